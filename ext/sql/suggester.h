// suggester.h: the nearest terms of a vocabulary for a word.
//
// Three kinds of candidates: terms within the reach of the edit automaton (text/edit_automaton.h), the word split in
// two terms, and the word joined with the one behind it. The first walk through the vocabulary looks for one slip; only
// when it finds nothing a second one looks for two. A walk goes from each term straight to the next one that may match;
// where that lies near, reading on is cheaper than seeking. The word itself comes first when the vocabulary has it;
// the others are ranked by their cost less what speaks for frequent words.

#ifndef PERSIAN_SQL_SUGGESTER_H
#define PERSIAN_SQL_SUGGESTER_H

#include <cstdint>
#include <string_view>

#include "sql/vocabulary.h"
#include "text/edit_automaton.h"

namespace persian::sql {

struct Suggestion {
  static constexpr size_t kMaxBytes = text::EditAutomaton::kMaxTarget;
  int cost;            // as in text/edit_cost.h
  sqlite3_int64 rows;  // documents; of two terms, the rarer one's
  double rank;         // smaller is better
  size_t size;
  char text[kMaxBytes];  // a term, or two terms with a space between them

  std::string_view view() const { return {text, size}; }
};

// The best so far, best first.
class Suggestions {
 public:
  static constexpr int kMost = 100;

  void clear(int limit) {
    size_ = 0;
    limit_ = limit;
  }
  // A term, or two terms one after the other. Too long ones and lemmas of verbs are left out; the same text twice
  // counts at its better rank.
  void add(std::string_view first, std::string_view second, int cost, sqlite3_int64 rows);
  int size() const { return size_; }
  const Suggestion& operator[](int i) const { return items_[i]; }

  // The cost above which nothing can be among the best any more.
  int bound() const;

 private:
  void insert(const Suggestion& item);

  Suggestion items_[kMost];
  int size_ = 0;
  int limit_ = 0;
};

struct Typed {
  std::string_view word;    // as a term: folded
  std::string_view joined;  // the same with the next word, when only a space parts them; else empty
  uint64_t breaks = 0;      // bit i is set where the writer left a space before letter i
  bool persian = false;     // letters of the internal alphabet only, two bytes each
  bool number = false;      // looked up only, as are words that are too long for the automaton
};

class Suggester {
 public:
  // Fills `out` with the best suggestions, as many as it has been cleared for. SQLITE_OK or an error code. The
  // vocabulary is left reset.
  int suggest(Vocabulary* vocabulary, const Typed& typed, Suggestions* out);

 private:
  int walk(std::string_view word, int limit, int beyond, Suggestions* out);
  int add_term(std::string_view term, int cost, Suggestions* out);
  int look_up(std::string_view term, sqlite3_int64* rows);
  int split(const Typed& typed, Suggestions* out);

  Vocabulary* vocabulary_ = nullptr;
  text::EditAutomaton automaton_;
};

}  // namespace persian::sql

#endif
