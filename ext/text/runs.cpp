#include "text/runs.h"

#include <bit>
#include <cstdint>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define PERSIAN_SSE2 1
#elif defined(__ARM_NEON) || defined(_M_ARM64)
#include <arm_neon.h>
#define PERSIAN_NEON 1
#endif

namespace persian::text {

size_t run_end_scalar(std::string_view text, size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) ++at;
  return at;
}

size_t run_end(std::string_view text, size_t at) {
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
