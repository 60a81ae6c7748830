// block.h: sixteen bytes at a time, with SSE2, with NEON, or one by one.
//
// The algorithms that use it are written once, over a Block; tests hold those over VectorBlock against ScalarBlock.
// Comparisons give a mask: 0xFF in every byte where they hold, else 0.

#ifndef PERSIAN_TEXT_BLOCK_H
#define PERSIAN_TEXT_BLOCK_H

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define PERSIAN_SSE2 1
#elif defined(__aarch64__) || defined(_M_ARM64)
#include <arm_neon.h>
#define PERSIAN_NEON 1
#endif

namespace persian::text {

inline constexpr size_t kBlockBytes = 16;

// Asks for memory that will be read soon.
inline void prefetch([[maybe_unused]] const void* memory) {
#if defined(__GNUC__)
  __builtin_prefetch(memory);
#endif
}

struct ScalarBlock {
  uint8_t bytes[kBlockBytes];

  static ScalarBlock load(const char* from) {
    ScalarBlock b;
    std::memcpy(b.bytes, from, kBlockBytes);
    return b;
  }
  void store(char* to) const { std::memcpy(to, bytes, kBlockBytes); }

  ScalarBlock is(uint8_t byte) const {
    return each([&](size_t i) { return bytes[i] == byte ? 0xFF : 0; });
  }
  ScalarBlock is(ScalarBlock other) const {
    return each([&](size_t i) { return bytes[i] == other.bytes[i] ? 0xFF : 0; });
  }
  // ASCII but controls other than DEL.
  ScalarBlock graphic() const { return between(0x20, 0x7F); }
  // low <= byte <= high
  ScalarBlock between(uint8_t low, uint8_t high) const {
    return each([&](size_t i) { return bytes[i] >= low && bytes[i] <= high ? 0xFF : 0; });
  }
  ScalarBlock operator&(ScalarBlock other) const {
    return each([&](size_t i) { return bytes[i] & other.bytes[i]; });
  }
  ScalarBlock operator|(ScalarBlock other) const {
    return each([&](size_t i) { return bytes[i] | other.bytes[i]; });
  }
  ScalarBlock without(ScalarBlock mask) const {
    return each([&](size_t i) { return bytes[i] & ~mask.bytes[i]; });
  }
  // Each byte is the one that stood before it, or behind it; 0 where none did.
  ScalarBlock before() const {
    return each([&](size_t i) { return i == 0 ? 0 : bytes[i - 1]; });
  }
  ScalarBlock behind() const {
    return each([&](size_t i) { return i + 1 == kBlockBytes ? 0 : bytes[i + 1]; });
  }
  // Where the mask holds the byte given, elsewhere this one.
  ScalarBlock with(ScalarBlock mask, uint8_t byte) const {
    return each([&](size_t i) { return mask.bytes[i] != 0 ? byte : bytes[i]; });
  }
  // Where the mask holds, with the bits given set.
  ScalarBlock with_bits(ScalarBlock mask, uint8_t set) const {
    return each([&](size_t i) { return bytes[i] | (mask.bytes[i] & set); });
  }
  // Bit i is the highest bit of byte i.
  uint32_t bits() const {
    uint32_t out = 0;
    for (size_t i = 0; i < kBlockBytes; ++i) out |= static_cast<uint32_t>(bytes[i] >> 7) << i;
    return out;
  }

 private:
  template <class F>
  static ScalarBlock each(F f) {
    ScalarBlock out;
    for (size_t i = 0; i < kBlockBytes; ++i) out.bytes[i] = static_cast<uint8_t>(f(i));
    return out;
  }
};

#if defined(PERSIAN_SSE2)

struct VectorBlock {
  __m128i v;

  static VectorBlock load(const char* from) { return {_mm_loadu_si128(reinterpret_cast<const __m128i*>(from))}; }
  void store(char* to) const { _mm_storeu_si128(reinterpret_cast<__m128i*>(to), v); }
  VectorBlock is(uint8_t byte) const { return {_mm_cmpeq_epi8(v, all(byte))}; }
  VectorBlock is(VectorBlock other) const { return {_mm_cmpeq_epi8(v, other.v)}; }
  VectorBlock graphic() const { return {_mm_cmpgt_epi8(v, all(0x1F))}; }
  VectorBlock between(uint8_t low, uint8_t high) const {
    const __m128i above = _mm_subs_epu8(_mm_sub_epi8(v, all(low)), all(static_cast<uint8_t>(high - low)));
    return {_mm_cmpeq_epi8(above, _mm_setzero_si128())};
  }
  VectorBlock operator&(VectorBlock other) const { return {_mm_and_si128(v, other.v)}; }
  VectorBlock operator|(VectorBlock other) const { return {_mm_or_si128(v, other.v)}; }
  VectorBlock without(VectorBlock mask) const { return {_mm_andnot_si128(mask.v, v)}; }
  VectorBlock before() const { return {_mm_slli_si128(v, 1)}; }
  VectorBlock behind() const { return {_mm_srli_si128(v, 1)}; }
  VectorBlock with(VectorBlock mask, uint8_t byte) const {
    return {_mm_or_si128(_mm_andnot_si128(mask.v, v), _mm_and_si128(mask.v, all(byte)))};
  }
  VectorBlock with_bits(VectorBlock mask, uint8_t set) const {
    return {_mm_or_si128(v, _mm_and_si128(mask.v, all(set)))};
  }
  uint32_t bits() const { return static_cast<uint32_t>(_mm_movemask_epi8(v)); }

