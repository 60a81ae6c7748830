// spelling.h: words of the internal alphabet written out in standard spelling.

#ifndef PERSIAN_MORPH_SPELLING_H
#define PERSIAN_MORPH_SPELLING_H

#include "morph/suffixes.h"
#include "text/buffer.h"

namespace persian::morph {

// Appends a dictionary form with the hamzas and half-spaces of its standard spelling (مسئول,
// سرمایه‌گذاری), or its plain letters when the lexicon does not know it.
void append_spelling(Letters word, text::Buffer* out);

// Appends letters with half-spaces where parts begin (`breaks` as in text::Word).
void append_parts(Letters word, uint64_t breaks, text::Buffer* out);

}  // namespace persian::morph

#endif
