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
  return runs & ~(first.is(0xDB).bits() & first.between(0xB0, 0xB9).bits() >> 1);
}

template <class Block>
bool find_letter_run(std::string_view text) {
  constexpr size_t kStep = kBlockBytes - 1;
  size_t at = 0;
  for (; at + kBlockBytes + 4 <= text.size(); at += kStep) {
    if (letter_runs<Block>(text, at) != 0) return true;
  }
  if (at + 6 > text.size()) return false;
  return (letter_runs<Block>(text, at) & ((1u << (text.size() - at - 5)) - 1)) != 0;
}

template <class Block>
size_t find_line_end(std::string_view text, size_t at) {
  for (; at < text.size(); at += kBlockBytes - 2) {
    const Block first = load_block<Block>(text, at);
    const Block second = first.behind(), third = second.behind();
    const Block separator = first.is(0xE2) & second.is(0x80) & third.between(0xA8, 0xA9);
    const uint32_t found = (first.between(0x0A, 0x0D) | (first.is(0xC2) & second.is(0x85)) | separator).bits();
    if (found != 0) return at + static_cast<size_t>(std::countr_zero(found));
  }
  return text.size();
}

}  // namespace

bool has_letter_run(std::string_view text) { return find_letter_run<VectorBlock>(text); }
bool has_letter_run_scalar(std::string_view text) { return find_letter_run<ScalarBlock>(text); }

size_t line_end(std::string_view text, size_t at) { return find_line_end<VectorBlock>(text, at); }
size_t line_end_scalar(std::string_view text, size_t at) { return find_line_end<ScalarBlock>(text, at); }

}  // namespace persian::text
