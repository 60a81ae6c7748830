# debian.sh: Debian's packages for the scripts of this project, to be sourced. Needs fail(), which says its words and
# ends the script.

have() { command -v "$1" >/dev/null 2>&1; }

# Whether the C++ compiler, or the one there will be, finds the header.
header() {
  if have "${CXX:-c++}"; then echo "#include <$1>" | "${CXX:-c++}" -E -x c++ - >/dev/null 2>&1
  else [ -e "/usr/include/$1" ]; fi
}

# The packages that building the extension misses.
packages_to_build() {
  have cmake || echo cmake
  have ninja || echo ninja-build
  have "${CXX:-c++}" || echo g++
  header unicode/uchar.h || echo libicu-dev
  header sqlite3.h || echo libsqlite3-dev
}

# install_packages WHAT [PACKAGE…]: by apt-get, with sudo when not root; WHAT is what to install where there is none. Two
# variables may be set: apt_by, a command to run it with; apt_updated, a file that is there once the lists are new.
install_packages() {
  what=$1
  shift
  [ $# -gt 0 ] || return 0
  have apt-get || fail "please install $what; Debian's names for what is missing here: $*"
  sudo=
  if [ "$(id -u)" -ne 0 ]; then
    have sudo || fail "as root, please run: apt-get install $*"
    sudo=sudo
    sudo true # asks for the password here, not where nobody looks
  fi
  echo "Installing $*"
  if [ ! -e "${apt_updated:-}" ]; then
    ${apt_by:-} $sudo apt-get update
    [ -z "${apt_updated:-}" ] || : >"$apt_updated"
  fi
  ${apt_by:-} $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}
