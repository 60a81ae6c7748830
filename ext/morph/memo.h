// memo.h: what was found out about the words met before, so that frequent words are analysed once.
//
// Nothing depends on whether a word is found: the same answer is worked out again. See memo_table.h for how it is kept.

#ifndef PERSIAN_MORPH_MEMO_H
#define PERSIAN_MORPH_MEMO_H

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "morph/candidate.h"
#include "morph/lexicon.h"
#include "morph/memo_table.h"
#include "morph/terms.h"

namespace persian::morph {

// What decides whether a word joins its neighbours.
struct Sides {
  uint8_t traits = 0;      // Trait bits: what the word is to the one before it
  uint8_t joins = 0;       // Trait bits: it may be one unit with a word behind it that has one of them
  uint16_t compounds = 0;  // State::base behind it when a compound may begin with it, else 0
  uint16_t number = 0;     // State::number there
  Beginning beginning = 0;

  // Whether it may be one unit with the next word, which has these traits if nothing but a space stands before it, else
  // none; false is certain. One branch for all, since each part is hard to guess.
  bool may_join(const Sides& next, uint8_t next_traits) const {
    const uint32_t compound = (next_traits & kIsWord) != 0 ? compounds : 0;
    const bool goes_on = Lexicon::may_go_on(compounds, next.beginning);
    return (static_cast<uint32_t>(joins & next_traits) | (goes_on ? compound : 0)) != 0;
  }
};
// Of a word of which nothing is known, and of one that is not Persian.
inline constexpr Sides kAnySides{0xFF, kIsWord, 0, 0, 0};
inline constexpr Sides kNoSides{};

// A word, or a unit written with spaces, under its bytes in the text: its terms, and for a word what decides whether
// it joins its neighbours. Plain data; behind it stand the key, where each term is, a Cut if there are two pieces, and
// the terms that the key does not begin with.
struct Remembered {
  static constexpr int kMaxTerms = 5;
  static constexpr size_t kMaxKey = 80;
  enum Flag : uint8_t {
    kSpaced = 1u << 0,      // a unit written with spaces, at least one of them in ASCII; not a word
    kPair = 1u << 1,        // one of two words, whatever follows but what its sides join
    kLetterwise = 1u << 2,  // the key is the word's letters, one by one, and half-spaces
    kStop = 1u << 3,        // a function word of stopwords.tsv
    kNotLast = 1u << 4,     // never ends a compound written apart
    kTwoPieces = 1u << 5,   // بهعنوان
    kStays = 1u << 6        // the editor leaves it as it is, whatever the text's habits; see half_space.cpp
  };
  struct Place {
    uint8_t at;  // in bytes()
    uint8_t size;
  };
  struct Cut {
    uint8_t terms;  // of the first piece
    uint8_t stop;   // where the first piece ends in the key
    uint8_t start;  // where the second one begins
  };

  Sides sides;  // of a unit written with spaces, only what it joins
  uint8_t key_size;
  uint8_t letters;  // of the word
  uint8_t flags;
  uint8_t count;         // terms
  uint8_t surface_only;  // bit i: term i is no lemma and no part

  const char* bytes() const { return reinterpret_cast<const char*>(this + 1); }
  char* bytes() { return reinterpret_cast<char*>(this + 1); }
  std::string_view key() const { return {bytes(), key_size}; }
  std::string_view term(int i) const {
    const char* place = bytes() + key_size + 2 * i;
    return {bytes() + static_cast<uint8_t>(place[0]), static_cast<uint8_t>(place[1])};
  }
  bool is_surface_only(int i) const { return (surface_only >> i & 1) != 0; }
  bool has_two_pieces() const { return (flags & kTwoPieces) != 0; }
  // Of one with two pieces.
  Cut cut() const {
    Cut c;
    std::memcpy(&c, bytes() + key_size + count * sizeof(Place), sizeof c);
    return c;
  }
};

// Words and units by their bytes, at most Remembered::kMaxKey. 1.2 MB of plain data, zeroed at first and at the beginning
// of a cache line. Rows of a number that is a power of two, which are found the soonest.
using Memo = MemoTable<Remembered, 2048>;

// What decides whether a word joins its neighbours; `prefixes` are those of its letters.
Sides sides_of(const Candidate& c, const Prefixes& prefixes);

// What a memo keeps of a word: all its document_terms(), or its surface form alone, which takes no analysis. One memo
// keeps one of the two.
enum class Depth : uint8_t { kAllTerms, kSurface };

// Works a word or unit of the text out and keeps it under its bytes; what `kept` points to stays in the memo.
// `prefixes` are those of its letters. nullptr when it does not fit.
Remembered* remember(std::string_view text, const Candidate& unit, const Prefixes& prefixes, const Sides& sides,
                     Depth depth, const Remembered* kept, Memo* memo);

}  // namespace persian::morph

#endif
