// first_use.h: memory that a connection has from its first use on.

#ifndef PERSIAN_SQL_FIRST_USE_H
#define PERSIAN_SQL_FIRST_USE_H

#include <cstring>

#include "sql/function.h"

namespace persian::sql {

// Plain data, zeroed, in SQLite's memory. It is asked for once: without memory for it, those who use it work without,
// more slowly. May itself be allocated zeroed; SQLite uses a connection in one thread at a time.
template <class Data>
class FirstUse {
 public:
  // nullptr when there is no memory for it.
  Data* get() {
    if (!tried_) {
      tried_ = true;
      data_ = static_cast<Data*>(sqlite3_malloc64(sizeof(Data)));
      if (data_ != nullptr) std::memset(static_cast<void*>(data_), 0, sizeof(Data));
    }
    return data_;
  }
  void release() { sqlite3_free(data_); }

 private:
  Data* data_ = nullptr;
  bool tried_ = false;
};

}  // namespace persian::sql

#endif
