// suffixes.h: every ending of Persian words, each list in one place. All are in the internal alphabet.

#ifndef PERSIAN_MORPH_SUFFIXES_H
#define PERSIAN_MORPH_SUFFIXES_H

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>

#include "text/alphabet.h"

namespace persian::morph {

using text::Letter;
using Letters = std::span<const Letter>;

// The last eight letters of a word, the very last one in the lowest byte; letters are never 0.
constexpr uint64_t tail(Letters w) {
  const size_t n = std::min<size_t>(w.size(), 8);
  const Letter* last = w.data() + (w.size() - n);
  const auto four = [last](size_t at) {
    return uint32_t{last[at]} << 24 | uint32_t{last[at + 1]} << 16 | uint32_t{last[at + 2]} << 8 | last[at + 3];
  };
  // The same letters twice do no harm. Words differ too much in size for a loop.
  if (n >= 4) return uint64_t{four(0)} << 8 * (n - 4) | four(n - 4);
  if (n == 0) return 0;
  return uint64_t{last[0]} << 8 * (n - 1) | uint64_t{last[n / 2]} << 8 * (n - 1 - n / 2) | last[n - 1];
}

// A suffix of up to 7 letters.
struct Suffix {
  std::array<Letter, 7> letters{};
  uint8_t size = 0;
  uint64_t packed = 0;  // its tail()

  template <size_t N>
  consteval Suffix(const char16_t (&literal)[N]) : size(N - 1) {  // NOLINT: lists of literals read best so
    static_assert(N - 1 <= 7);
    for (size_t i = 0; i + 1 < N; ++i) letters[i] = text::letter(literal[i]);
    packed = tail(view());
  }
  constexpr Letters view() const { return {letters.data(), size}; }
  // Whether a word with this tail() ends in the suffix.
  constexpr bool ends(uint64_t tail) const { return ((tail ^ packed) & ((uint64_t{1} << 8 * size) - 1)) == 0; }
};

// Words and suffixes are short, and most differ in the last letter.
inline bool equals(Letters a, Letters b) {
  size_t i = a.size();
  if (i != b.size()) return false;
  while (i > 0 && a[i - 1] == b[i - 1]) --i;
  return i == 0;
}
inline bool starts_with(Letters w, Letters prefix) {
  return w.size() >= prefix.size() && equals(w.first(prefix.size()), prefix);
}
inline bool ends_with(Letters w, Letters suffix) {
  return w.size() >= suffix.size() && equals(w.last(suffix.size()), suffix);
}
inline bool ends_with(Letters w, const Suffix& suffix) { return suffix.size <= w.size() && suffix.ends(tail(w)); }
inline bool equals(Letters w, const Suffix& suffix) { return w.size() == suffix.size && tail(w) == suffix.packed; }

// A list of suffixes to look a whole word up in.
template <size_t N>
bool is_one_of(Letters w, const Suffix (&list)[N]) {
  if (w.size() > 7) return false;
  const uint64_t packed = tail(w);
  bool found = false;
  for (const Suffix& s : list) found |= packed == s.packed;
  return found;
}

// Those of a list that a word ends in, in their order. A bit is set for each without a branch: one for each would be
// guessed wrong too often.
template <size_t N>
class Endings {
 public:
  Endings(const Suffix (&list)[N], uint64_t tail) : list_(list) {
    static_assert(N <= 32);
    for (size_t i = 0; i < N; ++i) left_ |= static_cast<uint32_t>(list[i].ends(tail)) << i;
  }
  bool empty() const { return left_ == 0; }
  struct End {};
  class Iterator {
   public:
    Iterator(const Suffix* list, uint32_t left) : list_(list), left_(left) {}
    const Suffix& operator*() const { return list_[std::countr_zero(left_)]; }
    Iterator& operator++() {
      left_ &= left_ - 1;
      return *this;
    }
    bool operator!=(End) const { return left_ != 0; }

   private:
    const Suffix* list_;
    uint32_t left_;
  };
  Iterator begin() const { return {list_, left_}; }
  End end() const { return {}; }

