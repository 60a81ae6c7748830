// clause.h: whether a clause has to be written again, some of its units being written anew.
//
// Writing it again changes nothing when each new spelling is a word that stays as it is and joins neither neighbour. A
// unit looks two words ahead at most, so the unit before the one before a new spelling must be known to stand alone too;
// units further back cannot see it, and those behind it are what they were.

#ifndef PERSIAN_MORPH_CLAUSE_H
#define PERSIAN_MORPH_CLAUSE_H

#include "morph/memo.h"

namespace persian::morph {

class Clause {
 public:
  // The next unit; `sides` are those it has as it is written now, kAnySides when they are not known.
  void pass(const Sides& sides, bool changes) {
    if ((changes || last_changes_) && joins(last_, sides)) settled_ = false;
    if (changes && joins(before_last_, last_)) settled_ = false;
    before_last_ = last_;
    last_ = sides;
    last_changes_ = changes;
    changed_ |= changes;
  }
  // Something changed of which nothing is known.
  void unsettle() {
    changed_ = true;
    settled_ = false;
  }
  bool has_to_be_written_again() const { return changed_ && !settled_; }

 private:
  static bool joins(const Sides& first, const Sides& second) { return first.may_join(second, second.traits); }

  Sides before_last_ = kNoSides, last_ = kNoSides;
  bool last_changes_ = false;
  bool changed_ = false;
  bool settled_ = true;
};

}  // namespace persian::morph

#endif
