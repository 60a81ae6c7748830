# LuaDBI, which cannot load extensions: they are in the process before it opens a connection.
install() {
  packages lua5.4 lua-dbi-sqlite3 libsqlite3-dev
  auto_library
}
program() { lua5.4 examples/drivers/lua/articles.lua "$work/persian_auto.so"; }
version() {
  echo "$(lua5.4 -v | cut -d ' ' -f 1,2), LuaDBI $(lua5.4 -e 'print(require "DBI"._VERSION)')," \
    "SQLite $(pkg-config --modversion sqlite3)"
}
