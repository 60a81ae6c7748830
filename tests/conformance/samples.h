// samples.h: the texts every rule is held against.

#ifndef PERSIAN_TESTS_CONFORMANCE_SAMPLES_H
#define PERSIAN_TESTS_CONFORMANCE_SAMPLES_H

#include <string>
#include <vector>

namespace persian::conformance {

// The articles of examples/news; empty where there is no such folder.
const std::vector<std::string>& news();

// Hard cases, written down one by one.
const std::vector<std::string>& handwritten();

// Persian words, half-spaces, spaces, punctuation, other scripts and malformed bytes, mixed by a fixed seed.
std::vector<std::string> mixtures(int count);

// Bytes by a fixed seed.
std::vector<std::string> random_bytes(int count);

// All of the above.
std::vector<std::string> all_samples();

// Everyday words, each in one spelling without half-spaces or spaces.
const std::vector<std::string>& everyday_words();

}  // namespace persian::conformance

#endif
