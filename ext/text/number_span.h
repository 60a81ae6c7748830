// number_span.h: numbers as they stand in text, with the separators inside them.

#ifndef PERSIAN_TEXT_NUMBER_SPAN_H
#define PERSIAN_TEXT_NUMBER_SPAN_H

#include <cstddef>
#include <string_view>

namespace persian::text {

struct NumberSpan {
  size_t stop = 0;          // one past its last digit
  bool is_version = false;  // 1.2.3, 192.168.1.1: several dots, and no date
  bool is_decimal = false;  // 3.14: one dot, and perhaps thousands before it
  bool is_grouped = false;  // 12,500: commas before groups of three digits
};

// The number that begins at `at`, a digit of any of the three sets: digits with single separators between them.
NumberSpan read_number(std::string_view text, size_t at);

}  // namespace persian::text

#endif
