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

// A row of a table: room for fifteen entries of any size, one behind the other, in chunks of eight bytes. Plain data,
// zeroed at first. Where entries are is told by bits for chunks, since how many there are of anything cannot be guessed.
template <class Entry>
class MemoRow {
  static constexpr size_t kChunkBytes = 8, kChunks = 64;
  static constexpr size_t kFirst = 2;  // the chunks before it stay zero: an entry without a key
  static constexpr size_t kMostChunks = (kChunks - kFirst) / 3;

 public:
  static constexpr size_t kPlaces = text::kBlockBytes - 1;
  // The most bytes of an entry: wherever one stands that is kept, there is room for another beside it.
  static constexpr size_t kMostBytes = kChunkBytes * kMostChunks;

  // Bit i: the entry at place i may have the tag.
  uint32_t tagged(uint8_t tag) const { return text::VectorBlock::load(tags_).is(tag).bits(); }
  // The entry at a place, or one without a key; kPlaces is a place like another, with none.
  Entry* entry(size_t place) { return reinterpret_cast<Entry*>(chunks_ + kChunkBytes * begins_[place]); }
  // Takes note that the entry at a place was asked for.
  void ask(size_t place) {
    const uint64_t entry = uint64_t{1} << begins_[place];
    twice_ |= once_ & entry;
    once_ |= entry;
  }

  // Room for an entry of so many bytes, at most kMostBytes, in place of some that were asked for least, but not of
  // `kept`.
  Entry* make_room(uint8_t tag, size_t bytes, const Entry* kept) {
    const size_t count = (bytes + kChunkBytes - 1) / kChunkBytes;
    const uint64_t kept_bit = bit_of(kept);
    stretches_ |= uint64_t{1} << kFirst;
    uint64_t held, starts;
    for (;; once_ = twice_, twice_ = 0) {
      held = once_ | kept_bit;
      starts = starts_of(~chunks_of(held), count);
      if (starts != 0 && static_cast<size_t>(std::popcount(held)) < kPlaces) break;
    }
    const uint64_t ahead = starts >> hand_ << hand_;
    const auto begin = static_cast<size_t>(std::countr_zero(ahead != 0 ? ahead : starts));
    hand_ = static_cast<uint8_t>((begin + count) % kChunks);
    uint32_t free = clear(begin, begin + count);
    if (free == 0) free = drop_one(held);
    const auto place = static_cast<size_t>(std::countr_zero(free));
    tags_[place] = static_cast<char>(tag);
    begins_[place] = static_cast<uint8_t>(begin);
    return entry(place);
  }

 private:
  // Where so many bits are set, from that one on.
  static uint64_t starts_of(uint64_t bits, size_t count) {
    static_assert(kMostChunks <= 32);
    size_t have = 1;
    for (int doubling = 0; doubling < 5; ++doubling) {
      const size_t more = std::min(have, count - have);
      bits &= bits >> more;
      have += more;
    }
    return bits;
  }

  uint64_t bit_of(const Entry* entry) const {
    const auto offset = reinterpret_cast<uintptr_t>(entry) - reinterpret_cast<uintptr_t>(chunks_);
    return offset < sizeof chunks_ ? uint64_t{1} << offset / kChunkBytes : 0;
  }
  // The chunks of the entries whose first ones are given, and those that never hold one. A sum carries each bit on, over
  // the chunks that begin no stretch, to the next one that does.
  uint64_t chunks_of(uint64_t entries) const {
    const uint64_t inner = ~stretches_ | entries;
    return (((inner + entries) ^ inner) & ~(stretches_ & ~entries)) | entries | ((uint64_t{1} << kFirst) - 1);
  }
  // Makes a stretch of the chunks, without the entries that have some of them. Gives the places that are free then.
  uint32_t clear(size_t begin, size_t end) {
    const uint64_t end_bit = uint64_t{2} << (end - 1);  // 0 when nothing is behind them
    const size_t first = static_cast<size_t>(std::bit_width(stretches_ & ((uint64_t{2} << begin) - 1))) - 1;
    const uint64_t cleared = (end_bit - 1) & (~uint64_t{0} << first);
    once_ &= ~cleared;
    twice_ &= ~cleared;
    stretches_ = (stretches_ & ~cleared) | uint64_t{1} << first | uint64_t{1} << begin | end_bit;
    auto begins = text::VectorBlock::load(reinterpret_cast<const char*>(begins_));
    begins = begins.without(begins.between(static_cast<uint8_t>(first), static_cast<uint8_t>(end - 1)));
    begins.store(reinterpret_cast<char*>(begins_));
    return begins.is(0).bits() & ((1u << kPlaces) - 1);
  }
  // Drops one that is not held; gives its place.
  uint32_t drop_one(uint64_t held) {
    size_t place = 0;
    while ((held >> begins_[place] & 1) != 0) ++place;
    begins_[place] = 0;
    return 1u << place;
  }

