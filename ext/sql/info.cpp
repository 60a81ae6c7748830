// info.cpp: what this build is.
//
//   fa_version()   '0.1.0'
//   fa_info()      JSON: version, token_version, unicode, lexicon_words, verbs, sqlite, fts5, compiler
//
// The token version changes whenever the tokens of some text change; an index made with another one needs
// INSERT INTO t(t) VALUES('rebuild'). fts5 is false where SQLite was built without it: then there is no tokenizer.

#include "morph/lexicon.h"
#include "sql/function.h"
#include "sql/register.h"

namespace persian::sql {

namespace {

constexpr int kTokenVersion = 3;

void fa_version(sqlite3_context* context, int, sqlite3_value**) {
  sqlite3_result_text(context, PERSIAN_VERSION, -1, SQLITE_STATIC);
}

void fa_info(sqlite3_context* context, int, sqlite3_value**) {
  char* json = sqlite3_mprintf(
      "{\"version\":\"%s\",\"token_version\":%d,\"unicode\":\"15.0\",\"lexicon_words\":%d,\"verbs\":%d,"
      "\"sqlite\":\"%s\",\"fts5\":%s,\"compiler\":\"%s\"}",
      PERSIAN_VERSION, kTokenVersion, morph::Lexicon::word_count(), morph::Lexicon::verb_count(), sqlite3_libversion(),
      sqlite3_user_data(context) != nullptr ? "true" : "false", PERSIAN_COMPILER);
  if (json == nullptr) return sqlite3_result_error_nomem(context);
  sqlite3_result_text(context, json, -1, sqlite3_free);
}

constexpr Function kFunctions[] = {{"fa_version", 0, kPure, fa_version}};

}  // namespace

int register_info(sqlite3* db, fts5_api* fts5) {
  const int rc = register_functions(db, kFunctions);
  if (rc != SQLITE_OK) return rc;
  return sqlite3_create_function_v2(db, "fa_info", 0, kPure, fts5, fa_info, nullptr, nullptr, nullptr);
}

}  // namespace persian::sql
