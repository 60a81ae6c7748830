# mattn/go-sqlite3, with its own SQLite.
install() {
  have go || packages golang-go gcc
  found=$(go env GOVERSION)
  at_least 1.21 "${found#go}" || skip "go-sqlite3 needs Go 1.21, this is ${found#go}"
  cd examples/drivers/go || exit
  go mod download
}
program() {
  (cd examples/drivers/go && go build -tags sqlite_fts5 -o "$work/articles")
  "$work/articles" "$extension"
}
version() {
  cd examples/drivers/go || exit
  source=$(go list -m -f '{{.Dir}}' github.com/mattn/go-sqlite3)
  echo "$(go env GOVERSION), go-sqlite3 $(go list -m -f '{{.Version}}' github.com/mattn/go-sqlite3)," \
    "SQLite $(sed -n 's/^#define SQLITE_VERSION  *"\(.*\)"/\1/p' "$source/sqlite3-binding.h")"
}
