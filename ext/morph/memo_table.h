// memo_table.h: a table that remembers by strings of bytes, in memory of a fixed size.
//
// Its owner allocates it, zeroed, and never clears it: looking up costs a hash and a comparison of the whole key, and a
// newer entry takes the place of one that was not asked for lately. Not for use by several threads at once.

#ifndef PERSIAN_MORPH_MEMO_TABLE_H
#define PERSIAN_MORPH_MEMO_TABLE_H

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/block.h"
#include "text/slice.h"

namespace persian::morph {

// A key, hashed. It points into its text.
class MemoKey {
 public:
  MemoKey() = default;
  // `text` holds the key at `at`.
  MemoKey(std::string_view text, size_t at, size_t size)
      : MemoKey(
            text.data() + at, size,
            text.size() - at >= kChunk ? chunk(text.data() + at, size) : chunk_at_end(text::slice(text, at), size)) {}
  // The key at `bytes`, of which 16 can be read.
  MemoKey(const char* bytes, size_t size) : MemoKey(bytes, size, chunk(bytes, size)) {}

  // Of which row below 2^11, and of which tag.
  size_t row() const { return hash_ >> 53; }
  uint8_t tag() const { return static_cast<uint8_t>(hash_ >> 45); }
  // Whether it is the key of an entry, which tells its key_size and its bytes(), at least 16.
  template <class Entry>
  bool is(const Entry& known) const {
    const Chunk first = chunk(known.bytes(), size_);
    if (((first.low ^ first_.low) | (first.high ^ first_.high) | (known.key_size ^ size_)) != 0) return false;
    return size_ <= kChunk || is_rest(known.bytes());
  }

 private:
  static constexpr size_t kChunk = 16;
  struct Chunk {
    uint64_t low, high;
  };

  MemoKey(const char* bytes, size_t size, Chunk first) : bytes_(bytes), size_(size), first_(first) {
    // The highest bits of the sum depend on every bit of the key.
    hash_ = (first_.low ^ size) * 0x9E3779B97F4A7C15u + first_.high * 0xD6E8FEB86659FD93u;
    if (size <= kChunk) return;
    last_ = chunk(bytes_ + size - kChunk, kChunk);
    hash_ += last_.low * 0xC2B2AE3D27D4EB4Fu + last_.high * 0x165667B19E3779F9u;
  }

  bool is_rest(const char* known) const {
    const Chunk last = chunk(known + size_ - kChunk, kChunk);
    if (((last.low ^ last_.low) | (last.high ^ last_.high)) != 0) return false;
    return size_ <= 2 * kChunk || std::memcmp(known + kChunk, bytes_ + kChunk, size_ - 2 * kChunk) == 0;
  }

  // 16 bytes, those behind the first `size` as 0. No branches: words differ too much in size for them.
  static Chunk chunk(const char* bytes, size_t size) {
    alignas(8) static constexpr uint8_t kMask[2 * kChunk] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                             255, 255, 255, 255, 255, 255, 255, 255};
    const uint8_t* mask = kMask + kChunk - std::min(size, kChunk);
    return {word(bytes) & word(mask), word(bytes + 8) & word(mask + 8)};
  }
  // Of less than 16 bytes.
  [[gnu::noinline]] static Chunk chunk_at_end(std::string_view rest, size_t size) {
    char copy[kChunk] = {};
    std::memcpy(copy, rest.data(), rest.size());
    return chunk(copy, size);
  }
  static uint64_t word(const void* bytes) {
    uint64_t w;
    std::memcpy(&w, bytes, sizeof w);
    return w;
  }

  const char* bytes_ = nullptr;
  size_t size_ = 0;
  Chunk first_{}, last_{};
  uint64_t hash_ = 0;
};

// Places for entries and up to kBytes bytes behind each, which begin with the key; eight a row. A byte of each key's
// hash, its tag, tells which of a row's places are worth looking at; tags lie together, so that they stay in the
// processor's cache.
template <class Entry, size_t kBytes, size_t kRows>
class MemoTable {
 public:
  const Entry* find(const MemoKey& key) {
    const size_t row = key.row() % kRows;
    const uint64_t likely = likely_places(row, key.tag());
    if (likely == 0) return nullptr;
    const unsigned at = first_place(likely);
    return key.is(places_[row][at].head) ? use(row, at) : find_further(key, row, likely & (likely - 1));
  }

  // Has what find() most likely looks at brought into the processor's cache.
  void fetch(const MemoKey& key) const {
    const size_t row = key.row() % kRows;
    text::prefetch(&places_[row][first_place(likely_places(row, key.tag())) % kPlaces]);
  }

  // The place of an entry under the key: of one that was not asked for lately, but not of `kept`. The caller writes the
  // entry and up to kBytes behind it at once.
  Entry* make_room(const MemoKey& key, const Entry* kept) {
    const size_t row = key.row() % kRows;
    unsigned at = hand_[row];
    while ((used_[row] >> at & 1) != 0 || &places_[row][at].head == kept) {
      used_[row] &= static_cast<uint8_t>(~(1u << at));
      at = (at + 1) % kPlaces;
    }
    hand_[row] = static_cast<uint8_t>((at + 1) % kPlaces);
    tags_[row] = (tags_[row] & ~(uint64_t{0xFF} << 8 * at)) | uint64_t{key.tag()} << 8 * at;
    return &places_[row][at].head;
  }

 private:
  static constexpr unsigned kPlaces = 8;
  static_assert(kRows <= 2048);
  struct Place {
    Entry head;
    char bytes[kBytes];
  };
  static_assert(sizeof(Place) == sizeof(Entry) + kBytes);

  const Entry* use(size_t row, unsigned at) {
    used_[row] |= static_cast<uint8_t>(1u << at);
    return &places_[row][at].head;
  }
  // Out of the way of find(), which hardly ever needs it.
  [[gnu::noinline]] const Entry* find_further(const MemoKey& key, size_t row, uint64_t likely) {
    for (; likely != 0; likely &= likely - 1) {
      const unsigned at = first_place(likely);
      if (key.is(places_[row][at].head)) return use(row, at);
    }
    return nullptr;
  }

  // The high bit of each byte of the row's tags that equals the tag, and perhaps of some that do not.
  uint64_t likely_places(size_t row, uint8_t tag) const {
    constexpr uint64_t kOnes = 0x0101010101010101u;
    const uint64_t differ = tags_[row] ^ kOnes * tag;
    return (differ - kOnes) & ~differ & kOnes << 7;
  }
  static unsigned first_place(uint64_t likely) { return static_cast<unsigned>(std::countr_zero(likely)) / 8; }

  uint64_t tags_[kRows];  // byte i: of place i
  uint8_t used_[kRows];   // bit i: place i was asked for since the hand passed it
  uint8_t hand_[kRows];   // the place to be looked at first for something to replace
  Place places_[kRows][kPlaces];
};

}  // namespace persian::morph

#endif
