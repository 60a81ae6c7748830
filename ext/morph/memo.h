// memo.h: what was found out about the words met before, so that frequent words are analysed once.
//
// A memo is a fixed table that its owner allocates, zeroed, and never clears: looking up costs a hash and a comparison
// of the whole key, and a newer word takes the place of one that was not asked for lately. Nothing depends on whether
// a word is found: the same answer is worked out again. Not for use by several threads at once.

#ifndef PERSIAN_MORPH_MEMO_H
#define PERSIAN_MORPH_MEMO_H

#include <cstdint>
#include <cstring>
#include <string_view>

#include "morph/candidate.h"
#include "morph/terms.h"

namespace persian::morph {

// A word, or a unit written with spaces, under its bytes in the text: its terms, and for a word what decides whether
// it joins its neighbours. Plain data, 0 when empty.
struct Remembered {
  static constexpr size_t kBytes = 59;
  static constexpr int kMaxTerms = 6;
  static constexpr size_t kMaxKey = 40;
  enum Flag : uint8_t {
    kUsed = 1u << 0,       // asked for since it last escaped being replaced
    kSpaced = 1u << 1,     // a unit written with spaces, not a word
    kLetterwise = 1u << 2  // the key is the word's letters, one by one, and half-spaces
  };
  // Of a length.
  static constexpr uint8_t kSize = 0x3F;
  static constexpr uint8_t kSurfaceOnly = 0x40;  // the term is no lemma and no part
  static constexpr uint8_t kOfKey = 0x80;        // the term is the beginning of the key

  uint32_t tags;       // of the lexicon
  uint16_t compounds;  // State::base behind a word that a compound may begin with, else 0
  uint16_t number;     // State::number there
  uint8_t key_size;
  uint8_t traits;
  uint8_t flags;
  uint8_t count;         // terms
  uint8_t first_count;   // terms of the first piece: all of them but for a word that is two (بهعنوان)
  uint8_t first_stop;    // where the first piece ends in the key
  uint8_t second_start;  // where the second one begins
  uint8_t lengths[kMaxTerms];
  char bytes[kBytes];  // the key, then the terms that are not its beginning

  std::string_view key() const { return {bytes, key_size}; }
};
static_assert(sizeof(Remembered) == 80);

// 1.3 MB; plain data that may be allocated zeroed.
class Memo {
 public:
  // What is known under the key, of up to Remembered::kMaxKey bytes and at least one.
  const Remembered* find(std::string_view key) {
    Remembered* row = rows_[hash(key) % kRows];
    for (int i = 0; i < 2; ++i) {
      if (row[i].key_size != key.size() || std::memcmp(row[i].bytes, key.data(), key.size()) != 0) continue;
      row[i].flags |= Remembered::kUsed;
      return &row[i];
    }
    return nullptr;
  }

  // Keeps it, in the place of another one but not of `kept`.
  const Remembered* insert(const Remembered& fresh, const Remembered* kept);

 private:
  static constexpr size_t kRows = 8192;
  static uint64_t hash(std::string_view key);

  Remembered rows_[kRows][2];
};

// Works a word or unit out, as `document_terms` has it, and makes it ready to be kept: `key` is its bytes in `text`.
// False when it does not fit; then nothing is known of `out`.
bool work_out(std::string_view text, const Candidate& unit, std::string_view key, Remembered* out);

}  // namespace persian::morph

#endif
