#include "morph/readings.h"

#include <algorithm>
#include <bit>

#include "morph/bases.h"
#include "morph/lexicon.h"

namespace persian::morph {

namespace {

using text::kHe;
using text::kYe;
using text::letter;

using suffix::kAn;
using suffix::kAt;
using suffix::kIn;
using suffix::kSt;
using suffix::kUn;

constexpr Suffix kHayYe = u"های";

// Costs of what a reading rests on.
constexpr int kExceptionCost = -150;
constexpr int kUnknownCost = 280;

constexpr Suffix kPlurals[] = {kAn, kAt, kIn, kUn};
constexpr Suffix kYeAndSt[] = {u"ی", kSt};

// The lists of suffixes a word may have, each by its bit in the filter.
struct Inflections {
  EndingFilter filter;
  unsigned ha = filter.add(suffix::kHaFamily);
  unsigned spoken_ha = filter.add(suffix::kSpokenHaFamily);
  unsigned comparatives = filter.add(suffix::kComparatives);
  unsigned after_he = filter.add(suffix::kAfterHe);
  unsigned after_ye = filter.add(suffix::kAfterYe);
  unsigned plural_possessives = filter.add(suffix::kPluralPossessives);
  unsigned glided_possessives = filter.add(suffix::kGlidedPossessives);
  unsigned possessives = filter.add(suffix::kPossessives);
  unsigned copulas = filter.add(suffix::kCopulas);
  unsigned ye_and_st = filter.add(kYeAndSt);
  unsigned plurals = filter.add(kPlurals);
  unsigned after_plural = filter.add(suffix::kAfterPlural);
  unsigned after_broken_plural = filter.add(suffix::kAfterBrokenPlural);
};
constexpr Inflections kInflections;

class Collector : private Bases {
 public:
  Collector(const Prefixes& word, Readings* out) : Bases(word), out_(out) { out->tags = word.tags(); }

  void collect() {
    out_->size = 0;
    if (closed()) return;
    whole();
    verbs();
    broken();
    inflected(kInflections.filter.lists(prefixes().tail()));
    if (!has_whole_) add(kUnknownCost, Kind::kUnknown, size(), stem(size()), true);
  }

 private:
  // `lists` are those that may have a suffix of the word.
  void inflected(unsigned lists) {
    if (lists == 0) return;
    if ((lists & kInflections.ha) != 0 && plurals_ha()) lists &= ~kInflections.spoken_ha;
    if ((lists & kInflections.spoken_ha) != 0) spoken_plurals_ha();
    if ((lists & kInflections.comparatives) != 0) comparatives();
    if ((lists & kInflections.after_he) != 0) after_he();
    if ((lists & kInflections.after_ye) != 0) after_ye();
    clitics(lists);
    if ((lists & kInflections.ye_and_st) != 0) ye();
    if ((lists & kInflections.plurals) != 0) plurals();
    if ((lists & kInflections.after_plural) != 0) plurals_with_clitic();
    if ((lists & kInflections.after_broken_plural) != 0) broken_with_clitic();
  }

  template <size_t N>
  Endings<N> endings(const Suffix (&list)[N]) const {
    return {list, prefixes().tail()};
  }

  Reading* add(int cost, Kind kind, int cut, const Lemma& lemma, bool unknown_stem = false) {
    if (out_->size == kMaxReadings) return nullptr;
    Reading& r = out_->items[out_->size++];
    r = {cost, kind, VerbForm::kPast3, unknown_stem, static_cast<uint8_t>(cut), lemma};
    has_whole_ |= kind == Kind::kWhole;
    return &r;
  }

  bool closed() {
    const uint32_t t = tags(size());
    if ((t & kClosed) != 0) {
      Lemma l = stem(size());
      link(size(), &l);
      add(-500, Kind::kClosed, size(), l);
      return true;
    }
    if ((t & kIrregularVerb) != 0) {
      uint16_t verb = 0;
      Lexicon::records(number(size()), Record::kIrregular, &verb, 1);
      add(-300, Kind::kIrregular, size(), Lemma::infinitive(verb));
      return true;
    }
    return false;
  }

