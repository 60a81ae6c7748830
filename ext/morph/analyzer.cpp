#include "morph/analyzer.h"

#include <algorithm>

#include "morph/lexicon.h"

namespace persian::morph {

namespace {

using text::kHe;
using text::letter;
using text::Word;

constexpr Suffix kBe = u"به";

bool is_unknown(const Reading& r) { return r.kind == Kind::kUnknown || r.unknown_stem; }

void add_lemma(Piece* piece, const Term& term) {
  for (int i = 0; i < piece->lemma_count; ++i) {
    if (piece->lemmas[i].infinitive == term.infinitive && equals(piece->lemmas[i].view(), term.view())) return;
  }
  if (piece->lemma_count < kMaxLemmas) piece->lemmas[piece->lemma_count++] = term;
}

Term copy(Letters letters, Letter added = 0) {
  Term t;
  std::copy(letters.begin(), letters.end(), t.letters);
  t.size = static_cast<uint8_t>(letters.size());
  if (added != 0) t.letters[t.size++] = added;
  return t;
}

Term spell(const Reading& r, Letters word) {
  Term t;
  t.size = static_cast<uint8_t>(spell_lemma(r.lemma, word, t.letters));
  t.infinitive = r.lemma.source == Lemma::kInfinitive;
  return t;
}

Word part_of(const Word& w, int begin, int end) {
  Word part = w;
  part.size = static_cast<uint8_t>(end - begin);
  std::copy(w.letters + begin, w.letters + end, part.letters);
  part.breaks = w.breaks >> begin & ((uint64_t{1} << part.size) - 1) & ~uint64_t{1};
  part.parts = 1;
  for (uint64_t b = part.breaks; b != 0; b &= b - 1) ++part.parts;
  return part;
}

// The standard form of a spoken one (میخوام: می‌خواهم); false when it is none.
bool standard_form(Letters word, Word* out) {
  const int number = Lexicon::find(word);
  if (number < 0) return false;
  uint16_t target = 0;
  if (Lexicon::records(number, Record::kInformal, &target, 1) == 0) return false;
  *out = Word{};
  out->script = text::Script::kPersian;
  out->size = static_cast<uint8_t>(Lexicon::letters(target, out->letters));
  out->breaks = Lexicon::breaks(target);
  return true;
}

// A second lemma for forms that are two words.
void add_second(const Word& w, const Readings& readings, Piece* piece) {
  const Reading& best = readings.best();
  const Letters word = w.view();
  const uint32_t tags = readings.tags;
  const bool noun = (tags & (kNoun | kAdjective)) != 0;
  if (best.kind == Kind::kVerb && best.form == VerbForm::kPast3) {
    if (noun) add_lemma(piece, copy(word));
  } else if (best.kind == Kind::kVerb && best.form == VerbForm::kParticiple) {
    const bool negative = word[0] == letter(u'ن') && (Lexicon::tags(word.subspan(1)) & kLightParticiple) != 0;
    // داده is a noun too.
    const bool only_verb = (tags & (kLightParticiple | kNoun)) == kLightParticiple;
    if (word.back() == kHe && !only_verb && !negative) add_lemma(piece, copy(word));
  } else if (best.kind == Kind::kVerb) {
    if (noun && w.breaks == 0) add_lemma(piece, copy(word));
  } else if (best.kind == Kind::kWhole) {
    // A name that is also the plural of a common word: برادران, مهاجران.
    const bool name_only = (tags & kWord) == kName && (tags & kException) == 0;
    for (const Reading& r : readings) {
      const bool plural = r.kind == Kind::kPluralAn || r.kind == Kind::kPluralAt || r.kind == Kind::kPluralIn ||
                          r.kind == Kind::kBroken;
      if (!name_only || !plural || r.lemma.source == Lemma::kInfinitive) continue;
      const Term stem = spell(r, word);
      if ((Lexicon::tags(stem.view()) & (kNoun | kAdjective)) == 0) continue;
      add_lemma(piece, stem);
      break;
    }
    for (const Reading& r : readings) {
      if (r.kind != Kind::kVerb || Lexicon::verb(r.lemma.number).rank == kUnranked) continue;
      const bool either = r.form == VerbForm::kImperfective || (r.form == VerbForm::kPast && (tags & kVerbToo) != 0) ||
                          (r.form == VerbForm::kParticiple && (tags & kNounParticiple) != 0);
      if (!either) continue;
      add_lemma(piece, spell(r, word));
      break;
    }
  } else if (w.breaks == 0 && (best.kind == Kind::kHa || best.kind == Kind::kAfterHe)) {
    // نامهای: names, or letters whose ه lost its half-space.
    constexpr Suffix kPlural = u"های";
    if (!ends_with(word, kPlural)) return;
    const Letters stem = word.first(word.size() - kPlural.size);
    const Term with_he = copy(stem, kHe);
    if (best.kind == Kind::kHa && (Lexicon::tags(stem) & kEitherHe) != 0 &&
        (Lexicon::tags(with_he.view()) & kWord) != 0) {
      add_lemma(piece, with_he);
    }
    if (best.kind == Kind::kAfterHe && (Lexicon::tags(stem) & kWord) != 0) add_lemma(piece, copy(stem));
  }
}

// Where به ends that lost its space or has a half-space: 2 (بهویژه), 1 (بویژه), or 0.
int joined_be(const Word& w, const Readings& readings) {
  const Letters word = w.view();
  const Reading& best = readings.best();
  const bool unknown = is_unknown(best);
  if (w.parts != 1 || (best.kind == Kind::kVerb && !unknown) || (readings.tags & kException) != 0) return 0;
  // بهنام is a name, though نام makes an adverb with به.
  const uint32_t tags = readings.tags;
  if ((tags & kName) != 0 || ((tags & (kNoun | kAdjective)) != 0 && (tags & kCompound) == 0)) return 0;
  if (starts_with(word, kBe.view()) && word.size() >= 5) {
    const uint32_t rest = Lexicon::tags(word.subspan(2));
    if ((rest & kBeAdverb) != 0 || (unknown && (rest & kWord) != 0)) return 2;
  }
  if (word[0] == letter(u'ب') && word.size() >= 4 && (Lexicon::tags(word.subspan(1)) & kBeAdverb) != 0) return 1;
  return 0;
}

// Where a preposition or و ends that lost its space before a known word (درزمان, وعراق), 0 when there is none.
int joined_particle(Letters word) {
  static constexpr Suffix kParticles[] = {u"در", u"از", u"با", u"بر", u"و"};
  constexpr size_t kShortest = 4;  // shorter words begin by chance
  for (const Suffix& particle : kParticles) {
    if (!starts_with(word, particle.view()) || word.size() < particle.size + kShortest) continue;
    Readings rest;
    read_word(word.subspan(particle.size), 0, &rest);
    const Reading& best = rest.best();
    const bool word_itself = best.kind == Kind::kWhole || best.kind == Kind::kBroken;
    const bool plural = best.kind == Kind::kHa || best.kind == Kind::kPluralAn || best.kind == Kind::kPluralAt;
    if ((word_itself || (plural && particle.size > 1)) && !is_unknown(best)) return particle.size;
  }
  return 0;
}

// Where the light verb begins in a joined noun and verb (اظهارکرد), 0 when it is none.
int joined_verb(Letters word) {
  for (size_t k = word.size() - 2; k > 2; --k) {
    if (text::joins_next(word[k - 1])) continue;
    VerbReadings verbs;
    read_verb(word.subspan(k), &verbs);
    const bool light = std::any_of(verbs.begin(), verbs.end(), [word](const VerbReading& v) {
      return v.cost <= 50 && v.preverb < 0 && Lexicon::verb(v.verb).light && v.form != VerbForm::kImperative &&
             !(v.form == VerbForm::kParticiple && word.back() == kHe);  // اعلامشده is a word
    });
    if (!light) continue;
    Readings noun;
    read_word(word.first(k), 0, &noun);
    const Kind kind = noun.best().kind;
    const bool known = kind == Kind::kWhole || kind == Kind::kBroken || kind == Kind::kPluralAn ||
                       kind == Kind::kPluralAt ||
                       ((kind == Kind::kHa || kind == Kind::kAfterHe) && !noun.best().unknown_stem);
    if (known) return static_cast<int>(k);
  }
  return 0;
}

// Where the auxiliary of the future ends that lost its space (خواهدشد), or its preverb (برخواهد گشت); 0 when there is
// none.
int joined_future(Letters word) {
  static constexpr Suffix kWill[] = {u"خواهد", u"خواهند", u"خواهید", u"نخواهد", u"نخواهند", u"نخواهید"};
  static constexpr Suffix kPreverbs[] = {u"بر", u"در", u"باز", u"فرا", u"فرو", u"وا"};
  constexpr LetterSet kFirsts{LetterSet::kFirst, kWill, kPreverbs};
  if (!kFirsts.has(word[0])) return 0;
  for (const Suffix& will : kWill) {
    if (starts_with(word, will.view())) {
      VerbReadings verbs;
      read_verb(word.subspan(will.size), &verbs);
      const bool past = std::any_of(verbs.begin(), verbs.end(),
                                    [](const VerbReading& v) { return v.form == VerbForm::kPast3 && v.preverb < 0; });
      if (past) return will.size;
    }
    if (ends_with(word, will) && is_one_of(word.first(word.size() - will.size), kPreverbs)) {
      return static_cast<int>(word.size()) - will.size;
    }
  }
  return 0;
}

void analyze_piece(const Word& w, const Readings& readings, Piece* piece);

// A spoken form is what its standard form is; one that is also a standard word carries both lemmas.
// NOLINTNEXTLINE(misc-no-recursion): a standard form is itself no spoken form
bool analyze_informal(const Word& w, uint32_t tags, bool also_standard, Piece* piece) {
  Word standard;
  if ((tags & kInformal) == 0 || !standard_form(w.view(), &standard)) return false;
  Readings readings;
  read_word(standard.view(), standard.breaks, &readings);
  if (also_standard) {
    add_lemma(piece, spell(readings.best(), standard.view()));
    return true;
  }
  analyze_piece(standard, readings, piece);
  piece->kind = Kind::kInformal;
  return true;
}

// NOLINTNEXTLINE(misc-no-recursion): as above
void analyze_piece(const Word& w, const Readings& readings, Piece* piece) {
  const Reading& best = readings.best();
  const bool standard = (readings.tags & (kWord | kClosed)) != 0;
  if (!standard && analyze_informal(w, readings.tags, false, piece)) return;
  piece->kind = best.kind;
  piece->form = best.form;
  piece->lemma_count = 0;
  add_lemma(piece, spell(best, w.view()));
  add_second(w, readings, piece);
  if (standard) analyze_informal(w, readings.tags, true, piece);
}

void analyze_part(const Word& w, int begin, int end, Piece* piece) {
  const Word part = part_of(w, begin, end);
  Readings readings;
  read_word(part.view(), part.breaks, &readings);
  analyze_piece(part, readings, piece);
  piece->begin = static_cast<uint8_t>(begin);
  piece->end = static_cast<uint8_t>(end);
}

}  // namespace

void analyze(const Word& unit, Analysis* out) { analyze(unit, Prefixes(unit.view()), out); }

int second_piece(const Word& unit, const Readings& readings) {
  if (unit.parts > 1) return starts_with(unit.view(), kBe.view()) && (unit.breaks >> 2 & 1) != 0 ? 2 : 0;
  if (const int cut = joined_be(unit, readings); cut != 0 || !is_unknown(readings.best())) return cut;
  if (const int cut = unit.size > 4 ? joined_verb(unit.view()) : 0; cut != 0) return cut;
  if (const int cut = joined_future(unit.view()); cut != 0) return cut;
  return joined_particle(unit.view());
}

void analyze(const Word& unit, const Prefixes& prefixes, Analysis* out) {
  Readings readings;
  read_word(prefixes, unit.breaks, &readings);
  const int cut = second_piece(unit, readings);
  if (cut == 0) {
    out->count = 1;
    analyze_piece(unit, readings, &out->pieces[0]);
    out->pieces[0].begin = 0;
    out->pieces[0].end = unit.size;
    return;
  }
  out->count = 2;
  analyze_part(unit, 0, cut, &out->pieces[0]);
  if (cut == 1 && unit.letters[0] == letter(u'ب')) {  // ب of بویژه is به
    out->pieces[0].lemma_count = 0;
    add_lemma(&out->pieces[0], copy(kBe.view()));
  }
  analyze_part(unit, cut, unit.size, &out->pieces[1]);
}

Place place_of(std::string_view text, const Word& unit, const Analysis& analysis, int i) {
  if (analysis.count == 1) return {unit.start, unit.stop};
  size_t first_stop, second_start;
  text::find_letter(text, unit, analysis.pieces[0].end, &first_stop, &second_start);
  return i == 0 ? Place{unit.start, first_stop} : Place{second_start, unit.stop};
}

}  // namespace persian::morph
