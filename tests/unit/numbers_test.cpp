// Reading numbers: each line is a text and what it means.

#include "text/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <iterator>
#include <random>
#include <string>

namespace {

using persian::text::Number;
using persian::text::read_number;

struct Case {
  const char* text;
  double value;
};

void expect_integers(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    Number n{};
    ASSERT_TRUE(read_number(c.text, &n)) << c.text;
    EXPECT_TRUE(n.is_integer) << c.text << " " << n.real;
    EXPECT_EQ(static_cast<double>(n.integer), c.value) << c.text;
  }
}

void expect_reals(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    Number n{};
    ASSERT_TRUE(read_number(c.text, &n)) << c.text;
    EXPECT_FALSE(n.is_integer) << c.text << " " << n.integer;
    EXPECT_EQ(n.real, c.value) << c.text;
  }
}

void expect_none(std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    Number n{};
    EXPECT_FALSE(read_number(text, &n)) << text << " " << n.integer << " " << n.real;
  }
}

TEST(Numbers, DigitsOfThreeSets) {
  expect_integers({{"42", 42}, {"۴۲", 42}, {"٤٢", 42}, {"4۲", 42}, {"  ۴۲\n", 42}, {"۰", 0}, {"007", 7}});
}

TEST(Numbers, ThousandsInRightGroups) {
  expect_integers({{"۱۲٬۳۴۵", 12345}, {"۱۲،۳۴۵", 12345}, {"1,234,567", 1234567}, {"۱٬۲۳۴٬۵۶۷٬۸۹۰", 1234567890}});
  expect_none({"۱۲٬۳۴", "1,23,456", "1234,567", ",123", "123,", "1,234٬567", "0,123", "12 345", "1,,234"});
}

TEST(Numbers, Decimals) {
  expect_reals(
      {{"۳٫۱۴", 3.14}, {"3.14", 3.14}, {"۳/۱۴", 3.14}, {".5", 0.5}, {"٫۵", 0.5}, {"1,234,567.89", 1234567.89}});
  expect_reals({{"0.1", 0.1}, {"3.14159265358979323846264338327950288", 3.141592653589793}, {"1.5e-3", 0.0015}});
  expect_integers({{"۳٫۰", 3}, {"1.5e3", 1500}, {"۱e۳", 1000}, {"1e18", 1e18}});
  expect_none({"5.", ".", "/5", "1.2.3", "1404/8/18", "1e", "1e400"});
}

TEST(Numbers, SixtyFourBitsAndBeyond) {
  Number n{};
  ASSERT_TRUE(read_number("9223372036854775807", &n) && n.is_integer);
  EXPECT_EQ(n.integer, INT64_MAX);
  ASSERT_TRUE(read_number("−۹٬۲۲۳٬۳۷۲٬۰۳۶٬۸۵۴٬۷۷۵٬۸۰۸", &n) && n.is_integer);
  EXPECT_EQ(n.integer, INT64_MIN);
  expect_reals({{"9223372036854775808", 9223372036854775808.0},
                {"123456789012345678901234567890", 123456789012345678901234567890.0},
                {"صد کوینتیلیون", 1e20}});
}

TEST(Numbers, Signs) {
  expect_integers(
      {{"-5", -5}, {"−۵", -5}, {"+5", 5}, {"منفی ۵", -5}, {"منهای پنج", -5}, {"مثبت سه", 3}, {"- ۵ هزار", -5000}});
  expect_integers({{"منفی صفر", 0}, {"\u200E\u2212۲۵", -25}});
  expect_none({"-", "منفی", "--5", "5-", "پنج منفی", "+-5"});
}

TEST(Numbers, PercentIsAHundredth) {
  expect_reals({{"۲۵٪", 0.25}, {"٪۲۵", 0.25}, {"25 %", 0.25}, {"بیست و پنج درصد", 0.25}, {"۱۲٫۵ درصد", 0.125}});
  expect_reals({{"نیم درصد", 0.005}, {"-۲۵٪", -0.25}, {"یک و نیم درصد", 0.015}});
  expect_integers({{"صد درصد", 1}, {"۲۰۰٪", 2}});
  expect_none({"٪", "%25%", "درصد", "۲۵٪٪"});
}

