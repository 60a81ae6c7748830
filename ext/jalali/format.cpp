#include "jalali/format.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "text/slice.h"
#include "text/utf8.h"

namespace persian::jalali {
namespace {

// 00 01 … 99, side by side.
struct Pairs {
  char text[200] = {};
  constexpr Pairs() {
    for (int i = 0; i < 100; ++i) {
      text[2 * i] = static_cast<char>('0' + i / 10);
      text[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
  }
};
constexpr Pairs kPairs;

std::string_view pair(unsigned number) { return {kPairs.text + 2 * number, 2}; }

// Counts every byte and keeps those that fit, so that a caller can come back with more room.
class Sink {
 public:
  Sink(char* out, size_t capacity) : out_(out), capacity_(capacity) {}

  void put(std::string_view bytes) {
    if (size_ + bytes.size() <= capacity_) std::memcpy(out_ + size_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void put(char c) {
    if (size_ < capacity_) out_[size_] = c;
    ++size_;
  }
  size_t size() const { return size_; }

 private:
  char* out_;
  size_t capacity_;
  size_t size_ = 0;
};

struct Flags {
  bool unpadded = false;
  bool persian = false;  // digits
};

// The facts of one moment, the calendar's worked out only once and only if asked for.
class Formatter {
 public:
  Formatter(const Value& value, char* out, size_t capacity)
      : value_(value),
        sink_(out, capacity),
        day_(static_cast<Day>(value.moment.day)),
        ms_(value.moment.ms),
        date_(from_day(day_)) {}

  size_t size() const { return sink_.size(); }
  // What stands between the letters, malformed bytes as U+FFFD.
  void put(std::string_view literal) {
    for (size_t at = 0; at < literal.size();) {
      const text::Decoded d = text::decode(literal, at);
      char bytes[4];
      sink_.put(std::string_view(bytes, text::encode(d.code_point, bytes)));
      at += d.length;
    }
  }
  // NOLINTNEXTLINE(misc-no-recursion): %T is H:M:S, which are made of nothing else
  bool letter(char letter, Flags flags) { return date_letter(letter, flags) || time_letter(letter, flags); }

 private:
  void digits(std::string_view ascii, Flags flags) {
    if (!flags.persian) return sink_.put(ascii);
    for (char c : ascii) {
      char wide[2] = {'\xDB', static_cast<char>(0xB0 + (c - '0'))};  // U+06F0 ۰
      c >= '0' && c <= '9' ? sink_.put({wide, 2}) : sink_.put(c);
    }
  }
  bool number(unsigned n, int width, Flags flags, char pad = '0') {
    if (width == 2 && n < 100 && !flags.unpadded && !flags.persian && pad == '0') {
      sink_.put(pair(n));
      return true;
    }
    char text[12];
    char* end = text + sizeof text;
    char* p = end;
    do *--p = static_cast<char>('0' + n % 10);
    while ((n /= 10) != 0);
    while (!flags.unpadded && end - p < width) *--p = pad;
    digits({p, static_cast<size_t>(end - p)}, flags);
    return true;
  }
  bool number(int n, int width, Flags flags, char pad = '0') {
    return number(static_cast<unsigned>(n), width, flags, pad);
  }
  bool year(int y, Flags flags) {
    if (y < 0) sink_.put('-');
    if (y >= 1000 && !flags.persian) {
      number(y / 100, 2, {});
      return number(y % 100, 2, {});
    }
    return number(y < 0 ? -y : y, 4, flags);
  }
  bool name(std::string_view text) {
    sink_.put(text);
    return true;
  }
  // Several letters with the same flags.
  // NOLINTNEXTLINE(misc-no-recursion): %T is H:M:S, which are made of nothing else
  bool all(std::string_view pattern, Flags flags) {
    for (char c : pattern) {
      if (c == '-' || c == ':') {
        sink_.put(c);
      } else {
        letter(c, flags);
      }
    }
    return true;
  }

  bool date_letter(char letter, Flags flags);
  bool time_letter(char letter, Flags flags);
  bool since_1970(Flags flags);
  bool julian_day(Flags flags);

  const Value& value_;
  Sink sink_;
  Day day_;
  int64_t ms_;
  Date date_;
};

// The last two digits; -622 gives 22.
int in_century(int year) { return (year < 0 ? -year : year) % 100; }

// NOLINTNEXTLINE(misc-no-recursion): %T is H:M:S, which are made of nothing else
bool Formatter::date_letter(char letter, Flags flags) {
  Locale locale = value_.locale;
  switch (letter) {
    case 'Y': return year(date_.year, flags);
    case 'y': return number(in_century(date_.year), 2, flags);
    case 'm': return number(date_.month, 2, flags);
    case 'd': return number(date_.day, 2, flags);
    case 'e': return number(date_.day, 2, flags, ' ');
    case 'F': return all("Y-m-d", flags);
    case 'j': return number(day_of_year(date_), 3, flags);
    case 'B': return name(month_name(locale, date_.month));
    case 'b': return name(month_name(locale, date_.month, Width::kShort));
    case 'A': return name(weekday_name(locale, weekday(day_)));
    case 'a': return name(weekday_name(locale, weekday(day_), Width::kShort));
    case 'q': return number(season(date_.month), 1, flags);
    case 'Q': return name(season_name(locale, season(date_.month)));
    case 'w': return number(weekday(day_), 1, flags);
    case 'u': return number(weekday(day_) + 1, 1, flags);
    case 'U':
    case 'W': return number(week_of_year(date_), 2, flags);
    case 'V': return number(whole_week(date_).week, 2, flags);
    case 'G': return year(whole_week(date_).year, flags);
    case 'g': return number(in_century(whole_week(date_).year), 2, flags);
    default: return false;
  }
}

// NOLINTNEXTLINE(misc-no-recursion): %T is H:M:S, which are made of nothing else
bool Formatter::time_letter(char letter, Flags flags) {
  auto hour = static_cast<int>(ms_ / kHourMs);
  auto second = static_cast<int>(ms_ / kSecondMs % 60);
  switch (letter) {
    case 'H': return number(hour, 2, flags);
    case 'k': return number(hour, 2, flags, ' ');
    case 'I': return number((hour + 11) % 12 + 1, 2, flags);
    case 'l': return number((hour + 11) % 12 + 1, 2, flags, ' ');
    case 'M': return number(static_cast<int>(ms_ / kMinuteMs % 60), 2, flags);
    case 'S': return number(second, 2, flags);
    case 'f':
      number(second, 2, flags);
      sink_.put('.');
      return number(static_cast<int>(ms_ % kSecondMs), 3, {.persian = flags.persian});
    case 'p': return name(day_half(value_.locale, hour >= 12, Width::kShort));
    case 'P': return name(day_half(value_.locale, hour >= 12, Width::kLong));
    case 'R': return all("H:M", flags);
    case 'T': return all("H:M:S", flags);
    case 's': return since_1970(flags);
    case 'J': return julian_day(flags);
    case '%': return name("%");
    default: return false;
  }
}

bool Formatter::since_1970(Flags flags) {
  int64_t ms = to_ms(value_.moment);
  char text[32];
  int size = 0;
  if (value_.subsecond) {
    auto size_of_sign = ms < 0 ? 1 : 0;
    text[0] = '-';
    int64_t positive = ms < 0 ? -ms : ms;
    size = size_of_sign + std::snprintf(text + size_of_sign, sizeof text - 1, "%lld.%03d",
                                        static_cast<long long>(positive / 1000), static_cast<int>(positive % 1000));
  } else {
    int64_t seconds = value_.moment.day * (kDayMs / 1000) + value_.moment.ms / 1000;
    size = std::snprintf(text, sizeof text, "%lld", static_cast<long long>(seconds));
  }
  digits({text, static_cast<size_t>(size)}, flags);
  return true;
}

bool Formatter::julian_day(Flags flags) {
  char text[32];
  double days = static_cast<double>(to_ms(value_.moment) + kJulianEpochMs) / double{kDayMs};
  int size = std::snprintf(text, sizeof text, "%.16g", days);
  // Whatever the C locale's decimal sign is, in one byte or in two (٫).
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  char* sign = std::find_if_not(text, text + size, is_digit);
  char* fraction = std::find_if(sign, text + size, is_digit);
  if (sign != fraction) {
    *sign = '.';
    size = static_cast<int>(std::copy(fraction, text + size, sign + 1) - text);
  }
  digits({text, static_cast<size_t>(size)}, flags);
  return true;
}

}  // namespace

char* write_padded(char* out, unsigned number, int count) {
  char* at = out + count;
  for (; at - out >= 2; number /= 100) {
    at -= 2;
    std::memcpy(at, pair(number % 100).data(), 2);
  }
  if (at > out) *out = static_cast<char>('0' + number % 10);
  return out + count;
}

char* write_date(char* out, Date date) {
  if (date.year < 0) *out++ = '-';
  out = write_padded(out, static_cast<unsigned>(date.year < 0 ? -date.year : date.year), 4);
  *out++ = '-';
  out = write_padded(out, static_cast<unsigned>(date.month), 2);
  *out++ = '-';
  return write_padded(out, static_cast<unsigned>(date.day), 2);
}

char* write_time(char* out, int64_t ms_of_day, bool subsecond) {
  auto ms = static_cast<unsigned>(ms_of_day);
  out = write_padded(out, ms / 3600000, 2);
  *out++ = ':';
  out = write_padded(out, ms / 60000 % 60, 2);
  *out++ = ':';
  out = write_padded(out, ms / 1000 % 60, 2);
  if (!subsecond) return out;
  *out++ = '.';
  return write_padded(out, ms % 1000, 3);
}

size_t format(std::string_view pattern, const Value& value, char* out, size_t capacity) {
  Formatter formatter(value, out, capacity);
  while (!pattern.empty()) {
    size_t plain = std::min(pattern.find('%'), pattern.size());
    if (plain > 0) formatter.put(text::slice(pattern, 0, plain));
    pattern.remove_prefix(plain);
    if (pattern.empty()) break;
    pattern.remove_prefix(1);
    Flags flags;
    for (; !pattern.empty() && (pattern.front() == '-' || pattern.front() == 'O'); pattern.remove_prefix(1)) {
      (pattern.front() == '-' ? flags.unpadded : flags.persian) = true;
    }
    if (pattern.empty() || !formatter.letter(pattern.front(), flags)) return SIZE_MAX;
    pattern.remove_prefix(1);
  }
  return formatter.size();
}

}  // namespace persian::jalali
