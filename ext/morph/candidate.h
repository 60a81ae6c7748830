// candidate.h: a word of a text with what decides whether it joins its neighbours.

#ifndef PERSIAN_MORPH_CANDIDATE_H
#define PERSIAN_MORPH_CANDIDATE_H

#include <cstdint>

#include "morph/prefixes.h"
#include "text/words.h"

namespace persian::morph {

enum Trait : uint8_t {
  kIsMi = 1u << 0,          // می, نمی
  kIsPreverb = 1u << 1,     // بر, در …
  kIsPreverbMi = 1u << 2,   // برمی, درنمی
  kBeginsWithMi = 1u << 3,  // میشود, نمی‌گردد
  kIsSuffixes = 1u << 4,    // ها, های, تر, ام: nothing but suffixes, which may belong to the word before them
  kIsSuffixWord = 1u << 5,  // گذاری, سازان: joins the word before it
  kIsWord = 1u << 7,        // every word; see Sides (memo.h)
};

// A word and what decides whether it joins its neighbours; all of it follows from the word alone.
struct Candidate {
  text::Word word;
  uint32_t tags = 0;   // of the lexicon; 0 for words that are not Persian
  uint8_t traits = 0;  // Trait bits
};

// Looks a word up and finds its traits. `prefixes` are those of its letters; nothing is known of a word not Persian.
void prepare(const Prefixes& prefixes, Candidate* candidate);

}  // namespace persian::morph

#endif
