// runs.h: runs of bytes outside ASCII, which in Persian text are words with their punctuation.

#ifndef PERSIAN_TEXT_RUNS_H
#define PERSIAN_TEXT_RUNS_H

#include <cstddef>
#include <string_view>

namespace persian::text {

// Where the run of bytes 0x80..0xFF that begins at `at` ends. 16 bytes at a time with SSE2 or NEON.
size_t run_end(std::string_view text, size_t at);

// The same, a byte at a time: for machines without either, and to hold the fast one against.
size_t run_end_scalar(std::string_view text, size_t at);

}  // namespace persian::text

#endif
