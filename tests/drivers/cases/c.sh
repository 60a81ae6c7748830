# SQLite's C interface, the extension loaded.
install() { packages libsqlite3-dev; }
program() {
  cc -Wall -Wextra -Werror -o "$work/articles" examples/drivers/c/articles.c -lsqlite3
  "$work/articles" "$extension"
}
version() { echo "$(cc --version | head -n 1), SQLite $(pkg-config --modversion sqlite3)"; }
