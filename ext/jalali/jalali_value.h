// jalali_value.h: the first argument of gdate(), a Jalali date in digits.
//
//   YYYY-MM-DD   YYYY/MM/DD   YYYY.MM.DD   YYYYMMDD       then, if you like, HH:MM[:SS[.SSS…]] and Z or ±HH:MM
//
// Digits of any of the three sets, month and day padded or not, one kind of separator, spaces around it allowed, a
// space, T or comma before the time. The year has four digits (`-0622` before year 0): 98 may be 1398 or 98, and a
// column that holds both is read with jparse(). Nothing counts on into the next month: a day the month does not have is
// refused.

#ifndef PERSIAN_JALALI_JALALI_VALUE_H
#define PERSIAN_JALALI_JALALI_VALUE_H

#include <string_view>

#include "jalali/time_value.h"

namespace persian::jalali {

// Fills in value when the verdict is kOk, and date as far as it was read.
Verdict read_jalali_value(std::string_view text, Value& value, Date& date);

}  // namespace persian::jalali

#endif
