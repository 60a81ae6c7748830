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

bool is_mi(Letters w) { return is_one_of(w, suffix::kImperfective); }

bool is_preverb(Letters w) {
  for (int i = 0; i < Lexicon::preverb_count(); ++i) {
    if (equals(w, Lexicon::preverb(i))) return true;
  }
  return false;
}

// برمی, درنمی: a preverb with the mark of the imperfective.
bool is_preverb_mi(Letters w) {
  for (const Suffix& mi : suffix::kImperfective) {
    if (ends_with(w, mi) && is_preverb(w.first(w.size() - mi.size))) return true;
  }
  return false;
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

bool is_suffix_word(Letters w) {
  if ((Lexicon::tags(w) & kSuffixWord) != 0) return true;
  constexpr Suffix kPlurals[] = {u"های", u"ها", u"هایی", u"ان"};
  return std::any_of(std::begin(kPlurals), std::end(kPlurals), [&](const Suffix& s) {
    return ends_with(w, s) && (Lexicon::tags(w.first(w.size() - s.size)) & kSuffixWord) != 0;
  });
}

bool is_inflection(Letters rest) {
  constexpr Suffix kPlurals[] = {u"ی", u"یی", u"ان", u"گان", u"یان", u"انی", u"یانی", u"گانی", u"ات"};
  return is_one_of(rest, suffix::kHaFamily) || is_one_of(rest, suffix::kComparatives) || is_one_of(rest, kPlurals) ||
         is_one_of(rest, suffix::kPluralPossessives) || is_one_of(rest, suffix::kAfterHe);
}

}  // namespace

const Word* UnitScanner::peek(int i) {
  while (count_ <= i && !ended_) {
    if (words_.next(&ahead_[count_]))
      ++count_;
    else
      ended_ = true;
  }
  return i < count_ ? &ahead_[i] : nullptr;
}

// The word at i when it is Persian and only white space stands before it.
const Word* UnitScanner::peek_after_space(int i) {
  const Word* w = peek(i);
  return w != nullptr && w->script == Script::kPersian && w->gap == Gap::kSpace ? w : nullptr;
}

void UnitScanner::drop(int count) {
  std::copy(ahead_ + count, ahead_ + count_, ahead_);
  count_ -= count;
}

bool UnitScanner::join(Word* unit, int count) {
  for (int i = 0; i < count; ++i) {
    if (!merge(unit, ahead_[i])) return false;
  }
  drop(count);
  return true;
}

// How many of the words, from the first on, are a verb with می: 0, 2 or 3.
int UnitScanner::verb_length() {
  const Word& first = ahead_[0];
  const Letters w = first.view();
  const bool mi = is_mi(w);
  const bool preverb = !mi && first.parts == 1 && is_preverb(w);
  if (!mi && !preverb && !is_preverb_mi(w)) return 0;
  const Word* second = peek_after_space(1);
  if (second == nullptr) return 0;
  const Letters next = second->view();
  if (preverb) {
    if (is_mi(next)) {
      const Word* third = peek_after_space(2);
      return third != nullptr && imperfective_together(first, second, third) ? 3 : 0;
    }
    const bool has_mi =
        (starts_with(next, kMi.view()) && next.size() > 3) || (starts_with(next, kNemi.view()) && next.size() > 4);
    return has_mi && imperfective_together(first, second, nullptr) ? 2 : 0;
  }
  if (unfinished_ && peek(2) == nullptr) return 2;
  return imperfective_together(first, second, nullptr) ? 2 : 0;
}

// بی نتیجه, سرمایه گذاری: an affix that was written as a word.
int UnitScanner::affix_length() {
  const Word& first = ahead_[0];
  const Word* second = peek_after_space(1);
  if (second == nullptr || first.parts != 1) return 0;
  const uint32_t tags = Lexicon::tags(first.view());
  if ((tags & kNeverFirst) != 0) return 0;
  const Letters next =
      second->view().first(second->parts > 1 ? static_cast<size_t>(std::countr_zero(second->breaks)) : second->size);
  const bool prefix =
      (tags & kPrefixWord) != 0 && next.size() > 2 && (Lexicon::tags(next) & kClosed) == 0 && !is_plainly_verb(next);
  const bool suffix = first.size > 1 && (tags & kClosed) == 0 && is_suffix_word(next);
  return prefix || suffix ? 2 : 0;
}

