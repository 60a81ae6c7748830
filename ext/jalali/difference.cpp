#include "jalali/difference.h"

#include <cstring>

namespace persian::jalali {
namespace {

char* write(char* out, std::string_view text) {
  std::memcpy(out, text.data(), text.size());
  return out + text.size();
}

// "۳ روز پیش"
char* write_count(char* out, int64_t count, std::string_view unit, bool past) {
  char digits[20];
  char* first = digits + sizeof digits;
  do *--first = static_cast<char>(count % 10);
  while ((count /= 10) > 0);
  for (; first < digits + sizeof digits; ++first) {
    *out++ = '\xDB';  // U+06F0 ۰ is DB B0
    *out++ = static_cast<char>(0xB0 + *first);
  }
  *out++ = ' ';
  out = write(out, unit);
  return write(out, past ? " پیش" : " دیگر");
}

int64_t months_between(Moment a, Moment b) {
  Date from = from_day(static_cast<Day>(a.day));
  Date to = from_day(static_cast<Day>(b.day));
  int64_t months = 12 * (to.year - from.year) + to.month - from.month;
  Moment reached = a;
  if (months > 0 && (!add(reached, months, Unit::kMonth) || to_ms(reached) > to_ms(b))) --months;
  return months;
}

// From a to b, which is not before a.
int64_t units_between(Unit unit, Moment a, Moment b) {
  switch (unit) {
    case Unit::kYear: return months_between(a, b) / 12;
    case Unit::kSeason: return months_between(a, b) / 3;
    case Unit::kMonth: return months_between(a, b);
    case Unit::kWeek: return (to_ms(b) - to_ms(a)) / (7 * kDayMs);
    case Unit::kDay: return (to_ms(b) - to_ms(a)) / kDayMs;
    case Unit::kHour: return (to_ms(b) - to_ms(a)) / kHourMs;
    case Unit::kMinute: return (to_ms(b) - to_ms(a)) / kMinuteMs;
    case Unit::kSecond: return (to_ms(b) - to_ms(a)) / kSecondMs;
  }
  return 0;
}

}  // namespace

int64_t difference(Unit unit, Moment a, Moment b) {
  return to_ms(a) > to_ms(b) ? -units_between(unit, b, a) : units_between(unit, a, b);
}

char* write_ago(char* out, Moment then, Moment now, bool to_the_minute) {
  bool past = to_ms(then) <= to_ms(now);
  if (!to_the_minute) then.ms = now.ms = 0;
  Moment earlier = past ? then : now, later = past ? now : then;
  int64_t apart = to_ms(later) - to_ms(earlier);
  if (to_the_minute && apart < kMinuteMs) return write(out, "همین حالا");
  if (to_the_minute && apart < kHourMs) return write_count(out, apart / kMinuteMs, "دقیقه", past);
  if (to_the_minute && apart < kDayMs) return write_count(out, apart / kHourMs, "ساعت", past);
  int64_t days = later.day - earlier.day;
  if (days == 0) return write(out, "امروز");
  if (days == 1) return write(out, past ? "دیروز" : "فردا");
  if (days == 2) return write(out, past ? "پریروز" : "پس‌فردا");
  if (days < 7) return write_count(out, days, "روز", past);
  earlier.ms = later.ms = 0;
  int64_t months = months_between(earlier, later);
  if (months == 0) return write_count(out, days / 7, "هفته", past);
  if (months < 12) return write_count(out, months, "ماه", past);
  return write_count(out, months / 12, "سال", past);
}

}  // namespace persian::jalali
