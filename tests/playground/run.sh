#!/bin/sh
# run.sh: from a fresh machine to the page built and tested, in one command.
#
#     sh tests/playground/run.sh
#
# It builds the page (examples/playground/build.sh), installs Debian's Chromium when there is none, and holds the
# WebAssembly module to the golden tokens and the page to what it promises. CHROMIUM names another browser's program.
# Exit status: 0 when everything passed. SHOTS names a folder for screenshots of every view.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$root/build/playground
. "$root/examples/playground/install.sh"

sh "$root/examples/playground/build.sh"
install_missing "${CHROMIUM:-/usr/bin/chromium}:chromium"
install_node

heading 'Testing the page'
node --test --test-concurrency=1 --test-reporter=spec "$root"/tests/playground/*.test.mjs
