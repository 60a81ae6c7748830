// sweep.h: an operation, every allocation of it refused in turn.

#ifndef PERSIAN_TESTS_FAULT_SWEEP_H
#define PERSIAN_TESTS_FAULT_SWEEP_H

#include <sqlite3.h>

#include <functional>
#include <string>
#include <vector>

namespace persian::fault {

// What a piece of SQL gave: SQLITE_OK and its rows, columns separated by bars; or the extended code of its failure and
// the message as the only row (no row when memory ran out).
struct Result {
  int code = SQLITE_OK;
  std::vector<std::string> rows;
  bool operator==(const Result&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Result& result);

// Runs all statements; the first failure ends it.
Result run(sqlite3* db, const std::string& sql);

// A connection to the database in memory that all of the program have in common; it lasts as long as one of them.
// Without the extension until load() succeeds. What cannot fail for lack of memory ends the test program when it does.
class Connection {
 public:
  Connection();
  ~Connection();  // everything must have been given back
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  sqlite3* get() const { return db_; }
  Result load();
  void must(const std::string& sql);

 private:
  sqlite3* db_ = nullptr;
};

// Something to do, and what must hold when it is refused memory.
struct Case {
  std::string setup;                             // SQL before it
  std::function<Result(Connection&)> operation;  // done without memory; done again with memory when that failed
  std::string check;                             // SQL after it, with the same rows whether it failed at first or not
  bool loaded = true;                            // the extension, before the setup
  // SQL that must succeed after a failure, on a connection opened anew, on which the operation is then done again. Not
  // given: it is done again on the same connection.
  std::string intact = {};
};

// For n = 1, 2, … as long as there is an n-th allocation: does it in a new database with the n-th refused, and again
// with all from the n-th on. It must succeed with the very result it has with memory, or fail for lack of memory and
// succeed the second time; and all memory must be back when the database is closed.
void sweep(const Case& c);

// The same for a statement that changes nothing and gives `code`, over and over in one database, which takes far less
// time. What only happens the first time (connecting a table) is not swept.
void sweep_warm(Connection& connection, const std::string& sql, int code = SQLITE_OK);

}  // namespace persian::fault

#endif
