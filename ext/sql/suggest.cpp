// suggest.cpp: the table-valued function fa_suggest(text, vocab [, limit]): did you mean …?
//
//   CREATE VIRTUAL TABLE articles_vocab USING fts5vocab('articles_fts', 'row');
//   SELECT suggestion FROM fa_suggest('همکری', 'articles_vocab');
//
//   suggestion  a term of the vocabulary, in standard spelling where the lexicon knows one (همکاری‌های); two
//               terms with a space between them where the writer lost one
//   distance    0.0 for the word itself, 1.0 for a plain slip; likely slips are less (text/edit_cost.h)
//   rows        how many documents have the term; of two terms, the rarer one
//
// and, when asked for by name, what the suggestion is for:
//
//   word        the word as it stands in the text; where it was joined with the next one, both
//   position    0, 1, …: the word's place among the words of the text
//
// `vocab` names an fts5vocab table of type row or col, with its schema or without ('main.articles_vocab'); any other
// name is an error. Every word of the text has its suggestions, `limit` of them at most (0 to 100; 5 when not given),
// best first, words in the order of the text. A word the vocabulary has comes first itself, with distance 0.
// Dictionary forms of verbs are never suggested; numbers and words of more than 48 letters are only looked up. NULL in
// any argument gives no rows. The table is read with the caller's rights; the function cannot be used in triggers and
// views, so that a database from elsewhere cannot make it read.

#include <new>

#include "morph/term_spelling.h"
#include "morph/units.h"
#include "sql/function.h"
#include "sql/register.h"
#include "sql/suggester.h"
#include "sql/table.h"
#include "sql/vocabulary.h"
#include "text/slice.h"

namespace persian::sql {

namespace {

using text::Script;
using text::Word;

enum Column { kSuggestion, kDistance, kRows, kText, kVocab, kLimit, kWord, kPosition };

constexpr int kDefaultLimit = 5;

// One scan: the words of the text one after the other, each with its suggestions.
struct Cursor {
  sqlite3_vtab_cursor base{};
  text::Buffer text = result_buffer();
  text::Buffer name = result_buffer();  // of the vocabulary that is open
  Vocabulary vocabulary;
  Suggester suggester;

  morph::UnitScanner scanner{std::string_view{}};
  Word unit, following;
  bool has_following = false;
  text::Buffer term = result_buffer();    // the unit's
  text::Buffer joined = result_buffer();  // and with the one that follows
  sqlite3_int64 position = -1;
  int limit = kDefaultLimit;

