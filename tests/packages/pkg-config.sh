# pkg-config.sh: the flags that the installed .pc file gives compile and link a program, and it names the loadable file.
. "$TESTS/common.sh"

cmake --install "$BUILD" --prefix "$PWD/first" >&2
mv first prefix
pc=$(find prefix -name sqlite-persian.pc)
PKG_CONFIG_PATH=$PWD/${pc%/*}
export PKG_CONFIG_PATH

check_version "$(pkg-config --modversion sqlite-persian)"
# shellcheck disable=SC2046 # a list of words
cc "$TESTS/ask.c" -o ask $(pkg-config --cflags --libs sqlite-persian sqlite3)
check_answer "$(./ask "$TESTS/setup.sql" "$TESTS/query.sql")"
check_answer "$(ask_shell "$(pkg-config --variable=loadable sqlite-persian)")"
echo "$VERSION, pkg-config $(pkg-config --version)"
