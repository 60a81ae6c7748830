// tokenizer.cpp: the FTS5 tokenizer `persian`.
//
//   CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'persian [option value]…')
//
//   lemma 0|1             index dictionary forms too (1)
//   surface 0|1           index words as they are written (1); 0 gives the smallest index
//   stopwords keep|drop   leave function words out of the index (keep)
//   tokenchars '…'        further characters that are part of words
//   separators '…'        characters that separate words though they are letters or digits
//
// In a query, an equals sign right before a word asks for that very form: MATCH '"=کتاب‌ها"'.
//
// Positions count units (morph/units.h); offsets are exact bytes of the original text and never overlap. Documents and
// auxiliary functions see the same positions. The stream depends on the text, the options and QUERY or not, on nothing
// else. Whatever the callback returns is passed on at once; an unknown option fails CREATE and is named in the log.

#include <algorithm>
#include <cstring>
#include <new>

#include "morph/lexicon.h"
#include "morph/memo.h"
#include "morph/memo_scanner.h"
#include "morph/terms.h"
#include "morph/units.h"
#include "sql/first_use.h"
#include "sql/function.h"
#include "sql/register.h"
#include "sql/tokens_options.h"
#include "text/slice.h"

namespace persian::sql {

namespace {

using morph::Analysis;
using morph::Remembered;
using morph::TermList;
using text::Script;
using text::Word;

using TokenCallback = int (*)(void*, int flags, const char* token, int size, int start, int stop);

// What the tokenizers of one connection share: a memo for those that index lemmas, one for the others.
struct Shared {
  FirstUse<morph::Memo> all_terms, surface;
};

// One table's tokenizer.
struct Tokenizer {
  Shared* shared;
  TokensOptions options;
  text::Overrides overrides;
  text::Buffer scratch = result_buffer();  // terms that are not Persian; kept between calls
};

// What one call of xTokenize carries along.
struct Run {
  Tokenizer& tokenizer;
  std::string_view text;
  bool query;
  bool prefix;
  void* context;
  TokenCallback callback;

