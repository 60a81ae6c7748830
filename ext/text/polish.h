// polish.h: the two passes of normalize.h as one, at the speed of copying where nothing is wrong.
//
// Nearly all of a text is words with regular spacing and punctuation, in which editing changes single letters and
// digits at most. That is copied in blocks of sixteen bytes. What is not so is handed to clean_part() and
// punctuate_part(), with the words around it, until nothing changes.

#ifndef PERSIAN_TEXT_POLISH_H
#define PERSIAN_TEXT_POLISH_H

#include <string_view>

#include "text/buffer.h"
#include "text/normalize.h"

namespace persian::text {

// Working memory, kept from line to line.
struct PolishBuffers {
  Buffer cleaned, edited, again;
  bool failed() const { return cleaned.failed() || edited.failed() || again.failed(); }
};

// Appends the line as clean_line() and, where the options have punctuation, punctuate_line() leave it when nothing
// changes any more.
void polish_line(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out);

// The same, to hold it against: with blocks of bytes read one by one, and by the two passes alone.
void polish_line_scalar(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out);
void polish_line_slowly(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out);

}  // namespace persian::text

#endif
