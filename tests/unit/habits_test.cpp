// How a text's half-spaces are judged: finding where they may show, against reading every word.

#include "morph/habits.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/utf8.h"

namespace persian {
namespace {

using morph::Habits;
using morph::habits_of;

constexpr Habits kNone{}, kCareful{true, false}, kJoining{true, true};

TEST(Habits, OfTexts) {
  EXPECT_EQ(habits_of(""), kNone);
  EXPECT_EQ(habits_of("کتاب ها را می برد"), kNone);
  EXPECT_EQ(habits_of("کتابها را می‌برد"), kJoining);
  EXPECT_EQ(habits_of("کتاب ها را می‌برد"), kCareful);
  EXPECT_EQ(habits_of("کتاب‌ها را برد"), kCareful);
  EXPECT_EQ(habits_of("ها را می‌برد"), kJoining);
  EXPECT_EQ(habits_of(" ها را می‌برد"), kJoining);
  EXPECT_EQ(habits_of("برد و می‌برد کتاب\tها"), kCareful);
}

TEST(Habits, EveryCharacterBeforeAPlural) {
  for (char32_t c = 1; c < 0x3100; ++c) {
    char bytes[4];
    const std::string character(bytes, text::encode(c, bytes));
    for (const char* rest : {"ها", "ا", "اها", " ها"}) {
      const std::string given = "می‌برد کتاب " + character + rest + " را می‌برد";
      EXPECT_EQ(habits_of(given), morph::habits_of_slowly(given)) << given;
    }
  }
}

TEST(Habits, RandomTexts) {
  std::mt19937 random(1);
  const std::string parts[] = {"کتاب",   "ها", "های", "ه", "ة", "تر", "\u200C", "\u200B",
                               "\u00AD", "\n", "،",   "ـ", "a", "7",  "بزرگ"};
  for (int i = 0; i < 20000; ++i) {
    std::string given;
    for (int k = static_cast<int>(random() % 20); k >= 0; --k) {
      given += parts[random() % std::size(parts)];
      if (random() % 2 == 0) given += ' ';
    }
    EXPECT_EQ(habits_of(given), morph::habits_of_slowly(given)) << given;
  }
}

}  // namespace
}  // namespace persian
