#!/bin/sh
# lint.sh: what can be said about the sources without running them.
#
#     sh tests/lint.sh                   all of it
#     sh tests/lint.sh format shell      some of it: format, shell, cppcheck, tidy
#
#   format     clang-format 14 would change nothing (.clang-format)
#   shell      ShellCheck has no warning about any script
#   cppcheck   Cppcheck neither, about the extension and the fuzz targets
#   tidy       nor Clang-Tidy 14 with the checks of .clang-tidy
#
# It installs what is missing through apt-get (with sudo when not root). Clang-Tidy needs the generated tables: they are
# built in build/, or in BUILD_DIR. Exit status: 0 when there is nothing to say.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
build=${BUILD_DIR:-$root/build}
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

heading() { printf '\n== %s ==\n' "$*"; }
fail() { printf 'lint.sh: %s\n' "$*" >&2; exit 1; }
. cmake/debian.sh

# need COMMAND PACKAGE…
need() {
  command=$1
  shift
  have "$command" || install_packages "$command" "$@"
}

sources() { git ls-files 'ext/*.cpp' 'ext/*.h' 'tests/*.cpp' 'tests/*.h'; }

check_format() {
  need clang-format-14 clang-format-14
  sources | xargs clang-format-14 --dry-run --Werror
}

# SC1090, SC2034, SC2154: some scripts read others by a name made at run time, and they use each other's variables.
check_shell() {
  need shellcheck shellcheck
  git grep -lE '^#!/bin/(sh|bash)' -- '*.sh' .ci | xargs shellcheck --severity=warning --exclude=SC1090,SC2034,SC2154
}

# Cppcheck's matters of style are left to the eye. What it does not understand:
#
#   uninitMemberVar…           arrays that are filled as far as their count says
#   legacyUninitvar            new (memory) Tokenizer{}
#   arrayIndexOutOfBoundsCond  an int that is asked whether it is above 0 for another reason
#   duplicateAssignExpression  two variables that begin alike
#   missingInclude             the generated tables, which would take it hours
check_cppcheck() {
  need cppcheck cppcheck
  cppcheck --std=c++20 --language=c++ -j "$jobs" --quiet --error-exitcode=1 --enable=warning,performance,portability \
    --suppress=uninitMemberVar --suppress=uninitMemberVarPrivate --suppress=legacyUninitvar \
    --suppress=duplicateAssignExpression --suppress=missingInclude \
    --template='{file}:{line}: {message} [{id}]' -I ext -I tests/conformance \
    ext/persian.cpp ext/sql ext/text ext/morph ext/jalali tests/fuzz
}

# The folders are named by their whole paths: .clang-tidy would not know a header by another one.
check_tidy() {
  need clang-tidy-14 clang-tidy-14
  need cmake cmake ninja-build g++ libicu-dev libsqlite3-dev libgtest-dev
  header benchmark/benchmark.h || install_packages 'Google Benchmark' libbenchmark-dev
  header gtest/gtest.h || install_packages GoogleTest libgtest-dev
  cmake --preset release -B "$build" -G Ninja >/dev/null && cmake --build "$build" --target persian || return 1
  set -- -std=c++20
  for folder in "$root/ext" "$build/ext/generated" "$root/tests/conformance" "$root/tests/unit"; do set -- "$@" "-I$folder"; done
  for name in VERSION COMPILER EXTENSION GOLDEN LEXICON NEWS QUALITY SQL; do set -- "$@" "-DPERSIAN_$name=\"0\""; done
  sources | grep '\.cpp$' |
    xargs -I '{}' -P "$jobs" clang-tidy-14 --quiet '{}' -- "$@" '-DBENCH_EXTENSION="0"' '-DBENCH_EMPTY="0"' 2>/dev/null
}

[ $# -gt 0 ] || set -- format shell cppcheck tidy
failed=
for check; do
  heading "$check"
  "check_$check" || failed="$failed $check"
done
[ -z "$failed" ] || fail "not clean:$failed"
printf '\nlint: clean\n'
