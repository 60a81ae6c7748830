#include "text/runs.h"

#include <bit>

#include "text/block.h"

namespace persian::text {

namespace {

// Bit i is set where a character that begins at at + i is there three times.
template <class Block>
uint32_t letter_runs(std::string_view text, size_t at) {
  const Block first = load_block<Block>(text, at);
  const Block second = load_block<Block>(text, at + 2), third = load_block<Block>(text, at + 4);
  const uint32_t same = (first.is(second) & first.is(third)).bits();
  const uint32_t runs = same & same >> 1 & first.bits();
  if (runs == 0) return 0;
  const uint32_t leads = first.is(0xDB).bits(), trails = first.between(0xB0, 0xB9).bits();
  return runs & ~(leads & trails >> 1) & ~(trails & leads >> 1);
}

// Whether a character of two bytes may be there three times, from one of the first thirty bytes on.
template <class Block>
bool may_be_letter_runs(const char* from) {
  const auto same = [&](const char* at) {
    const Block first = Block::load(at);
    return (first.is(Block::load(at + 2)) & first.is(Block::load(at + 4))).bits();
  };
  const uint32_t both = same(from) | same(from + kBlockBytes) << kBlockBytes;
  return (both & both >> 1) != 0;
}

template <class Block>
size_t find_letter_run(std::string_view text, size_t at) {
  constexpr size_t kStep = kBlockBytes - 1;
  while (at + 6 <= text.size()) {
    if (at + 2 * kBlockBytes + 4 <= text.size() && !may_be_letter_runs<Block>(text.data() + at)) {
      at += 2 * kStep;
      continue;
    }
    const size_t places = text.size() - at - 5;
    const uint32_t found = letter_runs<Block>(text, at) & (places < kStep ? (1u << places) - 1 : (1u << kStep) - 1);
    if (found != 0) return at + static_cast<size_t>(std::countr_zero(found));
    at += kStep;
  }
  return text.size();
}

// Bytes with which a line break ends or, in U+0085, begins; a few others, too.
template <class Block>
Block line_breaks(Block b, Block before) {
  return b.between(0x0A, 0x0D) | b.is(0xC2) | (b.between(0xA8, 0xA9) & before.is(0x80));
}

// Where the line break begins of which such a byte stands at `at`; the end of the text when it is of another character.
size_t line_break(std::string_view text, size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return at;
  if (text[at] == '\xC2') return at + 1 < text.size() && text[at + 1] == '\x85' ? at : text.size();
  return at >= 2 && text[at - 2] == '\xE2' ? at - 2 : text.size();
}

template <class Block>
size_t find_line_end(std::string_view text, size_t from) {
  constexpr size_t kPair = 2 * kBlockBytes;
  for (size_t at = from; at < text.size();) {
    if (at > 0 && text.size() - at >= kPair) {
      const char* first = text.data() + at;
      const char* second = first + kBlockBytes;
      const Block breaks = line_breaks(Block::load(first), Block::load(first - 1)) |
                           line_breaks(Block::load(second), Block::load(second - 1));
      if (breaks.bits() == 0) {
        at += kPair;
        continue;
      }
    }
    uint32_t breaks = line_breaks(load_block<Block>(text, at), load_before<Block>(text, at, 1)).bits();
    for (; breaks != 0; breaks &= breaks - 1) {
      const size_t found = line_break(text, at + static_cast<size_t>(std::countr_zero(breaks)));
      if (found >= from && found < text.size()) return found;
    }
    at += kBlockBytes;
  }
  return text.size();
}

}  // namespace

size_t letter_run(std::string_view text, size_t at) { return find_letter_run<VectorBlock>(text, at); }
size_t letter_run_scalar(std::string_view text, size_t at) { return find_letter_run<ScalarBlock>(text, at); }

size_t line_end(std::string_view text, size_t at) { return find_line_end<VectorBlock>(text, at); }
size_t line_end_scalar(std::string_view text, size_t at) { return find_line_end<ScalarBlock>(text, at); }

}  // namespace persian::text
