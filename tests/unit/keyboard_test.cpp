// Text typed on the wrong layout.

#include "text/keyboard.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using namespace persian::text;

std::string switched(std::string_view text, KnownWords known = nullptr) {
  Buffer out;
  switch_layout(text, known, &out);
  return std::string(out.view());
}

bool a_few_words(std::string_view text, bool) {
  return text == "سلام" || text == "دنیا" || text == "پری" || text == "مسئول";
}

TEST(Keyboard, LatinBecomesPersian) {
  EXPECT_EQ(switched("sghl"), "سلام");
  EXPECT_EQ(switched(";jhf"), "کتاب");
  EXPECT_EQ(switched("nv hdk lrhgi"), "در این مقاله");
  EXPECT_EQ(switched("1404"), "1404");  // no letters: nothing says that it is wrong
  EXPECT_EQ(switched("shg 1404"), "سال ۱۴۰۴");
  EXPECT_EQ(switched("\xFF"), "\xEF\xBF\xBD");
}

TEST(Keyboard, ShiftLayer) {
  EXPECT_EQ(switched("Hf"), "آب");
  EXPECT_EQ(switched("ldBo,hil"), "می\u200Cخواهم");
  EXPECT_EQ(switched("]d?"), "چی؟");
  EXPECT_EQ(switched("lsS,g"), "مسئول");
  EXPECT_EQ(switched("LsghlK"), "«سلام»");
}

TEST(Keyboard, PersianBecomesLatin) {
  EXPECT_EQ(switched("اثممخ"), "hello");
  EXPECT_EQ(switched("سلام"), "sghl");
  EXPECT_EQ(switched("زخپحعفثق"), "computer");  // the standard layout has پ on m
  EXPECT_EQ(switched("زخئحعفثق"), "computer");  // Windows' has ئ there
  EXPECT_EQ(switched("می\u200Cخواهم"), "ldBo,hil");
}

TEST(Keyboard, MixedTextStaysWhereItIsRight) {
  EXPECT_EQ(switched("سلام hello", a_few_words), "سلام hello");
  EXPECT_EQ(switched("سلام nkdh", a_few_words), "سلام دنیا");
  EXPECT_EQ(switched("سلام nkdh"), "سلام nkdh");
  EXPECT_EQ(switched("به a@b.ir nkdhسلام", a_few_words), "به a@b.ir nkdhسلام");
}

TEST(Keyboard, OtherReadingsThatAreWords) {
  EXPECT_EQ(switched("\\vd", a_few_words), "پری");
  EXPECT_EQ(switched("lsm,g", a_few_words), "مسئول");
  EXPECT_EQ(switched("SGHL", a_few_words), "سلام");
  EXPECT_EQ(switched("lsm,g"), "مسپول");
}

// Every key of the standard layout comes back, the Shift layer included.
TEST(Keyboard, ThereAndBack) {
  std::mt19937 random(5);
  for (int i = 0; i < 100000; ++i) {
    std::string keys = "m";  // shows the standard layout
    for (int n = 0; n < 12; ++n) keys += static_cast<char>('!' + random() % 94);
    keys += " abc";
    std::string small = keys;
    for (char& c : small) {
      if (c == 'S' || c == 'm') c = 'a';  // what the other layout has on another key of small letters
    }
    ASSERT_EQ(switched(switched(small)), small);
  }
}

}  // namespace
