// bases.h: what the beginning of a word is, as the base of a suffix.

#ifndef PERSIAN_MORPH_BASES_H
#define PERSIAN_MORPH_BASES_H

#include "morph/lexicon.h"
#include "morph/prefixes.h"
#include "morph/readings.h"
#include "morph/suffixes.h"

namespace persian::morph {

// Of a word, whose Prefixes must outlive it. Beginnings are told by their length in letters.
class Bases {
 public:
  explicit Bases(const Prefixes& prefixes) : prefixes_(prefixes) {}

  const Prefixes& prefixes() const { return prefixes_; }
  Letters word() const { return prefixes_.word(); }
  int size() const { return static_cast<int>(word().size()); }
  uint32_t tags(int length) const { return prefixes_.tags(static_cast<size_t>(length)); }
  int number(int length) const { return Lexicon::number(prefixes_.state(static_cast<size_t>(length))); }
  uint32_t tags_with(int length, Letter more) const {
    State s = prefixes_.state(static_cast<size_t>(length));
    return Lexicon::step(&s, more) ? Lexicon::tags(s) : 0;
  }

  // A word of the lexicon that takes suffixes; the same of the beginning with one letter more.
  bool base(int length) const { return (tags(length) & (kWord | kVariant | kInformal)) != 0; }
  bool base_with(int length, Letter more) const { return (tags_with(length, more) & (kWord | kVariant)) != 0; }
  // A past stem and ه.
  bool is_participle_at(int length) const {
    return length >= 3 && at(length - 1) == text::kHe && (tags(length - 1) & kPastStem) != 0;
  }

  // Whether the beginning ends in the suffix.
  bool ends(int length, const Suffix& suffix) const { return suffix.ends(prefixes_.tail(static_cast<size_t>(length))); }
  Letter at(int i) const { return word()[static_cast<size_t>(i)]; }
  bool vowel_at(int i) const { return at(i) == text::kAlef || at(i) == text::kVav; }

  // The lemma of the beginning: itself, with a letter more perhaps, or what the lexicon says it stands for.
  Lemma stem(int length, Letter added = 0) const;
  // The lemma that a record of the beginning names; false when it has none, which leaves `l` alone.
  bool link(int length, Lemma* l, Record kind = Record::kLemma) const;

  // What the beginning left by an outer suffix is: its lemma and what that costs, or false when it is nothing.
  bool resolve(int length, int* extra, Lemma* lemma) const;

  // Calls visit(cost, kind, lemma) for each way to read the beginning as a regular plural: ان گان یان ات جات ین ون.
  template <class Visit>
  void each_plural(int length, Visit visit) const;

 private:
  bool inner(int length, Lemma* lemma) const;

  const Prefixes& prefixes_;
};

template <class Visit>
void Bases::each_plural(int length, Visit visit) const {
  using suffix::kAn;
  using suffix::kAt;
  using suffix::kIn;
  using suffix::kUn;
  using text::kHe;
  using text::kYe;
  constexpr Letter kGaf = text::letter(u'گ'), kJim = text::letter(u'ج'), kTe = text::letter(u'ت');
  if (ends(length, kAn) && length >= 4) {
    const int rest = length - 2;
    const Letter last = at(rest - 1);
    if (base(rest) && rest > 2) {
      visit((tags(rest) & (kNoun | kAdjective | kAdverb)) != 0 ? 90 : 130, Kind::kPluralAn, stem(rest));
    }
    if (last == kYe && rest > 3 && vowel_at(rest - 2) && base(rest - 1)) visit(80, Kind::kPluralAn, stem(rest - 1));
    if (last == kGaf && rest > 2 && (base_with(rest - 1, kHe) || (tags(rest - 1) & kPastStem) != 0)) {
      visit(50, Kind::kPluralAn, stem(rest - 1, kHe));
    }
  } else if (ends(length, kAt) && length >= 5) {
    const int rest = length - 2;
    // Of خصوصیات the singular is خصوصیت, not خصوصی; where ه is lost is told by plurals.tsv when both are words.
    const bool with_te = at(rest - 1) == kYe && base_with(rest, kTe);
    if (base(rest)) {
      const bool noun = rest >= 4 && (tags(rest) & kNoun) != 0 && !with_te;
      visit(noun ? -10 : 90, Kind::kPluralAt, stem(rest));
    }
    if (base_with(rest, kHe)) visit(base(rest) ? 100 : rest >= 4 ? -5 : 85, Kind::kPluralAt, stem(rest, kHe));
    if (base_with(rest, kTe)) visit(with_te ? -8 : 120, Kind::kPluralAt, stem(rest, kTe));
    if (at(rest - 1) == kJim && rest > 3) {
      if (base(rest - 1)) visit(100, Kind::kPluralAt, stem(rest - 1));
      if (base_with(rest - 1, kHe)) visit(100, Kind::kPluralAt, stem(rest - 1, kHe));
    }
  } else if ((ends(length, kIn) || ends(length, kUn)) && length >= 5) {
    const int rest = length - 2;
    if (base(rest) && (tags(length) & kException) == 0 && rest > 3) visit(120, Kind::kPluralIn, stem(rest));
  }
}

}  // namespace persian::morph

#endif
