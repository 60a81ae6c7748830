#include "jalali/parse.h"

#include "jalali/gregorian.h"
#include "jalali/jalali_value.h"
#include "jalali/parser.h"
#include "text/slice.h"

namespace persian::jalali {
namespace {

constexpr size_t kLongest = 512;  // bytes; no date is as long

// Marks that may stand between the parts of a date.
bool is_punctuation(const Token& token) {
  return token.kind == Token::kMark && std::string_view(",.;:-/()[]|").find(token.mark) != std::string_view::npos;
}

}  // namespace

// روز, هفته, ماه, سال, ساعت and what they stand before.
bool Parser::unit(Match match) {
  auto u = static_cast<Unit>(match.value);
  if (u == Unit::kHour && hour_after_word(match.count)) return true;
  int sign, count;
  if (direction(match.count, sign, count)) {
    i_ += match.count + count;
    if (u == Unit::kYear) {
      step_year(sign);
    } else if (u == Unit::kMonth && (parts.day != Parts::kUnset || parts.last_day) && parts.month == Parts::kUnset) {
      parts.has_month_step = true;
      parts.month_step = sign;
    } else if (u == Unit::kWeek && parts.weekday != Parts::kUnset) {
      parts.has_week = true;
      parts.week = sign;
    } else if (sign == 0) {
      return false;  // این ماه names no day
    } else {
      begin_relative();
      add_span(u, 1, false, sign);
    }
    return true;
  }
  Number year = u == Unit::kYear ? number(match.count) : Number{};
  if (year.count > 0 && !year.ordinal) {
    parts.year_digits = year.digits;
    i_ += match.count + year.count;
    return set(parts.year, year.value);
  }
  Number month = u == Unit::kMonth && parts.month == Parts::kUnset ? number(match.count) : Number{};
  if (month.count > 0 && !month.ordinal && month.value <= 12 && !is(match.count + month.count, Meaning::kMonth)) {
    i_ += match.count + month.count;
    return set(parts.month, month.value);
  }
  if (u != Unit::kDay && u != Unit::kMonth && u != Unit::kYear) return false;
  i_ += match.count;
  return true;
}

bool Parser::weekday(Match match) {
  set(parts.weekday, match.value);
  i_ += match.count;
  int sign, count;
  if (!direction(0, sign, count)) return true;
  if (sign == 0) {
    // شنبه همین هفته
    Match week = meaning(count);
    if (week.meaning != Meaning::kUnit || static_cast<Unit>(week.value) != Unit::kWeek) return false;
    count += week.count;
    parts.weekday_near = true;
  }
  parts.weekday_step = sign;
  i_ += count;
  return true;
}

// این جمعه; شنبه این هفته; همین امروز
// NOLINTNEXTLINE(misc-no-recursion): word() comes back with a day (امروز), which ends there
bool Parser::this_one(Match match) {
  Match next = meaning(match.count);
  i_ += match.count;
  if (next.meaning == Meaning::kDayFromNow) return word(next);
  parts.weekday_near = true;
  if (next.meaning == Meaning::kWeekday) return weekday(next);
  i_ += next.count;
  bool week = next.meaning == Meaning::kUnit && static_cast<Unit>(next.value) == Unit::kWeek;
  return week && parts.weekday != Parts::kUnset;
}

bool Parser::month(Match match) {
  parts.gregorian_month = match.meaning == Meaning::kGregorianMonth;
  parts.month_is_name = true;
  i_ += match.count;
  return set(parts.month, match.value);
}

// NOLINTNEXTLINE(misc-no-recursion): word() comes back with a day (امروز), which ends there
bool Parser::word(Match match) {
  switch (match.meaning) {
    case Meaning::kMonth:
    case Meaning::kGregorianMonth: return month(match);
    case Meaning::kWeekday: return weekday(match);
    case Meaning::kUnit: return unit(match);
    case Meaning::kThis: return this_one(match);
    case Meaning::kDayFromNow:
    case Meaning::kNightFromNow:
      if (match.meaning == Meaning::kNightFromNow) parts.part_of_day = kNight;
      begin_relative();
      parts.days += match.value;
      break;
    case Meaning::kYearFromNow: step_year(match.value); break;
    case Meaning::kPresent: parts.present = true; break;
    case Meaning::kLast: parts.last_day = true; break;
    case Meaning::kNowruz:
      set(parts.day, 1);
      set(parts.month, 1);
      parts.month_is_name = true;
      break;
    case Meaning::kSolar: parts.era = Era::kSolar; break;
    case Meaning::kGregorian: parts.era = Era::kGregorian; break;
    case Meaning::kImperial: parts.era = Era::kImperial; break;
    case Meaning::kLunar: parts.lunar = true; break;
    case Meaning::kPartOfDay: parts.part_of_day = static_cast<PartOfDay>(match.value); break;
    case Meaning::kOrdinalMark:
      // ۲۰۲۵ م: the letter of میلادی
      if (parts.year == Parts::kUnset || at().letters != 1) return false;
      parts.era = Era::kGregorian;
      break;
    case Meaning::kNoise: break;
    default: return false;
  }
  i_ += match.count;
  return true;
}

// A number that no word claims: the day or the year.
bool Parser::plain_number() {
  Number n = number(0);
  if (n.count == 0) return false;
  bool year =
      !n.ordinal && (n.digits > 2 || n.value > 31 || (parts.day != Parts::kUnset && parts.month != Parts::kUnset));
  i_ += n.count;
  if (!year) return set(parts.day, n.value);
  parts.year_digits = n.digits;
  return set(parts.year, n.value);
}

// ۵ شنبه
bool Parser::weekday_by_number() {
  Match next = meaning(1);
  bool saturday = next.meaning == Meaning::kWeekday && next.value == 0;
  if (!saturday || at().number < 1 || at().number > 5 || at().digits > 1) return false;
  next.value = static_cast<int16_t>(at().number);
  ++i_;
  return weekday(next);
}

bool Parser::step() {
  if (at().kind == Token::kNumber && (numeric_date() || numeric_time() || weekday_by_number())) return true;
  Match match = meaning();
  // سه شنبه is a weekday before it is a number.
  if (match.meaning != Meaning::kWeekday && (spans() || plain_number())) return true;
  return at().kind == Token::kWord && word(match);
}

// Tokens that say that what follows is the same day again: برابر با, =, a bracket before a number.
int Parser::equals_sign() const {
  Match match = meaning();
  if (match.meaning == Meaning::kEquals) return match.count;
  if (at().kind != Token::kMark) return 0;
  bool date_in_bracket = at().mark == '(' && number(1).count > 0 && at(2).mark != ':';
  return at().mark == '=' || date_in_bracket ? 1 : 0;
}

bool Parser::run(Parsed& parsed) {
  while (i_ < tokens_.count) {
    int equals = parts.names_any_date() ? equals_sign() : 0;
    i_ += equals;
    if (equals > 0) return true;
    if (is_punctuation(at())) {
      ++i_;
      continue;
    }
    std::string_view here = at().text;
    if (!step()) {
      parsed.verdict = Verdict::kUnknown;
      parsed.word = here;
      return false;
    }
    if (twice_) {
      parsed.verdict = Verdict::kTwice;
      parsed.word = here;
      return false;
    }
  }
  return true;
}

namespace {

// Gregorian ISO, with time and zone, as date() reads it, but for days that the month does not have.
bool read_gregorian_iso(std::string_view text, Value& value) {
  Reader in(text);
  int year, month, day;
  bool iso = in.digits(4, year) && in.skip('-') && in.digits(2, month) && in.skip('-') && in.digits(2, day);
  bool imperial = year >= 2535 && year <= 2537;
  if (!iso || year <= 1700 || imperial || read_time_value(text, value) != Reading::kOk) return false;
  return is_moment(value) && day <= gregorian::month_length(year, month);
}

// Numbers alone, that may carry a time zone, as gdate() and date() read them.
bool parse_numbers(std::string_view text, Parsed& parsed) {
  Value value;
  bool jalali = read_jalali_value(text, value, parsed.date) == Verdict::kOk && parsed.date.year <= 1700;
  if (!jalali && !read_gregorian_iso(text, value)) return false;
  parsed.verdict = Verdict::kOk;
  parsed.moment = value.moment;
  parsed.has_time = value.has_time;
  return true;
}

}  // namespace

Parsed parse(std::string_view text, const Moment* now) {
  Parsed parsed;
  text = trimmed(text::slice(text, 0, text.find('\0')));
  if (text.size() > kLongest) {
    parsed.verdict = Verdict::kTooLong;
    return parsed;
  }
  if (parse_numbers(text, parsed)) return parsed;
  Tokens tokens;
  split(text, tokens);
  parsed.verdict = tokens.count == 0 ? Verdict::kEmpty : tokens.too_many ? Verdict::kTooLong : Verdict::kNotADate;
  if (tokens.count == 0 || tokens.too_many) return parsed;
  int next = 0;
  bool found = false;
  Parsed first;
  while (next < tokens.count) {
    Parser parser(tokens, next);
    if (!parser.run(parsed)) return parsed;
    next = parser.next();
    // A lunar date beside a solar one cannot be checked; and a bracket may have closed behind nothing.
    if (found && (parser.parts.lunar || parser.parts.is_empty())) continue;
    resolve(parser.parts, now, parsed);
    if (parsed.verdict != Verdict::kOk) return parsed;
    if (found && parsed.moment.day != first.moment.day) {
      parsed.verdict = Verdict::kTwice;
      return parsed;
    }
    if (!found) first = parsed;
    found = true;
    parsed = Parsed{};
  }
  return first;
}

}  // namespace persian::jalali
