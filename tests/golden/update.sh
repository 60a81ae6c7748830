#!/bin/sh
# update.sh [BUILD]: writes tokens.txt and archive-vN.db anew with what is built in BUILD (build), after building it.
#
# Only for a change of tokens that is meant and has its token version; look at the difference before committing it.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$(CDPATH='' cd -- "${1:-$root/build}" && pwd)
cmake --build "$build" --target golden_tests persian
WRITE=1 "$build/tests/golden_tests" --gtest_filter=Golden.Tokens
sh "$root/tests/golden/make_archive.sh" "$build"
