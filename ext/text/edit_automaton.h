// edit_automaton.h: which terms of an ordered vocabulary lie within so many slips of a word.
//
// The states of the automaton are rows of the edit distance's table (optimal string alignment, with the costs of
// edit_cost.h), one for every letter of the term being read; a prefix whose row has nothing within the limit is dead,
// and so is every term that begins with it. Two terms in alphabetical order share the rows of their common beginning.
// After a term, next() tells the smallest string behind it that is within the limit, so that whoever holds the
// vocabulary can go there at once and never sees the terms between.
//
//   EditAutomaton automaton;
//   automaton.start(word, limit);
//   for (bool more = automaton.next(target, &size); more; more = automaton.next(target, &size)) {
//     term = the first one of the vocabulary that is not before target
//     cost = automaton.read(term);
//   }
//
// Terms are UTF-8 in the order of their bytes. Letters put in or changed are taken from the Persian alphabet when the
// word is Persian, else from ASCII letters and digits, and always from the word's own characters. Nothing here
// allocates or fails; an automaton takes 7 KB.

#ifndef PERSIAN_TEXT_EDIT_AUTOMATON_H
#define PERSIAN_TEXT_EDIT_AUTOMATON_H

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/edit_cost.h"

namespace persian::text {

class EditAutomaton {
 public:
  static constexpr int kMaxWord = 48;    // code points
  static constexpr int kMaxLimit = 300;  // in the costs of edit_cost.h
  static constexpr int kTooFar = INT32_MAX;
  static constexpr int kMaxTerm = kMaxWord + kMaxLimit / kCheapestLoss;  // code points of a term within any limit
  static constexpr size_t kMaxTarget = 4 * (kMaxTerm + 1);

  // Sets out before the first term. False, and nothing will be found, when the word is empty or too long. A larger
  // limit than kMaxLimit is kMaxLimit.
  bool start(std::string_view word, int limit);

  // Lowers the limit; the place stays.
  void narrow(int limit) { limit_ = limit < limit_ ? limit : limit_; }

  // The cost of writing the word for this term, kTooFar when it is above the limit. Terms come in ascending order.
  int read(std::string_view term);

  // Writes the smallest string within the limit that comes after the term read last (the smallest of all after
  // start()), at most kMaxTarget bytes. False when there is none.
  bool next(char* target, size_t* size);

 private:
  using Cell = uint16_t;

  void set_alphabet();
  bool extend(char32_t c);
  bool alive(int depth) const;
  bool descend(char32_t above);

  char32_t word_[kMaxWord];
  Symbol symbols_[kMaxWord + 2];  // of the word, with a 0 at either end
  Cell extra_[kMaxWord];          // what it costs that a letter of the word is one too many
  int size_ = 0;
  int limit_ = 0;

  char32_t alphabet_[36 + kMaxWord];  // ascending
  int alphabet_size_ = 0;

  // The beginning of the term that was read last, as far as it is alive, and a row for each of its prefixes. What
  // follows it in the term is dead, 0 when nothing follows.
  char32_t path_[kMaxTerm + 1];
  Cell rows_[kMaxTerm + 2][kMaxWord + 1];
  int depth_ = 0;
  char32_t dead_ = 0;
};

}  // namespace persian::text

#endif
