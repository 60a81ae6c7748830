// Random inserts, updates, deletes, rollbacks and merges, over every kind of FTS5 table. After each thousand changes
// the index passes its integrity check and equals one made anew from the documents.
//
// PERSIAN_CHANGES says how many changes a table goes through (5,000; run.sh: 100,000).

#include <gtest/gtest.h>

#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "database.h"
#include "texts.h"

namespace persian::durability {
namespace {

using conformance::Database;

enum class Kind { kPlain, kExternal, kContentless };

struct Layout {
  const char* name;
  const char* options;  // of FTS5
};
constexpr Layout kLayouts[] = {
    {"Full", "detail = full, prefix = '2 3', tokenize = persian"},
    {"Column", "detail = column, tokenize = \"persian surface 0 tokenchars '#@'\""},
    {"None", "detail = none, prefix = '2', tokenize = 'persian stopwords drop'"},
};

constexpr int kIds = 1200;  // documents have ids from 1 to this
constexpr int kPieces = 24;
constexpr int kBetweenChecks = 1000;

// What `documents` tells `live` of its changes. An external index must be told the old text.
std::string triggers(Kind kind) {
  const std::string insert = "INSERT INTO live(rowid, title, body) VALUES (new.id, new.title, new.body);";
  std::string remove = "DELETE FROM live WHERE rowid = old.id;";
  std::string update = "UPDATE live SET rowid = new.id, title = new.title, body = new.body WHERE rowid = old.id;";
  if (kind == Kind::kExternal) {
    remove = "INSERT INTO live(live, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);";
    update = remove + insert;
  }
  return "CREATE TRIGGER inserted AFTER INSERT ON documents BEGIN " + insert +
         " END; CREATE TRIGGER deleted AFTER DELETE ON documents BEGIN " + remove +
         " END; CREATE TRIGGER updated AFTER UPDATE ON documents BEGIN " + update + " END;";
}

std::string content(Kind kind) {
  switch (kind) {
    case Kind::kExternal: return "content = documents, content_rowid = id, ";
    case Kind::kContentless: return "content = '', contentless_delete = 1, ";
    default: return "";
  }
}

class Churn : public testing::TestWithParam<std::tuple<Kind, Layout>> {
 protected:
  void SetUp() override {
    const auto& [kind, layout] = GetParam();
    if (kind == Kind::kContentless && sqlite3_libversion_number() < 3043000) {
      GTEST_SKIP() << "contentless_delete came with SQLite 3.43, and this is " << sqlite3_libversion();
    }
    const std::string options = layout.options;
    // Small pages, so that even a small index has many segments and levels.
    must(
        "CREATE TABLE documents(id INTEGER PRIMARY KEY, title TEXT, body TEXT);"
        "CREATE VIRTUAL TABLE live USING fts5(title, body, " +
        content(kind) + options +
        ");"
        "INSERT INTO live(live, rank) VALUES ('pgsz', 256); INSERT INTO live(live, rank) VALUES ('crisismerge', 6);"
        "CREATE VIRTUAL TABLE anew USING fts5(title, body, content = '', " +
        options +
        ");"
        "CREATE VIRTUAL TABLE live_rows USING fts5vocab(live, row); CREATE VIRTUAL TABLE anew_rows USING "
        "fts5vocab(anew, row);"
        "CREATE VIRTUAL TABLE live_words USING fts5vocab(live, instance);"
        "CREATE VIRTUAL TABLE anew_words USING fts5vocab(anew, instance);" +
        triggers(kind));
  }

  void must(const std::string& sql) {
    ASSERT_EQ(database_.run(sql), SQLITE_OK) << sql << ": " << sqlite3_errmsg(database_.get());
  }

  std::string id() { return std::to_string(random_() % kIds + 1); }

