// A test program of its own: SQLite takes an allocator only before anything else is done with it.

#include <gtest/gtest.h>

#include <cstdio>

#include "allocator.h"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (!persian::fault::install_allocator()) {
    std::fprintf(stderr, "SQLite does not take the allocator\n");
    return 1;
  }
  const int failed = RUN_ALL_TESTS();
  std::printf("%lld allocations refused\n", static_cast<long long>(persian::fault::all_refused()));
  return failed;
}
