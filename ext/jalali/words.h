// words.h: the words of written-out dates.
//
// Text becomes tokens: numbers, words and marks. Words are compared by their letters alone, folded: ي as ی, ك as ک, آ أ
// إ as ا, ة ۀ ە as ه, without tatweel, vowel signs and direction marks, Latin in lower case. A half-space ends a word,
// so that
// سه‌شنبه, سه شنبه and (through the table) سهشنبه are one; a letter's following full stop (ق.ظ.)
// is dropped.

#ifndef PERSIAN_JALALI_WORDS_H
#define PERSIAN_JALALI_WORDS_H

#include <cstdint>
#include <string_view>

namespace persian::jalali {

struct Token {
  enum Kind : uint8_t { kEnd, kNumber, kWord, kMark };
  static constexpr int kMostLetters = 20;

  Kind kind = kEnd;
  uint8_t digits = 0;   // of a number
  uint8_t letters = 0;  // of a word, after folding; kMostLetters + 1 for longer ones
  char mark = 0;        // ASCII; ، is ',' and ؛ is ';', ⁄ and ∕ are '/', ‐ − – are '-'; any other is '?'
  int32_t number = 0;   // at most nine digits
  char16_t folded[kMostLetters] = {};
  std::string_view text;
};

enum class Meaning : uint8_t {
  kNothing,
  kMonth,           // 1..12, of any locale
  kGregorianMonth,  // 1..12
  kWeekday,         // 0 شنبه .. 6
  kCardinal,        // 0..90, 100..900, 1000
  kOrdinal,         // اول, سوم …; regular ones are found by their cardinal
  kOrdinalMark,     // م, ام, th
  kUnit,            // the value is a Unit
  kPast,            // پیش
  kFuture,          // دیگر
  kThis,            // این, جاری
  kDayFromNow,      // دیروز: -1
  kNightFromNow,    // دیشب: -1
  kYearFromNow,     // پارسال: -1
  kPresent,         // اکنون
  kAnd,             // و
  kHalf,            // نیم
  kQuarter,         // ربع
  kLast,            // آخر
  kNowruz,
  kSolar,      // خورشیدی
  kGregorian,  // میلادی
  kImperial,   // شاهنشاهی
  kLunar,      // قمری, رمضان
  kPartOfDay,  // the value is a PartOfDay
  kEquals,     // برابر با
  kNoise,      // مورخ
};

enum PartOfDay : int16_t { kNoPart, kMorning, kNoon, kAfternoon, kNight };

struct Match {
  Meaning meaning = Meaning::kNothing;
  int16_t value = 0;
  int count = 0;  // how many tokens it takes
};

constexpr int kMostTokens = 48;

struct Tokens {
  Token token[kMostTokens + 4];    // the rest are kEnd
  Match meaning[kMostTokens + 4];  // of the words from here on
  int count = 0;
  bool too_many = false;
};

void split(std::string_view text, Tokens& tokens);

// What the words from here on mean, the longest known run of them. An array of tokens ends with one that is kEnd.
Match look_up(const Token* token);

}  // namespace persian::jalali

#endif
