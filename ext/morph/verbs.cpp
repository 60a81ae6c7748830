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
using text::spell;

constexpr Letter kBe = letter(u'ب');
constexpr Letter kNun = letter(u'ن');
constexpr Letter kMim = letter(u'م');
constexpr Letter kDal = letter(u'د');

// One way to split a string into a verb stem and an ending.
struct Match {
  uint16_t verb;
  uint8_t stem_size;
  Letters ending;  // the personal ending, without the glide; for participles what follows the ه
  bool common;     // the stem is a common present stem
};

struct Matches {
  static constexpr int kMax = 16;
  Match items[kMax];
  int size = 0;
  void add(const Match& m) {
    if (size < kMax) items[size++] = m;
  }
  const Match* begin() const { return items; }
  const Match* end() const { return items + size; }
};

// Calls visit(stem length, state) at every beginning of the string that is a word with the tag.
template <class Visit>
void each_stem(Letters s, uint32_t tag, Visit visit) {
  State state = Lexicon::start();
  for (size_t i = 0; i < s.size(); ++i) {
    if (!Lexicon::step(&state, s[i])) return;
    const bool long_enough = i >= 1 || s[0] == kAlefMadda;
    if (long_enough && (Lexicon::tags(state) & tag) != 0) visit(i + 1, state);
  }
}

void match_verbs(const State& state, Record kind, size_t stem, Letters ending, bool common, Matches* out) {
  uint16_t verbs[6];
  const int n = Lexicon::records(Lexicon::number(state), kind, verbs, 6);
  for (int i = 0; i < n; ++i) out->add({verbs[i], static_cast<uint8_t>(stem), ending, common});
}

// Present stem + ending. Stems in ا or و that glide take ی first: می‌آید, می‌گویم; bare they are
// imperatives.
void match_present(Letters s, Matches* out) {
  each_stem(s, kPresentStem, [&](size_t stem, const State& state) {
    const Letters rest = s.subspan(stem);
    const bool common = (Lexicon::tags(state) & kCommonPresent) != 0;
    const Letter last = s[stem - 1];
    const bool vowel = last == kAlef || last == kAlefMadda || last == kVav;
    uint16_t verbs[6];
    const int n = Lexicon::records(Lexicon::number(state), Record::kPresent, verbs, 6);
    for (int i = 0; i < n; ++i) {
      const bool glides = vowel && Lexicon::verb(verbs[i]).glides;
      Letters ending = rest;
      if (glides && !rest.empty()) {
        if (rest[0] != kYe) continue;
        ending = rest.subspan(1);
      }
      if (!ending.empty() && !is_one_of(ending, suffix::kPresentEndings)) continue;
      out->add({verbs[i], static_cast<uint8_t>(stem), ending, common});
    }
  });
}

void match_past(Letters s, Matches* out) {
  each_stem(s, kPastStem, [&](size_t stem, const State& state) {
    const Letters ending = s.subspan(stem);
    if (is_one_of(ending, suffix::kPastEndings)) match_verbs(state, Record::kPast, stem, ending, false, out);
  });
}

void match_participle(Letters s, Matches* out) {
  each_stem(s, kPastStem, [&](size_t stem, const State& state) {
    if (stem >= s.size() || s[stem] != kHe) return;
    const Letters ending = s.subspan(stem + 1);
    if (is_one_of(ending, suffix::kAfterParticiple)) match_verbs(state, Record::kPast, stem, ending, false, out);
  });
}

// A spoken stem and ending: دونه, خونین. A single letter is a stem too (می‌شه, می‌گم).
void match_spoken(Letters s, Matches* out) {
  State state = Lexicon::start();
  for (size_t i = 0; i < s.size(); ++i) {
    if (!Lexicon::step(&state, s[i])) return;
    if ((Lexicon::tags(state) & kSpokenStem) == 0) continue;
    const Letters ending = s.subspan(i + 1);
    if (is_one_of(ending, suffix::kSpokenEndings)) match_verbs(state, Record::kSpoken, i + 1, ending, false, out);
  }
}

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

class Reader {
 public:
  Reader(Letters word, VerbReadings* out) : word_(word), out_(out) {}

