// number_tokens.h: cutting the text of a number into its words and numerals.

#ifndef PERSIAN_TEXT_NUMBER_TOKENS_H
#define PERSIAN_TEXT_NUMBER_TOKENS_H

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/amount.h"
#include "text/number_words.h"

namespace persian::text {

// One step of a number: a word of the table, a sign, or a numeral. Ordinals are their cardinal and a suffix.
struct Token {
  Part part = Part::kValue;
  uint16_t value = 0;
  uint8_t digits = 0;  // kNumeral: how many digits it has, when it is whole and has at most 18
  Amount amount;       // kNumeral
};

struct TokenList {
  static constexpr size_t kLimit = 128;
  Token items[kLimit];
  size_t size = 0;

  // False when the list is full.
  bool add(const Token& token) {
    if (size == kLimit) return false;
    items[size++] = token;
    return true;
  }
};

// False when the text holds anything that has no place in a number (a word, a wrongly grouped numeral, a symbol), or
// more tokens than the list can take. White space, half-spaces, harakat and invisible marks are passed over.
bool read_tokens(std::string_view text, TokenList* tokens);

}  // namespace persian::text

#endif
