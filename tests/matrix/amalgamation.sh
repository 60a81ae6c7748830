#!/bin/sh
# amalgamation.sh: the sources of one SQLite, out of the npm package that carries them.
#
#     sh tests/matrix/amalgamation.sh VERSION FOLDER
#
# FOLDER then holds sqlite3.c, sqlite3.h, sqlite3ext.h and the shell's shell.c (of 3.52.0 with 3.54.1, whose package has
# none). What is there already stays. It needs npm and the network. VERSION is one of those below.
set -eu

version=$1
folder=$2

case $version in
  3.21.0) package=better-sqlite3@4.1.0 ;;
  3.26.0) package=sqlite3@4.0.6 ;;
  3.31.1) package=sqlite3@4.2.0 ;;
  3.44.2) package=sqlite3@5.1.7 ;;
  3.52.0) package=sqlite3@6.0.1 ;;
  3.54.1) package=better-sqlite3@13.2.0 ;;
  *) echo "amalgamation.sh: no package is known for SQLite $version" >&2; exit 1 ;;
esac

[ ! -f "$folder/shell.c" ] || exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$package" >/dev/null && tar xzf ./*.tgz)
mkdir -p "$folder"
for archive in "$work"/package/deps/sqlite-autoconf-*.tar.gz; do
  if [ -f "$archive" ]; then tar xzf "$archive" -C "$work/package/deps"; fi
done
for file in sqlite3.c sqlite3.h sqlite3ext.h shell.c; do
  cp "$work"/package/deps/sqlite*/"$file" "$folder/" 2>/dev/null || [ "$file" = shell.c ]
done
if [ ! -f "$folder/shell.c" ]; then
  sh "$0" 3.52.0 "$work/shell"
  cp "$work/shell/shell.c" "$folder/"
fi
