// slug.h: the part of a URL that names a text.

#ifndef PERSIAN_TEXT_SLUG_H
#define PERSIAN_TEXT_SLUG_H

#include <string_view>

#include "text/buffer.h"

namespace persian::text {

// Appends the slug: words separated by single hyphens, none at the ends.
// "داده‌های ایران!" gives داده-های-ایران.
//
//   Persian letters   as edited text writes them (ي → ی, ك → ک, ۀ → ه); hamza letters and آ stay
//   other letters     in small letters, without diacritics (É → e, ß → ss)
//   digits            as they are, Arabic ones as Persian (١٤ → ۱۴); convert_digits() first gives ASCII
//   marks             harakat, kashida and invisible characters go
//   all else          spaces, half-spaces, punctuation, symbols, malformed bytes separate words
//
// Idempotent. Empty when the text has no letters and no digits.
void make_slug(std::string_view text, Buffer* out);

}  // namespace persian::text

#endif
