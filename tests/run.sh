#!/bin/sh
# run.sh: from a fresh machine to every test passed, in one command.
#
#     sh tests/run.sh
#
# It installs what is missing through apt-get (with sudo when not root), builds the preset `release` in build/, runs all
# tests, and checks that build/persian.so is as it is shipped: it needs the C library only, exports one symbol and is
# below 2 MB. Exit status: 0 when everything passed. BUILD_DIR names another folder to build in.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
build=${BUILD_DIR:-$root/build}

heading() { printf '\n== %s ==\n' "$*"; }
fail() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
. cmake/debian.sh
missing_packages() {
  packages_to_build
  have sqlite3 || echo sqlite3
  header gtest/gtest.h || echo libgtest-dev
}

# Prints a line for each thing about the file that is not as it must be.
complaints() {
  needed=$(readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\].*/\1/p')
  for library in $needed; do
    case $library in
      libc.so.* | libm.so.* | ld-linux*.so.* | libc.musl-*) ;;
      *) echo "it needs $library" ;;
    esac
  done
  unresolved=$(ldd -r "$1" 2>&1 | grep -i -e 'not found' -e 'undefined symbol' || true)
  [ -z "$unresolved" ] || echo "it does not stand alone: $unresolved"
  exported=$(nm -D --defined-only "$1" | sed 's/.* //' | tr '\n' ' ')
  [ "$exported" = 'sqlite3_persian_init ' ] || echo "it exports: $exported"
  size=$(wc -c <"$1")
  [ "$size" -lt 2000000 ] || echo "it has $size bytes"
}

# shellcheck disable=SC2046 # a list of words
install_packages 'CMake 3.25, Ninja, a C++20 compiler, the headers of ICU 72, SQLite and GoogleTest and the sqlite3 shell' \
  $(missing_packages)

heading 'Building'
cmake --preset release -B "$build" -G Ninja -DPERSIAN_TESTS=ON
cmake --build "$build"

heading 'Testing'
tests=passed
ctest --test-dir "$build" --output-on-failure -j "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" || tests=FAILED

heading 'Summary'
file=$build/persian.so
if [ "$(uname -s)" = Linux ]; then
  wrong=$(complaints "$file")
  if [ -z "$wrong" ]; then
    echo "persian.so: $(($(wc -c <"$file") / 1000)) kB, needs the C library only, exports sqlite3_persian_init"
  else
    printf '%s\n' "$wrong" | sed 's/^/persian.so: /'
  fi
else
  wrong=
fi
echo "tests: $tests"
[ -z "$wrong" ] && [ "$tests" = passed ]