// Words that are a compound of the lexicon, inflected or not.
int UnitScanner::compound_length() {
  const Word& first = ahead_[0];
  if (first.parts != 1 || (Lexicon::tags(first.view()) & kNeverFirst) != 0) return 0;
  State state;
  uint64_t breaks = 0;
  int letters = 0, found = 0;
  for (int i = 0; i < 3; ++i) {
    const Word* w = i == 0 ? &first : peek_after_space(i);
    if (w == nullptr || (i == 0 && w->parts != 1)) break;
    if (i > 0) breaks |= uint64_t{1} << letters;
    const bool may_end = i > 0 && (Lexicon::tags(w->view()) & kNeverLast) == 0;
    for (int k = 0; k < w->size; ++k) {
      if (!Lexicon::step(&state, w->letters[k])) return found;
      if (!may_end || (Lexicon::tags(state) & kCompound) == 0) continue;
      const Letters rest = w->view().subspan(static_cast<size_t>(k) + 1);
      const uint64_t inner =
          uint64_t{1} << (k + 1);  // a half-space only before the inflection: پیش بینی‌های
      if (w->parts > 1 && w->breaks != inner) continue;
      if ((rest.empty() || is_inflection(rest)) && Lexicon::breaks(Lexicon::number(state)) == breaks) found = i + 1;
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
  constexpr Suffix kAfterSilentHe[] = {u"ای", u"ام", u"ات", u"اش", u"اند", u"ایم", u"اید"};
  if (is_one_of(suffix, kAfterSilentHe)) {
    if (end == text::kHe && (last_tags & kNoSilentHe) == 0) return true;
    constexpr Suffix kAfterYeApart[] = {u"ام", u"ات", u"اش", u"اند"};
    return end == text::kYe && is_one_of(suffix, kAfterYeApart) && (last_tags & kClosed) == 0 && (tags & kWord) != 0;
  }
  constexpr Suffix kPossessivesApart[] = {u"مان", u"تان", u"شان"};
  if (is_one_of(suffix, kPossessivesApart)) {
    constexpr Suffix kTakers[] = {u"خود", u"برای", u"همه", u"بین", u"میان"};
    return (last_tags & kClosed) == 0 || is_one_of(last, kTakers);
  }
  constexpr Suffix kYeApart = u"ی", kYeYeApart = u"یی";
  const bool vowel = end == text::kAlef || end == text::kVav;
  if (equals(suffix, kYeApart)) return vowel || end == text::kHe;
  if (equals(suffix, kYeYeApart)) return vowel;
  return false;
}

// All parts of the word are suffixes.
bool is_suffixes(const Word& w) {
  int begin = 0;
  while (begin < w.size) {
    const uint64_t later = begin + 1 > 63 ? 0 : w.breaks & ~((uint64_t{2} << begin) - 1);
    const int end = later == 0 ? w.size : std::countr_zero(later);
    const Letters part = w.view().subspan(static_cast<size_t>(begin), static_cast<size_t>(end - begin));
    if (!is_one_of(part, suffix::kHaFamily) && !is_one_of(part, suffix::kComparatives) &&
        !is_one_of(part, suffix::kDetached)) {
      return false;
    }
    begin = end;
  }
  return true;
}

}  // namespace

bool UnitScanner::next(Word* unit) {
  if (peek(0) == nullptr) return false;
  *unit = ahead_[0];
  if (unit->script != Script::kPersian) {
    drop(1);
    return true;
  }
  int together = verb_length();
  if (together == 0) together = affix_length();
  if (together == 0) together = compound_length();
  drop(1);
  if (together > 1 && !join(unit, together - 1)) return true;
  for (const Word* w = peek_after_space(0); w != nullptr && unit->parts <= 6; w = peek_after_space(0)) {
    const Letters first = w->view().first(w->parts > 1 ? static_cast<size_t>(std::countr_zero(w->breaks)) : w->size);
    if (!is_suffixes(*w) || !takes_suffix(*unit, first) || !join(unit, 1)) break;
  }
  return true;
}

}  // namespace persian::morph
