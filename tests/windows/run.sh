#!/bin/sh
# run.sh: the extension built for Windows, and tests/sql with it.
#
#     sh tests/windows/run.sh [BUILD_DIR]        BUILD_DIR is build when not given; the tests must have been built in it
#
# MinGW builds persian.dll, which may need nothing but what every Windows has, and a SQLite shell; Wine runs that with
# the extension loaded, on every tests/sql/*.sql. MinGW and Wine are installed through apt-get (with sudo when not root)
# where they are missing; SQLite's sources come by npm. Exit status: 0 when all passed.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$(CDPATH='' cd -- "${1:-$root/build}" && pwd)
work=$build/windows
target=x86_64-w64-mingw32
mkdir -p "$work"
cd "$root"

fail() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
. cmake/debian.sh
find_wine() { command -v wine64 || command -v wine || ls /usr/lib/wine/wine64 2>/dev/null; } # Debian's wine64 is on no path
have $target-g++ || install_packages MinGW g++-mingw-w64-x86-64
find_wine >/dev/null || install_packages Wine wine64
[ -x "$build/ext/make_lexicon" ] || fail "there is nothing built in $build; run tests/run.sh first"

sh tests/matrix/amalgamation.sh 3.44.2 "$work/source"
cmake -S . -B "$work" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_C_COMPILER=$target-gcc \
  -DCMAKE_CXX_COMPILER=$target-g++ -DPERSIAN_TESTS=OFF -DPERSIAN_INSTALL=OFF -DPERSIAN_HOST_TOOLS="$build/ext" \
  -DSQLite3_INCLUDE_DIR="$work/source" >/dev/null
cmake --build "$work" --target persian
needed=$($target-objdump -p "$work/persian.dll" | sed -n 's/.*DLL Name: //p' | sort | tr '\n' ' ')
echo "persian.dll: $(($(wc -c <"$work/persian.dll") / 1000)) kB, needs $needed"
[ "$needed" = 'KERNEL32.dll msvcrt.dll ' ] || fail 'it needs more than every Windows has'
exported=$($target-objdump -p "$work/persian.dll" | sed -n '/Name Pointer\] Table/,/^$/s/^[[:space:]].* //p' | tr '\n' ' ')
[ "$exported" = 'sqlite3_persian_init ' ] || fail "it exports: $exported"

[ -f "$work/sqlite3.exe" ] ||
  $target-gcc -O2 -w -DSQLITE_ENABLE_FTS5 -I"$work/source" "$work/source/shell.c" "$work/source/sqlite3.c" \
    -o "$work/sqlite3.exe"

# The shell as one of this machine: its lines end without a carriage return.
export WINEPREFIX="$work/wine" WINEDEBUG=-all
cat >"$work/shell" <<END
#!/bin/sh
status=0
"$(find_wine)" "$work/sqlite3.exe" "\$@" >"$work/stdout" 2>"$work/stderr" || status=\$?
sed 's/\r\$//' "$work/stdout"
sed 's/\r\$//' "$work/stderr" >&2
exit \$status
END
chmod +x "$work/shell"
SQLITE3=$work/shell sh tests/sql/run.sh "$work"
