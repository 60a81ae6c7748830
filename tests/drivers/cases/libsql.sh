# libsql from npm, with libSQL in place of SQLite: the program of better-sqlite3, whose interface it has.
install() {
  install_modern_node
  npm_install "$work" libsql
  sed 's/"better-sqlite3"/"libsql"/' examples/drivers/better-sqlite3/articles.mjs >"$work/articles.mjs"
}
program() { "$(modern_node)" "$work/articles.mjs" "$extension"; }
version() {
  cd "$work" || exit
  "$(modern_node)" -p 'const driver = require("libsql");
    const { version } = new driver(":memory:").prepare("SELECT sqlite_version() AS version").get();
    `libsql ${require("./node_modules/libsql/package.json").version}, SQLite ${version}`'
}
