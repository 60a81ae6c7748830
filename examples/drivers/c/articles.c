/* articles.c: Persian search and Jalali dates from C. Run in the project's folder:
 *
 *     cc -o articles examples/drivers/c/articles.c -lsqlite3 && ./articles build/persian
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static const char search[] =
    "SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8) "
    "FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid "
    "WHERE articles_fts MATCH fa_query(?) ORDER BY rank";

static const char months[] =
    "SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles GROUP BY jalali_year, jalali_month";

static void check(sqlite3* db, int rc) {
  if (rc == SQLITE_OK || rc == SQLITE_ROW || rc == SQLITE_DONE) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(db));
  exit(1);
}

static char* read_file(const char* path) {
  FILE* file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char* text = malloc((size_t)size + 1);
  if (text == NULL || fread(text, 1, (size_t)size, file) != (size_t)size) {
    perror(path);
    exit(1);
  }
  text[size] = '\0';
  fclose(file);
  return text;
}

int main(int argc, char** argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: articles EXTENSION\n");
    return 2;
  }
  sqlite3* db = NULL;
  sqlite3_stmt* statement;
  char* error = NULL;

  int rc = sqlite3_open(":memory:", &db);
  check(db, rc);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
  if (sqlite3_load_extension(db, argv[1], NULL, &error) != SQLITE_OK) {
    fprintf(stderr, "%s\n", error);
    return 1;
  }

  char* schema = read_file("sql/articles.sql");
  check(db, sqlite3_exec(db, schema, NULL, NULL, NULL));
  free(schema);

  static const char* const names[] = {"vaccine.txt", "trade.txt", "saffron.txt"};
  check(db, sqlite3_prepare_v2(db, "INSERT INTO article_inbox(document, source) VALUES (?, ?)", -1, &statement, NULL));
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    char path[64];
    snprintf(path, sizeof path, "examples/news/%s", names[i]);
    sqlite3_bind_text(statement, 1, read_file(path), -1, free);
    sqlite3_bind_text(statement, 2, names[i], -1, SQLITE_STATIC);
    check(db, sqlite3_step(statement));
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);

  check(db, sqlite3_prepare_v2(db, search, -1, &statement, NULL));
  sqlite3_bind_text(statement, 1, "همكاريهاي", -1, SQLITE_STATIC);
  while ((rc = sqlite3_step(statement)) == SQLITE_ROW)
    printf("%s %s\n  %s\n", sqlite3_column_text(statement, 0), sqlite3_column_text(statement, 1),
           sqlite3_column_text(statement, 2));
  check(db, rc);
  sqlite3_finalize(statement);

  check(db, sqlite3_prepare_v2(db, months, -1, &statement, NULL));
  while ((rc = sqlite3_step(statement)) == SQLITE_ROW)
    printf("%d %s: %d\n", sqlite3_column_int(statement, 0), sqlite3_column_text(statement, 1),
           sqlite3_column_int(statement, 2));
  check(db, rc);
  sqlite3_finalize(statement);
  return sqlite3_close(db);
}
