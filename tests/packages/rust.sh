# rust.sh: the crate as cargo packs it, in a project of its own beside rusqlite and its bundled SQLite.
. "$TESTS/common.sh"

need cargo cargo
at_least "$(rustc --version | cut -d' ' -f2)" 1.77 || skip "Rust 1.77 is needed, this is $(rustc --version)"
CARGO_TARGET_DIR=$BUILD/cargo # kept, so that SQLite is compiled once
export CARGO_TARGET_DIR

cargo package --quiet --no-verify --allow-dirty --manifest-path "$STAGE/rust/Cargo.toml" >&2
mkdir -p project/src
tar -xzf "$CARGO_TARGET_DIR/package/sqlite-persian-$VERSION.crate" -C project
mv "project/sqlite-persian-$VERSION" project/sqlite-persian
cp "$TESTS/rust/Cargo.toml" project/
cp "$TESTS/rust/main.rs" project/src/
cd project
cargo generate-lockfile --quiet >&2
check_version "$(cargo pkgid --quiet sqlite-persian | sed 's/.*[#@]//')"
check_answer "$(cargo run --quiet -- "$TESTS/setup.sql" "$TESTS/query.sql")"
cargo doc --quiet --no-deps -p sqlite-persian >&2
echo "$VERSION, $(rustc --version | cut -d' ' -f1,2), rusqlite $(cargo pkgid --quiet rusqlite | sed 's/.*[#@]//')"