  void whole() {
    const uint32_t t = tags(size());
    if ((t & kException) != 0) {
      add(kExceptionCost, Kind::kWhole, size(), stem(size()));
    } else if ((t & (kWord | kVariant)) != 0) {
      // An adjective like هسته‌ای is one because the lexicon says so; it would pass for هسته + ای.
      const bool like_clitic = (tags(size()) & kCompound) != 0 && ends(size(), kHayYe);
      add(like_clitic ? -100 : 0, Kind::kWhole, size(), stem(size()));
    }
  }

  void verbs() {
    VerbReadings readings;
    read_verb(prefixes(), &readings);
    for (const VerbReading& v : readings) {
      const int cost = v.form == VerbForm::kParticiple ? participle_cost() : v.cost;
      if (Reading* r = add(cost, Kind::kVerb, size(), Lemma::infinitive(v.verb, v.preverb))) r->form = v.form;
    }
  }

  // A participle alone may be an adjective or noun; with a personal ending it is a verb.
  int participle_cost() const {
    const bool negative = at(0) == letter(u'ن') && is_participle(word().subspan(1));
    const auto tags_of_core = [&](int length) {
      const Letters w = word().first(static_cast<size_t>(length));
      const bool strip = negative && !is_participle_at(length);
      return Lexicon::tags(strip ? w.subspan(1) : w);
    };
    if (at(size() - 1) == kHe) {
      const uint32_t t = tags_of_core(size());
      return (t & kLightParticiple) != 0 ? -50 : (t & kNounParticiple) != 0 ? 50 : -20;
    }
    if (ends(size(), kHayYe)) {  // گفته‌ای, but also گفته‌های
      const uint32_t t = Lexicon::tags(word().first(word().size() - 2));
      return (t & kLightParticiple) != 0 ? -40 : 75;
    }
    for (const Suffix& s : {suffix::kSpokenHaFamily[3], suffix::kSpokenHaFamily[4], suffix::kSpokenHaFamily[5]}) {
      if (!ends(size(), s)) continue;
      return (Lexicon::tags(word().first(word().size() - 2)) & kLightParticiple) != 0 ? -40 : 30;
    }
    return -40;
  }

  void broken() {
    if ((tags(size()) & kBrokenPlural) == 0) return;
    Lemma l{};
    if (link(size(), &l)) add(-20, Kind::kBroken, size(), l);
  }

  // Tries one suffix; `cost` is that of a known stem.
  void strip(const Suffix& s, int cost, Kind kind, int shortest = 2) {
    const int rest = size() - s.size;
    if (rest < shortest || !ends(size(), s)) return;
    int extra;
    Lemma lemma{};
    if (resolve(rest, &extra, &lemma)) add(cost + extra, kind, rest, lemma);
  }
  void strip_after_vowel(const Suffix& s, int cost, Kind kind) {
    const int rest = size() - s.size;
    if (rest >= 2 && vowel_at(rest - 1)) strip(s, cost, kind);
  }

  // False when the word has none of the suffixes.
  bool plurals_ha() {
    for (const Suffix& s : endings(suffix::kHaFamily)) {
      const int rest = size() - s.size;
      if (rest < 2) return true;
      int extra;
      Lemma lemma{};
      if (resolve(rest, &extra, &lemma)) {
        add(-30 + extra, Kind::kHa, rest, lemma);
      } else {
        add(rest >= 3 ? 250 : 300, Kind::kHa, rest, stem(rest), true);
      }
      return true;
    }
    return false;
  }

  void spoken_plurals_ha() {
    const auto found = endings(suffix::kSpokenHaFamily);
    if (!found.empty()) strip(*found.begin(), 90, Kind::kSpokenHa);
  }

  void comparatives() {
    for (const Suffix& s : endings(suffix::kComparatives)) {
      const int rest = size() - s.size;
      if (rest < 2) continue;
      const bool superlative = s.size >= 4 && s.letters[2] == kYe;
      if (base(rest)) {
        add((tags(rest) & (kAdjective | kAdverb)) != 0 ? -20 : 90, Kind::kComparative, rest, stem(rest));
      } else if (is_participle_at(rest)) {
        add(20, Kind::kComparative, rest, stem(rest));
      } else if (superlative) {
        add(260, Kind::kComparative, rest, stem(rest), true);
      }
      return;
    }
  }

