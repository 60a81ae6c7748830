// slice.h: parts of a text.

#ifndef PERSIAN_TEXT_SLICE_H
#define PERSIAN_TEXT_SLICE_H

#include <cstddef>
#include <string_view>

namespace persian::text {

// `count` bytes from `from` on, or all that are left when there are fewer; from <= text.size(). Unlike substr() it
// cannot throw, so that no exception machinery comes into the library.
inline std::string_view slice(std::string_view text, size_t from, size_t count = std::string_view::npos) {
  const size_t left = text.size() - from;
  return {text.data() + from, count < left ? count : left};
}

}  // namespace persian::text

#endif
