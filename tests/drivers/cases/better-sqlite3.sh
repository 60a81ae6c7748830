# better-sqlite3 from npm, with its own SQLite. Node looks for packages beside the program, so that is copied.
install() {
  install_modern_node
  cp examples/drivers/better-sqlite3/* "$work"
  have npm || packages npm
  (cd "$work" && npm install --no-audit --no-fund)
}
program() { "$(modern_node)" "$work/articles.mjs" "$extension"; }
version() {
  cd "$work" || exit
  "$(modern_node)" -p 'const driver = require("better-sqlite3");
    const { version } = new driver(":memory:").prepare("SELECT sqlite_version() AS version").get();
    `better-sqlite3 ${require("better-sqlite3/package.json").version}, SQLite ${version}`'
}
