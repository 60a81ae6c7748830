// collation.cpp: COLLATE persian, the order of the Persian alphabet.
//
//   SELECT name FROM people ORDER BY name COLLATE persian;
//   CREATE TABLE people(name TEXT COLLATE persian);
//
// As ICU's collation for the locale fa sorts the Arabic, Latin, Greek and Cyrillic scripts with their digits,
// punctuation and marks; other scripts follow by code point (text/collation.h says it in full). Malformed bytes count
// as U+FFFD.
//
// SQLite also asks a collation what is equal, in =, IN, DISTINCT, GROUP BY and UNIQUE. Equal is what ICU has equal: the
// same letters, marks and case, however encoded, and digits of the same value (۱ = 1); half-spaces and invisible marks
// do not count (می‌شود = میشود). ك and ک, é and e, A and a differ; fa_fold() is the key that takes such
// together. For a fixed order among equals, sort by the bytes as well: ORDER BY name COLLATE persian, name COLLATE
// binary.

#include "text/collation.h"

#include <string_view>

#include "sql/function.h"
#include "sql/register.h"

namespace persian::sql {

namespace {

std::string_view view(const void* data, int size) {
  return {static_cast<const char*>(data), static_cast<size_t>(size)};
}

int compare(void*, int left_size, const void* left, int right_size, const void* right) {
  return text::collate(view(left, left_size), view(right, right_size));
}

}  // namespace

int register_collation(sqlite3* db) {
  return sqlite3_create_collation_v2(db, "persian", SQLITE_UTF8, nullptr, compare, nullptr);
}

}  // namespace persian::sql
