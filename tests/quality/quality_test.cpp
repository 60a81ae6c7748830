// How well words are analysed, on lists judged by people, with floors that no change may fall below.
//
// A class's floor is about one point, and at least two entries, below what it reached when the floor was last set;
// words that must stay apart have no slack. Raise the floors when the analysis improves. A class below its floor prints
// its misses; MISSES=1 in the environment prints those of all classes.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "morph/analyzer.h"
#include "morph/spelling.h"
#include "morph/terms.h"
#include "positions.h"
#include "text/fold.h"

namespace persian::morph {
namespace {

using Columns = std::vector<std::string>;

// The lines of a list; all must have so many columns.
std::vector<Columns> read(const std::string& name, size_t columns) {
  std::ifstream in(std::string(PERSIAN_QUALITY) + "/" + name);
  EXPECT_TRUE(in) << name;
  std::vector<Columns> out;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    Columns c;
    for (size_t at = 0, tab = 0; tab != std::string::npos; at = tab + 1) {
      tab = line.find('\t', at);
      c.push_back(line.substr(at, tab - at));
    }
    EXPECT_EQ(c.size(), columns) << name << ": " << line;
    out.push_back(c);
  }
  return out;
}

// What the comparison looks at: letters without hamza and madda, words separated by spaces.
std::string bare(std::string_view text) {
  text::Buffer folded;
  text::fold(text, &folded);
  std::string out(folded.view());
  for (const std::string_view hamza = "ء"; out.find(hamza) != std::string::npos;) {
    out.erase(out.find(hamza), hamza.size());
  }
  return out;
}

// The lemmas of a text, the k-th of each word; of a word with fewer, its last.
std::string lemmas(std::string_view text, int k) {
  std::string out;
  each_position(text, [&](const text::Word&, const Analysis& analysis, int i) {
    const Piece& piece = analysis.pieces[i];
    text::Buffer spelled;
    append_spelling(piece.lemmas[std::min<int>(k, piece.lemma_count - 1)].view(), &spelled);
    if (!out.empty()) out += ' ';
    out += spelled.view();
  });
  return out;
}

using Terms = std::vector<std::string>;

std::vector<Terms> positions(std::string_view text, bool query) {
  std::vector<Terms> out;
  each_position(text, [&](const text::Word& unit, const Analysis& analysis, int i) {
    TermList list;
    if (query) {
      query_terms(unit, analysis, i, TermOptions{}, &list);
    } else {
      document_terms(unit, analysis, i, &list);
    }
    Terms& terms = out.emplace_back();
    for (int k = 0; k < list.size(); ++k) terms.emplace_back(list.term(k));
  });
  return out;
}

// True when the query, taken as a phrase, occurs in the document.
bool finds(const std::string& query, const std::string& document) {
  const std::vector<Terms> wanted = positions(query, true), given = positions(document, false);
  const auto meet = [](const Terms& a, const Terms& b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
  };
  return !wanted.empty() && std::search(given.begin(), given.end(), wanted.begin(), wanted.end(),
                                        [&](const Terms& g, const Terms& w) { return meet(w, g); }) != given.end();
}

struct Score {
  int right = 0;
  int all = 0;
  std::string misses;
  double percent() const { return all == 0 ? 0 : 100.0 * right / all; }
  void add(bool good, const std::string& miss) {
    ++all;
    right += good;
    if (!good) misses += "  " + miss + "\n";
  }
};

// Prints a line of the table and holds the score against its floor, in percent.
void check(const std::string& name, const Score& score, double floor) {
  std::printf("%-18s %6d %6d %8.2f %8.1f\n", name.c_str(), score.right, score.all, score.percent(), floor);
  EXPECT_GE(score.percent(), floor) << name << " fell below its floor:\n" << score.misses;
  if (std::getenv("MISSES") != nullptr) std::printf("%s", score.misses.c_str());
}

void heading(const char* what) { std::printf("%-18s %6s %6s %8s %8s\n", what, "right", "of", "percent", "floor"); }

struct Floors {
  const char* name;
  double first;
  double either;
};

constexpr Floors kFloors[] = {
    {"ha", 99, 99},   {"an", 96.7, 98.4},   {"at", 96.2, 96.5},       {"broken", 96.7, 97.3},
    {"base", 99, 99}, {"tar", 99, 99},      {"clitic", 98.0, 98.0},   {"ye", 98.3, 98.3},
    {"mi", 99, 99},   {"verb", 98.6, 98.6}, {"compound", 98.4, 98.4}, {"informal", 94.5, 97.0},
};

// The share of forms whose lemma is the one wanted: the first lemma, or one of them where a form is ambiguous.
TEST(Quality, Lemmas) {
  std::map<std::string, Score> first, either;
  for (const Columns& c : read("lemmas.tsv", 3)) {
    const std::string wanted = bare(c[2]), given = lemmas(c[1], 0), other = lemmas(c[1], 1);
    const std::string miss = c[1] + ": " + given + (other == given ? "" : " or " + other) + ", not " + c[2];
    const bool right = bare(given) == wanted;
    first[c[0]].add(right, miss);
    either[c[0]].add(right || bare(other) == wanted, miss);
  }
  heading("lemmas");
  for (const Floors& floors : kFloors) {
    check(floors.name, first[floors.name], floors.first);
    check(std::string(floors.name) + ", either", either[floors.name], floors.either);
  }
  EXPECT_EQ(first.size(), std::size(kFloors)) << "a class has no floor";
}

// Whether a search for one word of a pair finds the other, both ways.
TEST(Quality, Pairs) {
  std::map<std::string, Score> scores;
  for (const Columns& c : read("together.tsv", 2)) {
    const bool there = finds(c[0], c[1]), back = finds(c[1], c[0]);
    scores["together"].add(there && back, c[0] + (back ? "" : " <") + " / " + (there ? "" : "> ") + c[1]);
  }
  for (const Columns& c : read("apart.tsv", 2)) {
    scores["apart"].add(!finds(c[0], c[1]) && !finds(c[1], c[0]), c[0] + " / " + c[1]);
  }
  heading("pairs");
  check("together", scores["together"], 97.7);
  check("apart", scores["apart"], 100);
}

}  // namespace
}  // namespace persian::morph
