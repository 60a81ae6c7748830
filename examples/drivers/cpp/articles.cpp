// articles.cpp: Persian search and Jalali dates from C++, the extension loaded. Run in the project's folder:
//
//     c++ -std=c++20 -o articles examples/drivers/cpp/articles.cpp -lsqlite3 && ./articles build/persian

#include "articles.h"

int main(int argc, char** argv) try {
  if (argc != 2) throw std::runtime_error("usage: articles EXTENSION");
  const Database db = open_database();
  sqlite3_db_config(db.get(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  char* error = nullptr;
  if (sqlite3_load_extension(db.get(), argv[1], nullptr, &error) != SQLITE_OK) throw std::runtime_error(error);
  file_and_search(db.get());
} catch (const std::exception& failure) {
  std::cerr << failure.what() << '\n';
  return 1;
}
