// module.c: what the WebAssembly module exports besides SQLite's own functions.

#include <stddef.h>
#include <time.h>

#include "host.h"
#include "persian.h"
#include "sqlite3.h"

// Once, before anything else: every connection from here on has the extension. Returns SQLite's code.
int persian_start(void) { return sqlite3_auto_extension((void (*)(void))sqlite3_persian_init); }

static int is_late(void* unused) {
  (void)unused;
  return host_is_late();
}

// The host is asked every so many steps of SQLite's virtual machine whether to go on; a step takes some 10 to 100 ns.
void persian_watch(sqlite3* db) { sqlite3_progress_handler(db, 20000, is_late, NULL); }

static fts5_api* find_fts5(sqlite3* db) {
  fts5_api* api = NULL;
  sqlite3_stmt* statement = NULL;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

static int give_token(void* unused, int flags, const char* term, int size, int start, int stop) {
  (void)unused;
  host_token(flags, term, size, start, stop);
  return SQLITE_OK;
}

// Tokenizes a text as a document is, and gives each token to the host. Returns SQLite's code.
int persian_tokens(sqlite3* db, const char* text, int size) {
  fts5_api* api = find_fts5(db);
  fts5_tokenizer methods;
  void* user_data = NULL;
  Fts5Tokenizer* tokenizer = NULL;
  if (api == NULL) return SQLITE_ERROR;
  int rc = api->xFindTokenizer(api, "persian", &user_data, &methods);
  if (rc == SQLITE_OK) rc = methods.xCreate(user_data, NULL, 0, &tokenizer);
  if (rc != SQLITE_OK) return rc;
  rc = methods.xTokenize(tokenizer, NULL, FTS5_TOKENIZE_DOCUMENT, text, size, give_token);
  methods.xDelete(tokenizer);
  return rc;
}

// SQLite's 'localtime' (localtime_r is defined as this one): the browser knows the user's time zone, the C library here
// does not.
struct tm* persian_localtime(const time_t* time, struct tm* result) {
  const time_t local = *time + host_utc_offset((double)*time);
  return gmtime_r(&local, result);
}
