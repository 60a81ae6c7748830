#!/bin/sh
# make_archive.sh [BUILD]: makes archive-vN.db, N being the token version of the extension in BUILD (build).
#
# The sample articles in the schema of sql/articles.sql: a small database as users have them. It is checked in, so that
# later versions are held against the files of earlier ones. One that exists is replaced.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$(CDPATH='' cd -- "${1:-$root/build}" && pwd)
cd "$root/tests/golden"

# The shell with the extension in it, whatever the user's ~/.sqliterc asks for; it stops at the first error.
shell() { sqlite3 -init /dev/null -batch -bail -list -noheader -cmd ".load '$build/persian'" "$1"; }

version=$(echo "SELECT json_extract(fa_info(), '\$.token_version');" | shell :memory:)
db=archive-v$version.db
rm -f "$db"
{
  echo 'PRAGMA page_size = 1024;'
  echo 'BEGIN;'
  echo ".read '$root/sql/articles.sql'"
  for file in "$root"/examples/news/*.txt; do
    echo "INSERT INTO article_inbox(document, source) VALUES (readfile('$file'), '${file##*/}');"
  done
  echo 'COMMIT;'
  echo "INSERT INTO articles_fts(articles_fts) VALUES ('optimize');"
  echo 'VACUUM;'
} | shell "$db"
echo "$db: $(wc -c <"$db") bytes, $(echo 'SELECT count(*) FROM articles;' | shell "$db") articles"
