#include "sql/vocabulary.h"

#include <cstring>

namespace persian::sql {

namespace {

// A statement made from a format of sqlite3_mprintf(); finalized when it goes out of scope.
class Statement {
 public:
  ~Statement() { sqlite3_finalize(statement_); }
  Statement() = default;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  template <typename... Arguments>
  int prepare(sqlite3* db, const char* format, Arguments... arguments) {
    char* sql = sqlite3_mprintf(format, arguments...);
    if (sql == nullptr) return SQLITE_NOMEM;
    sqlite3_finalize(statement_);
    statement_ = nullptr;
    const int rc = sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr);
    sqlite3_free(sql);
    return rc;
  }
  sqlite3_stmt* get() const { return statement_; }
  sqlite3_stmt* release() {
    sqlite3_stmt* statement = statement_;
    statement_ = nullptr;
    return statement;
  }

 private:
  sqlite3_stmt* statement_ = nullptr;
};

// The text of the first column, which is never NULL in what is asked here; nullptr when memory runs out.
const char* first_text(sqlite3_stmt* row) { return reinterpret_cast<const char*>(sqlite3_column_text(row, 0)); }

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sqlite3_strnicmp(a.data(), b.data(), static_cast<int>(a.size())) == 0;
}

// Reads the beginning of a statement as sqlite_schema keeps it: names, quoted or not, white space and comments.
class SchemaReader {
 public:
  explicit SchemaReader(const char* sql) : at_(sql) {}

  // The next word or name without its quotation marks; empty at anything else.
  std::string_view next() {
    skip_space();
    const char* start = at_;
    const char close = *at_ == '[' ? ']' : *at_;
    if (close == ']' || close == '"' || close == '\'' || close == '`') {
      for (++at_; *at_ != '\0' && (*at_ != close || (at_[1] == close && close != ']')); ++at_) at_ += *at_ == close;
      if (*at_ == '\0') return {};
      ++at_;
      return {start + 1, static_cast<size_t>(at_ - start) - 2};
    }
    while (is_name_byte(*at_)) ++at_;
    return {start, static_cast<size_t>(at_ - start)};
  }

 private:
  static bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
  }
  void skip_space() {
    for (;;) {
      const char* start = at_;
      at_ += std::strspn(at_, " \t\n\f\r");
      if (at_[0] == '-' && at_[1] == '-') at_ += std::strcspn(at_, "\n");
      if (at_[0] == '/' && at_[1] == '*') {
        const char* end = std::strstr(at_ + 2, "*/");
        at_ = end != nullptr ? end + 2 : at_ + std::strlen(at_);
      }
      if (at_ == start) return;
    }
  }

  const char* at_;
};

// CREATE VIRTUAL TABLE … USING fts5vocab…
bool is_vocabulary(const char* sql) {
  SchemaReader reader(sql);
  if (!same_name(reader.next(), "CREATE") || !same_name(reader.next(), "VIRTUAL") || !same_name(reader.next(), "TABLE"))
    return false;
  reader.next();
  return same_name(reader.next(), "USING") && same_name(reader.next(), "fts5vocab");
}

enum class Found { kNothing, kVocabulary, kOther };

// What the schema has under this name. SQLITE_OK or an error code.
int look_up(sqlite3* db, const char* schema, const char* table, Found* found) {
  *found = Found::kNothing;
  Statement schema_rows;
  int rc = schema_rows.prepare(
      db, "SELECT sql FROM \"%w\".sqlite_master WHERE type IN ('table', 'view') AND name = ?1 COLLATE NOCASE", schema);
  if (rc != SQLITE_OK) return rc;
  sqlite3_bind_text(schema_rows.get(), 1, table, -1, SQLITE_STATIC);
  rc = sqlite3_step(schema_rows.get());
  if (rc == SQLITE_DONE) return SQLITE_OK;
  if (rc != SQLITE_ROW) return rc;
  const char* sql = first_text(schema_rows.get());
  if (sql == nullptr) return SQLITE_NOMEM;
  *found = is_vocabulary(sql) ? Found::kVocabulary : Found::kOther;
  return SQLITE_OK;
}

