#!/bin/sh
# run.sh: how fast it is, beside what SQLite and ICU have, in one command.
#
#     sh tests/bench/run.sh [--long] [--rounds N] [--only GROUP] [TEXT_FILE]
#
# It installs what is missing through apt-get (with sudo when not root), builds in build/bench, measures, and prints a
# table of ratios. build/bench/results.json has the times behind them, results.svg a picture, results.txt the table.
#
# The text is TEXT_FILE, or what PERSIAN_BENCH_TEXT names, a document a line, .gz allowed; without one it is made from
# examples/news. --long goes on to 1 GB of text and a million rows. README.md tells what the rows mean.
# Exit status: 0 when it could measure; how fast it was makes no difference.
set -eu

here=$(pwd)
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$root/build/bench

heading() { printf '\n== %s ==\n' "$*"; }
fail() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
. "$root/cmake/debian.sh"

missing_packages() {
  packages_to_build
  header benchmark/benchmark.h || echo libbenchmark-dev
}

text=${PERSIAN_BENCH_TEXT:-}
long=
rounds=9
only=
while [ $# -gt 0 ]; do
  case $1 in
    --long) long=--long ;;
    --rounds) rounds=${2:?}; shift ;;
    --only) only=${2:?}; shift ;;
    -*) fail "unknown option $1; see the top of this file" ;;
    *) text=$1 ;;
  esac
  shift
done
case $text in '' | /*) ;; *) text=$here/$text ;; esac
[ -z "$text" ] || [ -r "$text" ] || fail "cannot read $text"

# shellcheck disable=SC2046 # a list of words
install_packages 'CMake 3.25, Ninja, a C++20 compiler, the headers of ICU 72 and SQLite, and Google Benchmark' \
  $(missing_packages)

heading 'Building'
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DPERSIAN_TESTS=OFF -DPERSIAN_BENCH=ON
cmake --build "$build"

heading 'Measuring'
set -- --out "$build" --rounds "$rounds" ${long:+$long} ${only:+--only "$only"}
case $text in
  '') set -- "$@" --news "$root/examples/news" ;;
  *.gz)
    plain=$build/$(basename "$text" .gz)
    gzip -dc "$text" >"$plain"
    set -- "$@" --text "$plain"
    ;;
  *) set -- "$@" --text "$text" ;;
esac
"$build/tests/bench/persian_bench" "$@"
