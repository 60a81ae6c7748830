// unit_spelling.h: how a unit is written anew, its half-spaces put right.

#ifndef PERSIAN_MORPH_UNIT_SPELLING_H
#define PERSIAN_MORPH_UNIT_SPELLING_H

#include <cstdint>
#include <string_view>

#include "morph/habits.h"
#include "morph/seams.h"
#include "text/buffer.h"
#include "text/words.h"

namespace persian::morph {

// The letters of a unit as they are written, before the unit's spelling is settled, and what stands before each.
struct Written {
  static constexpr int kMax = 2 * text::kMaxLetters;
  enum Gap : uint8_t { kNone, kHalfSpace, kSpace };

  int size = 0;
  bool is_plain = true;  // letters of two bytes, between some of them one space or one half-space
  Letter letters[kMax];
  Gap gaps[kMax];
  uint8_t settled[kMax];  // its place among the unit's letters

  // False when there are more letters than can be kept.
  bool read(std::string_view text);
  // Finds the unit's letters among the written ones; settling only leaves letters out.
  void align(const text::Word& unit);
};

// Whether a text has so many short vowels as only quotations in Arabic have.
bool is_vowelled(std::string_view text);

// A unit as it is written in the text, ready to be written anew. Both must outlive it.
class UnitSpelling {
 public:
  UnitSpelling(std::string_view text, const text::Word& unit);

  // Whether it is written as it is, whatever the habits.
  bool is_fixed() const { return is_fixed_; }
  // Of one that is not fixed: where it is to be parted, and whether that is how it is written already. The latter may
  // be false of what write() leaves as it is.
  Seams seams(Habits habits) const;
  bool has(const Seams& seams) const;

  void write(const Seams& seams, text::Buffer* out) const;
  void write(Habits habits, text::Buffer* out) const;

 private:
  static constexpr int kShortest = 4;  // letters of a word in parts

  std::string_view text_;
  const text::Word& unit_;
  Written written_;
  Parts parts_;
  Seams own_;  // as it is written
  bool is_fixed_ = false;
  bool misread_ = false;
};

}  // namespace persian::morph

#endif
