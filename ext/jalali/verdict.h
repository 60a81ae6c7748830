// verdict.h: why a date is refused. why.h turns a verdict into a sentence.

#ifndef PERSIAN_JALALI_VERDICT_H
#define PERSIAN_JALALI_VERDICT_H

#include <cstdint>

namespace persian::jalali {

enum class Verdict : uint8_t {
  kOk,
  kEmpty,       // nothing but space
  kNotADate,    // no date is to be seen in it
  kYearDigits,  // a year that is not written with four digits
  kSeparators,  // 1404/08-18
  kMonth,       // no month of that number
  kDay,         // the month has no such day
  kNotLeap,     // 30 Esfand of a common year
  kTime,        // no such time of day
  kRange,       // outside SQLite's range of dates
  kTrailing,    // something follows that belongs to no date
  // From here on: written-out dates only.
  kNoYear,       // a day and a month without year, and no present date to take it from
  kNoMonth,      // a day or a year alone
  kNoDay,        // a month without a day
  kBareWeekday,  // a weekday and nothing else
  kNeedsNow,     // a relative date without the present one
  kWeekday,      // the weekday named is not that of the date
  kUnknown,      // a word that belongs to no date
  kTwice,        // two days, two months, two years
  kLunar,        // the lunar Hijri calendar
  kPeriod,       // an era whose years the date is not in
  kTooLong,      // more than a date can be
};

}  // namespace persian::jalali

#endif
