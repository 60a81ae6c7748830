// articles.h: what both C++ programs do once the connection has the extension.

#ifndef ARTICLES_H
#define ARTICLES_H

#include <sqlite3.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

inline Database open_database() {
  sqlite3* db = nullptr;
  const int rc = sqlite3_open(":memory:", &db);
  Database owner(db, sqlite3_close);
  if (rc != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(db));
  return owner;
}

class Statement {
 public:
  Statement(sqlite3* db, const char* sql) : db_(db) { check(sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr)); }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(int index, const std::string& text) {
    check(sqlite3_bind_text(statement_, index, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
    return *this;
  }
  bool step() {
    const int rc = sqlite3_step(statement_);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE) check(rc);
    return rc == SQLITE_ROW;
  }
  std::string text(int column) {
    return {reinterpret_cast<const char*>(sqlite3_column_text(statement_, column)),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  int integer(int column) { return sqlite3_column_int(statement_, column); }

 private:
  void check(int rc) {
    if (rc != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(db_));
  }
  sqlite3* db_;
  sqlite3_stmt* statement_ = nullptr;
};

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void file_and_search(sqlite3* db) {
  if (sqlite3_exec(db, read_file("sql/articles.sql").c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(db));

  for (const std::string name : {"vaccine.txt", "trade.txt", "saffron.txt"})
    Statement(db, "INSERT INTO article_inbox(document, source) VALUES (?, ?)")
        .bind(1, read_file("examples/news/" + name))
        .bind(2, name)
        .step();

  Statement search(db, R"(
    SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8)
    FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
    WHERE articles_fts MATCH fa_query(?) ORDER BY rank)");
  search.bind(1, "همكاريهاي");
  while (search.step()) std::cout << search.text(0) << ' ' << search.text(1) << "\n  " << search.text(2) << '\n';

  Statement months(db, R"(
    SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles GROUP BY jalali_year, jalali_month)");
  while (months.step()) std::cout << months.integer(0) << ' ' << months.text(1) << ": " << months.integer(2) << '\n';
}

#endif
