# Node's own node:sqlite.
install() { install_modern_node; }
program() { "$(modern_node)" examples/drivers/node/articles.mjs "$extension"; }
version() { "$(modern_node)" -p '`Node ${process.versions.node}, SQLite ${process.versions.sqlite}`'; }
