#include "sweep.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <ostream>

#include "allocator.h"

namespace persian::fault {

namespace {

constexpr Failing kWays[] = {Failing::kOnce, Failing::kFromThenOn};

const char* name(Failing failing) { return failing == Failing::kOnce ? "once" : "from then on"; }

[[noreturn]] void die(const std::string& what, const char* why) {
  std::fprintf(stderr, "%s: %s\n", what.c_str(), why);
  std::abort();
}

bool is_out_of_memory(int code) { return code == SQLITE_NOMEM || code == SQLITE_IOERR_NOMEM; }

// False at the end, and when memory ran out reading the row (result->code says so).
bool read_row(sqlite3* db, sqlite3_stmt* statement, Result* result) {
  const int rc = sqlite3_step(statement);
  if (rc != SQLITE_ROW) {
    if (rc != SQLITE_DONE) result->code = rc;
    return false;
  }
  std::string row;
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    if (i > 0) row += '|';
    const bool null = sqlite3_column_type(statement, i) == SQLITE_NULL;
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
    if (!null && text == nullptr) {
      if (sqlite3_errcode(db) == SQLITE_NOMEM) {
        result->code = SQLITE_NOMEM;
        return false;
      }
      text = "";  // a BLOB of no bytes
    }
    row += null ? "NULL" : std::string(text, static_cast<size_t>(sqlite3_column_bytes(statement, i)));
  }
  result->rows.push_back(row);
  return true;
}

std::unique_ptr<Connection> open(bool loaded) {
  auto connection = std::make_unique<Connection>();
  if (loaded && connection->load().code != SQLITE_OK) die("load", sqlite3_errmsg(connection->get()));
  return connection;
}

// One refusal. False when the operation has no n-th allocation.
bool refuse(const Case& c, int64_t n, Failing failing, const Result& expected, const Result& expected_check) {
  SCOPED_TRACE("allocation " + std::to_string(n) + " failing " + name(failing));
  const sqlite3_int64 before = sqlite3_memory_used();
  int64_t refused = 0;
  {
    const Connection keeper;
    std::unique_ptr<Connection> connection = open(c.loaded);
    connection->must(c.setup);
    fail_allocation(n, failing);
    const Result result = c.operation(*connection);
    refused = stop_failing();
    if (is_out_of_memory(result.code)) {
      EXPECT_GT(refused, 0);
      if (!c.intact.empty()) {
        connection.reset();
        connection = open(c.loaded);
        EXPECT_EQ(run(connection->get(), c.intact).code, SQLITE_OK) << sqlite3_errmsg(connection->get());
      }
      EXPECT_EQ(c.operation(*connection), expected) << "the second time, with memory";
    } else {
      EXPECT_EQ(result, expected);
    }
    EXPECT_EQ(run(connection->get(), c.check), expected_check);
  }
  EXPECT_EQ(sqlite3_memory_used(), before) << "bytes are lost";
  return refused > 0;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Result& result) {
  out << sqlite3_errstr(result.code) << " (" << result.code << ")";
  for (const std::string& row : result.rows) out << "\n  " << row;
  return out;
}

Result run(sqlite3* db, const std::string& sql) {
  Result result;
  for (const char* at = sql.c_str(); *at != '\0' && result.code == SQLITE_OK;) {
    sqlite3_stmt* statement = nullptr;
    result.code = sqlite3_prepare_v2(db, at, -1, &statement, &at);
    if (statement == nullptr) continue;  // a failure, or nothing but white space
    while (read_row(db, statement, &result)) {
    }
    sqlite3_finalize(statement);
  }
  if (result.code != SQLITE_OK) result.rows.clear();
  if (result.code != SQLITE_OK && !is_out_of_memory(result.code)) result.rows.push_back(sqlite3_errmsg(db));
  return result;
}

Connection::Connection() {
  constexpr int kHow = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
  if (sqlite3_open_v2("file:/fault?vfs=memdb", &db_, kHow, nullptr) != SQLITE_OK ||
      sqlite3_enable_load_extension(db_, 1) != SQLITE_OK || sqlite3_extended_result_codes(db_, 1) != SQLITE_OK)
    die("open", sqlite3_errmsg(db_));
}

Connection::~Connection() { EXPECT_EQ(sqlite3_close(db_), SQLITE_OK) << sqlite3_errmsg(db_); }

Result Connection::load() { return {sqlite3_load_extension(db_, PERSIAN_EXTENSION, nullptr, nullptr), {}}; }

void Connection::must(const std::string& sql) {
  if (run(db_, sql).code != SQLITE_OK) die(sql, sqlite3_errmsg(db_));
}

void sweep(const Case& c) {
  Result expected, expected_check;
  for (int warm = 0; warm < 2; ++warm) {  // twice: what SQLite allocates once a process is not lost
    const std::unique_ptr<Connection> connection = open(c.loaded);
    connection->must(c.setup);
    expected = c.operation(*connection);
    ASSERT_EQ(expected.code, SQLITE_OK) << sqlite3_errmsg(connection->get());
    expected_check = run(connection->get(), c.check);
    ASSERT_EQ(expected_check.code, SQLITE_OK) << sqlite3_errmsg(connection->get());
  }
  for (const Failing failing : kWays) {
    for (int64_t n = 1; refuse(c, n, failing, expected, expected_check); ++n) {
      if (testing::Test::HasFailure()) return;
    }
  }
}

void sweep_warm(Connection& connection, const std::string& sql, int code) {
  sqlite3* db = connection.get();
  const Result expected = run(db, sql);
  ASSERT_EQ(expected.code, code) << sql << ": " << sqlite3_errmsg(db);
  run(db, "SELECT no_such_function()");  // SQLite keeps a place for its error message
  ASSERT_EQ(run(db, sql), expected) << sql << " gives something else the second time";
  const sqlite3_int64 before = sqlite3_memory_used();
  for (const Failing failing : kWays) {
    for (int64_t n = 1, refused = 1; refused > 0; ++n) {
      fail_allocation(n, failing);
      const Result result = run(db, sql);
      refused = stop_failing();
      if (!is_out_of_memory(result.code)) {
        ASSERT_EQ(result, expected) << sql << ", allocation " << n << " failing " << name(failing);
      }
      ASSERT_EQ(run(db, sql), expected) << sql << ", after allocation " << n << " failed " << name(failing);
      ASSERT_EQ(sqlite3_memory_used(), before) << sql << ", allocation " << n << " failing " << name(failing);
    }
  }
}

}  // namespace persian::fault
