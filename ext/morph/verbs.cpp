#include "morph/verbs.h"

#include "morph/lexicon.h"
#include "text/words.h"

namespace persian::morph {

namespace {

using text::kAlef;
using text::kAlefMadda;
using text::kHe;
using text::kVav;
using text::kYe;
using text::letter;

constexpr Letter kBe = letter(u'ب');
constexpr Letter kNun = letter(u'ن');
constexpr Letter kMim = letter(u'م');
constexpr Letter kDal = letter(u'د');

// One way to split a string into a verb stem and an ending.
struct Match {
  uint16_t verb;
  bool common;     // the stem is a common present stem
  Letters ending;  // the personal ending, without the glide; for participles what follows the ه

  bool bare() const { return ending.empty(); }
  bool is(Letter letter) const { return ending.size() == 1 && ending[0] == letter; }
};

// The beginnings of a string that are stems of verbs, found in one walk.
class Stems {
 public:
  explicit Stems(Letters s) : word_(s) {
    State state = Lexicon::start();
    for (size_t i = 0; i < s.size() && Lexicon::step(&state, s[i]); ++i) take(i + 1, state, Lexicon::tags(state));
  }
  explicit Stems(const Prefixes& s) : word_(s.word()) {
    for (uint64_t left = s.words(); left != 0; left &= left - 1) {
      const auto size = static_cast<size_t>(std::countr_zero(left));
      take(size, s.state(size), s.tags(size));
    }
  }

  // Present stem + ending. Stems in ا or و that glide take ی first: می‌آید, می‌گویم; bare they
  // are imperatives.
  template <class Visit>
  void each_present(Visit visit) const {
    each(kPresentStem, Record::kPresent, 1 + kLongestEnding, [&](const Stem& stem, uint16_t verb) {
      Letters ending = word_.subspan(stem.size);
      const Letter last = word_[stem.size - 1u];
      const bool vowel = last == kAlef || last == kAlefMadda || last == kVav;
      if (vowel && !ending.empty() && Lexicon::verb(verb).glides) {
        if (ending[0] != kYe) return;
        ending = ending.subspan(1);
      }
      if (!ending.empty() && !is_one_of(ending, suffix::kPresentEndings)) return;
      visit(Match{verb, (stem.tags & kCommonPresent) != 0, ending});
    });
  }

  template <class Visit>
  void each_past(Visit visit) const {
    each(kPastStem, Record::kPast, kLongestEnding, [&](const Stem& stem, uint16_t verb) {
      const Letters ending = word_.subspan(stem.size);
      if (is_one_of(ending, suffix::kPastEndings)) visit(Match{verb, false, ending});
    });
  }

  template <class Visit>
  void each_participle(Visit visit) const {
    each(kPastStem, Record::kPast, 1 + kLongestAfterParticiple, [&](const Stem& stem, uint16_t verb) {
      if (stem.size == word_.size() || word_[stem.size] != kHe) return;
      const Letters ending = word_.subspan(stem.size + 1u);
      if (is_one_of(ending, suffix::kAfterParticiple)) visit(Match{verb, false, ending});
    });
  }

  // A spoken stem and ending: دونه, خونین. A single letter is a stem too (می‌شه, می‌گم).
  template <class Visit>
  void each_spoken(Visit visit) const {
    each(kSpokenStem, Record::kSpoken, kLongestEnding, [&](const Stem& stem, uint16_t verb) {
      const Letters ending = word_.subspan(stem.size);
      if (is_one_of(ending, suffix::kSpokenEndings)) visit(Match{verb, false, ending});
    });
  }

 private:
  static constexpr int kMax = 12;
  static constexpr int kMaxVerbs = 6;  // that share a stem
  struct Stem {
    uint8_t size;
    int number;
    uint32_t tags;
  };

  void take(size_t size, const State& state, uint32_t tags) {
    tags &= kPastStem | kPresentStem | kCommonPresent | kSpokenStem;
    if (size_ == kMax) return;
    stems_[size_] = {static_cast<uint8_t>(size), Lexicon::number(state), tags};
    size_ += tags != 0 ? 1 : 0;  // no branch: which beginnings are stems is hard to guess
  }

