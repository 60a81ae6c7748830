#include "jalali/modifier.h"

#include "jalali/tehran.h"
#include "text/slice.h"

namespace persian::jalali {
namespace {

struct UnitFacts {
  char name[8];
  int64_t ms;    // of one; a month is 30 days, for fractions only
  int months;    // of one, or 0
  double limit;  // counts beyond it are refused, as SQLite does
};
constexpr UnitFacts kUnits[] = {
    {"second", kSecondMs, 0, 4.6427e14}, {"minute", kMinuteMs, 0, 7.7379e12}, {"hour", kHourMs, 0, 1.2897e11},
    {"day", kDayMs, 0, 5373485},         {"week", 7 * kDayMs, 0, 767641},     {"month", 30 * kDayMs, 1, 176546},
    {"season", 90 * kDayMs, 3, 58849},   {"year", 365 * kDayMs, 12, 14713},
};
const UnitFacts& facts(Unit unit) { return kUnits[static_cast<int>(unit)]; }

// Moments between modifiers may leave the range, but not so far that their milliseconds would overflow.
bool shift(Moment& moment, double ms) {
  double sum = static_cast<double>(to_ms(moment)) + ms;
  if (!(sum > -4e18 && sum < 4e18)) return false;
  moment = from_ms(to_ms(moment) + static_cast<int64_t>(ms));
  return true;
}

bool add_months(Moment& moment, int64_t months) {
  if (!in_range(moment)) return false;
  Date date = from_day(static_cast<Day>(moment.day));
  int64_t month = date.month + months;
  if (month < -200000 || month > 200000) return false;
  date = clamped(date.year, static_cast<int>(month), date.day);
  if (date.year < kFirstYear || date.year > kLastYear) return false;
  moment.day = to_day(date);
  return true;
}

// `+1.5 months`: the whole ones by the calendar, the rest as a part of 30 days, rounded to the millisecond.
bool add_count(Moment& moment, double count, Unit unit) {
  const UnitFacts& u = facts(unit);
  if (!(count > -u.limit && count < u.limit)) return false;
  double rounder = count < 0 ? -0.5 : 0.5;
  if (u.months > 0) {
    auto whole = static_cast<int64_t>(count);
    if (!add_months(moment, whole * u.months)) return false;
    count -= static_cast<double>(whole);
  }
  return shift(moment, count * static_cast<double>(u.ms) + rounder);
}

Reading verdict(bool good) { return good ? Reading::kOk : Reading::kBad; }

// ±HH:MM[:SS[.SSS]]
bool add_time(std::string_view text, Value& value) {
  bool negative = text.front() == '-';
  if (text.front() == '+' || negative) text.remove_prefix(1);
  Reader in(text);
  int64_t ms;
  if (!read_time(in, true, ms)) return false;
  ms = from_ms(ms).ms;
  return shift(value.moment, static_cast<double>(negative ? -ms : ms));
}

// ±YYYY-MM-DD[ HH:MM[:SS[.SSS]]]
bool add_date(std::string_view text, Value& value) {
  bool negative = text.front() == '-';
  Reader in(after(text, 1));
  int years, months, days;
  if (!in.digits(4, years) || !in.skip('-') || !in.digits(2, months) || months > 11) return false;
  if (!in.skip('-') || !in.digits(2, days) || days > 30) return false;
  int sign = negative ? -1 : 1;
  if (!add_months(value.moment, int64_t{sign} * (12 * years + months))) return false;
  if (!shift(value.moment, static_cast<double>(sign * days * kDayMs))) return false;
  if (in.at_end()) return true;
  if (!is_space(in.peek())) return false;
  in.skip_spaces();
  int64_t ms;
  if (!read_time(in, true, ms)) return false;
  return shift(value.moment, static_cast<double>(sign * ms));
}

// Whatever begins with a sign or a digit.
bool add_span(std::string_view text, Value& value) {
  bool is_signed = text.front() == '+' || text.front() == '-';
  size_t n = 1;
  while (n < text.size() && text[n] != ':' && text[n] != '-' && !is_space(text[n])) ++n;
  if (n < text.size() && text[n] == ':') return add_time(text, value);
  if (n < text.size() && text[n] == '-') return is_signed && add_date(text, value);
  std::optional<double> count = read_number(text::slice(text, 0, n));
  while (n < text.size() && is_space(text[n])) ++n;
  std::optional<Unit> unit = unit_named(after(text, n));
  return count && unit && add_count(value.moment, *count, *unit);
}

bool go_to_weekday(std::string_view number, Value& value) {
  std::optional<double> n = read_number(number);
  if (!n || !in_range(value.moment) || !(*n >= 0 && *n < 7)) return false;
  int wanted = static_cast<int>(*n);
  if (wanted != *n) return false;
  value.moment.day += (wanted - weekday(static_cast<Day>(value.moment.day)) + 7) % 7;
  return true;
}

bool go_to_edge(std::string_view unit_name, bool end, Value& value) {
  std::optional<Unit> unit = unit_named(unit_name);
  // Unlike spans, only the singular.
  if (!unit || *unit < Unit::kDay || lower(unit_name.back()) == 's' || !in_range(value.moment)) return false;
  auto day = static_cast<Day>(value.moment.day);
  value.is_number = false;
  value.moment = end ? Moment{end_of(day, *unit), kDayMs - 1} : Moment{start_of(day, *unit), 0};
  return true;
}

bool read_as_unix_time(Value& value) {
  double ms = value.number * 1000 + double{kJulianEpochMs};
  if (!(ms >= 0 && ms < 464269060800000.0)) return false;
  value.moment = from_ms(static_cast<int64_t>(ms + 0.5) - kJulianEpochMs);
  value.known = value.has_time = true;
  value.is_number = false;
  return true;
}

// The modifiers that say what a number means.
Reading apply_to_number(std::string_view modifier, int index, Value& value, bool& done) {
  done = true;
  if (same_letters(modifier, "unixepoch")) return verdict(index == 0 && value.is_number && read_as_unix_time(value));
  if (same_letters(modifier, "julianday")) {
    bool good = index == 0 && value.is_number && value.known;
    value.is_number = false;
    return verdict(good);
  }
  if (same_letters(modifier, "auto")) {
    if (index > 0) return Reading::kBad;
    if (!value.is_number || value.known) {
      value.is_number = false;
      return Reading::kOk;
    }
    bool in_unix_range = value.number >= -210866760000.0 && value.number <= 253402300799.0;
    return verdict(in_unix_range && read_as_unix_time(value));
  }
  done = false;
  return Reading::kOk;
}

Reading apply_word(std::string_view modifier, Value& value) {
  if (same_letters(modifier, "localtime")) return Reading::kNow;
  if (same_letters(modifier, "tehran") || same_letters(modifier, "utc")) {
    if (!is_moment(value)) return Reading::kBad;
    int64_t ms = to_ms(value.moment);
    value.moment = from_ms(lower(modifier.front()) == 't' ? to_tehran(ms) : from_tehran(ms));
    return Reading::kOk;
  }
  if (same_letters(modifier, "subsec") || same_letters(modifier, "subsecond")) {
    value.subsecond = true;
    return Reading::kOk;
  }
  if (std::optional<Locale> locale = locale_named(modifier)) {
    value.locale = *locale;
    return Reading::kOk;
  }
  return Reading::kBad;
}

}  // namespace

std::optional<Unit> unit_named(std::string_view name) {
  if (name.size() < 3) return std::nullopt;
  if (lower(name.back()) == 's') name.remove_suffix(1);
  for (size_t i = 0; i < std::size(kUnits); ++i) {
    if (same_letters(name, kUnits[i].name)) return static_cast<Unit>(i);
  }
  return std::nullopt;
}

bool add(Moment& moment, int64_t count, Unit unit) {
  const UnitFacts& u = facts(unit);
  auto limit = static_cast<int64_t>(u.limit);
  if (count <= -limit || count >= limit) return false;
  if (u.months > 0) return add_months(moment, count * u.months) && in_range(moment);
  moment = from_ms(to_ms(moment) + count * u.ms);
  return in_range(moment);
}

Day start_of(Day day, Unit unit) {
  if (unit == Unit::kWeek) return day - weekday(day);
  if (facts(unit).months == 0) return day;
  Date date = from_day(day);
  int months = facts(unit).months;
  return to_day({date.year, (date.month - 1) / months * months + 1, 1});
}

Day end_of(Day day, Unit unit) {
  if (unit == Unit::kWeek) return start_of(day, unit) + 6;
  if (facts(unit).months == 0) return day;
  Date start = from_day(start_of(day, unit));
  return to_day(clamped(start.year, start.month + facts(unit).months, 1)) - 1;
}

Reading apply_modifier(std::string_view modifier, int index, Value& value) {
  modifier = text::slice(modifier, 0, modifier.find('\0'));
  if (modifier.empty()) return Reading::kBad;
  bool done;
  Reading reading = apply_to_number(modifier, index, value, done);
  if (done) return reading;
  Reader first(modifier);
  bool is_span = modifier.front() == '+' || modifier.front() == '-' || first.digit() >= 0;
  if (is_span) return verdict(value.known && add_span(modifier, value));
  if (starts_with_letters(modifier, "start of ")) {
    return verdict(value.known && go_to_edge(after(modifier, 9), false, value));
  }
  if (starts_with_letters(modifier, "end of ")) {
    return verdict(value.known && go_to_edge(after(modifier, 7), true, value));
  }
  if (starts_with_letters(modifier, "weekday ")) {
    return verdict(value.known && go_to_weekday(after(modifier, 8), value));
  }
  return apply_word(modifier, value);
}

}  // namespace persian::jalali
