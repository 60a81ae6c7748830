#!/bin/sh
# all.sh: everything there is to run, one after the other, and how each went.
#
#     sh tests/all.sh            tests/run.sh first, then every other script: tests/*.sh and tests/*/run.sh
#     sh tests/all.sh NAME…      only these: lint, coverage, matrix, stability …
#
# tests/sql/run.sh is part of tests/run.sh, and tests/bench/run.sh measures and checks nothing: they are left out. Each
# script's output goes to BUILD_DIR/all/NAME.log (BUILD_DIR is build when not given); the end of it is shown when it
# failed. Exit status: 0 when all passed.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
build=${BUILD_DIR:-$root/build}
mkdir -p "$build/all"

# Prints NAME SCRIPT for each, tests/run.sh as `tests`.
scripts() {
  echo tests tests/run.sh
  for script in tests/*.sh tests/*/run.sh; do
    case $script in
      tests/run.sh | tests/all.sh | tests/sql/run.sh | tests/bench/run.sh) ;;
      tests/*/run.sh) name=${script%/run.sh}; echo "${name#tests/} $script" ;;
      *) echo "$(basename "$script" .sh) $script" ;;
    esac
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
