// numbers.cpp: SQL functions between numbers and their words.
//
//   fa_number(text)     the INTEGER or REAL that a text names, in digits of any set or in words:
//                       fa_number('۱٫۵ میلیون') is 1500000, fa_number('بیست و پنجم') is 25,
//                       fa_number('۲۵٪') is 0.25. INTEGER when it has no
//                       fraction and fits 64 bits. NULL when the text is anything else than one number. Numbers are
//                       given back as they are. text/numbers.h says what is read.
//   fa_words(number)    the number in words: fa_words(1405) is 'یک هزار و چهارصد و پنج', fa_words(3.14) is
//                       'سه ممیز چهارده صدم'. NULL for a REAL that is infinite, above 10^18 in magnitude, or has more
//                       than 20 decimals.
//   fa_ordinal(number)  the ordinal in words: fa_ordinal(5) is 'پنجم', fa_ordinal(30) is 'سی‌ام',
//                       fa_ordinal(1) is 'یکم', fa_ordinal(0) is 'صفرم', fa_ordinal(-3) is 'منفی سوم'. NULL when it has
//                       a fraction or does not fit 64 bits.
//
// NULL gives NULL. fa_words and fa_ordinal take text that fa_number reads ('۲۵'); other text gives NULL. A BLOB is
// read as text. fa_number(fa_words(n)) and fa_number(fa_ordinal(n)) are n.

#include "text/numbers.h"

#include <cmath>

#include "sql/function.h"
#include "sql/register.h"
#include "text/number_words.h"

namespace persian::sql {

namespace {

// The argument's number; false when it is none.
bool number_argument(sqlite3_value* value, text::Number* number) {
  switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: return false;
    case SQLITE_INTEGER: *number = {true, sqlite3_value_int64(value), 0}; return true;
    case SQLITE_FLOAT: *number = {false, 0, sqlite3_value_double(value)}; return true;
    default: return text::read_number(text_argument(value), number);
  }
}

void fa_number(sqlite3_context* context, int, sqlite3_value** argv) {
  text::Number number;
  if (!number_argument(argv[0], &number)) return;
  if (number.is_integer) return sqlite3_result_int64(context, number.integer);
  sqlite3_result_double(context, number.real);
}

void fa_words(sqlite3_context* context, int, sqlite3_value** argv) {
  text::Number number;
  if (!number_argument(argv[0], &number)) return;
  text::Buffer out = result_buffer();
  if (number.is_integer)
    text::append_cardinal(number.integer, &out);
  else if (!text::append_real(number.real, &out))
    return;
  result_text(context, out);
}

void fa_ordinal(sqlite3_context* context, int, sqlite3_value** argv) {
  text::Number number;
  if (!number_argument(argv[0], &number)) return;
  if (!number.is_integer) {
    const bool fits = std::fabs(number.real) < 9.2e18 && number.real == std::trunc(number.real);
    if (!fits) return;
    number.integer = static_cast<int64_t>(number.real);
  }
  text::Buffer out = result_buffer();
  text::append_ordinal(number.integer, &out);
  result_text(context, out);
}

constexpr Function kFunctions[] = {
    {"fa_number", 1, kPure, fa_number},
    {"fa_words", 1, kPure, fa_words},
    {"fa_ordinal", 1, kPure, fa_ordinal},
};

}  // namespace

int register_numbers(sqlite3* db) { return register_functions(db, kFunctions); }

}  // namespace persian::sql
