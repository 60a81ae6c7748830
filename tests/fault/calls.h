// calls.h: calls of everything the extension adds to SQL, so that each is tried without memory.

#ifndef PERSIAN_TESTS_FAULT_CALLS_H
#define PERSIAN_TESTS_FAULT_CALLS_H

#include <string>
#include <vector>

namespace persian::fault {

struct Call {
  std::string name;
  std::vector<std::string> arguments;  // as SQL
};

// Scalar functions; their results do not depend on the time of the call.
const std::vector<Call>& function_calls();

// Table-valued functions. One of them reads the vocabulary that vocabulary_setup() makes.
const std::vector<Call>& table_calls();
std::string vocabulary_setup();

// name(argument, …)
std::string spell(const Call& call);

}  // namespace persian::fault

#endif
