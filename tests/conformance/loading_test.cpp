// Loading the extension: again and again, into several connections, and with nothing left behind.

#include <gtest/gtest.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <memory>
#include <vector>

#include "database.h"

namespace persian::conformance {
namespace {

TEST(Loading, TwiceIntoOneConnection) {
  Database database;
  EXPECT_EQ(sqlite3_load_extension(database.get(), PERSIAN_EXTENSION, nullptr, nullptr), SQLITE_OK);
  EXPECT_EQ(database.value("SELECT fa_fold('كتاب')"), "کتاب");
  EXPECT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian)"), SQLITE_OK);
}

TEST(Loading, ByItsNamedEntryPoint) {
  Database database;
  EXPECT_EQ(sqlite3_load_extension(database.get(), PERSIAN_EXTENSION, "sqlite3_persian_init", nullptr), SQLITE_OK);
}

TEST(Loading, ConnectionsDoNotKnowEachOther) {
  std::vector<std::unique_ptr<Database>> all;
  for (int i = 0; i < 20; ++i) {
    all.push_back(std::make_unique<Database>());
    ASSERT_EQ(all.back()->run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian)"), SQLITE_OK);
    ASSERT_EQ(all.back()->run("INSERT INTO t VALUES ('می‌شود')"), SQLITE_OK);
  }
  for (size_t i = 0; i < all.size(); i += 2) all[i].reset();
  for (size_t i = 1; i < all.size(); i += 2) {
    EXPECT_EQ(all[i]->value("SELECT count(*) FROM t WHERE t MATCH fa_query('می شود')"), "1");
  }
}

TEST(Loading, SqliteHasAllItsMemoryBack) {
  { const Database once; }
  const sqlite3_int64 before = sqlite3_memory_used();
  for (int i = 0; i < 20; ++i) {
    Database database;
    database.run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = \"persian tokenchars '#@' separators 'x'\")");
    database.run("INSERT INTO t VALUES ('کتاب‌ها')");
    database.rows("SELECT fa_fold(x), fa_query(x), highlight(t, 0, '[', ']') FROM t WHERE t MATCH 'کتاب'");
    database.rows("SELECT * FROM fa_tokens('کتاب‌ها')");
  }
  EXPECT_EQ(sqlite3_memory_used(), before);
}

#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
TEST(Loading, UnloadingLeavesNothingBehind) {
  // The file leaves the process with its last connection, and whatever it had allocated for itself goes with it.
  { const Database once; }
  const size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
  for (int i = 0; i < 50; ++i) const Database again;
  const size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
  EXPECT_LT(after, before + 100'000) << "bytes more after 50 times";
}
#endif

}  // namespace
}  // namespace persian::conformance
