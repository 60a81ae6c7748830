// Many threads: each with connections of its own, all with one connection, all with one file; and connections that come
// and go, loading and unloading the extension while others use it.
//
// The answers are checked, and tests/tsan.sh runs this with ThreadSanitizer watching the extension and SQLite.

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "database.h"
#include "samples.h"

namespace persian::threads {
namespace {

namespace fs = std::filesystem;
using conformance::Database;

constexpr int kThreads = 8;

void in_threads(const std::function<void(int thread)>& work) {
  std::vector<std::thread> threads;
  threads.reserve(kThreads);
  for (int i = 0; i < kThreads; ++i) threads.emplace_back(work, i);
  for (std::thread& thread : threads) thread.join();
}

// Questions of every kind, and their answers as one thread gives them.
struct Question {
  std::string sql;
  std::string answer;
};

const std::vector<Question>& questions() {
  static const std::vector<Question> kAll = [] {
    std::vector<Question> all;
    Database database;
    for (const char* sql : {
             "SELECT fa_fold('كتاب‌هاي ۱۴۰۴ naïve'), fa_lemma('علما کتاب‌ها را می "
             "خوانند')",
             "SELECT fa_normalize('زمينههاي همكاري بررسي ميشود .'), fa_slug('گزارش سال ۱۴۰۴!')",
             "SELECT fa_query('همكاريهاي \"دو کشور\" -مرزی', 'any'), fa_explain('میدانی')",
             "SELECT fa_keyboard('sghl'), fa_distance('ویلچر', 'ویلجر'), fa_number('دو میلیون و سیصد هزار')",
             "SELECT jdate('2025-11-09'), jparse('یکشنبه ۱۸ آبان‌ماه ۱۴۰۴'), jago('2025-11-06', "
             "'2025-11-09')",
             "SELECT group_concat(lemma, ' ') FROM fa_tokens('علما کتاب‌ها را می‌خوانند')",
             "SELECT count(*), max(jdate) FROM jcalendar('2025-03-21', '2026-03-20')",
             "SELECT count(*) FROM fa_help WHERE name > 'ج' COLLATE persian",
         })
      all.push_back({sql, database.value(sql)});
    return all;
  }();
  return kAll;
}

void ask_everything(Database& database) {
  for (const Question& q : questions()) EXPECT_EQ(database.value(q.sql), q.answer) << q.sql;
}

TEST(Threads, WithConnectionsOfTheirOwn) {
  questions();
  in_threads([](int thread) {
    for (int round = 0; round < 4; ++round) {
      Database database;  // each loads the extension
      EXPECT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = persian)"), SQLITE_OK);
      size_t at = static_cast<size_t>(thread);
      for (; at < conformance::handwritten().size(); at += 2)
        database.rows("INSERT INTO t VALUES (?1)", {conformance::handwritten()[at] + " کتاب‌هایی"});
      ask_everything(database);
      EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query('كتاب')"),
                database.value("SELECT count(*) FROM t"));
    }
  });
}

// SQLite's serialized mode: the library takes care that one thread at a time is inside.
TEST(Threads, WithOneConnection) {
  ASSERT_EQ(sqlite3_threadsafe(), 1);
  questions();
  Database database;
  ASSERT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = persian)"), SQLITE_OK);
  std::atomic<int> inserted = 0;
  in_threads([&](int) {
    for (int round = 0; round < 6; ++round) {
      for (const std::string& text : conformance::handwritten()) {
        database.rows("INSERT INTO t VALUES (?1)", {text + " کتاب‌هایی"});
        ++inserted;
      }
      ask_everything(database);
      database.rows("SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH 'کتاب' LIMIT 3");
    }
  });
  EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query('كتاب')"), std::to_string(inserted));
  EXPECT_EQ(database.run("INSERT INTO t(t) VALUES ('integrity-check')"), SQLITE_OK);
}

// Some threads only open and close connections, so that the extension is loaded, unloaded and, when nobody has it, gone
// from the process; others search meanwhile.
TEST(Threads, WhileOthersLoadAndUnload) {
  questions();
  in_threads([](int thread) {
    if (thread % 2 == 0) {
      for (int i = 0; i < 60; ++i) const Database come_and_gone;
      return;
    }
    for (int i = 0; i < 6; ++i) {
      Database database;
      ask_everything(database);
    }
  });
}

// One writes, the others read; in WAL mode none waits for another.
TEST(Threads, WithOneFile) {
  const fs::path path =
      fs::temp_directory_path() / ("persian-threads-" + std::to_string(std::random_device{}()) + ".db");
  {
    Database database(path.string());
    ASSERT_EQ(database.value("PRAGMA journal_mode = wal"), "wal");
    ASSERT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = persian)"), SQLITE_OK);
    database.rows("INSERT INTO t VALUES ('کتاب‌ها')");
  }
  std::atomic<bool> done = false;
  in_threads([&](int thread) {
    Database database(path.string());
    sqlite3_busy_timeout(database.get(), 60'000);
    if (thread == 0) {
      for (const std::string& text : conformance::handwritten()) {
        database.rows("INSERT INTO t VALUES (?1)", {text + " کتاب‌هایی"});
      }
      done = true;
      return;
    }
    int last = 0;
    do {
      const int found = std::stoi(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query('كتاب')"));
      EXPECT_GE(found, last);
      last = found;
    } while (!done);
  });
  {
    Database database(path.string());
    EXPECT_EQ(database.run("INSERT INTO t(t) VALUES ('integrity-check')"), SQLITE_OK);
    EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH 'کتاب'"),
              std::to_string(conformance::handwritten().size() + 1));
    ASSERT_EQ(database.value("PRAGMA journal_mode = delete"), "delete");
  }
  fs::remove(path);
}

}  // namespace
}  // namespace persian::threads
