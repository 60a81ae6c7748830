// normalize.h: edited text, character by character.
//
// Two passes over one line, each a function of the line alone. Neither touches what protect.h protects, and neither
// knows words: the half-spaces of inflection and of compounds are morph/half_space.h. A line is text without its line
// break; `Buffer` receives the edited line. Malformed bytes become U+FFFD. Neither allocates but in the buffer, and
// both are linear in the length of the line.

#ifndef PERSIAN_TEXT_NORMALIZE_H
#define PERSIAN_TEXT_NORMALIZE_H

#include <string_view>

#include "text/buffer.h"
#include "text/fold.h"

namespace persian::text {

// Editing is repeated until it changes nothing. Rounds after which a line is given as it is: edited text takes one, any
// other nearly always two.
inline constexpr int kMaxRounds = 12;

struct NormalizeOptions {
  Digits digits = Digits::kPersian;  // kPersian, kAscii or kKeep
  bool half_spaces = true;           // restore half-spaces
  bool punctuation = true;           // spacing, pairing and Persian forms of punctuation
  bool diacritics = true;            // keep harakat
};

// What a part of a line must know of the rest of it: of a part that begins and ends at a space, with a Persian word at
// its end unless the line ends there. Quotation marks are counted up to the end of the part.
struct Surroundings {
  bool after_persian = false;   // the letter before it is Persian
  bool straight_pairs = false;  // the line has an even number of straight quotation marks
  bool straight_open = false;   // an odd number of them was passed
  bool curly_pairs = false;     // the line has as many closing ones as opening ones
  char32_t quoted_by = 0;       // the mark that closes the quotation being converted
  int guillemets = 0;           // « open

  bool operator==(const Surroundings&) const = default;
};

// Letters, digits, marks and spaces. Persian letters are those of characters.h (ي → ی, ۀ → هٔ, presentation forms);
// hamza and madda join their letter; بهانهء and بهانه ء are بهانهٔ.
//
// Kashida goes, but one that stands alone is a dash. A mark written twice is written once. Three or more of one letter
// are one (سلامممم → سلام), unless they are the whole word (خخخخ) or a word in هه and its plural (جبههها).
//
// Invisible marks go, except ZWJ in emoji and after a lone ه; half-spaces stay between two word characters only. White
// space is one space, or one tab where there was a tab, and none at the ends of the line.
//
// Digits become those of the options, but not those of version numbers and those behind a Latin word (Windows 11).
void clean_line(std::string_view line, const NormalizeOptions& options, Buffer* out);
void clean_part(std::string_view part, const NormalizeOptions& options, Buffer* out);

// Punctuation of Persian text; Latin sentences keep theirs.
//
// The marks , ; ? % become Persian, quotation marks that pair become « and », three dots an ellipsis, -- and ---
// dashes; of several ! or ؟ one is left. No space stands before a stop or inside brackets and quotes, one stands behind
// them and outside. Numbers stay whole (12:34); with Persian digits, decimals are written ۳٫۱۴ and thousands ۱۲٬۵۰۰.
void punctuate_line(std::string_view line, const NormalizeOptions& options, Buffer* out);
void punctuate_part(std::string_view part, const NormalizeOptions& options, Surroundings* around, Buffer* out);

}  // namespace persian::text

#endif
