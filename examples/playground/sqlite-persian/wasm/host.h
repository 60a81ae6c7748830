// host.h: what the JavaScript around this module provides (src/module.ts implements it).
//
// Files are numbered by slot. All calls are synchronous; those that return int give -1 on failure unless said
// otherwise.

#ifndef PERSIAN_WASM_HOST_H
#define PERSIAN_WASM_HOST_H

#define HOST(name) __attribute__((import_module("host"), import_name(#name)))

#ifdef __cplusplus
extern "C" {
#endif

// The slot of a file that the host holds ready, -1 when it has none of that name (UTF-8, ends in NUL).
HOST(file_slot) int host_file_slot(const char* name);
// Reads at most `size` bytes from `offset`; returns how many there were.
HOST(file_read) int host_file_read(int slot, void* bytes, int size, double offset);
// 0 when all bytes were written.
HOST(file_write) int host_file_write(int slot, const void* bytes, int size, double offset);
HOST(file_truncate) int host_file_truncate(int slot, double size);
HOST(file_flush) int host_file_flush(int slot);
HOST(file_size) double host_file_size(int slot);

// Milliseconds since 1970-01-01 UTC.
HOST(now) double host_now(void);
// What local time is ahead of UTC at that moment, in seconds.
HOST(utc_offset) int host_utc_offset(double seconds);
HOST(random) void host_random(void* bytes, int size);

// Asked now and then while a statement runs: not 0 interrupts it.
HOST(is_late) int host_is_late(void);
// A token of persian_tokens(): flags as FTS5 gives them, bytes of the term, offsets into the text.
HOST(token) void host_token(int flags, const char* term, int size, int start, int stop);

#ifdef __cplusplus
}
#endif

#endif
