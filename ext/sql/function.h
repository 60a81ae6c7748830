// function.h: how a group of SQL functions registers itself, and the few lines every SQL function needs.
//
// Every file in ext/sql holds one group: the callbacks and a register_…() that returns SQLITE_OK or the first error.
// Callbacks never throw; memory comes from sqlite3_malloc, and running out of it becomes SQLITE_NOMEM.

#ifndef PERSIAN_SQL_FUNCTION_H
#define PERSIAN_SQL_FUNCTION_H

#include <span>
#include <string_view>

#include "sqlite3ext.h"
#include "text/buffer.h"
extern "C" {
extern const sqlite3_api_routines* sqlite3_api;
}

#ifndef SQLITE_INNOCUOUS  // before 3.31; older SQLite ignores the bit
#define SQLITE_INNOCUOUS 0x000200000
#endif

namespace persian::sql {

using Callback = void (*)(sqlite3_context*, int, sqlite3_value**);

constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
constexpr int kVolatile = SQLITE_UTF8 | SQLITE_INNOCUOUS;  // answers may differ between calls ("now")

struct Function {
  const char* name;
  int argument_count;  // -1: any number
  int flags;           // kPure or kVolatile
  Callback callback;
};

// Registers all of them; the first failing code ends it.
int register_functions(sqlite3* db, std::span<const Function> functions);

// The argument as UTF-8 text, a BLOB read as text. Empty (data() == nullptr) for NULL, and when memory runs out.
std::string_view text_argument(sqlite3_value* value);

// True when one of the arguments is NULL.
bool any_null(int argc, sqlite3_value** argv);

// The buffer of a result, in SQLite's memory; small results may begin in memory lent by the caller.
text::Buffer result_buffer();
text::Buffer result_buffer(std::span<char> lent);

// Hands the buffer's bytes over as the function's TEXT result, or reports SQLITE_NOMEM / SQLITE_TOOBIG.
void result_text(sqlite3_context* context, text::Buffer& buffer);

}  // namespace persian::sql

#endif
