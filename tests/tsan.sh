#!/bin/sh
# tsan.sh: all tests, with ThreadSanitizer watching the extension and SQLite.
#
#     sh tests/tsan.sh                     all of them
#     sh tests/tsan.sh -R '^Threads'       some of them: options of ctest
#
# ThreadSanitizer knows what happens in code that was built with it, so SQLite and its shell are built with it too, from
# the folder that SQLITE_SOURCE names (sqlite3.c, sqlite3.h, shell.c) or from the newest release that tests/matrix knows
# (needs npm and the network). Everything is built in BUILD_DIR/tsan (BUILD_DIR is build when not given) with what
# tests/run.sh installs. Nothing is suppressed. Left out, because they are not about threads and run the extension in
# programs without the sanitizer: the tests in Python and of the browser page, and what is measured or read in the
# optimised build. Exit status: 0 when the tests passed and no data race was seen.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=${BUILD_DIR:-$root/build}/tsan
sqlite=$build/sqlite
source=${SQLITE_SOURCE:-$sqlite}
mkdir -p "$sqlite"

[ -f "$source/shell.c" ] || sh "$root/tests/matrix/amalgamation.sh" 3.54.1 "$source"

# compile OPTION…: by the C compiler, with ThreadSanitizer.
compile() {
  "${CC:-cc}" -O1 -g -w -fsanitize=thread -DSQLITE_ENABLE_FTS5 -DSQLITE_THREADSAFE=1 -I"$source" "$@"
}
[ -f "$sqlite/libsqlite3.so.0" ] ||
  compile -fPIC -shared -Wl,-soname,libsqlite3.so.0 "$source/sqlite3.c" -o "$sqlite/libsqlite3.so.0" -lm
[ -x "$sqlite/shell" ] ||
  compile "$source/shell.c" "$sqlite/libsqlite3.so.0" -Wl,-rpath,"$sqlite" -o "$sqlite/shell" -ldl -lpthread -lm

cmake -S "$root" --preset tsan -B "$build" -G Ninja -DPERSIAN_TESTS=ON -DSQLite3_INCLUDE_DIR="$source" \
  -DSQLite3_LIBRARY="$sqlite/libsqlite3.so.0" -DSQLITE3_SHELL="$sqlite/shell" >/dev/null
cmake --build "$build"
export TSAN_OPTIONS="${TSAN_OPTIONS:-halt_on_error=0 second_deadlock_stack=1}"
exec ctest --test-dir "$build" --output-on-failure -j "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" "$@"
