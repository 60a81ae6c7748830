// What fa_query() gives is accepted by FTS5's MATCH in every mode, with columns named and without. And an article is
// found by its own text: a query without exclusions finds a row that has the same text, unless one of its words is
// nothing alone (ها), which the tokenizer leaves out at the beginning of a query.

#include "fuzz.h"
#include "morph/terms.h"
#include "morph/units.h"

namespace {

using persian::fuzz::require;
using persian::fuzz::Statement;

sqlite3* database() {
  sqlite3* db = persian::fuzz::open_database();
  persian::fuzz::run(
      db,
      "CREATE VIRTUAL TABLE articles USING fts5(title, body, tokenize = 'persian');"
      "INSERT INTO articles VALUES ('گزارش نشست تهران', 'همکاری‌های دو کشور گسترش "
      "می‌یابد');"
      "CREATE VIRTUAL TABLE own USING fts5(body, content = '', tokenize = 'persian')");
  return db;
}

// How many rows the text finds in a table whose only row is the text.
std::string find_own(sqlite3* db, std::string_view text, std::string_view mode) {
  static Statement begin(db, "BEGIN"), insert(db, "INSERT INTO own(rowid, body) VALUES (1, ?1)"),
      count(db, "SELECT count(*) FROM own WHERE own MATCH fa_query(?1, ?2)"), rollback(db, "ROLLBACK");
  begin.value({});
  insert.value({text});
  std::string found = count.value({text, mode});
  rollback.value({});
  return found;
}

bool has_word_that_is_nothing_alone(std::string_view text) {
  persian::morph::UnitScanner scanner(text);
  for (persian::text::Word unit; scanner.next(&unit);) {
    if (persian::morph::is_nothing_alone(unit)) return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static sqlite3* const kDatabase = database();
  static Statement plain(kDatabase, "SELECT fa_query(?1)");
  static Statement modes(kDatabase, "SELECT count(*) FROM articles WHERE articles MATCH fa_query(?1, ?2)");
  static Statement columns(kDatabase, "SELECT count(*) FROM articles WHERE articles MATCH fa_query(?1, ?2, ?3)");
  const std::string_view text = persian::fuzz::view(data, size);
  const std::string query = plain.value({text});
  if (plain.null()) return 0;  // there is no word in it
  for (const char* mode : {"all", "any", "phrase", "prefix"}) {
    modes.value({text, mode});
    columns.value({text, mode, "body, title"});
  }
  if (text.find('-') != std::string_view::npos || has_word_that_is_nothing_alone(text)) return 0;
  for (const char* mode : {"all", "any"}) require(find_own(kDatabase, text, mode) == "1", mode, query);
  return 0;
}
