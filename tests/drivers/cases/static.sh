# The extension linked into a program, with sqlite3_auto_extension.
install() { packages libsqlite3-dev; }
program() {
  c++ -std=c++20 -Wall -Wextra -Werror -Iext -o "$work/articles" examples/drivers/cpp/static.cpp \
    "$build/libpersian_static.a" -lsqlite3 -lm
  "$work/articles"
}
version() { echo "$(c++ --version | head -n 1), SQLite $(pkg-config --modversion sqlite3)"; }
