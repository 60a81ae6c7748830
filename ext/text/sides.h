// sides.h: what a mark of punctuation sees of the text beside it.

#ifndef PERSIAN_TEXT_SIDES_H
#define PERSIAN_TEXT_SIDES_H

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "text/glyph.h"
#include "text/utf8.h"

namespace persian::text {

enum class Side : uint8_t { kLetter, kDigit, kHaraka, kSpace, kEdge, kOpening, kClosing, kStop, kOther };

// Of the character beside it; 0 is the end of the line.
inline Side side(char32_t c) {
  switch (c) {
    case 0: return Side::kEdge;
    case ' ': return Side::kSpace;
    case '(':
    case '[':
    case U'«': return Side::kOpening;
    case ')':
    case ']':
    case U'»': return Side::kClosing;
    case '.':
    case ':':
    case '!':
    case U'،':
    case U'؛':
    case U'؟': return Side::kStop;
    default: break;
  }
  if (c >= 0x064B && c <= 0x0654) return Side::kHaraka;
  const Glyph g = glyph(c);
  return g == Glyph::kPersian ? Side::kLetter : g == Glyph::kDigit ? Side::kDigit : Side::kOther;
}

template <class... Sides>
bool is_one(Side s, Sides... sides) {
  return ((s == sides) || ...);
}
inline bool is_word(Side s) { return is_one(s, Side::kLetter, Side::kDigit, Side::kHaraka); }

// Endings that stand in brackets behind their word, or behind a quotation: مدیر(ان), کتاب(های), «کتاب»ها.
inline constexpr std::string_view kEndings[] = {"ها", "های", "هایی", "ان", "ات", "ین", "ی",
                                                "ای", "تر",  "ترین", "ش",  "م",  "شان"};

inline bool is_ending(std::string_view word) {
  return std::find(std::begin(kEndings), std::end(kEndings), word) != std::end(kEndings);
}

// How regular a word between two spaces is.
enum class Regularity : uint8_t { kLetters, kRegular, kOther };

inline Regularity regularity(std::string_view text) {
  Side last = Side::kSpace;
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    at += d.length;
    if (d.code_point == kZwnj && last == Side::kLetter && at < text.size()) {
      last = Side::kOther;
      continue;
    }
    last = d.code_point == U'ء' ? Side::kOther : side(d.code_point);
    if (last == Side::kStop && at == text.size() && d.length < at) return Regularity::kRegular;
    if (last != Side::kLetter) return Regularity::kOther;
  }
  return last == Side::kLetter ? Regularity::kLetters : Regularity::kOther;
}

}  // namespace persian::text

#endif
