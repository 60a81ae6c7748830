// number_words.h: the words Persian counts with, and numbers written in them.
//
// One table holds every number word once, in the internal alphabet: the standard spelling of a value first, then the
// ways people also write it (شیش, هیجده, یکصد). Reading (numbers.h) looks words up in it, writing takes the first
// spelling. About 80 entries of 16 bytes, constant, without pointers.
//
// Written numbers follow usage where grammars allow several: صد (not یکصد), یک هزار, و between all groups, scales
// of 10³ to 10¹⁸ هزار میلیون میلیارد تریلیون کوادریلیون کوینتیلیون, decimals named by their denominator (سه ممیز
// چهارده صدم). Whatever is written here, read_number() reads back to the same number.

#ifndef PERSIAN_TEXT_NUMBER_WORDS_H
#define PERSIAN_TEXT_NUMBER_WORDS_H

#include <array>
#include <cstdint>
#include <span>

#include "text/alphabet.h"
#include "text/buffer.h"

namespace persian::text {

// What a word does in a number.
enum class Part : uint8_t {
  kValue,    // value: 0..19, 20..90, 100..900
  kHundred,  // صد, which may also multiply the unit before it (پنج صد)
  kScale,    // value: the power of ten it multiplies by
  kOrdinal,  // value: an ordinal that is not made with a suffix (اول, سوم)
  kHalf,     // نیم
  kQuarter,  // ربع
  kAnd,      // و
  kPoint,    // ممیز
  kMinus,    // منفی
  kPlus,     // مثبت
  kPercent,  // درصد
  kSuffix,   // makes an ordinal or a denominator; value: one of Suffix
  kNumeral,  // not a word: digits, see numbers.cpp
};

// Which words a suffix may follow without a gap.
enum Suffix : uint16_t {
  kAnyWord,    // م, مین
  kAfterGap,   // ام, امین: سی‌ام, ۲۵ام (دوام is no number)
  kAfterScale  // یم, the suffix of denominators: میلیونیم; with دو and سو too (دویم)
};

struct NumberWord {
  static constexpr int kMaxLetters = 12;
  std::array<Letter, kMaxLetters> letters{};
  uint8_t size = 0;
  Part part = Part::kValue;
  uint16_t value = 0;

  std::span<const Letter> view() const { return {letters.data(), size}; }
};

// All of them; the standard spelling of a value comes before its variants.
std::span<const NumberWord> number_words();

// Appends an integer in words: "منفی صد و بیست و سه".
void append_cardinal(int64_t number, Buffer* out);

// Appends the ordinal: پنجم, سی‌ام, بیست و یکم (یکم, not اول), صفرم, منفی پنجم.
// A lone scale drops its یک (هزارم).
void append_ordinal(int64_t number, Buffer* out);

// Appends a real number in words, from the shortest decimal that reads back as the same double. Whole numbers have no
// decimals. False, and nothing appended, when it is not finite, above 10^18 in magnitude or has more than 20 decimals.
bool append_real(double number, Buffer* out);

}  // namespace persian::text

#endif
