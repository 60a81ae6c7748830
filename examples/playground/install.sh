# install.sh: what build.sh and the tests install on Debian, to be sourced. Needs $build, the build folder.

heading() { printf '\n== %s ==\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
can_install() { have apt-get && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }; }

# The Debian packages of those arguments THING:PACKAGE whose THING is neither a command nor a file.
packages_missing() {
  for pair in "$@"; do
    have "${pair%%:*}" || [ -e "${pair%%:*}" ] || echo "${pair#*:}"
  done
}

install_missing() {
  packages=$(packages_missing "$@" | tr '\n' ' ')
  [ -n "$packages" ] || return 0
  have apt-get || fail "please install what Debian calls: $packages"
  sudo=
  if [ "$(id -u)" -ne 0 ]; then
    have sudo || fail "as root, please run: apt-get install $packages"
    sudo=sudo
  fi
  $sudo apt-get update
  # shellcheck disable=SC2086 # a list of words
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages
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
