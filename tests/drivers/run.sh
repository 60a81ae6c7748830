#!/bin/sh
# run.sh: the extension in every language's own driver, in one command.
#
#     sh tests/drivers/run.sh [NAME…]
#
# It builds the extension in build/ and then, for each tests/drivers/cases/NAME.sh, or only the NAMEs given, installs what
# the driver needs (Debian packages through apt-get, with sudo when not root; the rest through the language's own tool,
# into build/drivers/NAME), runs the program of examples/drivers and compares what it prints with expected.txt there.
# One line each:
#
#     NAME ok VERSION
#     NAME skipped WHY       its tool cannot be had on this machine
#     NAME FAILED WHY        build/drivers/NAME/log has everything it said
#
# Exit status: 0 when none failed and at least one is ok. BUILD_DIR names another folder to build in.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"
build=${BUILD_DIR:-$root/build}
mkdir -p "$build/drivers"
build=$(CDPATH='' cd -- "$build" && pwd)
extension=$build/persian # for the cases

# Persian letters go in and out of every program; some take their encoding from the locale.
LC_ALL=C.UTF-8
export LC_ALL

. tests/drivers/tools.sh

# The names of the cases, or of those asked for.
cases() {
  for case in "$@"; do
    [ -f "tests/drivers/cases/$case.sh" ] || fail "there is no tests/drivers/cases/$case.sh"
    echo "$case"
  done
  [ $# -gt 0 ] || for file in tests/drivers/cases/*.sh; do basename "$file" .sh; done
}

build_extension() {
  if ! { have cmake && have ninja && have c++; }; then packages cmake ninja-build g++; fi
  if ! { have pkg-config && pkg-config --exists icu-i18n sqlite3; }; then
    packages pkg-config libicu-dev libsqlite3-dev
  fi
  [ -f "$build/build.ninja" ] || cmake --preset release -B "$build" -G Ninja -DPERSIAN_TESTS=OFF
  cmake --build "$build" --target persian persian_static
}

# The steps of one case, which its file defines; each runs in a subshell of its own that ends at the first error.
#   install   gets what the driver needs; calls skip when that cannot be had
#   program   prints what the program prints
#   version   prints one line: the driver and its version
run_case() {
  name=$1
  work=$build/drivers/$name
  expected=examples/drivers/expected.txt
  mkdir -p "$work"
  rm -f "$work/skipped"
  # shellcheck source=/dev/null # one of the cases
  . "tests/drivers/cases/$name.sh"

  set +e
  (set -e; install) >"$work/log" 2>&1 </dev/null
  installed=$?
  if [ $installed -ne 0 ]; then
    [ -f "$work/skipped" ] || echo "because its tool could not be installed: $(tail -n 1 "$work/log")" >"$work/skipped"
    echo "skipped $(cat "$work/skipped")"
    return
  fi
  (set -e; program) >"$work/out" 2>>"$work/log" </dev/null
  ended=$?
  set -e
  if [ $ended -ne 0 ]; then
    echo "FAILED with status $ended: $(tail -n 1 "$work/log")"
  elif ! diff -u "$expected" "$work/out" >>"$work/log"; then
    echo "FAILED, it prints something else: see $work/log"
  else
    echo "ok $(version)"
  fi
}

names=$(cases "$@")
rm -f "$build/drivers/apt-updated"
build_extension >"$build/drivers/build.log" 2>&1 || { tail -n 30 "$build/drivers/build.log" >&2; fail "the build failed"; }

passed=0 failed=0 skipped=0
for name in $names; do
  result=$(run_case "$name")
  echo "$name $result"
  case $result in
    ok\ *) passed=$((passed + 1)) ;;
    skipped\ *) skipped=$((skipped + 1)) ;;
    *) failed=$((failed + 1)) ;;
  esac
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
