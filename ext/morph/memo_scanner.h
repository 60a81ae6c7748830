// memo_scanner.h: the units of a document, most of them without looking at their letters.
//
// The same units as UnitScanner's. A word that the memo knows is passed on at once where its neighbour's traits show
// that the two do not join; only where they may, UnitScanner decides.

#ifndef PERSIAN_MORPH_MEMO_SCANNER_H
#define PERSIAN_MORPH_MEMO_SCANNER_H

#include <string_view>

#include "morph/memo.h"
#include "morph/units.h"
#include "text/block.h"
#include "text/runs.h"
#include "text/words.h"

namespace persian::morph {

class MemoScanner {
 public:
  // Text and memo must outlive the scanner; the memo keeps what it is told at this depth.
  MemoScanner(std::string_view text, Depth depth, Memo* memo);
  MemoScanner(const MemoScanner&) = delete;
  MemoScanner& operator=(const MemoScanner&) = delete;

  // The next unit; false at the end. Its terms are known() or, when that is nullptr, those of the unit().
  bool next();
  const Remembered* known() const { return known_; }
  // Adds a flag to what is known.
  void mark(Remembered::Flag flag) { known_->flags |= flag; }
  const text::Word& unit() const { return unit_; }
  size_t start() const { return start_; }
  size_t stop() const { return stop_; }

 private:
  // A word that was read ahead.
  struct Ahead {
    size_t start = 0;             // the end of the text when there is no further word
    Remembered* known = nullptr;  // of a Persian word, when it could be kept
    size_t stop = 0;
    Sides sides;
    uint8_t traits = 0;  // those of sides, or 0 when more than a space stands before the word
  };
  // Where a word seems to stand, behind the one that was read ahead: what the memo has of it is in the processor's cache
  // when it is read.
  struct Seen {
    size_t start = 0;                   // no word stands before it
    size_t size = 0;                    // of the word there, perhaps; 0: there is no telling
    text::Gap gap = text::Gap::kBreak;  // before it
    MemoKey key;
    Remembered* likely = nullptr;  // what the memo may have of it
  };
  // What is known of a word, copied before the memo may lose it.
  struct Copied {
    uint8_t letters = 0;  // 0: nothing is known
    uint8_t traits = 0;
    explicit Copied(const Remembered* known) {
      if (known == nullptr) return;
      letters = known->letters;
      traits = known->sides.traits;
    }
  };

  void see(size_t at);
  void read(const Remembered* kept, Ahead* out);
  bool see_behind_gap(size_t at);
  size_t without_punctuation(size_t start, size_t end) const;
  void read_unknown(const Remembered* kept, Ahead* out);
  enum class Joined { kNo, kPerhaps, kCompound };
  Joined joined(const Sides& sides) const;
  Joined compound() const;
  bool may_go_on(State state, size_t stop) const;
  void join(const Sides& sides);
  Remembered* make_pair(Copied first, Copied second);
  bool take_pair(Remembered* pair);
  Remembered* recall_unit(Copied first, Copied second, size_t second_stop);

  std::string_view text_;
  Memo* memo_;
  Depth depth_;
  text::WordScanner words_;
  UnitScanner units_;
  Ahead ahead_;  // the word behind the one at hand
  Seen seen_;    // the one behind that
  size_t start_ = 0;
  Remembered* known_ = nullptr;
  size_t stop_ = 0;
  text::Word unit_;
  text::Word unknown_;  // the word read last that is not known
};

// Sees the word behind `at`. Its end is no more than a guess, which the memo knows to be right or not: nearly always it
// is all of its run but for punctuation and half-spaces.
inline void MemoScanner::see(size_t at) {
  seen_.size = 0;
  if (text_.size() - at > 2 && text_[at] == ' ' && text::is_likely_letter(text_, at + 1)) {
    seen_.start = at + 1;
    seen_.gap = text::Gap::kSpace;
  } else if (!see_behind_gap(at)) {
    return;
  }
  size_t end = text::run_end(text_, seen_.start);
  if (!text::is_likely_letter(text_, end - 2)) end = without_punctuation(seen_.start, end);
  const size_t size = end - seen_.start;
  if (size > Remembered::kMaxKey) return;
  seen_.size = size;
  seen_.key = {text_, seen_.start, size};
  seen_.likely = memo_->likely(seen_.key);
  text::prefetch(seen_.likely);
}

// Reads the word that was seen, and sees the one behind it; what `kept` points to stays in the memo.
inline void MemoScanner::read(const Remembered* kept, Ahead* out) {
  Remembered* known = seen_.size != 0 ? memo_->find(seen_.key, seen_.likely) : nullptr;
  if (known != nullptr) {
    out->start = seen_.start;
    out->known = known;
    out->stop = seen_.start + seen_.size;
    out->sides = known->sides;
    out->traits = seen_.gap == text::Gap::kSpace ? known->sides.traits : uint8_t{0};
  } else {
    read_unknown(kept, out);
  }
  see(out->stop);
}

inline bool MemoScanner::next() {
  known_ = ahead_.known;
  start_ = ahead_.start;
  stop_ = ahead_.stop;
  if (start_ == text_.size()) return false;
  const Sides sides = ahead_.sides;
  if (known_ == nullptr) unit_ = unknown_;
  read(known_, &ahead_);
  if (sides.may_join(ahead_.sides, ahead_.traits)) join(sides);
  return true;
}

}  // namespace persian::morph

#endif
