#!/bin/sh
# run.sh: Persian search on a cluster of three nodes that loses one and gets it back.
#
#     sh examples/rqlite/run.sh [linked]
#
# It builds the extension and rqlite's server (Go 1.21 or newer; what is missing comes through apt-get, with sudo when not
# root), starts three nodes on the loopback interface, files some articles of examples/news through the leader, kills the
# leader, files the rest through the next one, brings the old one back, and then kills and starts all three. After each
# step it asks every node for its own copy: how many articles, what a search in another spelling finds, what the index
# holds. At the end no node runs.
#
# The nodes load the extension with -extensions-path. With `linked` it is linked into the server instead, and the nodes take
# a snapshot at every chance, so that a node that comes back starts from one; README.md tells why the two go together.
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
typed=همكاريهاي # with Arabic letters and no half-space; the articles have همکاری‌ها, همکاری های and همكاري
first_port=${RQLITE_PORT:-4001}
patience=120 # the longest wait for any one thing, in seconds

heading() { printf '\n== %s ==\n' "$*"; }
fail() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
. cmake/debian.sh

case ${1-} in
  '') linked= ;;
  linked) linked=_linked ;;
  *) fail "there is no $1; see the top of this file" ;;
esac

missing_packages() {
  packages_to_build
  have curl || echo curl
  have jq || echo jq
  have go || echo golang-go
}

# -extensions-path loads every file of a folder, so the extension gets one of its own.
build_server() {
  rm -rf "$work/extensions"
  mkdir "$work/extensions"
  cp "$build/persian.so" "$work/extensions/"
  (cd examples/rqlite && go build -o "$work/rqlited" github.com/rqlite/rqlite/v8/cmd/rqlited)
}
serve() { exec "$work/rqlited" -extensions-path "$work/extensions" "$@"; }

build_linked_server() {
  cc -c -O2 -Iext -o "$work/persian_auto.o" examples/drivers/auto/persian_auto.c
  flags="-linkmode=external '-extldflags=$work/persian_auto.o $build/libpersian_static.a -lm'"
  (cd examples/rqlite && go build -ldflags "$flags" -o "$work/rqlited-linked" github.com/rqlite/rqlite/v8/cmd/rqlited)
}
serve_linked() { exec "$work/rqlited-linked" -raft-snap 1 -raft-snap-int 1s "$@"; }

build_all() {
  # shellcheck disable=SC2046 # a list of words
  install_packages 'what builds the extension, Go 1.21, curl and jq' $(missing_packages)
  [ -f "$build/build.ninja" ] || cmake --preset release -B "$build" -G Ninja -DPERSIAN_TESTS=OFF
  cmake --build "$build" --target persian persian_static
  "build${linked}_server"
  rm -rf "$work/data"
  mkdir "$work/data"
}

# A node is known by its number, 1 to 3.
address() { echo "localhost:$((first_port + 2 * $1 - 2))"; }
raft_address() { echo "localhost:$((first_port + 2 * $1 - 1))"; }

start_node() {
  "serve$linked" -node-id "node$1" -http-addr "$(address "$1")" -raft-addr "$(raft_address "$1")" \
    -join "$(raft_address 1),$(raft_address 2),$(raft_address 3)" -bootstrap-expect 3 "$work/data/node$1" \
    >>"$work/node$1.log" 2>&1 &
  echo $! >"$work/data/node$1.pid"
}

# Kills a node without a chance to tidy up or to tell the others.
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

# Passes rqlite's answer on; fails when a statement of the request did.
answer() { jq -e '.results[] | if .error then error(.error) else . end'; }

# file_articles NODE FILE…: one request, one transaction.
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

# What a node has, in one line: articles, how many a search finds and the best of them.
state() {
  echo "$(count_articles "$1") articles," \
    "$(read_own "$1" 'SELECT count(*) FROM articles_fts WHERE articles_fts MATCH fa_query(?)' "$typed") found:" \
    "$(read_own "$1" "SELECT replace(snippet(articles_fts, -1, '[', ']', '…', 6), char(10), ' ')
      FROM articles_fts WHERE articles_fts MATCH fa_query(?) ORDER BY rank" "$typed")"
}

# Every term a node's index has, and how often.
index_of() { read_own "$1" "SELECT group_concat(term || ' ' || cnt, char(10)) FROM articles_vocab"; }

# expect_everywhere ARTICLES NODE…: every one of the nodes has them, finds the same and has the same index.
expect_everywhere() {
  articles=$1
  shift
  for node in "$@"; do until_true has_articles "$node" "$articles"; done
  first=$(state "$1")
  index_of "$1" >"$work/index"
  for node in "$@"; do
    found=$(state "$node")
    [ "$found" = "$first" ] || fail "node $node has: $found; node $1 has: $first"
    index_of "$node" | cmp -s - "$work/index" || fail "nodes $1 and $node differ in their index"
  done
  echo "$# nodes, each with $first"
}

heading 'Building (the first time, rqlite takes minutes)'
log=$work/build.log
build_all >"$log" 2>&1 || { tail -n 30 "$log" >&2; fail "the build failed; everything it said: $log"; }
echo 'the extension and rqlite'
trap stop_all EXIT
trap 'exit 1' HUP INT TERM

heading 'Three nodes, the first articles through the leader'
rm -f "$work"/node*.log
for node in 1 2 3; do start_node "$node"; done
for node in 1 2 3; do until_true ready "$node"; done
until_true has_leader 1
leader=$(leader_seen_by 1)
curl -sf -H 'Content-Type: text/plain' --data-binary @sql/articles.sql "$(address "$leader")/db/load" | answer >/dev/null
file_articles "$leader" examples/news/[a-f]*.txt
expect_everywhere 9 1 2 3

heading 'The leader is killed, the others take the rest'
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

heading 'All three are killed and come back'
for node in 1 2 3; do kill_node "$node"; done
for node in 1 2 3; do start_node "$node"; done
for node in 1 2 3; do until_true ready "$node"; done
expect_everywhere 24 1 2 3
