#include "fuzz.h"

#include <cstdio>
#include <cstdlib>

extern "C" int sqlite3_persian_init(sqlite3* db, char** error, const sqlite3_api_routines* api);

namespace persian::fuzz {

void require(bool holds, std::string_view property, std::string_view detail) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s: %.*s\n", static_cast<int>(property.size()), property.data(),
               static_cast<int>(detail.size()), detail.data());
  std::abort();
}

std::string_view take(std::string_view* text, char separator) {
  const size_t end = text->find(separator);
  const std::string_view part = text->substr(0, end);
  text->remove_prefix(end == std::string_view::npos ? text->size() : end + 1);
  return part;
}

unsigned take_choice(std::string_view* text) {
  if (text->empty()) return 0;
  const auto choice = static_cast<unsigned char>(text->back());
  text->remove_suffix(1);
  return choice;
}

text::Buffer make_buffer() { return {}; }

sqlite3* open_database() {
  using EntryPoint = void (*)();
  sqlite3_auto_extension(reinterpret_cast<EntryPoint>(sqlite3_persian_init));
  sqlite3* db = nullptr;
  require(sqlite3_open(":memory:", &db) == SQLITE_OK, "the database opens", sqlite3_errmsg(db));
  sqlite3_cancel_auto_extension(reinterpret_cast<EntryPoint>(sqlite3_persian_init));
  sqlite3_db_config(db, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 0, 0);
  return db;
}

void run(sqlite3* db, const char* sql) {
  require(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql, sqlite3_errmsg(db));
}

Statement::Statement(sqlite3* db, const std::string& sql) {
  const int rc = sqlite3_prepare_v3(db, sql.c_str(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                    &statement_, nullptr);
  require(rc == SQLITE_OK, sql, sqlite3_errmsg(db));
}

int Statement::run(std::initializer_list<std::string_view> texts) {
  int i = 0;
  for (std::string_view text : texts) {
    sqlite3_bind_text64(statement_, ++i, text.data() != nullptr ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
  }
  value_.clear();
  null_ = true;
  int rc = SQLITE_OK;
  for (bool first = true; (rc = sqlite3_step(statement_)) == SQLITE_ROW; first = false) {
    if (!first || sqlite3_column_type(statement_, 0) == SQLITE_NULL) continue;
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, 0));
    value_.assign(text, static_cast<size_t>(sqlite3_column_bytes(statement_, 0)));
    null_ = false;
  }
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  return rc;
}

std::string Statement::value(std::initializer_list<std::string_view> texts) {
  sqlite3* db = sqlite3_db_handle(statement_);
  require(run(texts) == SQLITE_DONE, sqlite3_sql(statement_), sqlite3_errmsg(db));
  return value_;
}

}  // namespace persian::fuzz
