// runs.h: what is found in text without reading its characters one by one.

#ifndef PERSIAN_TEXT_RUNS_H
#define PERSIAN_TEXT_RUNS_H

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/block.h"

namespace persian::text {

// Where the run of bytes 0x80..0xFF that begins at `at` ends, which in Persian text is a word with its punctuation. A
// byte at a time: for the end of a text, and to hold the fast one against.
inline size_t run_end_scalar(std::string_view text, size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) ++at;
  return at;
}

// The same, 16 bytes at a time.
inline size_t run_end(std::string_view text, size_t at) {
  for (; at + kBlockBytes <= text.size(); at += kBlockBytes) {
    const uint32_t ascii = VectorBlock::load(text.data() + at).bits() ^ 0xFFFF;
    if (ascii != 0) return at + static_cast<size_t>(std::countr_zero(ascii));
  }
  return run_end_scalar(text, at);
}

// Two bytes as one number, the first one highest.
inline uint32_t big_endian_16(const char* bytes) {
#if defined(__GNUC__)
  if constexpr (std::endian::native == std::endian::little) {  // compilers do not find this by themselves
    uint16_t both;
    std::memcpy(&both, bytes, sizeof both);
    return __builtin_bswap16(both);
  }
#endif
  const auto first = static_cast<unsigned char>(bytes[0]), second = static_cast<unsigned char>(bytes[1]);
  return uint32_t{first} << 8 | second;
}

// Whether the two bytes at `at` are U+0620 to U+06FF: a letter, most likely.
inline bool is_likely_letter(std::string_view text, size_t at) {
  return big_endian_16(text.data() + at) - 0xD8A0u < 0xDC00 - 0xD8A0;
}

// Where, from `at` on, a character of two bytes other than a Persian digit stands three times in a row, or the end of the
// text. The end of longer characters may be taken for such a run.
size_t letter_run(std::string_view text, size_t at);
size_t letter_run_scalar(std::string_view text, size_t at);
inline bool has_letter_run(std::string_view text) { return letter_run(text, 0) != text.size(); }

// The next line break (U+000A to 000D, 0085, 2028, 2029) from `at` on, or the end of the text.
size_t line_end(std::string_view text, size_t at);
size_t line_end_scalar(std::string_view text, size_t at);

}  // namespace persian::text

#endif
