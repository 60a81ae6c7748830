// collation.h: the order of the Persian alphabet, as ICU gives it for the locale fa.
//
// Texts in the Arabic, Latin, Greek and Cyrillic scripts, with digits, punctuation, symbols, spaces and marks, compare
// as in ICU: by letters first (spaces, punctuation, symbols, digits, then the Arabic script as the Persian alphabet
// has it, Latin, Greek, Cyrillic); where these are the same by accents and letter variants (ا ٱ, ء أ إ ؤ ئ, ک ك, e é);
// then by case and presentation form. Canonically equivalent texts are equal. Every other code point is a letter of its
// own behind these, in the order of the code points, and U+FFFD, which malformed bytes count as, comes last.
//
// Texts are equal only where ICU's tertiary strength has them equal: besides equivalent spellings, digits of the
// same value (۱ 1), and texts that differ in nothing but what ICU leaves out at every level: half-space (ZWNJ),
// joiners, directional marks, control characters. It is a total preorder: antisymmetric, transitive, and the same on
// every platform.
//
// The tables are written at build time by tools/make_collation; about 115 KB. A two-stage table in blocks of 64 code
// points leads to a 32-bit entry, whose upper two bits are its kind:
//
//   kOne      one collation element: primary 13 bits, secondary 8, tertiary 6. Entry 0 is ignored at every level.
//   kContext  the same, if the neighbours do not tell otherwise: a letter that contracts with a mark (ا + madda),
//             or the middle dot, which is another one behind l.
//   kMany     a combining mark, or a letter with several elements or with a mark inside: offset into the elements
//             14 bits, their count 5, combining class of its first code point when decomposed 5, of its last 5.
//             The combining classes are ranks too, 0 for none.
//   kOther    none of the scripts above.
//
// Weights are ranks among the characters in the table, not ICU's own numbers, 0 for none.

#ifndef PERSIAN_TEXT_COLLATION_H
#define PERSIAN_TEXT_COLLATION_H

#include <cstdint>
#include <string_view>

namespace persian::text {

// Below, at or above 0 as `a` sorts before, with or after `b`. Linear in the length of the texts; never allocates.
int collate(std::string_view a, std::string_view b);

// The layout of an entry, for its reader and its writer.
namespace collation {

enum Kind : uint32_t { kOne, kContext, kMany, kOther };

inline constexpr int kBlockBits = 6;
inline constexpr int kKindShift = 30;
inline constexpr int kPrimaryBits = 13, kSecondaryBits = 8, kTertiaryBits = 6;
inline constexpr int kOffsetBits = 14, kCountBits = 5, kClassBits = 5;
inline constexpr int kSecondaryShift = kTertiaryBits, kPrimaryShift = kSecondaryShift + kSecondaryBits;
inline constexpr int kFirstClassShift = kClassBits, kCountShift = kFirstClassShift + kClassBits;
inline constexpr int kOffsetShift = kCountShift + kCountBits;
static_assert(kPrimaryShift + kPrimaryBits <= kKindShift && kOffsetShift + kOffsetBits <= kKindShift);

}  // namespace collation

}  // namespace persian::text

#endif
