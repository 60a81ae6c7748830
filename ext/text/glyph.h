// glyph.h: what an editor sees in a code point.
//
// Where characters.h says what a letter means, this says which rules of spacing and punctuation it falls under.

#ifndef PERSIAN_TEXT_GLYPH_H
#define PERSIAN_TEXT_GLYPH_H

#include <array>
#include <cstdint>
#include <string_view>

#include "text/characters.h"
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

constexpr bool is_line_break(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

// Direction marks and the like. Tags, which spell flags, and variation selectors are marks: they belong to a symbol.
constexpr bool is_invisible(char32_t c) {
  return (c >= 0x200D && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         c == 0x061C;
}

// What glyph() gives for a code point of this class.
constexpr Glyph find_glyph(char32_t c, Class kind) {
  if (is_line_break(c)) return Glyph::kLineBreak;
  if (is_white_space(c)) return Glyph::kSpace;
  if (is_invisible(c)) return Glyph::kInvisible;
  if (c == kKashida) return Glyph::kMark;
  switch (kind) {
    case Class::kSeparator: return Glyph::kSymbol;
    case Class::kPersian:
    case Class::kLigature: return Glyph::kPersian;
    case Class::kDigit: return c < 0x80 || (c >= 0x660 && c <= 0x6F9) ? Glyph::kDigit : Glyph::kForeign;
    case Class::kIgnored: return Glyph::kMark;
    case Class::kHalfSpace: return Glyph::kHalfSpace;
    case Class::kSame:
    case Class::kMapped: return is_foreign_arabic(c, kind) ? Glyph::kPersian : Glyph::kForeign;
  }
  return Glyph::kSymbol;
}

// The glyphs of the first code points; others are looked up.
inline constexpr char32_t kGlyphTableSize = 0x2100;
extern const std::array<Glyph, kGlyphTableSize> kGlyphTable;
Glyph look_up_glyph(char32_t code_point);

inline Glyph glyph(char32_t code_point) {
  return code_point < kGlyphTableSize ? kGlyphTable[code_point] : look_up_glyph(code_point);
}

// Letters, digits and the marks on them.
inline bool is_word_glyph(Glyph g) {
  return g == Glyph::kPersian || g == Glyph::kForeign || g == Glyph::kDigit || g == Glyph::kMark;
}

inline bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
inline bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_persian_digit(char32_t c) { return c >= U'۰' && c <= U'۹'; }

// The character before `at`, which is not 0; malformed bytes are U+FFFD one by one.
Decoded decode_before(std::string_view text, size_t at);

}  // namespace persian::text

#endif
