// vocabulary.h: reading an fts5vocab table, whose name comes from a user.
//
// The name is looked up with bound parameters, must be that of an fts5vocab table of type row or col, and is quoted
// where it enters a statement; so nothing in it can be SQL, and nothing but a vocabulary is read.

#ifndef PERSIAN_SQL_VOCABULARY_H
#define PERSIAN_SQL_VOCABULARY_H

#include <string_view>

#include "sql/function.h"

namespace persian::sql {

class Vocabulary {
 public:
  Vocabulary() = default;
  ~Vocabulary() { sqlite3_finalize(terms_); }
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // Opens the table `name` or `schema.name`; a name without schema is looked for as SQLite does, temp and main first.
  // SQLITE_OK, or an error code and, but for SQLITE_NOMEM, a message to be freed with sqlite3_free().
  int open(sqlite3* db, const char* name, char** error);

  // Goes to the first term that is not before the given one; to the term after this one. SQLITE_ROW, SQLITE_DONE at the
  // end, or an error code, the connection having its message.
  int seek(std::string_view term);
  int step();

  // Where it stands after SQLITE_ROW: the term, and how many documents have it (of type col: in the column where most
  // do).
  std::string_view term() const { return term_; }
  sqlite3_int64 documents() const { return sqlite3_column_int64(terms_, 1); }

  // Ends reading, so that no statement is left open; seek() begins again.
  void reset() { sqlite3_reset(terms_); }

 private:
  sqlite3_stmt* terms_ = nullptr;
  std::string_view term_;
};

}  // namespace persian::sql

#endif
