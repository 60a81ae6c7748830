// terms_akin.h: terms of words akin to a unit of a query, for ranking.
//
// They are not the unit's own: a text that holds them is only likelier to be about what was asked for.

#ifndef PERSIAN_MORPH_TERMS_AKIN_H
#define PERSIAN_MORPH_TERMS_AKIN_H

#include "morph/terms.h"

namespace persian::morph {

// The noun that a word in ی comes from: تاریخی: تاریخ, دوره‌ای: دوره. At most one term.
void base_terms(const text::Word& unit, TermList* out);

// The adjective of a noun (تاریخ: تاریخی), the infinitive of a verb as a noun (رسید: رسیدن), the words that a compound
// is made of (چشم‌بند: چشم, بند). Never the unit's lemma itself.
void akin_terms(const text::Word& unit, TermList* out);

// The words of a compound that was written with spaces (عید غدیر), when each of them says something: then a text that
// has them in different places says the same. Else none.
void spaced_terms(const text::Word& unit, TermList* out);

// The past stem of an infinitive (رفتن: رفت) whose verb is not just a helper (کردن); empty for any other word.
Letters past_stem_of_infinitive(Letters word);

// True for a form that is nothing but one of a helping verb: of کردن, شدن, داشتن, بودن any, of others a stop word
// (می‌تواند).
bool is_helping_verb(const text::Word& unit);

}  // namespace persian::morph

#endif
