#!/bin/sh
# run.sh: Persian search on a cluster of three nodes that loses one and gets it back.
#
#     sh examples/rqlite/run.sh
#
# It builds the extension and rqlite's server (Go 1.21 or newer; other tools come through apt-get, with sudo when not
# root), starts three nodes on the loopback interface, files half the articles of examples/news through the leader, kills
# the leader, files the rest through the next one, brings the old one back, and after each step asks every node for its own
# copy: how many articles, what a search in another spelling finds, what the index holds. At the end no node runs.
#
# RQLITE_PORT is the first of the six ports used (4001), BUILD_DIR another folder to build in. Exit status: 0 when every
# node had everything each time.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"
build=${BUILD_DIR:-$root/build}
mkdir -p "$build/rqlite"
build=$(CDPATH='' cd -- "$build" && pwd)
work=$build/rqlite
first_port=${RQLITE_PORT:-4001}
patience=120 # seconds for a cluster on a busy machine to do anything at all; it is an error to need them

heading() { printf '\n== %s ==\n' "$*"; }
fail() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

missing_packages() {
  have curl || echo curl
  have jq || echo jq
  have cmake || echo cmake
  have ninja || echo ninja-build
  have "${CXX:-c++}" || echo g++
  have go || echo golang-go
  [ -e /usr/include/unicode/uchar.h ] || echo libicu-dev
  [ -e /usr/include/sqlite3.h ] || echo libsqlite3-dev
}

install_missing() {
  packages=$(missing_packages | tr '\n' ' ')
  [ -n "$packages" ] || return 0
  have apt-get || fail "please install, by Debian's names: $packages"
  sudo=
  if [ "$(id -u)" -ne 0 ]; then
    have sudo || fail "as root, please run: apt-get install $packages"
    sudo=sudo
  fi
  $sudo apt-get update
  # shellcheck disable=SC2086 # a list of words
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages
}

build_all() {
  install_missing
  [ -f "$build/build.ninja" ] || cmake --preset release -B "$build" -G Ninja -DPERSIAN_TESTS=OFF
  cmake --build "$build" --target persian
  (cd examples/rqlite && go build -o "$work/rqlited" github.com/rqlite/rqlite/v8/cmd/rqlited)
  # A folder of its own, because rqlite loads every file of the folder.
  rm -rf "$work/data" "$work/extensions"
  mkdir -p "$work/data" "$work/extensions"
  cp "$build/persian.so" "$work/extensions/"
}

# A node is known by its number, 1 to 3.
address() { echo "localhost:$((first_port + 2 * $1 - 2))"; }
raft_address() { echo "localhost:$((first_port + 2 * $1 - 1))"; }

start_node() {
  set -- "$1" -extensions-path "$work/extensions" -node-id "node$1" -http-addr "$(address "$1")" \
    -raft-addr "$(raft_address "$1")" -bootstrap-expect 3 \
    -join "$(raft_address 1),$(raft_address 2),$(raft_address 3)" "$work/data/node$1"
  node=$1
  shift
  "$work/rqlited" "$@" >>"$work/node$node.log" 2>&1 &
  echo $! >"$work/data/node$node.pid"
}

# Kills a node as a power cut does: it cannot say good-bye.
kill_node() {
  pid=$(cat "$work/data/node$1.pid")
  rm "$work/data/node$1.pid"
  kill -9 "$pid"
  wait "$pid" 2>/dev/null || true
}

stop_all() {
  for node in 1 2 3; do [ ! -f "$work/data/node$node.pid" ] || kill_node "$node"; done
}

# until_true COMMAND…: waits for it to succeed.
until_true() {
  left=$patience
  until "$@"; do
    [ "$left" -gt 0 ] || fail "in $patience seconds this never came true: $* (logs: $work/node*.log)"
    left=$((left - 1))
    sleep 1
  done
}

ready() { curl -sf "$(address "$1")/readyz" >/dev/null; }

