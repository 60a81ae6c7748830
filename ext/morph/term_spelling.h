// term_spelling.h: terms of the index as people write them.
//
// A term has lost what spellings differ in: half-spaces, hamzas, the madda of آ. The lexicon and the analyser know most
// of it again: ازادیهای → آزادی‌های, مسول → مسئول, میشود → می‌شود.

#ifndef PERSIAN_MORPH_TERM_SPELLING_H
#define PERSIAN_MORPH_TERM_SPELLING_H

#include <string_view>

#include "text/buffer.h"

namespace persian::morph {

// Appends the standard spelling of a term, or of several with a space between them; as it is where the lexicon does not
// know better. What is appended folds to the term again.
void append_term_spelling(std::string_view term, text::Buffer* out);

}  // namespace persian::morph

#endif
