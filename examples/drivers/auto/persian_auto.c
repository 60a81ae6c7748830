/* persian_auto.c: for drivers that cannot load extensions but use the system's libsqlite3. Once this library is in the
 * process, every connection opened afterwards has the extension. In the project's folder:
 *
 *     cmake --build build --target persian_static
 *     cc -Iext -shared -fPIC -o persian_auto.so examples/drivers/auto/persian_auto.c build/libpersian_static.a \
 *        -lsqlite3 -lm
 *
 * and load it as the language loads a C library, before the first connection, or start the program with
 * LD_PRELOAD=./persian_auto.so. Linked into a program with an SQLite of its own it does the same there.
 */
#include <sqlite3.h>

#include "persian.h"

__attribute__((constructor)) static void add_to_every_connection(void) {
  sqlite3_auto_extension((void (*)(void))sqlite3_persian_init);
}
