# rusqlite, with its own SQLite.
manifest=examples/drivers/rust/Cargo.toml
install() {
  have cargo || packages cargo
  found=$(cargo --version | cut -d ' ' -f 2)
  at_least 1.89 "$found" || skip "rusqlite needs Rust 1.89, this is $found"
  cargo fetch --locked --manifest-path "$manifest"
}
program() {
  cargo build --locked --manifest-path "$manifest" --target-dir "$work"
  "$work/debug/articles" "$extension"
}
version() {
  echo "Rust $(rustc --version | cut -d ' ' -f 2), rusqlite $(locked rusqlite), libsqlite3-sys $(locked libsqlite3-sys)"
}
locked() { sed -n "/^name = \"$1\"$/{n;s/version = \"\(.*\)\"/\1/p;}" examples/drivers/rust/Cargo.lock; }
