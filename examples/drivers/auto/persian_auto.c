/* persian_auto.c: for drivers that cannot load extensions but use the system's libsqlite3. Once this library is in the
 * process, every new connection has the extension. In the project's folder:
 *
 *     cmake --build build --target persian_static
 *     cc -shared -fPIC -o persian_auto.so examples/drivers/auto/persian_auto.c build/libpersian_static.a -lsqlite3 -lm
 *
 * and load it as the language loads a C library, before the first connection, or with any program at all:
 * LD_PRELOAD=./persian_auto.so PROGRAM.
 */
#include <sqlite3.h>

struct sqlite3_api_routines;
int sqlite3_persian_init(sqlite3 *db, char **error, const struct sqlite3_api_routines *api);

__attribute__((constructor)) static void add_to_every_connection(void) {
  sqlite3_auto_extension((void (*)(void))sqlite3_persian_init);
}
