// loading.h: what SQLite leaves to an extension when it is loaded. Nothing, where it is linked into SQLite.

#ifndef PERSIAN_SQL_LOADING_H
#define PERSIAN_SQL_LOADING_H

#include "sqlite3ext.h"

namespace persian::sql {

// SQLITE_EXTENSION_INIT2 for connections that load the extension in several threads at once: one of them writes the
// pointer all share, and the others only see it written.
void set_routines(const sqlite3_api_routines* api);

// Keeps the extension in the process to its end. SQLite unloads an extension that reports a failure, but goes on
// calling what it had registered by then.
void stay_loaded();

}  // namespace persian::sql

#endif