  static constexpr size_t kLongestEnding =
      longest(suffix::kPresentEndings, suffix::kPastEndings, suffix::kSpokenEndings);
  static constexpr size_t kLongestAfterParticiple = longest(suffix::kAfterParticiple);

  // Of stems with at most `rest` letters behind them.
  template <class Visit>
  void each(uint32_t tag, Record kind, size_t rest, Visit visit) const {
    for (int i = 0; i < size_; ++i) {
      const Stem& stem = stems_[i];
      const bool near_end = word_.size() - stem.size <= rest;
      const bool long_enough = (stem.size > 1) | (tag == kSpokenStem) | (word_[0] == kAlefMadda);
      if (!(near_end & long_enough & ((stem.tags & tag) != 0))) continue;  // one branch
      uint16_t verbs[kMaxVerbs];
      const int n = Lexicon::records(stem.number, kind, verbs, kMaxVerbs);
      for (int k = 0; k < n; ++k) visit(stem, verbs[k]);
    }
  }

  Letters word_;
  Stem stems_[kMax];
  int size_ = 0;
};

// A stem in آ or ا after a prefix: آید is written آید, اید or, after ب and ن, یاید (بیاید, نیندازد).
struct Spellings {
  Letter letters[3][text::kMaxLetters + 1];
  Letters views[3];
  int size = 0;

  void add(Letters head, Letters tail) {
    Letter* out = letters[size];
    std::copy(head.begin(), head.end(), out);
    std::copy(tail.begin(), tail.end(), out + head.size());
    views[size++] = {out, head.size() + tail.size()};
  }
};

constexpr Letter kAlefAlone[] = {kAlef};
constexpr Letter kMaddaAlone[] = {kAlefMadda};

void add_spellings(Letters s, Spellings* out) {
  out->add(s, {});
  if (s.size() >= 2 && s[0] == kYe && s[1] == kAlef) {
    out->add(kMaddaAlone, s.subspan(2));
    out->add(kAlefAlone, s.subspan(2));
  } else if (s.size() >= 2 && s[0] == kYe) {
    out->add(kAlefAlone, s.subspan(1));
  } else if (!s.empty() && s[0] == kAlef) {
    out->add(kMaddaAlone, s.subspan(1));
  }
}

// What a verb without prefixes ends in, but for bare stems.
constexpr Suffix kParticiple[] = {u"ه"};
constexpr LetterSet kFinals{LetterSet::kLast, kParticiple, suffix::kPresentEndings, suffix::kPastEndings,
                            suffix::kAfterParticiple};

constexpr LetterSet kClitics{LetterSet::kLast, suffix::kObjectClitics};

class Reader {
 public:
  Reader(const Prefixes& prefixes, VerbReadings* out) : prefixes_(prefixes), word_(prefixes.word()), out_(out) {}

  // NOLINTNEXTLINE(misc-no-recursion): every time the word is shorter
  void read() {
    read_prefixes(word_, -1);
    if (kFinals.has(word_.back())) read_personal(Stems(prefixes_), -1);
    if ((prefixes_.tags() & kPastStem) != 0) add_past3(Lexicon::number(prefixes_.state(word_.size())), -1);
    read_with_object();
    for (unsigned left = Lexicon::preverbs_before(word_); left != 0; left &= left - 1) {
      const int p = std::countr_zero(left);
      const Letters rest = word_.subspan(Lexicon::preverb(p).size());
      if (rest.size() > 2) {
        read_prefixes(rest, p);
        if (kFinals.has(rest.back())) read_personal(Stems(rest), p);
      }
      const int number = Lexicon::find(rest);
      if (number >= 0) add_past3(number, p);
    }
  }

 private:
  void add(int cost, uint16_t verb, int preverb, VerbForm form) {
    const Verb& v = Lexicon::verb(verb);
    if (preverb >= 0 && (v.preverbs >> preverb & 1) == 0) return;
    if (out_->size == kMaxVerbReadings) return;
    if (form != VerbForm::kPast3) {
      if (preverb >= 0) {
        if (form == VerbForm::kImperative) return;
        cost += 5;
      }
      if (v.rank == kUnranked) cost += 12;
    }
    out_->items[out_->size++] = {static_cast<int16_t>(cost), verb, static_cast<int8_t>(preverb), form};
  }

