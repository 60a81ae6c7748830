#include "jalali/gregorian.h"
#include "jalali/parts.h"

namespace persian::jalali {
namespace {

// The imperial calendar was Iran's from 1 Farvardin 2535 to 5 Shahrivar 2537.
constexpr int kImperialOffset = 1180;
constexpr Date kImperialFirst = {1355, 1, 1};
constexpr Date kImperialLast = {1357, 6, 5};

bool in_imperial_days(Date date) {
  if (check(date) != Verdict::kOk) return false;
  Day day = to_day(date);
  return day >= to_day(kImperialFirst) && day <= to_day(kImperialLast);
}

class Resolver {
 public:
  Resolver(const Parts& parts, const Moment* now, Parsed& parsed) : parts_(parts), now_(now), parsed_(parsed) {}

  Verdict run() {
    if (parts_.lunar) return Verdict::kLunar;
    Verdict verdict = find_day();
    if (verdict != Verdict::kOk) return verdict;
    verdict = check_weekday();
    if (verdict != Verdict::kOk) return verdict;
    if (!set_time()) return Verdict::kTime;
    return in_range(parsed_.moment) ? Verdict::kOk : Verdict::kRange;
  }

 private:
  Verdict find_day() {
    if (parts_.relative || parts_.present) return relative_day();
    if (parts_.names_day()) return named_day();
    if (parts_.weekday != Parts::kUnset) return weekday_day();
    if (parts_.has_year_step) return same_day_of_year();
    if (parts_.hour == Parts::kUnset) return Verdict::kNotADate;
    if (now_ == nullptr) return Verdict::kNeedsNow;  // a time alone is one of today
    parsed_.moment = {now_->day, 0};
    return Verdict::kOk;
  }

  Verdict relative_day() {
    if (parts_.names_day()) return Verdict::kTwice;
    if (now_ == nullptr) return Verdict::kNeedsNow;
    Moment moment = *now_;
    if (parts_.months != 0 && !add(moment, parts_.months, Unit::kMonth)) return Verdict::kRange;
    if (parts_.days != 0 && !add(moment, parts_.days, Unit::kDay)) return Verdict::kRange;
    parsed_.has_time = parts_.present || parts_.ms != 0;
    moment = parsed_.has_time ? from_ms(to_ms(moment) + parts_.ms) : Moment{moment.day, 0};
    parsed_.moment = moment;
    return Verdict::kOk;
  }

  // پارسال, سال گذشته
  Verdict same_day_of_year() {
    if (parts_.year_step == 0) return Verdict::kNoMonth;  // امسال
    if (now_ == nullptr) return Verdict::kNeedsNow;
    Date date = clamped(today().year + parts_.year_step, today().month, today().day);
    return jalali_day(date);
  }

  Verdict named_day() {
    int year = parts_.year, month = parts_.month;
    if (now_ == nullptr && (parts_.has_year_step || parts_.has_month_step)) return Verdict::kNeedsNow;
    if (parts_.has_month_step) {
      // پنجم ماه آینده
      if (month != Parts::kUnset || year != Parts::kUnset || parts_.has_year_step) return Verdict::kTwice;
      Date there = clamped(today().year, today().month + parts_.month_step, 1);
      return jalali_day({there.year, there.month, parts_.day});
    }
    parsed_.date = {year == Parts::kUnset ? 0 : year, month == Parts::kUnset ? 0 : month, parts_.day};
    if (month == Parts::kUnset) return Verdict::kNoMonth;
    if (parts_.day == Parts::kUnset && !parts_.last_day) return Verdict::kNoDay;
    if (year == Parts::kUnset && !parts_.has_year_step) {
      if (now_ == nullptr) return Verdict::kNoYear;
      year = today().year;
    } else if (year == Parts::kUnset) {
      year = today().year + parts_.year_step;
    } else if (parts_.has_year_step) {
      return Verdict::kTwice;
    } else {
      return in_written_year(year, month);
    }
    return parts_.gregorian_month ? gregorian_day({year, month, parts_.day}) : jalali_day({year, month, parts_.day});
  }