TEST(Numbers, Cardinals) {
  expect_integers({{"صفر", 0}, {"یک", 1}, {"نوزده", 19}, {"سی و سه", 33}, {"صد", 100}, {"هزار", 1000}});
  expect_integers({{"یک هزار و سیصد و نود و هشت", 1398}, {"هزار و سیصد و نود و هشت", 1398}});
  expect_integers({{"سه هزار دویست و دوازده", 3212}, {"دوازده هزار بیست دو", 12022}, {"دویست هزار و پنجاه", 200050}});
  expect_integers({{"شش میلیون و یکصد و بیست و سه", 6000123}, {"یک میلیون و هزار", 1001000}});
  expect_integers({{"سه میلیارد", 3e9}, {"سه بیلیون", 3e9}, {"هزار میلیارد", 1e12}, {"یک تریلیون", 1e12}});
  expect_integers({{"دو هزار و پانصد میلیارد", 2.5e12}, {"هزار هزار", 1e6}, {"یک کوادریلیون", 1e15}});
}

TEST(Numbers, SpellingsThatVary) {
  expect_integers({{"شیش", 6}, {"پونزده", 15}, {"شونزده", 16}, {"هیفده", 17}, {"هیجده", 18}, {"هژده", 18}, {"چل", 40}});
  expect_integers(
      {{"پنج صد", 500}, {"سه صد و پنجاه هزار", 350000}, {"هفت‌صد", 700}, {"سی‌صد", 300}, {"پونصد", 500}});
  expect_integers({{"يك هزار و سيصد", 1300}, {"بِیست و پَنج", 25}, {"صـــد", 100}, {"یه میلیون", 1e6}});
}

TEST(Numbers, SpacesMayBeAnything) {
  expect_integers({{"سیصدوپنج", 305},
                   {"بیست‌و‌پنج", 25},
                   {"سی‌وسه", 33},
                   {"هزاروسیصدونودوهشت", 1398},
                   {"دومیلیون", 2e6}});
  expect_integers({{"بیست   و\tپنج", 25}, {"\u200Fبیست و پنج\u200F", 25}});
}

TEST(Numbers, DigitsAndWordsTogether) {
  expect_integers({{"۲۰ هزار", 20000}, {"۲۰هزار", 20000}, {"۱٫۵ میلیون", 1500000}, {"صد و ۵۰", 150}});
  expect_integers({{"۲ میلیون و ۳۰۰ هزار", 2300000}, {"۲ میلیون و ۳۰۰", 2000300}, {"منفی ۳ هزار و ۲۰۰", -3200}});
  expect_integers({{"منفی چهارصد 200", -600}, {"صد و پنجاه و ۲ هزار", 152000}});
  expect_none({"۵ ۶", "پنج ۶", "۲۰ ۵"});
}

TEST(Numbers, Halves) {
  expect_reals({{"نیم", 0.5},
                {"ربع", 0.25},
                {"سه ربع", 0.75},
                {"دو و نیم", 2.5},
                {"یک‌ونیم", 1.5},
                {"دو و سه ربع", 2.75}});
  expect_integers({{"یک میلیون و نیم", 1500000}, {"نیم میلیون", 500000}, {"دو و نیم میلیون", 2500000}});
  expect_integers({{"سه میلیون و ربع", 3250000}, {"دو هزار و نیم", 2500}});
}

TEST(Numbers, Ordinals) {
  expect_integers(
      {{"پنجم", 5}, {"پنجمین", 5}, {"بیست و پنجم", 25}, {"بیست‌وپنجم", 25}, {"اول", 1}, {"اولین", 1}});
  expect_integers({{"یکم", 1}, {"نخستین", 1}, {"دوم", 2}, {"دویم", 2}, {"سوم", 3}, {"سوّم", 3}, {"سومین", 3}});
  expect_integers({{"سی‌ام", 30},
                   {"سی ام", 30},
                   {"سی اُم", 30},
                   {"صد و سی‌امین", 130},
                   {"۲۵م", 25},
                   {"۲۵‌اُم", 25}});
  expect_integers({{"صدم", 100}, {"هزارم", 1000}, {"چهاردهم", 14}, {"پانصدم", 500}, {"منفی صد و بیست و سوم", -123}});
  expect_none({"آخر", "سیم", "دوام", "دهیم", "م", "ام"});
}

