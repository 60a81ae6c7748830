#include "sql/table.h"

namespace persian::sql {

int register_table(sqlite3* db, const char* name, const sqlite3_module& module) {
  const int rc = sqlite3_create_module_v2(db, name, &module, nullptr, nullptr);
  // Older SQLite calls it misuse to register a name again.
  return rc == SQLITE_MISUSE ? SQLITE_OK : rc;
}

int connect_table(sqlite3* db, const char* columns, int risk, sqlite3_vtab** out) {
  const int rc = sqlite3_declare_vtab(db, columns);
  if (rc != SQLITE_OK) return rc;
  sqlite3_vtab_config(db, risk);
  auto* table = static_cast<Table*>(sqlite3_malloc64(sizeof(Table)));
  if (table == nullptr) return SQLITE_NOMEM;
  *table = {};
  table->db = db;
  *out = &table->base;
  return SQLITE_OK;
}

int fail(sqlite3_vtab* table, char* message, int rc) {
  if (message == nullptr) return SQLITE_NOMEM;
  sqlite3_free(table->zErrMsg);
  table->zErrMsg = message;
  return rc;
}

int disconnect_table(sqlite3_vtab* table) {
  sqlite3_free(table);
  return SQLITE_OK;
}

}  // namespace persian::sql
