// prefixes.h: what the lexicon knows of every beginning of a word, found in one walk.

#ifndef PERSIAN_MORPH_PREFIXES_H
#define PERSIAN_MORPH_PREFIXES_H

#include "morph/lexicon.h"
#include "morph/suffixes.h"
#include "text/words.h"

namespace persian::morph {

class Prefixes {
 public:
  // The letters must outlive it.
  explicit Prefixes(Letters word) : word_(word) {
    states_[0] = Lexicon::start();
    tails_[0] = 0;
    State state = Lexicon::start();
    for (size_t i = 0; i < word.size(); ++i) {
      known_ += Lexicon::step(&state, word[i]) ? 1u : 0u;
      words_ |= static_cast<uint64_t>(state.ends) << (i + 1);
      states_[i + 1] = state;
      tails_[i + 1] = tails_[i] << 8 | word[i];
    }
  }

  Letters word() const { return word_; }
  // How many letters some word of the lexicon begins with.
  size_t known() const { return known_; }
  // Bit n: the first n letters are a word of the lexicon.
  uint64_t words() const { return words_; }
  // Of the first `length` letters: where they lead, what they are as a word, and their morph::tail().
  const State& state(size_t length) const { return states_[length]; }
  uint32_t tags(size_t length) const { return Lexicon::tags(states_[length]); }
  uint64_t tail(size_t length) const { return tails_[length]; }
  // The same of all.
  const State& state() const { return states_[word_.size()]; }
  uint32_t tags() const { return tags(word_.size()); }
  uint64_t tail() const { return tails_[word_.size()]; }

 private:
  Letters word_;
  size_t known_ = 0;
  uint64_t words_ = 0;
  State states_[text::kMaxLetters + 1];
  uint64_t tails_[text::kMaxLetters + 1];
};

}  // namespace persian::morph

#endif
