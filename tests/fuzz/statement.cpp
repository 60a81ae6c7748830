// Whole SQL statements: the input is SQL, over a small database of articles. Statements may fail, but not with an error
// of SQLite's insides, and the index stays whole.

#include "fuzz.h"

namespace {

using persian::fuzz::require;

// What may run is what reads, and what writes into the tables that are there.
int authorize(void*, int action, const char* name, const char*, const char*, const char*) {
  switch (action) {
    case SQLITE_PRAGMA: return std::string_view(name) == "data_version" ? SQLITE_OK : SQLITE_DENY;  // FTS5 asks
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE: return SQLITE_OK;
    default: return SQLITE_DENY;
  }
}

// A statement ends after so many steps of SQLite's virtual machine.
constexpr int kMostSteps = 20000;
int stop(void*) { return 1; }

sqlite3* database() {
  sqlite3* db = persian::fuzz::open_database();
  persian::fuzz::run(
      db,
      "CREATE TABLE articles(id INTEGER PRIMARY KEY, title TEXT COLLATE persian, body TEXT,"
      "  published TEXT DEFAULT '2025-11-09', day TEXT AS (jdate(published)), folded TEXT AS "
      "(fa_fold(title)));"
      "CREATE INDEX by_day ON articles(day); CREATE INDEX by_title ON articles(title, folded);"
      "CREATE VIRTUAL TABLE fts USING fts5(title, body, "
      "tokenize = 'persian');"
      "CREATE TRIGGER added AFTER INSERT ON articles BEGIN INSERT INTO fts(rowid, title, body) VALUES "
      "(new.id, new.title, new.body); END;"
      "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(fts, 'row');"
      "INSERT INTO articles(title, body) VALUES ('گزارش', 'همکاری‌های دو کشور گسترش "
      "می‌یابد'),"
      "('کتاب‌ها', 'کتاب‌هایشان را نمی‌خوانند')");
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);  // the tables behind the index are not theirs
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 100000);
  sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 10000);
  sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 50);
  sqlite3_limit(db, SQLITE_LIMIT_COMPOUND_SELECT, 5);
  sqlite3_limit(db, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50);
  sqlite3_set_authorizer(db, authorize, nullptr);
  return db;
}

bool is_clean(int rc) {
  switch (rc & 0xFF) {
    case SQLITE_OK:
    case SQLITE_DONE:
    case SQLITE_ERROR:
    case SQLITE_AUTH:
    case SQLITE_TOOBIG:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_INTERRUPT:
    case SQLITE_RANGE: return true;
    default: return false;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static sqlite3* const kDatabase = database();
  const std::string sql(persian::fuzz::view(data, size));
  sqlite3_set_authorizer(kDatabase, nullptr, nullptr);
  persian::fuzz::run(kDatabase, "BEGIN");
  sqlite3_set_authorizer(kDatabase, authorize, nullptr);
  sqlite3_progress_handler(kDatabase, kMostSteps, stop, nullptr);
  const int rc = sqlite3_exec(kDatabase, sql.c_str(), nullptr, nullptr, nullptr);
  sqlite3_progress_handler(kDatabase, 0, nullptr, nullptr);
  require(is_clean(rc), "a clean error", sqlite3_errmsg(kDatabase));
  sqlite3_set_authorizer(kDatabase, nullptr, nullptr);
  persian::fuzz::run(kDatabase, "INSERT INTO fts(fts) VALUES ('integrity-check')");
  if (sqlite3_get_autocommit(kDatabase) == 0) persian::fuzz::run(kDatabase, "ROLLBACK");
  return 0;
}
