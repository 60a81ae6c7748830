// persian.cpp: the entry point, a table of contents of what loading the extension gives.

#include "sqlite3ext.h"
SQLITE_EXTENSION_INIT1

#include "sql/loading.h"
#include "sql/register.h"

#ifdef _WIN32
#define PERSIAN_EXPORT __declspec(dllexport)
#else
#define PERSIAN_EXPORT __attribute__((visibility("default")))
#endif

// Older releases have no table-valued functions in joins, as in FROM articles, fa_tokens(articles.body), and an FTS5
// that reads beyond a term when it makes a prefix index.
constexpr int kOldestSqlite = 3026000;

extern "C" PERSIAN_EXPORT int sqlite3_persian_init(sqlite3* db, char** error, const sqlite3_api_routines* api);

int sqlite3_persian_init(sqlite3* db, char** error, const sqlite3_api_routines* api) {
  using namespace persian::sql;
  set_routines(api);
  if (sqlite3_libversion_number() < kOldestSqlite) {
    *error = sqlite3_mprintf("persian: SQLite 3.26.0 or newer is needed, and this is %s", sqlite3_libversion());
    return SQLITE_ERROR;
  }

  // Whatever can fail for another reason than memory comes before the first registration.
  fts5_api* fts5 = nullptr;
  int rc = find_fts5(db, &fts5);

  if (rc == SQLITE_OK) rc = register_text(db);
  if (rc == SQLITE_OK) rc = register_normalize(db);
  if (rc == SQLITE_OK) rc = register_tokens(db);
  if (rc == SQLITE_OK) rc = register_explain(db);
  if (rc == SQLITE_OK) rc = register_query(db);
  if (rc == SQLITE_OK) rc = register_suggest(db);
  if (rc == SQLITE_OK) rc = register_numbers(db);
  if (rc == SQLITE_OK) rc = register_typing(db);
  if (rc == SQLITE_OK) rc = register_collation(db);
  if (rc == SQLITE_OK) rc = register_dates(db);
  if (rc == SQLITE_OK) rc = register_info(db, fts5);
  if (rc == SQLITE_OK) rc = register_help(db);
  if (rc == SQLITE_OK && fts5 != nullptr) rc = register_tokenizer(fts5);
  if (rc != SQLITE_OK) {
    stay_loaded();
    *error = sqlite3_mprintf("persian: %s", rc == SQLITE_NOMEM ? sqlite3_errstr(rc) : sqlite3_errmsg(db));
  }
  return rc;
}