  Suggestions found;
  int at = 0;
  sqlite3_int64 rowid = 0;
  bool ended = true;
};

int connect(sqlite3* db, void*, int, const char* const*, sqlite3_vtab** out, char**) {
  return connect_table(db,
                       "CREATE TABLE x(suggestion TEXT, distance REAL, rows INTEGER, text HIDDEN, "
                       "vocab HIDDEN, \"limit\" HIDDEN, word HIDDEN, position HIDDEN)",
                       SQLITE_VTAB_DIRECTONLY, out);
}

// Arguments that are given, given with =, go to filter() in their order; bit i of idxNum says that argument i does.
int best_index(sqlite3_vtab*, sqlite3_index_info* info) {
  int where[3] = {-1, -1, -1};
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto& c = info->aConstraint[i];
    if (c.op != SQLITE_INDEX_CONSTRAINT_EQ || c.iColumn < kText || c.iColumn > kLimit) continue;
    if (!c.usable) return SQLITE_CONSTRAINT;
    where[c.iColumn - kText] = i;
  }
  int next = 1;
  for (int a = 0; a < 3; ++a) {
    if (where[a] < 0) continue;
    info->aConstraintUsage[where[a]].argvIndex = next++;
    info->aConstraintUsage[where[a]].omit = 1;
    info->idxNum |= 1 << a;
  }
  const bool complete = (info->idxNum & 3) == 3;
  info->estimatedCost = complete ? 10000.0 : 1e12;
  info->estimatedRows = kDefaultLimit;
  return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
  void* memory = sqlite3_malloc64(sizeof(Cursor));
  if (memory == nullptr) return SQLITE_NOMEM;
  *out = &(new (memory) Cursor)->base;
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* base) {
  auto* cursor = reinterpret_cast<Cursor*>(base);
  cursor->~Cursor();
  sqlite3_free(cursor);
  return SQLITE_OK;
}

// Frees the message, made by sqlite3_mprintf().
int refuse(Cursor* cursor, int rc, char* message) {
  if (message == nullptr) return SQLITE_NOMEM;
  char* named = sqlite3_mprintf("fa_suggest(): %s", message);
  sqlite3_free(message);
  return fail(cursor->base.pVtab, named, rc);
}

bool set(text::Buffer* buffer, std::string_view value) {
  buffer->clear();
  buffer->append(value);
  return !buffer->failed();
}

// The folded term of the unit, and of the unit joined with the one behind it where only a space parts them.
bool write_terms(Cursor* cursor) {
  const std::string_view text = cursor->text.view();
  const Word &unit = cursor->unit, &following = cursor->following;
  cursor->term.clear();
  text::append_term(text, unit, &cursor->term);
  cursor->joined.clear();
  Word both = unit;
  if (cursor->has_following && following.gap == text::Gap::kSpace && unit.script == Script::kPersian &&
      following.script == Script::kPersian && text::merge(&both, following))
    text::append_term(text, both, &cursor->joined);
  return !cursor->term.failed() && !cursor->joined.failed();
}

// Goes on to the next word that has suggestions.
int next_word(Cursor* cursor) {
  cursor->at = 0;
  while (cursor->has_following) {
    cursor->unit = cursor->following;
    cursor->has_following = cursor->scanner.next(&cursor->following);
    ++cursor->position;
    if (!write_terms(cursor)) return SQLITE_NOMEM;
    const Word& unit = cursor->unit;
    const Typed typed{cursor->term.view(), cursor->joined.view(), unit.breaks, unit.script == Script::kPersian,
                      unit.script == Script::kNumber};
    cursor->found.clear(cursor->limit);
    const int rc = cursor->suggester.suggest(&cursor->vocabulary, typed, &cursor->found);
    if (rc != SQLITE_OK) return rc;
    if (cursor->found.size() > 0) return SQLITE_OK;
  }
  cursor->ended = true;
  return SQLITE_OK;
}

int next_word_or_message(Cursor* cursor) {
  const int rc = next_word(cursor);
  if (rc == SQLITE_OK || rc == SQLITE_NOMEM) return rc;
  sqlite3* db = reinterpret_cast<Table*>(cursor->base.pVtab)->db;
  return refuse(cursor, rc, sqlite3_mprintf("%s", sqlite3_errmsg(db)));
}

int next(sqlite3_vtab_cursor* base) {
  auto* cursor = reinterpret_cast<Cursor*>(base);
  ++cursor->rowid;
  return ++cursor->at < cursor->found.size() ? SQLITE_OK : next_word_or_message(cursor);
}

int read_limit(Cursor* cursor, sqlite3_value* value) {
  const sqlite3_int64 limit = sqlite3_value_int64(value);
  if (sqlite3_value_numeric_type(value) != SQLITE_INTEGER || limit < 0 || limit > Suggestions::kMost)
    return refuse(cursor, SQLITE_ERROR,
                  sqlite3_mprintf("the limit is a whole number from 0 to %d", Suggestions::kMost));
  cursor->limit = static_cast<int>(limit);
  return SQLITE_OK;
}

int open_vocabulary(Cursor* cursor, std::string_view name) {
  if (!name.empty() && name == cursor->name.view()) return SQLITE_OK;  // as in a join, row after row
  cursor->name.clear();
  char* message = nullptr;
  sqlite3* db = reinterpret_cast<Table*>(cursor->base.pVtab)->db;
  const int rc = cursor->vocabulary.open(db, name.data(), &message);
  if (rc != SQLITE_OK) return refuse(cursor, rc, message);
  return set(&cursor->name, name) ? SQLITE_OK : SQLITE_NOMEM;
}

int filter(sqlite3_vtab_cursor* base, int plan, const char*, int argc, sqlite3_value** argv) {
  auto* cursor = reinterpret_cast<Cursor*>(base);
  cursor->ended = true;
  cursor->has_following = false;
  cursor->position = -1;
  cursor->rowid = 0;
  cursor->limit = kDefaultLimit;
  if ((plan & 3) != 3)
    return refuse(cursor, SQLITE_ERROR, sqlite3_mprintf("takes a text and the name of an fts5vocab table"));
  if (any_null(argc, argv)) return SQLITE_OK;
  int rc = argc > 2 ? read_limit(cursor, argv[2]) : SQLITE_OK;
  const std::string_view text = text_argument(argv[0]), name = text_argument(argv[1]);
  if (text.data() == nullptr || name.data() == nullptr) return SQLITE_NOMEM;
  if (rc == SQLITE_OK) rc = open_vocabulary(cursor, name);
  if (rc != SQLITE_OK) return rc;
  if (cursor->limit == 0) return SQLITE_OK;
  if (!set(&cursor->text, text)) return SQLITE_NOMEM;
  cursor->scanner = morph::UnitScanner(cursor->text.view());
  cursor->has_following = cursor->scanner.next(&cursor->following);
  cursor->ended = false;
  return next_word_or_message(cursor);
}

int eof(sqlite3_vtab_cursor* base) { return reinterpret_cast<Cursor*>(base)->ended; }

// The unit's bytes, with the next one's when the suggestion joins the two.
std::string_view word_of(const Cursor& cursor) {
  const bool joins = !cursor.joined.view().empty() && cursor.found[cursor.at].view() == cursor.joined.view();
  const size_t stop = joins ? cursor.following.stop : cursor.unit.stop;
  return text::slice(cursor.text.view(), cursor.unit.start, stop - cursor.unit.start);
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int column) {
  const auto& cursor = *reinterpret_cast<Cursor*>(base);
  const Suggestion& s = cursor.found[cursor.at];
  const auto result = [&](std::string_view text) {
    sqlite3_result_text64(context, text.data() != nullptr ? text.data() : "", text.size(), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
  };
  switch (column) {
    case kSuggestion: {
      text::Buffer out = result_buffer();
      morph::append_term_spelling(s.view(), &out);
      result_text(context, out);
      break;
    }
    case kDistance: sqlite3_result_double(context, s.cost / 100.0); break;
    case kRows: sqlite3_result_int64(context, s.rows); break;
    case kText: result(cursor.text.view()); break;
    case kVocab: result(cursor.name.view()); break;
    case kLimit: sqlite3_result_int(context, cursor.limit); break;
    case kWord: result(word_of(cursor)); break;
    case kPosition: sqlite3_result_int64(context, cursor.position); break;
    default: break;
  }
  return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor* base, sqlite3_int64* out) {
  *out = reinterpret_cast<Cursor*>(base)->rowid;
  return SQLITE_OK;
}

constexpr sqlite3_module kModule = table_module({connect, best_index, open, close, filter, next, eof, column, rowid});

}  // namespace

int register_suggest(sqlite3* db) { return register_table(db, "fa_suggest", kModule); }

}  // namespace persian::sql
