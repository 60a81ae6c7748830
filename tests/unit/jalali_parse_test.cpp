// Written-out dates, why they are refused, and distances in words.

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "jalali/difference.h"
#include "jalali/format.h"
#include "jalali/gregorian.h"
#include "jalali/parse.h"
#include "jalali/why.h"

namespace persian::jalali {
namespace {

Moment moment(std::string_view text) {
  Value value;
  EXPECT_EQ(read_time_value(text, value), Reading::kOk) << text;
  return value.moment;
}

std::string written(const Parsed& parsed) {
  if (parsed.verdict != Verdict::kOk) return "NULL";
  char text[kLongestDateTime];
  char* end = write_date(text, gregorian::from_day(static_cast<Day>(parsed.moment.day)));
  if (parsed.has_time) {
    *end++ = ' ';
    end = write_time(end, parsed.moment.ms, false);
  }
  return {text, end};
}

// Sunday, یکشنبه ۱۸ آبان ۱۴۰۴.
const Moment kNow = moment("2025-11-09 10:00");

std::string parsed(std::string_view text) { return written(parse(text, &kNow)); }
std::string parsed_without_now(std::string_view text) { return written(parse(text, nullptr)); }

struct Case {
  const char* text;
  const char* want;
};

template <size_t n>
void expect(const Case (&cases)[n], bool with_now = true) {
  for (const Case& c : cases) EXPECT_EQ(with_now ? parsed(c.text) : parsed_without_now(c.text), c.want) << c.text;
}

TEST(Parse, Numbers) {
  expect({{"1404/8/18", "2025-11-09"},
          {"۱۴۰۴-۰۸-۱۸", "2025-11-09"},
          {"١٤٠٤.٨.١٨", "2025-11-09"},
          {"14040818", "2025-11-09"},
          {"۱۴۰۱ / ۰۵ / ۲۲", "2022-08-13"},
          {"18/08/1404", "2025-11-09"},
          {"04/07/1376", "1997-09-26"},
          {"98/5/7", "2019-07-29"},
          {"7/5/98", "2019-07-29"},
          {"24/1/1", "2045-03-20"},
          {"25/1/1", "1946-03-21"},
          {"00/01/01", "2021-03-21"},
          {"2025-11-09", "2025-11-09"},
          {"2025/11/9", "2025-11-09"},
          {"9/11/2025", "2025-11-09"},
          {"20251109", "2025-11-09"},
          {"2025-11-30T10:00:00+03:30", "2025-11-30 06:30:00"},
          {"1404-08-18 01:00+03:30", "2025-11-08 21:30:00"},
          {"تاریخ: ۱۴۰۴/۸/۱۸", "2025-11-09"},
          {"2535/1/1", "1976-03-21"},
          {"2537/06/05", "1978-08-27"}},
         false);
}

TEST(Parse, Words) {
  expect({{"۱۸ آبان ۱۴۰۴", "2025-11-09"},
          {"18 آبان1404", "2025-11-09"},
          {"۱۸آبان۱۴۰۴", "2025-11-09"},
          {"۱۴۰۴ آبان ۱۸", "2025-11-09"},
          {"یکشنبه، ۱۸ آبان‌ماه ۱۴۰۴", "2025-11-09"},
          {"روز یکشنبه ۱۸ آبانماه ۱۴۰۴", "2025-11-09"},
          {"هجدهمین روز آبان سال ۱۴۰۴", "2025-11-09"},
          {"۱۸ ام آبان ۱۴۰۴", "2025-11-09"},
          {"بیست و دوم بهمن پنجاه و هفت", "1979-02-11"},
          {"بیست و دو بهمن هزار و سیصد و پنجاه و هفت", "1979-02-11"},
          {"یک فروردین یکهزار و چهارصد", "2021-03-21"},
          {"سی‌ام اسفند ۱۴۰۳", "2025-03-20"},
          {"بیست‌ودوم بهمن ۱۳۵۷", "1979-02-11"},
          {"۱۸/آبان/۱۴۰۴", "2025-11-09"},
          {"سال ۱۴۰۴ ماه ۸ روز ۱۸", "2025-11-09"},
          {"تاریخ انتشار: ۱۸ آبان ۱۴۰۴", "2025-11-09"},
          {"آخر اسفند ۱۴۰۳", "2025-03-20"},
          {"آخرین روز اسفند ۱۴۰۴", "2026-03-20"},
          {"نوروز ۱۴۰۴", "2025-03-21"},
          {"Aban 18, 1404", "2025-11-09"},
          {"18th of Aban 1404", "2025-11-09"},
          {"۱۸ عقرب ۱۴۰۴ هجری شمسی", "2025-11-09"},
          {"۵ سنبلهٔ ۱۴۰۴", "2025-08-27"},
          {"۱۸ لړم ۱۴۰۴", "2025-11-09"},
          {"١٨ی گەڵاڕێزانی ١٤٠٤", "NULL"},
          {"١٨ گەڵاڕێزان ١٤٠٤", "2025-11-09"},
          {"يكشنبه ۱۸ آبان ۱۴۰۴ ه‍.ش.", "2025-11-09"},
          {"۱۸ آبان ۱۴۰۴ ش", "2025-11-09"},
          {"۵ شنبه ۲۲ آبان ۱۴۰۴", "2025-11-13"},
          {"سه شنبه ۲۰ آبان ۱۴۰۴", "2025-11-11"},
          {"چهار شنبه ۲۱ آبان ۱۴۰۴", "2025-11-12"},
          {"۲۹ اسفند ۱۴۰۳", "2025-03-19"},
          {"۱۵ اُردیبهشت ۱۴۰۴", "2025-05-05"},
          {"۱۵ اردی‌بهشت ۱۴۰۴", "2025-05-05"},
          {"۱ فرو ۱۴۰۴", "2025-03-21"}},
         false);
}

TEST(Parse, OtherCalendars) {
  expect({{"۹ نوامبر ۲۰۲۵", "2025-11-09"},
          {"9 November 2025", "2025-11-09"},
          {"Nov 9, 2025", "2025-11-09"},
          {"۹ نوامبر ۲۰۲۵ میلادی", "2025-11-09"},
          {"۹ نوامبر ۲۰۲۵ م", "2025-11-09"},
          {"نهم نوامبر دو هزار و بیست و پنج", "2025-11-09"},
          {"۱ می ۱۸۸۶", "1886-05-01"},
          {"۲۹ فوریه ۲۰۲۵", "NULL"},
          {"۲۹ فوریه ۲۰۲۴", "2024-02-29"},
          {"۱۵ مهر ۲۵۳۵", "1976-10-07"},
          {"۱۵ مهر ۲۵۳۵ شاهنشاهی", "1976-10-07"},
          {"۶ شهریور ۲۵۳۷ شاهنشاهی", "NULL"},
          {"۳ شهریور ۲۰۰۲", "2002-08-25"},
          {"۲۰ دی ۲۰۲۵", "2025-01-09"},
          {"۱۸ آبان ۱۴۰۴ برابر با ۹ نوامبر ۲۰۲۵", "2025-11-09"},
          {"۱۸ آبان ۱۴۰۴ (۹ نوامبر ۲۰۲۵)", "2025-11-09"},
          {"۱۸ آبان ۱۴۰۴ (یکشنبه)", "2025-11-09"},
          {"۱۸ آبان ۱۴۰۴ (ساعت ۱۴:۳۰)", "2025-11-09 14:30:00"},
          {"۱۸ آبان ۱۴۰۴ (۱۴:۳۰)", "2025-11-09 14:30:00"},
          {"۹ نوامبر ۹۹۹۹۹", "NULL"},
          {"۹ نوامبر ۹۹۹۹۹۹۹۹۹", "NULL"},
          {"۱۸ آبان ۱۴۰۴ مصادف با ۱۸ جمادی‌الاول ۱۴۴۷", "2025-11-09"},
          {"۱۸ آبان ۱۴۰۴ برابر با ۱۰ نوامبر ۲۰۲۵", "NULL"},
          {"۲ رمضان ۱۴۴۶", "NULL"},
          {"۱۴۴۶/۹/۲ قمری", "NULL"}},
         false);
}

TEST(Parse, Times) {
  expect({{"یکشنبه ۱۸ آبان‌ماه ۱۴۰۴، ساعت ۲:۳۰ بعدازظهر", "2025-11-09 14:30:00"},
          {"۱۸ آبان ۱۴۰۴ ساعت ۱۴:۳۰", "2025-11-09 14:30:00"},
          {"۱۴:۳۰ - ۱۴۰۴/۰۸/۱۸", "2025-11-09 14:30:00"},
          {"1404/08/18 14:30:05.7", "2025-11-09 14:30:05"},
          {"1404/08/18 - 9:05", "2025-11-09 09:05:00"},
          {"۱۸ آبان ۱۴۰۴ ساعت پنج و نیم عصر", "2025-11-09 17:30:00"},
          {"۱۸ آبان ۱۴۰۴ ساعت ۷ و ربع صبح", "2025-11-09 07:15:00"},
          {"۱۸ آبان ۱۴۰۴ صبح ساعت ۵ و ۳۲", "2025-11-09 05:32:00"},
          {"۱۸ آبان ۱۴۰۴، ساعت ۵ و ۳۰ دقیقه و ۱۰ ثانیه بعد از ظهر", "2025-11-09 17:30:10"},
          {"۱۸ آبان ۱۴۰۴ ۱۲:۰۵ ق.ظ", "2025-11-09 00:05:00"},
          {"۱۸ آبان ۱۴۰۴ ۱۲:۰۵ ب . ظ .", "2025-11-09 12:05:00"},
          {"۱۸ آبان ۱۴۰۴ ساعت ۱۲ ظهر", "2025-11-09 12:00:00"},
          {"۱۸ آبان ۱۴۰۴ ساعت یک ظهر", "2025-11-09 13:00:00"},
          {"۱۸ آبان ۱۴۰۴ ساعت ۱۲ شب", "2025-11-10 00:00:00"},
          {"۱۸ آبان ۱۴۰۴ ساعت ۲ شب", "2025-11-09 02:00:00"},
          {"۱۸ آبان ۱۴۰۴ ساعت ۹ شب", "2025-11-09 21:00:00"},
          {"9 Nov 2025 2:30 PM", "2025-11-09 14:30:00"},
          {"۱۸ آبان ۱۴۰۴ ۲۵:۰۰", "NULL"},
          {"۱۸ آبان ۱۴۰۴ ۱۲:۶۰", "NULL"},
          {"۱۸ آبان ۱۴۰۴ ۱۴:۳۰ صبح", "NULL"}},
         false);
}

TEST(Parse, Relative) {
  expect({{"امروز", "2025-11-09"},
          {"دیروز", "2025-11-08"},
          {"پریروز", "2025-11-07"},
          {"پس‌فردا", "2025-11-11"},
          {"فردا ساعت ۹ صبح", "2025-11-10 09:00:00"},
          {"دیشب ساعت ۱۱", "2025-11-08 23:00:00"},
          {"همین امروز", "2025-11-09"},
          {"سه روز پیش", "2025-11-06"},
          {"۲۳ روز دیگر", "2025-12-02"},
          {"بیست و سه روز دیگر", "2025-12-02"},
          {"هفته آینده", "2025-11-16"},
          {"هفته‌ی گذشته", "2025-11-02"},
          {"هفتهٔ گذشته", "2025-11-02"},
          {"ماه گذشته", "2025-10-10"},
          {"۶ ماه بعد", "2026-05-08"},
          {"پارسال", "2024-11-08"},
          {"پارسال همین روز", "NULL"},
          {"سال گذشته ۱۵ مهر", "2024-10-06"},
          {"دیروز فردا", "NULL"},
          {"امسال", "NULL"},
          {"سال گذشته", "2024-11-08"},
          {"یک سال و دو ماه پیش", "2024-09-08"},
          {"دو سال و نیم پیش", "2023-05-08"},
          {"نیم ساعت پیش", "2025-11-09 09:30:00"},
          {"یک ساعت و نیم پیش", "2025-11-09 08:30:00"},
          {"۲ ساعت دیگر", "2025-11-09 12:00:00"},
          {"اکنون", "2025-11-09 10:00:00"},
          {"ساعت ۱۴:۳۰", "2025-11-09 14:30:00"},
          {"جمعه آینده", "2025-11-14"},
          {"جمعه گذشته", "2025-11-07"},
          {"یکشنبه آینده", "2025-11-16"},
          {"یکشنبه گذشته", "2025-11-02"},
          {"این جمعه", "2025-11-14"},
          {"شنبه همین هفته", "2025-11-08"},
          {"شنبه هفته بعد", "2025-11-15"},
          {"شنبه هفته گذشته", "2025-11-01"},
          {"دیروز شنبه", "2025-11-08"},
          {"دیروز جمعه", "NULL"},
          {"هجدهم آبان", "2025-11-09"},
          {"۱۵ مهر پارسال", "2024-10-06"},
          {"۱۵ مهر سال گذشته", "2024-10-06"},
          {"۱۵ مهر سال جاری", "2025-10-07"},
          {"۱۵ مهر امسال", "2025-10-07"},
          {"پنجم ماه آینده", "2025-11-26"},
          {"اول ماه", "NULL"},
          {"آخر ماه گذشته", "2025-10-22"},
          {"۹ آگست", "2025-08-09"},
          {"۱۰۰۰۰۰۰ سال پیش", "NULL"}});
  expect(
      {{"دیروز", "NULL"}, {"سه روز پیش", "NULL"}, {"هجدهم آبان", "NULL"}, {"جمعه آینده", "NULL"}, {"ساعت ۵", "NULL"}},
      false);
}

TEST(Parse, Refused) {
  for (const char* text : {"",
                           " ",
                           "آبان",
                           "1404",
                           "۱۸",
                           "۱۸ آبان ۱۴۰۴ ۵",
                           "شنبه",
                           "شنبه ۱۸ آبان ۱۴۰۴",
                           "1404/12/30",
                           "۳۰ اسفند ۱۴۰۴",
                           "۳۱ مهر ۱۴۰۴",
                           "1404/13/01",
                           "1404/01/00",
                           "هر روز",
                           "از شنبه تا چهارشنبه",
                           "۲۰ تا ۲۵ آبان ۱۴۰۴",
                           "اواخر مهر ۱۴۰۴",
                           "سلام",
                           "۴۰۴/۸/۱۸",
                           "1404/08-18",
                           "۱۸ آبان مهر ۱۴۰۴",
                           "امروز ۱۸ آبان ۱۴۰۴",
                           "13/45/1404",
                           "دو سه روز دیگر",
                           "\xFF\xFE",
                           "۱۸ آبان \xD8",
                           "1404/8/18 🙂",
                           "۱۸ آبان ۱۴۰۴ در تهران"}) {
    EXPECT_EQ(parsed(text), "NULL") << text;
  }
  EXPECT_EQ(parsed(std::string(10000, ' ') + "1404/8/18"), "2025-11-09");
  EXPECT_EQ(parsed(std::string(10000, '1')), "NULL");
  EXPECT_EQ(parse(std::string(600, 'x'), nullptr).verdict, Verdict::kTooLong);
}

// Random bytes and random pieces of dates: nothing but an answer must come of it, and what is read is in range.
TEST(Parse, NeverFails) {
  const char* pieces[] = {"۱۸",
                          "آبان",
                          "1404",
                          "/",
                          "-",
                          ":",
                          "سه",
                          "شنبه",
                          "و",
                          "نیم",
                          "پیش",
                          "روز",
                          "سال",
                          "ماه",
                          "هفته",
                          "ساعت",
                          "گذشته",
                          "هزار",
                          "م",
                          "(",
                          "برابر با",
                          "\xDB",
                          "\xFF",
                          "آخر",
                          "این",
                          "999999999",
                          "99999999999999",
                          " ",
                          "\xE2\x80\x8C",
                          "نوروز",
                          "امسال",
                          "قرن",
                          "شب",
                          ".",
                          "۱۲",
                          "30",
                          "دیگر"};
  std::mt19937 random(7);
  for (int round = 0; round < 50000; ++round) {
    std::string text;
    for (auto n = random() % 9; n > 0; --n) {
      text += pieces[random() % std::size(pieces)];
      if (random() % 2 != 0) text += ' ';
    }
    Parsed result = parse(text, &kNow);
    if (result.verdict == Verdict::kOk) {
      ASSERT_TRUE(in_range(result.moment)) << text;
    }
    char why[kLongestWhy];
    write_why(why, text, nullptr);
  }
}

// What jstrftime writes, jparse reads.
TEST(Parse, ReadsWhatIsFormatted) {
  for (Day day = to_day({1300, 1, 1}); day < to_day({1450, 1, 1}); day += 61) {
    for (Locale locale : {Locale::kFa, Locale::kFaAf, Locale::kPs, Locale::kCkb, Locale::kLatin}) {
      for (const char* pattern : {"%A %d %B %Y", "%Od %b %OY", "%Y/%-m/%-d", "%d %B %Y %H:%M", "%I:%M %p %OF"}) {
        Value value;
        value.moment = {day, 14 * kHourMs + 30 * kMinuteMs};
        value.known = true;
        value.locale = locale;
        if (std::string_view(pattern).find("%p") != std::string_view::npos && locale != Locale::kFa) continue;
        char text[256];
        size_t size = format(pattern, value, text, sizeof text);
        Parsed result = parse({text, size}, nullptr);
        ASSERT_EQ(result.verdict, Verdict::kOk) << std::string(text, size);
        ASSERT_EQ(result.moment.day, day) << std::string(text, size);
        if (result.has_time) {
          ASSERT_EQ(result.moment.ms, value.moment.ms) << std::string(text, size);
        }
      }
    }
  }
}

std::string why(std::string_view text) {
  char out[kLongestWhy];
  return {out, write_why(out, text, nullptr)};
}

TEST(Why, OneSentenceForEachRefusal) {
  Case cases[] = {
      {"1404-08-18", ""},
      {"۱۸ آبان ۱۴۰۴", ""},
      {"", "the text is empty"},
      {"///", "there is no date in the text"},
      {"98/5/7", "the year must have four digits, and come first for gdate(): 1404-08-18"},
      {"1404/08-18", "the separators differ: write 1404-08-18, 1404/08/18 or 1404.08.18"},
      {"1404/13/01", "there is no month 13: months are 1 to 12"},
      {"1404/07/31", "Mehr has 30 days, not 31"},
      {"1404/01/00", "there is no day 0: days begin with 1"},
      {"1404/12/30", "1404 is not a leap year: Esfand has 29 days"},
      {"۳۰ اسفند ۱۴۰۴", "1404 is not a leap year: Esfand has 29 days"},
      {"1403/12/31", "Esfand of 1403 has 30 days, not 31"},
      {"1404-08-18 25:00", "there is no such time of day: hours go to 23, minutes and seconds to 59"},
      {"9999-01-01", "the date lies outside 0000-01-01..9999-12-31 (Gregorian), SQLite's range of dates"},
      {"1404-08-18 سلام", "'سلام' belongs to no date here"},
      {"۱۸ آبان", "the year is missing: name it, or give jparse() the present date as second argument"},
      {"1404", "the month is missing"},
      {"آبان ۱۴۰۴", "the day is missing: a month alone is no date"},
      {"شنبه", "the date is relative: give jparse() the present date as second argument"},
      {"دیروز", "the date is relative: give jparse() the present date as second argument"},
      {"شنبه ۱۸ آبان ۱۴۰۴", "18 Aban 1404 is a Sunday (یکشنبه), not a Saturday (شنبه)"},
      {"از ۱۸ آبان ۱۴۰۴", "'از' belongs to no date here"},
      {"۱۸ آبان مهر ۱۴۰۴", "two days, two months, two years or two different dates are named"},
      {"۲ رمضان ۱۴۴۶", "the lunar Hijri calendar is not read: in Iran its months begin by sighting"},
      {"۶ شهریور ۲۵۳۷ شاهنشاهی", "the imperial calendar ran from 1 Farvardin 2535 to 5 Shahrivar 2537 only"},
      {"29 February 2025", "month 2 of 2025 has 28 days, not 29"},
      {"۱۸ آبان ۴۰۴", "the year must have four digits, and come first for gdate(): 1404-08-18"},
  };
  for (const Case& c : cases) EXPECT_EQ(why(c.text), c.want) << c.text;
  EXPECT_EQ(why(std::string(600, 'x')), "the text is too long for a date");
  char out[kLongestWhy];
  EXPECT_EQ(std::string(out, write_why(out, "شنبه", &kNow)),
            "a weekday alone is no date: add گذشته (last), آینده (next) or a date");
}

TEST(Difference, WholeUnits) {
  auto difference_of = [](Unit unit, std::string_view a, std::string_view b) {
    return difference(unit, moment(a), moment(b));
  };
  EXPECT_EQ(difference_of(Unit::kYear, "1979-02-11", "2025-11-09"), 46);
  EXPECT_EQ(difference_of(Unit::kYear, "2025-03-20", "2026-03-20"), 1);   // 30 Esfand 1403 to 29 Esfand 1404
  EXPECT_EQ(difference_of(Unit::kMonth, "2025-09-22", "2025-10-22"), 1);  // 31 Shahrivar to 30 Mehr
  EXPECT_EQ(difference_of(Unit::kMonth, "2025-09-22", "2025-10-21"), 0);
  EXPECT_EQ(difference_of(Unit::kSeason, "2025-03-21", "2025-12-22"), 3);
  EXPECT_EQ(difference_of(Unit::kWeek, "2025-11-09", "2025-11-22"), 1);
  EXPECT_EQ(difference_of(Unit::kDay, "2025-11-09 23:00", "2025-11-10 22:59"), 0);
  EXPECT_EQ(difference_of(Unit::kDay, "2025-11-10 22:59", "2025-11-09 23:00"), 0);
  EXPECT_EQ(difference_of(Unit::kDay, "2025-11-09", "2025-11-01"), -8);
}

// The number is the most that can be added without passing b.
TEST(Difference, AgreesWithAddition) {
  std::mt19937 random(1);
  for (int round = 0; round < 100000; ++round) {
    Moment a{static_cast<int64_t>(random() % 40000), static_cast<int64_t>(random() % kDayMs)};
    Moment b{static_cast<int64_t>(random() % 40000), static_cast<int64_t>(random() % kDayMs)};
    for (Unit unit : {Unit::kDay, Unit::kWeek, Unit::kMonth, Unit::kSeason, Unit::kYear}) {
      int64_t n = difference(unit, a, b);
      ASSERT_EQ(difference(unit, b, a), -n);
      if (n < 0 || to_ms(a) > to_ms(b)) continue;
      Moment reached = a, beyond = a;
      ASSERT_TRUE(add(reached, n, unit) && add(beyond, n + 1, unit));
      ASSERT_LE(to_ms(reached), to_ms(b));
      ASSERT_GT(to_ms(beyond), to_ms(b));
    }
  }
}

TEST(Ago, InPersian) {
  auto ago = [](std::string_view then, std::string_view now, bool to_the_minute) {
    char out[kLongestAgo];
    return std::string(out, write_ago(out, moment(then), moment(now), to_the_minute));
  };
  EXPECT_EQ(ago("2025-11-06", "2025-11-09", false), "۳ روز پیش");
  EXPECT_EQ(ago("2025-11-12", "2025-11-09", false), "۳ روز دیگر");
  EXPECT_EQ(ago("2025-11-09", "2025-11-09 10:00", false), "امروز");
  EXPECT_EQ(ago("2025-11-08", "2025-11-09", false), "دیروز");
  EXPECT_EQ(ago("2025-11-10", "2025-11-09", false), "فردا");
  EXPECT_EQ(ago("2025-11-07", "2025-11-09", false), "پریروز");
  EXPECT_EQ(ago("2025-11-11", "2025-11-09", false), "پس‌فردا");
  EXPECT_EQ(ago("2025-10-26", "2025-11-09", false), "۲ هفته پیش");
  EXPECT_EQ(ago("2025-10-10", "2025-11-09", false), "۱ ماه پیش");
  EXPECT_EQ(ago("1979-02-11", "2025-11-09", false), "۴۶ سال پیش");
  EXPECT_EQ(ago("2025-11-09 09:59:30", "2025-11-09 10:00", true), "همین حالا");
  EXPECT_EQ(ago("2025-11-09 09:15", "2025-11-09 10:00", true), "۴۵ دقیقه پیش");
  EXPECT_EQ(ago("2025-11-08 23:00", "2025-11-09 10:00", true), "۱۱ ساعت پیش");
  EXPECT_EQ(ago("2025-11-08 09:00", "2025-11-09 10:00", true), "دیروز");
}

// Days in words are read back as the same day.
TEST(Ago, ReadBack) {
  for (int64_t days = -6; days <= 6; ++days) {
    char out[kLongestAgo];
    Moment then{kNow.day + days, 0};
    std::string_view text(out, static_cast<size_t>(write_ago(out, then, kNow, false) - out));
    EXPECT_EQ(parse(text, &kNow).moment.day, then.day) << text;
  }
}

}  // namespace
}  // namespace persian::jalali
