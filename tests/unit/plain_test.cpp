// What tools/make_plain found out holds: a plain word is what its letters say, and the lexicon is full of them.

#include <gtest/gtest.h>

#include <string>

#include "morph/analyzer.h"
#include "morph/candidate.h"
#include "morph/lexicon.h"
#include "morph/terms.h"
#include "text/words.h"

namespace persian::morph {
namespace {

text::Word word_of(std::string_view text) {
  text::Word word;
  text::WordScanner(text).next(&word);
  return word;
}

bool is_plain(std::string_view text) {
  const text::Word word = word_of(text);
  return Lexicon::is_plain(Prefixes(word.view()).state());
}

TEST(Plain, WordsWithNothingToFindOut) {
  for (const char* text : {"کتاب", "تهران", "دولت", "خوب"}) EXPECT_TRUE(is_plain(text)) << text;
}

TEST(Plain, NotWhatHasALemmaOrJoinsOrIsTwoWords) {
  // A plural, a verb, a verb that is a noun too, another spelling, what joins its neighbours, no words.
  for (const char* text : {"کتب", "رفت", "مرد", "اطاق", "می", "ها", "گذاری", "بر", "بویژه", "کتابها", "خزبر", "کتا"}) {
    EXPECT_FALSE(is_plain(text)) << text;
  }
}

TEST(Plain, TheAnalysisSaysTheSame) {
  int plain = 0;
  for (int i = 0; i < Lexicon::word_count(); ++i) {
    Candidate c;
    text::Word& word = c.word;
    word.script = text::Script::kPersian;
    word.size = static_cast<uint8_t>(Lexicon::letters(i, word.letters));
    const Prefixes prefixes(word.view());
    if (!Lexicon::is_plain(prefixes.state())) continue;
    ++plain;
    prepare(prefixes, &c);
    EXPECT_EQ(c.traits, 0) << i;
    Analysis analysis;
    analyze(word, prefixes, &analysis);
    EXPECT_EQ(analysis.count, 1) << i;
    TermList terms, letters;
    document_terms(word, analysis, 0, &terms);
    letters.add(word.view(), TermList::Role::kLemma);
    ASSERT_EQ(terms.size(), 1) << i;
    EXPECT_EQ(terms.term(0), letters.term(0)) << i;
  }
  EXPECT_GT(plain, Lexicon::word_count() / 2);
}

}  // namespace
}  // namespace persian::morph
