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
    const Sides* sides = &kNoSides;
    uint8_t traits = 0;  // those of sides, or 0 when more than a space stands before the word
  };
  // Where a word seems to stand behind a place in the text.
  struct Seen {
    size_t from;          // the place
    size_t start;         // no word stands before it
    size_t size;          // of the word there, perhaps; 0: there is no telling
    Memo::Likely likely;  // what the memo may have of it, on its way into the processor's cache
    text::Gap gap;        // before it
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
  void look_ahead(size_t at);
  void read(const Remembered* kept, Ahead* out);
  bool look_behind_gap(size_t at, Seen* out);
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
  // Those behind it that were seen at once. Behind them stands one with no place.
  static constexpr size_t kMostSeen = 32;
  Seen seen_[kMostSeen + 1];
  size_t next_seen_ = 0, seen_count_ = 0;
  size_t start_ = 0;
  Remembered* known_ = nullptr;
  size_t stop_ = 0;
  text::Word unit_;
  text::Word unknown_;  // the word read last that is not known
};

// Goes on to the word that is seen behind `at`.
inline void MemoScanner::see(size_t at) {
  ++next_seen_;
  if (seen_[next_seen_].from != at) look_ahead(at);
}

// Reads the word that was seen, and goes on to the one behind it; what `kept` points to stays in the memo.
inline void MemoScanner::read(const Remembered* kept, Ahead* out) {
  const Seen& seen = seen_[next_seen_];
  Remembered* known = seen.size != 0 ? memo_->find(MemoKey(text_, seen.start, seen.size), seen.likely) : nullptr;
  if (known != nullptr) {
    out->start = seen.start;
    out->known = known;
    out->stop = seen.start + seen.size;
    out->sides = &known->sides;
    out->traits = static_cast<uint8_t>(known->sides.traits & (0u - unsigned{seen.gap == text::Gap::kSpace}));
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
  const Sides& sides = *ahead_.sides;
  if (known_ == nullptr) unit_ = unknown_;
  read(known_, &ahead_);
  if (sides.may_join(*ahead_.sides, ahead_.traits)) join(sides);
  return true;
}

}  // namespace persian::morph

#endif
