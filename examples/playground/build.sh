#!/bin/sh
# build.sh: from a fresh machine to the page, in one command.
#
#     sh examples/playground/build.sh
#
# It installs what is missing through apt-get (with sudo when not root) and npm, makes the extension's tables with
# programs for this machine, compiles SQLite and the extension to WebAssembly, and builds the page. The result is the
# folder build/playground/site, which any static server serves, from any path, with no network but that:
#
#     python3 -m http.server -d build/playground/site
#
# Exit status: 0, or 1 when a step failed. JOBS is how many compilers run at once (2).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
build=$root/build/playground
. "$here/install.sh"

heading 'Installing'
# shellcheck disable=SC2086 # a list of words
install_missing $build_packages
install_node
cd "$here"
npm ci --ignore-scripts --no-audit --no-fund
sqlite=$here/node_modules/better-sqlite3/deps/sqlite3

heading 'Making the tables of the extension'
cmake -S "$root" -B "$build/host" -G Ninja -DCMAKE_BUILD_TYPE=Release -DPERSIAN_TESTS=OFF -DPERSIAN_INSTALL=OFF \
  -DSQLite3_INCLUDE_DIR="$sqlite"
cmake --build "$build/host" -j "${JOBS:-2}" --target make_characters make_collation make_lexicon make_plain

heading 'Compiling SQLite and the extension to WebAssembly'
emcmake cmake -S sqlite-persian/wasm -B "$build/wasm" -G Ninja -DCMAKE_BUILD_TYPE=Release \
  -DPERSIAN_HOST_TOOLS="$build/host/ext" -DSQLite3_INCLUDE_DIR="$sqlite"
cmake --build "$build/wasm" -j "${JOBS:-2}"
mkdir -p sqlite-persian/dist
cp "$build/wasm/sqlite-persian.wasm" sqlite-persian/dist/

heading 'Building the package and the page'
npx tsc -p sqlite-persian
node page/make-samples.js
npx tsc -p page
npx vite build page

heading 'Ready'
echo "WebAssembly: $(wc -c <sqlite-persian/dist/sqlite-persian.wasm) bytes," \
  "$(gzip -9 -c sqlite-persian/dist/sqlite-persian.wasm | wc -c) gzipped"
echo "python3 -m http.server -d $build/site"
