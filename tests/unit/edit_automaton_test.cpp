// The edit automaton, against the full table for every term of a vocabulary.

#include "text/edit_automaton.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace {

using namespace persian::text;

using Costs = std::map<std::string, int>;
using Vocabulary = std::set<std::string>;

std::u32string code_points(const std::string& text) {
  std::u32string out;
  for (size_t at = 0; at < text.size(); at += decode(text, at).length) out += decode(text, at).code_point;
  return out;
}

int full_table(const std::string& typed_text, const std::string& meant_text) {
  const std::u32string typed = code_points(typed_text), meant = code_points(meant_text);
  const auto at = [](const std::u32string& w, size_t i) { return i < w.size() ? symbol(w[i]) : Symbol{0}; };
  std::vector<std::vector<int>> cost(meant.size() + 1, std::vector<int>(typed.size() + 1, INT32_MAX / 2));
  for (size_t d = 0; d <= meant.size(); ++d) {
    for (size_t j = 0; j <= typed.size(); ++j) {
      int& cell = cost[d][j];
      if (d == 0 && j == 0) cell = 0;
      if (j > 0) {
        const int extra = extra_cost(at(typed, j - 1), j > 1 ? at(typed, j - 2) : Symbol{0}, at(typed, j));
        cell = std::min(cell, cost[d][j - 1] + extra + (j == 1 ? kFirstLetter : 0));
      }
      if (d > 0) {
        const int loss = loss_cost(at(meant, d - 1), d > 1 ? at(meant, d - 2) : Symbol{0});
        cell = std::min(cell, cost[d - 1][j] + loss + (d == 1 ? kFirstLetter : 0));
      }
      if (d > 0 && j > 0) {
        const bool same = typed[j - 1] == meant[d - 1];
        const int change = change_cost(at(typed, j - 1), at(meant, d - 1)) + (d == 1 && j == 1 ? kFirstLetter : 0);
        cell = std::min(cell, cost[d - 1][j - 1] + (same ? 0 : change));
      }
      if (d > 1 && j > 1 && typed[j - 1] == meant[d - 2] && typed[j - 2] == meant[d - 1])
        cell = std::min(cell, cost[d - 2][j - 2] + kSwap + (d == 2 && j == 2 ? kFirstLetter : 0));
    }
  }
  return cost[meant.size()][typed.size()];
}

// What the automaton finds on its way, and how many terms it looked at.
Costs walk(const Vocabulary& vocabulary, const std::string& word, int limit, int* looked_at) {
  auto automaton = std::make_unique<EditAutomaton>();
  Costs found;
  if (!automaton->start(word, limit)) return found;
  char target[EditAutomaton::kMaxTarget];
  size_t size = 0;
  std::string last;
  while (automaton->next(target, &size)) {
    const std::string goal(target, size);
    EXPECT_LT(last, goal);
    EXPECT_LE(full_table(word, goal), limit);
    const auto term = vocabulary.lower_bound(goal);
    if (term == vocabulary.end()) break;
    ++*looked_at;
    const int cost = automaton->read(*term);
    if (cost != EditAutomaton::kTooFar) found[*term] = cost;
    last = *term;
  }
  return found;
}

std::string random_word(std::mt19937* random, const std::vector<std::string>& letters, size_t longest) {
  std::string word;
  for (size_t n = 1 + (*random)() % longest; n > 0; --n) word += letters[(*random)() % letters.size()];
  return word;
}

void compare(const std::vector<std::string>& letters, size_t longest, size_t terms, int words) {
  std::mt19937 random(11);
  Vocabulary vocabulary;
  while (vocabulary.size() < terms) vocabulary.insert(random_word(&random, letters, longest));
  for (int i = 0; i < words; ++i) {
    const std::string word = random_word(&random, letters, longest);
    const int limit = static_cast<int>(random() % 250);
    int looked_at = 0;
    const Costs found = walk(vocabulary, word, limit, &looked_at);
    Costs expected;
    for (const std::string& term : vocabulary) {
      const int cost = full_table(word, term);
      if (cost <= limit) expected[term] = cost;
    }
    EXPECT_EQ(found, expected) << word << ' ' << limit;
  }
}

