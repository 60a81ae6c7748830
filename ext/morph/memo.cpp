#include "morph/memo.h"

#include <cstring>

#include "morph/analyzer.h"
#include "morph/lexicon.h"
#include "text/characters.h"
#include "text/slice.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::morph {

namespace {

// The terms of a unit, one piece after the other, and which of them its key shows already.
class Terms {
 public:
  void collect(std::string_view text, const text::Word& word, const Prefixes& prefixes) {
    second_start_ = word.start;
    first_stop_ = word.stop;
    if (word.parts == 1 && Lexicon::is_plain(prefixes.state())) {
      lists_[0].add(word.view(), TermList::Role::kLemma);
      return;
    }
    Analysis analysis;
    analyze(word, prefixes, &analysis);
    for (int i = 0; i < analysis.count; ++i) document_terms(word, analysis, i, &lists_[i]);
    if (analysis.count == 1) return;
    first_stop_ = place_of(text, word, analysis, 0).stop;
    second_start_ = place_of(text, word, analysis, 1).start;
  }

  // Finds which of them the key shows; false when they are too many.
  bool compare(std::string_view key) {
    total_ = lists_[0].size() + lists_[1].size();
    if (total_ > Remembered::kMaxTerms) return false;
    for (int i = 0; i < total_; ++i) {
      if (key.starts_with(term(i)))
        of_key_ |= static_cast<uint8_t>(1u << i);
      else
        bytes_ += term(i).size();
    }
    return true;
  }

  // How many bytes stand behind the key.
  size_t bytes() const { return bytes_; }

  // `behind` is the place for these bytes; the key begins at `start`.
  void write(size_t start, Remembered* out, char* behind) const {
    out->first_stop = static_cast<uint8_t>(first_stop_ - start);
    out->second_start = static_cast<uint8_t>(second_start_ - start);
    out->count = static_cast<uint8_t>(total_);
    out->first_count = static_cast<uint8_t>(lists_[0].size());
    out->of_key = of_key_;
    unsigned surface_only = 0;
    for (int i = 0; i < total_; ++i) {
      const std::string_view t = term(i);
      if ((of_key_ >> i & 1) == 0) {
        std::memcpy(behind, t.data(), t.size());
        behind += t.size();
      }
      if (is_surface(i)) surface_only |= 1u << i;
      out->sizes[i] = static_cast<uint8_t>(t.size());
    }
    out->surface_only = static_cast<uint8_t>(surface_only);
  }

 private:
  bool in_first(int i) const { return i < lists_[0].size(); }
  std::string_view term(int i) const { return in_first(i) ? lists_[0].term(i) : lists_[1].term(i - lists_[0].size()); }
  bool is_surface(int i) const {
    return in_first(i) ? lists_[0].surface_only(i) : lists_[1].surface_only(i - lists_[0].size());
  }

  TermList lists_[2];
  size_t first_stop_ = 0, second_start_ = 0;  // of the pieces in the text
  int total_ = 0;
  size_t bytes_ = 0;
  uint8_t of_key_ = 0;
};

// Whether the key is the word's letters, one by one, and half-spaces.
bool is_letter_by_letter(const text::Word& word, std::string_view key) {
  int letters = 0;
  for (size_t at = 0; at < key.size();) {
    const text::Decoded d = text::decode(key, at);
    at += d.length;
    const text::Class kind = text::folding(d.code_point).kind;
    if (kind == text::Class::kPersian) ++letters;
    if (kind != text::Class::kPersian && kind != text::Class::kHalfSpace) return false;
  }
  return letters == word.size;
}

uint8_t flags_of(const Candidate& unit, std::string_view key) {
  unsigned flags = 0;
  if (unit.word.spaced)
    flags |= Remembered::kSpaced;
  else if (is_letter_by_letter(unit.word, key))
    flags |= Remembered::kLetterwise;
  if ((unit.tags & kStopWord) != 0) flags |= Remembered::kStop;
  if (is_whole(unit.tags)) flags |= Remembered::kWhole;
  if ((unit.tags & kNeverLast) != 0) flags |= Remembered::kNotLast;
  return static_cast<uint8_t>(flags);
}

bool may_begin_compound(const Candidate& c) {
  return c.word.parts == 1 && (c.tags & (kNeverFirst | kCompoundHead)) == kCompoundHead;
}

}  // namespace

Nature joins_of(const Candidate& c, const Prefixes& prefixes) {
  if ((c.traits & (kIsMi | kIsPreverbMi)) != 0 || (c.tags & kPrefixWord) != 0) return kAnything;
  Nature joins = nature_of(0, kIsSuffixes | kIsSuffixWord);
  if ((c.traits & kIsPreverb) != 0) joins |= nature_of(0, kIsMi | kBeginsWithMi);
  if (!may_begin_compound(c)) return joins;
  for (Letter l = 1; l <= text::kLetterCount; ++l) {
    State next = prefixes.state();
    if (Lexicon::step(&next, l)) joins |= nature_of(l, 0);
  }
  return joins;
}

Remembered* remember(std::string_view text, const Candidate& unit, const Prefixes& prefixes, Nature joins,
                     const Remembered* kept, Memo* memo) {
  const text::Word& word = unit.word;
  const std::string_view key = text::slice(text, word.start, word.stop - word.start);
  if (key.size() > Remembered::kMaxKey) return nullptr;
  Terms terms;
  terms.collect(text, word, prefixes);
  if (!terms.compare(key)) return nullptr;
  Remembered* out = memo->make_room({text, word.start, key.size()}, key.size() + terms.bytes(), kept);
  if (out == nullptr) return nullptr;
  std::memcpy(out->bytes(), key.data(), key.size());
  terms.write(word.start, out, out->bytes() + key.size());
  const State state = may_begin_compound(unit) ? prefixes.state() : State{};
  out->joins_low = static_cast<uint32_t>(joins);
  out->joins_high = static_cast<uint32_t>(joins >> 32);
  out->compounds = state.base;
  out->number = static_cast<uint16_t>(state.number);
  out->key_size = static_cast<uint8_t>(key.size());
  out->letters = word.size;
  out->first = word.letters[0];
  out->traits = unit.traits;
  out->flags = flags_of(unit, key);
  return out;
}

}  // namespace persian::morph
