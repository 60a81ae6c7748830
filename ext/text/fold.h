// fold.h: the search key of a text.

#ifndef PERSIAN_TEXT_FOLD_H
#define PERSIAN_TEXT_FOLD_H

#include <string_view>

#include "text/buffer.h"

namespace persian::text {

// Appends the search key: every word as the tokenizer indexes it, what separates words as it is (any white-space
// character as U+0020, malformed bytes as U+FFFD, invisible marks gone). Two texts of the same letters give the same
// bytes, whatever keyboard, half-spaces, harakat, digits or letter case they were written with. Idempotent.
void fold(std::string_view text, Buffer* out);

// The same, to hold fold() against: with blocks of bytes read one by one, and a word after the other.
void fold_scalar(std::string_view text, Buffer* out);
void fold_words(std::string_view text, Buffer* out);

enum class Digits { kKeep, kPersian, kArabic, kAscii };

// Appends the text with the digits of any of the three sets written in one. kKeep copies.
void convert_digits(std::string_view text, Digits digits, Buffer* out);

}  // namespace persian::text

#endif
