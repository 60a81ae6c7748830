#include "morph/lexicon.h"

#include <bit>

namespace persian::morph {

namespace {

#include "lexicon.inc"

constexpr uint64_t kEndsWord = uint64_t{1} << 34;
constexpr uint64_t kLetterMask = kEndsWord - 1;

// Extras are lists of 16-bit pairs, kind then value, closed by kind 0; extra 0 is the empty list.
constexpr uint16_t kNoExtra = 0;

}  // namespace

bool Lexicon::step(State* state, Letter letter) {
  const uint64_t node = kNodes[state->node];
  const uint64_t bit = uint64_t{1} << (letter - 1);
  if (!state->alive || (node & bit) == 0) return state->alive = false;
  const auto before = static_cast<uint32_t>(std::popcount(node & (bit - 1) & kLetterMask));
  const uint32_t edge = kEdges[static_cast<uint32_t>(node >> 35) + before];
  state->node = edge >> 16;
  state->number += edge & 0xFFFF;
  return true;
}

uint32_t Lexicon::tags(const State& state) {
  return state.alive && (kNodes[state.node] & kEndsWord) != 0 ? kTagSets[kTags[state.number]] : 0;
}

uint32_t Lexicon::tags(std::span<const Letter> word) {
  const int n = find(word);
  return n < 0 ? 0 : kTagSets[kTags[n]];
}

int Lexicon::find(std::span<const Letter> word) {
  State state;
  for (Letter l : word) {
    if (!step(&state, l)) return -1;
  }
  return (kNodes[state.node] & kEndsWord) != 0 ? static_cast<int>(state.number) : -1;
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
  uint32_t node = 0;
  auto rest = static_cast<uint32_t>(number);
  while (true) {
    const uint64_t bits = kNodes[node];
    if ((bits & kEndsWord) != 0) {
      if (rest == 0) return size;
    }
    // The last edge that passes over no more words than are left.
    const uint32_t* edges = kEdges + (bits >> 35);
    uint64_t letters = bits & kLetterMask;
    uint32_t chosen = 0;
    Letter chosen_letter = 0;
    for (uint32_t i = 0; letters != 0; ++i, letters &= letters - 1) {
      if ((edges[i] & 0xFFFF) > rest) break;
      chosen = edges[i];
      chosen_letter = static_cast<Letter>(std::countr_zero(letters) + 1);
    }
    out[size++] = chosen_letter;
    rest -= chosen & 0xFFFF;
    node = chosen >> 16;
  }
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
