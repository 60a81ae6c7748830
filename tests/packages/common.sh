# common.sh: what the tests of the packages share; each of them reads it first.

skip() { echo "$*"; exit 77; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
. "$ROOT/cmake/debian.sh"

# Has apt-get install the package when the command is missing, and skips the test when that cannot be done.
need() {
  have "$1" || (install_packages "$1" "$2") >&2 || skip "$1 is not installed"
}

# at_least VERSION WANTED
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

# Fails unless what was asked gave ANSWER, whose first word is the version.
check_answer() {
  [ "$1" = "$ANSWER" ] || { printf 'expected: %s\nanswered: %s\n' "$ANSWER" "$1" >&2; exit 1; }
}

check_version() {
  [ "$1" = "$VERSION" ] || { printf 'expected version: %s\nit says: %s\n' "$VERSION" "$1" >&2; exit 1; }
}

# What the sqlite3 shell answers after loading the file.
ask_shell() {
  { cat "$TESTS/setup.sql" "$TESTS/query.sql"; echo ';'; } |
    sqlite3 -init /dev/null -batch -bail -list -noheader -cmd ".load '$1'" :memory:
}

sqlite_version() { sqlite3 -init /dev/null :memory: 'SELECT sqlite_version()'; }

# A virtual environment in the folder, with these packages from PyPI or from files.
make_venv() {
  venv=$1
  shift
  /usr/bin/python3 -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@" >&2
}
