// first_use.h: memory that a connection has from its first use on.

#ifndef PERSIAN_SQL_FIRST_USE_H
#define PERSIAN_SQL_FIRST_USE_H

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "sql/function.h"

namespace persian::sql {

// Plain data, zeroed and at the beginning of a cache line, in SQLite's memory. It is asked for once: without memory for
// it, those who use it work without, more slowly. May itself be allocated zeroed; SQLite uses a connection in one thread
// at a time.
template <class Data>
class FirstUse {
 public:
  // nullptr when there is no memory for it.
  Data* get() {
    if (!tried_) {
      tried_ = true;
      memory_ = sqlite3_malloc64(kSize);
      if (memory_ != nullptr) std::memset(memory_, 0, kSize);
    }
    if (memory_ == nullptr) return nullptr;
    auto* bytes = static_cast<char*>(memory_);
    return reinterpret_cast<Data*>(bytes + ((0 - reinterpret_cast<uintptr_t>(bytes)) & (kLine - 1)));
  }
  void release() { sqlite3_free(memory_); }

 private:
  static constexpr uintptr_t kLine = 64;
  static constexpr size_t kSize = sizeof(Data) + kLine - 1;

  void* memory_ = nullptr;
  bool tried_ = false;
};

}  // namespace persian::sql

#endif
