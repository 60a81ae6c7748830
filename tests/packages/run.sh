#!/bin/sh
# run.sh: every package is built, installed in a clean place as its users do, and asked there.
#
#     sh tests/packages/run.sh [NAME…]       all of them, or these: the names of the other .sh files here
#
# Prints a line for each: `NAME ok VERSION`, `NAME skipped WHY` or `NAME FAILED`, with the end of its log. What is missing
# is installed by apt-get (with sudo when not root); what is too old there is skipped. Node itself comes from npm.
# BUILD_DIR names a build folder to use instead of build/packaging. Exit status: 0 when none failed.
#
# Each NAME.sh runs in an empty folder and finds in its environment: ROOT, BUILD and STAGE, the folders of the sources,
# the build and the staged packages; TESTS, this folder; VERSION, what CMake's project() says; ANSWER, what query.sql
# gives after setup.sql. Its standard output is the words behind `ok`; it exits with 77 to be skipped for those words.
set -eu

ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
BUILD=${BUILD_DIR:-$ROOT/build/packaging}
TESTS=$ROOT/tests/packages
STAGE=$BUILD/packages
VERSION=$(sed -n 's/^project(sqlite-persian VERSION \([0-9.]*\).*/\1/p' "$ROOT/CMakeLists.txt")
ANSWER="$VERSION 1404-08-18 زمینه‌های [همکاری‌های] دو کشور بررسی می‌شود"
export ROOT BUILD TESTS STAGE VERSION ANSWER
unset LD_LIBRARY_PATH PYTHONPATH PYTHONHOME NODE_PATH GOFLAGS DESTDIR

fail() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
. "$ROOT/cmake/debian.sh"
missing_packages() {
  packages_to_build
  have sqlite3 || echo sqlite3
  have pkg-config || echo pkg-config
  [ -x /usr/bin/python3 ] || echo python3
  /usr/bin/python3 -c 'import ensurepip' 2>/dev/null || echo python3-venv
}

install_missing() {
  # shellcheck disable=SC2046 # a list of words
  install_packages 'what builds the extension and its packages' $(missing_packages)
}

build() {
  if [ ! -f "$BUILD/CMakeCache.txt" ]; then
    cmake -S "$ROOT" -B "$BUILD" -G Ninja -DCMAKE_BUILD_TYPE=Release -DPERSIAN_TESTS=OFF
  fi
  # Debian's python3, since others may be built without loadable extensions.
  cmake -S "$ROOT" -B "$BUILD" -DPython3_EXECUTABLE=/usr/bin/python3
  cmake --build "$BUILD" --target persian persian_static stage
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

grep -q "^## $VERSION\( \|\$\)" "$ROOT/CHANGELOG.md" || fail "CHANGELOG.md does not tell of version $VERSION"

{ install_missing && build; } >"$work/build.log" 2>&1 || { tail -n 30 "$work/build.log" >&2; fail 'the build failed'; }

[ $# -gt 0 ] || set -- cmake pkg-config tarball deb amalgamation python datasette npm rust go
ok=0 skipped=0 failed=0
for name in "$@"; do
  case $name in run | common) fail "$name is no package" ;; esac
  [ -f "$TESTS/$name.sh" ] || fail "there is no package $name"
  mkdir "$work/$name"
  status=0
  (cd "$work/$name" && exec sh -eu "$TESTS/$name.sh" >"$work/$name.out" 2>"$work/$name.log") || status=$?
  words=$(tail -n 1 "$work/$name.out")
  case $status in
    0) echo "$name ok $words"; ok=$((ok + 1)) ;;
    77) echo "$name skipped $words"; skipped=$((skipped + 1)) ;;
    *) echo "$name FAILED"; failed=$((failed + 1)); cat "$work/$name.out"; tail -n 40 "$work/$name.log" ;;
  esac
  rm -rf "${work:?}/$name"
done
echo "$ok ok, $skipped skipped, $failed failed"
[ "$failed" -eq 0 ] && [ "$ok" -gt 0 ]
