#include "morph/seams.h"

#include <algorithm>
#include <bit>

#include "morph/analyzer.h"
#include "morph/lexicon.h"
#include "morph/readings.h"
#include "morph/verbs.h"

namespace persian::morph {

namespace {

using text::Word;

constexpr Suffix kTo = u"به";
constexpr Suffix kSonOf[] = {u"بن", u"ابن"};

uint64_t bit(size_t i) { return i > 0 && i < 64 ? uint64_t{1} << i : 0; }

// A word as the lexicon has it.
struct Entry {
  explicit Entry(Letters word) : Entry(Lexicon::walk(word)) {}
  explicit Entry(const State& state) : number(state.ends ? Lexicon::number(state) : -1), tags(Lexicon::tags(state)) {}

  // Where it is written with half-spaces. A function word that is as often written apart stays in one piece: آنکه, but
  // هم‌اکنون.
  uint64_t spelled() const {
    const bool solid = (tags & kSolid) != 0 || (tags & (kClosed | kApart)) == (kClosed | kApart);
    return number < 0 || solid ? 0 : Lexicon::breaks(number);
  }
  // Where it has half-spaces unless it is written in one piece.
  uint64_t spelled_apart() const {
    return (tags & kCompound) == 0 || (tags & kApart) != 0 ? 0 : Lexicon::breaks(number);
  }

