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

// Where the word that begins at `start` ends, if it is all of its run but for punctuation and half-spaces behind it.
// No more than a guess, which the memo knows to be right or not.
size_t likely_end(std::string_view text, size_t start) {
  size_t end = text::run_end(text, start);
  const auto byte = [&](size_t back) { return static_cast<unsigned char>(text[end - back]); };
  while (end - start > 2) {
    if ((byte(2) & 0xFC) == 0xD8 && byte(2) + byte(1) >= 0xD8 + 0xA0) break;  // from U+0620 on: a letter, most likely
    const size_t size = (byte(2) & 0xC0) == 0xC0 ? 2 : 3;
    const text::Class kind = text::folding(text::decode(text, end - size).code_point).kind;
    if (kind != text::Class::kSeparator && kind != text::Class::kHalfSpace) break;
    end -= size;
  }
  return end;
}

// False for what cannot stand behind a compound in the same word.
bool may_be_inflection(std::string_view rest) {
  if (rest.empty()) return true;
  const text::Folding f = text::folding(text::decode(rest, 0).code_point);
  return f.kind != text::Class::kPersian || may_begin_inflection(static_cast<Letter>(f.value));
}

}  // namespace

MemoScanner::MemoScanner(std::string_view text, Memo* memo) : text_(text), memo_(memo), words_(text), units_(text) {
  read(nullptr, ahead_);
}

// Reads one word; what `kept` points to stays in the memo.
void MemoScanner::read(const Remembered* kept, Ahead* out) {
  const size_t start = words_.find();
  out->gap = words_.gap();
  out->start = out->stop = start;
  out->kind = Ahead::kEnd;
  out->known = nullptr;
  out->traits = out->letters = 0;
  if (start == text_.size()) return;
  const size_t size = likely_end(text_, start) - start;
  const bool fits = size > 0 && size <= Remembered::kMaxKey;
  const MemoKey key(text_, start, fits ? size : 0);
  out->known = fits ? memo_->find(key) : nullptr;
  if (out->known != nullptr && (out->known->flags & Remembered::kSpaced) == 0) {
    out->kind = Ahead::kPersian;
    out->stop = start + size;
    words_.move_to(out->stop, Gap::kNone);
  } else {
    Candidate c;
    words_.next(&c.word);
    out->stop = c.word.stop;
    out->kind = c.word.script == Script::kPersian ? Ahead::kPersian : Ahead::kForeign;
    out->known = nullptr;
    if (!fits || out->kind == Ahead::kForeign || out->stop != start + size) return;
    prepare(&c);
    Draft fresh;
    if (!work_out(text_, c, &fresh)) return;
    out->known = memo_->insert(key, fresh, kept);
  }
  out->traits = out->known->traits;
  out->letters = out->known->letters;
}

// False where it is certain that the words are units of their own.
bool MemoScanner::may_join(const Ahead& first, const Ahead& second) const {
  if (first.kind != Ahead::kPersian) return false;
  if (first.known == nullptr || (first.known->traits & (kIsMi | kIsPreverbMi)) != 0) return true;
  if (second.kind != Ahead::kPersian || second.gap != Gap::kSpace) return false;
  if (second.known == nullptr || (second.known->traits & (kIsSuffixes | kIsSuffixWord)) != 0) return true;
  if ((first.known->traits & kIsPreverb) != 0 && (second.known->traits & (kIsMi | kBeginsWithMi)) != 0) return true;
  return (first.known->tags & kPrefixWord) != 0 || may_begin_compound(*first.known, *second.known);
}

// Whether some compound begins with the first word and goes on with the second one's letters.
bool MemoScanner::may_begin_compound(const Remembered& first, const Remembered& second) const {
  if (first.compounds == 0) return false;
  State state{first.number, first.compounds, false};
  const std::string_view key = second.key();
  for (size_t at = 0; at < key.size();) {
    const text::Decoded d = text::decode(key, at);
    at += d.length;
    const text::Folding f = text::folding(d.code_point);
    if (f.kind == text::Class::kHalfSpace) continue;
    if (f.kind != text::Class::kPersian) return true;
    if (!Lexicon::step(&state, static_cast<Letter>(f.value))) return (second.flags & Remembered::kLetterwise) == 0;
    const bool ends =
        (Lexicon::tags(state) & kCompound) != 0 && (Lexicon::breaks(Lexicon::number(state)) >> first.letters & 1) != 0;
    if (ends && may_be_inflection(text::slice(key, at))) return true;
  }
  return (Lexicon::tags(state) & kCompoundHead) != 0;  // of three words, perhaps
}

// Takes both words as one unit when that is known of them. A suffix behind them may belong to it too.
bool MemoScanner::take_known_pair(const Ahead& first) {
  const size_t size = ahead_->stop - first.start;
  if (first.known == nullptr || ahead_->known == nullptr || size > Remembered::kMaxKey) return false;
  const Remembered* pair = memo_->find({text_, first.start, size});
  if (pair == nullptr || (pair->flags & Remembered::kPair) == 0) return false;
  Ahead third;
  read(pair, &third);
  const bool joins = third.kind == Ahead::kPersian && third.gap == Gap::kSpace &&
                     (third.known == nullptr || (third.known->traits & kIsSuffixes) != 0);
  if (joins) return false;
  known_ = pair;
  stop_ = ahead_->stop;
  *ahead_ = third;
  return true;
}

// Lets UnitScanner find the unit, and reads the word behind it unless that is read.
void MemoScanner::decide_by_letters(const Ahead& first) {
  const Ahead second = *ahead_;
  units_.move_to(first.start);
  units_.next(&unit_);
  stop_ = unit_.stop;
  if (!unit_.spaced) return;
  known_ = stop_ - start_ <= Remembered::kMaxKey ? recall_unit(first, second) : nullptr;
  words_.move_to(stop_, Gap::kNone);
  read(known_, ahead_);
}

// What is known of a unit written with spaces.
const Remembered* MemoScanner::recall_unit(const Ahead& first, const Ahead& second) {
  const MemoKey key(text_, start_, stop_ - start_);
  const Remembered* known = memo_->find(key);
  if (known != nullptr && (known->flags & Remembered::kSpaced) != 0) return known;
  Candidate c;
  c.word = unit_;
  c.tags = Lexicon::tags(unit_.view());
  Draft fresh;
  if (!work_out(text_, c, &fresh)) return nullptr;
  // Of two words as they stand; three may be a compound or a verb, too.
  // Of two words as they stand; three may be a compound or a verb, too.
  const bool two = stop_ == second.stop && first.letters > 0 && unit_.size == first.letters + second.letters;
  const bool verb = (first.traits & kIsPreverb) != 0 && (second.traits & kIsMi) != 0;
  if (two && !verb && (c.tags & kCompoundHead) == 0) fresh.head.flags |= Remembered::kPair;
  return memo_->insert(key, fresh, nullptr);
}

bool MemoScanner::next() {
  const Ahead& first = *ahead_;
  if (first.kind == Ahead::kEnd) return false;
  known_ = first.known;
  start_ = first.start;
  stop_ = first.stop;
  ahead_ = &words_ahead_[ahead_ == &words_ahead_[0] ? 1 : 0];
  read(known_, ahead_);
  if (may_join(first, *ahead_)) {
    if (!take_known_pair(first)) decide_by_letters(first);
  } else if (known_ == nullptr) {
    words_.move_to(start_, Gap::kNone);
    words_.next(&unit_);
    read(nullptr, ahead_);
  }
  return true;
}

}  // namespace persian::morph
