#!/bin/sh
# full.sh: the durability tests at full length: 100,000 changes to every kind of table, 200 kills in each journal mode.
#
#     sh tests/durability/full.sh [GoogleTest option …]
#
# Runs what tests/run.sh has built; BUILD_DIR names another folder it was built in. Takes some minutes. PERSIAN_CHANGES
# and PERSIAN_KILLS ask for other counts. With the newest SQLite, for tables with contentless_delete, put the folder of
# its libsqlite3.so.0 into LD_LIBRARY_PATH.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=${BUILD_DIR:-$root/build}

export PERSIAN_CHANGES="${PERSIAN_CHANGES:-100000}" PERSIAN_KILLS="${PERSIAN_KILLS:-200}"
exec "$build/tests/durability/durability_tests" "$@"
