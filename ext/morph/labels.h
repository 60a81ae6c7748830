// labels.h: what readings are called, in the words of fa_tokens and fa_explain.

#ifndef PERSIAN_MORPH_LABELS_H
#define PERSIAN_MORPH_LABELS_H

#include "morph/readings.h"
#include "text/words.h"

namespace persian::morph {

// "verb", "plural", "word" …
const char* kind_name(Kind kind);
// The same for words that are not Persian: "number", "other".
const char* script_name(text::Script script);
// "imperfective", "past" …
const char* form_name(VerbForm form);
// One English sentence for a linguist: what the reading takes the word for.
const char* explanation(const Reading& reading);

}  // namespace persian::morph

#endif
