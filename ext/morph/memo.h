// memo.h: what was found out about the words met before, so that frequent words are analysed once.
//
// A memo is a fixed table of entries that its owner allocates, zeroed, and never clears: looking up costs a hash and a
// comparison of the whole key; a newer word takes the place of an older one. Nothing depends on whether a word is
// found: the same answer is worked out again. Not for use by several threads at once.

#ifndef PERSIAN_MORPH_MEMO_H
#define PERSIAN_MORPH_MEMO_H

#include <cstdint>
#include <cstring>
#include <string_view>

#include "morph/candidate.h"
#include "morph/terms.h"
#include "text/words.h"

namespace persian::morph {

inline constexpr size_t kMemoKey = 31;  // longest key in bytes

// 64-bit mix of up to kMemoKey bytes.
uint64_t memo_hash(std::string_view key);

// Two entries a row; `Value` is plain data.
template <class Value, int kRows>
class Memo {
 public:
  const Value* find(std::string_view key, uint64_t hash) const {
    const Entry* row = entries_[hash % kRows];
    for (int i = 0; i < 2; ++i) {
      if (row[i].size == key.size() && std::memcmp(row[i].key, key.data(), key.size()) == 0) return &row[i].value;
    }
    return nullptr;
  }

  // Makes room for the key and returns its value, to be filled in. The key is not empty and at most kMemoKey bytes.
  Value* insert(std::string_view key, uint64_t hash) {
    Entry* row = entries_[hash % kRows];
    row[1] = row[0];
    row[0].size = static_cast<uint8_t>(key.size());
    std::memcpy(row[0].key, key.data(), key.size());
    return &row[0].value;
  }

 private:
  struct Entry {
    uint8_t size;  // 0: empty
    char key[kMemoKey];
    Value value;
  };
  Entry entries_[kRows][2];
};

// A run of bytes outside ASCII that is one Persian word and what separates it from the next.
struct WordFacts {
  static constexpr int kLetters = 20;
  uint32_t tags;
  uint32_t breaks;
  uint8_t traits;
  uint8_t stop;  // bytes of the word, from the beginning of the run
  uint8_t size;
  uint8_t parts;
  text::Gap after;
  Letter letters[kLetters];
};

// The terms of a unit that is one position of a document, laid end to end.
struct UnitTerms {
  static constexpr int kBytes = 60;
  static constexpr int kMax = 5;
  uint8_t count;
  uint8_t lengths[kMax];
  char bytes[kBytes];
};

// False, and nothing written, when the terms do not fit.
bool remember(const TermList& terms, UnitTerms* out);

// About 1.4 MB; plain data that may be allocated zeroed.
struct Memos {
  Memo<WordFacts, 4096> words;
  Memo<UnitTerms, 4096> units;
};

// Words from a text with the help of a memo; the same words as a plain scanner's.
class MemoWords {
 public:
  MemoWords(std::string_view text, const text::Overrides* overrides, Memos* memos)
      : text_(text), scanner_(text, overrides), memos_(overrides == nullptr || overrides->empty() ? memos : nullptr) {}

  bool next(Candidate* candidate);

 private:
  bool from_memo(Candidate* candidate);

  std::string_view text_;
  text::WordScanner scanner_;
  Memos* memos_;  // nullptr: none
};

}  // namespace persian::morph

#endif
