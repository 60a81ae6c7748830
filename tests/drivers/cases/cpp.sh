# SQLite's C interface from C++, the extension loaded.
install() { packages libsqlite3-dev; }
program() {
  c++ -std=c++20 -Wall -Wextra -Werror -o "$work/articles" examples/drivers/cpp/articles.cpp -lsqlite3
  "$work/articles" "$extension"
}
version() { echo "$(c++ --version | head -n 1), SQLite $(pkg-config --modversion sqlite3)"; }