  void after_he() {
    for (const Suffix& s : endings(suffix::kAfterHe)) {
      const int rest = size() - s.size;
      if (rest < 3 || at(rest - 1) != kHe) continue;
      if (base(rest) || is_participle_at(rest) || (tags(rest) & kBrokenPlural) != 0) {
        add(after_he_cost(s, rest), Kind::kAfterHe, rest, stem(rest));
      } else if (rest > 4 && compound_tail(rest) && !compound_tail(rest - 1)) {
        add(250, Kind::kAfterHe, rest, stem(rest), true);
      }
    }
  }

  void after_ye() {
    for (const Suffix& s : endings(suffix::kAfterYe)) {
      const int rest = size() - s.size;
      if (rest >= 2 && at(rest - 1) == kYe && base(rest)) {
        add(135, Kind::kAfterYe, rest, stem(rest));
      }
    }
  }

  // خانه + ای against خان + های: where X without the ه is a noun too, the plural is as likely.
  int after_he_cost(const Suffix& s, int rest) const {
    if (!base(rest - 1) || s.size > 3 || equals(s.view(), suffix::kAfterHe[2])) return -25;
    if (!equals(s.view(), suffix::kAfterHe[3])) return 0;
    const bool noun = (tags(rest - 1) & (kNoun | kName | kBrokenPlural)) != 0;
    return noun || (tags(rest) & (kNoun | kName)) == 0 ? 10 : -35;
  }

  // True when the string ends in a word of three letters or more behind another word: an unlisted compound.
  bool compound_tail(int length) const {
    for (int k = 2; k < length - 2; ++k) {
      if (!base(k) && (tags(k) & kClosed) == 0) continue;
      if ((Lexicon::tags(word().subspan(static_cast<size_t>(k), static_cast<size_t>(length - k))) & kWord) != 0)
        return true;
    }
    return false;
  }

  void clitics(unsigned lists) {
    if ((lists & kInflections.plural_possessives) != 0) {
      for (const Suffix& s : endings(suffix::kPluralPossessives)) {
        if (s.letters[0] == kYe)
          strip_after_vowel(s, 110, Kind::kPossessive);
        else
          strip(s, 110, Kind::kPossessive);
      }
    }
    if ((lists & kInflections.glided_possessives) != 0) {
      for (const Suffix& s : endings(suffix::kGlidedPossessives)) strip_after_vowel(s, 130, Kind::kPossessive);
    }
    if ((lists & kInflections.possessives) != 0) {
      for (const Suffix& s : endings(suffix::kPossessives)) strip(s, 190, Kind::kPossessive);
    }
    if ((lists & kInflections.copulas) != 0) {
      for (const Suffix& s : endings(suffix::kCopulas)) strip(s, 210, Kind::kCopula);
    }
    if ((lists & kInflections.ye_and_st) != 0) {
      const int rest = size() - kSt.size;
      if (rest >= 2 && (vowel_at(rest - 1) || at(rest - 1) == kYe)) strip(kSt, 140, Kind::kCopula);
    }
  }

  void ye() {
    if (at(size() - 1) != kYe) return;
    if ((tags(size()) & kIndefinite) != 0) add(-40, Kind::kYe, size() - 1, stem(size() - 1));
    strip_after_vowel(u"یی", 120, Kind::kYe);
    if (size() < 3) return;
    const bool vowel = vowel_at(size() - 2);
    const bool own = (tags(size()) & kKeepYe) != 0;
    strip(u"ی", vowel && !own ? -10 : 180, Kind::kYe, vowel ? 1 : 2);
  }

  void plurals() {
    each_plural(size(), [&](int cost, Kind kind, const Lemma& l) { add(cost, kind, size(), l); });
  }

  void plurals_with_clitic() {
    for (const Suffix& s : endings(suffix::kAfterPlural)) {
      const int rest = size() - s.size;
      if (rest < 4 || !(ends(rest, kAn) || ends(rest, kAt))) continue;
      each_plural(rest, [&](int cost, Kind kind, const Lemma& l) { add(cost + 40, kind, rest, l); });
      break;
    }
  }

  void broken_with_clitic() {
    for (const Suffix& s : endings(suffix::kAfterBrokenPlural)) {
      const int rest = size() - s.size;
      if (rest < 2 || (tags(rest) & kBrokenPlural) == 0) continue;
      Lemma l{};
      if (link(rest, &l)) {
        const bool ye = s.size == 1 && s.letters[0] == kYe;
        add(!ye ? 25 : vowel_at(rest - 1) ? -40 : 10, Kind::kBroken, rest, l);
      }
    }
  }

