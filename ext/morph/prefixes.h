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
    State state = Lexicon::start();
    size_t i = 0;
    for (; i < word.size() && Lexicon::step(&state, word[i]); ++i) {
      states_[i + 1] = state;
      tags_[i + 1] = Lexicon::tags(state);
    }
    known_ = i;
    states_[0] = Lexicon::start();
    tags_[0] = 0;
    for (; i < word.size(); ++i) {
      states_[i + 1] = {0, 0, false};
      tags_[i + 1] = 0;
    }
  }

  Letters word() const { return word_; }
  // How many letters some word of the lexicon begins with.
  size_t known() const { return known_; }
  // Of the first `length` letters: where they lead, and what they are as a word.
  const State& state(size_t length) const { return states_[length]; }
  uint32_t tags(size_t length) const { return tags_[length]; }
  uint32_t tags() const { return tags_[word_.size()]; }

 private:
  Letters word_;
  size_t known_;
  State states_[text::kMaxLetters + 1];
  uint32_t tags_[text::kMaxLetters + 1];
};

}  // namespace persian::morph

#endif
