// info.cpp: what this build is.
//
//   fa_version()   '0.1.0'
//   fa_info()      JSON: version, token_version, unicode, lexicon_words, verbs, sqlite, compiler
//
// The token version changes whenever the tokens of some text change; an index made with another one needs
// INSERT INTO t(t) VALUES('rebuild').

#include "morph/lexicon.h"
#include "sql/function.h"
#include "sql/register.h"

namespace persian::sql {

namespace {

constexpr int kTokenVersion = 1;

void fa_version(sqlite3_context* context, int, sqlite3_value**) {
  sqlite3_result_text(context, PERSIAN_VERSION, -1, SQLITE_STATIC);
}

void fa_info(sqlite3_context* context, int, sqlite3_value**) {
  char* json = sqlite3_mprintf(
      "{\"version\":\"%s\",\"token_version\":%d,\"unicode\":\"15.0\",\"lexicon_words\":%d,\"verbs\":%d,"
      "\"sqlite\":\"%s\",\"compiler\":\"%s\"}",
      PERSIAN_VERSION, kTokenVersion, morph::Lexicon::word_count(), morph::Lexicon::verb_count(), sqlite3_libversion(),
      PERSIAN_COMPILER);
  if (json == nullptr) return sqlite3_result_error_nomem(context);
  sqlite3_result_text(context, json, -1, sqlite3_free);
}

constexpr Function kFunctions[] = {{"fa_version", 0, kPure, fa_version}, {"fa_info", 0, kPure, fa_info}};

}  // namespace

int register_info(sqlite3* db) { return register_functions(db, kFunctions); }

}  // namespace persian::sql
