// Time values, Jalali values and the modifiers that follow them.

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "jalali/format.h"
#include "jalali/gregorian.h"
#include "jalali/jalali_value.h"
#include "jalali/modifier.h"

namespace persian::jalali {
namespace {

std::string written(const Value& value, bool with_time) {
  if (!is_moment(value)) return "NULL";
  char text[kLongestDateTime];
  char* end = write_date(text, gregorian::from_day(static_cast<Day>(value.moment.day)));
  if (with_time) {
    *end++ = ' ';
    end = write_time(end, value.moment.ms, true);
  }
  return {text, end};
}

std::string modified(Value value, std::initializer_list<std::string_view> modifiers, bool with_time) {
  int index = 0;
  for (std::string_view m : modifiers) {
    Reading reading = apply_modifier(m, index++, value);
    if (reading != Reading::kOk) return reading == Reading::kNow ? "now" : "NULL";
  }
  return written(value, with_time);
}

// A time value and its modifiers, as Gregorian date and time.
std::string at(std::string_view text, std::initializer_list<std::string_view> modifiers = {}) {
  Value value;
  Reading reading = read_time_value(text, value);
  if (reading != Reading::kOk) return reading == Reading::kNow ? "now" : "NULL";
  return modified(value, modifiers, true);
}

std::string number_at(double number, std::initializer_list<std::string_view> modifiers = {}) {
  return modified(number_value(number), modifiers, true);
}

// A Jalali value with its modifiers, as a Jalali date.
std::string jalali(std::string_view text, std::initializer_list<std::string_view> modifiers = {}) {
  Value value;
  Date date;
  if (read_jalali_value(text, value, date) != Verdict::kOk) return "NULL";
  int index = 0;
  for (std::string_view m : modifiers) {
    if (apply_modifier(m, index++, value) != Reading::kOk) return "NULL";
  }
  if (!is_moment(value)) return "NULL";
  char out[64];
  return {out, format("%F", value, out, sizeof out)};
}

TEST(TimeValue, AsSqliteReadsThem) {
  EXPECT_EQ(at("2025-11-09"), "2025-11-09 00:00:00.000");
  EXPECT_EQ(at("2025-11-09 14:30"), "2025-11-09 14:30:00.000");
  EXPECT_EQ(at("2025-11-09T14:30:05.1234Z"), "2025-11-09 14:30:05.123");
  EXPECT_EQ(at("2025-11-09 01:00:00+03:30"), "2025-11-08 21:30:00.000");
  EXPECT_EQ(at("2025-11-09 14:30:05 -04:00 "), "2025-11-09 18:30:05.000");
  EXPECT_EQ(at("2025-11-0914:30"), "2025-11-09 14:30:00.000");
  EXPECT_EQ(at("2025-11-09T"), "2025-11-09 00:00:00.000");
  EXPECT_EQ(at("14:30"), "2000-01-01 14:30:00.000");
  EXPECT_EQ(at("2025-02-30"), "2025-03-02 00:00:00.000");
  EXPECT_EQ(at("2025-11-09 24:00"), "2025-11-10 00:00:00.000");
  EXPECT_EQ(at("2025-11-09 12:00:59.9999"), "2025-11-09 12:00:59.999");
  EXPECT_EQ(at("0000-01-01"), "0000-01-01 00:00:00.000");
  EXPECT_EQ(at("9999-12-31 23:59:59.999"), "9999-12-31 23:59:59.999");
  EXPECT_EQ(at("-4713-11-24 12:00"), "-4713-11-24 12:00:00.000");
}

TEST(TimeValue, DigitsOfThreeSets) {
  EXPECT_EQ(at("۲۰۲۵-۱۱-۰۹ ۱۴:۳۰"), "2025-11-09 14:30:00.000");
  EXPECT_EQ(at("٢٠٢٥-١١-٠٩"), "2025-11-09 00:00:00.000");
  EXPECT_EQ(at("۲۰25-۱1-0٩"), "2025-11-09 00:00:00.000");
  EXPECT_EQ(at("۲۴۶۰۹۸۸٫۵"), "2025-11-09 00:00:00.000");
}

TEST(TimeValue, Refused) {
  for (const char* text : {"",
                           " ",
                           "2025-1-9",
                           "2025-13-01",
                           "2025-00-01",
                           "2025-01-32",
                           "2025-01-00",
                           "2025/01/09",
                           "2025-11-09x",
                           "2025-11-09 25:00",
                           "2025-11-09 24:01",
                           "2025-11-09 12:60",
                           "2025-11-09 12:00:60",
                           "2025-11-09 12:00 +15:00",
                           "2025-11-09 12",
                           "-4713-11-23",
                           "10000-01-01",
                           " 2025-11-09",
                           "\xDB",
                           "2025-11-0\xD9",
                           "2025-11-09 \xFF"}) {
    EXPECT_EQ(at(text), "NULL") << text;
  }
  EXPECT_EQ(at("20250109"), "NULL");  // a number, beyond the last Julian day
  EXPECT_EQ(at("now"), "now");
  EXPECT_EQ(at("NOW"), "now");
  EXPECT_EQ(at("2025-11-09", {"localtime"}), "now");
}

TEST(TimeValue, Numbers) {
  EXPECT_EQ(number_at(2460988.5), "2025-11-09 00:00:00.000");
  EXPECT_EQ(at(" 2460988.5 "), "2025-11-09 00:00:00.000");
  EXPECT_EQ(at("2.4609885e6"), "2025-11-09 00:00:00.000");
  EXPECT_EQ(number_at(1762646400, {"unixepoch"}), "2025-11-09 00:00:00.000");
  EXPECT_EQ(number_at(1762646400.25, {"unixepoch"}), "2025-11-09 00:00:00.250");
  EXPECT_EQ(number_at(1762646400, {"auto"}), "2025-11-09 00:00:00.000");
  EXPECT_EQ(number_at(2460988.5, {"auto"}), "2025-11-09 00:00:00.000");
  EXPECT_EQ(number_at(2460988.5, {"julianday"}), "2025-11-09 00:00:00.000");
  EXPECT_EQ(number_at(1762646400), "NULL");
  EXPECT_EQ(number_at(1762646400, {"+1 day", "unixepoch"}), "NULL");
  EXPECT_EQ(number_at(-1, {"unixepoch"}), "1969-12-31 23:59:59.000");
  EXPECT_EQ(at("2025-11-09", {"unixepoch"}), "NULL");
  EXPECT_EQ(at("2025-11-09", {"julianday"}), "NULL");
  EXPECT_EQ(at("2025-11-09", {"auto"}), "2025-11-09 00:00:00.000");
  EXPECT_EQ(number_at(std::nan("")), "NULL");
  EXPECT_EQ(number_at(HUGE_VAL, {"unixepoch"}), "NULL");
}

TEST(JalaliValue, Spellings) {
  for (const char* text :
       {"1404-08-18", "1404/08/18", "1404.08.18", "1404/8/18", "14040818", "۱۴۰۴/۰۸/۱۸", "١٤٠٤-٠٨-١٨", " 1404-08-18 ",
        "1404-08-18 14:30", "1404-08-18T14:30:05Z", "1404/8/18, 9:30"}) {
    EXPECT_EQ(jalali(text), "1404-08-18") << text;
  }
  EXPECT_EQ(jalali("1404-08-18 01:00+03:30"), "1404-08-17");
  EXPECT_EQ(jalali("-0622-10-11"), "-0622-10-11");
  EXPECT_EQ(jalali("0000-01-01"), "0000-01-01");
  EXPECT_EQ(jalali("9378-10-10"), "9378-10-10");
}

TEST(JalaliValue, Verdicts) {
  struct {
    const char* text;
    Verdict verdict;
  } cases[] = {
      {"", Verdict::kEmpty},
      {"  ", Verdict::kEmpty},
      {"آبان", Verdict::kNotADate},
      {"1404", Verdict::kNotADate},
      {"1404-08", Verdict::kNotADate},
      {"98/5/7", Verdict::kYearDigits},
      {"11404/5/7", Verdict::kYearDigits},
      {"1404/08-18", Verdict::kSeparators},
      {"1404-13-01", Verdict::kMonth},
      {"1404-00-01", Verdict::kMonth},
      {"1404-07-31", Verdict::kDay},
      {"1404-01-00", Verdict::kDay},
      {"1404-12-30", Verdict::kNotLeap},
      {"14041230", Verdict::kNotLeap},
      {"1404-08-18 25:00", Verdict::kTime},
      {"1404-08-18 12:61", Verdict::kTime},
      {"1404-08-18x", Verdict::kTrailing},
      {"1404-08-18 x", Verdict::kTrailing},
      {"9378-10-11", Verdict::kRange},
  };
  for (const auto& c : cases) {
    Value value;
    Date date;
    EXPECT_EQ(read_jalali_value(c.text, value, date), c.verdict) << c.text;
  }
}

TEST(Modifier, SpansClampedInTheJalaliCalendar) {
  EXPECT_EQ(jalali("1404-06-31", {"+1 month"}), "1404-07-30");
  EXPECT_EQ(jalali("1404-01-31", {"-1 month"}), "1403-12-30");
  EXPECT_EQ(jalali("1403-12-30", {"+1 year"}), "1404-12-29");
  EXPECT_EQ(jalali("1403-12-30", {"+4 years"}), "1407-12-29");
  EXPECT_EQ(jalali("1404-06-31", {"+1 season"}), "1404-09-30");
  EXPECT_EQ(jalali("1404-08-18", {"2 weeks"}), "1404-09-02");
  EXPECT_EQ(jalali("1404-08-18", {"+1.5 months"}), "1404-10-03");
  EXPECT_EQ(jalali("1404-08-18", {"+۳ days"}), "1404-08-21");
  EXPECT_EQ(jalali("1404-08-18", {"-36 hours"}), "1404-08-16");
  EXPECT_EQ(jalali("1404-08-18", {"+0001-02-03"}), "1405-10-21");
  EXPECT_EQ(jalali("9378-10-10", {"+1 day"}), "NULL");
  EXPECT_EQ(jalali("9378-10-10", {"+1 day", "-1 day"}), "9378-10-10");
  EXPECT_EQ(at("2025-11-09", {"+01:30", "-00:00:01.500"}), "2025-11-09 01:29:58.500");
  EXPECT_EQ(at("2025-11-09", {"+90 seconds", "+1 MINUTE"}), "2025-11-09 00:02:30.000");
}

TEST(Modifier, Edges) {
  EXPECT_EQ(jalali("1404-08-18", {"start of week"}), "1404-08-17");
  EXPECT_EQ(jalali("1404-08-18", {"end of week"}), "1404-08-23");
  EXPECT_EQ(jalali("1404-08-18", {"start of month"}), "1404-08-01");
  EXPECT_EQ(jalali("1404-08-18", {"end of month"}), "1404-08-30");
  EXPECT_EQ(jalali("1404-08-18", {"start of season"}), "1404-07-01");
  EXPECT_EQ(jalali("1404-08-18", {"end of season"}), "1404-09-30");
  EXPECT_EQ(jalali("1404-08-18", {"start of year"}), "1404-01-01");
  EXPECT_EQ(jalali("1404-08-18", {"end of year"}), "1404-12-29");
  EXPECT_EQ(jalali("1403-08-18", {"end of year"}), "1403-12-30");
  EXPECT_EQ(at("2025-11-09 14:30", {"start of day"}), "2025-11-09 00:00:00.000");
  EXPECT_EQ(at("2025-11-09 14:30", {"END OF DAY"}), "2025-11-09 23:59:59.999");
}

TEST(Modifier, Weekday) {
  EXPECT_EQ(jalali("1404-08-18", {"weekday 1"}), "1404-08-18");  // یکشنبه already
  EXPECT_EQ(jalali("1404-08-18", {"weekday 6"}), "1404-08-23");
  EXPECT_EQ(jalali("1404-08-18", {"weekday 0"}), "1404-08-24");
  EXPECT_EQ(jalali("1404-08-18", {"weekday 7"}), "NULL");
  EXPECT_EQ(jalali("1404-08-18", {"weekday 1.5"}), "NULL");
}

TEST(Modifier, Tehran) {
  EXPECT_EQ(at("2025-11-08 21:00", {"tehran"}), "2025-11-09 00:30:00.000");
  EXPECT_EQ(at("2020-07-01 00:00", {"tehran"}), "2020-07-01 04:30:00.000");
  EXPECT_EQ(at("2020-07-01 04:30", {"utc"}), "2020-07-01 00:00:00.000");
  // 2020-03-21 00:00 to 01:00 did not exist; 2020-09-20 23:00 to 24:00 came twice.
  EXPECT_EQ(at("2020-03-21 00:30", {"utc", "tehran"}), "2020-03-21 01:30:00.000");
  EXPECT_EQ(at("2020-09-20 23:30", {"utc"}), "2020-09-20 19:00:00.000");
}

TEST(Modifier, Refused) {
  for (const char* m : {"",
                        "x",
                        "1",
                        "+1",
                        "+1day",
                        "+ 1 day",
                        "+1 day ",
                        "+1 daysx",
                        "+1 fortnight",
                        "start of",
                        "start of days",
                        "start of hour",
                        "start  of day",
                        "weekday",
                        "weekday x",
                        "+25:00",
                        "+0001-12-00",
                        "0001-01-01",
                        "+1e999 days",
                        "+99999999 days",
                        "floor",
                        "fr"}) {
    EXPECT_EQ(at("2025-11-09", {m}), "NULL") << m;
  }
}

TEST(Modifier, StartOf) {
  Day day = to_day({1404, 8, 18});
  EXPECT_EQ(start_of(day, Unit::kDay), day);
  EXPECT_EQ(start_of(day, Unit::kWeek), day - 1);
  EXPECT_EQ(from_day(start_of(day, Unit::kSeason)), (Date{1404, 7, 1}));
  EXPECT_EQ(from_day(start_of(day, Unit::kYear)), (Date{1404, 1, 1}));
}

}  // namespace
}  // namespace persian::jalali
