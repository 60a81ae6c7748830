#include "archive.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

#include "texts.h"

namespace persian::durability {

namespace {

using conformance::Database;

constexpr int kEach = 3;  // articles
constexpr int kRewritten = 7;
constexpr int kKept = 40;

std::string id(int transaction, int number) { return std::to_string(kEach * transaction + number); }

std::string text(int transaction, int number, int pieces) {
  std::mt19937 random(static_cast<unsigned>(transaction * 16 + number));
  return "شماره " + id(transaction, number) + " " + make_text(&random, pieces);
}

std::string title(int transaction, int number) { return text(transaction, number, 6); }
std::string body(int transaction, int number) { return text(transaction, number + kEach, 300); }
std::string rewritten_body(int transaction) { return text(transaction, 2 * kEach, 300); }

bool write(Database* database, int n) {
  for (int i = 0; i < kEach; ++i) {
    database->rows(
        "INSERT INTO articles(id, published, title, body) VALUES (?1, date('2025-03-21', '+' || ?2 || ' days'), ?3, "
        "?4)",
        {id(n, i), std::to_string(n), title(n, i), body(n, i)});
  }
  if (n > kRewritten)
    database->rows("UPDATE articles SET body = ?2 WHERE id = ?1", {id(n - kRewritten, 0), rewritten_body(n)});
  if (n > kKept)
    database->rows("DELETE FROM articles WHERE id BETWEEN ?1 AND ?2", {id(n - kKept, 0), id(n - kKept, 2)});
  if (n % 16 == 0) database->run("INSERT INTO articles_fts(articles_fts) VALUES ('optimize')");
  return database->run("UPDATE progress SET n = " + std::to_string(n)) == SQLITE_OK;
}

}  // namespace

void make_archive(const std::string& path, const std::string& journal) {
  Database database(path);
  std::ifstream file(PERSIAN_SQL "/articles.sql", std::ios::binary);
  const std::string schema{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (database.value("PRAGMA journal_mode = " + journal) != journal || database.run(schema) != SQLITE_OK ||
      database.run("CREATE TABLE progress(n INTEGER); INSERT INTO progress VALUES (0)") != SQLITE_OK)
    std::abort();
}

void write_archive(const std::string& path, const std::function<void(bool committed, int transaction)>& tell) {
  Database database(path);
  database.run("PRAGMA cache_size = 8; PRAGMA wal_autocheckpoint = 60; PRAGMA synchronous = NORMAL");
  for (int n = last_transaction(&database) + 1; database.run("BEGIN IMMEDIATE") == SQLITE_OK; ++n) {
    tell(false, n);
    if (!write(&database, n) || database.run("COMMIT") != SQLITE_OK) return;
    tell(true, n);
  }
}

int last_transaction(Database* database) { return std::atoi(database->value("SELECT n FROM progress").c_str()); }

std::vector<std::string> articles_after(int transaction) {
  std::vector<std::string> rows;
  for (int n = std::max(1, transaction - kKept + 1); n <= transaction; ++n) {
    for (int i = 0; i < kEach; ++i) {
      const bool rewritten = i == 0 && n + kRewritten <= transaction;
      rows.push_back(id(n, i) + "|" + title(n, i) + "|" + (rewritten ? rewritten_body(n + kRewritten) : body(n, i)));
    }
  }
  return rows;
}

}  // namespace persian::durability
