// register.h: every group of SQL names the extension registers; ext/persian.cpp calls them in this order.

#ifndef PERSIAN_SQL_REGISTER_H
#define PERSIAN_SQL_REGISTER_H

struct sqlite3;
struct fts5_api;

namespace persian::sql {

// Finds FTS5. SQLITE_OK with *api == nullptr when this SQLite was built without it.
int find_fts5(sqlite3* db, fts5_api** api);

int register_text(sqlite3* db);                  // fa_fold, fa_lemma, fa_digits …
int register_normalize(sqlite3* db);             // fa_normalize
int register_tokens(sqlite3* db);                // fa_tokens
int register_explain(sqlite3* db);               // fa_explain
int register_query(sqlite3* db);                 // fa_query
int register_suggest(sqlite3* db);               // fa_suggest
int register_numbers(sqlite3* db);               // fa_number, fa_words, fa_ordinal
int register_typing(sqlite3* db);                // fa_keyboard, fa_slug, fa_distance
int register_collation(sqlite3* db);             // COLLATE persian
int register_dates(sqlite3* db);                 // jdate, gdate, jstrftime …
int register_info(sqlite3* db, fts5_api* fts5);  // fa_version, fa_info; nullptr: there is no FTS5
int register_help(sqlite3* db);                  // fa_help
int register_tokenizer(fts5_api* api);           // tokenize = 'persian'

}  // namespace persian::sql

#endif
