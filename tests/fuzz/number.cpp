// A number that is read can be written in words and read again, and the set of digits it was written in does not
// matter.

#include <cmath>

#include "fuzz.h"
#include "rules.h"
#include "text/fold.h"
#include "text/number_words.h"
#include "text/numbers.h"

namespace {

using persian::fuzz::make_buffer;
using persian::fuzz::require;
using persian::text::Buffer;
using persian::text::Digits;
using persian::text::Number;

bool equal(const Number& a, const Number& b) {
  return a.is_integer == b.is_integer && (a.is_integer ? a.integer == b.integer : a.real == b.real);
}

Number read_back(const Buffer& words) {
  Number number;
  require(persian::conformance::is_valid_utf8(words.view()), "words are valid UTF-8");
  require(persian::text::read_number(words.view(), &number), "words are a number", words.view());
  return number;
}

void write_and_read(const Number& number) {
  Buffer words = make_buffer(), ordinal = make_buffer();
  if (number.is_integer) {
    persian::text::append_cardinal(number.integer, &words);
    persian::text::append_ordinal(number.integer, &ordinal);
    require(equal(read_back(words), number), "cardinals read back", words.view());
    require(equal(read_back(ordinal), number), "ordinals read back", ordinal.view());
  } else if (persian::text::append_real(number.real, &words)) {
    const Number again = read_back(words);
    const double real = again.is_integer ? static_cast<double>(again.integer) : again.real;
    require(real == number.real, "reals read back", words.view());
  } else {
    require(words.size() == 0, "nothing is written of a number that cannot be written");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text = persian::fuzz::view(data, size);
  Number number;
  const bool is_number = persian::text::read_number(text, &number);
  if (is_number) {
    require(number.is_integer || std::isfinite(number.real), "a number is finite");
    write_and_read(number);
  }
  for (const Digits digits : {Digits::kPersian, Digits::kArabic, Digits::kAscii}) {
    Buffer converted = make_buffer();
    persian::text::convert_digits(text, digits, &converted);
    Number same;
    require(persian::text::read_number(converted.view(), &same) == is_number, "digits of any set are read",
            converted.view());
    if (is_number) require(equal(same, number), "digits of any set are worth the same", converted.view());
  }
  return 0;
}
