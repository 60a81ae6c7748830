# rqlite: a cluster that loads the extension with -extensions-path.
expected=examples/rqlite/expected.txt
install() { install_rqlite; }
program() { RQLITE_PORT=24001 BUILD_DIR=$build sh examples/rqlite/run.sh; }
version() { rqlite_version; }
