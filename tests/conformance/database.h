// database.h: a database with the built extension loaded, in memory by default, and the tokenizer behind FTS5's
// interface.

#ifndef PERSIAN_TESTS_CONFORMANCE_DATABASE_H
#define PERSIAN_TESTS_CONFORMANCE_DATABASE_H

#include <sqlite3.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace persian::conformance {

class Database {
 public:
  // `name` as for sqlite3_open, URIs too. A failure to load ends the test program.
  explicit Database(const std::string& name = ":memory:");
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  sqlite3* get() const { return db_; }

  // Runs statements without parameters; returns SQLite's code.
  int run(const std::string& sql);

  // The rows of a query with text parameters, columns separated by bars; NULL is "NULL". A failure is a test failure.
  std::vector<std::string> rows(const std::string& sql, const std::vector<std::string>& parameters = {});

  // The first row, "" when there is none.
  std::string value(const std::string& sql, const std::vector<std::string>& parameters = {});

 private:
  sqlite3* db_ = nullptr;
};

struct Token {
  std::string term;
  int start;
  int stop;
  bool colocated;
  bool operator==(const Token&) const = default;
};

// An instance of the tokenizer `persian`, as FTS5 makes one for a table.
class Tokenizer {
 public:
  Tokenizer(const Database& database, const std::vector<std::string>& options);
  ~Tokenizer();
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  int create_result() const { return created_; }

  // The token stream; the call must succeed.
  std::vector<Token> tokens(std::string_view text, int flags);

  // Calls xTokenize with a callback that answers `answer(n)` to the n-th token, and returns its code.
  int run(std::string_view text, int flags, const std::function<int(const Token&)>& answer);

 private:
  fts5_tokenizer methods_{};
  Fts5Tokenizer* instance_ = nullptr;
  int created_ = SQLITE_ERROR;
};

}  // namespace persian::conformance

#endif
