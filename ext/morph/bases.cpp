#include "morph/bases.h"

namespace persian::morph {

Lemma Bases::stem(int length, Letter added) const {
  Lemma l = Lemma::stem(length, added);
  const uint32_t t = tags(length);
  if (added == 0 && (t & kVariant) != 0) link(length, &l);
  if (added == 0 && (t & (kInformal | kWord)) == kInformal) link(length, &l, Record::kInformal);
  return l;
}

bool Bases::link(int length, Lemma* l, Record kind) const {
  uint16_t target = 0;
  if (Lexicon::records(number(length), kind, &target, 1) == 0) return false;
  *l = Lemma::entry(target);
  return true;
}

bool Bases::resolve(int length, int* extra, Lemma* lemma) const {
  const uint32_t t = tags(length);
  *extra = 0;
  *lemma = stem(length);
  if ((t & kBrokenPlural) != 0 && link(length, lemma)) return true;
  if (base(length) || (t & kException) != 0) return true;
  if (inner(length, lemma)) {
    *extra = 25;
    return true;
  }
  if (is_participle_at(length)) {
    *extra = 20;
    return true;
  }
  if ((t & kClosed) != 0 && length > 2) {
    *extra = 30;
    return true;
  }
  return false;
}

// A plural or comparative under another suffix.
bool Bases::inner(int length, Lemma* lemma) const {
  for (const Suffix& s : {suffix::kHaFamily[13], suffix::kHaFamily[14]}) {
    const int rest = length - s.size;
    if (rest >= 2 && ends(length, s) && base(rest)) {
      *lemma = stem(rest);
      return true;
    }
  }
  Reading best{};
  best.cost = 10000;
  each_plural(length, [&](int cost, Kind, const Lemma& l) {
    if (cost < best.cost) {
      best.cost = cost;
      best.lemma = l;
    }
  });
  if (best.cost < 10000) {
    *lemma = best.lemma;
    return true;
  }
  for (const Suffix& s : {suffix::kComparatives[3], suffix::kComparatives[9]}) {
    const int rest = length - s.size;
    if (rest >= 2 && ends(length, s) && (tags(rest) & (kAdjective | kAdverb)) != 0) {
      *lemma = stem(rest);
      return true;
    }
  }
  return false;
}

}  // namespace persian::morph
