// glyph.h: what an editor sees in a code point.
//
// Where characters.h says what a letter means, this says which rules of spacing and punctuation it falls under.

#ifndef PERSIAN_TEXT_GLYPH_H
#define PERSIAN_TEXT_GLYPH_H

#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace persian::text {

enum class Glyph : uint8_t {
  kSymbol,     // punctuation, symbols, emoji, controls, what is malformed
  kSpace,      // white space inside a line
  kLineBreak,  // what ends a line
  kPersian,    // a letter of the Arabic script
  kForeign,    // a letter of another script
  kDigit,      // a digit of one of the three sets
  kMark,       // combining: harakat, diacritics, variation selectors
  kHalfSpace,  // ZWNJ and what stands for it: soft hyphen, zero-width space, the not sign
  kInvisible,  // direction marks, BOM, joiners: seen only in what they do
};

inline constexpr char32_t kZwnj = 0x200C;
inline constexpr char32_t kZwj = 0x200D;
inline constexpr char32_t kKashida = 0x0640;
inline constexpr char32_t kHamzaAbove = 0x0654;

Glyph glyph(char32_t code_point);

// Letters, digits and the marks on them.
inline bool is_word_glyph(Glyph g) {
  return g == Glyph::kPersian || g == Glyph::kForeign || g == Glyph::kDigit || g == Glyph::kMark;
}

inline bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
inline bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

// The character before `at`, which is not 0; malformed bytes are U+FFFD one by one.
Decoded decode_before(std::string_view text, size_t at);

}  // namespace persian::text

#endif
