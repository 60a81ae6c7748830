// The Jalali and Gregorian day arithmetic, held against ICU, the equinox and itself.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "jalali/calendar.h"
#include "jalali/gregorian.h"
#include "tools/make_nowruz.h"
#include "unicode/calendar.h"
#include "unicode/gregocal.h"

namespace persian::jalali {
namespace {

Day day_of(int year, int month, int day) { return gregorian::to_day({year, month, day}); }

TEST(Calendar, KnownDays) {
  struct {
    Date gregorian, jalali;
  } known[] = {
      {{2025, 11, 9}, {1404, 8, 18}}, {{1979, 2, 11}, {1357, 11, 22}}, {{1963, 6, 5}, {1342, 3, 15}},
      {{1925, 3, 31}, {1304, 1, 11}}, {{2025, 3, 20}, {1403, 12, 30}}, {{2025, 3, 21}, {1404, 1, 1}},
      {{622, 3, 21}, {1, 1, 1}},      {{0, 1, 1}, {-622, 10, 11}},     {{9999, 12, 31}, {9378, 10, 10}},
      {{2124, 3, 20}, {1503, 1, 1}},
  };
  for (const auto& k : known) {
    EXPECT_EQ(from_day(gregorian::to_day(k.gregorian)), k.jalali);
    EXPECT_EQ(to_day(k.jalali), gregorian::to_day(k.gregorian));
  }
}

// Each day follows the one before, and both conversions are each other's inverse, over all of SQLite's dates.
TEST(Calendar, EveryDayOfTheRange) {
  Date previous = from_day(kFirstDay - 1);
  for (Day day = kFirstDay; day <= kLastDay; ++day) {
    Date date = from_day(day);
    ASSERT_EQ(to_day(date), day);
    Date next = {previous.year, previous.month, previous.day + 1};
    if (next.day > month_length(next.year, next.month)) next = {next.year, next.month + 1, 1};
    if (next.month > 12) next = {next.year + 1, 1, 1};
    ASSERT_EQ(date, next) << day;
    ASSERT_EQ(gregorian::to_day(gregorian::from_day(day)), day);
    previous = date;
  }
  EXPECT_EQ(from_day(kFirstDay).year, kFirstYear);
  EXPECT_EQ(from_day(kLastDay).year, kLastYear);
}

TEST(Calendar, GregorianDaysFollowEachOther) {
  Date previous = gregorian::from_day(kFirstDay - 1);
  for (Day day = kFirstDay; day <= kLastDay; ++day) {
    Date date = gregorian::from_day(day);
    Date next = {previous.year, previous.month, previous.day + 1};
    if (next.day > gregorian::month_length(next.year, next.month)) next = {next.year, next.month + 1, 1};
    if (next.month > 12) next = {next.year + 1, 1, 1};
    ASSERT_EQ(date, next) << day;
    previous = date;
  }
}

// ICU's Persian calendar has the table of short years from ICU 77 on; before that it agrees up to 1502.
TEST(Calendar, IcuEveryDay) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> icu(
      icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), icu::Locale("fa_IR@calendar=persian"), status));
  ASSERT_TRUE(U_SUCCESS(status));
  int last_year = U_ICU_VERSION_MAJOR_NUM >= 77 ? 3000 : 1502;
  for (Day day = year_start(1); day < year_start(last_year) + 365; ++day) {
    icu->setTime(day * 86400000.0, status);
    Date date = from_day(day);
    ASSERT_EQ(icu->get(UCAL_EXTENDED_YEAR, status), date.year) << day;
    ASSERT_EQ(icu->get(UCAL_MONTH, status) + 1, date.month) << day;
    ASSERT_EQ(icu->get(UCAL_DATE, status), date.day) << day;
    ASSERT_EQ(icu->get(UCAL_DAY_OF_YEAR, status), day_of_year(date)) << day;
    ASSERT_EQ(icu->get(UCAL_DAY_OF_WEEK, status) % 7, weekday(day)) << day;  // ICU: Saturday is 7
    ASSERT_EQ(icu->get(UCAL_WEEK_OF_YEAR, status), whole_week(date).week) << day;
    ASSERT_EQ(icu->get(UCAL_YEAR_WOY, status), whole_week(date).year) << day;
  }
  ASSERT_TRUE(U_SUCCESS(status));
}

TEST(Calendar, IcuFarYears) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> icu(
      icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), icu::Locale("fa_IR@calendar=persian"), status));
  for (int year : {kFirstYear + 1, -622, -100, -33, -1, 0, 1, 3001, 5000, 9000, kLastYear}) {
    icu->setTime(year_start(year) * 86400000.0, status);
    EXPECT_EQ(icu->get(UCAL_EXTENDED_YEAR, status), year);
    EXPECT_EQ(icu->get(UCAL_DAY_OF_YEAR, status), 1);
  }
}

