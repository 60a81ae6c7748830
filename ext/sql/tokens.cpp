// tokens.cpp: the table-valued function fa_tokens(text [, options]).
//
//   SELECT * FROM fa_tokens('کتاب‌هایشان را می‌خوانند');
//
//   position   0, 1, …: positions as the index counts them
//   token      the word as it stands in the text
//   surface    the surface form that is indexed; NULL with surface 0
//   lemma      its dictionary form, in the spelling of the index; of ambiguous forms the first; NULL with lemma 0
//   kind       what it was read as: verb, noun, plural, comparative …; number or other for what is not Persian
//   start      byte offset of its first byte in the text
//   stop       byte offset one past its last byte
//
// Options are the tokenizer's, in one text: 'stopwords drop tokenchars "#"'. NULL and empty text are the defaults, a
// wrong option is an error. With stopwords drop, stop words are not listed. NULL as the text gives no rows.

#include <new>

#include "morph/labels.h"
#include "morph/terms.h"
#include "morph/units.h"
#include "sql/function.h"
#include "sql/register.h"
#include "sql/table.h"
#include "sql/tokens_options.h"

namespace persian::sql {

namespace {

using morph::Analysis;
using text::Script;
using text::Word;

enum Column { kPosition, kToken, kSurface, kLemma, kKind, kStart, kStop, kText, kOptions };

const char* kind_of(const Word& unit, const morph::Piece& piece) {
  return unit.script == Script::kPersian ? morph::kind_name(piece.kind) : morph::script_name(unit.script);
}

// One scan: the text it owns, and the unit it stands at.
struct Cursor {
  sqlite3_vtab_cursor base;
  char* text;
  size_t size;
  TokensOptions options;
  text::Overrides overrides;
  morph::UnitScanner scanner{std::string_view{}};
  Word unit;
  Analysis analysis;
  int piece;
  sqlite3_int64 position;
  bool ended;
};

int connect(sqlite3* db, void*, int, const char* const*, sqlite3_vtab** out, char**) {
  return connect_table(
      db, "CREATE TABLE x(position, token, surface, lemma, kind, start, stop, text HIDDEN, options HIDDEN)",
      SQLITE_VTAB_INNOCUOUS, out);
}

// The text must be given with =; the options may be.
int best_index(sqlite3_vtab*, sqlite3_index_info* info) {
  int text = -1, options = -1;
  bool unusable = false;
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto& c = info->aConstraint[i];
    if (c.op != SQLITE_INDEX_CONSTRAINT_EQ || (c.iColumn != kText && c.iColumn != kOptions)) continue;
    if (!c.usable)
      unusable = true;
    else
      (c.iColumn == kText ? text : options) = i;
  }
  if (unusable) return SQLITE_CONSTRAINT;
  int next = 1;
  for (int i : {text, options}) {
    if (i < 0) continue;
    info->aConstraintUsage[i].argvIndex = next++;
    info->aConstraintUsage[i].omit = 1;
  }
  info->idxNum = (text >= 0 ? 1 : 0) | (options >= 0 ? 2 : 0);
  info->estimatedCost = text >= 0 ? 100.0 : 1e12;
  info->estimatedRows = 100;
  return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
  void* memory = sqlite3_malloc64(sizeof(Cursor));
  if (memory == nullptr) return SQLITE_NOMEM;
  auto* cursor = new (memory) Cursor{};
  *out = &cursor->base;
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* base) {
  auto* cursor = reinterpret_cast<Cursor*>(base);
  sqlite3_free(cursor->text);
  cursor->~Cursor();
  sqlite3_free(cursor);
  return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* base) {
  auto* cursor = reinterpret_cast<Cursor*>(base);
  ++cursor->position;
  if (++cursor->piece < cursor->analysis.count) return SQLITE_OK;
  cursor->piece = 0;
  do {
    cursor->ended = !cursor->scanner.next(&cursor->unit);
    if (cursor->ended) return SQLITE_OK;
  } while (cursor->options.drop_stop_words && morph::is_stop_word(cursor->unit));
  cursor->analysis.count = 1;
  if (cursor->unit.script != Script::kPersian) return SQLITE_OK;
  morph::analyze(cursor->unit, &cursor->analysis);
  if (cursor->options.terms.lemma || cursor->analysis.count == 1) return SQLITE_OK;
  // Only the analysis makes two positions of بهویژه.
  cursor->analysis.pieces[0] = cursor->analysis.pieces[1];
  cursor->analysis.pieces[0].begin = 0;
  cursor->analysis.count = 1;
  return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* base, int plan, const char*, int, sqlite3_value** argv) {
  auto* cursor = reinterpret_cast<Cursor*>(base);
  sqlite3_free(cursor->text);
  cursor->text = nullptr;
  cursor->size = 0;
  cursor->ended = true;
  if ((plan & 1) == 0 || sqlite3_value_type(argv[0]) == SQLITE_NULL) return SQLITE_OK;
  cursor->options.clear();
  if ((plan & 2) != 0) {
    const int rc = cursor->options.set_all(text_argument(argv[1]));
    if (rc == SQLITE_ERROR) {
      return fail(base->pVtab, sqlite3_mprintf("fa_tokens(): the options are %s", kTokensOptions));
    }
    if (rc != SQLITE_OK) return rc;
  }
  cursor->overrides = cursor->options.overrides();
  const std::string_view text = text_argument(argv[0]);
  cursor->text = static_cast<char*>(sqlite3_malloc64(text.size() + 1));
  if (cursor->text == nullptr) return SQLITE_NOMEM;
  if (!text.empty()) std::memcpy(cursor->text, text.data(), text.size());
  cursor->size = text.size();
  cursor->scanner = morph::UnitScanner({cursor->text, cursor->size}, &cursor->overrides);
  cursor->analysis.count = 0;
  cursor->piece = 0;
  cursor->position = -1;
  return next(base);
}

int eof(sqlite3_vtab_cursor* base) { return reinterpret_cast<Cursor*>(base)->ended; }

void result_letters(sqlite3_context* context, morph::Letters letters) {
  char bytes[2 * (text::kMaxLetters + 1)];
  sqlite3_result_text(context, bytes, text::encode_letters(letters, true, bytes), SQLITE_TRANSIENT);
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int column) {
  auto* cursor = reinterpret_cast<Cursor*>(base);
  const Word& unit = cursor->unit;
  const std::string_view text{cursor->text, cursor->size};
  const morph::TermOptions& terms = cursor->options.terms;
  const bool persian = unit.script == Script::kPersian;
  const morph::Piece& piece = cursor->analysis.pieces[cursor->piece];
  const auto [start, stop] = place_of(text, unit, cursor->analysis, cursor->piece);
  switch (column) {
    case kPosition: sqlite3_result_int64(context, cursor->position); break;
    case kToken:
      sqlite3_result_text64(context, text.data() + start, stop - start, SQLITE_TRANSIENT, SQLITE_UTF8);
      break;
    case kSurface:
    case kLemma:
      if (column == kLemma ? !terms.lemma : persian && !terms.surface && terms.lemma) {
        break;  // NULL: it is not in the index
      } else if (!persian) {
        text::Buffer out = result_buffer();
        text::append_term(text, unit, &out);
        result_text(context, out);
      } else if (column == kLemma) {
        result_letters(context, piece.lemmas[0].view());
      } else {
        result_letters(context, unit.view().subspan(piece.begin, static_cast<size_t>(piece.end - piece.begin)));
      }
      break;
    case kKind: sqlite3_result_text(context, kind_of(unit, piece), -1, SQLITE_STATIC); break;
    case kStart: sqlite3_result_int64(context, static_cast<sqlite3_int64>(start)); break;
    case kStop: sqlite3_result_int64(context, static_cast<sqlite3_int64>(stop)); break;
    case kText: sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8); break;
    default: break;
  }
  return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor* base, sqlite3_int64* out) {
  *out = reinterpret_cast<Cursor*>(base)->position;
  return SQLITE_OK;
}

constexpr sqlite3_module kModule = table_module({connect, best_index, open, close, filter, next, eof, column, rowid});

}  // namespace

int register_tokens(sqlite3* db) { return register_table(db, "fa_tokens", kModule); }

}  // namespace persian::sql
