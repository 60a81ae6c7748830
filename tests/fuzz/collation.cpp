// COLLATE persian is a total preorder. The input is three texts, separated by line breaks.

#include "text/collation.h"

#include "fuzz.h"

namespace {

using persian::fuzz::require;

int sign(int n) { return (n > 0) - (n < 0); }

int collate(std::string_view a, std::string_view b) { return sign(persian::text::collate(a, b)); }

// From a to b to c.
void require_transitive(std::string_view a, std::string_view b, std::string_view c) {
  const int first = collate(a, b), second = collate(b, c), across = collate(a, c);
  if (first <= 0 && second <= 0) require(across == (first < 0 || second < 0 ? -1 : 0), "transitive");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view rest = persian::fuzz::view(data, size);
  const std::string_view a = persian::fuzz::take(&rest, '\n'), b = persian::fuzz::take(&rest, '\n'), c = rest;
  for (const std::string_view one : {a, b, c}) {
    require(collate(one, one) == 0, "reflexive");
    for (const std::string_view other : {a, b, c}) {
      require(collate(one, other) == -collate(other, one), "antisymmetric");
    }
  }
  require_transitive(a, b, c);
  require_transitive(a, c, b);
  require_transitive(b, a, c);
  require_transitive(b, c, a);
  require_transitive(c, a, b);
  require_transitive(c, b, a);
  return 0;
}
