// analyzer.h: what a unit becomes in the index.
//
// Most units are one position with a surface form and a lemma. Joined spellings are two: به before a word (بهویژه,
// به‌عنوان), another preposition or و that lost its space (ازشمال), a noun that lost the space before
// its light verb (اظهارکرد). A form that is truly ambiguous carries both lemmas (مرد: man, died).

#ifndef PERSIAN_MORPH_ANALYZER_H
#define PERSIAN_MORPH_ANALYZER_H

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "morph/readings.h"
#include "text/words.h"

namespace persian::morph {

struct Term {
  uint8_t size = 0;
  bool infinitive = false;  // of a verb
  Letter letters[text::kMaxLetters + 1];
  Letters view() const { return {letters, size}; }
};

inline constexpr int kMaxLemmas = 2;

// One position.
struct Piece {
  uint8_t begin = 0;  // the letters of the unit it covers
  uint8_t end = 0;
  Kind kind = Kind::kUnknown;
  VerbForm form = VerbForm::kPast3;
  uint8_t lemma_count = 0;
  Term lemmas[kMaxLemmas];
};

struct Analysis {
  int count = 0;  // 1 or 2
  Piece pieces[2];
};

// The unit must be Persian and not empty. Deterministic; allocates nothing.
void analyze(const text::Word& unit, Analysis* out);
// The same, when the beginnings of its letters are looked up already.
void analyze(const text::Word& unit, const Prefixes& prefixes, Analysis* out);

// Where the second piece of a unit begins, 0 when it is one piece; `readings` are its own.
int second_piece(const text::Word& unit, const Readings& readings);

// Bytes of a text: [start, stop).
struct Place {
  size_t start, stop;
};

// Where piece `i` of the analysed unit stands in its text.
Place place_of(std::string_view text, const text::Word& unit, const Analysis& analysis, int i);

}  // namespace persian::morph

#endif
