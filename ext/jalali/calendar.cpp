#include "jalali/calendar.h"

namespace persian::jalali {

bool is_leap(int year) { return year_start(year + 1) - year_start(year) == 366; }

int month_length(int year, int month) {
  if (month <= 6) return 31;
  if (month <= 11) return 30;
  return is_leap(year) ? 30 : 29;
}

int week_of_year(Date date) { return (day_of_year(date) - 1 + weekday(year_start(date.year))) / 7 + 1; }

Week whole_week(Date date) {
  Day friday = to_day(date) + 6 - weekday(to_day(date));
  if (friday >= year_start(date.year + 1)) return {date.year + 1, 1};
  return {date.year, week_of_year(date)};
}

Date clamped(int year, int month, int day) {
  int years = (month > 0 ? month - 1 : month - 12) / 12;
  year += years;
  month -= 12 * years;
  int length = month_length(year, month);
  return {year, month, day < length ? day : length};
}

Verdict check(Date date) {
  if (date.month < 1 || date.month > 12) return Verdict::kMonth;
  if (date.year < kFirstYear || date.year > kLastYear) return Verdict::kRange;
  if (date.day < 1 || date.day > 31) return Verdict::kDay;
  if (date.day > month_length(date.year, date.month)) {
    return date.month == 12 && date.day == 30 ? Verdict::kNotLeap : Verdict::kDay;
  }
  Day day = to_day(date);
  return day < kFirstDay || day > kLastDay ? Verdict::kRange : Verdict::kOk;
}

}  // namespace persian::jalali
