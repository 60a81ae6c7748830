// modifier.h: what may follow a time value: `+1 month`, `start of year`, `tehran` …
//
// In the manner of SQLite's date(), left to right, letters of either case, but reckoned in the Jalali calendar:
//
//   ±N seconds|minutes|hours|days|weeks|months|seasons|years
//                         singular or plural, N may have a fraction. A day past the month's end becomes its last day.
//                         The fraction of a month is that part of 30 days, of a season of 90, of a year of 365.
//   ±HH:MM[:SS[.SSS]]     a span of time
//   ±YYYY-MM-DD           years, months (at most 11) and days (at most 30)
//   start of day|week|month|season|year     midnight at its beginning; weeks begin on Saturday
//   end of   day|week|month|season|year     its last millisecond
//   weekday N             forward to the next such day unless it is one: 0 شنبه (Saturday) .. 6 جمعه (Friday), the
//                         numbers of jweekday(), where SQLite counts from Sunday
//   unixepoch, julianday, auto              first of all modifiers and after a number only (`auto` after text too)
//   tehran, utc           from UTC to Iran's local time (tehran.h) and back
//   subsec, subsecond     write milliseconds
//   fa, fa-AF, ps, ckb, latin               the language of names
//
// `localtime` would depend on the machine and is refused as kNow.

#ifndef PERSIAN_JALALI_MODIFIER_H
#define PERSIAN_JALALI_MODIFIER_H

#include <string_view>

#include "jalali/time_value.h"

namespace persian::jalali {

enum class Unit : uint8_t { kSecond, kMinute, kHour, kDay, kWeek, kMonth, kSeason, kYear };

// `day`, `days`, letters of either case.
std::optional<Unit> unit_named(std::string_view name);

// The moment so many whole units later (earlier if negative); months, seasons and years in the Jalali calendar,
// clamped. false when that leaves SQLite's range.
bool add(Moment& moment, int64_t count, Unit unit);

// The first day of the week, month, season or year (kDay: the day itself) that holds the day.
Day start_of(Day day, Unit unit);
// The last one.
Day end_of(Day day, Unit unit);

// Applies one modifier; `index` counts them from 0. kBad leaves the value as it pleases.
Reading apply_modifier(std::string_view modifier, int index, Value& value);

}  // namespace persian::jalali

#endif
