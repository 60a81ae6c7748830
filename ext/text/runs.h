// runs.h: runs of bytes outside ASCII, which in Persian text are words with their punctuation.

#ifndef PERSIAN_TEXT_RUNS_H
#define PERSIAN_TEXT_RUNS_H

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define PERSIAN_SSE2 1
#elif defined(__ARM_NEON) || defined(_M_ARM64)
#include <arm_neon.h>
#define PERSIAN_NEON 1
#endif

namespace persian::text {

// Where the run of bytes 0x80..0xFF that begins at `at` ends, a byte at a time: for machines without SSE2 and NEON, for
// the end of a text, and to hold the fast one against.
inline size_t run_end_scalar(std::string_view text, size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) ++at;
  return at;
}

// The same, 16 bytes at a time.
inline size_t run_end(std::string_view text, size_t at) {
#if defined(PERSIAN_SSE2)
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
    if (high != 0xFFFF) return at + static_cast<size_t>(std::countr_one(high));
  }
#elif defined(PERSIAN_NEON)
  for (; at + 16 <= text.size(); at += 16) {
    const uint8x16_t bytes = vld1q_u8(reinterpret_cast<const uint8_t*>(text.data() + at));
    if (vminvq_u8(bytes) < 0x80) break;
  }
#endif
  return run_end_scalar(text, at);
}

}  // namespace persian::text

#endif
