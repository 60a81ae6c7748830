#!/bin/sh
# run.sh: the same tokens, and the same answers of every function, from each compiler, optimisation and processor.
#
#     sh tests/stability/run.sh [BUILD_DIR]        BUILD_DIR is build when not given; the tests must have been built in it
#
# It builds the extension with GCC and Clang, without optimisation and with -O3, for this machine and for aarch64, which
# qemu-user runs, and compares what each makes of stream.sql with what BUILD_DIR/persian.so does, byte by byte. That one
# must give the golden tokens. On aarch64 tests/sql is run too, and those tests of tests/unit that do not ask ICU, among
# them the ones that hold NEON against plain code. On Debian it needs the packages clang, g++-aarch64-linux-gnu,
# libc6-dev-arm64-cross, qemu-user, googletest and npm; what is missing is named and skipped. Prints "gcc -O0 ok" and
# the like. Exit status: 0 when all that ran is ok.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$(CDPATH='' cd -- "${1:-$root/build}" && pwd)
work=$build/stability
sqlite=3.44.2
mkdir -p "$work"
cd "$root"
passed=0 failed=0

fail() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
command -v npm >/dev/null || fail 'npm is missing; on Debian: apt-get install npm'
[ -x "$build/tests/golden_tests" ] || fail "there are no tests in $build; run tests/run.sh first"

# ok NAME and not_ok NAME print the outcome of a check.
ok() { passed=$((passed + 1)); echo "$1 ok"; }
not_ok() { failed=$((failed + 1)); echo "$1 FAILED"; }

# shell FOLDER COMPILER: the shell of one SQLite for all.
shell() {
  sh tests/matrix/amalgamation.sh $sqlite "$work/source"
  [ -x "$work/$1/sqlite3" ] || {
    mkdir -p "$work/$1"
    "$2" -O2 -w -DSQLITE_ENABLE_FTS5 -I"$work/source" "$work/source/shell.c" "$work/source/sqlite3.c" \
      -o "$work/$1/sqlite3" -ldl -lpthread -lm
  }
}

# extension FOLDER COMPILER LEVEL [CMAKE_OPTION…]: builds persian.so in FOLDER.
extension() {
  folder=$1 compiler=$2 level=$3
  shift 3
  {
    cmake -S . -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="$level" \
      -DPERSIAN_TESTS=OFF -DPERSIAN_INSTALL=OFF -DPERSIAN_HOST_TOOLS="$build/ext" -DSQLite3_INCLUDE_DIR="$work/source" \
      "$@" && cmake --build "$folder" --target persian
  } >"$work/log" 2>&1 || { tail -n 30 "$work/log"; return 1; }
}

# units FOLDER: tests/unit with the core that was built there for aarch64.
units() {
  google=/usr/src/googletest/googletest
  # shellcheck disable=SC2046 # a list of files
  aarch64-linux-gnu-g++ -std=c++20 -O1 -Iext -I$google -I$google/include -DPERSIAN_LEXICON='"ext/lexicon"' \
    -DPERSIAN_QUALITY='"tests/quality"' $(grep -L 'unicode/' tests/unit/*.cpp) $google/src/gtest-all.cc \
    $google/src/gtest_main.cc "$1/ext/libpersian_core.a" -o "$1/units" -lpthread >"$work/log" 2>&1 &&
    qemu-aarch64 -L /usr/aarch64-linux-gnu "$1/units" --gtest_brief=1 >"$work/log" 2>&1
}

# stream SHELL FOLDER: what the persian.so there makes of stream.sql.
stream() {
  "$1" -init /dev/null -batch -bail -list -noheader -cmd ".load '$2/persian'" :memory: <tests/stability/stream.sql
}

# compare NAME SHELL FOLDER: the stream against the first one.
compare() {
  stream "$2" "$3" >"$work/actual" 2>"$work/log" || tail -n 5 "$work/log"
  if cmp "$work/expected" "$work/actual"; then ok "$1"; else
    diff "$work/expected" "$work/actual" | head -n 10
    not_ok "$1"
  fi
}

shell native cc
if "$build/tests/golden_tests" --gtest_filter=Golden.Tokens >"$work/log"; then ok 'golden tokens'; else
  cat "$work/log"
  not_ok 'golden tokens'
fi
stream "$work/native/sqlite3" "$build" >"$work/expected"
echo "the stream has $(wc -l <"$work/expected") lines, $(wc -c <"$work/expected") bytes"

for compiler in g++ clang++; do
  command -v "$compiler" >/dev/null || { echo "$compiler skipped: it is not installed"; continue; }
  for level in -O0 -O3; do
    name="$compiler $level x86-64"
    if extension "$work/$compiler$level" "$compiler" "$level"; then
      compare "$name" "$work/native/sqlite3" "$work/$compiler$level"
    else
      not_ok "$name"
    fi
  done
done

if command -v aarch64-linux-gnu-g++ >/dev/null && command -v qemu-aarch64 >/dev/null; then
  shell aarch64 aarch64-linux-gnu-gcc
  printf '#!/bin/sh\nexec qemu-aarch64 -L /usr/aarch64-linux-gnu "%s" "$@"\n' "$work/aarch64/sqlite3" >"$work/aarch64/run"
  chmod +x "$work/aarch64/run"
  for level in -O0 -O3; do
    name="g++ $level aarch64"
    if extension "$work/aarch64$level" aarch64-linux-gnu-g++ "$level" -DCMAKE_SYSTEM_NAME=Linux \
      -DCMAKE_SYSTEM_PROCESSOR=aarch64 -DCMAKE_C_COMPILER=aarch64-linux-gnu-gcc; then
      compare "$name" "$work/aarch64/run" "$work/aarch64$level"
    else
      not_ok "$name"
    fi
  done
  if SQLITE3=$work/aarch64/run sh tests/sql/run.sh "$work/aarch64-O3" >"$work/log"; then ok 'tests/sql aarch64'; else
    tail -n 30 "$work/log"
    not_ok 'tests/sql aarch64'
  fi
  if [ ! -d /usr/src/googletest ]; then
    echo 'tests/unit aarch64 skipped: the sources of GoogleTest are not there'
  elif units "$work/aarch64-O3"; then
    ok "tests/unit aarch64 ($(sed -n 's/.*PASSED.* \([0-9]* tests\).*/\1/p' "$work/log"))"
  else
    tail -n 30 "$work/log"
    not_ok 'tests/unit aarch64'
  fi
else
  echo 'aarch64 skipped: there is no cross compiler or no qemu-user'
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
