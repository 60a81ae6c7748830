#!/bin/sh
# quickstart.sh: from a fresh machine to Persian search, in one command.
#
#     sh examples/quickstart.sh [FILE…]
#
# It installs what is missing through apt-get (with sudo when not root), builds the extension, files the sample articles
# of examples/news, or the FILEs given, in a database, and shows two searches and a report. What an article file looks
# like is told in sql/articles.sql.
#
# The database is articles.db in the current folder, or the file that ARTICLES_DB names. If it exists it is added to;
# a file filed once before then replaces its own article and nothing else. Exit status: 0, or 1 when something failed or
# a file was refused.
set -eu

here=$(pwd)
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$root/build/quickstart # its own, so that a developer's build keeps its settings
log=$build/quickstart.log

heading() { printf '\n== %s ==\n' "$*"; }
fail() { printf 'quickstart: %s\n' "$*" >&2; exit 1; }
. "$root/cmake/debian.sh"
absolute() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$here" "$1" ;; esac; }
quoted() { printf '%s' "$1" | sed "s/'/''/g"; } # for an SQL string
pasteable() { # for a shell's command line
  case $1 in
    *[!A-Za-z0-9_/.,+-]*) printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")" ;;
    *) printf '%s' "$1" ;;
  esac
}

# Runs a step quietly, and shows what it said only when it failed.
quietly() {
  "$@" >>"$log" 2>&1 || { tail -n 30 "$log" >&2; fail "this failed: $* (everything it said: $log)"; }
}

missing_packages() {
  packages_to_build
  have sqlite3 || echo sqlite3
}

# The shell with the extension in it, whatever the user's ~/.sqliterc asks for; it stops at the first error.
database() { sqlite3 -init /dev/null -batch -bail -list -noheader -cmd '.load build/quickstart/persian' "$db"; }

# Files one document, in place of the article the same file gave before.
file_article() {
  path=$(absolute "$1")
  if [ ! -f "$path" ] || [ ! -r "$path" ]; then
    reason='no readable file'
  else
    name=$(quoted "$path")
    reason=$(printf "BEGIN IMMEDIATE; DELETE FROM articles WHERE source = '%s';
      INSERT INTO article_inbox(document, source) VALUES (readfile('%s'), '%s'); COMMIT;\n" "$name" "$name" "$name" |
      database 2>&1) && { filed=$((filed + 1)); return; }
    reason=$(printf '%s' "$reason" | sed 's/^[A-Za-z]* error near line [0-9]*: //; s/ ([0-9]*)$//')
  fi
  refused=$((refused + 1))
  printf 'Not filed: %s\n  %s\n' "$1" "$reason" >&2
}

# Prints the best answers to a MATCH expression given as SQL: the date and file, the title, an excerpt, a line each.
show_matches() {
  database <<SQL
SELECT count(*) || ' found' || iif(count(*) > 4, ', the best 4:', '') FROM articles_fts WHERE articles_fts MATCH $1;
SELECT char(10) || a.jalali_date || '  (' || a.published || ')  ' ||
       ifnull(replace(a.source, rtrim(a.source, replace(a.source, '/', '')), ''), '') || char(10) ||
       '  ' || iif(a.title = '', '(no title)', highlight(articles_fts, 0, '[', ']')) || char(10) ||
       '  ' || replace(snippet(articles_fts, 1, '[', ']', '…', 12), char(10), ' ')
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH $1
ORDER BY rank
LIMIT 4;
SQL
}

show_months() {
  database <<'SQL'
SELECT format('%04d-%02d  %4d  %-10s', jalali_year, jalali_month, count(*),
              substr('##########', 1, (10 * count(*) + max(count(*)) OVER () - 1) / max(count(*)) OVER ()))
       || '  ' || jstrftime('%B', max(published))
FROM articles
GROUP BY jalali_year, jalali_month
ORDER BY jalali_year, jalali_month;
SQL
}

heading 'Building the extension'
mkdir -p "$build"
: >"$log"
apt_by=quietly
# shellcheck disable=SC2046 # a list of words
install_packages 'CMake 3.25, Ninja, a C++20 compiler, the headers of ICU 72 and of SQLite and the sqlite3 shell' \
  $(missing_packages)
cd "$root"
quietly cmake --preset release -B "$build" -G Ninja -DPERSIAN_TESTS=OFF
quietly cmake --build "$build"
echo "$build/persian.so"

heading 'Filing the articles'
db=$(absolute "${ARTICLES_DB:-articles.db}")
if [ -e "$db" ]; then echo "Adding to the database $db"; else echo "New database $db"; fi
printf 'BEGIN IMMEDIATE;\n.read sql/articles.sql\nCOMMIT;\n' | database ||
  fail "$db could not be set up; ARTICLES_DB=FILE names another place for the database"
[ $# -gt 0 ] || set -- "$root"/examples/news/*.txt
filed=0 refused=0
for file in "$@"; do file_article "$file"; done
echo "$filed filed, $refused refused; the database now holds $(echo 'SELECT count(*) FROM articles;' | database)"

heading 'A search in another spelling than the articles: همكاريهاي (Arabic letters, no half-space)'
show_matches "fa_query('همكاريهاي')"

heading 'As one types, the last word unfinished: زمینه سرما'
show_matches "fa_query('زمینه سرما', 'prefix')"

heading 'Articles by Jalali month'
show_months

heading 'Your turn'
cat <<EOT
cd $(pasteable "$root")
sqlite3 -cmd '.load build/quickstart/persian' $(pasteable "$db")
More searches and reports to try there: .read sql/search.sql, .read sql/reports.sql
EOT
[ "$refused" -eq 0 ]