 private:
  const Suffix* list_;
  uint32_t left_ = 0;
};

// The letters of the longest suffix of some lists.
template <class... Lists>
consteval size_t longest(const Lists&... lists) {
  size_t most = 0;
  const auto take = [&most](const auto& list) {
    for (const Suffix& s : list) most = std::max(most, size_t{s.size});
  };
  (take(lists), ...);
  return most;
}

// The letters that the suffixes of some lists begin or end with.
class LetterSet {
 public:
  enum Which { kFirst, kLast };
  template <class... Lists>
  explicit constexpr LetterSet(Which which, const Lists&... lists) {
    (add(which, lists), ...);
  }
  constexpr bool has(Letter letter) const { return (bits_ >> letter & 1) != 0; }

 private:
  template <size_t N>
  constexpr void add(Which which, const Suffix (&list)[N]) {
    for (const Suffix& s : list) {
      if (s.size > 0) bits_ |= uint64_t{1} << s.letters[which == kFirst ? 0u : s.size - 1u];
    }
  }
  uint64_t bits_ = 0;
};

// Tells from a word's last letters which of some lists have no suffix that it ends in.
class EndingFilter {
 public:
  // Takes one more list, of at most 16; returns its bit.
  template <size_t N>
  constexpr unsigned add(const Suffix (&list)[N]) {
    const unsigned bit = all_ + 1u;
    for (const Suffix& s : list) {
      for (int i = 0; i < kLooked; ++i) {
        for (int l = 0; l <= text::kLetterCount; ++l) {
          const bool fits = i >= s.size || l == s.letters[static_cast<size_t>(s.size - 1 - i)];
          if (fits) by_letter_[i][l] |= static_cast<uint16_t>(bit);
        }
      }
    }
    all_ |= static_cast<uint16_t>(bit);
    return bit;
  }
  // The bits of the lists that may have a suffix in which the word with this tail() ends.
  constexpr unsigned lists(uint64_t tail) const {
    unsigned may = all_;
    for (int i = 0; i < kLooked; ++i) may &= by_letter_[i][tail >> 8 * i & 0xFF];
    return may;
  }

 private:
  static constexpr int kLooked = 3;

