#include "jalali/time_value.h"

#include "jalali/gregorian.h"
#include "text/slice.h"

namespace persian::jalali {
namespace {

constexpr Day kDayOfBareTime = 10957;  // 2000-01-01

// .SSS…, as a part of a second, at most .999. Nothing is read unless a digit follows the point. Doubles, as in SQLite,
// so that both round alike.
double read_fraction(Reader& in) {
  Reader ahead = in;
  if (!ahead.skip('.')) return 0;
  double digits = 0, scale = 1;
  int count = 0;
  for (int d = ahead.digit(); d >= 0; d = ahead.digit(), ++count) {
    if (count >= 300) continue;  // no digit counts that far down, and a double would overflow
    digits = digits * 10 + d;
    scale *= 10;
  }
  if (count > 0) in = ahead;
  double fraction = digits / scale;
  return fraction < 0.999 ? fraction : 0.999;
}

// [Z|±HH:MM] and spaces around it, to the end.
bool read_zone(Reader& in, int& minutes) {
  minutes = 0;
  in.skip_spaces();
  char sign = in.peek();
  if (sign == '+' || sign == '-') {
    in.advance();
    int h, m;
    if (!in.digits(2, h) || h > 14 || !in.skip(':') || !in.digits(2, m) || m > 59) return false;
    minutes = sign == '-' ? -(60 * h + m) : 60 * h + m;
  } else if (sign == 'Z' || sign == 'z') {
    in.advance();
  }
  in.skip_spaces();
  return in.at_end();
}

// A date, and whatever follows it to the end of the text.
bool read_date(Reader in, Value& value) {
  bool negative = in.skip('-');
  int year, month, day;
  if (!in.digits(4, year) || !in.skip('-')) return false;
  if (!in.digits(2, month) || month < 1 || month > 12 || !in.skip('-')) return false;
  if (!in.digits(2, day) || day < 1 || day > 31) return false;
  value.moment = {gregorian::to_day({negative ? -year : year, month, day}), 0};
  value.known = true;
  while (is_space(in.peek()) || in.peek() == 'T') in.advance();
  if (in.at_end()) return true;
  int64_t ms;
  if (!read_time(in, true, ms)) return false;
  value.moment = from_ms(to_ms(value.moment) + ms);
  value.has_time = true;
  return true;
}

bool read_bare_time(Reader in, Value& value) {
  int64_t ms;
  if (!read_time(in, true, ms)) return false;
  value.moment = from_ms(kDayOfBareTime * kDayMs + ms);
  value.known = value.has_time = true;
  return true;
}

}  // namespace

bool read_time(Reader& in, bool padded, int64_t& ms) {
  int h, m, s = 0, zone;
  double fraction = 0;
  int length = in.all_digits(2, h);
  if (length == 0 || (padded && length < 2) || h > 24 || !in.skip(':')) return false;
  if (!in.digits(2, m) || m > 59) return false;
  if (in.skip(':')) {
    if (!in.digits(2, s) || s > 59) return false;
    fraction = read_fraction(in);
  }
  if (h == 24 && (m > 0 || s > 0 || fraction > 0)) return false;
  if (!read_zone(in, zone)) return false;
  ms = h * kHourMs + (m - zone) * kMinuteMs + static_cast<int64_t>((s + fraction) * 1000 + 0.5);
  return true;
}

Reading read_time_value(std::string_view text, Value& value) {
  value = Value{};
  Date date;
  if (read_plain_date(text, '-', date.year, date.month, date.day) && date.month >= 1 && date.month <= 12 &&
      date.day >= 1 && date.day <= 31) {
    value.moment = {gregorian::to_day(date), 0};
    value.known = true;
    return Reading::kOk;
  }
  Reader in(text);
  if (read_date(in, value) || read_bare_time(in, value)) return Reading::kOk;
  if (std::optional<double> number = read_number(text)) {
    value = number_value(*number);
    return Reading::kOk;
  }
  std::string_view word = text::slice(text, 0, text.find('\0'));
  bool now = same_letters(word, "now") || same_letters(word, "subsec") || same_letters(word, "subsecond");
  return now ? Reading::kNow : Reading::kBad;
}

Value number_value(double number) {
  Value value;
  value.number = number;
  value.is_number = true;
  if (number >= 0 && number < 5373484.5) {
    value.moment = from_ms(static_cast<int64_t>(number * double{kDayMs} + 0.5) - kJulianEpochMs);
    value.known = value.has_time = true;
  }
  return value;
}

}  // namespace persian::jalali
