# go.sh: the module as a proxy serves it, fetched by `go get` into a project of its own beside mattn/go-sqlite3.
. "$TESTS/common.sh"

need go golang-go
at_least "$(go env GOVERSION | sed 's/^go//')" 1.21 || skip "Go 1.21 is needed, this is $(go version)"
module=$(sed -n 's/^module //p' "$STAGE/go/go.mod")

# A proxy is a folder of these four files; a module's zip has its path and version as its first folder.
versions=proxy/$module/@v
mkdir -p "$versions"
echo "v$VERSION" >"$versions/list"
echo "{\"Version\": \"v$VERSION\"}" >"$versions/v$VERSION.info"
cp "$STAGE/go/go.mod" "$versions/v$VERSION.mod"
/usr/bin/python3 - "$STAGE/go" "$module@v$VERSION" "$versions/v$VERSION.zip" <<'PYTHON'
import sys, zipfile
from pathlib import Path
folder, prefix, target = sys.argv[1:]
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    for file in Path(folder).iterdir():
        archive.write(file, f"{prefix}/{file.name}")
PYTHON

GOPROXY=file://$PWD/proxy,$(go env GOPROXY)
export GOPROXY GONOSUMDB="$module" GOFLAGS=-modcacherw CGO_ENABLED=1
# Not the module of an earlier run.
rm -rf "$(go env GOMODCACHE)/$module@v$VERSION"
rm -rf "$(go env GOMODCACHE)/cache/download/$module"
mkdir project
sed "s|MODULE|$module|" "$TESTS/go/main.go" >project/main.go
cd project
go mod init ask >&2
go get "$module@v$VERSION" github.com/mattn/go-sqlite3 >&2
go mod tidy >&2
check_version "$(go list -m -f '{{.Version}}' "$module" | sed 's/^v//')"
check_answer "$(go run -tags sqlite_fts5 . "$TESTS/setup.sql" "$TESTS/query.sql")"
echo "$VERSION, $(go version | cut -d' ' -f3), mattn/go-sqlite3 $(go list -m -f '{{.Version}}' github.com/mattn/go-sqlite3)"
