// moment.h: a day and a time of day.

#ifndef PERSIAN_JALALI_MOMENT_H
#define PERSIAN_JALALI_MOMENT_H

#include <cstdint>

#include "jalali/calendar.h"

namespace persian::jalali {

constexpr int64_t kSecondMs = 1000;
constexpr int64_t kMinuteMs = 60 * kSecondMs;
constexpr int64_t kHourMs = 60 * kMinuteMs;
constexpr int64_t kDayMs = 24 * kHourMs;

struct Moment {
  int64_t day = 0;  // since 1970-01-01
  int64_t ms = 0;   // of the day, 0..86399999
  bool operator==(const Moment&) const = default;
};

// Any number of milliseconds since 1970-01-01 00:00 as a moment, and back.
constexpr Moment from_ms(int64_t since_1970) {
  int64_t day = since_1970 / kDayMs;
  int64_t ms = since_1970 % kDayMs;
  return ms < 0 ? Moment{day - 1, ms + kDayMs} : Moment{day, ms};
}
constexpr int64_t to_ms(Moment moment) { return moment.day * kDayMs + moment.ms; }

// 1970-01-01 00:00 as a Julian day, in milliseconds.
constexpr int64_t kJulianEpochMs = 210'866'760'000'000;

// SQLite's range: from noon of -4713-11-24 (Julian day 0) to the end of 9999-12-31.
constexpr bool in_range(Moment moment) {
  return moment.day <= kLastDay && (moment.day > kFirstDay || (moment.day == kFirstDay && moment.ms >= kDayMs / 2));
}

}  // namespace persian::jalali

#endif
