// memo.h: what was found out about the words met before, so that frequent words are analysed once.
//
// Nothing depends on whether a word is found: the same answer is worked out again. See memo_table.h for how it is kept.

#ifndef PERSIAN_MORPH_MEMO_H
#define PERSIAN_MORPH_MEMO_H

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "morph/candidate.h"
#include "morph/memo_table.h"
#include "morph/terms.h"

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

// Words and units by their bytes, at most Remembered::kMaxKey. 1.5 MB of plain data; few entries are long.
class Memo {
 public:
  // What is known under the key, or nullptr.
  const Remembered* find(const MemoKey& key) {
    const Remembered* known = short_.find(key);
    return known != nullptr ? known : find_long(key);
  }

  // Has most of what find() looks at brought into the processor's cache.
  void fetch(const MemoKey& key) const { short_.fetch(key); }

  // A place for an entry with so many bytes behind it, as MemoTable's; nullptr when they are too many.
  Remembered* make_room(const MemoKey& key, size_t bytes, const Remembered* kept) {
    if (bytes > kLong) return nullptr;
    return bytes <= kShort ? short_.make_room(key, kept) : long_.make_room(key, kept);
  }

 private:
  [[gnu::noinline]] const Remembered* find_long(const MemoKey& key) { return long_.find(key); }

  static constexpr size_t kShort = 64 - sizeof(Remembered);  // a cache line
  static constexpr size_t kLong = 128 - sizeof(Remembered);
  MemoTable<Remembered, kShort, 2048> short_;
  MemoTable<Remembered, kLong, 512> long_;
};

// What a word behind this one must be, so that the two may be one unit.
Nature joins_of(const Candidate& c, const Prefixes& prefixes);

// Works a word or unit of the text out, as document_terms() has it, and keeps it under its bytes; what `kept` points to
// stays in the memo. `prefixes` are those of its letters, `joins` is 0 for a unit that was put together. nullptr when it
// does not fit.
Remembered* remember(std::string_view text, const Candidate& unit, const Prefixes& prefixes, Nature joins,
                     const Remembered* kept, Memo* memo);

}  // namespace persian::morph

#endif
