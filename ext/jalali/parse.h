// parse.h: dates as people write them.
//
//   ۱۸ آبان ۱۴۰۴   هجدهم آبان هزار و چهارصد و چهار   ۱۸ عقرب ۱۴۰۴   ۲۲ بهمن ۵۷
//   یکشنبه ۱۸ آبان‌ماه ۱۴۰۴، ساعت ۲:۳۰ بعدازظهر   ۱۴:۳۰ - ۱۴۰۴/۰۸/۱۸
//   1404/8/18   04/07/1376   98/5/7   14040818   Aban 18, 1404
//   ۹ نوامبر ۲۰۲۵   2025-11-09T14:30Z   ۱۵ مهر ۲۵۳۵   نوروز ۱۴۰۴   آخر اسفند ۱۴۰۴
//   دیروز   سه روز پیش   ماه آینده   جمعه گذشته   ۱۵ مهر پارسال
//
// The parts may stand in any order; digits of any set, names of months in any of the locales and in Gregorian, numbers
// in words. A word that belongs to no date ends the reading: a sentence is not searched for dates, and a span or a
// repetition (از شنبه تا چهارشنبه, هر روز, اواخر مهر) names no one day. Two dates joined by برابر با or a bracket must
// be the same day.
//
// Years: two digits mean 1325 to 1424. Above 1700 they are Gregorian, but for 2535-2537 in the days of the imperial
// calendar (1976-03-21 to 1978-08-27), which counted 1180 more; a Jalali month with a Gregorian year (۳ شهریور ۲۰۰۲) is
// the day that lies in that year. In numbers the year stands first or, with four digits, last.
// Times: پیش از ظهر, عصر, شب … put a clock of twelve hours right; ۱۲ شب is the end of the day.
// Relative dates, a day and month without year, and a time alone need the present. Months and years go by the Jalali
// calendar, جمعه آینده is the first Friday after today and جمعه گذشته the last before, شنبه هفته بعد lies in next week.

#ifndef PERSIAN_JALALI_PARSE_H
#define PERSIAN_JALALI_PARSE_H

#include <string_view>

#include "jalali/time_value.h"

namespace persian::jalali {

struct Parsed {
  Verdict verdict = Verdict::kNotADate;
  Moment moment;          // when kOk
  bool has_time = false;  // a time of day was named
  // What there is to say about a refusal:
  Date date = {};          // as far as it was read
  bool gregorian = false;  // and in which calendar
  int named_weekday = -1;  // kWeekday
  Day day = 0;             // kWeekday
  std::string_view word;   // kUnknown, kTime: the place in the text
};

// `now` may be nullptr.
Parsed parse(std::string_view text, const Moment* now);

}  // namespace persian::jalali

#endif
