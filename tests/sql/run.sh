#!/bin/sh
# run.sh: every tests/sql/*.sql against the answer written beside it.
#
#     sh tests/sql/run.sh [BUILD_DIR [FILE.sql…]]        BUILD_DIR is build when not given
#     WRITE=1 sh tests/sql/run.sh [BUILD_DIR [FILE.sql…]]  writes the answers instead of comparing; then read the diff
#
# Each file is run by the sqlite3 shell (SQLITE3 names another one), from the root of the repository, in a database in
# memory with the extension loaded; it goes on after an error. Its .out holds what it printed and, after that, the
# errors. Exit status: 0 when all agree.
set -u

here=$(pwd)
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
absolute() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$here" "$1" ;; esac; }

if [ $# -gt 0 ]; then build=$(absolute "$1"); shift; else build=$root/build; fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Shells differ in naming the kind of an error and in adding its number.
run() {
  (cd "$root" && "${SQLITE3:-sqlite3}" -init /dev/null -batch -list -noheader -cmd ".load '$build/persian'" :memory:) \
    <"$1" >"$work/stdout" 2>"$work/stderr"
  cat "$work/stdout"
  sed -e 's/^Runtime error near/Error near/; s/^Parse error near/Error near/' -e '/^Error near/s/ ([0-9]*)$//' \
    "$work/stderr"
}

[ $# -gt 0 ] || set -- "$root"/tests/sql/*.sql
passed=0 failed=0
for file in "$@"; do
  file=$(absolute "$file")
  name=${file##*/}
  expected=${file%.sql}.out
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
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
