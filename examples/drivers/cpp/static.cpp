// static.cpp: the same with the extension linked in, for where nothing can be loaded. In the project's folder:
//
//     cmake --build build --target persian_static
//     c++ -std=c++20 -Iext -o articles examples/drivers/cpp/static.cpp build/libpersian_static.a -lsqlite3 -lm
//     ./articles
//
// In a CMake project: target_link_libraries(app PRIVATE sqlite-persian::persian_static SQLite::SQLite3).

#include "articles.h"
#include "persian.h"

int main() try {
  // Once, before the first connection is opened; every connection then has the extension.
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(sqlite3_persian_init));
  const Database db = open_database();
  file_and_search(db.get());
} catch (const std::exception& failure) {
  std::cerr << failure.what() << '\n';
  return 1;
}
