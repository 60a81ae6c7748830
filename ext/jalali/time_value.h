// time_value.h: the first argument of date(), read as SQLite reads it.
//
//   YYYY-MM-DD            YYYY-MM-DD HH:MM[:SS[.SSS…]]        either with T between, and Z or ±HH:MM after the time
//   HH:MM[:SS[.SSS…]]     the same on 2000-01-01
//   a number              Julian day; `unixepoch` or `auto` may read it otherwise (modifier.h)
//
// What SQLite 3.40 and its newest release both accept is accepted, with the digits of any of the three sets; a day that
// the month does not have, up to 31, counts on into the next month (2025-02-30 is 2025-03-02), 24:00 is the end of
// the day, and a time zone is subtracted, so that the moment is UTC. Seconds are rounded to milliseconds, but never up
// to the next second. The pieces are read strictly: months, days, hours and minutes have two digits.

#ifndef PERSIAN_JALALI_TIME_VALUE_H
#define PERSIAN_JALALI_TIME_VALUE_H

#include <string_view>

#include "jalali/moment.h"
#include "jalali/names.h"
#include "jalali/reader.h"

namespace persian::jalali {

// A time value on its way through the modifiers.
struct Value {
  Moment moment;           // if known
  bool known = false;      // false while it is a number that is no Julian day
  bool is_number = false;  // the number is still open to `unixepoch`, `auto` and `julianday`
  bool has_time = false;   // a time of day was named
  bool subsecond = false;  // `subsec`: write milliseconds
  Locale locale = Locale::kFa;
  double number = 0;
};

enum class Reading : uint8_t {
  kOk,
  kBad,  // the SQL answer is NULL
  kNow,  // 'now' or 'localtime': the answer would change from call to call
};

Reading read_time_value(std::string_view text, Value& value);

// A number that SQL gave as INTEGER or REAL.
Value number_value(double number);

// The value is a moment in SQLite's range.
inline bool is_moment(const Value& value) { return value.known && in_range(value.moment); }

// HH:MM[:SS[.SSS…]][ ][Z|±HH:MM] to the end of the text: milliseconds since midnight, zone subtracted (so possibly
// negative or past the day). With `padded` false, an hour of one digit will do.
bool read_time(Reader& in, bool padded, int64_t& ms);

}  // namespace persian::jalali

#endif