  uint16_t by_letter_[kLooked][text::kLetterCount + 1] = {};
  uint16_t all_ = 0;
};

namespace suffix {

// The plural ها with everything that can follow it, longest first.
inline constexpr Suffix kHaFamily[] = {u"هاییست", u"هایست", u"هایمان", u"هایتان", u"هایشان",
                                       u"هایند",  u"هاییم", u"هایید",  u"هاست",   u"هایی",
                                       u"هایم",   u"هایت",  u"هایش",   u"های",    u"ها"};
// The same in spoken Persian.
inline constexpr Suffix kSpokenHaFamily[] = {u"هامون", u"هاتون", u"هاشون", u"هام", u"هات", u"هاش"};
// Comparative and superlative, longest first.
inline constexpr Suffix kComparatives[] = {u"ترینها", u"ترینهای", u"ترینی", u"ترین", u"ترهای",
                                           u"ترها",   u"ترند",    u"ترست",  u"تری",  u"تر"};
// After the silent ه: خانه‌ای, خانه‌ام, خسته‌اند.
inline constexpr Suffix kAfterHe[] = {u"ایم", u"اید", u"اند", u"ای", u"ام", u"اش", u"ات", u"است", u"ایست"};
// Those of them that make a verb of a participle: رفته‌ام.
inline constexpr Suffix kCopulaAfterHe[] = {u"ام", u"ای", u"ایم", u"اید", u"اند", u"است"};
// After a final ی: ایرانی‌ام.
inline constexpr Suffix kAfterYe[] = {u"ای", u"ام", u"اش", u"ات", u"اند", u"ایم"};
// The regular plurals, and the copula after a vowel.
inline constexpr Suffix kAn = u"ان", kAt = u"ات", kIn = u"ین", kUn = u"ون", kSt = u"ست";
// Plural possessives, with the glide ی after ا and و.
inline constexpr Suffix kPluralPossessives[] = {u"یشان", u"یتان", u"یمان", u"شان", u"تان", u"مان"};
inline constexpr Suffix kGlidedPossessives[] = {u"یم", u"یت", u"یش"};
inline constexpr Suffix kPossessives[] = {u"م", u"ت", u"ش"};
inline constexpr Suffix kCopulas[] = {u"ند", u"یم", u"ید"};
// What may follow the plurals ان and ات.
inline constexpr Suffix kAfterPlural[] = {u"ی", u"یی", u"م", u"ش", u"شان", u"مان", u"تان", u"ت"};
inline constexpr Suffix kAfterBrokenPlural[] = {u"ی", u"شان", u"ش", u"م", u"مان", u"تان"};

// What may follow a compound, beside ها, تر, the possessives and what follows the silent ه.
inline constexpr Suffix kPluralsOfCompounds[] = {u"ی", u"یی", u"ان", u"گان", u"یان", u"انی", u"یانی", u"گانی", u"ات"};

// Parts that are suffixes when they stand behind a half-space or a space.
inline constexpr Suffix kDetached[] = {u"ای",  u"ام",  u"ات",  u"اش", u"اند", u"ایم", u"اید", u"است",
                                       u"مان", u"تان", u"شان", u"ی",  u"یی",  u"ست",  u"یم",  u"ید"};
// Those of them that are nothing on their own: a query of just one of these asks for nothing.
inline constexpr Suffix kNothingAlone[] = {u"ترین", u"اند", u"اید", u"ایم"};

// Verbs: personal endings; ین is the spoken ید. ی before them is the glide of stems in ا and و.
inline constexpr Suffix kPresentEndings[] = {u"م", u"ی", u"د", u"یم", u"ید", u"ند", u"ین"};
inline constexpr Suffix kPastEndings[] = {u"", u"م", u"ی", u"یم", u"ید", u"ند", u"ین"};
// Those that go with the spoken stems.
inline constexpr Suffix kSpokenEndings[] = {u"م", u"ی", u"ه", u"یم", u"ین", u"ن", u"د", u"ند"};
// What may follow the participle's ه.
inline constexpr Suffix kAfterParticiple[] = {
    u"",      u"ام",    u"ای",   u"است",  u"ایم",  u"اید",   u"اند",   u"ست",    u"بود", u"بودم", u"بودی", u"بودیم",
    u"بودید", u"بودند", u"باشد", u"باشم", u"باشی", u"باشیم", u"باشید", u"باشند", u"شد",  u"شده",  u"شدند", u"شدم"};
// Object clitics of verbs: می‌بینمش.
inline constexpr Suffix kObjectClitics[] = {u"شان", u"تان", u"مان", u"ش", u"ت", u"م"};

// می and its negation, the marks of the imperfective.
inline constexpr Suffix kImperfective[] = {u"نمی", u"همی", u"می"};

}  // namespace suffix

// Whether the inflection of a compound may begin so.
constexpr bool may_begin_inflection(Letter first) {
  using namespace suffix;
  constexpr LetterSet kFirst{LetterSet::kFirst,   kHaFamily,          kComparatives,
                             kPluralsOfCompounds, kPluralPossessives, kAfterHe};
  return kFirst.has(first);
}

// Some lists of suffixes, to look a whole word up in.
class SuffixSet {
 public:
  template <class... Lists>
  consteval explicit SuffixSet(const Lists&... lists) {
    // Any odd number that gives every suffix a place of its own.
    for (multiplier_ = 0x9E3779B97F4A7C15u; !(add(lists) && ...); multiplier_ *= 0x5851F42D4C957F2Du) places_ = {};
  }
  bool has(Letters w) const {
    const uint64_t packed = tail(w);
    return w.size() <= 7 && packed != 0 && places_[place(packed)] == packed;
  }

 private:
  static constexpr int kBits = 8;

  constexpr size_t place(uint64_t packed) const { return static_cast<size_t>(packed * multiplier_ >> (64 - kBits)); }
  template <size_t N>
  constexpr bool add(const Suffix (&list)[N]) {
    for (const Suffix& s : list) {
      uint64_t& at = places_[place(s.packed)];
      if (at != 0 && at != s.packed) return false;
      at = s.packed;
    }
    return true;
  }

  uint64_t multiplier_ = 0;
  std::array<uint64_t, 1u << kBits> places_{};
};

// True for a part that can only be a suffix of the word it was parted from.
inline bool is_detached_suffix(Letters part) {
  static constexpr SuffixSet kAll{suffix::kHaFamily, suffix::kComparatives, suffix::kDetached};
  return kAll.has(part);
}

}  // namespace persian::morph

#endif
