// allocator.h: SQLite's allocator, made to fail when asked to.

#ifndef PERSIAN_TESTS_FAULT_ALLOCATOR_H
#define PERSIAN_TESTS_FAULT_ALLOCATOR_H

#include <cstdint>

namespace persian::fault {

enum class Failing { kOnce, kFromThenOn };

// Puts the allocator before SQLite's own and turns off whatever would serve memory without asking it. Before SQLite is
// initialised; false when SQLite refuses.
bool install_allocator();

// From now on the n-th allocation (1, 2, …) fails, or it and all after it. Growing a block counts as an allocation.
void fail_allocation(int64_t n, Failing failing);

// Ends that; returns how many allocations were refused.
int64_t stop_failing();

// How many were refused since the program began.
int64_t all_refused();

}  // namespace persian::fault

#endif
