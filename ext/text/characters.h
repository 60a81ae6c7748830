// characters.h: what every Unicode code point means to a search key and to edited text.
//
// Two constant tables, written at build time by tools/make_characters from ICU's Unicode data (characters up to
// Unicode 15.0, so every ICU from 72 on gives the same bytes). Each is a two-stage table of 16-bit entries in blocks
// of 64 code points, about 90 KB in all; unassigned code points are separators.

#ifndef PERSIAN_TEXT_CHARACTERS_H
#define PERSIAN_TEXT_CHARACTERS_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/alphabet.h"

namespace persian::text {

enum class Class : uint8_t {
  kSeparator,  // spaces, punctuation, symbols, controls, what is unassigned or malformed
  kPersian,    // value: the Letter it folds to (every variant and presentation form of a Persian letter)
  kLigature,   // value: where its letters stand in ligature_letters() (ﻻ, ﷲ, ﷼)
  kDigit,      // value: 0..9 (ASCII, Arabic and Persian digits)
  kIgnored,    // folds to nothing: harakat, kashida, combining diacritics, invisible marks
  kHalfSpace,  // ZWNJ and what stands for it in old files: soft hyphen, zero-width space, the not sign
  kSame,       // a letter or number of another script that folds to itself
  kMapped,     // value: where its folded UTF-8 stands in folded_text()
};

struct Folding {
  Class kind;
  uint16_t value;
};

// The folding table, of which only folding() knows the meaning.
namespace tables {
extern const uint16_t kFoldingIndex[];
extern const uint16_t kFoldingBlocks[];
inline constexpr int kBlockBits = 6;
}  // namespace tables

// How a code point enters a search key. Other scripts fold as NFKC_Casefold without the combining diacritics
// U+0300..036F; Arabic script additionally by letter (ي ى ئ → ی, ك → ک, ة ۀ ہ ھ → ه, أ إ → ا, ؤ → و …).
inline Folding folding(char32_t code_point) {
  using namespace tables;
  if (code_point > 0x10FFFF) return {Class::kSeparator, 0};
  const size_t block = kFoldingIndex[code_point >> kBlockBits];
  const uint16_t entry = kFoldingBlocks[block << kBlockBits | (code_point & ((1u << kBlockBits) - 1))];
  return {static_cast<Class>(entry >> 13), static_cast<uint16_t>(entry & 0x1FFF)};
}

// The letters of the alphabet that U+0600..06FF fold to, of which only arabic_letter() knows the meaning.
extern const std::array<Letter, 256> kArabicLetters;

// The letter of the alphabet that the two bytes at `at` fold to, as nearly all of a Persian text does; 0 when they are
// anything else. Both must be in the text.
inline Letter arabic_letter(std::string_view text, size_t at) {
  const unsigned lead = static_cast<unsigned char>(text[at]), trail = static_cast<unsigned char>(text[at + 1]);
  const unsigned both = lead | trail << 8;
  if ((both & 0xC0FC) != 0x80D8) return 0;  // U+0600..06FF are 110110xx 10xxxxxx
  return kArabicLetters[(lead & 3) << 6 | (trail & 0x3F)];
}

struct LetterSpan {
  const Letter* data;
  int size;
};

LetterSpan ligature_letters(uint16_t value);
std::string_view folded_text(uint16_t value);

// True for a letter of the Arabic script outside the internal alphabet (ٹ, ڈ, ښ …), false for every other code point.
bool is_foreign_arabic(char32_t code_point);

constexpr bool is_foreign_arabic(char32_t c, Class kind) {
  const bool block = (c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F) || (c >= 0x0870 && c <= 0x08FF) ||
                     (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
  return block && (kind == Class::kSame || kind == Class::kMapped);
}

// True where another code point than the given one should be written in edited Persian text; then `text` is what
// (empty: nothing). Letters only: ي → ی, ك → ک, ہ → ه, ۀ → هٔ, presentation forms, kashida. Hamza letters stay.
bool canonical(char32_t code_point, std::string_view* text);

}  // namespace persian::text

#endif
