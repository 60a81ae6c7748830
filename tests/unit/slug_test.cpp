// URL slugs.

#include "text/slug.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/utf8.h"

namespace {

using namespace persian::text;

std::string slug(std::string_view text) {
  Buffer out;
  make_slug(text, &out);
  return std::string(out.view());
}

TEST(Slug, WordsAndHyphens) {
  EXPECT_EQ(slug("سلام، دنیا!"), "سلام-دنیا");
  EXPECT_EQ(slug("  «نقل   قول» "), "نقل-قول");
  EXPECT_EQ(slug("شرکت داده‌های ایران"), "شرکت-داده-های-ایران");
  EXPECT_EQ(slug("a_b--c/d"), "a-b-c-d");
  EXPECT_EQ(slug(" \xFF x\xFFy"), "x-y");
  EXPECT_EQ(slug(" ،!؟ "), "");
  EXPECT_EQ(slug(""), "");
}

TEST(Slug, LettersOfEditedText) {
  EXPECT_EQ(slug("يوسف كتاب"), "یوسف-کتاب");
  EXPECT_EQ(slug("خانۀ خانهٔ"), "خانه-خانه");
  EXPECT_EQ(slug("بِسْمِ اللّٰهِ"), "بسم-الله");
  EXPECT_EQ(slug("مسئول، مؤسسه، آب"), "مسئول-مؤسسه-آب");
  EXPECT_EQ(slug("سـلام"), "سلام");
  EXPECT_EQ(slug("\uFEFB"), "لا");
}

TEST(Slug, OtherScriptsAndDigits) {
  EXPECT_EQ(slug("لپ‌تاپ MacBook Pro"), "لپ-تاپ-macbook-pro");
  EXPECT_EQ(slug("École straße"), "ecole-strasse");
  EXPECT_EQ(slug("سال ۱۴۰۴ 2025 ١٤"), "سال-۱۴۰۴-2025-۱۴");
  EXPECT_EQ(slug("½ کیلو"), "1-2-کیلو");
  EXPECT_EQ(slug("co\u00ADoperate"), "cooperate");
}

// Over every code point, between others and in random texts.
TEST(Slug, TwiceIsOnce) {
  const auto check = [](const std::string& text) {
    const std::string once = slug(text);
    ASSERT_EQ(slug(once), once) << text;
    ASSERT_FALSE(once.starts_with('-') || once.ends_with('-') || once.find("--") != std::string::npos) << text;
  };
  char bytes[4];
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string one(bytes, encode(c, bytes));
    check(one);
    check("ا" + one + "x" + one + one);
  }
  std::mt19937 random(6);
  for (int i = 0; i < 100000; ++i) {
    std::string text;
    for (int n = 0; n < 8; ++n) {
      const auto c = static_cast<char32_t>(random() % (random() % 4 == 0 ? 0xD800 : 0x700));
      text += std::string(bytes, encode(c, bytes));
    }
    check(text);
  }
}

}  // namespace
