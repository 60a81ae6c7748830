// Writing numbers: against ICU's spell-out, and read back.

#include "text/number_words.h"

#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <cmath>
#include <cstring>
#include <random>
#include <string>

#include "text/numbers.h"

namespace {

using namespace persian::text;

std::string cardinal(int64_t n) {
  Buffer out;
  append_cardinal(n, &out);
  return std::string(out.view());
}

std::string ordinal(int64_t n) {
  Buffer out;
  append_ordinal(n, &out);
  return std::string(out.view());
}

std::string real(double n) {
  Buffer out;
  return append_real(n, &out) ? std::string(out.view()) : "none";
}

// Integers of every magnitude, both signs.
int64_t random_integer(std::mt19937_64& random) {
  const auto n = static_cast<int64_t>(random() >> (random() % 64));
  return random() % 2 == 0 ? n : ~n;
}

TEST(NumberWords, Cardinals) {
  EXPECT_EQ(cardinal(0), "صفر");
  EXPECT_EQ(cardinal(18), "هجده");
  EXPECT_EQ(cardinal(100), "صد");
  EXPECT_EQ(cardinal(1000), "یک هزار");
  EXPECT_EQ(cardinal(12345), "دوازده هزار و سیصد و چهل و پنج");
  EXPECT_EQ(cardinal(-600), "منفی ششصد");
  EXPECT_EQ(cardinal(30'000'000'000), "سی میلیارد");
  EXPECT_EQ(cardinal(1'000'000'000'001), "یک تریلیون و یک");
  EXPECT_EQ(cardinal(INT64_MIN),
            "منفی نه کوینتیلیون و دویست و بیست و سه کوادریلیون و سیصد و هفتاد و دو تریلیون و سی و شش میلیارد و "
            "هشتصد و پنجاه و چهار میلیون و هفتصد و هفتاد و پنج هزار و هشتصد و هشت");
}

TEST(NumberWords, Ordinals) {
  EXPECT_EQ(ordinal(1), "یکم");
  EXPECT_EQ(ordinal(3), "سوم");
  EXPECT_EQ(ordinal(5), "پنجم");
  EXPECT_EQ(ordinal(21), "بیست و یکم");
  EXPECT_EQ(ordinal(30), "سی\u200Cام");
  EXPECT_EQ(ordinal(130), "صد و سی\u200Cام");
  EXPECT_EQ(ordinal(1000), "هزارم");
  EXPECT_EQ(ordinal(2000), "دو هزارم");
  EXPECT_EQ(ordinal(0), "صفرم");
  EXPECT_EQ(ordinal(-123), "منفی صد و بیست و سوم");
}

TEST(NumberWords, Reals) {
  EXPECT_EQ(real(3.14), "سه ممیز چهارده صدم");
  EXPECT_EQ(real(-0.5), "منفی صفر ممیز پنج دهم");
  EXPECT_EQ(real(123.456), "صد و بیست و سه ممیز چهارصد و پنجاه و شش هزارم");
  EXPECT_EQ(real(0.0001), "صفر ممیز یک ده هزارم");
  EXPECT_EQ(real(1e-6), "صفر ممیز یک میلیونم");
  EXPECT_EQ(real(-123.0), "منفی صد و بیست و سه");
  EXPECT_EQ(real(-0.0), "صفر");
  EXPECT_EQ(real(1e18), "یک کوینتیلیون");
  EXPECT_EQ(real(1.5e18), "none");
  EXPECT_EQ(real(1e-21), "none");
  EXPECT_EQ(real(INFINITY), "none");
  EXPECT_EQ(real(NAN), "none");
}

// ICU knows no scale above میلیارد, so it agrees below 10^12 only.
TEST(NumberWords, AgreeWithIcu) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale("fa"), status);
  ASSERT_TRUE(U_SUCCESS(status));
  const auto check = [&](int64_t n) {
    icu::UnicodeString text;
    std::string expected;
    format.format(n, text).toUTF8String(expected);
    ASSERT_EQ(cardinal(n), expected) << n;
  };
  for (int64_t n = -2000; n <= 20000; ++n) check(n);
  std::mt19937_64 random(1404);
  for (int i = 0; i < 50000; ++i) check(random_integer(random) % 1'000'000'000'000);
}

TEST(NumberWords, IntegersReadBack) {
  std::mt19937_64 random(14);
  const auto check = [](int64_t n) {
    Number cardinal_number{}, ordinal_number{};
    ASSERT_TRUE(read_number(cardinal(n), &cardinal_number) && cardinal_number.is_integer) << n << cardinal(n);
    ASSERT_EQ(cardinal_number.integer, n);
    ASSERT_TRUE(read_number(ordinal(n), &ordinal_number) && ordinal_number.is_integer) << n << ordinal(n);
    ASSERT_EQ(ordinal_number.integer, n);
  };
  for (int64_t n = -20000; n <= 100000; ++n) check(n);
  for (int64_t unit = 1; unit <= 1'000'000'000'000'000'000 / 10; unit *= 10) {
    for (int64_t k = -99; k <= 99; ++k) {
      if (unit < 1'000'000'000'000'000'0 || std::abs(k) < 90) check(unit * (k % 90)), check(unit * (k % 90) + k);
    }
  }
  for (int64_t n : {INT64_MIN, INT64_MIN + 1, INT64_MAX, INT64_MAX - 1}) check(n);
  for (int i = 0; i < 1'000'000; ++i) check(random_integer(random));
}

TEST(NumberWords, RealsReadBack) {
  std::mt19937_64 random(15);
  int written = 0;
  const auto check = [&](double x) {
    const std::string words = real(x);
    if (words == "none") return;
    ++written;
    Number n{};
    ASSERT_TRUE(read_number(words, &n)) << words;
    ASSERT_EQ(n.is_integer ? static_cast<double>(n.integer) : n.real, x) << words;
  };
  for (int i = 0; i < 100000; ++i) {
    check(static_cast<double>(random_integer(random)) / std::pow(10, random() % 20));
    const uint64_t bits = random();
    double any = 0;
    std::memcpy(&any, &bits, sizeof any);
    check(any);
  }
  EXPECT_GT(written, 50000);
}

}  // namespace
