// rules.h: what FTS5 trusts a tokenizer to keep.

#ifndef PERSIAN_TESTS_CONFORMANCE_RULES_H
#define PERSIAN_TESTS_CONFORMANCE_RULES_H

#include <string>
#include <string_view>
#include <vector>

#include "database.h"

namespace persian::conformance {

// Strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_valid_utf8(std::string_view s);

// What is wrong with a stream of tokens for the text; "" when nothing is.
std::string fault(std::string_view text, const std::vector<Token>& tokens);

}  // namespace persian::conformance

#endif
