#include "morph/units.h"

#include <gtest/gtest.h>

#include <string>

namespace persian::morph {
namespace {

#define ZWNJ "\u200C"

// The text with bars between its units.
std::string units(std::string_view text, bool unfinished = false) {
  std::string out;
  UnitScanner scanner(text, nullptr, unfinished);
  for (text::Word unit; scanner.next(&unit);) {
    if (!out.empty()) out += "|";
    out += text.substr(unit.start, unit.stop - unit.start);
  }
  return out;
}

// Every space is part of a word …
void expect_together(std::initializer_list<const char*> texts) {
  for (const char* text : texts) EXPECT_EQ(units(text), text);
}

// … or stands between two.
void expect_apart(std::initializer_list<std::string> texts) {
  for (std::string text : texts) {
    const std::string given = units(text);
    for (char& c : text) c = c == ' ' ? '|' : c;
    EXPECT_EQ(given, text);
  }
}

TEST(Units, MiBeforeAVerb) {
  expect_together({"می شود", "نمی شود", "می گفتند", "نمی دانم", "می توان", "می" ZWNJ "شود", "می بینمش"});
  EXPECT_EQ(units("او می رود و می آید"), "او|می رود|و|می آید");
  EXPECT_EQ(units("می خواهم بروم"), "می خواهم|بروم");
  EXPECT_EQ(units("می رفته است"), "می رفته|است");
}

TEST(Units, MiThatIsWineOrMay) {
  expect_apart({"می ناب", "ماه می", "می و مطرب", "جام می"});
  EXPECT_EQ(units("ماه می میلادی"), "ماه|می|میلادی");
  EXPECT_EQ(units("می، شود"), "می|شود") << "punctuation always parts";
}

TEST(Units, MiBehindTheMonthOfMay) { EXPECT_EQ(units("ماه می گذشت"), "ماه|می گذشت"); }

TEST(Units, PreverbsBeforeMi) {
  expect_together({"بر می گردد", "بر نمی گردند", "در می آورد", "باز می گشت", "فرا می گیرد", "بر می" ZWNJ "گردد",
                   "برمی گردد", "برنمی گشت"});
  EXPECT_EQ(units("بر می افتد کسی"), "بر می افتد|کسی");
  expect_apart({"بر میز", "در میدان", "باز میوه"});
}

TEST(Units, PluralsAndComparatives) {
  expect_together({"کتاب ها", "کتاب های", "کتاب هایشان", "همکاری های", "بزرگ تر", "بزرگ ترین", "بزرگ ترین ها", "آن ها",
                   "خانه هایی"});
  EXPECT_EQ(units("کتاب های خوب"), "کتاب های|خوب");
  EXPECT_EQ(units("هوا بزرگ تر"), "هوا|بزرگ تر");
  expect_apart({"و ها", "از تر", "کتاب تر"});
}

TEST(Units, CliticsWrittenApart) {
  expect_together({"خانه ای", "خسته ام", "رفته اند", "گفته ایم", "کتاب شان", "پدر مان", "خانه ام", "صدا ی", "جا یی"});
  expect_apart({"من ام", "شان و", "در مان", "به ای"});
}

TEST(Units, ShanAndSiam) {
  EXPECT_EQ(units("شان و منزلت"), "شان|و|منزلت");
  EXPECT_EQ(units("سی ام"), "سی ام");
  EXPECT_EQ(units("روز سی ام"), "روز|سی ام");
}

TEST(Units, Compounds) {
  expect_together({"خلیج فارس", "پیش بینی", "دانش آموز", "دانش آموزان", "پیش بینی" ZWNJ "ها", "سرمایه گذاری",
                   "بی نتیجه", "هیچ کس", "نا امید"});
  EXPECT_EQ(units("در خلیج فارس است"), "در|خلیج فارس|است");
  expect_apart({"کتاب خوب", "خانه بزرگ", "و گذاری", "بی تو"});
}

// Words that meet by chance: he remembered it, red on the table, a thousand toman.
TEST(Units, NoCompounds) { expect_apart({"به یاد داشت", "سرخ روی میز", "آفتاب روی شیشه", "هزار تومان"}); }

// An adjective behind a noun, though some compounds end in it; a name that looks like a suffix word in the plural.
TEST(Units, WordsThatLookLikeSuffixWords) {
  expect_apart({"طرح درمانی", "اصول محوری", "علوم شناختی", "مطلب فوق اظهار", "تختی آبادان"});
  expect_together({"شیمی درمانی", "جامعه شناختی", "فوق لیسانس"});
}

TEST(Units, ParticiplesWithTheEndingOfAVerb) {
  EXPECT_EQ(units("گفته شده ای"), "گفته|شده ای");
  EXPECT_EQ(units("گفته شده" ZWNJ "ای"), "گفته|شده" ZWNJ "ای");
}

TEST(Units, HalfSpacesAndSpacesGiveTheSameUnits) {
  const char* pairs[][2] = {{"می" ZWNJ "شود", "می شود"},
                            {"کتاب" ZWNJ "های", "کتاب های"},
                            {"برمی" ZWNJ "گردد", "بر می گردد"},
                            {"پیش" ZWNJ "بینی" ZWNJ "ها", "پیش بینی ها"}};
  for (const auto& [half, spaced] : pairs) {
    text::Word a, b;
    UnitScanner(half).next(&a);
    UnitScanner(spaced).next(&b);
    EXPECT_TRUE(std::ranges::equal(a.view(), b.view())) << half;
    EXPECT_FALSE(a.spaced) << half;
    EXPECT_TRUE(b.spaced) << spaced;
  }
}

TEST(Units, OffsetsSpanAllParts) {
  const std::string text = "او بر نمی گردد.";
  UnitScanner scanner(text);
  text::Word unit;
  ASSERT_TRUE(scanner.next(&unit));
  ASSERT_TRUE(scanner.next(&unit));
  EXPECT_EQ(text.substr(unit.start, unit.stop - unit.start), "بر نمی گردد");
  EXPECT_EQ(unit.parts, 3);
  EXPECT_FALSE(scanner.next(&unit));
}

TEST(Units, OtherScriptsStandAlone) {
  EXPECT_EQ(units("نسخه 2 ها"), "نسخه|2|ها");
  EXPECT_EQ(units("mp3 ها"), "mp3|ها");
  EXPECT_EQ(units("می run"), "می|run");
}

TEST(Units, PunctuationAndLinesPart) {
  expect_apart({"می", "ها"});
  EXPECT_EQ(units("کتاب، ها"), "کتاب|ها");
  EXPECT_EQ(units("پیش. بینی"), "پیش|بینی");
  EXPECT_EQ(units("کتاب\nها"), "کتاب\nها") << "a line's end is white space";
}

// A query's last word may be the beginning of any verb.
TEST(Units, UnfinishedText) {
  EXPECT_EQ(units("می نوی", true), "می نوی");
  EXPECT_EQ(units("می نوی"), "می|نوی");
  EXPECT_EQ(units("او می", true), "او|می");
}

TEST(Units, NothingInNothing) {
  EXPECT_EQ(units(""), "");
  EXPECT_EQ(units(" \u200C .\n"), "");
}

}  // namespace
}  // namespace persian::morph
