// slice.h: parts of a text.

#ifndef PERSIAN_TEXT_SLICE_H
#define PERSIAN_TEXT_SLICE_H

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace persian::text {

// `count` bytes from `from` on, or all that are left when there are fewer; from <= text.size(). Unlike substr() it
// cannot throw, so that no exception machinery comes into the library.
inline std::string_view slice(std::string_view text, size_t from, size_t count = std::string_view::npos) {
  const size_t left = text.size() - from;
  return {text.data() + from, count < left ? count : left};
}

// Copies a few bytes. Unlike memcpy(), of which compilers make a loop or an instruction that is slow to begin.
inline void copy_few(const char* from, size_t size, char* to) {
  const auto copy = [&](auto block, size_t at) {
    std::memcpy(&block, from + at, sizeof block);
    std::memcpy(to + at, &block, sizeof block);
  };
  if (size >= 8) {
    for (size_t at = 0; at + 8 < size; at += 8) copy(uint64_t{}, at);
    copy(uint64_t{}, size - 8);
  } else if (size >= 4) {
    copy(uint32_t{}, 0);
    copy(uint32_t{}, size - 4);
  } else {
    for (size_t at = 0; at < size; ++at) to[at] = from[at];
  }
}

}  // namespace persian::text

#endif
