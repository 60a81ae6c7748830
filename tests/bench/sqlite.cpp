#include "sqlite.h"

#include "harness.h"

namespace persian::bench {

Database::Database(const std::string& file) {
  if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK) fail("cannot open " + file + ": " + sqlite3_errmsg(db_));
  sqlite3_enable_load_extension(db_, 1);
}

Database::~Database() { sqlite3_close(db_); }

void Database::load(const std::string& extension) {
  char* error = nullptr;
  if (sqlite3_load_extension(db_, extension.c_str(), nullptr, &error) != SQLITE_OK) {
    fail("cannot load " + extension + ": " + (error != nullptr ? error : sqlite3_errmsg(db_)));
  }
}

void Database::run(const std::string& sql) {
  if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql + ": " + sqlite3_errmsg(db_));
}

double Database::number(const std::string& sql) {
  Statement statement(*this, sql);
  if (!statement.step()) fail(sql + ": no row");
  return statement.real(0);
}

Statement::Statement(const Database& database, const std::string& sql) {
  if (sqlite3_prepare_v2(database.get(), sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK) {
    fail(sql + ": " + sqlite3_errmsg(database.get()));
  }
}

void Statement::bind(int parameter, std::string_view text) {
  check(sqlite3_bind_text(statement_, parameter, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
}

bool Statement::step() {
  const int rc = sqlite3_step(statement_);
  if (rc == SQLITE_ROW) return true;
  if (rc != SQLITE_DONE) check(rc);
  reset();
  return false;
}

int Statement::run() {
  int rows = 0;
  while (step()) ++rows;
  return rows;
}

void Statement::reset() { check(sqlite3_reset(statement_)); }

std::string Statement::text(int column) {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return data == nullptr ? "" : std::string(data, static_cast<size_t>(bytes(column)));
}

void Statement::check(int rc) const {
  if (rc != SQLITE_OK)
    fail(std::string(sqlite3_sql(statement_)) + ": " + sqlite3_errmsg(sqlite3_db_handle(statement_)));
}

}  // namespace persian::bench
