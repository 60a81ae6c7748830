#include "morph/memo_scanner.h"

#include "morph/lexicon.h"
#include "text/characters.h"
#include "text/runs.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::morph {

namespace {

using text::Gap;
using text::Script;

// False for what cannot stand behind a compound in the same word.
bool may_be_inflection(std::string_view rest) {
  if (rest.empty()) return true;
  const text::Folding f = text::folding(text::decode(rest, 0).code_point);
  return f.kind != text::Class::kPersian || may_begin_inflection(static_cast<Letter>(f.value));
}

}  // namespace

MemoScanner::MemoScanner(std::string_view text, Depth depth, Memo* memo)
    : text_(text), memo_(memo), depth_(depth), words_(text), units_(text) {
  look_ahead(0);
  read(nullptr, &ahead_);
}

// Sees the words behind `at`, up to one of which there is no telling. The processor then works on several of them at a
// time, and what the memo has of them is in its cache when they are read.
void MemoScanner::look_ahead(size_t at) {
  for (next_seen_ = 0; next_seen_ < seen_count_; ++next_seen_) {
    if (seen_[next_seen_].from == at) return;
  }
  const std::string_view text = text_;
  Memo* memo = memo_;
  size_t count = 0;
  while (count < kMostSeen) {
    Seen& seen = seen_[count++];
    seen.from = at;
    seen.start = at + 1;
    seen.size = 0;
    seen.gap = Gap::kSpace;
    const bool after_space = text.size() - at > 2 && text[at] == ' ' && text::is_likely_letter(text, at + 1);
    if (!after_space && !look_behind_gap(at, &seen)) break;
    // The end is no more than a guess, which the memo knows to be right or not: nearly always it is all of its run but
    // for punctuation and half-spaces.
    at = text::run_end(text, seen.start);
    if (!text::is_likely_letter(text, at - 2)) at = without_punctuation(seen.start, at);
    const size_t size = at - seen.start;
    if (size > Remembered::kMaxKey) break;
    seen.size = size;
    seen.likely = memo->likely(MemoKey(text, seen.start, size));
  }
  next_seen_ = 0;
  seen_count_ = count;
  seen_[count].from = std::string_view::npos;
}

// Sees a word that stands behind more than a space, or less; false when it is hardly one that the memo may know.
bool MemoScanner::look_behind_gap(size_t at, Seen* out) {
  words_.move_to(at, Gap::kNone);
  out->start = words_.find();
  out->gap = words_.gap();
  return text_.size() - out->start >= 2 && text::is_likely_letter(text_, out->start);
}

// Where the word that begins at `start` ends in the run that ends at `end`.
size_t MemoScanner::without_punctuation(size_t start, size_t end) const {
  while (end - start > 2 && !text::is_likely_letter(text_, end - 2)) {
    const size_t size = (static_cast<unsigned char>(text_[end - 2]) & 0xC0) == 0xC0 ? 2 : 3;
    const text::Decoded d = text::decode(text_, end - size);
    const text::Class kind = text::folding(d.code_point).kind;
    // Of malformed bytes there is no telling where one ends: they stay, and the memo knows no word with them.
    if (d.length != size || (kind != text::Class::kSeparator && kind != text::Class::kHalfSpace)) break;
    end -= size;
  }
  return end;
}

// Reads the word that was seen when it is not known.
void MemoScanner::read_unknown(const Remembered* kept, Ahead* out) {
  Candidate c;
  const Seen& seen = seen_[next_seen_];
  words_.move_to(seen.start, seen.gap);
  const bool found = words_.next(&c.word);
  out->start = found ? c.word.start : text_.size();
  out->stop = found ? c.word.stop : text_.size();
  out->known = nullptr;
  out->sides = &kNoSides;
  out->traits = 0;
  if (found && c.word.script == Script::kPersian) {
    out->sides = &kAnySides;
    if (out->start == seen.start && out->stop - out->start == seen.size) {
      const Prefixes prefixes(c.word.view());
      prepare(prefixes, &c);
      out->known = remember(text_, c, prefixes, sides_of(c, prefixes), depth_, kept, memo_);
      if (out->known != nullptr) out->sides = &out->known->sides;
    }
    if (c.word.gap == Gap::kSpace) out->traits = out->sides->traits;
  }
  if (out->known == nullptr) unknown_ = c.word;
}

// Whether the word at hand and the one behind it are one unit.
MemoScanner::Joined MemoScanner::joined(const Sides& sides) const {
  return (sides.joins & ahead_.traits) != 0 ? Joined::kPerhaps : compound();
}