// Prepares the walk over a table that is known to be an fts5vocab table; *terms stays nullptr when it is of another
// type than row or col.
int prepare_terms(sqlite3* db, const char* schema, const char* table, sqlite3_stmt** terms) {
  Statement columns;
  int rc = columns.prepare(db, "SELECT * FROM \"%w\".\"%w\"", schema, table);
  if (rc != SQLITE_OK) return rc;
  const char* third = sqlite3_column_name(columns.get(), 2);
  if (third == nullptr) return SQLITE_NOMEM;
  const bool by_row = std::strcmp(third, "cnt") == 0, by_column = std::strcmp(third, "doc") == 0;
  if (!by_row && !by_column) return SQLITE_OK;
  Statement walk;
  rc = walk.prepare(db, "SELECT term, %s FROM \"%w\".\"%w\" WHERE term >= ?1 %s BY term", by_row ? "doc" : "max(doc)",
                    schema, table, by_row ? "ORDER" : "GROUP");
  *terms = walk.release();
  return rc;
}

// Goes through the schemas in the order in which SQLite resolves names. `qualified` may hold a schema's name and a dot
// before the table's. *terms is set when the first table or view of that name is a vocabulary.
int find(sqlite3* db, const char* qualified, sqlite3_stmt** terms) {
  Statement schemas;
  int rc = schemas.prepare(db, "SELECT name FROM pragma_database_list ORDER BY seq <> 1, seq");
  if (rc != SQLITE_OK) return rc;
  for (const bool with_schema : {false, true}) {
    while ((rc = sqlite3_step(schemas.get())) == SQLITE_ROW) {
      const char* schema = first_text(schemas.get());
      if (schema == nullptr) return SQLITE_NOMEM;
      const char* table = qualified;
      if (with_schema) {
        const size_t size = std::strlen(schema);
        if (sqlite3_strnicmp(qualified, schema, static_cast<int>(size)) != 0 || qualified[size] != '.') continue;
        table = qualified + size + 1;
      }
      Found found;
      rc = look_up(db, schema, table, &found);
      if (rc == SQLITE_OK && found == Found::kVocabulary) rc = prepare_terms(db, schema, table, terms);
      if (rc != SQLITE_OK || found != Found::kNothing) return rc;
    }
    if (rc != SQLITE_DONE) return rc;
    sqlite3_reset(schemas.get());
  }
  return SQLITE_OK;
}

}  // namespace

int Vocabulary::open(sqlite3* db, const char* name, char** error) {
  sqlite3_finalize(terms_);
  terms_ = nullptr;
  int rc = find(db, name, &terms_);
  if (rc == SQLITE_NOMEM) return rc;
  if (rc != SQLITE_OK) {
    *error = sqlite3_mprintf("%s", sqlite3_errmsg(db));
  } else if (terms_ == nullptr) {
    *error = sqlite3_mprintf("%Q is not the name of an fts5vocab table of type row or col", name);
    rc = SQLITE_ERROR;
  }
  return rc != SQLITE_OK && *error == nullptr ? SQLITE_NOMEM : rc;
}

int Vocabulary::seek(std::string_view term) {
  sqlite3_reset(terms_);
  const int rc = sqlite3_bind_text64(terms_, 1, term.data(), term.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return rc != SQLITE_OK ? rc : step();
}

int Vocabulary::step() {
  const int rc = sqlite3_step(terms_);
  if (rc != SQLITE_ROW) return rc;
  const char* text = first_text(terms_);
  if (text == nullptr) return SQLITE_NOMEM;
  term_ = {text, static_cast<size_t>(sqlite3_column_bytes(terms_, 0))};
  return SQLITE_ROW;
}

}  // namespace persian::sql
