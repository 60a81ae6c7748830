/* ask.c SETUP.sql QUERY.sql: a program with the extension linked in; prints the query's first value. */

#include <persian.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static char* read_file(const char* path) {
  static char text[4096];
  FILE* file = fopen(path, "rb");
  if (file == NULL) exit(2);
  text[fread(text, 1, sizeof text - 1, file)] = '\0';
  fclose(file);
  return text;
}

static void check(int rc, sqlite3* db) {
  if (rc == SQLITE_OK || rc == SQLITE_ROW) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(db));
  exit(1);
}

int main(int argc, char** argv) {
  sqlite3* db = NULL;
  sqlite3_stmt* query = NULL;
  if (argc != 3) return 2;
  check(sqlite3_auto_extension((void (*)(void))sqlite3_persian_init), NULL);
  check(sqlite3_open(":memory:", &db), db);
  check(sqlite3_exec(db, read_file(argv[1]), NULL, NULL, NULL), db);
  check(sqlite3_prepare_v2(db, read_file(argv[2]), -1, &query, NULL), db);
  check(sqlite3_step(query), db);
  printf("%s\n", (const char*)sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return sqlite3_close(db);
}