// The law: the day whose noon at 52.5° E is at or after the equinox. From 1178 to 3000 the arithmetic is that day.
TEST(Calendar, NowruzIsTheEquinox) {
  for (int year = 1178; year <= 3000; ++year) ASSERT_EQ(year_start(year), tools::nowruz(year)) << year;
}

// The official list of the University of Tehran's Calendar Center, "Kabise Shamsi 1206-1498", has 71 leap years: every
// fourth, or after the seventh of them in a row the fifth. Here are the ones after five years.
TEST(Calendar, OfficialLeapYears) {
  int leaps = 0, last = 1205;
  std::vector<int> after_five;
  for (int year = 1206; year <= 1498; ++year) {
    if (!is_leap(year)) continue;
    ++leaps;
    if (last > 1205 && year - last == 5) after_five.push_back(year);
    last = year;
  }
  EXPECT_EQ(leaps, 71);
  EXPECT_EQ(after_five, (std::vector<int>{1243, 1276, 1309, 1342, 1375, 1408, 1441, 1474}));
  EXPECT_TRUE(is_leap(1403));
  EXPECT_FALSE(is_leap(1404));
}

// A list of Nowruz days, nowruz.csv, in the folder named by PERSIAN_JALALI_DATA: year in the first column, the
// Gregorian day by ICU 77 in the fourth.
TEST(Calendar, ListOfNowruzDays) {
  const char* folder = std::getenv("PERSIAN_JALALI_DATA");
  if (folder == nullptr) GTEST_SKIP() << "PERSIAN_JALALI_DATA does not name a folder with nowruz.csv";
  std::ifstream file(std::string(folder) + "/nowruz.csv");
  ASSERT_TRUE(file.good());
  std::string line;
  std::getline(file, line);
  int years = 0;
  for (; std::getline(file, line); ++years) {
    std::stringstream fields(line);
    std::string field[4];
    for (std::string& f : field) std::getline(fields, f, ',');
    Date nowruz = gregorian::from_day(year_start(std::stoi(field[0])));
    EXPECT_EQ(std::stoi(field[3].substr(0, 4)), nowruz.year);
    EXPECT_EQ(std::stoi(field[3].substr(5, 2)), nowruz.month);
    EXPECT_EQ(std::stoi(field[3].substr(8, 2)), nowruz.day) << line;
  }
  EXPECT_GE(years, 3000);
}

TEST(Calendar, ShortYearsAreSortedAndOneDayShorter) {
  EXPECT_EQ(std::size(kShortYears), 78u);
  EXPECT_TRUE(std::is_sorted(std::begin(kShortYears), std::end(kShortYears)));
  for (int year : kShortYears) {
    EXPECT_FALSE(is_leap(year));
    EXPECT_TRUE(is_leap(year + 1));
  }
}

TEST(Calendar, Weeks) {
  EXPECT_EQ(weekday(day_of(2025, 11, 9)), 1);  // Sunday
  EXPECT_EQ(week_of_year({1404, 8, 18}), 35);
  // 1 Farvardin 1404 was a Friday: the first week has one day, and the rest of it belongs to 1403.
  EXPECT_EQ(week_of_year({1404, 1, 1}), 1);
  EXPECT_EQ(week_of_year({1404, 1, 2}), 2);
  EXPECT_EQ(week_of_year({1403, 12, 30}), 53);
  EXPECT_EQ(whole_week({1403, 12, 30}).year, 1404);
  EXPECT_EQ(whole_week({1403, 12, 30}).week, 1);
}

TEST(Calendar, Clamped) {
  EXPECT_EQ(clamped(1403, 12 + 12, 30), (Date{1404, 12, 29}));
  EXPECT_EQ(clamped(1403, 7, 31), (Date{1403, 7, 30}));
  EXPECT_EQ(clamped(1403, 0, 30), (Date{1402, 12, 29}));
  EXPECT_EQ(clamped(1403, -11, 31), (Date{1402, 1, 31}));
  EXPECT_EQ(clamped(1403, -12, 31), (Date{1401, 12, 29}));
}

TEST(Calendar, Check) {
  EXPECT_EQ(check({1403, 12, 30}), Verdict::kOk);
  EXPECT_EQ(check({1404, 12, 30}), Verdict::kNotLeap);
  EXPECT_EQ(check({1404, 12, 31}), Verdict::kDay);
  EXPECT_EQ(check({1404, 7, 31}), Verdict::kDay);
  EXPECT_EQ(check({1404, 1, 0}), Verdict::kDay);
  EXPECT_EQ(check({1404, 13, 1}), Verdict::kMonth);
  EXPECT_EQ(check({9378, 10, 10}), Verdict::kOk);
  EXPECT_EQ(check({9378, 10, 11}), Verdict::kRange);
}

}  // namespace
}  // namespace persian::jalali
