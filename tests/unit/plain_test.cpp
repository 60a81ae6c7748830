// What tools/make_plain found out holds: a plain word is what its letters say, and the lexicon is full of them.

#include <gtest/gtest.h>

#include <bit>
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

bool is_plain_word(const text::Word& word) { return Lexicon::is_plain(Prefixes(word.view()).state()); }

bool is_plain(std::string_view text) { return is_plain_word(word_of(text)); }

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

TEST(Plain, TheAnalysisSaysTheSameOfCompounds) {
  int plain = 0, compounds = 0;
  for (int i = 0; i < Lexicon::word_count(); ++i) {
    text::Word unit;
    unit.script = text::Script::kPersian;
    unit.breaks = Lexicon::breaks(i);
    if (unit.breaks == 0) continue;
    ++compounds;
    unit.size = static_cast<uint8_t>(Lexicon::letters(i, unit.letters));
    unit.parts = static_cast<uint8_t>(1 + std::popcount(unit.breaks));
    for (const bool spaced : {false, true}) {
      unit.spaced = spaced;
      TermList shortcut, terms;
      if (!plain_terms(unit, Prefixes(unit.view()).state(), &shortcut)) continue;
      plain += spaced ? 1 : 0;
      Analysis analysis;
      analyze(unit, &analysis);
      ASSERT_EQ(analysis.count, 1) << i;
      document_terms(unit, analysis, 0, &terms);
      ASSERT_EQ(shortcut.size(), terms.size()) << i;
      for (int k = 0; k < terms.size(); ++k) {
        EXPECT_EQ(shortcut.term(k), terms.term(k)) << i;
        EXPECT_EQ(shortcut.surface_only(k), terms.surface_only(k)) << i;
      }
    }
    // Written in other parts it is for the analysis to say.
    unit.breaks = 0;
    unit.parts = 1;
    TermList none;
    EXPECT_EQ(plain_terms(unit, Prefixes(unit.view()).state(), &none), is_plain_word(unit)) << i;
  }
  EXPECT_GT(plain, compounds / 2);
}

}  // namespace
}  // namespace persian::morph
