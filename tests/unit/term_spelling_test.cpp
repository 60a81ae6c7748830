// Terms of the index, written as people write them.

#include "morph/term_spelling.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/fold.h"

namespace {

using namespace persian;

std::string spelled(std::string_view term) {
  text::Buffer out;
  morph::append_term_spelling(term, &out);
  text::Buffer folded;
  text::fold(out.view(), &folded);
  EXPECT_EQ(folded.view(), term);
  return std::string(out.view());
}

TEST(TermSpelling, PutsBackWhatFoldingTook) {
  EXPECT_EQ(spelled("ازادیهای"), "آزادی‌های");
  EXPECT_EQ(spelled("مسیولان"), "مسئولان");
  EXPECT_EQ(spelled("سرمایهگذاری"), "سرمایه‌گذاری");
  EXPECT_EQ(spelled("بزرگترین"), "بزرگ‌ترین");
  EXPECT_EQ(spelled("میشود"), "می‌شود");
  EXPECT_EQ(spelled("نمیاوردند"), "نمی‌آوردند");
  EXPECT_EQ(spelled("کردهاند"), "کرده‌اند");
  EXPECT_EQ(spelled("کارها"), "کارها");  // ر does not join: no half-space is needed
}

TEST(TermSpelling, LeavesTheRest) {
  EXPECT_EQ(spelled(""), "");
  EXPECT_EQ(spelled("ژظقخ"), "ژظقخ");
  EXPECT_EQ(spelled("covid19"), "covid19");
  EXPECT_EQ(spelled("1404"), "1404");
  EXPECT_EQ(spelled("کتابها ازاد"), "کتاب‌ها آزاد");
}

}  // namespace
