#!/bin/sh
# coverage.sh: how many lines of ext/ the tests run, and which they do not.
#
#     sh tests/coverage.sh [BUILD_DIR]        BUILD_DIR is build/coverage when not given
#
# It builds with Clang's instrumentation, runs all tests of tests/CMakeLists.txt (and so every tests/sql/*.sql), and
# prints a line for each file that has lines without a run, then the total. BUILD_DIR/uncovered.txt has the lines. What
# the compiler alone runs, constexpr functions that make tables, does not count; the host programs in ext/tools, which
# the build runs, are counted apart. It needs Clang and LLVM's llvm-profdata and
# llvm-cov of the same version. Exit status: 0 when the tests passed and at least FLOOR (95) percent ran.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
build=${1:-$root/build/coverage}
floor=${FLOOR:-95}

fail() { printf 'coverage.sh: %s\n' "$*" >&2; exit 1; }
command -v clang++ >/dev/null || fail 'Clang is missing; on Debian: apt-get install clang llvm'
major=$(clang++ -dumpversion | cut -d . -f 1)
tool() {
  for name in "$1-$major" "$1"; do
    if command -v "$name" >/dev/null; then echo "$name"; return; fi
  done
  fail "$1 is missing; on Debian: apt-get install llvm"
}
profdata=$(tool llvm-profdata)
cov=$(tool llvm-cov)

cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ \
  -DCMAKE_CXX_FLAGS='-O1 -g0 -fprofile-instr-generate -fcoverage-mapping' -DPERSIAN_TESTS=ON >/dev/null
cmake --build "$build" | tail -n 1

rm -rf "$build/profiles"
# Programs of the same binary share a file.
export LLVM_PROFILE_FILE="$build/profiles/%2m.profraw"
tests=passed
ctest --test-dir "$build" --output-on-failure -j "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" |
  tee "$build/ctest.log" | tail -n 20
grep -q '^100% tests passed' "$build/ctest.log" || tests=FAILED
"$build/ext/make_characters" "$build/profiles/characters.inc"
"$build/ext/make_collation" "$build/profiles/collation.inc"
"$build/ext/make_lexicon" ext/lexicon "$build/profiles/lexicon.inc"
"$build/ext/make_plain" "$build/profiles/plain.inc"
"$profdata" merge -sparse "$build"/profiles/*.profraw -o "$build/profiles/all.profdata"

# Prints FILE LINE RUNS for every line of code.
lines() {
  "$cov" export -format=lcov -instr-profile="$build/profiles/all.profdata" "$build/persian.so" \
    -object "$build/tests/unit_tests" -object "$build/tests/quality_tests" -object "$build/ext/make_characters" \
    -object "$build/ext/make_collation" -object "$build/ext/make_lexicon" -object "$build/ext/make_plain" |
    awk -F '[:,]' -v root="$root/" '
      /^SF:/ { file = substr($0, 4); sub("^" root, "", file) }
      /^DA:/ && file ~ /^ext\// { print file, $2, $3 }'
}

# Prints the files with lines that never ran, and the total.
report() {
  awk -v name="$1" '
    { all[$1]++; total++; if ($3 > 0) { run[$1]++; ran++ } }
    END {
      for (file in all)
        if (run[file] < all[file]) printf "%6.1f %%  %d of %d lines  %s\n", 100 * run[file] / all[file], run[file],
          all[file], file | "sort -n"
      close("sort -n")
      printf "%s: %.2f %% of %d lines\n", name, 100 * ran / total, total
    }'
}

# Leaves out constexpr functions that never ran: from a line that opens one to the brace below its first letter.
run_time() {
  awk '
    $1 != file {
      for (i in source) delete source[i]
      file = $1; n = 0; end = 0
      while ((getline text < file) > 0) source[++n] = text
      close(file)
    }
    $2 <= end { next }
    $3 == 0 && source[$2] ~ /^ *(template <.*> )?constexpr .*\{/ {
      match(source[$2], /^ */)
      closing = substr(source[$2], 1, RLENGTH) "}"
      end = $2
      if (source[$2] !~ /\}$/) while (end < n && substr(source[end], 1, length(closing)) != closing) end++
      next
    }
    { print }'
}

lines | sort -k 1,1 -k 2,2n | run_time >"$build/lines.txt"
awk '$3 == 0 { print $1 ":" $2 }' "$build/lines.txt" | while IFS=: read -r file line; do
  printf '%s:%s: %s\n' "$file" "$line" "$(sed -n "${line}p" "$file")"
done >"$build/uncovered.txt"
grep '^ext/tools/' "$build/lines.txt" | report ext/tools
grep -v '^ext/tools/' "$build/lines.txt" | report ext | tee "$build/report.txt"
echo "tests: $tests"
[ "$tests" = passed ] && tail -n 1 "$build/report.txt" | awk -v floor="$floor" '{ exit !($2 >= floor) }'
