// Words akin to those of a query.

#include "morph/terms_akin.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "morph/units.h"

namespace persian::morph {
namespace {

#define ZWNJ "\u200C"

using Strings = std::vector<std::string>;

text::Word unit(const std::string& text) {
  UnitScanner scanner(text);
  text::Word word;
  EXPECT_TRUE(scanner.next(&word)) << text;
  EXPECT_EQ(word.stop, text.size()) << text;
  return word;
}

template <class Terms>
Strings terms(Terms function, const std::string& text) {
  TermList list;
  function(unit(text), &list);
  Strings out;
  for (int i = 0; i < list.size(); ++i) out.emplace_back(list.term(i));
  return out;
}

Strings base(const std::string& text) { return terms(base_terms, text); }
Strings akin(const std::string& text) { return terms(akin_terms, text); }
Strings spaced(const std::string& text) { return terms(spaced_terms, text); }

TEST(TermsAkin, NounBehindAnAdjective) {
  EXPECT_EQ(base("تاریخی"), Strings{"تاریخ"});
  EXPECT_EQ(base("دوره" ZWNJ "ای"), Strings{"دوره"});
  EXPECT_EQ(base("دریایی"), Strings{"دریا"});
  EXPECT_EQ(base("نفتی"), Strings{"نفت"});
  EXPECT_EQ(base("کارگردانی"), Strings{"کارگردان"});
}

TEST(TermsAkin, NoNounBehindOtherWords) {
  // Names (of families too), words that only end in ی, words without ی, verbs, other scripts.
  for (const char* word : {"حسینی", "بازی", "شادی", "آبی", "کتاب", "می" ZWNJ "گویی", "book", "۱۲"}) {
    EXPECT_EQ(base(word), Strings{}) << word;
  }
}

TEST(TermsAkin, AdjectiveInfinitiveParts) {
  EXPECT_EQ(akin("تاریخ"), Strings{"تاریخی"});
  EXPECT_EQ(akin("دریا"), Strings{"دریایی"});
  EXPECT_EQ(akin("می" ZWNJ "رسد"), Strings{"رسیدن"});
  EXPECT_EQ(akin("چشم" ZWNJ "بند"), (Strings{"چشم", "بند"}));
  EXPECT_EQ(akin("عید غدیر"), (Strings{"عید", "غدیر"}));
  // Neither the lemma itself nor suffixes.
  EXPECT_EQ(akin("پنجره" ZWNJ "ها"), Strings{});
  EXPECT_EQ(akin("از"), Strings{});
  EXPECT_EQ(akin("book"), Strings{});
}

TEST(TermsAkin, WordsOfACompoundWrittenApart) {
  EXPECT_EQ(spaced("عید غدیر"), (Strings{"عید", "غدیر"}));
  for (const char* word : {"عید" ZWNJ "غدیر",  // written as one word
                           "بی نتیجه",         // a prefix says nothing by itself
                           "کتاب ها", "می رود", "کتاب"}) {
    EXPECT_EQ(spaced(word), Strings{}) << word;
  }
}

TEST(TermsAkin, HelpingVerbs) {
  for (const char* word : {"شد", "می" ZWNJ "شدم", "نداریم", "کرده" ZWNJ "اند", "می تواند"}) {
    EXPECT_TRUE(is_helping_verb(unit(word))) << word;
  }
  // کردی is a Kurdish one too; از is no verb; رفت says something.
  for (const char* word : {"کردی", "از", "رفت", "کتاب", "book"}) EXPECT_FALSE(is_helping_verb(unit(word))) << word;
}

TEST(TermsAkin, PastStemOfAnInfinitive) {
  const auto stem = [](const char* text) {
    const text::Word word = unit(text);
    return past_stem_of_infinitive(word.view()).size();
  };
  EXPECT_EQ(stem("رفتن"), 3u);
  EXPECT_EQ(stem("زدن"), 2u);
  for (const char* word : {"کردن", "شدن", "بدن", "من", "رفت"}) EXPECT_EQ(stem(word), 0u) << word;
}

}  // namespace
}  // namespace persian::morph
