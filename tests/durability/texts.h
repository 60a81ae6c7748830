// texts.h: documents by a seed, and how long the tests go on.

#ifndef PERSIAN_TESTS_DURABILITY_TEXTS_H
#define PERSIAN_TESTS_DURABILITY_TEXTS_H

#include <random>
#include <string>

namespace persian::durability {

// Up to so many pieces of the sample texts: words of the news, half-spaces, verbs in pieces, other scripts, malformed
// bytes. The same for the same state of `random` everywhere.
std::string make_text(std::mt19937* random, int pieces);

// The number in the environment variable, or what is given when there is none. run.sh sets them.
int count_from_environment(const char* variable, int otherwise);

}  // namespace persian::durability

#endif
