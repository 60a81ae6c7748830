// habits.h: how the writer of a text is used to set half-spaces.

#ifndef PERSIAN_MORPH_HABITS_H
#define PERSIAN_MORPH_HABITS_H

#include <string_view>

namespace persian::morph {

// How a text was written, as far as it matters to its editor.
struct Habits {
  // It has half-spaces, so that a word it joins was hardly torn together by losing one: compounds are not guessed.
  bool half_spaces = false;
  // It has half-spaces and yet never parts ها or تر from a letter that joins them (کتابها, بزرگتر), which the Academy
  // allows: its plurals and comparatives stay joined.
  bool joins_plurals = false;

  bool operator==(const Habits&) const = default;
};

Habits habits_of(std::string_view text);
// The same, all that stands between spaces being read: to hold the fast one against.
Habits habits_of_slowly(std::string_view text);

}  // namespace persian::morph

#endif
