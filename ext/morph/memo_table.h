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

  // Of which of so many rows, and of which tag.
  size_t row(size_t rows) const { return static_cast<size_t>((hash_ >> 32) * rows >> 32); }
  uint8_t tag() const { return static_cast<uint8_t>(hash_ >> 32); }
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
    const Chunk last = chunk(bytes_ + size - kChunk, kChunk);
    hash_ += last.low * 0xC2B2AE3D27D4EB4Fu + last.high * 0x165667B19E3779F9u;
  }

  bool is_rest(const char* known) const {
    const Chunk last = chunk(known + size_ - kChunk, kChunk), own = chunk(bytes_ + size_ - kChunk, kChunk);
    if (((last.low ^ own.low) | (last.high ^ own.high)) != 0) return false;
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
  Chunk first_{};
  uint64_t hash_ = 0;
};

// In every row of a table, kPlaces places of kBytes each, for an entry and what stands behind it.
template <size_t kPlacesOfIt, size_t kBytesOfEach>
struct Shelf {
  static_assert(kPlacesOfIt > 1, "one may be the entry that is to be kept");
  static constexpr size_t kPlaces = kPlacesOfIt, kBytes = kBytesOfEach;
};

// Where the sixteen places of a row are, shelf by shelf.
template <class... Shelves>
struct MemoRow {
  static constexpr size_t kShelves = sizeof...(Shelves), kPlaces = text::kBlockBytes;
  static constexpr size_t kBytes = ((Shelves::kPlaces * Shelves::kBytes) + ...);
  static constexpr size_t kUnit = std::min({Shelves::kBytes...});
  static_assert((Shelves::kPlaces + ...) == kPlaces && (... && (Shelves::kBytes % kUnit == 0)));

  size_t sizes[kShelves] = {Shelves::kBytes...};  // of the places of each shelf, in bytes
  size_t begins[kShelves + 1] = {};               // the first place of each, and how many there are in all
  uint16_t offsets[kPlaces] = {};                 // where each place begins
  uint8_t places[kBytes / kUnit] = {};            // which place it is that begins so many units in

  constexpr MemoRow() {
    constexpr size_t kCounts[] = {Shelves::kPlaces...};
    size_t offset = 0;
    for (size_t shelf = 0; shelf < kShelves; ++shelf) {
      begins[shelf + 1] = begins[shelf] + kCounts[shelf];
      for (size_t at = begins[shelf]; at < begins[shelf + 1]; ++at, offset += sizes[shelf]) {
        offsets[at] = static_cast<uint16_t>(offset);
        places[offset / kUnit] = static_cast<uint8_t>(at);
      }
    }
  }
};

// Rows of sixteen places, on shelves for entries of different sizes, the smallest last. A byte of each key's hash, its
// tag, tells which of a row's places are worth looking at; tags lie together, so that they stay in the processor's
// cache. An entry has its key_size and its bytes(), of which the key is the beginning.
template <class Entry, size_t kRows, class... Shelves>
class MemoTable {
 public:
  // The most bytes that an entry can have behind it.
  static constexpr size_t kMostBytes = std::max({Shelves::kBytes...}) - sizeof(Entry);

  // Where the key most likely is, or nullptr when it is nowhere. It may have become something else when it is looked at.
  Entry* likely(const MemoKey& key) {
    const size_t row = row_of(key);
    const uint32_t places = likely_places(row, key.tag());
    return places == 0 ? nullptr : entry(row, first(places));
  }

  // What is kept under the key, or nullptr; `likely` is that of the key.
  Entry* find(const MemoKey& key, Entry* likely) {
    return likely != nullptr && key.is(*likely) ? use(row_of(key), likely) : find_elsewhere(key);
  }
  Entry* find(const MemoKey& key) { return find(key, likely(key)); }

  // The place of an entry under the key with so many bytes behind it: of one that was not asked for lately, but not of
  // `kept`. nullptr when they are too many. The caller writes all of it at once.
  Entry* make_room(const MemoKey& key, size_t bytes, const Entry* kept) {
    size_t shelf = Row::kShelves;
    while (shelf > 0 && kRow.sizes[shelf - 1] < sizeof(Entry) + bytes) --shelf;
    if (shelf-- == 0) return nullptr;
    const size_t row = row_of(key);
    const auto next = [shelf](size_t at) { return at + 1 < kRow.begins[shelf + 1] ? at + 1 : kRow.begins[shelf]; };
    size_t at = kRow.begins[shelf] + hands_[row][shelf];
    for (; (used_[row] >> at & 1) != 0 || entry(row, at) == kept; at = next(at)) {
      used_[row] &= static_cast<uint16_t>(~(1u << at));
    }
    hands_[row][shelf] = static_cast<uint8_t>(next(at) - kRow.begins[shelf]);
    tags_[row][at] = static_cast<char>(key.tag());
    return entry(row, at);
  }

 private:
  using Row = MemoRow<Shelves...>;
  static constexpr Row kRow{};

  static size_t row_of(const MemoKey& key) { return key.row(kRows); }
  static size_t first(uint32_t places) { return static_cast<size_t>(std::countr_zero(places)); }
  Entry* entry(size_t row, size_t at) { return reinterpret_cast<Entry*>(rows_[row] + kRow.offsets[at]); }

  Entry* use(size_t row, Entry* entry) {
    const auto offset = static_cast<size_t>(reinterpret_cast<const char*>(entry) - rows_[row]);
    used_[row] |= static_cast<uint16_t>(1u << kRow.places[offset / Row::kUnit]);
    return entry;
  }

  // Out of the way of find(), which hardly ever needs it for what is kept.
  [[gnu::noinline]] Entry* find_elsewhere(const MemoKey& key) {
    const size_t row = row_of(key);
    for (uint32_t places = likely_places(row, key.tag()); places != 0; places &= places - 1) {
      Entry* likely = entry(row, first(places));
      if (key.is(*likely)) return use(row, likely);
    }
    return nullptr;
  }

  // Bit i: place i has the tag.
  uint32_t likely_places(size_t row, uint8_t tag) const { return text::VectorBlock::load(tags_[row]).is(tag).bits(); }

  char tags_[kRows][Row::kPlaces];
  uint16_t used_[kRows];                 // bit i: place i was asked for since the hand passed it
  uint8_t hands_[kRows][Row::kShelves];  // of each shelf, the place to be looked at first for something to replace
  alignas(64) char rows_[kRows][Row::kBytes];
};

}  // namespace persian::morph

#endif