 public:
  // Where half-spaces stood, readings that cut the word there gain and others lose.
  void rerank(uint64_t breaks) {
    const int last = 63 - std::countl_zero(breaks);
    int stem_size = last;  // without the detached suffixes at the end
    bool detached = is_detached(last, size());
    for (int end = last; detached && end > 0;) {
      stem_size = end;
      const uint64_t before = breaks & ((uint64_t{1} << end) - 1);
      if (before == 0) break;
      const int begin = 63 - std::countl_zero(before);
      if (!is_detached(begin, end)) break;
      end = begin;
    }
    for (int i = 0; i < out_->size; ++i) rerank_one(&out_->items[i], breaks, stem_size, detached);
    if (!detached) return;
    const bool found = std::any_of(out_->begin(), out_->end(),
                                   [&](const Reading& r) { return r.cut == stem_size && r.kind != Kind::kVerb; });
    if (found) return;
    int extra;
    Lemma lemma{};
    const bool known = resolve(stem_size, &extra, &lemma);
    add(known ? 20 : 90, Kind::kDetached, stem_size, known ? lemma : stem(stem_size));
  }

 private:
  bool is_detached(int from, int to) const {
    return is_detached_suffix(word().subspan(static_cast<size_t>(from), static_cast<size_t>(to - from)));
  }

  void rerank_one(Reading* r, uint64_t breaks, int stem_size, bool detached) const {
    const int last = 63 - std::countl_zero(breaks);
    const bool verb = r->kind == Kind::kVerb;
    // Behind a می of its own stands a verb: می‌دانی, though میدانی is a word too.
    const Letters first = word().first(static_cast<size_t>(std::countr_zero(breaks)));
    if (!verb && is_one_of(first, suffix::kImperfective)) r->cost += 200;
    if (!detached) {
      if (!verb && r->cut < last) r->cost += 150;
      return;
    }
    const bool uncut = r->cut == size();
    if (uncut && r->kind == Kind::kUnknown) {
      r->cost += 120;
    } else if (uncut && (r->kind == Kind::kWhole || r->kind == Kind::kBroken)) {
      // A compound spelled with just this half-space is one; دسته‌ای is none when it was written
      // دست‌های.
      const bool same = Lexicon::breaks(number(size())) == breaks;
      if (!same) r->cost += r->cost < -50 ? 250 : 150;
    } else if (verb) {
      const Letters tail = word().subspan(static_cast<size_t>(last));
      if (r->form == VerbForm::kParticiple && is_one_of(tail, suffix::kAfterParticiple)) r->cost -= 50;
    } else if (r->cut == stem_size) {
      r->cost -= 50;
    } else if (r->cut < stem_size) {
      r->cost += 150;
    } else if (r->cut < size()) {
      r->cost += 40;
    }
  }

  Readings* out_;
  bool has_whole_ = false;
};

// Cheapest first; among equals the more frequent verb, then the longer stem.
bool better(const Reading& a, const Reading& b) {
  if (a.cost != b.cost) return a.cost < b.cost;
  const auto rank = [](const Reading& r) { return r.kind == Kind::kVerb ? Lexicon::verb(r.lemma.number).rank : 0; };
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  return a.cut > b.cut;
}

}  // namespace

void read_word(const Prefixes& word, uint64_t breaks, Readings* out) {
  Collector collector(word, out);
  collector.collect();
  if (breaks != 0) collector.rerank(breaks);
  // Few items, and equal ones keep their order: insertion sort.
  for (int i = 1; i < out->size; ++i) {
    const Reading r = out->items[i];
    int k = i;
    for (; k > 0 && better(r, out->items[k - 1]); --k) out->items[k] = out->items[k - 1];
    out->items[k] = r;
  }
}

int spell_lemma(const Lemma& lemma, Letters word, Letter* out) {
  switch (lemma.source) {
    case Lemma::kEntry: return Lexicon::letters(lemma.number, out);
    case Lemma::kInfinitive: return infinitive(lemma.number, lemma.preverb, out);
    case Lemma::kStem: break;
  }
  std::copy_n(word.begin(), lemma.size, out);
  if (lemma.added != 0) out[lemma.size] = lemma.added;
  return lemma.size + (lemma.added != 0 ? 1 : 0);
}

}  // namespace persian::morph
