#include "allocator.h"

#include <sqlite3.h>

namespace persian::fault {

namespace {

sqlite3_mem_methods base;   // SQLite's own
int64_t until_failure = 0;  // 0: none is asked for
bool once = true;
int64_t refused = 0, refused_before = 0;

bool refuse() {
  if (until_failure == 0 || (until_failure > 1 && --until_failure > 0)) return false;
  if (once) until_failure = 0;
  ++refused;
  return true;
}

void* allocate(int bytes) { return refuse() ? nullptr : base.xMalloc(bytes); }

void* reallocate(void* memory, int bytes) { return refuse() ? nullptr : base.xRealloc(memory, bytes); }

}  // namespace

bool install_allocator() {
  if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &base) != SQLITE_OK) return false;
  sqlite3_mem_methods failing = base;
  failing.xMalloc = allocate;
  failing.xRealloc = reallocate;
  return sqlite3_config(SQLITE_CONFIG_MALLOC, &failing) == SQLITE_OK &&
         sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK &&
         sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0) == SQLITE_OK &&
         sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1) == SQLITE_OK && sqlite3_initialize() == SQLITE_OK;
}

void fail_allocation(int64_t n, Failing failing) {
  until_failure = n;
  once = failing == Failing::kOnce;
  refused_before = refused;
}

int64_t stop_failing() {
  until_failure = 0;
  return refused - refused_before;
}

int64_t all_refused() { return refused; }

}  // namespace persian::fault
