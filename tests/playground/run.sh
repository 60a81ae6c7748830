#!/bin/sh
# run.sh: from a fresh machine to the page built and tested, in one command.
#
#     sh tests/playground/run.sh [--or-skip]
#
# It builds the page (examples/playground/build.sh), installs Debian's Chromium when there is none, and holds the
# WebAssembly module to the golden tokens and the page to what it promises. CHROMIUM names another browser's program.
# Exit status: 0 when everything passed; with --or-skip 77 where what is missing cannot be installed.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$root/build/playground
. "$root/examples/playground/install.sh"
chromium=${CHROMIUM:-/usr/bin/chromium}:chromium

if [ "${1:-}" = --or-skip ]; then
  # shellcheck disable=SC2086 # a list of words
  missing=$(packages_missing $build_packages "$chromium" npm:npm | tr '\n' ' ')
  if [ -n "$missing" ] && ! can_install; then
    echo "skipped: these packages are missing and cannot be installed: $missing"
    exit 77
  fi
fi

sh "$root/examples/playground/build.sh"
install_missing "$chromium"
install_node

heading 'Testing the page'
node --test --test-concurrency=1 --test-reporter=spec "$root"/tests/playground/*.test.mjs
