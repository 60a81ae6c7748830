#include "morph/lexicon.h"

#include <algorithm>
#include <bit>

namespace persian::morph {

namespace tables {

#include "lexicon.inc"

}  // namespace tables

using namespace tables;

namespace {

// Of a label or a record kind, the bits that are not the letter or the kind.
constexpr uint8_t kLetterBits = kEndsWord - 1;
constexpr uint8_t kKindBits = kLastRecord - 1;

// Four letters as one number, the first one highest.
uint32_t packed(const Letter* l) {
  return uint32_t{l[0]} << 24 | uint32_t{l[1]} << 16 | uint32_t{l[2]} << 8 | uint32_t{l[3]};
}

}  // namespace

int Lexicon::records(int number, Record kind, uint16_t* values, int limit) {
  const auto n = static_cast<unsigned>(number);
  const uint64_t bit = uint64_t{1} << (n % 64), has = kHasRecords[n / 64];
  if ((has & bit) == 0) return 0;
  const int rank = kRecordRanks[n / 64] + std::popcount(has & (bit - 1));
  int count = 0;
  for (unsigned i = kRecordBegins[rank];; ++i) {
    if ((kRecordKinds[i] & kKindBits) == static_cast<uint8_t>(kind) && count < limit)
      values[count++] = kRecordValues[i];
    if ((kRecordKinds[i] & kLastRecord) != 0) return count;
  }
}

int Lexicon::letters(int number, Letter* out) {
  int size = 0;
  State state = start();
  const auto wanted = static_cast<unsigned>(number);
  while (!state.ends || state.number != wanted) {
    // The last edge that passes over no more words than are left.
    Letter chosen = 0;
    for (Letter l = text::kLetterCount; l > 0 && chosen == 0; --l) {
      const Cell& cell = kCells[state.base + unsigned{l}];
      if ((cell.label & kLetterBits) == l && state.number + cell.before <= wanted) chosen = l;
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

unsigned Lexicon::preverbs_before(std::span<const Letter> word) {
  if (!may_begin_preverb(word[0])) return 0;
  Letter letters[4] = {};
  std::copy_n(word.begin(), std::min<size_t>(word.size(), 4), letters);
  const uint32_t begins = packed(letters);
  unsigned found = 0;
  for (int i = 0; i < kPreverbCount; ++i) {
    const Preverb& p = kPreverbs[i];
    const bool fits = (begins ^ packed(p.letters)) >> 8 * (4 - p.size) == 0;
    found |= static_cast<unsigned>(fits) << i;
  }
  return found;
}

bool Lexicon::is_preverb(std::span<const Letter> word) {
  if (word.empty() || word.size() > 4) return false;
  for (unsigned left = preverbs_before(word); left != 0; left &= left - 1) {
    if (kPreverbs[std::countr_zero(left)].size == word.size()) return true;
  }
  return false;
}

int Lexicon::verb_count() { return static_cast<int>(sizeof kVerbs / sizeof kVerbs[0]); }
int Lexicon::word_count() { return static_cast<int>(sizeof kTags / sizeof kTags[0]); }

}  // namespace persian::morph