  // دیدمش, بگیریدش: an object clitic on a personal form, when the word is nothing else.
  // NOLINTNEXTLINE(misc-no-recursion): every time the word is shorter
  void read_with_object() {
    if (out_->size > 0 || word_.size() < 4 || !kClitics.has(word_.back())) return;
    for (const Suffix& clitic : Endings(suffix::kObjectClitics, prefixes_.tail())) {
      const Letters verb = word_.first(word_.size() - clitic.size);
      if (verb.back() != kMim && verb.back() != kDal) continue;
      VerbReadings bare;
      read_verb(verb, &bare);
      for (const VerbReading& r : bare) {
        const bool personal =
            r.form == VerbForm::kPast || r.form == VerbForm::kSubjunctive || r.form == VerbForm::kNegativePast;
        if (personal && r.preverb < 0 && out_->size < kMaxVerbReadings) {
          out_->items[out_->size++] = {static_cast<int16_t>(r.cost + 130), r.verb, r.preverb, r.form};
        }
      }
      return;
    }
  }

  // The word is `number` of the lexicon.
  void add_past3(int number, int preverb) {
    uint16_t verbs[6];
    const int count = Lexicon::records(number, Record::kPast, verbs, 6);
    for (int i = 0; i < count; ++i) add(preverb < 0 ? -10 : -15, verbs[i], preverb, VerbForm::kPast3);
  }

  // Forms with می, ن, ب or م before the stem.
  void read_prefixes(Letters s, int preverb) {
    if (s[0] != kBe && s[0] != kMim && s[0] != kNun && s[0] != kHe) return;
    for (const Suffix& mi : suffix::kImperfective) {
      if (!starts_with(s, mi.view()) || s.size() < mi.size + 2u) continue;
      read_imperfective(s.subspan(mi.size), preverb);
      break;
    }
    if (s.size() >= 3 && s[0] != kHe) read_prefixed(s[0], s.subspan(1), preverb);
  }

  // A stem with an ending.
  void read_personal(const Stems& stems, int preverb) {
    stems.each_past([&](const Match& m) {
      if (m.bare()) return;
      add(m.ending.size() > 1 ? 35 : m.is(kMim) ? 75 : 100, m.verb, preverb, VerbForm::kPast);
    });
    stems.each_participle([&](const Match& m) { add(40, m.verb, preverb, VerbForm::kParticiple); });
    stems.each_present([&](const Match& m) {
      if (m.bare()) return;
      const bool clear = m.ending.size() > 1 || m.is(kDal);
      add(m.common ? (m.is(kYe) ? 90 : -20) : clear ? 170 : 240, m.verb, preverb, VerbForm::kPresent);
    });
  }

  // What follows می: any personal form, or the past and participle in every person.
  void read_imperfective(Letters s, int preverb) {
    Spellings spellings;
    add_spellings(s, &spellings);
    bool found = false;
    const auto take = [&](const Match& m) {
      add(-100, m.verb, preverb, VerbForm::kImperfective);
      found = true;
    };
    const auto take_personal = [&](const Match& m) {
      if (!m.bare()) take(m);
    };
    for (int i = 0; i < spellings.size; ++i) {
      const Stems stems(spellings.views[i]);
      stems.each_present(take_personal);
      stems.each_past(take);
      stems.each_participle(take);
    }
    for (int i = 0; i < spellings.size && !found; ++i) {
      const Letters q = spellings.views[i];
      for (const Suffix& clitic : Endings(suffix::kObjectClitics, tail(q))) {
        if (found || q.size() < clitic.size + 3u) continue;
        const Letters verb = q.first(q.size() - clitic.size);
        const Stems stems(verb);
        if (verb.size() > 3) {
          stems.each_present(take);
          stems.each_past(take);
        } else {
          stems.each_present(take_personal);
          stems.each_past(take_personal);
        }
      }
    }
    for (int i = 0; i < spellings.size && !found; ++i) {
      Stems(spellings.views[i]).each_spoken([&](const Match& m) { add(60, m.verb, preverb, VerbForm::kSpoken); });
    }
  }