// Whether the two are a compound, when nothing else can make them one unit. Both are known.
MemoScanner::Joined MemoScanner::compound() const {
  State state{known_->sides.number, known_->sides.compounds, false};
  const Remembered& second = *ahead_.known;
  const std::string_view key = second.key();
  const bool may_end = (second.flags & Remembered::kNotLast) == 0;
  bool whole = false;  // it ends where the second word does
  for (size_t at = 0; at < key.size();) {
    const text::Decoded d = text::decode(key, at);
    at += d.length;
    const text::Folding f = text::folding(d.code_point);
    if (f.kind == text::Class::kHalfSpace) continue;
    if (f.kind != text::Class::kPersian) return Joined::kPerhaps;
    if (!Lexicon::step(&state, static_cast<Letter>(f.value))) {
      return (second.flags & Remembered::kLetterwise) == 0 ? Joined::kPerhaps : Joined::kNo;
    }
    const bool ends = may_end && (Lexicon::tags(state) & kCompound) != 0 &&
                      (Lexicon::breaks(Lexicon::number(state)) >> known_->letters & 1) != 0;
    whole = ends && at == key.size();
    if (ends && !whole && may_be_inflection(text::slice(key, at))) return Joined::kPerhaps;
  }
  if ((Lexicon::tags(state) & kCompoundHead) != 0 && may_go_on(state, ahead_.stop)) return Joined::kPerhaps;
  return !whole ? Joined::kNo : key.size() == 2u * second.letters ? Joined::kCompound : Joined::kPerhaps;
}

// Whether a compound that begins with two words may go on with a third one behind them, which is not read yet.
bool MemoScanner::may_go_on(State state, size_t stop) const {
  if (text_.size() - stop < 3 || text_[stop] != ' ') return true;
  Letter letters[3] = {};
  size_t at = stop + 1;
  for (int i = 0; i < 3 && at + 1 < text_.size(); ++i, at += 2) {
    const auto lead = static_cast<unsigned char>(text_[at]);
    if (lead < 0x80 && i == 0) return text::is_white_space(lead);
    if (lead < 0x80) break;
    letters[i] = text::arabic_letter(text_, at);
    // Of marks, hamzas and letters alike, settling may leave something out.
    if (letters[i] == 0 || letters[i] == text::kHamza || letters[i] == text::kAlefMadda) return true;
    if (i > 0 && letters[i] == letters[i - 1]) return true;
  }
  return Lexicon::may_go_on(state.base, beginning(letters[0], letters[1], letters[2]));
}

// Works out what the two words, a compound, are as one unit. nullptr when that does not fit, or goes on perhaps.
Remembered* MemoScanner::make_pair(Copied first, Copied second) {
  words_.move_to(start_, Gap::kNone);
  text::Word next;
  stop_ = ahead_.stop;
  if (!words_.next(&unit_) || !words_.next(&next) || !merge(&unit_, next)) return nullptr;
  Remembered* pair = recall_unit(first, second, stop_);
  return pair != nullptr && (pair->flags & Remembered::kPair) != 0 ? pair : nullptr;
}

// Takes both words as one unit. False when the word behind them may belong to it too.
bool MemoScanner::take_pair(Remembered* pair) {
  Ahead third;
  read(pair, &third);
  if (pair->sides.may_join(*third.sides, third.traits)) {
    see(ahead_.stop);
    return false;
  }
  known_ = pair;
  stop_ = ahead_.stop;
  ahead_ = third;
  return true;
}

// Finds the unit that may be made of both words, by the memo or by UnitScanner, and reads the word behind it.
void MemoScanner::join(const Sides& sides) {
  const Copied first(known_), second(ahead_.known);
  const size_t second_stop = ahead_.stop, size = second_stop - start_;
  const bool known = known_ != nullptr && ahead_.known != nullptr && size <= Remembered::kMaxKey;
  Remembered* pair = known ? memo_->find({text_, start_, size}) : nullptr;
  if (pair == nullptr) {
    const Joined how = joined(sides);
    if (how == Joined::kNo) return;
    if (how == Joined::kCompound && known) pair = make_pair(first, second);
  } else if ((pair->flags & Remembered::kPair) == 0) {
    pair = nullptr;
  }
  if (pair != nullptr && take_pair(pair)) return;
  units_.move_to(start_);
  units_.next(&unit_);
  stop_ = unit_.stop;
  if (!unit_.spaced) return;
  known_ = stop_ - start_ <= Remembered::kMaxKey ? recall_unit(first, second, second_stop) : nullptr;
  see(stop_);
  read(known_, &ahead_);
}

// What is known of a unit written with spaces, whose first two words are given.
Remembered* MemoScanner::recall_unit(Copied first, Copied second, size_t second_stop) {
  Remembered* known = memo_->find({text_, start_, stop_ - start_});
  if (known != nullptr && (known->flags & Remembered::kSpaced) != 0) return known;
  if (text::run_end(text_, start_) >= stop_) return nullptr;  // a word, if anything, is kept under these bytes
  Candidate c;
  c.word = unit_;
  const Prefixes prefixes(unit_.view());
  c.tags = prefixes.tags();
  Sides sides = kNoSides;
  sides.joins = kIsSuffixes;
  if ((c.tags & kCompoundHead) != 0) sides.compounds = prefixes.state().base;
  Remembered* fresh = remember(text_, c, prefixes, sides, depth_, nullptr, memo_);
  if (fresh == nullptr) return nullptr;
  // Of two words as they stand; three may be a verb.
  const bool two = stop_ == second_stop && first.letters > 0 && unit_.size == first.letters + second.letters;
  const bool verb = (first.traits & kIsPreverb) != 0 && (second.traits & kIsMi) != 0;
  if (two && !verb) fresh->flags |= Remembered::kPair;
  return fresh;
}

}  // namespace persian::morph
