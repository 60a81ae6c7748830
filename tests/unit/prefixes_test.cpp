// Prefixes against looking every beginning of a word up by itself, and EndingFilter against trying every suffix.

#include "morph/prefixes.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "morph/suffixes.h"

namespace persian::morph {
namespace {

std::vector<Letter> nonsense(std::mt19937* random) {
  std::vector<Letter> letters((*random)() % (text::kMaxLetters + 1));
  for (Letter& l : letters) l = static_cast<Letter>(1 + (*random)() % text::kLetterCount);
  return letters;
}

void expect_as_looked_up(const std::vector<Letter>& letters) {
  const Letters word(letters);
  const Prefixes prefixes(word);
  size_t known = 0;
  for (size_t i = 0; i <= word.size(); ++i) {
    const State state = Lexicon::walk(word.first(i));
    if (state.base != 0 || state.ends) known = i;
    EXPECT_EQ(prefixes.tags(i), Lexicon::tags(word.first(i)));
    EXPECT_EQ(prefixes.tail(i), tail(word.first(i)));
    EXPECT_EQ(prefixes.state(i).number, state.number);
    EXPECT_EQ(prefixes.state(i).base, state.base);
  }
  EXPECT_EQ(prefixes.known(), known);
  EXPECT_EQ(prefixes.tags(), Lexicon::tags(word));
}

TEST(Prefixes, AreWhatTheLexiconSaysOfEach) {
  std::mt19937 random(1403);
  expect_as_looked_up({});
  for (int i = 0; i < 2000; ++i) expect_as_looked_up(nonsense(&random));
  for (int i = 0; i < Lexicon::word_count(); i += 7) {
    std::vector<Letter> letters(text::kMaxLetters);
    letters.resize(static_cast<size_t>(Lexicon::letters(i, letters.data())));
    expect_as_looked_up(letters);
    for (const Letter l : suffix::kHaFamily[0].view()) letters.push_back(l);
    expect_as_looked_up(letters);
  }
}

// With the bits 1, 2, 4 in order.
template <class... Lists>
constexpr EndingFilter filter_of(const Lists&... lists) {
  EndingFilter filter;
  (filter.add(lists), ...);
  return filter;
}

TEST(EndingFilter, LetsNoSuffixOfItsListsPass) {
  constexpr EndingFilter kFilter = filter_of(suffix::kHaFamily, suffix::kPossessives, suffix::kComparatives);
  std::mt19937 random(1404);
  const auto expect_found = [&](const auto& list, unsigned bit) {
    for (const Suffix& s : list) {
      for (int i = 0; i < 50; ++i) {
        std::vector<Letter> word = nonsense(&random);
        word.insert(word.end(), s.view().begin(), s.view().end());
        EXPECT_NE(kFilter.lists(tail(word)) & bit, 0u);
      }
    }
  };
  expect_found(suffix::kHaFamily, 1);
  expect_found(suffix::kPossessives, 2);
  expect_found(suffix::kComparatives, 4);
}

TEST(EndingFilter, TellsFromThreeLetters) {
  constexpr EndingFilter kFilter = filter_of(suffix::kHaFamily, suffix::kPossessives);
  EXPECT_EQ(kFilter.lists(tail(text::spell(u"کتابها"))), 1u);
  EXPECT_EQ(kFilter.lists(tail(text::spell(u"کتابم"))), 2u);
  EXPECT_EQ(kFilter.lists(tail(text::spell(u"کتابهایم"))), 3u);
  EXPECT_EQ(kFilter.lists(tail(text::spell(u"کتاب"))), 0u);
  EXPECT_EQ(kFilter.lists(tail({})), 0u);
}

}  // namespace
}  // namespace persian::morph
