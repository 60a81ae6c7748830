// The extension under every setting of a connection and a file that its users have reason to change: nothing it does
// depends on them, and what they promise holds.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "database.h"

namespace persian::conformance {
namespace {

using Rows = std::vector<std::string>;

// The name of a database file that goes away with what SQLite keeps beside it.
class File {
 public:
  File() : path_(testing::TempDir() + "settings-" + std::to_string(std::random_device{}()) + ".db") {}
  ~File() {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path_ + suffix);
  }
  const std::string& path() const { return path_; }
  std::string bytes() const {
    std::ifstream in(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::string path_;
};

constexpr const char* kTables =
    "CREATE TABLE article(id INTEGER PRIMARY KEY, body TEXT CHECK (fa_fold(body) <> ''), published TEXT);"
    "CREATE INDEX article_key ON article(fa_fold(body));"
    "CREATE INDEX article_day ON article(jdate(published));"
    "CREATE TABLE log(day);"
    "CREATE TRIGGER article_log AFTER INSERT ON article BEGIN INSERT INTO log VALUES (jdate(NEW.published)); END;"
    "CREATE VIEW folded AS SELECT id, fa_fold(body) AS key, jdate(published) AS day FROM article;"
    "CREATE VIRTUAL TABLE article_fts USING fts5(body, content = 'article', content_rowid = 'id', tokenize = 'persian',"
    "  prefix = 2);";

constexpr const char* kTriggers =
    "CREATE TRIGGER article_in AFTER INSERT ON article BEGIN"
    "  INSERT INTO article_fts(rowid, body) VALUES (NEW.id, NEW.body); END;"
    "CREATE TRIGGER article_out AFTER DELETE ON article BEGIN"
    "  INSERT INTO article_fts(article_fts, rowid, body) VALUES ('delete', OLD.id, OLD.body); END;";

constexpr const char* kArticles =
    "INSERT INTO article VALUES (1, 'همكاري‌هاي تازه', '2025-11-09'), (2, 'کتاب‌ها را می "
    "خوانند', "
    "'2025-11-10'),"
    "  (3, 'هیچ', NULL);"
    "DELETE FROM article WHERE id = 3;";

// Makes the tables, their index kept by triggers, and the articles.
int fill(Database& database) {
  for (const char* sql : {kTables, kTriggers, kArticles}) {
    const int rc = database.run(sql);
    if (rc != SQLITE_OK) return rc;
  }
  return SQLITE_OK;
}

Rows found(Database& database, const std::string& query) {
  return database.rows("SELECT rowid FROM article_fts WHERE article_fts MATCH fa_query(?1) ORDER BY rowid", {query});
}

// Holds the database to all it must do whatever the settings are.
void expect_works(Database& database) {
  EXPECT_EQ(found(database, "همکاری"), Rows{"1"});
  EXPECT_EQ(found(database,
                  "کتاب می"
                  "\u200C"
                  "خواند"),
            Rows{"2"});
  EXPECT_EQ(found(database, "هیچ"), Rows{});
  EXPECT_EQ(database.rows("SELECT key, day FROM folded ORDER BY id"),
            (Rows{"همکاریهای تازه|1404-08-18", "کتابها را می خوانند|1404-08-19"}));
  EXPECT_EQ(database.rows("SELECT id FROM article WHERE fa_fold(body) = fa_fold('همکاری‌های تازه')"),
            Rows{"1"});
  EXPECT_EQ(database.rows("SELECT id FROM article WHERE jdate(published) > '1404-08-18'"), Rows{"2"});
  EXPECT_EQ(
      database.value("SELECT highlight(article_fts, 0, '[', ']') FROM article_fts WHERE article_fts MATCH 'کتاب'"),
      "[کتاب‌ها] را می خوانند");
  EXPECT_EQ(database.run("INSERT INTO article(body) VALUES ('ـــ')"), SQLITE_CONSTRAINT);
  EXPECT_EQ(database.run("INSERT INTO article_fts(article_fts) VALUES ('integrity-check')"), SQLITE_OK)
      << sqlite3_errmsg(database.get());
  EXPECT_EQ(database.value("PRAGMA integrity_check"), "ok");
}

TEST(Settings, SchemasThatAreNotTrusted) {
  Database database;
  ASSERT_EQ(database.run("PRAGMA trusted_schema = OFF"), SQLITE_OK);
  ASSERT_EQ(database.run(kTables), SQLITE_OK) << sqlite3_errmsg(database.get());
  ASSERT_EQ(database.run(kArticles), SQLITE_OK) << sqlite3_errmsg(database.get());
  // Not by triggers: the FTS5 of some releases refuses to be written to by them then, whatever its tokenizer.
  ASSERT_EQ(database.run("INSERT INTO article_fts(article_fts) VALUES ('rebuild')"), SQLITE_OK);
  expect_works(database);
  EXPECT_EQ(database.rows("SELECT day FROM log"), (Rows{"1404-08-18", "1404-08-19", "NULL"}));
}

TEST(Settings, DefensiveConnections) {
  Database database;
  int defensive = 0;
  if (sqlite3_db_config(database.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive) != SQLITE_OK) {
    GTEST_SKIP() << "this SQLite has no defensive mode";
  }
  ASSERT_EQ(defensive, 1);
  ASSERT_EQ(fill(database), SQLITE_OK) << sqlite3_errmsg(database.get());
  expect_works(database);
  EXPECT_EQ(database.run("INSERT INTO article_fts(article_fts) VALUES ('rebuild')"), SQLITE_OK);
  EXPECT_EQ(database.run("INSERT INTO article_fts(article_fts) VALUES ('optimize')"), SQLITE_OK);
  expect_works(database);
  EXPECT_EQ(database.run("DELETE FROM article_fts_data"), SQLITE_ERROR) << "the index was written to behind FTS5";
}

TEST(Settings, DeletedTextLeavesTheFile) {
  // Shared beginnings are stored once, so it is the end of a term that is looked for.
  const std::string word = "قسطنطنیه", end = "طنطنیه";
  const File file;
  Database database(file.path());
  ASSERT_EQ(database.run("PRAGMA secure_delete = ON"), SQLITE_OK);
  ASSERT_EQ(fill(database), SQLITE_OK) << sqlite3_errmsg(database.get());
  database.rows("INSERT INTO article(id, body) VALUES (9, ?1)", {"راه " + word});
  ASSERT_EQ(found(database, word), Rows{"9"});
  ASSERT_NE(file.bytes().find(end), std::string::npos);
  ASSERT_EQ(database.run("DELETE FROM article WHERE id = 9"), SQLITE_OK);
  ASSERT_EQ(database.run("INSERT INTO article_fts(article_fts) VALUES ('optimize')"), SQLITE_OK);
  EXPECT_EQ(file.bytes().find(end), std::string::npos);
  expect_works(database);
}

TEST(Settings, DeletedTextLeavesTheIndexAtOnce) {
  const std::string word = "قسطنطنیه", end = "طنطنیه";
  const File file;
  Database database(file.path());
  ASSERT_EQ(database.run("PRAGMA secure_delete = ON"), SQLITE_OK);
  ASSERT_EQ(database.run("CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'persian')"), SQLITE_OK);
  if (database.run("INSERT INTO note(note, rank) VALUES ('secure-delete', 1)") != SQLITE_OK) {
    GTEST_SKIP() << "this FTS5 has no option secure-delete";
  }
  database.rows("INSERT INTO note VALUES ('کتاب‌ها'), ('راه ' || ?1), ('کتابها')", {word});
  ASSERT_NE(file.bytes().find(end), std::string::npos);
  ASSERT_EQ(database.run("DELETE FROM note WHERE rowid = 2"), SQLITE_OK);
  EXPECT_EQ(file.bytes().find(end), std::string::npos);
  EXPECT_EQ(database.rows("SELECT rowid FROM note WHERE note MATCH fa_query('کتاب')"), (Rows{"1", "3"}));
  EXPECT_EQ(database.run("INSERT INTO note(note) VALUES ('integrity-check')"), SQLITE_OK);
}

TEST(Settings, WriteAheadLog) {
  const File file;
  Database writer(file.path());
  ASSERT_EQ(writer.value("PRAGMA journal_mode = WAL"), "wal");
  ASSERT_EQ(fill(writer), SQLITE_OK) << sqlite3_errmsg(writer.get());
  Database reader(file.path());
  expect_works(reader);
  ASSERT_EQ(reader.run("BEGIN"), SQLITE_OK);
  EXPECT_EQ(found(reader, "قطار"), Rows{});
  ASSERT_EQ(writer.run("INSERT INTO article(id, body) VALUES (4, 'قطارها')"), SQLITE_OK);
  EXPECT_EQ(found(writer, "قطار"), Rows{"4"});
  EXPECT_EQ(found(reader, "قطار"), Rows{}) << "a reader sees the index as it was when its transaction began";
  ASSERT_EQ(reader.run("COMMIT"), SQLITE_OK);
  EXPECT_EQ(found(reader, "قطار"), Rows{"4"});
  ASSERT_EQ(writer.run("BEGIN; DELETE FROM article WHERE id = 4; ROLLBACK"), SQLITE_OK);
  EXPECT_EQ(found(writer, "قطار"), Rows{"4"});
  ASSERT_EQ(writer.run("DELETE FROM article WHERE id = 4"), SQLITE_OK);
  EXPECT_EQ(writer.run("PRAGMA wal_checkpoint(TRUNCATE)"), SQLITE_OK);
  expect_works(writer);
  expect_works(reader);
}

TEST(Settings, SharedCache) {
  const std::string name = "file:settings?mode=memory&cache=shared";
  auto first = std::make_unique<Database>(name);
  Database second(name);
  ASSERT_EQ(fill(*first), SQLITE_OK) << sqlite3_errmsg(first->get());
  expect_works(second);
  ASSERT_EQ(second.run("INSERT INTO article(id, body) VALUES (4, 'قطارها')"), SQLITE_OK);
  EXPECT_EQ(found(*first, "قطار"), Rows{"4"});
  ASSERT_EQ(first->run("DELETE FROM article WHERE id = 4"), SQLITE_OK);
  first.reset();
  expect_works(second);
}

TEST(Settings, Utf16Databases) {
  for (const char* encoding : {"UTF-16le", "UTF-16be"}) {
    Database database;
    ASSERT_EQ(database.run(std::string("PRAGMA encoding = '") + encoding + "'"), SQLITE_OK);
    ASSERT_EQ(fill(database), SQLITE_OK) << sqlite3_errmsg(database.get());
    EXPECT_EQ(database.value("PRAGMA encoding"), encoding);
    expect_works(database);
    EXPECT_EQ(database.rows("SELECT body FROM article ORDER BY body COLLATE persian"),
              (Rows{"کتاب‌ها را می خوانند", "همكاري‌هاي تازه"}));
  }
}

class PageSize : public testing::TestWithParam<int> {};

TEST_P(PageSize, HoldsTheSame) {
  const File file;
  Database database(file.path());
  ASSERT_EQ(database.run("PRAGMA page_size = " + std::to_string(GetParam())), SQLITE_OK);
#ifdef SQLITE_FCNTL_RESERVE_BYTES
  // As extensions that encrypt or checksum pages ask for; older releases do not know the request.
  int reserved = 32;
  sqlite3_file_control(database.get(), nullptr, SQLITE_FCNTL_RESERVE_BYTES, &reserved);
#endif
  ASSERT_EQ(fill(database), SQLITE_OK) << sqlite3_errmsg(database.get());
  ASSERT_EQ(database.value("PRAGMA page_size"), std::to_string(GetParam()));
  for (int i = 100; i < 400; ++i) {
    database.rows("INSERT INTO article(id, body) VALUES (" + std::to_string(i) + ", 'قطار شماره ' || ?1)",
                  {std::to_string(i)});
  }
  EXPECT_EQ(found(database, "قطارهای").size(), 300U);
  EXPECT_EQ(found(database, "۲۵۰"), Rows{"250"});
  EXPECT_EQ(database.run("DELETE FROM article WHERE id >= 100"), SQLITE_OK);
  EXPECT_EQ(found(database, "قطار"), Rows{});
  expect_works(database);
}

INSTANTIATE_TEST_SUITE_P(Settings, PageSize, testing::Values(512, 1024, 4096, 65536));

}  // namespace
}  // namespace persian::conformance
