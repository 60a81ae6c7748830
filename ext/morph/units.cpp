#include "morph/units.h"

#include <algorithm>
#include <bit>

#include "morph/lexicon.h"
#include "morph/readings.h"
#include "morph/suffixes.h"
#include "morph/verbs.h"

namespace persian::morph {

namespace {

using text::Gap;
using text::Script;
using text::Word;

constexpr Suffix kMi = u"می";
constexpr Suffix kNemi = u"نمی";

// A preverb with the mark of the imperfective.
bool is_preverb_mi(const Prefixes& prefixes) {
  const Letters w = prefixes.word();
  for (const Suffix& mi : Endings(suffix::kImperfective, prefixes.tail())) {
    if (Lexicon::is_preverb(w.first(w.size() - mi.size))) return true;
  }
  return false;
}

// میشود, نمیگردد, نمی‌گردد: more than one letter behind the mark.
bool begins_with_mi(const Prefixes& prefixes) {
  const size_t size = prefixes.word().size();
  return (size > 3 && kMi.packed == prefixes.tail(2)) || (size > 4 && kNemi.packed == prefixes.tail(3));
}

Letters first_part(const Word& w) {
  return w.view().first(w.parts > 1 ? static_cast<size_t>(std::countr_zero(w.breaks)) : w.size);
}

bool imperfective_together(const Word& first, const Word* second, const Word* third) {
  Word joined = first;
  if (second != nullptr && !merge(&joined, *second)) return false;
  if (third != nullptr && !merge(&joined, *third)) return false;
  return is_imperfective(joined.view());
}

// A verb that is not also an everyday noun.
bool is_plainly_verb(Letters w) {
  if ((Lexicon::tags(w) & kWord) != 0) return false;
  VerbReadings readings;
  read_verb(w, &readings);
  return std::any_of(readings.begin(), readings.end(), [](const VerbReading& r) { return r.cost < 0; });
}

// Of the first `size` letters.
bool is_suffix_word(const Prefixes& prefixes, size_t size) {
  if ((prefixes.tags(size) & kSuffixWord) != 0) return true;
  static constexpr Suffix kPlurals[] = {u"های", u"ها", u"هایی", u"ان"};
  constexpr LetterSet kLasts{LetterSet::kLast, kPlurals};
  const uint64_t end = prefixes.tail(size);
  return kLasts.has(static_cast<Letter>(end & 0xFF)) && (prefixes.tags(size) & kName) == 0 &&  // آبادان
         std::any_of(std::begin(kPlurals), std::end(kPlurals),
                     [&](const Suffix& s) { return s.ends(end) && (prefixes.tags(size - s.size) & kSuffixWord) != 0; });
}

// All parts of the word are suffixes, and not such as are words when written apart.
bool is_suffixes(const Word& w) {
  constexpr LetterSet kFirsts{LetterSet::kFirst, suffix::kHaFamily, suffix::kComparatives, suffix::kDetached};
  if (!kFirsts.has(w.letters[0])) return false;
  static constexpr Suffix kWords[] = {u"است", u"ست", u"یم", u"ید"};
  if (is_one_of(first_part(w), kWords)) return false;
  return w.each_part([](Letters part) { return is_detached_suffix(part); });
}

bool is_inflection(Letters rest) {
  return is_one_of(rest, suffix::kHaFamily) || is_one_of(rest, suffix::kComparatives) ||
         is_one_of(rest, suffix::kPluralsOfCompounds) || is_one_of(rest, suffix::kPluralPossessives) ||
         is_one_of(rest, suffix::kAfterHe);
}

}  // namespace

void prepare(const Prefixes& prefixes, Candidate* c) {
  c->tags = c->traits = 0;
  if (c->word.script != Script::kPersian) return;
  const Letters w = c->word.view();
  c->tags = prefixes.tags();
  if (c->word.parts == 1 && Lexicon::is_plain(prefixes.state())) return;
  const auto set = [c](bool holds, Trait trait) { c->traits |= static_cast<uint8_t>(holds ? trait : 0); };
  if (w.size() <= 6) {
    set(is_one_of(w, suffix::kImperfective), kIsMi);
    set(c->word.parts == 1 && Lexicon::is_preverb(w), kIsPreverb);
    set(is_preverb_mi(prefixes), kIsPreverbMi);
  }
  set(begins_with_mi(prefixes), kBeginsWithMi);
  set(is_suffixes(c->word), kIsSuffixes);
  set(is_suffix_word(prefixes, first_part(c->word).size()), kIsSuffixWord);
}

UnitScanner::UnitScanner(std::string_view text, const text::Overrides* overrides, bool unfinished)
    : words_(text, overrides), unfinished_(unfinished) {}

void UnitScanner::move_to(size_t at) {
  words_.move_to(at, Gap::kBreak);
  count_ = 0;
  ended_ = false;
}

const Candidate* UnitScanner::peek(int i) {
  while (count_ <= i && !ended_) {
    Candidate* c = &ahead_[count_];
    if (words_.next(&c->word)) {
      prepare(Prefixes(c->word.view()), c);
      ++count_;
    } else {
      ended_ = true;
    }
  }
  return i < count_ ? &ahead_[i] : nullptr;
}

// The word at i when it is Persian and only white space stands before it.
const Candidate* UnitScanner::peek_after_space(int i) {
  const Candidate* c = peek(i);
  return c != nullptr && c->word.script == Script::kPersian && c->word.gap == Gap::kSpace ? c : nullptr;
}

void UnitScanner::drop(int count) {
  std::copy(ahead_ + count, ahead_ + count_, ahead_);
  count_ -= count;
}

// Joins all of them or, when there is no room, none.
bool UnitScanner::join(Word* unit, int count) {
  int size = unit->size;
  for (int i = 0; i < count; ++i) size += ahead_[i].word.size;
  if (size > text::kMaxLetters) return false;
  for (int i = 0; i < count; ++i) merge(unit, ahead_[i].word);
  drop(count);
  return true;
}

// How many of the words, from the first on, are a verb with می: 0, 2 or 3.
int UnitScanner::verb_length() {
  const Candidate& first = ahead_[0];
  if ((first.traits & (kIsMi | kIsPreverb | kIsPreverbMi)) == 0) return 0;
  const Candidate* second = peek_after_space(1);
  if (second == nullptr) return 0;
  if ((first.traits & (kIsMi | kIsPreverbMi)) != 0) {
    if (unfinished_ && peek(2) == nullptr) return 2;
    const bool again = (second->traits & kIsMi) != 0;  // می می is no verb
    return !again && imperfective_together(first.word, &second->word, nullptr) ? 2 : 0;
  }
  if ((second->traits & kIsMi) != 0) {
    const Candidate* third = peek_after_space(2);
    return third != nullptr && imperfective_together(first.word, &second->word, &third->word) ? 3 : 0;
  }
  return (second->traits & kBeginsWithMi) != 0 && imperfective_together(first.word, &second->word, nullptr) ? 2 : 0;
}

// بی نتیجه, سرمایه گذاری: an affix that was written as a word.
int UnitScanner::affix_length() {
  const Candidate& first = ahead_[0];
  if (first.word.parts != 1 || (first.tags & kNeverFirst) != 0) return 0;
  const Candidate* second = peek_after_space(1);
  if (second == nullptr) return 0;
  if ((second->traits & kIsSuffixWord) != 0 && first.word.size > 1 && (first.tags & kClosed) == 0) return 2;
  if ((first.tags & kPrefixWord) == 0) return 0;
  const Letters next = first_part(second->word);
  return next.size() > 2 && (Lexicon::tags(next) & kClosed) == 0 && !is_plainly_verb(next) ? 2 : 0;
}

// Words that are a compound of the lexicon, inflected or not.
int UnitScanner::compound_length() {
  const Candidate& first = ahead_[0];
  if (first.word.parts != 1 || (first.tags & (kNeverFirst | kCompoundHead)) != kCompoundHead) return 0;
  State state = Lexicon::start();
  uint64_t breaks = 0;
  int letters = 0, found = 0;
  for (int i = 0; i < 3; ++i) {
    const Candidate* c = i == 0 ? &first : peek_after_space(i);
    if (c == nullptr) break;
    const Word* w = &c->word;
    if (i > 0) breaks |= uint64_t{1} << letters;
    const bool may_end = i > 0 && (c->tags & kNeverLast) == 0;
    for (int k = 0; k < w->size; ++k) {
      if (!Lexicon::step(&state, w->letters[k])) return found;
      if (!may_end || (Lexicon::tags(state) & kCompound) == 0) continue;
      const Letters rest = w->view().subspan(static_cast<size_t>(k) + 1);
      // The ی of سرخ‌روی would be an ezafe: سرخ روی میز.
      const Letter last = w->letters[k];
      if (rest.size() == 1 && (last == text::kVav || last == text::kAlef)) continue;
      const uint64_t inner =
          uint64_t{1} << (k + 1);  // a half-space only before the inflection: پیش بینی‌های
      if (w->parts > 1 && w->breaks != inner) continue;
      // Not a participle with the ending of a verb: ساخته شده‌است.
      const Letters end = w->view().first(static_cast<size_t>(k) + 1);
      if (is_one_of(rest, suffix::kCopulaAfterHe) && (Lexicon::tags(end) & kNeverLast) != 0) continue;
      // Some parts may be written joined: جابه جا.
      const bool apart = (breaks & ~Lexicon::breaks(Lexicon::number(state))) == 0;
      if (apart && (rest.empty() || is_inflection(rest))) found = i + 1;
    }
    if (w->parts > 1) break;
    letters += w->size;
  }
  return found;
}

namespace {

// Whether a suffix written apart belongs to the unit before it.
bool takes_suffix(const Word& unit, Letters suffix) {
  const Letters word = unit.view();
  const Letters last = word.subspan(static_cast<size_t>(unit.last_part()));
  const uint32_t tags = Lexicon::tags(word);
  const uint32_t last_tags = Lexicon::tags(last);
  if (unit.parts == 1 && (last_tags & kNoSuffix) != 0) return false;
  const Letter end = word.back();
  if (is_one_of(suffix, suffix::kHaFamily)) return last.size() >= 2 || unit.parts > 1;
  if (is_one_of(suffix, suffix::kComparatives)) {
    const bool superlative = suffix.size() >= 4 && suffix[2] == text::kYe;
    if (superlative) return last.size() >= 2;
    return (tags & (kAdjective | kAdverb)) != 0 || is_participle(word);
  }
  static constexpr Suffix kAfterSilentHe[] = {u"ای", u"ام", u"ات", u"اش", u"اند", u"ایم", u"اید"};
  if (is_one_of(suffix, kAfterSilentHe)) {
    if (end == text::kHe && (last_tags & kNoSilentHe) == 0) return true;
    static constexpr Suffix kAfterYeApart[] = {u"ام", u"ات", u"اش", u"اند"};
    return end == text::kYe && is_one_of(suffix, kAfterYeApart) && (last_tags & kClosed) == 0 && (tags & kWord) != 0;
  }
  static constexpr Suffix kPossessivesApart[] = {u"مان", u"تان", u"شان"};
  if (is_one_of(suffix, kPossessivesApart)) {
    static constexpr Suffix kTakers[] = {u"خود", u"برای", u"همه", u"بین", u"میان"};
    return (last_tags & kClosed) == 0 || is_one_of(last, kTakers);
  }
  constexpr Suffix kYeApart = u"ی", kYeYeApart = u"یی";
  const bool vowel = end == text::kAlef || end == text::kVav;
  if (equals(suffix, kYeApart)) return vowel || end == text::kHe;
  if (equals(suffix, kYeYeApart)) return vowel;
  return false;
}

}  // namespace

// How many words that are suffixes belong to the unit.
int UnitScanner::suffix_length(const Word& unit) {
  const Candidate* next = peek_after_space(0);
  return next != nullptr && (next->traits & kIsSuffixes) != 0 && takes_suffix(unit, first_part(next->word)) ? 1 : 0;
}

bool UnitScanner::next(Word* unit) {
  if (peek(0) == nullptr) return false;
  *unit = ahead_[0].word;
  if (unit->script != Script::kPersian) {
    drop(1);
    return true;
  }
  int together = verb_length();
  if (together == 0) together = affix_length();
  if (together == 0) together = compound_length();
  drop(1);
  if (together > 1 && !join(unit, together - 1)) return true;
  while (unit->parts <= 6 && suffix_length(*unit) > 0 && join(unit, 1)) {
  }
  return true;
}

}  // namespace persian::morph