  int emit(int flags, std::string_view term, size_t start, size_t stop) const {
    return callback(context, flags, term.data(), static_cast<int>(term.size()), static_cast<int>(start),
                    static_cast<int>(stop));
  }
};

int emit_terms(const Run& run, const TermList& terms, size_t start, size_t stop) {
  bool colocated = false;
  for (int i = 0; i < terms.size(); ++i) {
    if (!run.query && !run.tokenizer.options.terms.surface && terms.surface_only(i)) continue;
    const int rc = run.emit(colocated ? FTS5_TOKEN_COLOCATED : 0, terms.term(i), start, stop);
    if (rc != SQLITE_OK) return rc;
    colocated = true;
  }
  return SQLITE_OK;
}

int emit_as_written(const Run& run, const Word& word) {
  text::Buffer& scratch = run.tokenizer.scratch;
  scratch.clear();
  text::append_term(run.text, word, &scratch);
  if (scratch.failed()) return SQLITE_NOMEM;
  if (scratch.size() == 0) return SQLITE_OK;  // nothing but marks
  return run.emit(0, scratch.view(), word.start, word.stop);
}

// Those from the term `i` on, up to `end`.
int emit_terms(const Run& run, const Remembered& known, int i, int end, size_t start, size_t stop) {
  const bool surface = run.tokenizer.options.terms.surface;
  int flags = 0;
  for (; i < end; ++i) {
    if (!surface && known.is_surface_only(i)) continue;
    const int rc = run.emit(flags, known.term(i), start, stop);
    if (rc != SQLITE_OK) return rc;
    flags = FTS5_TOKEN_COLOCATED;
  }
  return SQLITE_OK;
}

int emit_remembered(const Run& run, const Remembered& known, size_t start) {
  const size_t stop = start + known.key_size;
  if (!known.has_two_pieces()) return emit_terms(run, known, 0, known.count, start, stop);
  const Remembered::Cut cut = known.cut();
  const int rc = emit_terms(run, known, 0, cut.terms, start, start + cut.stop);
  return rc != SQLITE_OK ? rc : emit_terms(run, known, cut.terms, known.count, start + cut.start, stop);
}

int emit_analysed(const Run& run, const Word& unit) {
  const morph::TermOptions& options = run.tokenizer.options.terms;
  Analysis analysis;
  morph::analyze(unit, &analysis);
  for (int i = 0; i < analysis.count; ++i) {
    TermList terms;
    if (run.query) {
      query_terms(unit, analysis, i, options, &terms);
    } else {
      document_terms(unit, analysis, i, &terms);
    }
    const morph::Place place = place_of(run.text, unit, analysis, i);
    const int rc = emit_terms(run, terms, place.start, place.stop);
    if (rc != SQLITE_OK) return rc;
  }
  return SQLITE_OK;
}

int emit_unit(const Run& run, const Word& unit) {
  const bool exact = run.query && unit.start > 0 && run.text[unit.start - 1] == '=';
  const bool as_written = unit.script != Script::kPersian || !run.tokenizer.options.terms.lemma || run.prefix || exact;
  return as_written ? emit_as_written(run, unit) : emit_analysed(run, unit);
}

// A document, with the memo's help.
int tokenize_document(const Run& run, morph::Depth depth, morph::Memo* memo) {
  const Tokenizer& tokenizer = run.tokenizer;
  morph::MemoScanner scanner(run.text, depth, memo);
  while (scanner.next()) {
    const Remembered* known = scanner.known();
    if (tokenizer.options.drop_stop_words) {
      const bool stop_word =
          known != nullptr ? (known->flags & Remembered::kStop) != 0 : morph::is_stop_word(scanner.unit());
      if (stop_word) continue;
    }
    const int rc = known == nullptr ? emit_unit(run, scanner.unit()) : emit_remembered(run, *known, scanner.start());
    if (rc != SQLITE_OK) return rc;
  }
  return SQLITE_OK;
}

int tokenize_unit_by_unit(const Run& run) {
  const Tokenizer& tokenizer = run.tokenizer;
  morph::UnitScanner scanner(run.text, &tokenizer.overrides, run.prefix);
  Word unit;
  for (bool first = true; scanner.next(&unit); first = false) {
    if (tokenizer.options.drop_stop_words && morph::is_stop_word(unit)) continue;
    if (first && run.query && !run.prefix && tokenizer.options.terms.lemma && morph::is_nothing_alone(unit)) {
      const Word lone = unit;
      if (!scanner.next(&unit)) return SQLITE_OK;
      const int rc = emit_unit(run, lone);
      if (rc != SQLITE_OK) return rc;
    }
    const int rc = emit_unit(run, unit);
    if (rc != SQLITE_OK) return rc;
  }
  return SQLITE_OK;
}

int tokenize(Fts5Tokenizer* instance, void* context, int flags, const char* bytes, int size, TokenCallback callback) {
  if (bytes == nullptr || size <= 0) return SQLITE_OK;
  auto& tokenizer = *reinterpret_cast<Tokenizer*>(instance);
  const bool query = (flags & FTS5_TOKENIZE_QUERY) != 0;
  const bool prefix = (flags & FTS5_TOKENIZE_PREFIX) != 0;
  const Run run{tokenizer, {bytes, static_cast<size_t>(size)}, query, prefix, context, callback};
  const bool lemma = tokenizer.options.terms.lemma;
  FirstUse<morph::Memo>& use = lemma ? tokenizer.shared->all_terms : tokenizer.shared->surface;
  morph::Memo* memo = query || !tokenizer.overrides.empty() ? nullptr : use.get();
  if (memo == nullptr) return tokenize_unit_by_unit(run);
  return tokenize_document(run, lemma ? morph::Depth::kAllTerms : morph::Depth::kSurface, memo);
}

int read_option(TokensOptions* options, const char* name, const char* value) {
  const int rc = options->set(name, value);
  if (rc == SQLITE_ERROR) {
    sqlite3_log(SQLITE_ERROR, "tokenizer persian: option %s '%s' is not one of %s", name, value, kTokensOptions);
  }
  return rc;
}

void destroy(Fts5Tokenizer* instance) {
  auto* tokenizer = reinterpret_cast<Tokenizer*>(instance);
  tokenizer->~Tokenizer();
  sqlite3_free(tokenizer);
}

int create(void* shared, const char** arguments, int count, Fts5Tokenizer** out) {
  *out = nullptr;
  if (count % 2 != 0) {
    sqlite3_log(SQLITE_ERROR, "tokenizer persian: option '%s' has no value", arguments[count - 1]);
    return SQLITE_ERROR;
  }
  void* memory = sqlite3_malloc64(sizeof(Tokenizer));
  if (memory == nullptr) return SQLITE_NOMEM;
  auto* tokenizer = new (memory) Tokenizer{};
  tokenizer->shared = static_cast<Shared*>(shared);
  int rc = SQLITE_OK;
  for (int i = 0; i < count && rc == SQLITE_OK; i += 2) {
    rc = read_option(&tokenizer->options, arguments[i], arguments[i + 1]);
  }
  auto* instance = reinterpret_cast<Fts5Tokenizer*>(tokenizer);
  if (rc != SQLITE_OK) {
    destroy(instance);
    return rc;
  }
  tokenizer->overrides = tokenizer->options.overrides();
  *out = instance;
  return SQLITE_OK;
}

}  // namespace

int find_fts5(sqlite3* db, fts5_api** api) {
  *api = nullptr;
  sqlite3_stmt* statement = nullptr;
  int rc = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr);
  if (rc != SQLITE_OK) return rc == SQLITE_ERROR ? SQLITE_OK : rc;  // no such function: built without FTS5
  rc = sqlite3_bind_pointer(statement, 1, api, "fts5_api_ptr", nullptr);
  if (rc == SQLITE_OK) sqlite3_step(statement);
  const int finalized = sqlite3_finalize(statement);
  return rc != SQLITE_OK ? rc : finalized;
}

int register_tokenizer(fts5_api* api) {
  auto* shared = static_cast<Shared*>(sqlite3_malloc64(sizeof(Shared)));
  if (shared == nullptr) return SQLITE_NOMEM;
  *shared = {};
  const auto release = [](void* data) {
    static_cast<Shared*>(data)->all_terms.release();
    static_cast<Shared*>(data)->surface.release();
    sqlite3_free(data);
  };
  // The first version of the interface is in every FTS5; newer ones wrap it.
  fts5_tokenizer methods{create, destroy, tokenize};
  const int rc = api->xCreateTokenizer(api, "persian", shared, &methods, release);
  if (rc != SQLITE_OK) release(shared);
  return rc;
}

}  // namespace persian::sql
