#include "text/runs.h"

#include <bit>
#include <cstring>

#include "text/block.h"

namespace persian::text {

namespace {

// Three blocks, each `step` bytes behind the one before.
template <class Block>
struct Blocks {
  Block first, second, third;
};
template <class Block>
Blocks<Block> load_blocks(const char* from, size_t step) {
  return {Block::load(from), Block::load(from + step), Block::load(from + 2 * step)};
}
template <class Block>
Blocks<Block> load_last_blocks(std::string_view text, size_t at, size_t step) {
  char padded[kBlockBytes + 4] = {};
  std::memcpy(padded, text.data() + at, text.size() - at);
  return load_blocks<Block>(padded, step);
}

// Bit i is set where a character of two bytes that begins at byte i is there three times.
template <class Block>
uint32_t letter_runs(const Blocks<Block>& b) {
  const uint32_t same = (b.first.is(b.second) & b.first.is(b.third)).bits();
  if ((same & same >> 1) == 0) return 0;
  return same & same >> 1 & b.first.bits() & ~(b.first.is(0xDB).bits() & b.first.between(0xB0, 0xB9).bits() >> 1);
}

template <class Block>
size_t find_letter_run(std::string_view text, size_t at) {
  constexpr size_t kStep = kBlockBytes - 1;
  const auto place = [&](uint32_t runs) { return at + static_cast<size_t>(std::countr_zero(runs)); };
  for (; at + kBlockBytes + 4 <= text.size(); at += kStep) {
    const uint32_t runs = letter_runs(load_blocks<Block>(text.data() + at, 2));
    if (runs != 0) return place(runs);
  }
  if (at + 6 > text.size()) return text.size();
  const uint32_t runs = letter_runs(load_last_blocks<Block>(text, at, 2)) & ((1u << (text.size() - at - 5)) - 1);
  return runs != 0 ? place(runs) : text.size();
}

// Bit i is set where a line break begins at byte i.
template <class Block>
uint32_t line_breaks(const Blocks<Block>& b) {
  const Block separator = b.first.is(0xE2) & b.second.is(0x80) & b.third.between(0xA8, 0xA9);
  return (b.first.between(0x0A, 0x0D) | (b.first.is(0xC2) & b.second.is(0x85)) | separator).bits();
}

template <class Block>
size_t find_line_end(std::string_view text, size_t at) {
  for (; at + kBlockBytes + 2 <= text.size(); at += kBlockBytes) {
    const uint32_t found = line_breaks(load_blocks<Block>(text.data() + at, 1));
    if (found != 0) return at + static_cast<size_t>(std::countr_zero(found));
  }
  for (; at < text.size(); at += kBlockBytes) {  // once or twice; no line break has a 0
    const uint32_t found = line_breaks(load_last_blocks<Block>(text, at, 1));
    if (found != 0) return at + static_cast<size_t>(std::countr_zero(found));
  }
  return text.size();
}

}  // namespace

size_t letter_run(std::string_view text, size_t at) { return find_letter_run<VectorBlock>(text, at); }
size_t letter_run_scalar(std::string_view text, size_t at) { return find_letter_run<ScalarBlock>(text, at); }

size_t line_end(std::string_view text, size_t at) { return find_line_end<VectorBlock>(text, at); }
size_t line_end_scalar(std::string_view text, size_t at) { return find_line_end<ScalarBlock>(text, at); }

}  // namespace persian::text
