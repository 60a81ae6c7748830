#include "morph/memo_scanner.h"

#include "morph/lexicon.h"
#include "text/block.h"
#include "text/characters.h"
#include "text/runs.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::morph {

namespace {

using text::Gap;
using text::Script;

// From U+0620 to U+06FF: a letter, most likely.
bool is_likely_letter(std::string_view text, size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]), trail = static_cast<unsigned char>(text[at + 1]);
  return (unsigned{lead} << 8 | trail) - 0xD8A0 < 0xDC00 - 0xD8A0;
}

// Where the word that begins at `start` ends in the run that ends at `end`.
[[gnu::noinline]] size_t without_punctuation(std::string_view text, size_t start, size_t end) {
  while (end - start > 2 && !is_likely_letter(text, end - 2)) {
    const size_t size = (static_cast<unsigned char>(text[end - 2]) & 0xC0) == 0xC0 ? 2 : 3;
    const text::Decoded d = text::decode(text, end - size);
    const text::Class kind = text::folding(d.code_point).kind;
    // Of malformed bytes there is no telling where one ends: they stay, and the memo knows no word with them.
    if (d.length != size || (kind != text::Class::kSeparator && kind != text::Class::kHalfSpace)) break;
    end -= size;
  }
  return end;
}

// Where the word that begins with a letter at `start` ends, if it is all of its run but for punctuation and half-spaces
// behind it. No more than a guess, which the memo knows to be right or not.
size_t likely_end(std::string_view text, size_t start) {
  const size_t end = text::run_end(text, start);
  return is_likely_letter(text, end - 2) ? end : without_punctuation(text, start, end);
}

// False for what cannot stand behind a compound in the same word.
bool may_be_inflection(std::string_view rest) {
  if (rest.empty()) return true;
  const text::Folding f = text::folding(text::decode(rest, 0).code_point);
  return f.kind != text::Class::kPersian || may_begin_inflection(static_cast<Letter>(f.value));
}

}  // namespace

MemoScanner::MemoScanner(std::string_view text, Memo* memo) : text_(text), memo_(memo), words_(text), units_(text) {
  read(nullptr, &ahead_);
}

// Reads the word behind out->stop; what `kept` points to stays in the memo.
void MemoScanner::read(const Remembered* kept, Ahead* out) {
  if (!recall_word(out)) read_word(kept, out);
}

// What is known of a word: a unit written with other spaces than ASCII's may have its bytes too.
inline const Remembered* MemoScanner::find_word(const MemoKey& key) const {
  const Remembered* known = memo_->find(key);
  return known != nullptr && (known->flags & Remembered::kSpaced) == 0 ? known : nullptr;
}

inline void MemoScanner::take_in(const Remembered& known, Nature nature, Ahead* out) const {
  out->known = &known;
  out->joins = known.joins();
  out->nature = nature & known.nature();
}

// Sees the word behind ahead_.
inline void MemoScanner::look_ahead() {
  const size_t at = ahead_.stop, start = at + 1;
  seen_.size = 0;
  if (text_.size() - at <= text::kBlockBytes || text_[at] != ' ') return;
  const size_t stop = text::run_end(text_, start), size = stop - start;
  if (size < 2 || size > Remembered::kMaxKey || !is_likely_letter(text_, stop - 2)) return;
  seen_.at = at;
  seen_.size = size;
  seen_.key = {text_.data() + start, size};
  memo_->fetch(seen_.key);
}

// Takes the word that was seen, if the memo knows it. False says nothing, and leaves everything as it is.
inline bool MemoScanner::recall_seen() {
  if (seen_.size == 0 || seen_.at != ahead_.stop) return false;
  const Remembered* known = find_word(seen_.key);
  if (known == nullptr) return false;
  ahead_.start = seen_.at + 1;
  ahead_.stop = seen_.at + 1 + seen_.size;
  take_in(*known, kAnything, &ahead_);
  return true;
}

// Moves to the next word; true when the memo knows it.
bool MemoScanner::recall_word(Ahead* out) {
  words_.move_to(out->stop, Gap::kNone);
  const size_t start = out->start = out->stop = words_.find();
  out->nature = words_.gap() == Gap::kSpace ? kAnything : 0;
  if (text_.size() - start < 2 || !is_likely_letter(text_, start)) return false;
  const size_t stop = out->stop = likely_end(text_, start);
  if (stop - start > Remembered::kMaxKey) return false;
  const Remembered* known = find_word({text_, start, stop - start});
  if (known == nullptr) return false;
  take_in(*known, out->nature, out);
  return true;
}

// Reads the word that recall_word() found but does not know.
void MemoScanner::read_word(const Remembered* kept, Ahead* out) {
  const size_t likely_start = out->start, likely_stop = out->stop;
  out->known = nullptr;
  out->joins = 0;
  Candidate c;
  words_.move_to(likely_start, Gap::kNone);
  const bool found = words_.next(&c.word);
  out->start = found ? c.word.start : text_.size();
  out->stop = found ? c.word.stop : text_.size();
  if (!found || c.word.script != Script::kPersian) {
    out->nature = 0;
    return;
  }
  out->joins = kAnything;
  const size_t size = out->stop - out->start;
  if (out->start != likely_start || out->stop != likely_stop || size > Remembered::kMaxKey) return;
  const Prefixes prefixes(c.word.view());
  prepare(prefixes, &c);
  const Nature joins = joins_of(c, prefixes);
  out->known = remember(text_, c, prefixes, joins, kept, memo_);
  if (out->known == nullptr) return;
  // Reading this back from what was just written would have to wait for the memory.
  out->joins = joins;
  out->nature &= nature_of(c.word.letters[0], c.traits);
}

