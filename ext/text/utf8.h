// utf8.h: code points in and out of UTF-8.

#ifndef PERSIAN_TEXT_UTF8_H
#define PERSIAN_TEXT_UTF8_H

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace persian::text {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point;
  uint32_t length;  // bytes it took, at least 1
};

// The code point at `at`, which lies inside the text. A malformed sequence gives kReplacement and the length of its
// longest well-formed beginning (Unicode 15, section 3.9, "substitution of maximal subparts"); nothing is read past
// the end of the text.
Decoded decode_slow(std::string_view text, size_t at);

inline Decoded decode(std::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1};
  if (byte >= 0xC2 && byte < 0xE0 && at + 1 < text.size()) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    if ((next & 0xC0) == 0x80) return {static_cast<char32_t>((byte & 0x1F) << 6 | (next & 0x3F)), 2};
  }
  return decode_slow(text, at);
}

// Writes the code point's UTF-8, 1 to 4 bytes, and returns how many.
uint32_t encode(char32_t code_point, char* out);

// Unicode's White_Space property.
constexpr bool is_white_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

}  // namespace persian::text

#endif