  void read() {
    read_simple(word_, -1);
    read_past3(word_, -1);
    read_with_object();
    for (int p = 0; p < Lexicon::preverb_count(); ++p) {
      const Letters preverb = Lexicon::preverb(p);
      if (!starts_with(word_, preverb)) continue;
      if (word_.size() > preverb.size() + 2) read_simple(word_.subspan(preverb.size()), p);
      read_past3(word_.subspan(preverb.size()), p);
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
  void read_with_object() {
    if (out_->size > 0 || word_.size() < 4) return;
    for (const Suffix& clitic : suffix::kObjectClitics) {
      if (!ends_with(word_, clitic)) continue;
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

  void read_past3(Letters s, int preverb) {
    const int n = s.empty() ? -1 : Lexicon::find(s);
    if (n < 0) return;
    uint16_t verbs[6];
    const int count = Lexicon::records(n, Record::kPast, verbs, 6);
    for (int i = 0; i < count; ++i) add(preverb < 0 ? -10 : -15, verbs[i], preverb, VerbForm::kPast3);
  }

  void read_simple(Letters s, int preverb) {
    for (const Suffix& mi : suffix::kImperfective) {
      if (!starts_with(s, mi.view()) || s.size() < mi.size + 2u) continue;
      read_imperfective(s.subspan(mi.size), preverb);
      break;
    }
    if (s.size() >= 3 && (s[0] == kBe || s[0] == kNun || s[0] == kMim)) read_prefixed(s[0], s.subspan(1), preverb);
    Matches past, participle, present;
    match_past(s, &past);
    for (const Match& m : past) {
      if (m.ending.empty()) continue;
      add(m.ending.size() > 1 ? 35 : m.ending[0] == kMim ? 75 : 100, m.verb, preverb, VerbForm::kPast);
    }
    match_participle(s, &participle);
    for (const Match& m : participle) add(40, m.verb, preverb, VerbForm::kParticiple);
    match_present(s, &present);
    for (const Match& m : present) {
      if (m.ending.empty()) continue;
      const bool ye = m.ending.size() == 1 && m.ending[0] == kYe;
      const bool clear = m.ending.size() > 1 || m.ending[0] == kDal;
      add(m.common ? (ye ? 90 : -20) : clear ? 170 : 240, m.verb, preverb, VerbForm::kPresent);
    }
  }

  // What follows می: any personal form, or the past and participle in every person.
  void read_imperfective(Letters s, int preverb) {
    Spellings spellings;
    add_spellings(s, &spellings);
    bool found = false;
    const auto take = [&](const Matches& matches, bool bare) {
      for (const Match& m : matches) {
        if (!bare && m.ending.empty()) continue;
        add(-100, m.verb, preverb, VerbForm::kImperfective);
        found = true;
      }
    };
    for (int i = 0; i < spellings.size; ++i) {
      Matches present, past, participle;
      match_present(spellings.views[i], &present);
      take(present, false);
      match_past(spellings.views[i], &past);
      take(past, true);
      match_participle(spellings.views[i], &participle);
      take(participle, true);
    }
    for (int i = 0; i < spellings.size && !found; ++i) {
      const Letters q = spellings.views[i];
      for (const Suffix& clitic : suffix::kObjectClitics) {
        if (found || !ends_with(q, clitic) || q.size() < clitic.size + 3u) continue;
        const Letters verb = q.first(q.size() - clitic.size);
        Matches present, past;
        match_present(verb, &present);
        take(present, verb.size() > 3);
        match_past(verb, &past);
        take(past, verb.size() > 3);
      }
    }
    for (int i = 0; i < spellings.size && !found; ++i) {
      Matches spoken;
      match_spoken(spellings.views[i], &spoken);
      for (const Match& m : spoken) add(60, m.verb, preverb, VerbForm::kSpoken);
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
      const Letters q = spellings.views[i];
      const int odd = i >= 2 ? 30 : 0;  // بیاندازد for بیندازد
      Matches present;
      match_present(q, &present);
      for (const Match& m : present) {
        if (prefix == kMim) {
          if (m.ending.empty()) add(190, m.verb, preverb, VerbForm::kImperative);
        } else if (m.ending.empty()) {
          const bool rare = q.size() <= 2 && Lexicon::verb(m.verb).rank == kUnranked;
          add(odd + 130 + (rare ? 40 : 0), m.verb, preverb, VerbForm::kImperative);
        } else {
          add(odd + (m.ending.size() > 1 ? 30 : m.common ? 20 : 50), m.verb, preverb, VerbForm::kSubjunctive);
        }
      }
      if (prefix == kMim) continue;
      Matches past;
      match_past(q, &past);
      for (const Match& m : past) {
        const bool ye = m.ending.size() == 1 && m.ending[0] == kYe;
        if (prefix == kNun) add(odd + (ye ? 90 : 35), m.verb, preverb, VerbForm::kNegativePast);
        if (prefix == kBe && !m.ending.empty()) add(220, m.verb, preverb, VerbForm::kBePast);
      }
      if (prefix != kNun) continue;
      Matches participle;
      match_participle(q, &participle);
      for (const Match& m : participle) add(40, m.verb, preverb, VerbForm::kParticiple);
    }
    if (out_->size > before || prefix == kMim) return;
    Matches spoken;
    match_spoken(s, &spoken);
    for (const Match& m : spoken) add(95, m.verb, preverb, VerbForm::kSpoken);
  }

  Letters word_;
  VerbReadings* out_;
};

}  // namespace

void read_verb(Letters word, VerbReadings* out) {
  out->size = 0;
  if (word.size() >= 2) Reader(word, out).read();
}

bool is_participle(Letters word) {
  if (word.size() < 3 || word.back() != kHe) return false;
  return (Lexicon::tags(word.first(word.size() - 1)) & kPastStem) != 0;
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
  size += Lexicon::letters(Lexicon::verb(verb).past, out + size);
  out[size++] = kNun;
  return size;
}

}  // namespace persian::morph
