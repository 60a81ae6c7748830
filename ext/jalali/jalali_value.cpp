#include "jalali/jalali_value.h"

namespace persian::jalali {
namespace {

// The three numbers and what stands between them.
Verdict read_numbers(Reader& in, Date& date) {
  bool negative = in.skip('-');
  int digits = in.all_digits(9, date.year);
  if (negative) date.year = -date.year;
  if (digits == 0) return Verdict::kNotADate;
  if (digits == 8) {
    date = {date.year / 10000, date.year / 100 % 100, date.year % 100};
    return negative ? Verdict::kNotADate : Verdict::kOk;
  }
  char separator = in.peek();
  if (in.at_end() || (separator != '-' && separator != '/' && separator != '.')) return Verdict::kNotADate;
  in.advance();
  if (in.all_digits(3, date.month) == 0) return Verdict::kNotADate;
  char second = in.peek();
  if (second != separator) {
    bool other = second == '-' || second == '/' || second == '.';
    return other ? Verdict::kSeparators : Verdict::kNotADate;
  }
  in.advance();
  if (in.all_digits(3, date.day) == 0) return Verdict::kNotADate;
  return digits == 4 ? Verdict::kOk : Verdict::kYearDigits;
}

}  // namespace

Verdict read_jalali_value(std::string_view text, Value& value, Date& date) {
  value = Value{};
  if (read_plain_date(text, '-', date.year, date.month, date.day) && check(date) == Verdict::kOk) {
    value.moment = {to_day(date), 0};
    value.known = true;
    return Verdict::kOk;
  }
  Reader in(text);
  date = {};
  in.skip_spaces();
  if (in.at_end()) return Verdict::kEmpty;
  Verdict verdict = read_numbers(in, date);
  if (verdict != Verdict::kOk) return verdict;
  verdict = check(date);
  if (verdict != Verdict::kOk) return verdict;
  bool space = is_space(in.peek()) || in.peek() == 'T' || in.peek() == ',';
  while (is_space(in.peek()) || in.peek() == 'T' || in.peek() == ',') in.advance();
  int64_t ms = 0;
  if (!in.at_end()) {
    if (!space) return Verdict::kTrailing;
    bool is_time = Reader(in).digit() >= 0;
    if (!read_time(in, false, ms)) return is_time ? Verdict::kTime : Verdict::kTrailing;
    value.has_time = true;
  }
  value.moment = from_ms(to_day(date) * kDayMs + ms);
  value.known = true;
  return in_range(value.moment) || !value.has_time ? Verdict::kOk : Verdict::kRange;
}

}  // namespace persian::jalali
