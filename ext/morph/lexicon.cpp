#include "morph/lexicon.h"

namespace persian::morph {

namespace {

struct Cell {
  uint16_t base;    // of the node the edge leads to
  uint16_t before;  // words passed over
  Letter letter;    // 0: no edge here
  bool ends;
};

#include "lexicon.inc"

// Extras are lists of 16-bit pairs, kind then value, closed by kind 0; extra 0 is the empty list.
constexpr uint16_t kNoExtra = 0;

}  // namespace

State Lexicon::start() { return {0, kRootBase, false}; }

bool Lexicon::step(State* state, Letter letter) {
  const Cell& cell = kCells[state->base + letter];
  if (state->base == 0 || cell.letter != letter) {
    *state = {0, 0, false};
    return false;
  }
  *state = {state->number + cell.before, cell.base, cell.ends};
  return true;
}

uint32_t Lexicon::tags(const State& state) { return state.ends ? kTagSets[kTags[state.number]] : 0; }

uint32_t Lexicon::tags(std::span<const Letter> word) {
  const int n = find(word);
  return n < 0 ? 0 : kTagSets[kTags[n]];
}

int Lexicon::find(std::span<const Letter> word) {
  State state = start();
  for (Letter l : word) {
    if (!step(&state, l)) return -1;
  }
  return state.ends ? static_cast<int>(state.number) : -1;
}

int Lexicon::records(int number, Record kind, uint16_t* values, int limit) {
  int count = 0;
  for (const uint16_t* r = kRecords + kExtras[number]; *r != kNoExtra && count < limit; r += 2) {
    if (*r == static_cast<uint16_t>(kind)) values[count++] = r[1];
  }
  return count;
}

int Lexicon::letters(int number, Letter* out) {
  int size = 0;
  State state = start();
  const auto wanted = static_cast<uint32_t>(number);
  while (!state.ends || state.number != wanted) {
    // The last edge that passes over no more words than are left.
    Letter chosen = 0;
    for (Letter l = 1; l <= text::kLetterCount; ++l) {
      const Cell& cell = kCells[state.base + l];
      if (cell.letter == l && state.number + cell.before <= wanted) chosen = l;
    }
    step(&state, chosen);
    out[size++] = chosen;
  }
  return size;
}

uint64_t Lexicon::breaks(int number) {
  uint16_t at[8];
  const int count = records(number, Record::kBreak, at, 8);
  uint64_t breaks = 0;
  for (int i = 0; i < count; ++i) breaks |= uint64_t{1} << at[i];
  return breaks;
}

std::string_view Lexicon::spelling(int number) {
  uint16_t id = 0;
  if (records(number, Record::kSpelling, &id, 1) == 0) return {};
  return {reinterpret_cast<const char*>(kSpellings) + kSpellingOffsets[id],
          static_cast<size_t>(kSpellingOffsets[id + 1] - kSpellingOffsets[id])};
}

const Verb& Lexicon::verb(int id) { return kVerbs[id]; }
int Lexicon::verb_count() { return static_cast<int>(sizeof kVerbs / sizeof kVerbs[0]); }
int Lexicon::preverb_count() { return static_cast<int>(sizeof kPreverbs / sizeof kPreverbs[0]); }
std::span<const Letter> Lexicon::preverb(int i) { return {kPreverbs[i].letters, kPreverbs[i].size}; }
int Lexicon::word_count() { return static_cast<int>(sizeof kTags / sizeof kTags[0]); }

}  // namespace persian::morph
