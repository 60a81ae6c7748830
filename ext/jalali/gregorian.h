// gregorian.h: Gregorian days, proleptic in both directions, year 0 included, as SQLite counts them.
//
// A Day counts from 1970-01-01 as in calendar.h. Days of the years -5000 to 100000 are safe. The conversion to a date
// is that of C. Neri and L. Schneider, Euclidean affine functions and their application to calendar algorithms (2022).

#ifndef PERSIAN_JALALI_GREGORIAN_H
#define PERSIAN_JALALI_GREGORIAN_H

#include "jalali/calendar.h"

namespace persian::jalali::gregorian {

bool is_leap(int year);
int month_length(int year, int month);

// A day past the month's end counts on into the next month: 2025-02-30 is 2025-03-02.
Day to_day(Date date);
Date from_day(Day day);

// ---- inline, as in calendar.h ----

namespace detail {

// Years and days are counted from 1 March of year -5600 (14 times 400), so that all are positive.
constexpr uint32_t kBiasYears = 5600;
constexpr uint32_t kBiasDays = 14 * 146097 + 719468;

}  // namespace detail

inline Day to_day(Date date) {
  auto month = static_cast<uint32_t>(date.month);
  uint32_t year = static_cast<uint32_t>(date.year) + detail::kBiasYears - (month < 3 ? 1 : 0);
  uint32_t century = year / 100;
  uint32_t from_march = (153 * (month < 3 ? month + 9 : month - 3) + 2) / 5;
  uint32_t days = 365 * year + year / 4 - century + century / 4 + from_march;
  return static_cast<Day>(days - detail::kBiasDays) + date.day - 1;
}

inline Date from_day(Day day) {
  uint32_t n = 4 * (static_cast<uint32_t>(day) + detail::kBiasDays) + 3;
  uint32_t century = n / 146097;
  uint32_t in_century = n % 146097 | 3;
  uint64_t product = uint64_t{2939745} * in_century;
  uint32_t year_of_century = static_cast<uint32_t>(product >> 32);
  uint32_t day_of_year = static_cast<uint32_t>(product) / 2939745 / 4;
  uint32_t packed = 2141 * day_of_year + 197913;
  uint32_t after_february = day_of_year >= 306 ? 1 : 0;
  auto year = static_cast<int>(100 * century + year_of_century + after_february - detail::kBiasYears);
  auto month = static_cast<int>((packed >> 16) - 12 * after_february);
  return {year, month, static_cast<int>((packed & 0xffff) / 2141) + 1};
}

inline bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

inline int month_length(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return 30 + ((month + (month > 7 ? 1 : 0)) & 1);
}

}  // namespace persian::jalali::gregorian

#endif