TEST(EditAutomaton, FindsWhatTheFullTableFinds) {
  compare({"ا", "ب", "پ", "ت", "ر"}, 6, 3000, 300);
  compare({"س", "ص", "ه", "ح", "م", "ک", "و", "ی", "ن", "ء"}, 9, 5000, 300);
  compare({"a", "b", "z", "1", "x", "9"}, 6, 3000, 300);
}

// Characters outside the alphabet are looked for when the word has them.
TEST(EditAutomaton, OtherCharacters) {
  int looked_at = 0;
  const Vocabulary vocabulary = {"cafe", "cafx", "café", "caféx"};
  EXPECT_EQ(walk(vocabulary, "cafe", 100, &looked_at).count("cafx"), 1U);
  EXPECT_EQ(walk(vocabulary, "caéf", 100, &looked_at), (Costs{{"café", kSwap}}));
}

TEST(EditAutomaton, LooksAtFewTerms) {
  std::mt19937 random(3);
  Vocabulary vocabulary;
  const std::vector<std::string> letters = {"ا", "ب", "ت", "د", "ر", "س", "ش", "ک", "ل", "م", "ن", "و", "ه", "ی"};
  while (vocabulary.size() < 50000) vocabulary.insert(random_word(&random, letters, 8));
  vocabulary.insert("کتابدار");
  int looked_at = 0;
  EXPECT_EQ(walk(vocabulary, "کتایدار", 100, &looked_at)["کتابدار"], 60);
  EXPECT_LT(looked_at, 1000);
}

TEST(EditAutomaton, TellsTheSmallestStringFirst) {
  auto automaton = std::make_unique<EditAutomaton>();
  ASSERT_TRUE(automaton->start("کتاب", 0));
  char target[EditAutomaton::kMaxTarget];
  size_t size = 0;
  ASSERT_TRUE(automaton->next(target, &size));
  EXPECT_EQ(std::string(target, size), "کتاب");
  EXPECT_EQ(automaton->read("کتاب"), 0);
  EXPECT_FALSE(automaton->next(target, &size));
}

TEST(EditAutomaton, ALowerLimitFindsLess) {
  auto automaton = std::make_unique<EditAutomaton>();
  ASSERT_TRUE(automaton->start("کتاب", 100));
  EXPECT_EQ(automaton->read("کباب"), 75);
  automaton->narrow(70);
  automaton->narrow(90);
  EXPECT_EQ(automaton->read("کتااب"), 45);
  EXPECT_EQ(automaton->read("کفاب"), EditAutomaton::kTooFar);
}

TEST(EditAutomaton, OddInput) {
  auto automaton = std::make_unique<EditAutomaton>();
  char target[EditAutomaton::kMaxTarget];
  size_t size = 0;
  EXPECT_FALSE(automaton->start("", 100));
  EXPECT_FALSE(automaton->next(target, &size));
  EXPECT_EQ(automaton->read("کتاب"), EditAutomaton::kTooFar);
  EXPECT_FALSE(automaton->start(std::string(EditAutomaton::kMaxWord + 1, 'a'), 100));
  ASSERT_TRUE(automaton->start(std::string(EditAutomaton::kMaxWord, 'a'), 10000));
  EXPECT_EQ(automaton->read(std::string(10000, 'a')), EditAutomaton::kTooFar);
  EXPECT_EQ(automaton->read(std::string(EditAutomaton::kMaxWord, 'a') + "aa"), 90);
  int count = 0;
  for (std::string last; count < 10000 && automaton->next(target, &size); ++count) {
    EXPECT_LT(last, std::string(target, size));
    last.assign(target, size);
  }
  ASSERT_TRUE(automaton->start("\xFF\xFE", 200));
  EXPECT_TRUE(automaton->next(target, &size));
}

}  // namespace
