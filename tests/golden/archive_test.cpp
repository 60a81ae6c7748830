// Databases that earlier versions made, opened by this one.
//
// archive-vN.db holds the sample articles as token version N indexed them (made by make_archive.sh). With the current
// token version everything must work at once; an older archive first needs the rebuild that CHANGELOG.md asks for.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "database.h"

namespace persian::conformance {
namespace {

namespace fs = std::filesystem;

#define ZWNJ "\u200C"

// A copy that can be written to and goes away.
class Copy {
 public:
  explicit Copy(const fs::path& original)
      : path_(fs::temp_directory_path() /
              (original.stem().string() + "-" + std::to_string(std::random_device{}()) + ".db")) {
    fs::copy_file(original, path_);
    fs::permissions(path_, fs::perms::owner_write, fs::perm_options::add);
  }
  ~Copy() { fs::remove(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// The copy, attached, with the extension loaded and its index in the current token version.
class Archive {
  Copy copy_;

 public:
  Database database;

  explicit Archive(const fs::path& original) : copy_(original) {
    database.rows("ATTACH ?1 AS archive", {copy_.path().string()});
    const std::string name = "archive-v" + database.value("SELECT json_extract(fa_info(), '$.token_version')") + ".db";
    if (original.filename() != name) command("rebuild");
  }
  ~Archive() { EXPECT_EQ(database.run("DETACH archive"), SQLITE_OK); }

  int command(const std::string& name) {
    return database.run("INSERT INTO archive.articles_fts(articles_fts) VALUES ('" + name + "')");
  }
  // Holds the index against the articles.
  int integrity() {
    return database.run("INSERT INTO archive.articles_fts(articles_fts, rank) VALUES ('integrity-check', 1)");
  }
  // The files of the articles found, in alphabetical order.
  std::vector<std::string> found(const std::string& query) {
    return database.rows(
        "SELECT source FROM archive.articles_fts JOIN archive.articles ON id = articles_fts.rowid "
        "WHERE articles_fts MATCH fa_query(?1) ORDER BY source",
        {query});
  }
};

std::vector<fs::path> archives() {
  std::vector<fs::path> out;
  for (const fs::directory_entry& entry : fs::directory_iterator(PERSIAN_GOLDEN)) {
    if (entry.path().extension() == ".db") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

class Archives : public testing::TestWithParam<fs::path> {
  void SetUp() override {
    if (sqlite3_libversion_number() < 3037000) GTEST_SKIP() << "sql/articles.sql needs SQLite 3.37";
  }
};

TEST_P(Archives, IndexAgreesWithTheArticles) {
  Archive archive(GetParam());
  EXPECT_EQ(archive.database.value("PRAGMA archive.integrity_check"), "ok");
  EXPECT_EQ(archive.integrity(), SQLITE_OK) << sqlite3_errmsg(archive.database.get());
  EXPECT_EQ(archive.database.value("SELECT count(*) FROM archive.articles"), "24");
}

TEST_P(Archives, AreSearchedInAnySpelling) {
  Archive archive(GetParam());
  using Files = std::vector<std::string>;
  EXPECT_EQ(archive.found("قطارها"), (Files{"traffic.txt", "train.txt"}));
  EXPECT_EQ(archive.found("قطار مسافربري"), Files{}) << "no article has both words";
  for (const char* books : {"کتاب", "كتابهاي", "کتاب ها", "کتاب" ZWNJ "هایشان"}) {
    EXPECT_EQ(archive.found(books), (Files{"bookfair.txt", "chess.txt", "school.txt"})) << books;
  }
  for (const char* pupils : {"دانش" ZWNJ "آموز", "دانشآموزان", "دانش آموزان"}) {
    const Files files = archive.found(pupils);
    EXPECT_NE(std::find(files.begin(), files.end(), "drill.txt"), files.end()) << pupils;
  }
  EXPECT_EQ(archive.found("\"دریای خزر\""), Files{"space.txt"});
  EXPECT_EQ(archive.found("تالاب -مدرسه"), Files{"wetland.txt"});
  EXPECT_EQ(archive.database.value("SELECT highlight(articles_fts, 0, '[', ']') FROM archive.articles_fts "
                                   "WHERE articles_fts MATCH 'title: قطارها'"),
            "سوت [قطار] پس از هشتاد سال انتظار در دره سبز");
}

TEST_P(Archives, AreWrittenTo) {
  Archive archive(GetParam());
  Database& database = archive.database;
  using Files = std::vector<std::string>;
  database.rows("INSERT INTO archive.article_inbox(document, source) VALUES (?1, 'new.txt')",
                {"date 2025-12-01 قطارها بازمی" ZWNJ "گردند\nفردا راه می افتند."});
  EXPECT_EQ(archive.found("قطار"), (Files{"new.txt", "traffic.txt", "train.txt"}));
  database.rows("UPDATE archive.articles SET title = 'بلدرچین‌ها' WHERE source = 'new.txt'");
  EXPECT_EQ(archive.found("قطار"), (Files{"traffic.txt", "train.txt"}));
  EXPECT_EQ(archive.found("بلدرچین"), Files{"new.txt"});
  EXPECT_EQ(archive.integrity(), SQLITE_OK);
  database.rows("DELETE FROM archive.articles WHERE source IN ('new.txt', 'train.txt')");
  EXPECT_EQ(archive.found("بلدرچین"), Files{});
  EXPECT_EQ(archive.found("قطار"), Files{"traffic.txt"});
  EXPECT_EQ(archive.integrity(), SQLITE_OK);
}

INSTANTIATE_TEST_SUITE_P(Golden, Archives, testing::ValuesIn(archives()), [](const auto& of) {
  std::string name = of.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Golden, ThereIsAnArchiveOfThisTokenVersion) {
  Database database;
  const std::string version = database.value("SELECT json_extract(fa_info(), '$.token_version')");
  EXPECT_TRUE(fs::exists(fs::path(PERSIAN_GOLDEN) / ("archive-v" + version + ".db")))
      << "run tests/golden/make_archive.sh";
}

}  // namespace
}  // namespace persian::conformance
