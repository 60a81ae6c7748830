// What slips cost.

#include "text/edit_cost.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/alphabet.h"
#include "text/keyboard.h"
#include "text/utf8.h"

namespace {

using namespace persian::text;

int change(char32_t typed, char32_t meant) { return change_cost(symbol(typed), symbol(meant)); }
int loss(char32_t lost, char32_t before) { return loss_cost(symbol(lost), symbol(before)); }
int extra(char32_t typed, char32_t before, char32_t after) {
  return extra_cost(symbol(typed), symbol(before), symbol(after));
}

TEST(EditCost, Symbols) {
  for (char16_t c : kAlphabet) EXPECT_EQ(symbol(c), letter_of(c));
  EXPECT_EQ(symbol(U'z'), kSymbolCount - 1);
  EXPECT_EQ(symbol(U'7'), 0);
  EXPECT_EQ(symbol(U'ٹ'), 0);
  EXPECT_EQ(symbol(0x10FFFF), 0);
}

TEST(EditCost, LikelySlipsAreCheaper) {
  for (std::u32string_view same : {U"سصث", U"زذضظ", U"تط", U"هح", U"قغ"}) {
    for (char32_t a : same) {
      for (char32_t b : same) EXPECT_LT(change(a, b), 50);
    }
  }
  EXPECT_LT(change(U'ل', U'ا'), kPlainEdit);  // keys side by side
  EXPECT_LT(change(U'ج', U'خ'), kPlainEdit);  // dots
  EXPECT_EQ(change(U'س', U'م'), kPlainEdit);
  EXPECT_LT(change(U'a', U's'), kPlainEdit);
  EXPECT_EQ(change(U'a', U'p'), kPlainEdit);
  EXPECT_EQ(change(U'1', U'2'), kPlainEdit);
  EXPECT_LT(loss(U'ر', U'ر'), loss(U'ا', U'ر'));
  EXPECT_LT(loss(U'ا', U'ر'), loss(U'ک', U'ر'));
  EXPECT_LT(extra(U'ر', U'ر', U'م'), extra(U'ز', U'ر', U'م'));
  EXPECT_LT(extra(U'ز', U'ر', U'م'), extra(U'ش', U'ر', U'م'));
}

TEST(EditCost, ChangesCostTheSameBothWays) {
  for (Symbol a = 0; a < kSymbolCount; ++a) {
    for (Symbol b = 0; b < kSymbolCount; ++b) {
      EXPECT_EQ(change_cost(a, b), change_cost(b, a));
      EXPECT_EQ(change_cost(a, b) == 0, a == b && a != 0);
      EXPECT_LE(change_cost(a, b), kPlainEdit);
    }
    EXPECT_GE(loss_cost(a, a), kCheapestLoss);
  }
}

// The rows of keys are those of the layout in keyboard.h.
TEST(EditCost, KeysThatTouchOnTheLayout) {
  const auto on_layout = [](std::string_view keys) {
    Buffer out;
    switch_layout(keys, nullptr, &out);
    std::u32string letters;
    for (size_t at = 0; at < out.view().size(); at += decode(out.view(), at).length)
      letters += decode(out.view(), at).code_point;
    return letters;
  };
  for (std::string_view row : {"qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,"}) {
    const std::u32string letters = on_layout(row);
    for (size_t i = 1; i < letters.size(); ++i) EXPECT_LE(change(letters[i - 1], letters[i]), 60) << row << i;
  }
  for (std::string_view pair : {"qa", "wa", "az", "sz", "jm", "kn"}) {
    const std::u32string letters = on_layout(pair);
    EXPECT_EQ(change(letters[0], letters[1]) <= 60, pair != "kn") << pair;
  }
}

}  // namespace
