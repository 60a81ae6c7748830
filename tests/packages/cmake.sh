# cmake.sh: cmake --install in a prefix that is then moved, and find_package from a project of its own.
. "$TESTS/common.sh"

cmake --install "$BUILD" --prefix "$PWD/first" --strip >&2
mv first prefix

cmake -S "$TESTS/cmake" -B build -DCMAKE_PREFIX_PATH="$PWD/prefix" -DWANTED="$VERSION" >&2
cmake --build build >&2
check_answer "$(build/linked "$TESTS/setup.sql" "$TESTS/query.sql")"

loadable=$(tail -n 1 build/loadable.txt)
[ "$(head -n 1 build/loadable.txt)" = "$loadable" ]
case $loadable in "$PWD"/prefix/*) ;; *) echo "the loadable file is said to be $loadable" >&2; exit 1 ;; esac
check_answer "$(ask_shell "$loadable")"

# Another minor version is another contract.
if cmake -S "$TESTS/cmake" -B other -DCMAKE_PREFIX_PATH="$PWD/prefix" -DWANTED=99.0 >&2; then
  echo 'version 99.0 was found' >&2
  exit 1
fi
echo "$VERSION, $(cmake --version | sed -n '1s/cmake version/CMake/p')"