 private:
  static __m128i all(uint8_t byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
};

#elif defined(PERSIAN_NEON)

struct VectorBlock {
  uint8x16_t v;

  static VectorBlock load(const char* from) { return {vld1q_u8(reinterpret_cast<const uint8_t*>(from))}; }
  void store(char* to) const { vst1q_u8(reinterpret_cast<uint8_t*>(to), v); }
  VectorBlock is(uint8_t byte) const { return {vceqq_u8(v, vdupq_n_u8(byte))}; }
  VectorBlock is(VectorBlock other) const { return {vceqq_u8(v, other.v)}; }
  VectorBlock graphic() const { return {vcgtq_s8(vreinterpretq_s8_u8(v), vdupq_n_s8(0x1F))}; }
  VectorBlock between(uint8_t low, uint8_t high) const {
    return {vcleq_u8(vsubq_u8(v, vdupq_n_u8(low)), vdupq_n_u8(static_cast<uint8_t>(high - low)))};
  }
  VectorBlock operator&(VectorBlock other) const { return {vandq_u8(v, other.v)}; }
  VectorBlock operator|(VectorBlock other) const { return {vorrq_u8(v, other.v)}; }
  VectorBlock without(VectorBlock mask) const { return {vbicq_u8(v, mask.v)}; }
  VectorBlock before() const { return {vextq_u8(vdupq_n_u8(0), v, 15)}; }
  VectorBlock behind() const { return {vextq_u8(v, vdupq_n_u8(0), 1)}; }
  VectorBlock with(VectorBlock mask, uint8_t byte) const { return {vbslq_u8(mask.v, vdupq_n_u8(byte), v)}; }
  VectorBlock with_bits(VectorBlock mask, uint8_t set) const {
    return {vorrq_u8(v, vandq_u8(mask.v, vdupq_n_u8(set)))};
  }
  uint32_t bits() const {
    constexpr uint8_t kPlaces[kBlockBytes] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t high = vreinterpretq_u8_s8(vshrq_n_s8(vreinterpretq_s8_u8(v), 7));
    const uint8x16_t places = vandq_u8(high, vld1q_u8(kPlaces));
    return static_cast<uint32_t>(vaddv_u8(vget_low_u8(places))) | static_cast<uint32_t>(vaddv_u8(vget_high_u8(places)))
                                                                      << 8;
  }
};

#else

using VectorBlock = ScalarBlock;

#endif

// The sixteen bytes from `at` on, zeros behind the end of the text.
template <class Block>
Block load_block(std::string_view text, size_t at) {
  if (text.size() - at >= kBlockBytes) return Block::load(text.data() + at);
  char padded[kBlockBytes] = {};
  std::memcpy(padded, text.data() + at, text.size() - at);
  return Block::load(padded);
}

// The block that begins `back` bytes before `at`, with zeros before the text.
template <class Block>
Block load_before(std::string_view text, size_t at, size_t back) {
  if (at >= back) return load_block<Block>(text, at - back);
  Block b = load_block<Block>(text, at);
  for (; back > 0; --back) b = b.before();
  return b;
}

// How many bytes of a block, of which `left` are of the text, have their bit set before the first that has not.
inline size_t leading_bytes(uint32_t bits, size_t left) {
  constexpr uint32_t kAll = (1u << kBlockBytes) - 1;
  const auto count = static_cast<size_t>(std::countr_one(bits & kAll));
  return count < left ? count : left;
}

// Moves on by so many bytes; true when they are a whole block. The next block then need not wait for their number, for
// the processor guesses that it is all of them.
inline bool move_on(size_t count, char** to, size_t* at) {
  if (count == kBlockBytes) {
    *to += kBlockBytes;
    *at += kBlockBytes;
    return true;
  }
  *to += count;
  *at += count;
  return false;
}

}  // namespace persian::text

#endif