TEST(Numbers, Fractions) {
  expect_reals({{"یک دوم", 0.5}, {"سه چهارم", 0.75}, {"یک سوم", 1.0 / 3}, {"دو سوم", 2.0 / 3}, {"نه دهم", 0.9}});
  expect_reals(
      {{"چهار‌دهم", 0.4}, {"سه صدم", 0.03}, {"یک هزارم", 0.001}, {"۵ هزارم", 0.005}, {"یک بیستم", 0.05}});
  expect_reals(
      {{"یک ده‌هزارم", 0.0001}, {"سه صد هزارم", 0.00003}, {"پنج میلیونیم", 5e-6}, {"پنج چهارم", 1.25}});
  expect_reals({{"دو و یک سوم", 7.0 / 3}, {"ده و دو صدم", 10.02}, {"بیست و پنج صدم", 0.25}, {"بیست و سه دهم", 20.3}});
  expect_reals({{"یکصد و بیست و سه و چهارصد و پنجاه و شش هزارم", 123.456}, {"۶ دهم", 0.6}, {"یک ششم", 1.0 / 6}});
  // Written like an ordinal.
  expect_integers({{"منفی سه هزارم", -3000}, {"منفی سه هزارمین", -3000}, {"سه میلیونم", 3e6}, {"ده هزارم", 10000}});
}

TEST(Numbers, SpokenDecimals) {
  expect_reals(
      {{"صفر ممیز نه کوادریلیون و نهصد و نود و نه تریلیون و نهصد و نود و نه میلیارد و نهصد و نود و نه میلیون و "
        "نهصد و نود و نه هزار و نهصد و نود و نه ده کوادریلیونم",
        0.9999999999999999}});
  expect_reals({{"سه ممیز چهارده", 3.14}, {"سه ممیز چهارده صدم", 3.14}, {"سه ممیز یک چهار یک پنج نه", 3.14159}});
  expect_reals(
      {{"سه ممیز صفر پنج", 3.05}, {"۳ ممیز ۰۵", 3.05}, {"صفر ممیز سه هزارم", 0.003}, {"منفی یک ممیز پنج", -1.5}});
  expect_integers({{"یک ممیز پنج میلیون", 1500000}});
  expect_none({"ممیز", "سه ممیز", "ممیز پنج", "سه ممیز چهارده دهم", "سه ممیز یک سوم"});
}

TEST(Numbers, AllElseIsNone) {
  expect_none(
      {"", " ", "سلام", "و", "بیست و", "و بیست", "بیست و و پنج", "پنج ده", "یک یک", "دو و هزار", "دویست و هزار"});
  expect_none({"یکی", "پنج نفر", "بیست و پنج و سه", "abc", "1x", "۲۵ تومان", "صفر هزار", "\xFF", "5\xFF", "پنج؟"});
  expect_none({"سه میلیون و دو میلیون", "هزار و هزار"});
  EXPECT_FALSE(read_number(std::string_view("5\0", 2), nullptr));
}

TEST(Numbers, AnyLengthIsRead) {
  Number n{};
  std::string words, digits;
  for (int i = 0; i < 10000; ++i) words += "یک و ", digits += "9";
  EXPECT_FALSE(read_number(words, &n));
  EXPECT_FALSE(read_number(digits, &n));  // beyond doubles
  std::string small = "0." + std::string(5000, '0') + "1";
  EXPECT_TRUE(read_number(small, &n));
  EXPECT_EQ(n.real, 0.0);
}

// Number words, digits and signs in any order: never a crash, and a sign only changes the sign.
TEST(Numbers, AnyMixtureIsReadSafely) {
  const char* parts[] = {"یک",         "دو",    "سه",   "ده",  "بیست",   "صد",    "پانصد", "هزار",  "میلیون",
                         "کوینتیلیون", "و",     "ممیز", "نیم", "ربع",    "م",     "ام",    "یم",    "دهم",
                         "صدم",        "هزارم", "اول",  "۵",   "۲۰",     "1,234", "٫۵",    "1e300", "9999999999",
                         "درصد",       "٪",     "-",    "صفر", "\u200C", "\xFF",  "x",     "وو",    "سیصدوپنج"};
  std::mt19937 random(8);
  int read = 0;
  for (int i = 0; i < 300000; ++i) {
    std::string text;
    for (size_t n = 1 + random() % 9; n > 0; --n) {
      text += parts[random() % std::size(parts)];
      if (random() % 5 != 0) text += ' ';
    }
    Number n{}, negated{};
    if (!read_number(text, &n)) continue;
    ++read;
    if (text.find('-') != std::string::npos) continue;
    ASSERT_TRUE(read_number("-" + text, &negated)) << text;
    ASSERT_EQ(negated.is_integer ? static_cast<double>(negated.integer) : negated.real,
              -(n.is_integer ? static_cast<double>(n.integer) : n.real))
        << text;
  }
  EXPECT_GT(read, 10000);
}

}  // namespace