  // One change, or an attempt at one: there may be no document of that id.
  void change() {
    switch (random_() % 10) {
      case 0:
        database_.rows("UPDATE documents SET body = ?2 WHERE id = ?1", {id(), make_text(&random_, kPieces)});
        break;
      case 1:
        database_.rows(
            "UPDATE documents SET id = ?2 WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM documents WHERE id = ?2)",
            {id(), id()});
        break;
      case 2:
      case 3: database_.rows("DELETE FROM documents WHERE id = ?1", {id()}); break;
      default:
        database_.rows(
            "INSERT INTO documents VALUES (?1, ?2, ?3)"
            " ON CONFLICT(id) DO UPDATE SET title = excluded.title, body = excluded.body",
            {id(), make_text(&random_, 4), make_text(&random_, kPieces)});
    }
    ++changes_;
  }

  // A transaction, sometimes with a part that is taken back, sometimes taken back as a whole.
  void transaction() {
    must("BEGIN");
    for (auto n = random_() % 40; n > 0; --n) change();
    if (random_() % 4 == 0) {
      must("SAVEPOINT part");
      for (auto n = random_() % 10; n > 0; --n) change();
      must(random_() % 2 == 0 ? "ROLLBACK TO part" : "RELEASE part");
    }
    must(random_() % 8 == 0 ? "ROLLBACK" : "COMMIT");
  }

  // What an application does to its index now and then.
  void maintain() {
    switch (random_() % 6) {
      case 0: return must("INSERT INTO live(live) VALUES ('optimize')");
      case 1: return must("INSERT INTO live(live, rank) VALUES ('merge', -16)");
      case 2: return must("INSERT INTO live(live, rank) VALUES ('merge', 64)");
      case 3: return must("INSERT INTO live(live, rank) VALUES ('automerge', " + std::to_string(random_() % 9) + ")");
      case 4:
        if (std::get<0>(GetParam()) != Kind::kContentless) must("INSERT INTO live(live) VALUES ('rebuild')");
        return;
      default: return must("VACUUM");
    }
  }

  void expect_intact() {
    must("INSERT INTO live(live, rank) VALUES ('integrity-check', 1)");
    EXPECT_EQ(database_.value("PRAGMA integrity_check"), "ok");
    must(
        "INSERT INTO anew(anew) VALUES ('delete-all');"
        "INSERT INTO anew(rowid, title, body) SELECT id, title, body FROM documents");
    for (const char* words : {"rows", "words"}) {
      const std::string live = std::string("live_") + words, anew = std::string("anew_") + words;
      EXPECT_EQ(database_.value("SELECT count(*) FROM " + live), database_.value("SELECT count(*) FROM " + anew));
      EXPECT_EQ(database_.rows("SELECT * FROM " + live + " EXCEPT SELECT * FROM " + anew), std::vector<std::string>{});
    }
    for (const char* query : {"ک*", "می*", "کتا*", "ایران", "همکاری OR نیست", "1404", "e*"}) {
      const std::vector<std::string> expected = database_.rows("SELECT rowid FROM anew WHERE anew MATCH ?1", {query});
      EXPECT_EQ(database_.rows("SELECT rowid FROM live WHERE live MATCH ?1", {query}), expected) << query;
    }
  }

  Database database_;
  std::mt19937 random_{20251109};
  int changes_ = 0;
};

TEST_P(Churn, LeavesTheIndexAsOneMadeAnew) {
  const int all = count_from_environment("PERSIAN_CHANGES", 5000);
  for (int next_check = kBetweenChecks; changes_ < all;) {
    transaction();
    if (random_() % 25 == 0) maintain();
    if (changes_ >= next_check) {
      expect_intact();
      next_check += kBetweenChecks;
    }
    ASSERT_FALSE(HasFailure()) << "after " << changes_ << " changes";
  }
  must("DELETE FROM documents");
  expect_intact();
  std::printf("%d changes\n", changes_);
}

std::string name(const testing::TestParamInfo<std::tuple<Kind, Layout>>& test) {
  constexpr const char* kKinds[] = {"Plain", "External", "Contentless"};
  const auto& [kind, layout] = test.param;
  return std::string(kKinds[static_cast<int>(kind)]) + layout.name;
}

INSTANTIATE_TEST_SUITE_P(Of, Churn,
                         testing::Combine(testing::Values(Kind::kPlain, Kind::kExternal, Kind::kContentless),
                                          testing::ValuesIn(kLayouts)),
                         name);

}  // namespace
}  // namespace persian::durability
