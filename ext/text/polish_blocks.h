// polish_blocks.h: copying what is regular in a line, thirty-two bytes at a time.

#ifndef PERSIAN_TEXT_POLISH_BLOCKS_H
#define PERSIAN_TEXT_POLISH_BLOCKS_H

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/block.h"

namespace persian::text {

// Stores a block with Persian letters for ي ى ك.
template <class Block>
[[gnu::always_inline]] inline void store_persian(Block b, Block d9, char* to) {
  const Block ye = d9 & b.between(0x89, 0x8A), kaf = d9 & b.is(0x83);
  const uint32_t changed = (ye | kaf).bits();
  if (changed == 0) return b.store(to);
  if ((changed & 1) != 0) to[-1] = (ye.bits() & 1) != 0 ? '\xDB' : '\xDA';
  b.with(ye, 0x8C).with(ye.behind(), 0xDB).with(kaf, 0xA9).with(kaf.behind(), 0xDA).store(to);
}

// Two blocks. The masks have a bit for each of their bytes.
inline constexpr size_t kPairBytes = 2 * kBlockBytes;

struct PairMasks {
  uint64_t ends = 0;                                // last bytes of letters and digits
  uint64_t spaces = 0;                              // of these, and of the first byte behind the pair
  uint64_t stops = 0, commas = 0, half_spaces = 0;  // last bytes of them
};

// Reads a block, and copies it with Persian letters. The two bytes before it are read, too.
template <class Block>
[[gnu::always_inline]] inline void copy_block(const char* from, bool digits, int shift, PairMasks* masks, char* to) {
  const Block b = Block::load(from), first = Block::load(from - 1), second = Block::load(from - 2);
  const Block d8 = first.is(0xD8), d9 = first.is(0xD9), db = first.is(0xDB), x8c = b.is(0x8C);
  Block letters = (d8 & b.between(0xA2, 0xBA)) | (d9 & (b.between(0x81, 0x8A) | b.is(0xBE))) | (db & x8c);
  letters = letters | (first.is(0xDA) & (b.is(0x86) | b.is(0x98) | b.is(0xA9) | b.is(0xAF)));
  if (digits) letters = letters | (db & b.between(0xB0, 0xB9));
  const auto add = [&](uint64_t* mask, Block found) { *mask |= uint64_t{found.bits()} << shift; };
  add(&masks->ends, letters);
  add(&masks->spaces, b.is(' '));
  add(&masks->stops, b.is('.') | b.is(':'));
  add(&masks->commas, d8 & x8c);
  add(&masks->half_spaces, x8c & first.is(0x80) & second.is(0xE2));
  store_persian(b, d9, to);
}

// Whether U+0600 to 06FF begin with the byte.
inline bool is_lead(char byte) { return (static_cast<unsigned char>(byte) & 0xFC) == 0xD8; }

// How many of the last bytes of a pair may be the beginning of a character. Every other pair ends in one: without branches.
inline int begun_bytes(const char* end) {
  const int one = static_cast<int>(is_lead(end[-1])) | static_cast<int>(end[-1] == '\xE2');
  const int two = static_cast<int>(end[-1] == '\x80') & static_cast<int>(end[-2] == '\xE2');
  return one + 2 * two;
}

// Copies words, single spaces between them, half-spaces inside them and the commonest stops behind them, from `at` on to
// `*to`; returns where that ends, and moves *to there. `digits`: Persian digits are right as they are. `after_word`: a
// letter, digit or closing mark was written last. Up to a pair of blocks behind *to is written to.
//
// The beginning of a character at the end of the last pair is taken on trust: the copy may end in half a character.
template <class Block>
size_t copy_words(std::string_view line, size_t at, bool digits, bool after_word, char** out) {
  constexpr size_t kBefore = 2;
  char* to = *out;                            // a local one, which stores of bytes cannot change
  uint64_t words = after_word ? 1u << 2 : 0;  // `ends`, from three bytes before the pair on
  int begun = 0;                              // bytes of a character that the last pair ended in
  while (at < line.size()) {
    const char* from = line.data() + at;
    char padded[kBefore + kPairBytes + 1];
    const size_t left = line.size() - at;
    if (at < kBefore || left <= kPairBytes) {
      // Behind the end of the line it is as before a space.
      std::memset(padded, ' ', sizeof padded);
      const size_t before = at < kBefore ? at : kBefore;
      std::memcpy(padded + kBefore - before, from - before, before + (left < kPairBytes + 1 ? left : kPairBytes + 1));
      from = padded + kBefore;
    }
    PairMasks m;
    copy_block<Block>(from, digits, 0, &m, to);
    copy_block<Block>(from + kBlockBytes, digits, kBlockBytes, &m, to + kBlockBytes);
    m.spaces |= uint64_t{from[kPairBytes] == ' '} << kPairBytes;
    words |= m.ends << 3;
    // A half-space is seen to be before a letter by the end of that, or by its first byte where the pair ends.
    const uint64_t letters = m.ends >> 2 | uint64_t{is_lead(from[kPairBytes - 1])} << (kPairBytes - 2) |
                             uint64_t{is_lead(from[kPairBytes])} << (kPairBytes - 1);
    const uint64_t one = (m.spaces & ~(m.spaces >> 1)) | (m.stops & m.spaces >> 1 & words >> 2);
    const uint64_t two = m.ends | (m.commas & m.spaces >> 1 & words >> 1);
    const uint64_t three = m.half_spaces & letters & words;
    auto plain = static_cast<uint32_t>(one | two | two >> 1 | three | three >> 1 | three >> 2);
    // What the last pair began goes on here.
    const int breaks_off = static_cast<int>(begun != 0) & static_cast<int>((from[0] & 0xC0) != 0x80);
    if (breaks_off != 0) plain = 0;
    begun = begun_bytes(from + kPairBytes);
    plain |= ~(~uint32_t{0} >> begun);
    words >>= kPairBytes;
    const auto count = static_cast<size_t>(std::countr_one(plain));
    if (count == kPairBytes && left >= kPairBytes) {
      to += kPairBytes;
      at += kPairBytes;
      continue;
    }
    to += count < left ? count : left;
    at += count < left ? count : left;
    break;
  }
  *out = to;
  return at;
}

}  // namespace persian::text

#endif
