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
  void collect(std::string_view text, const text::Word& word, const Prefixes& prefixes, Depth depth) {
    if (depth == Depth::kSurface) return lists_[0].add(word.view(), TermList::Role::kLemma);
    if (plain_terms(word, prefixes.state(), &lists_[0])) return;
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
    bytes_ = static_cast<size_t>(total_) * sizeof(Remembered::Place) + (two_pieces() ? sizeof(Remembered::Cut) : 0);
    for (int i = 0; i < total_; ++i) {
      const bool own = !key.starts_with(term(i));
      own_ |= static_cast<unsigned>(own) << i;
      bytes_ += own ? term(i).size() : 0;
    }
    return true;
  }

  // How many bytes stand behind the key.
  size_t bytes() const { return bytes_; }

  // `behind` is the place for these bytes; the key begins at `start`.
  void write(size_t start, Remembered* out, char* behind) const {
    out->count = static_cast<uint8_t>(total_);
    char* bytes = behind + static_cast<size_t>(total_) * sizeof(Remembered::Place);
    if (two_pieces()) {
      out->flags |= Remembered::kTwoPieces;
      const Remembered::Cut cut{static_cast<uint8_t>(lists_[0].size()), static_cast<uint8_t>(first_stop_ - start),
                                static_cast<uint8_t>(second_start_ - start)};
      std::memcpy(bytes, &cut, sizeof cut);
      bytes += sizeof cut;
    }
    unsigned surface_only = 0;
    for (int i = 0; i < total_; ++i, behind += sizeof(Remembered::Place)) {
      const size_t size = term(i).size();
      surface_only |= static_cast<unsigned>(is_surface(i)) << i;
      behind[0] = 0;
      behind[1] = static_cast<char>(size);
      if ((own_ >> i & 1) == 0) continue;
      behind[0] = static_cast<char>(bytes - out->bytes());
      text::copy_few(term(i).data(), size, bytes);
      bytes += size;
    }
    out->surface_only = static_cast<uint8_t>(surface_only);
  }

 private:
  bool two_pieces() const { return lists_[1].size() > 0; }
  bool in_first(int i) const { return i < lists_[0].size(); }
  std::string_view term(int i) const { return in_first(i) ? lists_[0].term(i) : lists_[1].term(i - lists_[0].size()); }
  bool is_surface(int i) const {
    return in_first(i) ? lists_[0].surface_only(i) : lists_[1].surface_only(i - lists_[0].size());
  }

  TermList lists_[2];
  size_t first_stop_ = 0, second_start_ = 0;  // of the pieces in the text
  int total_ = 0;
  size_t bytes_ = 0;
  unsigned own_ = 0;  // bit i: the key does not begin with term i
};

uint8_t flags_of(const Candidate& unit, std::string_view key) {
  unsigned flags = 0;
  if (unit.word.spaced)
    flags |= Remembered::kSpaced;
  else if (unit.word.letterwise)
    flags |= Remembered::kLetterwise;
  if ((unit.tags & kStopWord) != 0) flags |= Remembered::kStop;
  // By its letters alone, when the lexicon has it so.
  if (is_whole(unit.tags) && key.size() == 2u * unit.word.size) flags |= Remembered::kStays;
  if ((unit.tags & kNeverLast) != 0) flags |= Remembered::kNotLast;
  return static_cast<uint8_t>(flags);
}

bool may_begin_compound(const Candidate& c) {
  return c.word.parts == 1 && (c.tags & (kNeverFirst | kCompoundHead)) == kCompoundHead;
}

}  // namespace

Sides sides_of(const Candidate& c, const Prefixes& prefixes) {
  const text::Word& w = c.word;
  Sides sides{static_cast<uint8_t>(c.traits | kIsWord), kIsSuffixes | kIsSuffixWord, 0, 0, 0};
  sides.beginning =
      beginning(w.letters[0], w.size > 1 ? w.letters[1] : Letter{0}, w.size > 2 ? w.letters[2] : Letter{0});
  if ((c.traits & kIsPreverb) != 0) sides.joins |= kIsMi | kBeginsWithMi;
  if ((c.traits & (kIsMi | kIsPreverbMi)) != 0 || (c.tags & kPrefixWord) != 0) sides.joins |= kIsWord;
  if (!may_begin_compound(c)) return sides;
  sides.compounds = prefixes.state().base;
  sides.number = prefixes.state().number;
  return sides;
}

Remembered* remember(std::string_view text, const Candidate& unit, const Prefixes& prefixes, const Sides& sides,
                     Depth depth, const Remembered* kept, Memo* memo) {
  const text::Word& word = unit.word;
  const std::string_view key = text::slice(text, word.start, word.stop - word.start);
  if (key.size() > Remembered::kMaxKey) return nullptr;
  Terms terms;
  terms.collect(text, word, prefixes, depth);
  if (!terms.compare(key)) return nullptr;
  Remembered* out =
      memo->make_room({text, word.start, key.size()}, sizeof(Remembered) + key.size() + terms.bytes(), kept);
  if (out == nullptr) return nullptr;
  out->sides = sides;
  out->key_size = static_cast<uint8_t>(key.size());
  out->letters = word.size;
  out->flags = flags_of(unit, key);
  text::copy_few(key.data(), key.size(), out->bytes());
  terms.write(word.start, out, out->bytes() + key.size());
  return out;
}

}  // namespace persian::morph
