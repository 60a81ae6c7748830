#include "jalali/why.h"

#include <algorithm>
#include <cstring>

#include "jalali/gregorian.h"
#include "jalali/jalali_value.h"
#include "text/utf8.h"

namespace persian::jalali {
namespace {

// A sentence put together from pieces; what does not fit is cut off.
class Sentence {
 public:
  explicit Sentence(char* out) : out_(out) {}

  Sentence& operator<<(std::string_view piece) {
    size_t n = std::min(piece.size(), kLongestWhy - size_);
    std::memcpy(out_ + size_, piece.data(), n);
    size_ += n;
    return *this;
  }
  Sentence& operator<<(int number) {
    if (number < 0) *this << "-";
    char digits[12];
    char* first = digits + sizeof digits;
    auto rest = number < 0 ? -static_cast<unsigned>(number) : static_cast<unsigned>(number);
    do *--first = static_cast<char>('0' + rest % 10);
    while ((rest /= 10) > 0);
    return *this << std::string_view(first, static_cast<size_t>(digits + sizeof digits - first));
  }
  size_t size() const { return size_; }

 private:
  char* out_;
  size_t size_ = 0;
};

void write_date_words(Sentence& out, Day day) {
  Date date = from_day(day);
  out << date.day << " " << month_name(Locale::kLatin, date.month) << " " << date.year;
}

void write_weekday(Sentence& out, int weekday) {
  out << weekday_name(Locale::kLatin, weekday) << " (" << weekday_name(Locale::kFa, weekday) << ")";
}

void why_day(Sentence& out, const Parsed& parsed) {
  const Date& date = parsed.date;
  if (date.day < 1) {
    out << "there is no day " << date.day << ": days begin with 1";
  } else if (parsed.gregorian) {
    out << "month " << date.month << " of " << date.year << " has " << gregorian::month_length(date.year, date.month)
        << " days, not " << date.day;
  } else {
    out << month_name(Locale::kLatin, date.month);
    if (date.month == 12) out << " of " << date.year;
    out << " has " << month_length(date.year, date.month) << " days, not " << date.day;
  }
}

void why_weekday(Sentence& out, const Parsed& parsed) {
  write_date_words(out, parsed.day);
  out << " is a ";
  write_weekday(out, weekday(parsed.day));
  out << ", not a ";
  write_weekday(out, parsed.named_weekday);
}

// A piece of the text, malformed bytes as U+FFFD.
void quote(Sentence& out, std::string_view word) {
  out << "'";
  for (size_t at = 0; at < word.size();) {
    const text::Decoded d = text::decode(word, at);
    char bytes[4];
    out << std::string_view(bytes, text::encode(d.code_point, bytes));
    at += d.length;
  }
  out << "'";
}

// The verdicts that need no more than their sentence.
std::string_view plain_reason(Verdict verdict) {
  switch (verdict) {
    case Verdict::kEmpty: return "the text is empty";
    case Verdict::kNotADate: return "there is no date in the text";
    case Verdict::kYearDigits: return "the year must have four digits, and come first for gdate(): 1404-08-18";
    case Verdict::kSeparators: return "the separators differ: write 1404-08-18, 1404/08/18 or 1404.08.18";
    case Verdict::kTime: return "there is no such time of day: hours go to 23, minutes and seconds to 59";
    case Verdict::kRange: return "the date lies outside 0000-01-01..9999-12-31 (Gregorian), SQLite's range of dates";
    case Verdict::kTrailing: return "something follows the date that is no time of day";
    case Verdict::kNoYear: return "the year is missing: name it, or give jparse() the present date as second argument";
    case Verdict::kNoMonth: return "the month is missing";
    case Verdict::kNoDay: return "the day is missing: a month alone is no date";
    case Verdict::kBareWeekday: return "a weekday alone is no date: add گذشته (last), آینده (next) or a date";
    case Verdict::kNeedsNow: return "the date is relative: give jparse() the present date as second argument";
    case Verdict::kTwice: return "two days, two months, two years or two different dates are named";
    case Verdict::kLunar: return "the lunar Hijri calendar is not read: in Iran its months begin by sighting";
    case Verdict::kPeriod: return "the imperial calendar ran from 1 Farvardin 2535 to 5 Shahrivar 2537 only";
    case Verdict::kTooLong: return "the text is too long for a date";
    default: return {};
  }
}

size_t write_reason(char* out, const Parsed& parsed) {
  Sentence sentence(out);
  switch (parsed.verdict) {
    case Verdict::kOk: break;
    case Verdict::kMonth: sentence << "there is no month " << parsed.date.month << ": months are 1 to 12"; break;
    case Verdict::kDay: why_day(sentence, parsed); break;
    case Verdict::kNotLeap: sentence << parsed.date.year << " is not a leap year: Esfand has 29 days"; break;
    case Verdict::kWeekday: why_weekday(sentence, parsed); break;
    case Verdict::kUnknown:
      quote(sentence, parsed.word);
      sentence << " belongs to no date here";
      break;
    default: sentence << plain_reason(parsed.verdict);
  }
  return sentence.size();
}

}  // namespace

size_t write_why(char* out, std::string_view text, const Moment* now) {
  Value value;
  Parsed parsed;
  parsed.verdict = read_jalali_value(text, value, parsed.date);
  if (parsed.verdict == Verdict::kNotADate || parsed.verdict == Verdict::kTrailing) parsed = parse(text, now);
  return write_reason(out, parsed);
}

}  // namespace persian::jalali
