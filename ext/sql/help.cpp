// help.cpp: the table fa_help, everything the extension adds to SQL.
//
//   SELECT * FROM fa_help;
//   SELECT example FROM fa_help WHERE name = 'jdate';
//
//   name        of the function, table, tokenizer or collation
//   signature   how it is called
//   does        what it gives, in one line
//   example     a statement or expression to try

#include <iterator>

#include "sql/function.h"
#include "sql/register.h"
#include "sql/table.h"

namespace persian::sql {

namespace {

struct Entry {
  const char* column[4];  // in the order above
};

constexpr Entry kEntries[] = {
#include "sql/help.inc"
};
constexpr sqlite3_int64 kCount = std::size(kEntries);

struct Cursor {
  sqlite3_vtab_cursor base;
  sqlite3_int64 row;
};

int connect(sqlite3* db, void*, int, const char* const*, sqlite3_vtab** out, char**) {
  return connect_table(db, "CREATE TABLE x(name TEXT, signature TEXT, does TEXT, example TEXT)", SQLITE_VTAB_INNOCUOUS,
                       out);
}

int best_index(sqlite3_vtab*, sqlite3_index_info* info) {
  info->estimatedCost = static_cast<double>(kCount);
  info->estimatedRows = kCount;
  return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
  auto* cursor = static_cast<Cursor*>(sqlite3_malloc64(sizeof(Cursor)));
  if (cursor == nullptr) return SQLITE_NOMEM;
  *cursor = {};
  *out = &cursor->base;
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
  sqlite3_free(cursor);
  return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
  reinterpret_cast<Cursor*>(cursor)->row = 0;
  return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
  ++reinterpret_cast<Cursor*>(cursor)->row;
  return SQLITE_OK;
}

int eof(sqlite3_vtab_cursor* cursor) { return reinterpret_cast<Cursor*>(cursor)->row >= kCount; }

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
  const Entry& entry = kEntries[reinterpret_cast<Cursor*>(cursor)->row];
  sqlite3_result_text(context, entry.column[column], -1, SQLITE_STATIC);
  return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
  *out = reinterpret_cast<Cursor*>(cursor)->row + 1;
  return SQLITE_OK;
}

constexpr sqlite3_module kModule = table_module({connect, best_index, open, close, filter, next, eof, column, rowid});

}  // namespace

int register_help(sqlite3* db) { return register_table(db, "fa_help", kModule); }

}  // namespace persian::sql
