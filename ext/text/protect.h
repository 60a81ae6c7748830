// protect.h: the stretches of a line that editing leaves alone.
//
// Protected are: `code`, HTML tags and entities, URLs, e-mail addresses, #hashtags, @mentions, emoticons, keycap emoji,
// and every word of another script with the digits and signs that belong to it (covid-19, C++, v1.2.3, /usr/bin, %1$s).
// Punctuation around such a word is not part of it. Version numbers and dates without letters are numbers, not spans.
// The spans of a line follow each other without gaps. Linear in the length of the line.

#ifndef PERSIAN_TEXT_PROTECT_H
#define PERSIAN_TEXT_PROTECT_H

#include <cstddef>
#include <string_view>

#include "text/slice.h"

namespace persian::text {

struct Span {
  size_t start = 0;
  size_t stop = 0;
  bool is_protected = false;

  std::string_view of(std::string_view line) const { return slice(line, start, stop - start); }
};

class SpanScanner {
 public:
  explicit SpanScanner(std::string_view line) : line_(line) {}

  // The next span, never empty; false at the end of the line.
  bool next(Span* span);

 private:
  size_t protected_end(size_t at);
  size_t code_end(size_t at);
  size_t tag_end(size_t at);
  size_t handle_end(size_t at) const;
  size_t foreign_end(size_t at);

  std::string_view line_;
  size_t at_ = 0;
  size_t pending_ = 0;  // end of a protected span that begins at at_, 0 when none was found yet
  // What has been looked for in vain, so that nothing is looked for twice.
  bool no_code_ = false;         // no closing ` is left
  bool no_tag_ = false;          // no closing > is left
  size_t no_letter_before_ = 0;  // no letter of another script before this
};

}  // namespace persian::text

#endif
