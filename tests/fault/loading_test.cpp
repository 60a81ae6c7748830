// Loading the extension, every allocation failing.

#include <gtest/gtest.h>

#include "allocator.h"
#include "calls.h"
#include "sweep.h"

namespace persian::fault {
namespace {

bool is_clean(const Result& result) {
  const int code = result.code & 0xff;  // of an extended code
  return code == SQLITE_OK || code == SQLITE_ERROR;
}

// SQLite calls a failure to load SQLITE_ERROR whatever the reason was.
Result load(Connection& connection) {
  Result result = connection.load();
  if (result.code == SQLITE_ERROR) result.code = SQLITE_NOMEM;
  return result;
}

TEST(Loading, SucceedsOrFailsAndCanBeRepeated) {
  sweep({.setup = "",
         .operation = load,
         .check =
             "SELECT fa_fold('كتاب'), jdate('2025-11-09'); CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian);"
             "INSERT INTO t VALUES ('کتاب‌ها'); SELECT fa_fold(x) FROM t WHERE t MATCH 'کتاب'",
         .loaded = false});
}

// SQLite keeps what was registered before the failure. It must stay callable: not a name may lead into a file that has
// left the process.
TEST(Loading, WhatAFailedLoadLeavesBehindCanBeCalled) {
  const auto call_everything = [](Connection& connection) {
    for (const Call& call : function_calls()) {
      EXPECT_TRUE(is_clean(run(connection.get(), "SELECT " + spell(call)))) << call.name;
    }
    for (const Call& call : table_calls()) {
      EXPECT_TRUE(is_clean(run(connection.get(), "SELECT * FROM " + spell(call)))) << call.name;
    }
    EXPECT_TRUE(is_clean(run(connection.get(), "SELECT 'a' < 'b' COLLATE persian")));
    EXPECT_TRUE(is_clean(run(connection.get(), "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian)")));
  };
  sweep({.setup = "",
         .operation =
             [&](Connection& connection) {
               Result result = load(connection);
               stop_failing();
               if (result.code != SQLITE_OK) call_everything(connection);
               return result;
             },
         .check = "SELECT fa_fold('كتاب')",
         .loaded = false});
}

}  // namespace
}  // namespace persian::fault
