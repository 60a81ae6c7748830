// why.h: verdicts as sentences.

#ifndef PERSIAN_JALALI_WHY_H
#define PERSIAN_JALALI_WHY_H

#include <cstddef>

#include "jalali/parse.h"

namespace persian::jalali {

constexpr size_t kLongestWhy = 512;

// Why gdate() and jparse() refuse a text, in one English sentence without a full stop: "1404 is not a leap year: Esfand
// has 29 days". A text that looks like a date in numbers is judged as gdate() reads it, any other as jparse() does.
// Writes UTF-8 to out, which holds kLongestWhy bytes, and returns its length; 0 when the text is valid. `now` may be
// nullptr.
size_t write_why(char* out, std::string_view text, const Moment* now);

}  // namespace persian::jalali

#endif
