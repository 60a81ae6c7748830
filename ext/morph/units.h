// units.h: putting words together that are one word written with spaces.
//
// A unit is what the index counts as one position: می شود, کتاب ها, بزرگ تر, بر می گردد, پیش بینی. Which words join is
// decided from the words alone, never from their half-spaces, so every spelling of a word gives the same unit.

#ifndef PERSIAN_MORPH_UNITS_H
#define PERSIAN_MORPH_UNITS_H

#include "morph/candidate.h"
#include "text/words.h"

namespace persian::morph {

class UnitScanner {
 public:
  // Text and overrides must outlive the scanner.
  // With `unfinished`, the text ends in the beginning of a word (a prefix query): a می before it always joins.
  explicit UnitScanner(std::string_view text, const text::Overrides* overrides = nullptr, bool unfinished = false);

  // Goes on from elsewhere.
  void move_to(size_t at);

  // The next unit: a word, or a merged one whose parts were separated by half-spaces or spaces. False at the end.
  bool next(text::Word* unit);

 private:
  static constexpr int kAhead = 4;

  const Candidate* peek(int i);
  const Candidate* peek_after_space(int i);
  void drop(int count);
  bool join(text::Word* unit, int count);
  int verb_length();
  int affix_length();
  int compound_length();
  int suffix_length(const text::Word& unit);

  text::WordScanner words_;
  Candidate ahead_[kAhead];
  int count_ = 0;
  bool ended_ = false;
  bool unfinished_;
};

}  // namespace persian::morph

#endif
