// parts.h: what a written-out date says, before it is known which day that is. Between parse.cpp, which fills it in,
// and resolve.cpp.

#ifndef PERSIAN_JALALI_PARTS_H
#define PERSIAN_JALALI_PARTS_H

#include "jalali/modifier.h"
#include "jalali/parse.h"
#include "jalali/words.h"

namespace persian::jalali {

enum class Era : uint8_t { kUnsaid, kSolar, kGregorian, kImperial };

struct Parts {
  static constexpr int kUnset = -1;

  int day = kUnset;
  int month = kUnset;
  int year = kUnset;
  int year_digits = 0;  // 2 or 4, as written
  bool gregorian_month = false;
  bool month_is_name = false;
  bool last_day = false;  // آخر
  Era era = Era::kUnsaid;
  bool lunar = false;

  int weekday = kUnset;
  int weekday_step = 0;  // -1 گذشته, 1 آینده, 0 the one of this week if weekday_near
  bool weekday_near = false;
  bool has_week = false;  // شنبه هفته بعد
  int week = 0;

  bool has_year_step = false;  // پارسال
  int year_step = 0;
  bool has_month_step = false;  // پنجم ماه آینده
  int month_step = 0;

  bool relative = false;  // سه روز پیش
  int64_t months = 0;
  int64_t days = 0;
  int64_t ms = 0;
  bool present = false;  // اکنون: with the time of day

  int hour = kUnset;
  int minute = 0;
  int second = 0;
  int fraction = 0;  // ms
  PartOfDay part_of_day = kNoPart;

  bool names_day() const { return day != kUnset || month != kUnset || year != kUnset || last_day; }
  bool names_any_date() const { return names_day() || weekday != kUnset || relative || present || has_year_step; }
  bool is_empty() const { return !names_any_date() && hour == kUnset; }
};

// The day and time that the parts name. parsed.word is left alone.
void resolve(const Parts& parts, const Moment* now, Parsed& parsed);

}  // namespace persian::jalali

#endif
