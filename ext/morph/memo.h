// memo.h: what was found out about the words met before, so that frequent words are analysed once.
//
// A memo is a fixed table that its owner allocates, zeroed, and never clears: looking up costs a hash and a comparison
// of the whole key, and a newer word takes the place of one that was not asked for lately. Nothing depends on whether
// a word is found: the same answer is worked out again. Not for use by several threads at once.

#ifndef PERSIAN_MORPH_MEMO_H
#define PERSIAN_MORPH_MEMO_H

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "morph/candidate.h"
#include "morph/terms.h"
#include "text/block.h"
#include "text/slice.h"

namespace persian::morph {

// A set of what a word may be: bit l, that it begins with letter l; above them, Trait bits. Two neighbours are units of
// their own unless the second one is something of what the first one joins.
using Nature = uint64_t;
inline constexpr Nature kAnything = ~Nature{0};
inline constexpr Nature kLetters = (Nature{1} << (text::kLetterCount + 1)) - 1;
constexpr Nature nature_of(Letter first, uint8_t traits) { return Nature{traits} << 40 | Nature{1} << first; }

// A word, or a unit written with spaces, under its bytes in the text: its terms, and for a word what decides whether
// it joins its neighbours. Plain data; `bytes()` stands right behind it.
struct Remembered {
  static constexpr int kMaxTerms = 5;
  static constexpr size_t kMaxKey = 80;
  enum Flag : uint8_t {
    kSpaced = 1u << 0,      // a unit written with spaces, not a word
    kPair = 1u << 1,        // one of two words, whatever follows but a suffix
    kLetterwise = 1u << 2,  // the key is the word's letters, one by one, and half-spaces
    kStop = 1u << 3,        // a function word of stopwords.tsv
    kWhole = 1u << 4,       // is_whole()
    kNotLast = 1u << 5      // never ends a compound written apart
  };

  uint32_t joins_low, joins_high;  // of a word: the Nature of words behind it that it may be one unit with
  uint16_t compounds;              // State::base behind a word that a compound may begin with, else 0
  uint16_t number;                 // State::number there
  uint8_t key_size;
  uint8_t letters;  // of the word
  uint8_t first;    // the first of them
  uint8_t traits;
  uint8_t flags;
  uint8_t count;             // terms
  uint8_t first_count;       // terms of the first piece: all of them but for a word that is two (بهعنوان)
  uint8_t first_stop;        // where the first piece ends in the key
  uint8_t second_start;      // where the second one begins
  uint8_t of_key;            // bit i: term i is the beginning of the key; else it stands behind the ones before it
  uint8_t surface_only;      // bit i: term i is no lemma and no part
  uint8_t sizes[kMaxTerms];  // of the terms, in bytes

  const char* bytes() const { return reinterpret_cast<const char*>(this + 1); }  // the key, then terms
  char* bytes() { return reinterpret_cast<char*>(this + 1); }
  std::string_view key() const { return {bytes(), key_size}; }
  Nature joins() const { return Nature{joins_high} << 32 | joins_low; }
  Nature nature() const { return nature_of(first, traits); }
};

// The terms of something remembered, one after the other.
class RememberedTerms {
 public:
  explicit RememberedTerms(const Remembered& known) : known_(known), behind_(known.key_size) {}

  bool next() {
    if (++i_ >= known_.count) return false;
    // No branch: which of a word's terms its key shows is hard to guess.
    const size_t size = known_.sizes[i_], own = (known_.of_key >> i_ & 1) ^ 1u;
    term_ = {known_.bytes() + behind_ * own, size};
    behind_ += size * own;
    return true;
  }
  std::string_view term() const { return term_; }
  int number() const { return i_; }
  bool surface_only() const { return (known_.surface_only >> i_ & 1) != 0; }

 private:
  const Remembered& known_;
  size_t behind_;  // where the next term that the key does not show stands
  std::string_view term_;
  int i_ = -1;
};

// A key by which words are looked up: up to Remembered::kMaxKey bytes, hashed.
class MemoKey {
 public:
  // `text` holds the key at `at`.
  MemoKey() = default;
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

// Places for entries and up to so many bytes behind each, which begin with the key; eight a row. A byte of each key's
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

  // The same in two steps, the second of which says nothing when it is nullptr: where the key most likely is, which is
  // being brought into the processor's cache from then on, and what is there.
  struct Spot {
    const Entry* entry = nullptr;
    size_t row = 0;
    unsigned at = 0;
  };
  Spot likeliest(const MemoKey& key) const {
    const size_t row = key.row() % kRows;
    const unsigned at = first_place(likely_places(row, key.tag())) % kPlaces;
    const Entry* entry = &places_[row][at].head;
    text::prefetch(entry);
    return {entry, row, at};
  }
  const Entry* find_at(const Spot& spot, const MemoKey& key) {
    return key.is(*spot.entry) ? use(spot.row, spot.at) : nullptr;
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

// 1.5 MB of plain data that may be allocated zeroed. Few words are long.
class Memo {
  static constexpr size_t kShort = 64 - sizeof(Remembered);  // a cache line
  static constexpr size_t kLong = 128 - sizeof(Remembered);

 public:
  // What is known under the key, or nullptr.
  const Remembered* find(const MemoKey& key) {
    const Remembered* known = short_.find(key);
    return known != nullptr ? known : find_long(key);
  }

  // The same in two steps, as MemoTable's.
  using Spot = MemoTable<Remembered, kShort, 2048>::Spot;
  Spot likeliest(const MemoKey& key) const { return short_.likeliest(key); }
  const Remembered* find_at(const Spot& spot, const MemoKey& key) { return short_.find_at(spot, key); }

  // A place for an entry with so many bytes behind it, as MemoTable's; nullptr when they are too many.
  Remembered* make_room(const MemoKey& key, size_t bytes, const Remembered* kept) {
    if (bytes > kLong) return nullptr;
    return bytes <= kShort ? short_.make_room(key, kept) : long_.make_room(key, kept);
  }

 private:
  [[gnu::noinline]] const Remembered* find_long(const MemoKey& key) { return long_.find(key); }

  MemoTable<Remembered, kShort, 2048> short_;
  MemoTable<Remembered, kLong, 512> long_;
};

// What a word behind this one must be, so that the two may be one unit.
Nature joins_of(const Candidate& word, const Prefixes& prefixes);

// Works a word or unit of the text out, as document_terms() has it, and keeps it under its bytes; what `kept` points to
// stays in the memo. `prefixes` are those of its letters, `joins` is 0 for a unit that was put together. nullptr when it
// does not fit.
Remembered* remember(std::string_view text, const Candidate& unit, const Prefixes& prefixes, Nature joins,
                     const Remembered* kept, Memo* memo);

}  // namespace persian::morph

#endif
