# deb.sh: the Debian packages, installed by dpkg in a folder with this system's list of packages, so that their
# dependencies are checked; the shell then finds the file by its name alone, as in a system's library folder.
. "$TESTS/common.sh"

have dpkg || skip 'this system has no dpkg'
[ "$(id -u)" -eq 0 ] || skip 'dpkg installs for root only'

# Debian's library folder needs the prefix /usr, and a folder configured for it.
cmake -S "$ROOT" -B "$BUILD" -DCMAKE_INSTALL_PREFIX=/usr >&2
(cd "$BUILD" && cpack -G DEB -B "$OLDPWD/made") >&2
cmake -S "$ROOT" -B "$BUILD" -DCMAKE_INSTALL_PREFIX=/usr/local >&2

mkdir -p root/etc root/var/lib/dpkg/info root/var/lib/dpkg/updates bin
cp /var/lib/dpkg/status root/var/lib/dpkg/
[ ! -f /var/lib/dpkg/arch ] || cp /var/lib/dpkg/arch root/var/lib/dpkg/
for list in /var/lib/dpkg/info/*.list; do : >"root/var/lib/dpkg/info/${list##*/}"; done
printf '#!/bin/sh\nexec /sbin/ldconfig -r %s\n' "$PWD/root" >bin/ldconfig # what the packages' scripts call
chmod +x bin/ldconfig
into_root() { PATH=$PWD/bin:$PATH dpkg --root="$PWD/root" --force-script-chrootless "$@" >&2; }

into_root --install made/*.deb
for package in libsqlite3-mod-persian libsqlite3-mod-persian-dev; do
  # shellcheck disable=SC2016 # dpkg's own notation
  check_version "$(dpkg-query --root="$PWD/root" --show --showformat '${Version}' "$package")"
done

libraries=$PWD/root/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || cc -print-multiarch)
check_answer "$(LD_LIBRARY_PATH=$libraries ask_shell persian)"
cc "$TESTS/ask.c" -o ask -I root/usr/include/sqlite-persian -L "$libraries" -lpersian_static -lsqlite3 -lm
check_answer "$(./ask "$TESTS/setup.sql" "$TESTS/query.sql")"

into_root --purge libsqlite3-mod-persian-dev libsqlite3-mod-persian
[ -z "$(find root -name '*persian*' ! -path '*/var/*')" ]
echo "$VERSION, dpkg $(dpkg-query --show --showformat '${Version}' dpkg)"