// Whether the word at hand and the one behind it may be one unit; false where it is certain that they are not.
bool MemoScanner::may_join(Nature joins) const {
  const Nature reason = joins & ahead_.nature;
  if (reason == 0) return false;
  const bool compound_only = (reason & ~kLetters) == 0 && joins != kAnything;
  if (!compound_only || known_ == nullptr || ahead_.known == nullptr) return true;
  return may_begin_compound();
}

// Whether some compound begins with the word at hand and goes on with the next one's letters. Both are known.
bool MemoScanner::may_begin_compound() const {
  State state{known_->number, known_->compounds, false};
  const Remembered& second = *ahead_.known;
  const std::string_view key = second.key();
  const bool may_end = (second.flags & Remembered::kNotLast) == 0;
  for (size_t at = 0; at < key.size();) {
    const text::Decoded d = text::decode(key, at);
    at += d.length;
    const text::Folding f = text::folding(d.code_point);
    if (f.kind == text::Class::kHalfSpace) continue;
    if (f.kind != text::Class::kPersian) return true;
    if (!Lexicon::step(&state, static_cast<Letter>(f.value))) return (second.flags & Remembered::kLetterwise) == 0;
    const bool ends = may_end && (Lexicon::tags(state) & kCompound) != 0 &&
                      (Lexicon::breaks(Lexicon::number(state)) >> known_->letters & 1) != 0;
    if (ends && may_be_inflection(text::slice(key, at))) return true;
  }
  return (Lexicon::tags(state) & kCompoundHead) != 0 && may_go_on(state, ahead_.stop);
}

// Whether a compound that begins with two words may go on with a third one behind them.
bool MemoScanner::may_go_on(State state, size_t stop) const {
  if (text_.size() - stop < 3 || text_[stop] != ' ') return true;
  const text::Folding f = text::folding(text::decode(text_, stop + 1).code_point);
  return f.kind != text::Class::kPersian || Lexicon::step(&state, static_cast<Letter>(f.value));
}

// Takes both words as one unit when that is known of them. A suffix behind them may belong to it too.
bool MemoScanner::take_known_pair() {
  const size_t size = ahead_.stop - start_;
  if (known_ == nullptr || ahead_.known == nullptr || size > Remembered::kMaxKey) return false;
  const Remembered* pair = memo_->find({text_, start_, size});
  if (pair == nullptr || (pair->flags & Remembered::kPair) == 0) return false;
  Ahead third = ahead_;
  read(pair, &third);
  if ((third.nature & nature_of(0, kIsSuffixes)) != 0) return false;
  known_ = pair;
  stop_ = ahead_.stop;
  ahead_ = third;
  return true;
}

// Finds the unit that may be made of both words, by the memo or by UnitScanner, and reads the word behind it.
void MemoScanner::join() {
  const Copied first(known_), second(ahead_.known);
  const size_t second_stop = ahead_.stop;
  if (take_known_pair()) return;
  units_.move_to(start_);
  units_.next(&unit_);
  stop_ = unit_.stop;
  if (!unit_.spaced) return;
  known_ = stop_ - start_ <= Remembered::kMaxKey ? recall_unit(first, second, second_stop) : nullptr;
  ahead_.stop = stop_;
  read(known_, &ahead_);
}

// What is known of a unit written with spaces, whose first two words are given.
const Remembered* MemoScanner::recall_unit(Copied first, Copied second, size_t second_stop) {
  const Remembered* known = memo_->find({text_, start_, stop_ - start_});
  if (known != nullptr && (known->flags & Remembered::kSpaced) != 0) return known;
  Candidate c;
  c.word = unit_;
  const Prefixes prefixes(unit_.view());
  c.tags = prefixes.tags();
  Remembered* fresh = remember(text_, c, prefixes, 0, nullptr, memo_);
  if (fresh == nullptr) return nullptr;
  // Of two words as they stand; three may be a compound or a verb, too.
  const bool two = stop_ == second_stop && first.letters > 0 && unit_.size == first.letters + second.letters;
  const bool verb = (first.traits & kIsPreverb) != 0 && (second.traits & kIsMi) != 0;
  if (two && !verb && (c.tags & kCompoundHead) == 0) fresh->flags |= Remembered::kPair;
  return fresh;
}

bool MemoScanner::next() {
  known_ = ahead_.known;
  start_ = ahead_.start;
  stop_ = ahead_.stop;
  if (start_ == text_.size()) return false;
  const Nature joins = ahead_.joins;
  if (!recall_seen()) read(known_, &ahead_);
  look_ahead();
  if ((joins & ahead_.nature) != 0 || known_ == nullptr) decide(joins);
  return true;
}

// Finds out what the word at hand is, when it is not known or may join the one behind it.
void MemoScanner::decide(Nature joins) {
  if (may_join(joins)) {
    join();
  } else if (known_ == nullptr) {
    words_.move_to(start_, Gap::kNone);
    words_.next(&unit_);
  }
}

}  // namespace persian::morph