  // ب, ن or م before a stem.
  void read_prefixed(Letter prefix, Letters s, int preverb) {
    // A stem in ا takes ی first (بیندازد, not بانداخت); only one in ای does not (بایستد).
    if ((s[0] == kAlef || s[0] == kAlefMadda) && s[1] != kYe) return;
    const int before = out_->size;
    Spellings spellings;
    add_spellings(s, &spellings);
    if (s[0] == kAlef) spellings.size = 1;
    for (int i = 0; i < spellings.size; ++i) {
      read_prefixed_stem(prefix, spellings.views[i], i >= 2 ? 30 : 0, preverb);  // بیاندازد for بیندازد
    }
    if (out_->size > before || prefix == kMim) return;
    Stems(s).each_spoken([&](const Match& m) { add(95, m.verb, preverb, VerbForm::kSpoken); });
  }

  // The same for one spelling of what follows; `odd` is what the spelling costs.
  void read_prefixed_stem(Letter prefix, Letters s, int odd, int preverb) {
    const Stems stems(s);
    stems.each_present([&](const Match& m) {
      if (prefix == kMim) {
        if (m.bare()) add(190, m.verb, preverb, VerbForm::kImperative);
      } else if (m.bare()) {
        const bool rare = s.size() <= 2 && Lexicon::verb(m.verb).rank == kUnranked;
        add(odd + 130 + (rare ? 40 : 0), m.verb, preverb, VerbForm::kImperative);
      } else {
        add(odd + (m.ending.size() > 1 ? 30 : m.common ? 20 : 50), m.verb, preverb, VerbForm::kSubjunctive);
      }
    });
    if (prefix == kMim) return;
    stems.each_past([&](const Match& m) {
      if (prefix == kNun) add(odd + (m.is(kYe) ? 90 : 35), m.verb, preverb, VerbForm::kNegativePast);
      if (prefix == kBe && !m.bare()) add(220, m.verb, preverb, VerbForm::kBePast);
    });
    if (prefix != kNun) return;
    stems.each_participle([&](const Match& m) { add(40, m.verb, preverb, VerbForm::kParticiple); });
  }

  const Prefixes& prefixes_;
  Letters word_;
  VerbReadings* out_;
};

}  // namespace

// NOLINTNEXTLINE(misc-no-recursion): every time the word is shorter
void read_verb(const Prefixes& word, VerbReadings* out) {
  out->size = 0;
  if (word.word().size() >= 2) Reader(word, out).read();
}

bool is_participle(Letters word) {
  if (word.size() < 3 || word.back() != kHe) return false;
  return (Lexicon::tags(word.first(word.size() - 1)) & kPastStem) != 0;
}

bool is_also_plural(Letters word) {
  constexpr Suffix kPlural = u"های", kOwn = u"ای";
  if (word.size() <= kPlural.size + 1u || !ends_with(word, kPlural)) return false;
  const bool noun = (Lexicon::tags(word.first(word.size() - kPlural.size)) & (kNoun | kName)) != 0;
  return noun && is_participle(word.first(word.size() - kOwn.size));
}

bool is_imperfective(Letters word) {
  if ((Lexicon::tags(word) & kIrregularVerb) != 0) return true;  // می‌توان, می‌باید
  VerbReadings readings;
  read_verb(word, &readings);
  const bool mi = word[0] == kMim || (word[0] == kNun && word[1] == kMim);
  return std::any_of(readings.begin(), readings.end(), [mi](const VerbReading& r) {
    return r.form == VerbForm::kImperfective || (mi && r.form == VerbForm::kSpoken);
  });
}

int infinitive(int verb, int preverb, Letter* out) {
  int size = 0;
  if (preverb >= 0) {
    const Letters p = Lexicon::preverb(preverb);
    std::copy(p.begin(), p.end(), out);
    size = static_cast<int>(p.size());
  }
  const Verb& v = Lexicon::verb(verb);
  std::copy_n(v.past, v.past_size, out + size);
  size += v.past_size;
  out[size++] = kNun;
  return size;
}

}  // namespace persian::morph