  // Which calendar the year is of.
  Verdict in_written_year(int year, int month) {
    if (parts_.year_digits == 2 && !parts_.gregorian_month && parts_.era != Era::kGregorian) {
      year += year >= 25 ? 1300 : 1400;
    } else if (parts_.year_digits != 4) {
      return Verdict::kYearDigits;
    }
    Date date = {year, month, parts_.day};
    if (parts_.gregorian_month) return gregorian_day(date);
    Date imperial = {year - kImperialOffset, month, parts_.day};
    bool can_be_imperial = in_imperial_days(imperial) && parts_.era != Era::kGregorian && parts_.era != Era::kSolar;
    if (can_be_imperial) return jalali_day(imperial);
    if (parts_.era == Era::kImperial) return Verdict::kPeriod;
    bool gregorian_year = parts_.era == Era::kGregorian || (year > 1700 && parts_.era != Era::kSolar);
    if (!gregorian_year) return jalali_day(date);
    return parts_.month_is_name ? jalali_month_of_gregorian_year(date) : gregorian_day(date);
  }

  // ۳ شهریور ۲۰۰۲
  Verdict jalali_month_of_gregorian_year(Date date) {
    for (int year : {date.year - 621, date.year - 622}) {
      Date candidate = {year, date.month, date.day};
      if (check(candidate) == Verdict::kOk && gregorian::from_day(to_day(candidate)).year == date.year) {
        return jalali_day(candidate);
      }
    }
    return jalali_day({date.year - 621, date.month, date.day});
  }

  Verdict jalali_day(Date date) {
    if (parts_.last_day && date.month >= 1 && date.month <= 12) date.day = month_length(date.year, date.month);
    parsed_.date = date;
    Verdict verdict = check(date);
    if (verdict == Verdict::kOk) parsed_.moment = {to_day(date), 0};
    return verdict;
  }

  Verdict gregorian_day(Date date) {
    parsed_.gregorian = true;
    parsed_.date = date;
    if (date.month < 1 || date.month > 12) return Verdict::kMonth;
    if (date.year > 9999) return Verdict::kRange;
    if (parts_.last_day) date.day = gregorian::month_length(date.year, date.month);
    if (date.day < 1 || date.day > gregorian::month_length(date.year, date.month)) return Verdict::kDay;
    parsed_.date = date;
    parsed_.moment = {gregorian::to_day(date), 0};
    return Verdict::kOk;
  }

  Verdict weekday_day() {
    if (now_ == nullptr) return Verdict::kNeedsNow;
    auto now = static_cast<Day>(now_->day);
    int apart = parts_.weekday - weekday(now);  // -6..6, in this week
    if (parts_.has_week) {
      apart += 7 * parts_.week;
    } else if (parts_.weekday_step < 0) {
      apart = apart >= 0 ? apart - 7 : apart;
    } else if (parts_.weekday_step > 0) {
      apart = apart <= 0 ? apart + 7 : apart;
    } else if (!parts_.weekday_near) {
      return Verdict::kBareWeekday;
    }
    parsed_.moment = {now_->day + apart, 0};
    return Verdict::kOk;
  }

  Verdict check_weekday() {
    if (parts_.weekday == Parts::kUnset || weekday(static_cast<Day>(parsed_.moment.day)) == parts_.weekday) {
      return Verdict::kOk;
    }
    parsed_.named_weekday = parts_.weekday;
    parsed_.day = static_cast<Day>(parsed_.moment.day);
    return Verdict::kWeekday;
  }

  bool set_time() {
    if (parts_.hour == Parts::kUnset) return true;
    int hour = parts_.hour;
    if (hour > 24 || parts_.minute > 59 || parts_.second > 59) return false;
    if (hour == 24 && (parts_.minute > 0 || parts_.second > 0 || parts_.fraction > 0)) return false;
    switch (parts_.part_of_day) {
      case kNoPart: break;
      case kMorning:
        if (hour > 12) return false;
        hour %= 12;
        break;
      case kNoon: hour += hour < 5 ? 12 : 0; break;
      case kAfternoon: hour += hour < 12 ? 12 : 0; break;
      case kNight:  // ۱۲ شب is 24:00
        hour += hour > 4 && hour <= 12 ? 12 : 0;
        break;
    }
    int64_t ms = hour * kHourMs + parts_.minute * kMinuteMs + parts_.second * kSecondMs + parts_.fraction;
    parsed_.moment = from_ms(parsed_.moment.day * kDayMs + ms);
    parsed_.has_time = true;
    return true;
  }

  Date today() const { return parts_.gregorian_month ? gregorian::from_day(day_now()) : from_day(day_now()); }
  Day day_now() const { return static_cast<Day>(now_->day); }

  const Parts& parts_;
  const Moment* now_;
  Parsed& parsed_;
};

}  // namespace

void resolve(const Parts& parts, const Moment* now, Parsed& parsed) {
  parsed.verdict = Resolver(parts, now, parsed).run();
}

}  // namespace persian::jalali
