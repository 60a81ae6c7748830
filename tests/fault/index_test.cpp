// The index: making, filling, searching and keeping it, every allocation failing. Whatever fails leaves it as it was.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "sweep.h"

namespace persian::fault {
namespace {

constexpr char kCreate[] =
    "CREATE VIRTUAL TABLE t USING fts5(title, body, prefix = '2 3', tokenize = \"persian lemma 1 surface 1 "
    "stopwords keep tokenchars '#@_' separators 'ـx'\");";

// Words of other scripts are spelled in memory of the tokenizer's own, long ones in ever more of it.
constexpr char kRows[] =
    "INSERT INTO t VALUES"
    " ('همکاری‌های دو کشور', 'علما کتاب‌های تازه‌ای را می خوانند؛ "
    "سال "
    "۱۴۰۴، "
    "naïve "
    "Straße "
    "#ایران'),"
    " ('گزارش', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
    " https://example.ir/a/very/long/address/that/goes/on/and/on/until/no/line/holds/it?and=more 日本語 "
    "کتابخانه‌ها');";

constexpr char kIntact[] =
    "INSERT INTO t(t) VALUES ('integrity-check'); PRAGMA integrity_check;"
    "SELECT rowid, title, body FROM t; SELECT count(*) FROM t WHERE t MATCH fa_query('كتاب');"
    "SELECT rowid FROM t WHERE t MATCH 'strasse OR کتابخانه OR تهران OR برلین'";

constexpr char kCheckIntegrity[] = "INSERT INTO t(t) VALUES ('integrity-check'); PRAGMA integrity_check";

Case of(const std::string& setup, const std::string& sql, const std::string& check = kIntact) {
  return {.setup = setup,
          .operation = [sql](Connection& connection) { return run(connection.get(), sql); },
          .check = check};
}

// After FTS5 itself ran out of memory while it writes, its connection may hold wrong totals of the index (3.40.1 to
// 3.54.1, with any tokenizer), and all that is written on it later is off. The database is intact, and another
// connection sees that.
Case writing(const std::string& sql) {
  Case c = of(kCreate + std::string(kRows), sql);
  c.intact = kCheckIntegrity;
  return c;
}

std::string articles_schema() {
  std::ifstream file(PERSIAN_SQL "/articles.sql", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST(Index, Create) { sweep(of("", kCreate, kRows + std::string(kIntact))); }

TEST(Index, CreateWithDefaults) {
  sweep(of("", "CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = persian)", kRows + std::string(kIntact)));
}

TEST(Index, Insert) { sweep(writing("INSERT INTO t SELECT body, title FROM t")); }

TEST(Index, Update) {
  sweep(writing("UPDATE t SET title = 'گفت‌وگو', body = 'شهر تهران und Berlin' WHERE rowid = 1"));
}

TEST(Index, Delete) { sweep(writing("DELETE FROM t WHERE rowid = 2")); }

TEST(Index, Rebuild) { sweep(writing("INSERT INTO t(t) VALUES ('rebuild')")); }

TEST(Index, Optimize) { sweep(writing("INSERT INTO t(t) VALUES ('optimize')")); }

TEST(Index, IntegrityCheck) { sweep(of(kCreate + std::string(kRows), "INSERT INTO t(t) VALUES ('integrity-check')")); }

TEST(Index, Drop) {
  sweep(of(kCreate + std::string(kRows), "DROP TABLE t", "SELECT name FROM sqlite_master; PRAGMA integrity_check"));
}

// Not its value: bm25() gives 0 when FTS5 runs out of memory reading the totals, with any tokenizer.
TEST(Index, Match) {
  sweep(of(kCreate + std::string(kRows),
           "SELECT rowid FROM t WHERE t MATCH fa_query('همكاري') ORDER BY rank;"
           "SELECT rowid FROM t WHERE t MATCH '\"دو کشور\" OR strasse OR کتابخ*';"
           "SELECT rowid FROM t WHERE t MATCH '\"=کتاب‌های\" AND body : naïve'"));
}

TEST(Index, HighlightAndSnippet) {
  sweep(of(kCreate + std::string(kRows),
           "SELECT highlight(t, 0, '[', ']'), snippet(t, 1, '[', ']', '…', 4) FROM t"
           " WHERE t MATCH fa_query('کتاب‌های کشور strasse', 'any')"));
}

TEST(Index, Vocabulary) {
  sweep(of(kCreate + std::string(kRows),
           "CREATE VIRTUAL TABLE IF NOT EXISTS temp.v USING fts5vocab('main', 't', 'row');"
           "SELECT term, doc FROM v; SELECT suggestion FROM fa_suggest('گذارش', 'temp.v')"));
}

TEST(Index, ContentlessAndExternal) {
  sweep(
      of("CREATE TABLE c(title, body); INSERT INTO c VALUES ('کتاب‌ها', 'شهر تهران');"
         "CREATE VIRTUAL TABLE t USING fts5(title, body, content = c, tokenize = persian);"
         "CREATE VIRTUAL TABLE u USING fts5(title, content = '', detail = none, tokenize = persian);",
         "INSERT INTO t(t) VALUES ('rebuild'); INSERT INTO u(rowid, title) SELECT rowid, body FROM c"
         " WHERE NOT EXISTS (SELECT 1 FROM u('تهران'));"
         "INSERT INTO u(u) VALUES ('integrity-check')"));
}

TEST(Index, ArticlesSchema) {
  sweep(of("", articles_schema(), "SELECT name FROM sqlite_master; PRAGMA integrity_check"));
}

TEST(Index, Articles) {
  Case c =
      of(articles_schema(),
         "INSERT INTO article_inbox(document) VALUES ('date 2025-11-09 همکاری‌های تازه' || char(10) || "
         "'متن "
         "naïve');"
         "UPDATE articles SET body = 'متن دیگر' WHERE id = 1; DELETE FROM articles WHERE id > 1",
         "INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1); PRAGMA integrity_check;"
         "SELECT * FROM articles");
  c.intact = "INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1); PRAGMA integrity_check";
  sweep(c);
}

TEST(Index, Collation) {
  sweep(of("CREATE TABLE names(name); INSERT INTO names VALUES ('پری'), ('آرش'), ('ژاله'), ('Émile'), ('گیو');",
           "CREATE INDEX IF NOT EXISTS by_name ON names(name COLLATE persian)",
           "PRAGMA integrity_check; SELECT name FROM names ORDER BY name COLLATE persian"));
}

}  // namespace
}  // namespace persian::fault
