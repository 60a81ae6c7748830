// line_quotes.h: the quotation marks of a line that is edited part by part.

#ifndef PERSIAN_TEXT_LINE_QUOTES_H
#define PERSIAN_TEXT_LINE_QUOTES_H

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/block.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace persian::text {

// What punctuate_line() would count up to a place in the line. The first round of editing sees the marks of the line,
// later ones what became of them.
struct QuotesSoFar {
  Surroundings first, later;
};

template <class Block>
class LineQuotes {
 public:
  // The line must outlive it.
  explicit LineQuotes(std::string_view line) : line_(line) {}

  QuotesSoFar now;

  // Nothing before `at` will be taken back.
  void settle(size_t at) {
    settled_ = now;
    settled_at_ = at;
    passed_ = false;
  }

  // Counts a mark that is written as punctuate_line() does.
  void pass(char32_t c) {
    passed_ = true;
    const char32_t closing = c == '"' ? U'"' : is_curly(c) ? U'”' : 0;  // of the marks that are converted
    const bool opens = c == '"' ? !now.first.straight_open : c == U'«' || (is_curly(c) && c != U'”');
    for (Surroundings* s : {&now.first, &now.later}) {
      s->guillemets = opens ? s->guillemets + 1 : std::max(0, s->guillemets - 1);
    }
    if (closing == 0) return;
    if (c == '"') now.first.straight_open = opens;
    now.first.quoted_by = opens ? closing : 0;
  }

  // Takes back what was counted from `start` on.
  void take_back(size_t start) {
    if (!passed_) return;
    now = settled_;
    each(settled_at_, start, [&](char32_t c) {
      pass(c);
      return true;
    });
  }

  // Whether a mark would open or close the one quotation that is converted.
  bool opens() const { return now.first.quoted_by == 0 && now.first.guillemets == 0; }
  bool closes(char32_t c) const { return c != 0 && c == now.first.quoted_by; }

  // Whether the line has an even number of straight marks; editing leaves that so.
  bool straight_pairs() {
    if (!counted_) {
      uint32_t odd = 0;  // one of its bits, for every mark but those that cancel out
      for (size_t at = 0; at < line_.size(); at += kBlockBytes) odd ^= load_block<Block>(line_, at).is('"').bits();
      straight_pairs_ = std::popcount(odd) % 2 == 0;
    }
    counted_ = true;
    return straight_pairs_;
  }

  // Whether its curly marks open and close in turn, so that all of them are converted at once or none.
  bool curly_alternate() {
    if (!looked_) {
      bool open = false, alternate = true;
      each(0, line_.size(), [&](char32_t c) {
        if (!is_curly(c)) return true;
        alternate = (c != U'”') != open;
        open = !open;
        return alternate;
      });
      curly_alternate_ = alternate && !open;
    }
    looked_ = true;
    return curly_alternate_;
  }

 private:
  static bool is_curly(char32_t c) { return c == U'“' || c == U'”' || c == U'„'; }

  // Calls visit(c) for the marks there, as long as it returns true.
  template <class Visit>
  void each(size_t from, size_t stop, Visit visit) const {
    for (; from < stop; from += kBlockBytes) {
      const Block b = load_block<Block>(line_, from);
      for (uint32_t left = (b.is('"') | b.is(0xC2) | b.is(0xE2)).bits(); left != 0; left &= left - 1) {
        const size_t at = from + static_cast<size_t>(std::countr_zero(left));
        if (at >= stop) return;
        const char32_t c = decode(line_, at).code_point;
        const bool mark = c == '"' || c == U'«' || c == U'»' || is_curly(c);
        if (mark && !visit(c)) return;
      }
    }
  }

  std::string_view line_;
  QuotesSoFar settled_;
  size_t settled_at_ = 0;
  bool passed_ = false;  // a mark, since then
  bool counted_ = false, straight_pairs_ = false;
  bool looked_ = false, curly_alternate_ = false;
};

}  // namespace persian::text

#endif
