// terms.h: the terms of one position of the index, from the analysis of a unit.
//
// A document gives, at each position, the surface form and what else should find it: the lemmas where they differ, the
// parts of a word that was written with spaces (خلیج فارس, می شود). A query gives only what finds everything: the
// lemmas, or the surface form when it is its own lemma; a query's last, unfinished word gives its surface form.

#ifndef PERSIAN_MORPH_TERMS_H
#define PERSIAN_MORPH_TERMS_H

#include <cstdint>
#include <string_view>

#include "morph/analyzer.h"
#include "text/words.h"

namespace persian::morph {

struct TermOptions {
  bool surface = true;  // index surface forms
  bool lemma = true;    // index lemmas
};

// Stands before the infinitive that is the lemma of a verb: √رفتن.
inline constexpr std::string_view kVerbMark = "\u221A";

// Up to kMax distinct terms in UTF-8, folded as the index has them.
class TermList {
 public:
  static constexpr int kMax = 12;

  enum class Role : uint8_t { kSurface, kLemma };  // kLemma: also the part of a unit

  void clear() { size_ = 0; }
  // Adds the letters' term, unless it is there already or the list is full. A verb's infinitive is marked, so that it
  // is neither a noun of the same letters nor found by the beginning of a word.
  void add(Letters letters, Role role, bool infinitive = false);

  int size() const { return size_; }
  std::string_view term(int i) const { return {items_[i].bytes, items_[i].length}; }
  // True when the term was added as a surface form only.
  bool surface_only(int i) const { return items_[i].role == Role::kSurface; }

 private:
  struct Item {
    uint8_t length;
    Role role;
    char bytes[kVerbMark.size() + 2 * text::kMaxLetters];
  };
  Item items_[kMax];
  int size_ = 0;
};

// The terms of piece `i` of an analysed unit, the surface form first: all of them, whatever is indexed in the end.
void document_terms(const text::Word& unit, const Analysis& analysis, int i, TermList* out);
// The same, all of them, without an analysis, when the lexicon knows that its only lemma is its letters; else false.
// `state` is where these lead.
bool plain_terms(const text::Word& unit, const State& state, TermList* out);
void query_terms(const text::Word& unit, const Analysis& analysis, int i, const TermOptions& options, TermList* out);

// True for a function word of stopwords.tsv.
bool is_stop_word(const text::Word& unit);

// True for a unit that asks for nothing when it is a whole query: ها, ترین, اند …
bool is_nothing_alone(const text::Word& unit);

}  // namespace persian::morph

#endif
