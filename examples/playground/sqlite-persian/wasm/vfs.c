// vfs.c: SQLite's files in the browser, the only VFS of this build (SQLITE_OS_OTHER).
//
// The host opens a database and its rollback journal before SQLite starts, and holds them alone until it is closed: in
// the Origin Private File System these are synchronous access handles. So nobody else can lock, a lock need not do
// anything, and every call below is one synchronous call of the host. A file that is empty does not exist: deleting a
// journal empties it, which is what commits a transaction. Should the page end before that, the next one finds the
// journal and SQLite rolls back, as after a crash of any other program.
//
// Temporary files are never asked for (SQLITE_TEMP_STORE=3, SQLITE_STMTJRNL_SPILL=-1); shared memory, and with it WAL,
// is not offered. In-memory databases use memdb, which is part of SQLite.

#include <string.h>

#include "host.h"
#include "sqlite3.h"

struct HostFile {
  sqlite3_file base;
  int slot;
};

static int slot_of(sqlite3_file* file) { return ((struct HostFile*)file)->slot; }

static int file_close(sqlite3_file* file) {
  (void)file;
  return SQLITE_OK;
}

static int file_read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
  const int got = host_file_read(slot_of(file), bytes, size, (double)offset);
  if (got == size) return SQLITE_OK;
  if (got < 0) return SQLITE_IOERR_READ;
  memset((char*)bytes + got, 0, (size_t)(size - got));  // as xRead must
  return SQLITE_IOERR_SHORT_READ;
}

static int file_write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  return host_file_write(slot_of(file), bytes, size, (double)offset) == 0 ? SQLITE_OK : SQLITE_FULL;
}

static int file_truncate(sqlite3_file* file, sqlite3_int64 size) {
  return host_file_truncate(slot_of(file), (double)size) == 0 ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

static int file_sync(sqlite3_file* file, int flags) {
  (void)flags;
  return host_file_flush(slot_of(file)) == 0 ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

static int file_size(sqlite3_file* file, sqlite3_int64* size) {
  const double bytes = host_file_size(slot_of(file));
  if (bytes < 0) return SQLITE_IOERR_FSTAT;
  *size = (sqlite3_int64)bytes;
  return SQLITE_OK;
}

static int file_lock(sqlite3_file* file, int level) {
  (void)file, (void)level;
  return SQLITE_OK;
}

static int file_is_reserved(sqlite3_file* file, int* reserved) {
  (void)file;
  *reserved = 0;
  return SQLITE_OK;
}

static int file_control(sqlite3_file* file, int operation, void* argument) {
  (void)file, (void)operation, (void)argument;
  return SQLITE_NOTFOUND;
}

static int file_sector_size(sqlite3_file* file) {
  (void)file;
  return 4096;
}

static int file_characteristics(sqlite3_file* file) {
  (void)file;
  return 0;
}

static const sqlite3_io_methods kMethods = {
    .iVersion = 1,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_lock,
    .xCheckReservedLock = file_is_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
};

static int vfs_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flags_given) {
  (void)vfs;
  file->pMethods = NULL;
  const int slot = name == NULL ? -1 : host_file_slot(name);
  if (slot < 0) return SQLITE_CANTOPEN;
  file->pMethods = &kMethods;
  ((struct HostFile*)file)->slot = slot;
  if (flags_given != NULL) *flags_given = flags;
  return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs* vfs, const char* name, int sync) {
  (void)vfs, (void)sync;
  const int slot = host_file_slot(name);
  if (slot < 0 || host_file_size(slot) == 0) return SQLITE_IOERR_DELETE_NOENT;
  return host_file_truncate(slot, 0) == 0 && host_file_flush(slot) == 0 ? SQLITE_OK : SQLITE_IOERR_DELETE;
}

static int vfs_access(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
  (void)vfs, (void)flags;
  const int slot = host_file_slot(name);
  *result = slot >= 0 && host_file_size(slot) > 0;
  return SQLITE_OK;
}

static int vfs_full_path(sqlite3_vfs* vfs, const char* name, int size, char* path) {
  (void)vfs;
  sqlite3_snprintf(size, path, "%s", name);
  return SQLITE_OK;
}

static int vfs_randomness(sqlite3_vfs* vfs, int size, char* bytes) {
  (void)vfs;
  host_random(bytes, size);
  return size;
}

static int vfs_sleep(sqlite3_vfs* vfs, int microseconds) {
  (void)vfs, (void)microseconds;
  return 0;
}

static int vfs_time_in_milliseconds(sqlite3_vfs* vfs, sqlite3_int64* time) {
  (void)vfs;
  *time = 210866760000000 + (sqlite3_int64)host_now();  // the Julian day of 1970-01-01T00:00
  return SQLITE_OK;
}

static int vfs_time(sqlite3_vfs* vfs, double* time) {
  sqlite3_int64 milliseconds;
  vfs_time_in_milliseconds(vfs, &milliseconds);
  *time = (double)milliseconds / 86400000.0;
  return SQLITE_OK;
}

static int vfs_last_error(sqlite3_vfs* vfs, int size, char* message) {
  (void)vfs, (void)size, (void)message;
  return 0;
}

static sqlite3_vfs kVfs = {
    .iVersion = 2,
    .szOsFile = sizeof(struct HostFile),
    .mxPathname = 512,
    .zName = "host",
    .xOpen = vfs_open,
    .xDelete = vfs_delete,
    .xAccess = vfs_access,
    .xFullPathname = vfs_full_path,
    .xRandomness = vfs_randomness,
    .xSleep = vfs_sleep,
    .xCurrentTime = vfs_time,
    .xGetLastError = vfs_last_error,
    .xCurrentTimeInt64 = vfs_time_in_milliseconds,
};

int sqlite3_os_init(void) { return sqlite3_vfs_register(&kVfs, 1); }
int sqlite3_os_end(void) { return SQLITE_OK; }
