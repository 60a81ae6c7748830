// memo_scanner.h: the units of a document, most of them without looking at their letters.
//
// The same units as UnitScanner's. A word that the memo knows is passed on at once where its neighbour's traits show
// that the two do not join; only where they may, UnitScanner decides.

#ifndef PERSIAN_MORPH_MEMO_SCANNER_H
#define PERSIAN_MORPH_MEMO_SCANNER_H

#include <string_view>

#include "morph/memo.h"
#include "morph/units.h"
#include "text/words.h"

namespace persian::morph {

class MemoScanner {
 public:
  // Both must outlive the scanner.
  MemoScanner(std::string_view text, Memo* memo);
  MemoScanner(const MemoScanner&) = delete;
  MemoScanner& operator=(const MemoScanner&) = delete;

  // The next unit; false at the end. Its terms are known() or, when that is nullptr, those of the unit().
  bool next();
  const Remembered* known() const { return known_; }
  const text::Word& unit() const { return unit_; }
  size_t start() const { return start_; }
  size_t stop() const { return stop_; }

 private:
  // A word that was read ahead. `known` stands between the places so that no compiler copies these two as one: they are
  // written one by one, and what is read at another width than it was written has to wait.
  struct Ahead {
    size_t start = 0;                   // the end of the text when there is no further word
    const Remembered* known = nullptr;  // of a Persian word, when it could be kept
    size_t stop = 0;
    Nature joins = 0;   // what the word behind it must be, so that the two may be one unit; 0 when it is not Persian
    Nature nature = 0;  // for the word before it; 0 when more than a space stands between the two
  };
  // A word that was seen ahead of that, if it is as nine of ten are: behind one space, with nothing else in its
  // run. What the memo has of it is then in the processor's cache when it is read.
  struct Seen {
    size_t size = 0;  // in bytes; 0: not seen
    size_t at = 0;    // where reading comes to it: at the space
    MemoKey key;
  };
  // What is known of a word, copied before the memo may lose it.
  struct Copied {
    uint8_t letters = 0;  // 0: nothing is known
    uint8_t traits = 0;
    explicit Copied(const Remembered* known) {
      if (known == nullptr) return;
      letters = known->letters;
      traits = known->traits;
    }
  };

  void read(const Remembered* kept, Ahead* out);
  void look_ahead();
  bool recall_seen();
  bool recall_word(Ahead* out);
  const Remembered* find_word(const MemoKey& key) const;
  void take_in(const Remembered& known, Nature nature, Ahead* out) const;
  void decide(Nature joins);
  void read_word(const Remembered* kept, Ahead* out);
  bool may_join(Nature joins) const;
  bool may_begin_compound() const;
  bool may_go_on(State state, size_t stop) const;
  void join();
  bool take_known_pair();
  const Remembered* recall_unit(Copied first, Copied second, size_t second_stop);

  std::string_view text_;
  Memo* memo_;
  text::WordScanner words_;
  UnitScanner units_;
  Ahead ahead_;  // the word behind the one at hand
  Seen seen_;    // the word behind that, perhaps
  size_t start_ = 0;
  const Remembered* known_ = nullptr;
  size_t stop_ = 0;
  text::Word unit_;
};

}  // namespace persian::morph

#endif
