/* persian.h: for programs that link the extension instead of loading it.

       sqlite3_auto_extension((void (*)(void))sqlite3_persian_init);

   gives it to every connection opened afterwards; sqlite3_persian_init(db, &message, NULL) to the one connection. */

#ifndef PERSIAN_H
#define PERSIAN_H

#ifdef __cplusplus
extern "C" {
#endif

struct sqlite3;
struct sqlite3_api_routines;

/* Registers everything on the connection. SQLITE_OK, or an error code and, where memory allows, in *error a message
   for sqlite3_free(). `api` is for a loaded extension; one that is linked takes NULL. */
int sqlite3_persian_init(struct sqlite3* db, char** error, const struct sqlite3_api_routines* api);

#ifdef __cplusplus
}
#endif

#endif
