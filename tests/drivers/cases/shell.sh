# The sqlite3 shell.
install() { have sqlite3 || packages sqlite3; }
program() { sh examples/drivers/shell/articles.sh "$extension"; }
version() { echo "sqlite3 $(sqlite3 -version | cut -d ' ' -f 1)"; }
