// Every function and every table-valued function, every allocation of each call failing.

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "calls.h"
#include "sweep.h"

namespace persian::fault {
namespace {

std::set<std::string> names(Connection& connection, const std::string& sql) {
  const Result result = run(connection.get(), sql);
  EXPECT_EQ(result.code, SQLITE_OK) << sql;
  return {result.rows.begin(), result.rows.end()};
}

// What loading the extension adds to the rows of a query.
std::set<std::string> added(const std::string& sql) {
  Connection connection;
  const std::set<std::string> before = names(connection, sql);
  EXPECT_EQ(connection.load().code, SQLITE_OK);
  std::set<std::string> after = names(connection, sql);
  for (const std::string& name : before) after.erase(name);
  return after;
}

class Functions : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    connection_.must("PRAGMA encoding = '" + std::string(GetParam()) + "'");
    ASSERT_EQ(connection_.load().code, SQLITE_OK);
    connection_.must(vocabulary_setup());
    connection_.must("SELECT fa_normalize('کتاب')");  // what a connection remembers, it keeps until it is closed
  }
  Connection connection_;
};

TEST(Calls, NothingIsForgotten) {
  std::set<std::string> functions, tables;
  for (const Call& call : function_calls()) {
    functions.insert(call.name + "|" + std::to_string(call.arguments.size()));
    functions.insert(call.name + "|-1");
  }
  for (const Call& call : table_calls()) tables.insert(call.name);
  for (const std::string& name : added("SELECT name, narg FROM pragma_function_list")) {
    // Without arguments, and jstrftime() with its format alone, they mean now.
    const bool now = name == "jstrftime|1" || (name[0] == 'j' && name.ends_with("|0"));
    EXPECT_TRUE(now || functions.contains(name)) << name << " has no call in calls.cpp";
  }
  EXPECT_EQ(added("SELECT name FROM pragma_module_list"), tables);
  EXPECT_EQ(added("SELECT name FROM pragma_collation_list"), std::set<std::string>{"persian"});
}

TEST_P(Functions, GiveTheirResultOrNoMemory) {
  for (const Call& call : function_calls()) sweep_warm(connection_, "SELECT " + spell(call));
}

TEST_P(Functions, OfThePresentGiveAResultOrNoMemory) {
  for (const char* name : {"jdate", "jdatetime", "jyear", "jmonth", "jday", "jweekday", "jyearday", "jweek", "jseason"})
    sweep_warm(connection_, "SELECT " + std::string(name) + "() IS NULL");
  sweep_warm(connection_, "SELECT jstrftime('%A %-d %B') IS NULL");
}

TEST_P(Functions, InTheFromClauseGiveTheirRowsOrNoMemory) {
  for (const Call& call : table_calls()) sweep_warm(connection_, "SELECT * FROM " + spell(call));
  sweep_warm(connection_, "SELECT word, position, suggestion FROM fa_suggest('همکری', 'vocabulary')");
  sweep_warm(connection_, "SELECT t.lemma, t.text FROM words, fa_tokens(words.body) AS t");
  sweep_warm(connection_, "SELECT jdate FROM jcalendar('2025-11-09', '2026-11-09') ORDER BY gdate DESC LIMIT 3");
}

// A refusal of memory does not hide a wrong argument, and the other way round.
TEST_P(Functions, RefuseArgumentsWithoutMemory) {
  for (const char* sql :
       {"SELECT fa_digits('1', 'x')", "SELECT fa_normalize('x', 'y')", "SELECT fa_query('x', 'y')",
        "SELECT jdate('now')", "SELECT jdiff('x', '2025-11-09', '2025-11-09')", "SELECT jmonthname(1, 'x')",
        "SELECT * FROM fa_tokens('x', 'y')", "SELECT * FROM fa_suggest('x', 'words')", "SELECT * FROM fa_suggest('x')",
        "SELECT * FROM jcalendar('2025-11-09', '2025-11-09', 'x')", "SELECT * FROM jcalendar('now')"})
    sweep_warm(connection_, sql, SQLITE_ERROR);
}

TEST_P(Functions, OfTheCollationGiveTheirOrderOrNoMemory) {
  connection_.must("CREATE TABLE names(name TEXT COLLATE persian)");
  connection_.must("INSERT INTO names VALUES ('پری'), ('آرش'), ('ژاله'), ('Émile'), ('گیو'), ('یاسمن'), ('چنگیز')");
  sweep_warm(connection_, "SELECT name FROM names ORDER BY name");
  sweep_warm(connection_, "SELECT count(DISTINCT name), max(name) FROM names WHERE name > 'ت'");
}

INSTANTIATE_TEST_SUITE_P(In, Functions, testing::Values("UTF-8", "UTF-16le"),
                         [](const auto& test) { return std::string(test.param) == "UTF-8" ? "Utf8" : "Utf16"; });

// Connecting the table for the first time, too.
TEST(Tables, ConnectOrReportNoMemory) {
  for (const Call& call : table_calls()) {
    const std::string sql = "SELECT * FROM " + spell(call);
    sweep({.setup = vocabulary_setup(),
           .operation = [&](Connection& connection) { return run(connection.get(), sql); },
           .check = "SELECT fa_fold('كتاب')"});
  }
}

}  // namespace
}  // namespace persian::fault
