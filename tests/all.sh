#!/bin/sh
# all.sh: everything there is to run, one after the other, and how each went.
#
#     sh tests/all.sh            all of the scripts below, tests/run.sh first
#     sh tests/all.sh NAME…      only these: tests, lint, coverage, matrix …
#
# Each script's output goes to BUILD_DIR/all/NAME.log (BUILD_DIR is build when not given); the end of it is shown when it
# failed. Exit status: 0 when all passed.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
build=${BUILD_DIR:-$root/build}
mkdir -p "$build/all"

# Prints NAME SCRIPT for each.
scripts() {
  for script in tests/run.sh tests/lint.sh tests/coverage.sh tests/matrix/run.sh tests/stability/run.sh tests/windows/run.sh \
    tests/fuzz/run.sh tests/tsan.sh tests/durability/run.sh tests/drivers/run.sh tests/packages/run.sh examples/rqlite/run.sh; do
    [ -f "$script" ] || continue
    case $script in
      tests/run.sh) name=tests ;;
      tests/lint.sh | tests/coverage.sh | tests/tsan.sh) name=$(basename "$script" .sh) ;;
      *) name=$(basename "$(dirname "$script")") ;;
    esac
    echo "$name $script"
  done
}

# shellcheck disable=SC2046 # a list of words
[ $# -gt 0 ] || set -- $(scripts | cut -d ' ' -f 1)
failed=0
for name in "$@"; do
  script=$(scripts | sed -n "s/^$name //p")
  if [ -z "$script" ]; then
    echo "all.sh: there is no $name; there are $(scripts | cut -d ' ' -f 1 | tr '\n' ' ')" >&2
    exit 1
  fi
  begun=$(date +%s)
  outcome=ok
  sh "$script" >"$build/all/$name.log" 2>&1 </dev/null || outcome=FAILED
  if [ $outcome = FAILED ]; then
    failed=$((failed + 1))
    tail -n 30 "$build/all/$name.log"
  fi
  echo "$name $outcome ($(($(date +%s) - begun)) s)"
done
[ "$failed" -eq 0 ]
