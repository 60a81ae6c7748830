// alphabet.h: the internal alphabet, one byte a letter.
//
// After folding, a Persian word is a short string of these codes. They follow the order of the Persian alphabet, so
// comparing bytes compares words, tables are indexed by a byte, and a word is half as long as its UTF-8.
// Alef with madda (آ) keeps a code of its own for the analysis (آمد is a verb, امد is nothing); in terms and search
// keys it is written as plain alef, since many writers leave the madda out.

#ifndef PERSIAN_TEXT_ALPHABET_H
#define PERSIAN_TEXT_ALPHABET_H

#include <array>
#include <cstdint>
#include <string_view>

namespace persian::text {

using Letter = uint8_t;

// The letters in code order: code 1 is the first, code 34 the last. 0 is no letter.
inline constexpr std::u16string_view kAlphabet = u"ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
inline constexpr int kLetterCount = static_cast<int>(kAlphabet.size());
static_assert(kLetterCount == 34);

// The code of a letter of the alphabet, 0 for any other code point. Slow; text goes through the folding table.
constexpr Letter letter_of(char32_t code_point) {
  for (size_t i = 0; i < kAlphabet.size(); ++i) {
    if (kAlphabet[i] == code_point) return static_cast<Letter>(i + 1);
  }
  return 0;
}

// The same of a literal, when the program is compiled.
consteval Letter letter(char32_t literal) { return letter_of(literal); }

constexpr char32_t code_point(Letter l) { return kAlphabet[l - 1u]; }

inline constexpr Letter kHamza = letter(U'ء');
inline constexpr Letter kAlefMadda = letter(U'آ');
inline constexpr Letter kAlef = letter(U'ا');
inline constexpr Letter kVav = letter(U'و');
inline constexpr Letter kHe = letter(U'ه');
inline constexpr Letter kYe = letter(U'ی');

// Letters that do not join to the next one, after which writers most often lose a space.
constexpr bool joins_next(Letter l) {
  constexpr uint64_t kNonJoining = [] {
    uint64_t bits = 0;
    for (const char32_t c : {U'ء', U'آ', U'ا', U'د', U'ذ', U'ر', U'ز', U'ژ', U'و'}) bits |= uint64_t{1} << letter_of(c);
    return bits;
  }();
  return (kNonJoining >> l & 1) == 0;
}

// A compile-time word in the internal alphabet, from a UTF-16 literal: spell(u"های").
template <size_t N>
consteval std::array<Letter, N - 1> spell(const char16_t (&literal)[N]) {
  std::array<Letter, N - 1> letters{};
  for (size_t i = 0; i + 1 < N; ++i) letters[i] = letter(literal[i]);
  return letters;
}

}  // namespace persian::text

#endif
