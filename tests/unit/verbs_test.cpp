#include "morph/verbs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "morph/lexicon.h"
#include "text/words.h"

namespace persian::morph {
namespace {

#define ZWNJ "\u200C"

// The word's letters; half-spaces are for the eye of the reader of these tests.
text::Word read(std::string_view spelled) {
  text::WordScanner scanner(spelled);
  text::Word word, more;
  EXPECT_TRUE(scanner.next(&word)) << spelled;
  EXPECT_FALSE(scanner.next(&more)) << spelled;
  return word;
}

std::string infinitive_of(const VerbReading& reading) {
  Letter letters[2 * text::kMaxLetters];
  const int size = infinitive(reading.verb, reading.preverb, letters);
  char out[4 * text::kMaxLetters];
  return {out,
          static_cast<size_t>(text::encode_letters({letters, static_cast<size_t>(size)}, /*fold_madda=*/false, out))};
}

// Likelier first: by cost, then by how frequent the verb is.
std::vector<VerbReading> readings(std::string_view spelled) {
  VerbReadings all;
  read_verb(read(spelled).view(), &all);
  std::vector<VerbReading> out(all.begin(), all.end());
  std::stable_sort(out.begin(), out.end(), [](const VerbReading& a, const VerbReading& b) {
    return a.cost != b.cost ? a.cost < b.cost : Lexicon::verb(a.verb).rank < Lexicon::verb(b.verb).rank;
  });
  return out;
}

// The likeliest infinitive, "" when the word is no verb form.
std::string best(std::string_view spelled) {
  const std::vector<VerbReading> all = readings(spelled);
  return all.empty() ? "" : infinitive_of(all[0]);
}

// Every infinitive the word can be a form of, the likeliest first.
std::vector<std::string> infinitives(std::string_view spelled) {
  std::vector<std::string> out;
  for (const VerbReading& r : readings(spelled)) {
    const std::string infinitive = infinitive_of(r);
    if (std::find(out.begin(), out.end(), infinitive) == out.end()) out.push_back(infinitive);
  }
  return out;
}

bool has(std::string_view spelled, const std::string& infinitive) {
  const std::vector<std::string> all = infinitives(spelled);
  return std::find(all.begin(), all.end(), infinitive) != all.end();
}

VerbForm form(std::string_view spelled) {
  const std::vector<VerbReading> all = readings(spelled);
  EXPECT_FALSE(all.empty()) << spelled;
  return all.empty() ? VerbForm::kPast3 : all[0].form;
}

struct Case {
  const char* form;
  const char* infinitive;
};

void expect_best(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(best(c.form), c.infinitive) << c.form;
}

TEST(Verbs, EveryPersonOfEveryTense) {
  for (const char* person : {"م", "ی", "د", "یم", "ید", "ند"}) {
    EXPECT_EQ(best(std::string("می" ZWNJ "نویس") + person), "نوشتن") << person;
    EXPECT_EQ(best(std::string("بنویس") + person), "نوشتن") << person;
    EXPECT_EQ(best(std::string("می" ZWNJ "گوی") + person), "گفتن") << person;
  }
  for (const char* person : {"", "م", "ی", "یم", "ید", "ند"}) {
    EXPECT_EQ(best(std::string("نوشت") + person), "نوشتن") << person;
    EXPECT_EQ(best(std::string("می" ZWNJ "نوشت") + person), "نوشتن") << person;
    EXPECT_EQ(best(std::string("ننوشت") + person), "نوشتن") << person;
  }
  for (const char* person : {"", ZWNJ "ام", ZWNJ "ای", ZWNJ "است", ZWNJ "ایم", ZWNJ "اید", ZWNJ "اند"}) {
    EXPECT_EQ(best(std::string("نوشته") + person), "نوشتن") << person;
    EXPECT_EQ(best(std::string("می" ZWNJ "نوشته") + person), "نوشتن") << person;
  }
}

TEST(Verbs, TellTheForm) {
  EXPECT_EQ(form("می" ZWNJ "رود"), VerbForm::kImperfective);
  EXPECT_EQ(form("نمی" ZWNJ "رفت"), VerbForm::kImperfective);
  EXPECT_EQ(form("بروند"), VerbForm::kSubjunctive);
  EXPECT_EQ(form("نگیرند"), VerbForm::kSubjunctive);
  EXPECT_EQ(form("بنویس"), VerbForm::kImperative);
  EXPECT_EQ(form("نرفتند"), VerbForm::kNegativePast);
  EXPECT_EQ(form("رفت"), VerbForm::kPast3);
  EXPECT_EQ(form("رفتند"), VerbForm::kPast);
  EXPECT_EQ(form("کنند"), VerbForm::kPresent);
  EXPECT_EQ(form("رفته"), VerbForm::kParticiple);
  EXPECT_EQ(form("نرفته" ZWNJ "اند"), VerbForm::kParticiple);
  EXPECT_EQ(form("می" ZWNJ "دونه"), VerbForm::kSpoken);
}

TEST(Verbs, Negation) {
  expect_best({{"نمی" ZWNJ "روم", "رفتن"},
               {"نرو", "رفتن"},
               {"نرود", "رفتن"},
               {"نیامد", "آمدن"},
               {"نیاید", "آمدن"},
               {"نیفتاد", "افتادن"},
               {"نیندازید", "انداختن"},
               {"نگفته" ZWNJ "ام", "گفتن"},
               {"نایستاد", "ایستادن"},
               {"نمی" ZWNJ "ایستد", "ایستادن"},
               {"نخواهند", "خواستن"}});
}

TEST(Verbs, StemsInAVowelTakeAGlide) {
  expect_best({{"بیاید", "آمدن"},
               {"می" ZWNJ "آید", "آمدن"},
               {"می" ZWNJ "آیند", "آمدن"},
               {"بیاورند", "آوردن"},
               {"بیندازد", "انداختن"},
               {"بیفتد", "افتادن"},
               {"می" ZWNJ "گویند", "گفتن"},
               {"می" ZWNJ "جوید", "جستن"},
               {"می" ZWNJ "روند", "رفتن"},
               {"می" ZWNJ "شنوند", "شنیدن"},
               {"بایستد", "ایستادن"}});
}

TEST(Verbs, Preverbs) {
  expect_best({{"برمی" ZWNJ "گردد", "برگشتن"},
               {"برنمی" ZWNJ "گردد", "برگشتن"},
               {"برگشتند", "برگشتن"},
               {"برنگشت", "برگشتن"},
               {"درمی" ZWNJ "آورد", "درآوردن"},
               {"درآمد", "درآمدن"},
               {"بازگشته" ZWNJ "اند", "بازگشتن"},
               {"بازنمی" ZWNJ "گشت", "بازگشتن"},
               {"فرامی" ZWNJ "گیرد", "فراگرفتن"},
               {"فرورفت", "فرورفتن"},
               {"وامی" ZWNJ "دارد", "واداشتن"},
               {"برداشتند", "برداشتن"},
               {"برخاست", "برخاستن"}});
}

// نیفتاد is the negation of افتاد; نیافت is that of یافت.
TEST(Verbs, FindingIsNotFalling) {
  expect_best({{"نیافتیم", "یافتن"},
               {"نیافت", "یافتن"},
               {"نیافته" ZWNJ "اند", "یافتن"},
               {"درنیافتیم", "دریافتن"},
               {"نیفتادند", "افتادن"},
               {"برباییم", "ربودن"}});
}

TEST(Verbs, OnlyThePreverbsAVerbTakes) {
  EXPECT_FALSE(has("درنوشت", "درنوشتن"));
  EXPECT_EQ(best("بازار"), "");
  EXPECT_EQ(best("درخت"), "");
  EXPECT_EQ(best("باران"), "");
}

TEST(Verbs, CausativesAreVerbsOfTheirOwn) {
  expect_best({{"می" ZWNJ "رساند", "رساندن"},
               {"رسانده" ZWNJ "اند", "رساندن"},
               {"بترسانند", "ترساندن"},
               {"می" ZWNJ "چرخانی", "چرخاندن"},
               {"سوزاند", "سوزاندن"}});
}

TEST(Verbs, SpokenForms) {
  expect_best({{"میره", "رفتن"},
               {"می" ZWNJ "شه", "شدن"},
               {"میگم", "گفتن"},
               {"نمی" ZWNJ "دونم", "دانستن"},
               {"میخونه", "خواندن"},
               {"بخونین", "خواندن"},
               {"می" ZWNJ "ذارن", "گذاشتن"},
               {"گفتین", "گفتن"},
               {"میاد", "آمدن"},
               {"نمیان", "آمدن"}});
}

TEST(Verbs, ObjectClitics) {
  expect_best({{"می" ZWNJ "بینمش", "دیدن"},
               {"می" ZWNJ "گویدشان", "گفتن"},
               {"دیدمش", "دیدن"},
               {"آوردندش", "آوردن"},
               {"بگیریدش", "گرفتن"},
               {"ندیدمشان", "دیدن"}});
}

TEST(Verbs, ObjectCliticsOfShortForms) { expect_best({{"زدمش", "زدن"}, {"کردمش", "کردن"}}); }

// Forms that several verbs share: all of them are read, the more frequent verb first.
TEST(Verbs, SharedForms) {
  EXPECT_EQ(best("می" ZWNJ "گذارد"), "گذاشتن");
  EXPECT_EQ(best("می" ZWNJ "گردد"), "گشتن");
  EXPECT_EQ(best("می" ZWNJ "شویم"), "شدن");
  EXPECT_TRUE(has("می" ZWNJ "شویم", "شستن"));
  EXPECT_TRUE(has("بشوید", "شدن"));
  EXPECT_TRUE(has("بشوید", "شستن"));
  EXPECT_EQ(best("می" ZWNJ "خوانند"), "خواندن");
  EXPECT_EQ(best("می" ZWNJ "خورد"), "خوردن");
  EXPECT_TRUE(has("می" ZWNJ "نشاند", "نشاندن"));
  EXPECT_EQ(best("می" ZWNJ "کند"), "کردن");
  EXPECT_TRUE(has("می" ZWNJ "کند", "کندن"));
  EXPECT_EQ(best("می" ZWNJ "برد"), "بردن");
  EXPECT_TRUE(has("می" ZWNJ "برند", "بردن"));
  EXPECT_EQ(best("می" ZWNJ "میرد"), "مردن");
  EXPECT_EQ(best("می" ZWNJ "مرد"), "مردن");
  EXPECT_TRUE(has("نبرد", "بردن"));
  EXPECT_TRUE(has("نشست", "نشستن"));
  EXPECT_TRUE(has("نشست", "شستن"));
}

TEST(Verbs, NounsAreNone) {
  for (const char* noun : {"کتاب", "میز", "میدان", "نماز", "بهار", "مهندس", "نان", "سلام"}) {
    EXPECT_EQ(best(noun), "") << noun;
  }
}

TEST(Verbs, Participles) {
  for (const char* word : {"رفته", "شده", "گفته", "مرده", "آمده"})
    EXPECT_TRUE(is_participle(read(word).view())) << word;
  for (const char* word : {"خانه", "ده", "رفت", "نامه"}) EXPECT_FALSE(is_participle(read(word).view())) << word;
}

TEST(Verbs, MiBelongsToAVerbOnly) {
  for (const char* word : {"میشود", "نمیشود", "میتوان", "میگفته", "برمیگردند", "میباید", "میدونم"}) {
    EXPECT_TRUE(is_imperfective(read(word).view())) << word;
  }
  for (const char* word : {"میناب", "میز", "میراث", "مینا", "میدان"}) {
    EXPECT_FALSE(is_imperfective(read(word).view())) << word;
  }
}

TEST(Verbs, EveryVerbIsReadInItsOwnForms) {
  for (int id = 0; id < Lexicon::verb_count(); ++id) {
    const Verb& verb = Lexicon::verb(id);
    char spelled[2 * text::kMaxLetters];
    const auto bytes = static_cast<size_t>(text::encode_letters({verb.past, verb.past_size}, false, spelled));
    const std::string stem(spelled, bytes);
    EXPECT_TRUE(has(stem, stem + "ن")) << stem;
    EXPECT_TRUE(has(stem + "ند", stem + "ن")) << stem;
    EXPECT_TRUE(has(stem + "ه", stem + "ن")) << stem;
    EXPECT_TRUE(has("می" + stem, stem + "ن")) << stem;
  }
}

TEST(Verbs, ShortAndEmptyStringsAreNone) {
  VerbReadings none;
  read_verb({}, &none);
  EXPECT_EQ(none.size, 0);
  for (const char* word : {"م", "ب", "د", "و"}) EXPECT_EQ(best(word), "") << word;
}

}  // namespace
}  // namespace persian::morph
