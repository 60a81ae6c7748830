// difference.h: how far two moments lie apart.

#ifndef PERSIAN_JALALI_DIFFERENCE_H
#define PERSIAN_JALALI_DIFFERENCE_H

#include "jalali/modifier.h"

namespace persian::jalali {

// Whole days, weeks, months, seasons or years from a to b, times of day counted: the most that can be added to a, by
// the Jalali calendar and clamped as by the modifier `+N months`, without passing b. From a later to an earlier moment
// it is the same number negated, so difference(u, a, b) == -difference(u, b, a). Both must be in SQLite's range.
int64_t difference(Unit unit, Moment a, Moment b);

constexpr size_t kLongestAgo = 64;

// The distance in Persian words, as one would say it: ۳ روز پیش, دیروز, ۲ ماه دیگر. With `to_the_minute` (both moments
// have a time of day) less than a day is given in hours and minutes, otherwise it is امروز. Up to six days are counted
// in days, then whole weeks, Jalali months and years. Writes UTF-8 to out and returns its end; out holds kLongestAgo
// bytes.
char* write_ago(char* out, Moment then, Moment now, bool to_the_minute);

}  // namespace persian::jalali

#endif
