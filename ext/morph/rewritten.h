// rewritten.h: how a unit is written by each set of habits, as a memo keeps it.

#ifndef PERSIAN_MORPH_REWRITTEN_H
#define PERSIAN_MORPH_REWRITTEN_H

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "morph/habits.h"
#include "morph/memo.h"
#include "text/words.h"

namespace persian::morph {

// As it is, or in one other spelling, which stands behind the key. Plain data, of which a memo keeps what is used.
struct Rewritten {
  static constexpr size_t kBytes = 90;

  uint8_t key_size;
  uint8_t other_size;  // 0 when there is no other spelling
  uint8_t stays;       // by which habits it is written as it is: a bit each
  uint8_t changes;     // by which it is written in the other spelling
  uint8_t settled;     // 1 when the other spelling is a word that stays by these habits and concerns no phrase
  uint8_t polished;    // 1 when the other spelling leaves nothing for text::polish_line() to put right
  Sides sides;         // of that word
  char text[kBytes];

  const char* bytes() const { return text; }
  // How many bytes of it are used.
  size_t used() const { return offsetof(Rewritten, text) + key_size + other_size; }
  std::string_view key() const { return {text, key_size}; }
  std::string_view other() const { return {text + key_size, other_size}; }
  bool stays_by(Habits habits) const { return (stays & bit(habits)) != 0; }
  bool changes_by(Habits habits) const { return (changes & bit(habits)) != 0; }
  bool always_stays() const { return stays == bit({}) + bit({true, false}) + bit({true, true}); }

  static constexpr uint8_t bit(Habits habits) {
    return static_cast<uint8_t>(1u << (habits.half_spaces ? 1 : 0) << (habits.joins_plurals ? 1 : 0));
  }
};

// Works it out for a unit of so many bytes, at most Rewritten::kBytes.
Rewritten rewrite(std::string_view given, const text::Word& unit);

}  // namespace persian::morph

#endif
