# tarball.sh: the archive that CPack makes, unpacked anywhere.
. "$TESTS/common.sh"

(cd "$BUILD" && cpack -G TGZ -B "$OLDPWD/made") >&2
archive=$(echo made/*.tar.gz)
case $archive in *"$VERSION"*) ;; *) echo "the archive is named $archive" >&2; exit 1 ;; esac

tar -xzf "$archive"
root=$(basename "$archive" .tar.gz)
check_answer "$(ask_shell "$root/lib/persian.so")"
cc "$TESTS/ask.c" -o ask -I "$root/include/sqlite-persian" -L "$root/lib" -lpersian_static -lsqlite3 -lm
check_answer "$(./ask "$TESTS/setup.sql" "$TESTS/query.sql")"
echo "$VERSION, ${archive##*/}"
