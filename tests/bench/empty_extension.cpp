// An extension that registers the names of BENCH_NAMES (see measure_connection.cpp) and a tokenizer, all of which do
// nothing: what loading costs when there is no table and no code.

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT1

#include <cstdlib>
#include <cstring>

namespace {

void nothing(sqlite3_context*, int, sqlite3_value**) {}
int compare(void*, int, const void*, int, const void*) { return 0; }
int create(void*, const char**, int, Fts5Tokenizer**) { return SQLITE_ERROR; }
void destroy(Fts5Tokenizer*) {}
int tokenize(Fts5Tokenizer*, void*, int, const char*, int, int (*)(void*, int, const char*, int, int, int)) {
  return SQLITE_ERROR;
}

const sqlite3_module kModule = {};

// A line of BENCH_NAMES: f, the number of arguments and a name; m or c and a name.
int register_name(sqlite3* db, const char* line) {
  const char* name = std::strchr(line, ' ') + 1;
  if (line[0] == 'm') return sqlite3_create_module_v2(db, name, &kModule, nullptr, nullptr);
  if (line[0] == 'c') return sqlite3_create_collation_v2(db, name, SQLITE_UTF8, nullptr, compare, nullptr);
  return sqlite3_create_function_v2(db, name, std::atoi(line + 1), SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, nothing,
                                    nullptr, nullptr, nullptr);
}

int register_tokenizer(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  int rc = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr);
  if (rc != SQLITE_OK) return rc;
  sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
  sqlite3_step(statement);
  rc = sqlite3_finalize(statement);
  if (rc != SQLITE_OK || api == nullptr) return rc;
  fts5_tokenizer methods{create, destroy, tokenize};
  return api->xCreateTokenizer(api, "nothing", nullptr, &methods, nullptr);
}

}  // namespace

extern "C" __attribute__((visibility("default"))) int sqlite3_empty_init(sqlite3* db, char**,
                                                                         const sqlite3_api_routines* api) {
  SQLITE_EXTENSION_INIT2(api)
  const char* names = std::getenv("BENCH_NAMES");
  char line[128];
  int rc = SQLITE_OK;
  while (rc == SQLITE_OK && names != nullptr && *names != '\0') {
    const size_t length = std::strcspn(names, "\n");
    if (length >= sizeof line) return SQLITE_ERROR;
    std::memcpy(line, names, length);
    line[length] = '\0';
    rc = register_name(db, line);
    names += length + 1;
  }
  return rc == SQLITE_OK ? register_tokenizer(db) : rc;
}
