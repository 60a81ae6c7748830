#!/bin/sh
# run.sh: the tests of many threads, with ThreadSanitizer watching the extension and SQLite.
#
#     sh tests/threads/run.sh [GoogleTest option …]
#
# ThreadSanitizer knows what happens in code that was built with it, so SQLite is built with it too, from the folder that
# SQLITE_SOURCE names (sqlite3.c, sqlite3.h) or from the newest release that tests/matrix knows (needs npm and the
# network). Everything is built in BUILD_DIR/tsan (BUILD_DIR is build when not given) with what tests/run.sh installs. Exit
# status: 0 when the tests passed and no data race was seen.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=${BUILD_DIR:-$root/build}/tsan
mkdir -p "$build/sqlite"
library=$build/sqlite/libsqlite3.so.0
source=${SQLITE_SOURCE:-$build/sqlite}

[ -f "$source/sqlite3.c" ] || sh "$root/tests/matrix/amalgamation.sh" 3.54.1 "$source"
if [ ! -f "$library" ]; then
  "${CC:-cc}" -O1 -g -w -fPIC -shared -fsanitize=thread -DSQLITE_ENABLE_FTS5 -DSQLITE_THREADSAFE=1 \
    -Wl,-soname,libsqlite3.so.0 "$source/sqlite3.c" -o "$library" -lm
fi

cmake -S "$root" --preset tsan -B "$build" -G Ninja -DPERSIAN_TESTS=ON -DSQLite3_INCLUDE_DIR="$source" \
  -DSQLite3_LIBRARY="$library" >/dev/null
cmake --build "$build" --target threads_tests
TSAN_OPTIONS="${TSAN_OPTIONS:-halt_on_error=0 second_deadlock_stack=1}" exec "$build/tests/threads/threads_tests" "$@"
