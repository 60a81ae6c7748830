#!/bin/sh
# run.sh: the tests on one release of SQLite after another, from the oldest that the extension takes to the newest.
#
#     sh tests/matrix/run.sh [BUILD_DIR]        BUILD_DIR is build when not given; the tests must have been built in it
#
# For each release it builds library and shell (amalgamation.sh has the sources) in BUILD_DIR/matrix and runs what was
# built for the system's SQLite with that library: every tests/sql/*.sql, and the conformance and golden tests. The unit
# tests have no SQLite in them. Prints "3.31.1 sql ok" and the like. Exit status: 0 when all is ok.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$(CDPATH='' cd -- "${1:-$root/build}" && pwd)
work=$build/matrix
mkdir -p "$work"

fail() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
command -v npm >/dev/null || fail 'npm is missing; on Debian: apt-get install npm'
[ -x "$build/tests/golden_tests" ] || fail "there are no tests in $build; run tests/run.sh first"
passed=0 failed=0

# make FOLDER VERSION OPTION…: builds FOLDER/libsqlite3.so.0 and the shell FOLDER/sqlite3.
make() {
  folder=$work/$1 version=$2
  shift 2
  sh "$root/tests/matrix/amalgamation.sh" "$version" "$work/source-$version"
  if [ -x "$folder/sqlite3" ]; then return; fi
  mkdir -p "$folder"
  ${CC:-cc} -O1 -w -fPIC -shared -DSQLITE_ENABLE_JSON1 "$@" -Wl,-soname,libsqlite3.so.0 \
    "$work/source-$version/sqlite3.c" -o "$folder/libsqlite3.so.0" -ldl -lpthread -lm
  ${CC:-cc} -O1 -w -DUSE_SYSTEM_SQLITE=1 -I"$work/source-$version" "$work/source-$version/shell.c" -o "$folder/sqlite3" \
    -L"$folder" -l:libsqlite3.so.0 -Wl,-rpath,"$folder" -ldl -lpthread -lm
}

# check NAME WHAT COMMAND…: runs it; the log of a failure is shown.
check() {
  name="$1 $2"
  shift 2
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
    echo "$name ok: $(sed -n -e 's/^\[  PASSED  \] \([0-9]*\) .*/\1 passed/p' -e '/ passed, .* skipped$/p' \
      -e 's/^\[  SKIPPED \] \([0-9]*\) tests*, .*/, \1 skipped/p' -e '/^Error/p' "$work/log" | tr -d '\n')"
  else
    failed=$((failed + 1))
    tail -n 40 "$work/log"
    echo "$name FAILED"
  fi
}

sql() { SQLITE3=$1 sh "$root/tests/sql/run.sh" "$build"; }

# The tests, with another library in the place of the system's.
program() {
  LD_LIBRARY_PATH=$1 ldd "$build/tests/$2" | grep -q "$1/libsqlite3" || return 1
  LD_LIBRARY_PATH=$1 "$build/tests/$2"
}

refused() {
  if echo ".load '$build/persian'" | "$1" -init /dev/null -batch :memory: 2>"$work/refusal"; then return 1; fi
  cat "$work/refusal"
  grep -q 'SQLite 3.26.0 or newer is needed' "$work/refusal"
}

check "$(sqlite3 -version | cut -d ' ' -f 1) (system)" sql sql sqlite3
for version in 3.26.0 3.31.1 3.44.2 3.54.1; do
  make "$version" "$version" -DSQLITE_ENABLE_FTS5
  check "$version" sql sql "$work/$version/sqlite3"
  check "$version" conformance program "$work/$version" conformance_tests
  check "$version" golden program "$work/$version" golden_tests
done
make without-fts5 3.54.1
check '3.54.1 without FTS5' sql sql "$work/without-fts5/sqlite3"
make 3.21.0 3.21.0 -DSQLITE_ENABLE_FTS5
check 3.21.0 refusal refused "$work/3.21.0/sqlite3"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