  char chunks_[kChunkBytes * kChunks];
  // Of each place, a byte of the hash of its key, and the first chunk of its entry, 0 when it has none.
  char tags_[kPlaces + 1];
  uint8_t begins_[kPlaces + 1];
  uint64_t stretches_;     // bit i: an entry, or what no entry has, begins with chunk i
  uint64_t once_, twice_;  // bit i: the entry that begins with chunk i was asked for lately, and once more
  uint8_t hand_;           // the chunk to be looked at first for something to replace
};

// Rows of entries. A byte of each key's hash, its tag, tells which of a row's places are worth looking at. An entry has
// its key_size and its bytes(), of which the key is the beginning.
template <class Entry, size_t kRows>
class MemoTable {
  using Row = MemoRow<Entry>;

 public:
  static constexpr size_t kMostBytes = Row::kMostBytes;

  // Where a key is, if anywhere: most likely. It may have become something else when it is looked at.
  class Likely {
    friend MemoTable;
    Row* row_ = nullptr;
    size_t place_ = 0;
  };
  // It is on its way into the processor's cache then.
  Likely likely(const MemoKey& key) {
    const uint32_t hash = key.hash();
    Likely likely;
    likely.row_ = &row_of(hash);
    // Nowhere is a place like another: it needs no branch of its own.
    likely.place_ = first(likely.row_->tagged(tag_of(hash)) | 1u << Row::kPlaces);
    text::prefetch(likely.row_->entry(likely.place_));
    return likely;
  }

  // What is kept under the key, or nullptr; `likely` is that of the key.
  Entry* find(const MemoKey& key, const Likely& likely) {
    Entry* entry = likely.row_->entry(likely.place_);
    if (!key.is(*entry)) return find(key);
    likely.row_->ask(likely.place_);
    return entry;
  }
  [[gnu::noinline]] Entry* find(const MemoKey& key) {
    const uint32_t hash = key.hash();
    Row& row = row_of(hash);
    for (uint32_t places = row.tagged(tag_of(hash)); places != 0; places &= places - 1) {
      const size_t place = first(places);
      if (!key.is(*row.entry(place))) continue;
      row.ask(place);
      return row.entry(place);
    }
    return nullptr;
  }

  // Room for an entry under the key, of so many bytes, in place of some that were not asked for lately, but not of
  // `kept`. nullptr when they are more than kMostBytes. The caller writes all of it at once.
  Entry* make_room(const MemoKey& key, size_t bytes, const Entry* kept) {
    if (bytes > kMostBytes) return nullptr;
    const uint32_t hash = key.hash();
    return row_of(hash).make_room(tag_of(hash), bytes, kept);
  }

 private:
  Row& row_of(uint32_t hash) { return rows_[static_cast<uint64_t>(hash) * kRows >> 32]; }
  static uint8_t tag_of(uint32_t hash) { return static_cast<uint8_t>(hash); }
  static size_t first(uint32_t places) { return static_cast<size_t>(std::countr_zero(places)); }

  alignas(64) Row rows_[kRows];
};

}  // namespace persian::morph

#endif
