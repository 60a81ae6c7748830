#!/bin/sh
# run.sh: every tests/sql/*.sql against the answer written beside it.
#
#     sh tests/sql/run.sh [BUILD_DIR [FILE.sql…]]        BUILD_DIR is build when not given
#     WRITE=1 sh tests/sql/run.sh [BUILD_DIR [FILE.sql…]]  writes the answers instead of comparing; then read the diff
#
# Each file is run by the sqlite3 shell (SQLITE3 names another one), from the root of the repository, in a database in
# memory with the extension loaded; it goes on after an error. Its .out holds what it printed and, after that, the
# errors, in the same words for every version of SQLite. A file that begins with comments such as
#
#     -- Needs FTS5.
#     -- Needs SQLite 3.31: generated columns.
#
# is skipped where that is missing ("Needs no FTS5": where it is there). Exit status: 0 when all that ran agree.
set -u

here=$(pwd)
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
absolute() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$here" "$1" ;; esac; }

if [ $# -gt 0 ]; then build=$(absolute "$1"); shift; else build=$root/build; fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

shell() { "${SQLITE3:-sqlite3}" -init /dev/null -batch -list -noheader "$@"; }

number() { echo "$1" | awk -F . '{ print $1 * 1000000 + $2 * 1000 + $3 }'; }
version=$(shell :memory: 'SELECT sqlite_version()') || exit 1
fts5=no
if shell :memory: 'CREATE VIRTUAL TABLE t USING fts5(x)' 2>/dev/null; then fts5=yes; fi

# Prints what this SQLite has not and the file needs.
lacks() {
  oldest=$(sed -n 's/^-- Needs SQLite \([0-9.]*[0-9]\).*/\1/p' "$1")
  if [ -n "$oldest" ] && [ "$(number "$version")" -lt "$(number "$oldest")" ]; then
    sed -n 's/^-- Needs \(SQLite .*\)\.$/\1/p' "$1"
  fi
  if grep -q '^-- Needs FTS5' "$1" && [ $fts5 = no ]; then echo FTS5; fi
  if grep -q '^-- Needs no FTS5' "$1" && [ $fts5 = yes ]; then echo 'no FTS5'; fi
}

# Shells differ in naming the kind of an error, in adding its number and where in the statement it is, and in drawing a
# query plan; what a plan calls a covering index depends on the version.
run() {
  (cd "$root" && shell -cmd ".load '$build/persian'" :memory:) <"$1" >"$work/stdout" 2>"$work/stderr"
  sed -e '/^QUERY PLAN$/d' -e 's/^`--\(SCAN\|SEARCH\) /\1 /; s/^0|0|0|\(SCAN\|SEARCH\) /\1 /' \
    -e 's/^\(SCAN\|SEARCH\) TABLE /\1 /; /^\(SCAN\|SEARCH\) /s/ COVERING INDEX / INDEX /' "$work/stdout"
  sed -e 's/^Runtime error near/Error near/; s/^Parse error near/Error near/; s/^Error: near/Error near/' \
    -e '/^Error near/s/ ([0-9]*)$//' -e '/^  /d' "$work/stderr"
}

[ $# -gt 0 ] || set -- "$root"/tests/sql/*.sql
passed=0 failed=0 skipped=0
for file in "$@"; do
  file=$(absolute "$file")
  name=${file##*/}
  expected=${file%.sql}.out
  lacking=$(lacks "$file" | head -n 1)
  if [ -n "$lacking" ]; then
    echo "SKIPPED $name: it needs $lacking"
    skipped=$((skipped + 1))
    continue
  fi
  run "$file" >"$work/actual"
  if [ "${WRITE:-0}" = 1 ]; then
    cp "$work/actual" "$expected" || exit 1
  elif [ ! -f "$expected" ]; then
    echo "FAILED $name: there is no ${name%.sql}.out"
    failed=$((failed + 1))
    continue
  elif ! diff -u "$expected" "$work/actual" >"$work/diff"; then
    echo "FAILED $name (expected -, printed +)"
    tail -n +3 "$work/diff"
    failed=$((failed + 1))
    continue
  fi
  passed=$((passed + 1))
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
