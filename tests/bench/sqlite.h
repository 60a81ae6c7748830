// sqlite.h: SQLite for the benchmark. Any failure ends the program with SQLite's message.

#ifndef PERSIAN_BENCH_SQLITE_H
#define PERSIAN_BENCH_SQLITE_H

#include <sqlite3.h>

#include <string>
#include <string_view>

namespace persian::bench {

class Database {
 public:
  explicit Database(const std::string& file = ":memory:");
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  sqlite3* get() const { return db_; }
  void load(const std::string& extension);
  void run(const std::string& sql);
  double number(const std::string& sql);  // the first column of the first row

 private:
  sqlite3* db_ = nullptr;
};

class Statement {
 public:
  Statement(const Database& database, const std::string& sql);
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void bind(int parameter, std::string_view text);  // the text must outlive the statement's run
  void bind(int parameter, int64_t value) { check(sqlite3_bind_int64(statement_, parameter, value)); }
  bool step();   // false when done; the statement is then ready to run again
  int run();     // to the end; the number of rows
  void reset();  // before the end
  int64_t integer(int column) { return sqlite3_column_int64(statement_, column); }
  double real(int column) { return sqlite3_column_double(statement_, column); }
  int bytes(int column) { return sqlite3_column_bytes(statement_, column); }
  std::string text(int column);

 private:
  void check(int rc) const;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace persian::bench

#endif
