// calendar.h: Jalali (Solar Hijri) days.
//
// A Day counts from 1970-01-01, so the Jalali and the Gregorian calendar (gregorian.h) meet in one integer and neither
// knows the other. Months have 31 days (1 to 6), 30 days (7 to 11) and 29 or 30 (Esfand).
// Leap years follow the 33-year cycle, less the 78 years of short_years.h. That is the rule of ICU 77; it gives every
// one of the 293 years of Iran's official list (1206-1498) and the equinox at 52.5° E for 1178-3000. Year 1 is 622 CE;
// year 0 and negative years go on backwards, as in ICU. Before 1304 the calendar is proleptic: Iran then used months of
// the zodiac.
//
// Days of the years -13000 to 100000 are safe to convert. About 2.5 ns a conversion; nothing allocates or fails.
// Dates that came from outside go through check() first.

#ifndef PERSIAN_JALALI_CALENDAR_H
#define PERSIAN_JALALI_CALENDAR_H

#include <cstdint>

#include "jalali/short_years.h"
#include "jalali/verdict.h"

namespace persian::jalali {

using Day = int32_t;  // days since 1970-01-01

struct Date {
  int year;
  int month;  // 1..12
  int day;    // 1..31
  bool operator==(const Date&) const = default;
};

// SQLite's dates end with 9999-12-31 and begin with Julian day 0, -4713-11-24. These are the same days.
constexpr Day kFirstDay = -2440588;
constexpr Day kLastDay = 2932896;
constexpr int kFirstYear = -5334;
constexpr int kLastYear = 9378;

Date from_day(Day day);
Day to_day(Date date);  // the date must be valid

Day year_start(int year);  // 1 Farvardin
bool is_leap(int year);
int month_length(int year, int month);  // 29..31; month 1..12
int day_of_year(Date date);             // 1..366
int weekday(Day day);                   // 0 Saturday (شنبه) .. 6 Friday (جمعه)
int season(int month);                  // 1 spring .. 4 winter

// The week of the year, 1..54: weeks begin on Saturday, week 1 holds 1 Farvardin. A week across Nowruz is the last of
// one year and the first of the next, so (year, week) never mixes two years.
int week_of_year(Date date);

// The same weeks as a whole: the week across Nowruz is week 1 of the new year, and `year` says so. Weeks 1..53.
struct Week {
  int year;
  int week;
};
Week whole_week(Date date);

// The day of a month whose number may lie outside 1..12 (13 is Farvardin of the next year); a day past the month's end
// becomes its last day.
Date clamped(int year, int month, int day);

// kOk, or what is wrong with the date.
Verdict check(Date date);

// ---- the arithmetic, inline because SQLite asks row by row ----

namespace detail {

// 33 years are 12053 days. Counting from 13200 years (400 cycles) before year 1 keeps everything unsigned.
constexpr int kBiasYears = 13200;
constexpr Day kBias = 400 * 12053 + 492268;  // 1 Farvardin 1 is day -492268

// One bit for each year from the first short year to the last.
struct ShortYears {
  static constexpr unsigned kFirst = kShortYears[0];
  static constexpr unsigned kCount = 1536;
  uint64_t bits[kCount / 64] = {};

  constexpr ShortYears() {
    for (unsigned year : kShortYears) bits[(year - kFirst) / 64] |= uint64_t{1} << ((year - kFirst) % 64);
  }
  // Whether the years around this one need to be looked at. False for all of today's dates.
  static constexpr bool may_be(int year) { return static_cast<unsigned>(year) - kFirst <= kCount; }
  constexpr bool operator[](int year) const {
    unsigned i = static_cast<unsigned>(year) - kFirst;
    return i < kCount && ((bits[i / 64] >> (i % 64)) & 1) != 0;
  }
};
inline constexpr ShortYears kShort;

// The month and day of each day of the year: 732 bytes, and quicker than dividing.
struct MonthDay {
  uint8_t month, day;
};
struct Year {
  MonthDay day[366] = {};

  constexpr Year() {
    for (int i = 0; i < 366; ++i) {
      int month = i < 186 ? i / 31 : (i - 6) / 30;
      int before = i < 186 ? 31 * month : 30 * month + 6;
      day[i] = {static_cast<uint8_t>(month + 1), static_cast<uint8_t>(i - before + 1)};
    }
  }
};
inline constexpr Year kYear;

}  // namespace detail

inline Day year_start(int year) {
  auto biased = static_cast<uint32_t>(year + detail::kBiasYears);
  auto by_cycle = static_cast<Day>(365 * (biased - 1) + (8 * biased + 21) / 33);
  return by_cycle - detail::kBias - static_cast<Day>(detail::kShort[year - 1]);
}

inline Date from_day(Day day) {
  uint32_t scaled = 33 * static_cast<uint32_t>(day + detail::kBias) + 3;
  int year = static_cast<int>(scaled / 12053) + 1 - detail::kBiasYears;
  uint32_t n = scaled % 12053 / 33;  // days since 1 Farvardin, by the cycle
  if (detail::ShortYears::may_be(year)) {
    n += detail::kShort[year - 1] ? 1 : 0;
    if (n == 365 && detail::kShort[year]) return {year + 1, 1, 1};
  }
  detail::MonthDay found = detail::kYear.day[n];
  return {year, found.month, found.day};
}

inline int day_of_year(Date date) {
  int before = date.month <= 7 ? 31 * (date.month - 1) : 30 * (date.month - 1) + 6;
  return before + date.day;
}

inline Day to_day(Date date) { return year_start(date.year) + day_of_year(date) - 1; }

// 1970-01-01 was a Thursday, and kFirstDay a Monday.
inline int weekday(Day day) { return static_cast<int>(static_cast<uint32_t>(day - kFirstDay + 7 * 10000000 + 2) % 7); }

inline int season(int month) { return (month + 2) / 3; }

}  // namespace persian::jalali

#endif
