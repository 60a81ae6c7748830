// polish_blocks.h: copying what is regular in a line, sixteen bytes at a time.

#ifndef PERSIAN_TEXT_POLISH_BLOCKS_H
#define PERSIAN_TEXT_POLISH_BLOCKS_H

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/block.h"

namespace persian::text {

// Stores a block with Persian letters for ي ى ك.
template <class Block>
void store_persian(Block b, Block d9, char* to) {
  const Block ye = d9 & b.between(0x89, 0x8A), kaf = d9 & b.is(0x83);
  const uint32_t changed = (ye | kaf).bits();
  if (changed == 0) return b.store(to);
  if ((changed & 1) != 0) to[-1] = (ye.bits() & 1) != 0 ? '\xDB' : '\xDA';
  b.with(ye, 0x8C).with(ye.behind(), 0xDB).with(kaf, 0xA9).with(kaf.behind(), 0xDA).store(to);
}

// Copies words, single spaces between them, half-spaces inside them and stops behind them, from `at` on to `*to`;
// returns where that ends, and moves *to there. `digits`: Persian digits are right as they are. `after_word`: a letter,
// digit or closing mark was written last. Up to two blocks behind *to are written to.
//
// The beginning of a character at the end of the last block is taken on trust: the copy may end in half a character.
template <class Block>
size_t copy_words(std::string_view line, size_t at, bool digits, bool after_word, char** out) {
  constexpr uint32_t kAll = (1u << kBlockBytes) - 1;
  char* to = *out;                                     // a local one, which stores of bytes cannot change
  uint32_t words = after_word ? kAll ^ kAll >> 1 : 0;  // of the block before: last bytes of letters and digits
  uint32_t half = 0;  // 1: the block before ended in half a character. No branch: every second one does
  while (at < line.size()) {
    const Block b = load_block<Block>(line, at), first = load_before<Block>(line, at, 1),
                second = load_before<Block>(line, at, 2);
    const Block behind = load_block<Block>(line, at + 1);
    const Block d8 = first.is(0xD8), d9 = first.is(0xD9), db = first.is(0xDB);
    Block letters = (d8 & b.between(0xA2, 0xBA)) | (d9 & (b.between(0x81, 0x8A) | b.is(0xBE))) | (db & b.is(0x8C));
    letters = letters | (first.is(0xDA) & (b.is(0x86) | b.is(0x98) | b.is(0xA9) | b.is(0xAF)));
    if (digits) letters = letters | (db & b.between(0xB0, 0xB9));
    const uint32_t ends = letters.bits();
    const uint32_t before = words | ends << kBlockBytes;
    const Block next_space = behind.is(' ');
    const uint32_t spaces = b.is(' ').without(next_space).bits();
    const uint32_t stops = ((b.is('.') | b.is(':') | b.is('!')) & next_space).bits() & before >> 15;
    const uint32_t long_stops = (d8 & (b.is(0x8C) | b.is(0x9B) | b.is(0x9F)) & next_space).bits() & before >> 14;
    const uint32_t zwnj =
        (b.is(0x8C) & first.is(0x80) & second.is(0xE2) & behind.between(0xD8, 0xDB)).bits() & before >> 13;
    const uint32_t two = ends | long_stops;
    uint32_t plain = spaces | stops | two | two >> 1 | zwnj | zwnj >> 1 | zwnj >> 2;
    plain &= ~(half & ~(two | zwnj | zwnj >> 1));
    const uint32_t leads = (b.between(0xD8, 0xDB) | b.is(0xE2)).bits() & 0x8000;
    const uint32_t mid = (b.is(0x80) & first.is(0xE2)).bits() & 0x8000;
    plain |= leads | mid | mid >> 1;
    half = (leads | mid) >> 15;
    words = ends;
    store_persian(b, d9, to);
    if (!move_on(leading_bytes(plain, line.size() - at), &to, &at)) break;
  }
  *out = to;
  return at;
}

}  // namespace persian::text

#endif
