#!/bin/sh
# imports.sh: what persian.so asks of the C library.
#
#     sh tests/imports.sh [LIBRARY]        build/persian.so when not given
#
# Memory, strings and arithmetic, that is all: a library that does not import open(), socket(), getenv() or time()
# cannot read a file, the network, the environment or the clock but through SQLite. dlopen() is called with the library's
# own name, to stay loaded while SQLite knows its functions (ext/sql/loading.cpp). Exit status: 0 when nothing else is
# imported.
set -eu

library=${1:-build/persian.so}
allowed='__cxa_atexit __cxa_finalize __stack_chk_fail free realloc
memchr memcmp memcpy memmove memset strcmp strcspn strlen strspn strstr
__memcpy_chk __memmove_chk __memset_chk __snprintf_chk
log2 pow snprintf strtod strtol
dladdr dlopen'

imported=$(nm -D --undefined-only "$library" | sed -n 's/^ *U //p' | sed 's/@.*//' | sort -u)
[ -n "$imported" ] || { echo "imports.sh: nm shows nothing of $library" >&2; exit 1; }
unexpected=
for name in $imported; do
  found=no
  for one in $allowed; do
    if [ "$name" = "$one" ]; then found=yes; fi
  done
  [ $found = yes ] || unexpected="$unexpected $name"
done
[ -z "$unexpected" ] || { echo "imports.sh: $library imports$unexpected" >&2; exit 1; }
echo "$library imports of the C library: $(echo "$imported" | tr '\n' ' ')"
