// What begins with a number, in digits or words: dates and times in digits, hours, spans of time.

#include "jalali/parser.h"

namespace persian::jalali {
namespace {

bool is_separator(const Token& token, char mark) { return token.kind == Token::kMark && token.mark == mark; }

}  // namespace

// ---- numbers ----

// Thousands, hundreds, tens and ones joined by و, each smaller than the one before: هزار و چهارصد و چهار.
Number Parser::number_in_words(int ahead) const {
  Number found;
  int sum = 0, room = 10000, place = ahead;
  for (;;) {
    Match match = meaning(place);
    bool ordinal = match.meaning == Meaning::kOrdinal;
    if (!ordinal && match.meaning != Meaning::kCardinal) break;
    int value = match.value;
    if (value == 1000 && sum > 0 && sum < 10 && room <= 10) {
      sum *= 1000;  // دو هزار
      room = 1000;
    } else if (value >= room) {
      break;
    } else {
      sum += value;
      room = value >= 1000 ? 1000 : value >= 100 ? 100 : value >= 20 ? 10 : value >= 10 ? 1 : sum < 10 ? 10 : 1;
    }
    place += match.count;
    found = {place - ahead, sum, sum > 99 ? 4 : 2, ordinal};
    if (ordinal || sum == 0) break;
    bool thousand_follows = sum < 10 && meaning(place).meaning == Meaning::kCardinal && meaning(place).value == 1000;
    if (thousand_follows) continue;
    if (sum < 20 || !is(place, Meaning::kAnd)) break;
    ++place;
  }
  return found;
}

Number Parser::number(int ahead) const {
  Number n;
  if (at(ahead).kind == Token::kNumber) {
    n = {1, at(ahead).number, at(ahead).digits, false};
  } else {
    n = number_in_words(ahead);
  }
  if (n.count == 0 || n.ordinal || n.value == 0 || n.value > 31) return n;
  if (is(ahead + n.count, Meaning::kOrdinalMark)) {
    n.ordinal = true;
    ++n.count;
  }
  return n;
}

// ---- dates and times in digits ----

// 1404/8/18, 1404 - 08 - 18, 04/07/1376, 98/5/7, 14040818
bool Parser::numeric_date() {
  if (at().digits == 8) {
    int n = at().number;
    ++i_;
    parts.year_digits = 4;
    return set(parts.year, n / 10000) && set(parts.month, n / 100 % 100) && set(parts.day, n % 100);
  }
  char separator = at(1).kind == Token::kMark ? at(1).mark : '\0';
  if (separator != '/' && separator != '-' && separator != '.') return false;
  if (at(2).kind != Token::kNumber || !is_separator(at(3), separator) || at(4).kind != Token::kNumber) return false;
  bool year_last = at().digits <= 2 && (at(4).digits >= 4 || (at(4).number > 31 && at().number <= 31));
  const Token& year = at(year_last ? 4 : 0);
  const Token& day = at(year_last ? 0 : 4);
  parts.year_digits = year.digits;
  set(parts.year, year.number);
  set(parts.month, at(2).number);
  set(parts.day, day.number);
  i_ += 5;
  return true;
}

// 14:30, 2:30:05, 14:30:05.25
bool Parser::numeric_time() {
  if (!is_separator(at(1), ':') || at(2).kind != Token::kNumber) return false;
  set(parts.hour, at().number);
  parts.minute = at(2).digits <= 2 ? at(2).number : 60;
  i_ += 3;
  if (!is_separator(at(), ':') || at(1).kind != Token::kNumber) return true;
  parts.second = at(1).digits <= 2 ? at(1).number : 60;
  i_ += 2;
  if (!is_separator(at(), '.') || at(1).kind != Token::kNumber) return true;
  parts.fraction = at(1).number;
  for (int digits = at(1).digits; digits < 3; ++digits) parts.fraction *= 10;
  for (int digits = at(1).digits; digits > 3; --digits) parts.fraction /= 10;
  i_ += 2;
  return true;
}

// ساعت ۵, ساعت پنج و نیم, ساعت ۵ و ۳۰ دقیقه و ۱۰ ثانیه; the number is `ahead`.
bool Parser::hour_after_word(int ahead) {
  if (at(ahead).kind == Token::kNumber && is_separator(at(ahead + 1), ':')) {
    i_ += ahead;
    return numeric_time();
  }
  Number hour = number(ahead);
  if (hour.count == 0 || hour.ordinal || hour.value > 24) return false;
  set(parts.hour, hour.value);
  i_ += ahead + hour.count;
  if (is(0, Meaning::kAnd) && (is(1, Meaning::kHalf) || is(1, Meaning::kQuarter))) {
    parts.minute = is(1, Meaning::kHalf) ? 30 : 15;
    i_ += 2;
    return true;
  }
  for (int* slot : {&parts.minute, &parts.second}) {
    bool joined = is(0, Meaning::kAnd);
    Number n = number(joined ? 1 : 0);
    int after = (joined ? 1 : 0) + n.count;
    Match named = meaning(after);
    Unit wanted = slot == &parts.minute ? Unit::kMinute : Unit::kSecond;
    bool is_named = named.meaning == Meaning::kUnit && static_cast<Unit>(named.value) == wanted;
    if (n.count == 0 || n.ordinal || n.value > 59 || (!is_named && (!joined || slot == &parts.second))) return true;
    *slot = n.value;
    i_ += after + (is_named ? named.count : 0);
  }
  return true;
}

// ---- relative dates ----

// پیش, گذشته, دیگر, آینده …
bool Parser::direction(int ahead, int& sign, int& count) const {
  Match match = meaning(ahead);
  sign = match.meaning == Meaning::kPast ? -1 : match.meaning == Meaning::kFuture ? 1 : 0;
  count = match.count;
  return sign != 0 || match.meaning == Meaning::kThis;
}

void Parser::add_span(Unit u, int count, bool half, int sign) {
  int64_t n = int64_t{sign} * count;
  int h = half ? sign : 0;
  switch (u) {
    case Unit::kSecond: parts.ms += n * kSecondMs; break;
    case Unit::kMinute: parts.ms += n * kMinuteMs + h * kMinuteMs / 2; break;
    case Unit::kHour: parts.ms += n * kHourMs + h * kHourMs / 2; break;
    case Unit::kDay:
      parts.days += n;
      parts.ms += h * kDayMs / 2;
      break;
    case Unit::kWeek: parts.days += 7 * n; break;
    case Unit::kMonth:
      parts.months += n;
      parts.days += 15 * h;
      break;
    case Unit::kSeason: parts.months += 3 * n; break;
    case Unit::kYear: parts.months += 12 * n + 6 * h; break;
  }
}

// سه روز پیش, یک سال و دو ماه دیگر, یک ساعت و نیم پیش, نیم ساعت پیش
bool Parser::spans() {
  struct {
    Unit unit;
    int count;
    bool half;
  } found[4];
  int spans = 0, ahead = 0;
  while (spans < 4) {
    bool half = is(ahead, Meaning::kHalf);
    Number n = half ? Number{1, 0, 1, false} : number(ahead);
    if (n.count == 0 || n.ordinal) return false;
    Match named = meaning(ahead + n.count);
    if (named.meaning != Meaning::kUnit) return false;
    ahead += n.count + named.count;
    if (!half && is(ahead, Meaning::kAnd) && is(ahead + 1, Meaning::kHalf)) {
      half = true;
      ahead += 2;
    }
    found[spans++] = {static_cast<Unit>(named.value), n.value, half};
    if (!is(ahead, Meaning::kAnd)) break;
    ++ahead;
  }
  int sign, count;
  if (!direction(ahead, sign, count) || sign == 0) return false;
  begin_relative();
  for (int k = 0; k < spans; ++k) add_span(found[k].unit, found[k].count, found[k].half, sign);
  i_ += ahead + count;
  return true;
}

}  // namespace persian::jalali
