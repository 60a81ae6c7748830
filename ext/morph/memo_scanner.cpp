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
using text::Word;

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

}  // namespace

MemoScanner::MemoScanner(std::string_view text, Memo* memo) : text_(text), memo_(memo), words_(text), units_(text) {
  read(nullptr, &ahead_);
}

// Reads one word; what `kept` points to stays in the memo.
void MemoScanner::read(const Remembered* kept, Ahead* out) {
  const size_t start = words_.find();
  *out = {Ahead::kEnd, words_.gap(), nullptr, start, start};
  if (start == text_.size()) return;
  const std::string_view key = text::slice(text_, start, likely_end(text_, start) - start);
  const bool fits = !key.empty() && key.size() <= Remembered::kMaxKey;
  if (fits) {
    const Remembered* known = memo_->find(key);
    if (known != nullptr && (known->flags & Remembered::kSpaced) == 0) {
      *out = {Ahead::kPersian, words_.gap(), known, start, start + key.size()};
      return words_.move_to(out->stop, Gap::kNone);
    }
  }
  Candidate c;
  words_.next(&c.word);
  out->stop = c.word.stop;
  out->kind = c.word.script == Script::kPersian ? Ahead::kPersian : Ahead::kForeign;
  if (out->kind == Ahead::kForeign || !fits || out->stop != start + key.size()) return;
  prepare(&c);
  Remembered fresh;
  if (work_out(text_, c, key, &fresh)) out->known = memo_->insert(fresh, kept);
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
    if ((Lexicon::tags(state) & kCompound) != 0) return true;
  }
  return true;  // of three words, perhaps
}

void MemoScanner::decide_by_letters(const Ahead& first) {
  units_.move_to(first.start);
  units_.next(&unit_);
  stop_ = unit_.stop;
  if (!unit_.spaced) return;
  words_.move_to(stop_, Gap::kNone);
  known_ = nullptr;
  const std::string_view key = text::slice(text_, start_, stop_ - start_);
  if (key.size() > Remembered::kMaxKey) return;
  known_ = memo_->find(key);
  if (known_ != nullptr && (known_->flags & Remembered::kSpaced) != 0) return;
  Candidate c;
  c.word = unit_;
  c.tags = Lexicon::tags(unit_.view());
  Remembered fresh;
  known_ = work_out(text_, c, key, &fresh) ? memo_->insert(fresh, nullptr) : nullptr;
}

bool MemoScanner::next() {
  const Ahead first = ahead_;
  if (first.kind == Ahead::kEnd) return false;
  known_ = first.known;
  start_ = first.start;
  stop_ = first.stop;
  read(known_, &ahead_);
  if (may_join(first, ahead_)) {
    decide_by_letters(first);
    if (unit_.spaced) read(known_, &ahead_);
  } else if (known_ == nullptr) {
    words_.move_to(start_, Gap::kNone);
    words_.next(&unit_);
    ahead_ = {};
    read(nullptr, &ahead_);
  }
  return true;
}

}  // namespace persian::morph
