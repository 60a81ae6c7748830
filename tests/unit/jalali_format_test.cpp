// jstrftime's letters and the names behind them.

#include <gtest/gtest.h>

#include <clocale>
#include <memory>
#include <string>

#include "jalali/format.h"
#include "jalali/modifier.h"
#include "unicode/dtfmtsym.h"
#include "unicode/smpdtfmt.h"

namespace persian::jalali {
namespace {

std::string shown(std::string_view pattern, std::string_view time,
                  std::initializer_list<std::string_view> modifiers = {}) {
  Value value;
  EXPECT_EQ(read_time_value(time, value), Reading::kOk);
  int index = 0;
  for (std::string_view m : modifiers) EXPECT_EQ(apply_modifier(m, index++, value), Reading::kOk);
  char out[512];
  size_t size = format(pattern, value, out, sizeof out);
  return size == SIZE_MAX ? "NULL" : std::string(out, size);
}

constexpr const char* kMoment = "2025-11-09 14:05:09.250";  // یکشنبه ۱۸ آبان ۱۴۰۴

// A program may have set a locale whose decimal sign is a comma or ٫.
TEST(Format, NumbersDoNotDependOnTheLocale) {
  int tried = 0;
  for (const char* locale : {"de_DE.UTF-8", "fa_IR.UTF-8", "ps_AF.UTF-8"}) {
    if (std::setlocale(LC_ALL, locale) == nullptr) continue;
    ++tried;
    EXPECT_EQ(shown("%J", "2025-11-09 14:05:09.250"), "2460989.086912616") << locale;
    EXPECT_EQ(shown("%J", "2025-11-09 12:00"), "2460989") << locale;
    EXPECT_EQ(shown("%s", "2025-11-09 14:05:09.250", {"subsec"}), "1762697109.250") << locale;
  }
  std::setlocale(LC_ALL, "C");
  if (tried == 0) GTEST_SKIP() << "no such locale is installed here";
}

TEST(Format, Dates) {
  EXPECT_EQ(shown("%Y-%m-%d %F %y", kMoment), "1404-08-18 1404-08-18 04");
  EXPECT_EQ(shown("%-d/%-m/%-y %-F", "2025-03-21"), "1/1/4 1404-1-1");
  EXPECT_EQ(shown("[%e] [%-e] %j %-j", "2025-03-22"), "[ 2] [2] 002 2");
  EXPECT_EQ(shown("%A %d %B %Y", kMoment), "یکشنبه 18 آبان 1404");
  EXPECT_EQ(shown("%a %b", kMoment), "ی آبا");
  EXPECT_EQ(shown("%q %Q", kMoment), "3 پاییز");
  EXPECT_EQ(shown("%w %u", kMoment), "1 2");
  EXPECT_EQ(shown("%U %W %V %G %g", kMoment), "35 35 35 1404 04");
  EXPECT_EQ(shown("%U %V %G", "2025-03-20"), "53 01 1404");
  EXPECT_EQ(shown("%F %Y %y", "0000-01-01"), "-0622-10-11 -0622 22");
}

TEST(Format, Times) {
  EXPECT_EQ(shown("%H:%M:%S %T %R %f", kMoment), "14:05:09 14:05:09 14:05 09.250");
  EXPECT_EQ(shown("%I [%l] [%k] %p %P", kMoment), "02 [ 2] [14] ب.ظ بعدازظهر");
  EXPECT_EQ(shown("%I %p", "2025-11-09 00:30"), "12 ق.ظ");
  EXPECT_EQ(shown("%I %p", "2025-11-09 12:30"), "12 ب.ظ");
  EXPECT_EQ(shown("%-H:%-M", "2025-11-09 04:05"), "4:5");
  EXPECT_EQ(shown("%s %J", kMoment), "1762697109 2460989.086912616");
  EXPECT_EQ(shown("%s", kMoment, {"subsec"}), "1762697109.250");
  EXPECT_EQ(shown("%s", "1969-12-31 23:59:58.500", {"subsec"}), "-1.500");
  EXPECT_EQ(shown("%s", "1969-12-31 23:59:58.500"), "-2");
}

TEST(Format, PersianDigits) {
  EXPECT_EQ(shown("%Od %B %OY، %OH:%OM", kMoment), "۱۸ آبان ۱۴۰۴، ۱۴:۰۵");
  EXPECT_EQ(shown("%O-d %-Od %OF %OB %OT", "2025-03-21"), "۱ ۱ ۱۴۰۴-۰۱-۰۱ فروردین ۰۰:۰۰:۰۰");
}

TEST(Format, Locales) {
  EXPECT_EQ(shown("%A %d %B %Q", kMoment, {"fa-AF"}), "یکشنبه 18 عقرب خزان");
  EXPECT_EQ(shown("%A %d %B", kMoment, {"ps"}), "يونۍ 18 لړم");
  EXPECT_EQ(shown("%A %d %B", kMoment, {"ckb"}), "یەکشەممە 18 گەڵاڕێزان");
  EXPECT_EQ(shown("%A %a %d %B %b %Q %p %P", kMoment, {"LATIN"}), "Sunday Sun 18 Aban Aba Autumn PM pm");
}

TEST(Format, Refused) {
  for (const char* pattern : {"%", "%x", "%N", "%-", "%O", "%Ox", "%E", "%3d", "ok %Y %"}) {
    EXPECT_EQ(shown(pattern, kMoment), "NULL") << pattern;
  }
  EXPECT_EQ(shown("", kMoment), "");
  EXPECT_EQ(shown("%%", kMoment), "%");
}

TEST(Format, CountsWhatDoesNotFit) {
  Value value;
  ASSERT_EQ(read_time_value(kMoment, value), Reading::kOk);
  char out[4] = {'x', 'x', 'x', 'x'};
  EXPECT_EQ(format("%Y%m%d", value, out, 2), 8u);
  EXPECT_EQ(std::string(out + 2, 2), "xx");
}

// Long names are CLDR's.
TEST(Names, AsCldrSpellsThem) {
  struct {
    Locale locale;
    const char* icu;
  } pairs[] = {{Locale::kFa, "fa_IR"},
               {Locale::kFaAf, "fa_AF"},
               {Locale::kPs, "ps_AF"},
               {Locale::kCkb, "ckb_IR"},
               {Locale::kLatin, "en"}};
  for (const auto& pair : pairs) {
    UErrorCode status = U_ZERO_ERROR;
    icu::DateFormatSymbols symbols(icu::Locale(pair.icu), "persian", status);
    ASSERT_TRUE(U_SUCCESS(status)) << pair.icu;
    int32_t count;
    const icu::UnicodeString* months = symbols.getMonths(count);
    ASSERT_EQ(count, 12) << pair.icu;
    for (int i = 0; i < 12; ++i) {
      std::string name;
      months[i].toUTF8String(name);
      EXPECT_EQ(month_name(pair.locale, i + 1), name) << pair.icu;
    }
    const icu::UnicodeString* weekdays = symbols.getWeekdays(count);
    for (int i = 0; i < 7; ++i) {
      std::string name;
      weekdays[i == 0 ? 7 : i].toUTF8String(name);  // ICU: Sunday is 1
      EXPECT_EQ(weekday_name(pair.locale, i), name) << pair.icu;
    }
  }
}

TEST(Names, Locales) {
  EXPECT_EQ(locale_named("FA-af"), Locale::kFaAf);
  EXPECT_EQ(locale_named("fa_AF"), Locale::kFaAf);
  EXPECT_EQ(locale_named("en"), std::nullopt);
  EXPECT_EQ(locale_named(""), std::nullopt);
}

}  // namespace
}  // namespace persian::jalali
