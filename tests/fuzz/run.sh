#!/bin/sh
# run.sh: looks for inputs that break the extension, with libFuzzer, AddressSanitizer and UndefinedBehaviorSanitizer.
#
#     sh tests/fuzz/run.sh                  the short run of continuous integration: the same executions every time
#     sh tests/fuzz/run.sh 3600             an hour for each target, every time other inputs
#     sh tests/fuzz/run.sh 3600 query       … for these targets only
#
# It installs Clang through apt-get when it is missing (with sudo when not root), builds the preset `fuzz` in
# build/fuzz, and runs as many targets side by side as there are processors. What it learns is kept in
# build/fuzz/learned and taken up by the next long run. An input that breaks a target is left in build/fuzz/broken: when
# the fault is mended, it becomes tests/fuzz/found/TARGET/NAME, which every run of the tests tries again. Exit status:
# 0 when nothing was found. PERSIAN_SANITIZE=fuzzer-no-link makes it several times as fast, and less strict.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
build=${BUILD_DIR:-$root/build/fuzz}
sanitize=${PERSIAN_SANITIZE:-fuzzer-no-link,address,undefined}

fail() { printf 'fuzz/run.sh: %s\n' "$*" >&2; exit 1; }
. "$root/cmake/debian.sh"

install_clang() {
  echo 'int main() {}' >"$build/empty.cpp"
  clang++ -fsanitize=address,undefined "$build/empty.cpp" -o "$build/empty" 2>/dev/null && return
  install_packages 'Clang with its sanitizers' \
    clang libclang-rt-14-dev cmake ninja-build libicu-dev libsqlite3-dev libgtest-dev
}

# A list of words, one a line, as libFuzzer's dictionary. A number sign at the start of the first line is a comment.
dictionary() {
  sed 1d "$1" | while IFS= read -r word; do
    printf '"%s"\n' "$(printf %s "$word" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g')"
  done
}

# target NAME SEEDS WORDS EXECUTIONS LENGTH: one of fuzz_NAME's runs. A line of what it did, and its output when it
# found something.
target() {
  name=$1 seeds=$2 words=$3 executions=$4 length=$5
  mkdir -p "$build/learned/$name" "$build/broken/$name" "$build/log"
  found=$here/found/$name
  [ -d "$found" ] || found=
  dictionary "$here/words/$words.txt" >"$build/log/$words.$name.dict"
  if [ "$seconds" -gt 0 ]; then
    learned=$build/learned/$name
    limit=-max_total_time=$seconds
  else
    learned=$build/short/$name
    rm -rf "$learned"
    mkdir -p "$learned"
    limit="-runs=$executions -seed=1404"
  fi
  log=$build/log/$name.log
  status=passed
  # shellcheck disable=SC2086 # one or two options, one folder or none
  "$build/tests/fuzz/fuzz_$name" $limit -max_len="$length" -timeout=120 -rss_limit_mb=4096 -print_final_stats=1 \
    -dict="$build/log/$words.$name.dict" -artifact_prefix="$build/broken/$name/" \
    "$learned" "$here/seeds/$seeds" $found >"$log" 2>&1 || status=FAILED
  [ "$status" = passed ] || grep -e '^does not hold' -e ERROR -e SUMMARY -e '^Base64' "$log"
  printf '%-10s %s executions, %s a second, %s features: %s\n' "$name" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)" \
    "$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log" | tail -n 1)" \
    "$(sed -n 's/.* ft: \([0-9]*\).*/\1/p' "$log" | tail -n 1)" "$status"
  [ "$status" = passed ]
}

# The executions of the short run take about a quarter of a minute each.
run_one() {
  case $1 in
    tokenizer) target tokenizer text text 20000 600 ;;
    normalize) target normalize text text 20000 600 ;;
    query) target query text text 8000 300 ;;
    number) target number numbers numbers 200000 200 ;;
    dates) target dates dates dates 20000 200 ;;
    collation) target collation names text 200000 200 ;;
    calls) target calls calls calls 1500 200 ;;
    statement) target statement statements statements 10000 600 ;;
    *) fail "there is no target $1" ;;
  esac
}

seconds=${1:-0}
if [ $# -gt 0 ]; then shift; fi
if [ "${1:-}" = --one ]; then  # called by itself, below
  run_one "$2"
  exit
fi
[ $# -gt 0 ] || set -- tokenizer normalize query number dates collation calls statement

mkdir -p "$build"
install_clang
cd "$root"
cmake --preset fuzz -B "$build" -G Ninja -DPERSIAN_SANITIZE="$sanitize" >"$build/configure.log" ||
  { cat "$build/configure.log"; exit 1; }
for name; do echo "fuzz_$name"; done | xargs cmake --build "$build" --target

printf '%s\n' "$@" | xargs -n 1 -P "$(getconf _NPROCESSORS_ONLN)" sh "$0" "$seconds" --one
