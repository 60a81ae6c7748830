// table.h: what the table-valued functions share. Each is eponymous: it exists by itself and cannot be created.

#ifndef PERSIAN_SQL_TABLE_H
#define PERSIAN_SQL_TABLE_H

#include "sql/function.h"

#ifndef SQLITE_VTAB_INNOCUOUS  // before 3.31; older SQLite knows neither and goes on without
#define SQLITE_VTAB_INNOCUOUS 2
#define SQLITE_VTAB_DIRECTONLY 3
#endif

namespace persian::sql {

// A connected table, and the connection it belongs to.
struct Table {
  sqlite3_vtab base;
  sqlite3* db;
};

// Registers an eponymous table. One that an earlier loading registered may stay in its place.
int register_table(sqlite3* db, const char* name, const sqlite3_module& module);

// xConnect: declares the columns (the text of a CREATE TABLE) and makes the Table. `risk` is SQLITE_VTAB_INNOCUOUS or
// SQLITE_VTAB_DIRECTONLY.
int connect_table(sqlite3* db, const char* columns, int risk, sqlite3_vtab** out);

// Takes over a message made by sqlite3_mprintf() as the table's. Returns `rc`, or SQLITE_NOMEM when there was no memory
// for the message.
int fail(sqlite3_vtab* table, char* message, int rc = SQLITE_ERROR);

// xDisconnect.
int disconnect_table(sqlite3_vtab* table);

// What differs between the tables, in the order SQLite calls it.
struct TableMethods {
  decltype(sqlite3_module::xConnect) connect;
  decltype(sqlite3_module::xBestIndex) best_index;
  decltype(sqlite3_module::xOpen) open;
  decltype(sqlite3_module::xClose) close;
  decltype(sqlite3_module::xFilter) filter;
  decltype(sqlite3_module::xNext) next;
  decltype(sqlite3_module::xEof) eof;
  decltype(sqlite3_module::xColumn) column;
  decltype(sqlite3_module::xRowid) rowid;
};

constexpr sqlite3_module table_module(const TableMethods& methods) {
  sqlite3_module m{};
  m.xConnect = methods.connect;
  m.xBestIndex = methods.best_index;
  m.xDisconnect = disconnect_table;
  m.xOpen = methods.open;
  m.xClose = methods.close;
  m.xFilter = methods.filter;
  m.xNext = methods.next;
  m.xEof = methods.eof;
  m.xColumn = methods.column;
  m.xRowid = methods.rowid;
  return m;
}

}  // namespace persian::sql

#endif