  int number;  // -1: it does not have it
  uint32_t tags;
};

bool is_known(Letters word) {
  Readings readings;
  read_word(word, 0, &readings);
  return readings.best().kind != Kind::kUnknown && !readings.best().unknown_stem;
}

bool is_prefix_word(Letters w) { return (Lexicon::tags(w) & kPrefixWord) != 0; }

// A suffix word (گذاری), perhaps with an ending that joins it.
bool is_suffix_word(Letters w) {
  if ((Lexicon::tags(w) & kSuffixWord) != 0) return true;
  static constexpr Suffix kJoined[] = {u"ان", u"ی", u"م", u"ش", u"های", u"ها", u"هایی"};
  return std::any_of(std::begin(kJoined), std::end(kJoined), [&](const Suffix& s) {
    return ends_with(w, s) && (Lexicon::tags(w.first(w.size() - s.size)) & kSuffixWord) != 0;
  });
}

bool is_light_participle(Letters w) { return (Lexicon::tags(w) & kLightParticiple) != 0; }

bool is_name(Letters w) { return (Lexicon::tags(w) & kName) != 0; }

// عبدالله‌بن‌زبیر: بن between two names.
uint64_t patronymic(Letters word) {
  for (size_t k = 3; k + 5 <= word.size(); ++k) {
    if (!starts_with(word.subspan(k), kSonOf[0].view())) continue;
    const size_t end = k + kSonOf[0].size;
    if (is_name(word.first(k)) && is_name(word.subspan(end))) return bit(k) | bit(end);
  }
  return 0;
}

// Two words that make a compound when nothing stands between them: two nouns or adjectives, or two names.
bool is_pair(Letters head, Letters tail) {
  if (head.size() < 3 || tail.size() < 3) return false;
  const uint32_t both = Lexicon::tags(head) & Lexicon::tags(tail);
  constexpr uint32_t kNominal = kNoun | kAdjective;
  const bool words = (Lexicon::tags(head) & kNominal) != 0 && (Lexicon::tags(tail) & kNominal) != 0;
  return words || (both & kName) != 0;
}

// A compound that the lexicon does not list: a prefix before a known word, a suffix word or a participle behind one
// (which may be a compound itself, one deep), else two known words.
// NOLINTNEXTLINE(misc-no-recursion): one deep
uint64_t compounded(Letters word, bool deep = true) {
  if (word.size() < 5) return 0;
  if (const uint64_t names = patronymic(word); names != 0) return names;
  // NOLINTNEXTLINE(misc-no-recursion): as above
  const auto inner = [&](Letters w) {
    const Entry entry(w);
    return entry.number >= 0 ? entry.spelled() : deep ? compounded(w, false) : 0;
  };
  uint64_t pair = 0;
  for (size_t k = word.size() - 2; k >= 2; --k) {
    const Letters head = word.first(k), tail = word.subspan(k);
    if (!text::joins_next(head.back())) continue;
    const bool prefix = is_prefix_word(head) && tail.size() >= 3 && is_known(tail);
    const bool behind =
        k >= 3 && tail.size() >= 3 && (is_suffix_word(tail) || is_light_participle(tail) || is_articled(tail));
    if (prefix) return bit(k) | inner(tail) << k;
    if (behind && (is_known(head) || (deep && compounded(head, false) != 0))) return bit(k) | inner(head);
    if (pair == 0 && is_pair(head, tail)) pair = bit(k);
  }
  return pair;
}

void compound_parts(Letters stem, Parts* parts) {
  const Entry entry(stem);
  parts->apart = (entry.tags & kApart) != 0;
  parts->solid = (entry.tags & kSolid) != 0;
  parts->guessed = entry.number < 0;
  parts->compound |= parts->guessed ? compounded(stem) : entry.spelled();
  if (!parts->apart) parts->spaced |= entry.spelled_apart();
}

// The first letters of a participle, up to its ه, and perhaps with a negation.
bool is_participle_stem(Letters w) {
  return is_participle(w) || (w[0] == text::letter(u'ن') && is_participle(w.subspan(1)));
}

// A participle with what follows its ه: an ending of its own (رفته‌ام) or a verb (رفته است).
void participle_parts(Letters word, size_t offset, Parts* parts) {
  static constexpr Suffix kOwn[] = {u"ام", u"ای", u"ایم", u"اید", u"اند", u"ست"};
  for (size_t k = word.size() - 1; k >= 3; --k) {
    if (word[k - 1] != text::kHe || !is_participle_stem(word.first(k))) continue;
    const Letters rest = word.subspan(k);
    if (is_one_of(rest, kOwn))
      parts->inflection |= bit(offset + k);
    else if (is_one_of(rest, suffix::kAfterParticiple))
      parts->words |= bit(offset + k);
    return;
  }
}

// می behind a preverb of so many letters: where it ends, 0 when there is none.
size_t imperfective_end(Letters word, size_t preverb) {
  for (const Suffix& mi : suffix::kImperfective) {
    if (starts_with(word.subspan(preverb), mi.view())) return preverb + mi.size;
  }
  return 0;
}

void verb_parts(Letters word, const Reading& r, Parts* parts) {
  const size_t preverb = r.lemma.preverb < 0 ? 0 : Lexicon::preverb(r.lemma.preverb).size();
  parts->preverb = preverb;
  if (r.form == VerbForm::kImperfective || r.form == VerbForm::kSpoken) {
    const size_t end = imperfective_end(word, preverb);
    parts->inflection |= bit(end);  // بخونه has no می
    if (end > 0 && word.size() > end + 3) participle_parts(word.subspan(end), end, parts);
  } else if (r.form == VerbForm::kParticiple && word.size() > preverb + 3) {
    participle_parts(word.subspan(preverb), preverb, parts);
  }
}

// A form with می, also one of spoken Persian that stands for one: می‌شه.
bool has_imperfective(Letters word) {
  uint16_t standard = 0;
  const int number = Lexicon::find(word);
  if (number < 0 || Lexicon::records(number, Record::kInformal, &standard, 1) == 0) return is_imperfective(word);
  Letter letters[text::kMaxLetters + 1];
  const Letters spoken_for = {letters, static_cast<size_t>(Lexicon::letters(standard, letters))};
  return is_imperfective(spoken_for);
}

// A word without any half-space that is better left in one piece: one that the lexicon has as it stands (تنهایی,
// الهام), and what is hardly ever meant where nothing stands between the suffix and its word (تجربیات; کارهای is not
// کاره‌ای).
bool stays_joined(Letters word, const Reading& r) {
  if ((Lexicon::tags(word) & kWord) != 0) return true;
  const Letters stem = word.first(r.cut), ending = word.subspan(r.cut);
  constexpr Suffix kAt = u"ات", kAy = u"ای";
  if (r.kind == Kind::kAfterYe) return equals(ending, kAt);
  if (r.kind != Kind::kAfterHe) return false;
  if (equals(ending, kAt) && !ends_in_silent_he(stem)) return true;
  const Letters without_he = stem.first(stem.size() - 1);
  constexpr Suffix kDoor = u"در";  // درهای, though در is a preposition first of all
  return equals(ending, kAy) && !text::joins_next(without_he.back()) &&
         ((Lexicon::tags(without_he) & (kNoun | kName | kBrokenPlural)) != 0 || equals(without_he, kDoor));
}

void reading_parts(Letters word, uint64_t breaks, const Reading& r, Parts* parts) {
  const Letters stem = word.first(r.cut);
  const Letters base = r.lemma.source == Lemma::kStem && r.lemma.added == 0 ? word.first(r.lemma.size) : stem;
  switch (r.kind) {
    case Kind::kClosed:
    case Kind::kIrregular:
    case Kind::kInformal:
      if (const size_t end = imperfective_end(word, 0); end > 0 && has_imperfective(word))
        parts->inflection |= bit(end);
      parts->compound |= Entry(word).spelled();
      parts->spaced |= Entry(word).spelled_apart();
      break;
    case Kind::kBroken: break;
    case Kind::kVerb:
      if (breaks != 0 || !is_also_plural(word)) verb_parts(word, r, parts);
      break;
    case Kind::kHa:
    case Kind::kSpokenHa:
    case Kind::kComparative:
    case Kind::kAfterHe:
    case Kind::kAfterYe:
    case Kind::kDetached:
      if (breaks != 0 || !stays_joined(word, r)) parts->inflection |= bit(r.cut);
      compound_parts(base, parts);
      break;
    case Kind::kPossessive:
      if (word.size() - r.cut > 1 && ends_in_silent_he(stem)) parts->inflection |= bit(r.cut);
      compound_parts(base, parts);
      break;
    case Kind::kPluralAt:  // نامه‌ات; no plural in ات keeps the silent ه
      if (ends_in_silent_he(base)) parts->inflection |= bit(base.size());
      compound_parts(base, parts);
      break;
    case Kind::kWhole:
    case Kind::kCopula:
    case Kind::kYe:
    case Kind::kPluralAn:
    case Kind::kPluralIn:
    case Kind::kUnknown: compound_parts(base, parts); break;
  }
}

void word_parts(Letters word, Parts* parts) {
  Readings readings;
  read_word(word, 0, &readings);
  reading_parts(word, 0, readings.best(), parts);
}

// Preverbs that are written in one piece with the verb; پیش, پس and سر are words of their own.
bool is_joining_preverb(Letters w) {
  static constexpr Suffix kPreverbs[] = {u"بر", u"در", u"باز", u"فرا", u"فرو", u"وا", u"ور"};
  return is_one_of(w, kPreverbs);
}

// How two parts that were written with a space between them are written.
enum class Seam : uint8_t { kSpace, kHalfSpace, kJoined };

Seam close_space(Letters word, size_t i, size_t before, size_t behind, const Parts& parts) {
  const Letters left = word.subspan(before, i - before), right = word.subspan(i, behind - i);
  const Seam closed = text::joins_next(left.back()) ? Seam::kHalfSpace : Seam::kJoined;
  if ((parts.words & bit(i)) != 0) return Seam::kSpace;
  if ((parts.inflection & bit(i)) != 0) return closed;
  if (before == 0 && i == parts.preverb) return is_joining_preverb(left) ? Seam::kJoined : Seam::kSpace;
  if (begins_with_inflection(right) || is_one_of(right, suffix::kDetached)) return closed;

  // What the lexicon tells of the whole.
  const bool adverb = before == 0 && behind == word.size() && equals(left, kTo);  // به‌زودی, but به خاطر
  if (adverb && (Entry(word).spelled_apart() & bit(i)) != 0) return closed;
  if (is_one_of(left, kSonOf) || is_one_of(right, kSonOf)) return closed;
  static constexpr Suffix kOwnWords[] = {u"به", u"با", u"در", u"از", u"و"};  // گفت و گو is right as well
  if (is_one_of(left, kOwnWords) || is_one_of(right, kOwnWords)) return Seam::kSpace;
  const bool compound = ((parts.compound | parts.spaced) & bit(i)) != 0;
  if (compound && parts.apart) return Seam::kSpace;
  if (compound && !parts.guessed && (parts.solid || closed == Seam::kHalfSpace)) return closed;

  // What the two parts tell.
  if (is_participle_stem(right)) return Seam::kSpace;
  if (is_suffix_word(right)) return closed;
  const bool prefixed = is_prefix_word(left) && right.size() > 2;
  return (compound || prefixed) && closed == Seam::kHalfSpace ? closed : Seam::kSpace;
}

}  // namespace

bool is_articled(Letters word) {
  constexpr Suffix kArticle = u"ال";
  return word.size() >= 5 && starts_with(word, kArticle.view()) && Lexicon::tags(word) == 0 &&
         (Lexicon::tags(word.subspan(kArticle.size)) & (kWord | kBrokenPlural)) != 0;
}

bool begins_with_inflection(Letters rest) {
  return is_one_of(rest, suffix::kHaFamily) || is_one_of(rest, suffix::kComparatives) ||
         is_one_of(rest, suffix::kSpokenHaFamily);
}

bool ends_in_silent_he(Letters word) {
  if (word.size() < 2 || word.back() != text::kHe || (Lexicon::tags(word) & kNoSilentHe) != 0) return false;
  const Letter before = word[word.size() - 2];
  if (before == text::kAlef || before == text::kAlefMadda || before == text::kYe) return false;
  static constexpr Suffix kSpoken[] = {u"گروه", u"کوه", u"انبوه", u"اندوه", u"شکوه", u"ستوه", u"وجوه"};
  return before != text::kVav ||
         std::none_of(std::begin(kSpoken), std::end(kSpoken), [&](const Suffix& s) { return ends_with(word, s); });
}

Parts find_parts(const Word& unit, const Prefixes& prefixes) {
  Parts parts;
  Readings readings;
  read_word(prefixes, unit.breaks, &readings);
  const Reading& best = readings.best();
  // Only these can be two words that lost their space.
  const bool two = best.kind == Kind::kUnknown || best.unknown_stem || unit.letters[0] == text::letter(u'ب');
  const auto cut = static_cast<size_t>(two ? second_piece(unit, readings) : 0);
  if (cut == 0) {
    reading_parts(unit.view(), unit.breaks, best, &parts);
    return parts;
  }
  parts.apart = true;
  if (cut == 2)
    parts.compound |= bit(cut);  // به‌ویژه
  else if (cut > 2)
    parts.words |= bit(cut);  // اظهار کرد
  for (const size_t begin : {size_t{0}, cut}) {
    Parts piece;
    word_parts(begin == 0 ? unit.view().first(cut) : unit.view().subspan(cut), &piece);
    parts.inflection |= piece.inflection << begin;
    parts.compound |= piece.compound << begin;
    parts.words |= piece.words << begin;
  }
  return parts;
}

Seams find_seams(const Word& unit, const Parts& parts, uint64_t spaces, Habits habits) {
  const Letters word = unit.view();
  const uint64_t inside = word.empty() ? 0 : ((uint64_t{1} << word.size()) - 1) & ~uint64_t{1};
  const uint64_t all = (unit.breaks | parts.words | parts.inflection | parts.compound) & inside;
  Seams out;
  size_t before = 0;
  for (uint64_t left = all; left != 0; left &= left - 1) {
    const auto i = static_cast<size_t>(std::countr_zero(left));
    const bool joins = text::joins_next(word[i - 1]);
    if ((unit.breaks & bit(i)) != 0) {
      const uint64_t later = unit.breaks & ~(bit(i) | (bit(i) - 1));
      const size_t behind = later == 0 ? word.size() : static_cast<size_t>(std::countr_zero(later));
      Seam seam = joins || !begins_with_inflection(word.subspan(i)) ? Seam::kHalfSpace : Seam::kJoined;
      if ((spaces & bit(i)) != 0) seam = close_space(word, i, before, behind, parts);
      if (seam == Seam::kSpace)
        out.spaces |= bit(i);
      else if (seam == Seam::kHalfSpace)
        out.half_spaces |= bit(i);
      before = i;
    } else if ((parts.words & bit(i)) != 0) {
      out.spaces |= bit(i);
    } else if (joins && (parts.inflection & bit(i)) != 0) {
      const bool kept = habits.joins_plurals && word[i - 1] != text::kHe && begins_with_inflection(word.subspan(i));
      if (!kept) out.half_spaces |= bit(i);
    } else if (joins && (parts.compound & bit(i)) != 0) {
      if (!parts.guessed || !habits.half_spaces) out.half_spaces |= bit(i);
    }
  }
  return out;
}

}  // namespace persian::morph
