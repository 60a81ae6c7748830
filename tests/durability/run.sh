#!/bin/sh
# run.sh: the durability tests at full length: 100,000 changes to every kind of table, 200 kills in each journal mode.
#
#     sh tests/durability/run.sh [GoogleTest option …]
#
# Runs what tests/run.sh has built; BUILD_DIR names another folder it was built in. Tables with contentless_delete, which
# Debian 12's SQLite does not have, are tried on the newest that tests/matrix knows (needs npm and the network). Takes ten
# minutes or so. PERSIAN_CHANGES and PERSIAN_KILLS ask for other counts. Exit status: 0 when all passed.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=${BUILD_DIR:-$root/build}
tests=$build/tests/durability/durability_tests
newest=$build/durability/sqlite

export PERSIAN_CHANGES="${PERSIAN_CHANGES:-100000}" PERSIAN_KILLS="${PERSIAN_KILLS:-200}"
passed=yes
"$tests" "$@" || passed=no

sh "$root/tests/matrix/amalgamation.sh" 3.54.1 "$newest"
[ -f "$newest/libsqlite3.so.0" ] ||
  "${CC:-cc}" -O2 -w -fPIC -shared -DSQLITE_ENABLE_FTS5 -Wl,-soname,libsqlite3.so.0 "$newest/sqlite3.c" \
    -o "$newest/libsqlite3.so.0" -lm
LD_LIBRARY_PATH=$newest "$tests" --gtest_filter='*Contentless*' || passed=no
[ "$passed" = yes ]
