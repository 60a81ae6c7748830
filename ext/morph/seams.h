// seams.h: where the parts of a word meet, and how each seam is written.

#ifndef PERSIAN_MORPH_SEAMS_H
#define PERSIAN_MORPH_SEAMS_H

#include <cstddef>
#include <cstdint>

#include "morph/habits.h"
#include "morph/prefixes.h"
#include "morph/suffixes.h"
#include "text/words.h"

namespace persian::morph {

// Bit i is set where letter i begins a further part; the parts are joined where neither has it.
struct Seams {
  uint64_t half_spaces = 0;
  uint64_t spaces = 0;

  bool operator==(const Seams&) const = default;
};

// The parts the analyser sees in a word, wherever they were written together or apart; bits as in Seams.
struct Parts {
  uint64_t inflection = 0;  // before a suffix, behind می
  uint64_t compound = 0;    // between the words of a compound
  uint64_t words = 0;       // between two words that lost their space
  uint64_t spaced = 0;      // the same, where it is not written in one piece
  bool guessed = false;     // the compound is not in the lexicon
  bool apart = false;       // the compound is usually written with spaces
  bool solid = false;       // the compound is usually written in one piece
  size_t preverb = 0;       // letters of the preverb, which joins what follows

  // False when a word that is written in one piece stays so.
  bool any() const { return (inflection | compound | words) != 0; }
};

// `prefixes` are those of the unit's letters.
Parts find_parts(const text::Word& unit, const Prefixes& prefixes);

// The seams of a unit with these parts; `spaces` tells which of its breaks were written as a space.
Seams find_seams(const text::Word& unit, const Parts& parts, uint64_t spaces, Habits habits);

// True when the letters are one of the endings ها or تر, with what may follow them.
bool begins_with_inflection(Letters rest);

// True when a final ه is a vowel, behind which the ezafe is هٔ: خانه, not راه.
bool ends_in_silent_he(Letters word);

// True for the second word of an Arabic phrase: السلام of علیه‌السلام, but not البته.
bool is_articled(Letters word);

}  // namespace persian::morph

#endif
