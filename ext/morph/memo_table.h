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

// A key. It points into its text.
class MemoKey {
 public:
  // `text` holds the key at `at`.
  MemoKey(std::string_view text, size_t at, size_t size)
      : MemoKey(text.data() + at, size,
                text.size() - at >= kChunk ? text.data() + at : end_of(text::slice(text, at)).bytes) {}
  // The key at `bytes`, of which 16 can be read.
  MemoKey(const char* bytes, size_t size) : MemoKey(bytes, size, bytes) {}

  // 32 bits. No branches before it is known to be long: words differ too much in size for them.
  uint32_t hash() const {
    // The 16 bytes of it from kChunk - n on are the mask of the first n.
    static constexpr uint8_t kMask[2 * kChunk] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                  255, 255, 255, 255, 255, 255, 255, 255};
    const auto* mask = reinterpret_cast<const char*>(kMask) + kChunk - std::min(size_, kChunk);
    Chunk own;
    (first_ & text::VectorBlock::load(mask)).store(own.bytes);
    // The highest bits of the sum depend on every bit of the key.
    uint64_t sum = (word(own.bytes) ^ size_) * 0x9E3779B97F4A7C15u + word(own.bytes + 8) * 0xD6E8FEB86659FD93u;
    if (size_ > kChunk) {
      const char* last = bytes_ + size_ - kChunk;
      sum += word(last) * 0xC2B2AE3D27D4EB4Fu + word(last + 8) * 0x165667B19E3779F9u;
    }
    return static_cast<uint32_t>(sum >> 32);
  }
  // Whether it is the key of an entry, which tells its key_size and its bytes(), at least 16.
  template <class Entry>
  bool is(const Entry& known) const {
    const uint32_t behind = ~uint32_t{0} << std::min(size_, kChunk);
    const uint32_t alike = text::VectorBlock::load(known.bytes()).is(first_).bits() | behind;
    if ((~alike | (known.key_size ^ static_cast<uint32_t>(size_))) != 0) return false;
    return size_ <= kChunk || is_rest(known.bytes());
  }

 private:
  static constexpr size_t kChunk = text::kBlockBytes;
  struct Chunk {
    char bytes[kChunk];
  };

  // `first` has the first bytes of the key, and anything behind them.
  MemoKey(const char* bytes, size_t size, const char* first)
      : bytes_(bytes), size_(size), first_(text::VectorBlock::load(first)) {}

  bool is_rest(const char* known) const {
    return std::memcmp(known + size_ - kChunk, bytes_ + size_ - kChunk, kChunk) == 0 &&
           (size_ <= 2 * kChunk || std::memcmp(known + kChunk, bytes_ + kChunk, size_ - 2 * kChunk) == 0);
  }

  // The end of a text, of less than 16 bytes.
  static Chunk end_of(std::string_view rest) {
    Chunk chunk{};
    std::memcpy(chunk.bytes, rest.data(), rest.size());
    return chunk;
  }
  static uint64_t word(const char* bytes) {
    uint64_t w;
    std::memcpy(&w, bytes, sizeof w);
    return w;
  }

  const char* bytes_;
  size_t size_;
  text::VectorBlock first_;
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
  static_assert((Shelves::kPlaces + ...) == kPlaces);

  size_t sizes[kShelves] = {Shelves::kBytes...};  // of the places of each shelf, in bytes
  size_t begins[kShelves + 1] = {};               // the first place of each, and how many there are in all
  uint16_t offsets[kPlaces + 1] = {};             // where each place begins, and 0 for what is none

  constexpr MemoRow() {
    constexpr size_t kCounts[] = {Shelves::kPlaces...};
    size_t offset = 0;
    for (size_t shelf = 0; shelf < kShelves; ++shelf) {
      begins[shelf + 1] = begins[shelf] + kCounts[shelf];
      for (size_t at = begins[shelf]; at < begins[shelf + 1]; ++at, offset += sizes[shelf]) {
        offsets[at] = static_cast<uint16_t>(offset);
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

  // Where a key is, if anywhere: most likely. It may have become something else when it is looked at.
  class Likely {
   public:
    void prefetch() const { text::prefetch(entry_); }

   private:
    friend MemoTable;
    Entry* entry_ = nullptr;
    uint16_t* used_ = nullptr;
    uint16_t bit_ = 0;
  };
  Likely likely(const MemoKey& key) {
    const uint32_t hash = key.hash();
    const size_t row = row_of(hash);
    // Nowhere is a place like another, with another key: it needs no branch of its own.
    const size_t at = first(likely_places(row, tag_of(hash)) | 1u << Row::kPlaces);
    Likely likely;
    likely.entry_ = entry(row, at);
    likely.used_ = &used_[row];
    likely.bit_ = static_cast<uint16_t>(1u << at);
    return likely;
  }

  // What is kept under the key, or nullptr; `likely` is that of the key.
  Entry* find(const MemoKey& key, const Likely& likely) {
    if (!key.is(*likely.entry_)) return find(key);
    *likely.used_ |= likely.bit_;
    return likely.entry_;
  }
  [[gnu::noinline]] Entry* find(const MemoKey& key) {
    const uint32_t hash = key.hash();
    const size_t row = row_of(hash);
    for (uint32_t places = likely_places(row, tag_of(hash)); places != 0; places &= places - 1) {
      const size_t at = first(places);
      if (!key.is(*entry(row, at))) continue;
      used_[row] |= static_cast<uint16_t>(1u << at);
      return entry(row, at);
    }
    return nullptr;
  }

  // The place of an entry under the key with so many bytes behind it: of one that was not asked for lately, but not of
  // `kept`. nullptr when they are too many. The caller writes all of it at once.
  Entry* make_room(const MemoKey& key, size_t bytes, const Entry* kept) {
    size_t shelf = Row::kShelves;
    while (shelf > 0 && kRow.sizes[shelf - 1] < sizeof(Entry) + bytes) --shelf;
    if (shelf-- == 0) return nullptr;
    const uint32_t hash = key.hash();
    const size_t row = row_of(hash), at = move_hand(row, shelf, kept);
    tags_[row][at] = static_cast<char>(tag_of(hash));
    return entry(row, at);
  }

 private:
  using Row = MemoRow<Shelves...>;
  static constexpr Row kRow{};

  static size_t row_of(uint32_t hash) { return static_cast<size_t>(static_cast<uint64_t>(hash) * kRows >> 32); }
  static uint8_t tag_of(uint32_t hash) { return static_cast<uint8_t>(hash); }
  static size_t first(uint32_t places) { return static_cast<size_t>(std::countr_zero(places)); }
  static uint32_t first_ones(size_t count) { return (uint32_t{1} << count) - 1; }
  Entry* entry(size_t row, size_t at) { return reinterpret_cast<Entry*>(rows_[row] + kRow.offsets[at]); }

  // Moves the hand of a shelf on to the first place behind it that was not asked for since it passed, round the shelf;
  // those that it passes lose their mark. Bits for places, since which of them it is cannot be guessed.
  size_t move_hand(size_t row, size_t shelf, const Entry* kept) {
    const size_t begin = kRow.begins[shelf], end = kRow.begins[shelf + 1];
    const uint32_t all = first_ones(end) & ~first_ones(begin), ahead = all & ~first_ones(begin + hands_[row][shelf]);
    const uint32_t replaceable = all & ~bit_of(row, kept);
    uint32_t free = replaceable & ~uint32_t{used_[row]};
    if (free == 0) {  // the hand passes all of them
      used_[row] &= static_cast<uint16_t>(~all);
      free = replaceable;
    }
    const bool round = (free & ahead) == 0;
    const size_t at = first(round ? free : free & ahead);
    const uint32_t passed = round ? ahead | (all & first_ones(at)) : ahead & first_ones(at);
    used_[row] &= static_cast<uint16_t>(~passed);
    hands_[row][shelf] = static_cast<uint8_t>(at + 1 < end ? at + 1 - begin : 0);
    return at;
  }

  // The bit of the place of an entry, if that is in the row.
  uint32_t bit_of(size_t row, const Entry* entry) const {
    const auto offset = reinterpret_cast<uintptr_t>(entry) - reinterpret_cast<uintptr_t>(rows_[row]);
    if (offset >= Row::kBytes) return 0;
    return 1u << (std::find(std::begin(kRow.offsets), std::end(kRow.offsets), offset) - std::begin(kRow.offsets));
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
