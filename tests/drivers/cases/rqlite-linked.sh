# rqlite: a cluster with the extension linked into the server, its nodes started from snapshots.
expected=examples/rqlite/expected.txt
install() { install_rqlite; }
program() { RQLITE_PORT=24001 BUILD_DIR=$build sh examples/rqlite/run.sh linked; }
version() { rqlite_version; }
