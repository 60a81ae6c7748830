# install.sh: what build.sh and the tests install on Debian, to be sourced. Needs $root, the project's folder, and $build,
# the build folder.

heading() { printf '\n== %s ==\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
. "$root/cmake/debian.sh"
can_install() { have apt-get && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }; }

# The Debian packages of those arguments THING:PACKAGE whose THING is neither a command nor a file.
packages_missing() {
  for pair in "$@"; do
    have "${pair%%:*}" || [ -e "${pair%%:*}" ] || echo "${pair#*:}"
  done
}

install_missing() {
  # shellcheck disable=SC2046 # a list of words
  install_packages 'what the page is built and tested with' $(packages_missing "$@")
}

# Everything that build.sh asks of Debian but Node.
build_packages='cmake:cmake ninja:ninja-build c++:g++ /usr/include/unicode/uchar.h:libicu-dev em++:emscripten
  /usr/share/nodejs/acorn/package.json:node-acorn'

node_is_new() {
  have node && node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)'
}

# Vite wants a newer Node than Debian 12 has: it comes from npm, for this build alone.
install_node() {
  PATH=$build/node/node_modules/.bin:$PATH
  export PATH
  if node_is_new && have npm; then return; fi
  install_missing npm:npm
  node_is_new || npm install --prefix "$build/node" --no-save --no-audit --no-fund node@22
  hash -r
  node_is_new || fail 'Node 20.19 or newer is needed'
}