# The number of the node that leads, as node $1 knows it; fails when there is none.
leader_seen_by() {
  curl -sf "$(address "$1")/nodes" | jq -er 'to_entries[] | select(.value.leader) | .key | ltrimstr("node")'
}
has_leader() { leader_seen_by "$1" >/dev/null; }

# Prints rqlite's answer to an SQL statement with its values, as JSON on the standard input; fails on an SQL error.
answer() {
  jq -e '.results[] | if .error then error(.error) else . end'
}

# write NODE FILE…: files articles in one request, a transaction.
file_articles() {
  node=$1
  shift
  for file in "$@"; do
    jq -Rs --arg source "$(basename "$file")" \
      '["INSERT INTO article_inbox(document, source) VALUES (?, ?)", ., $source]' "$file"
  done | jq -s . | curl -sf --json @- "$(address "$node")/db/execute?transaction" | answer >/dev/null
}

# read_own NODE SQL [VALUE…]: the first row from the node's own copy, whatever the others have.
read_own() {
  node=$1
  shift
  jq -n '[$ARGS.positional]' --args "$@" |
    curl -sf --json @- "$(address "$node")/db/query?level=none" | answer | jq -r '.values[0] | map(tostring) | join(" ")'
}

count_articles() { read_own "$1" 'SELECT count(*) FROM articles'; }
has_articles() { [ "$(count_articles "$1" 2>/dev/null)" = "$2" ]; }

# What a node has, in one line: articles, how many a search finds and the best of them, terms and their occurrences.
state() {
  echo "$(count_articles "$1") articles," \
    "$(read_own "$1" 'SELECT count(*) FROM articles_fts WHERE articles_fts MATCH fa_query(?)' 'همكاريهاي') found," \
    "the best «$(read_own "$1" "SELECT highlight(articles_fts, 0, '[', ']') FROM articles_fts
      WHERE articles_fts MATCH fa_query(?) ORDER BY rank" 'همكاريهاي')»," \
    "$(read_own "$1" 'SELECT count(*), sum(cnt) FROM articles_vocab' | sed 's/ / terms /') times"
}

# expect_everywhere ARTICLES NODE…: every one of the nodes has them, and all have the same index.
expect_everywhere() {
  articles=$1
  shift
  for node in "$@"; do until_true has_articles "$node" "$articles"; done
  first=$(state "$1")
  for node in "$@"; do
    found=$(state "$node")
    [ "$found" = "$first" ] || fail "node $node has: $found; node $1 has: $first"
  done
  echo "$# nodes, each with $first"
}

heading 'Building'
log=$work/build.log
build_all >"$log" 2>&1 || { tail -n 30 "$log" >&2; fail "the build failed; everything it said: $log"; }
echo 'the extension and rqlite'
trap stop_all EXIT
trap 'exit 1' HUP INT TERM

heading 'Three nodes, half the articles through the leader'
rm -f "$work"/node*.log
for node in 1 2 3; do start_node "$node"; done
for node in 1 2 3; do until_true ready "$node"; done
until_true has_leader 1
leader=$(leader_seen_by 1)
curl -sf -H 'Content-Type: text/plain' --data-binary @sql/articles.sql "$(address "$leader")/db/load" | answer >/dev/null
file_articles "$leader" examples/news/[a-f]*.txt
expect_everywhere 9 1 2 3

heading 'The leader is killed, the others go on'
killed=$leader
kill_node "$killed"
survivors=$(echo 1 2 3 | sed "s/$killed//")
# shellcheck disable=SC2086 # a list of numbers
set -- $survivors
led_by_another() { leader=$(leader_seen_by "$1") && [ "$leader" != "$killed" ] && ready "$leader"; }
until_true led_by_another "$1"
file_articles "$leader" examples/news/[g-z]*.txt
expect_everywhere 24 "$@"

heading 'The killed one comes back'
start_node "$killed"
until_true ready "$killed"
expect_everywhere 24 1 2 3
