#include "morph/half_space.h"

#include <cstring>

#include "morph/clause.h"
#include "morph/memo_scanner.h"
#include "morph/phrases.h"
#include "morph/rewritten.h"
#include "morph/unit_spelling.h"
#include "morph/units.h"
#include "text/characters.h"
#include "text/normalize.h"
#include "text/protect.h"
#include "text/slice.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::morph {

namespace {

using text::Class;
using text::Word;

// Writes the units of a stretch, and joins those that only an editor takes for one word.
class Writer {
 public:
  Writer(std::string_view text, Habits habits, text::Buffer* out) : text_(text), habits_(habits), out_(out) {}

  void write() {
    UnitScanner scanner(text_);
    Word unit, next;
    for (bool more = scanner.next(&unit); more; unit = next) {
      write_gap(unit.start);
      done_ = unit.stop;
      write_unit(unit);
      more = scanner.next(&next);
      if (more && phrases_.may_close(text_, done_, next.start)) close_ = closes(unit, next);
    }
    copy_to(text_.size());
  }

  // The same, without looking at the letters of what is known. Clauses that change are written again until they do not.
  // False when something may be left to be polished.
  // NOLINTNEXTLINE(misc-no-recursion): the writer of a clause has no scratch, and so writes none again
  bool write(HalfSpaceMemo* memo, text::Buffer* scratch) {
    begin_clause(0);
    MemoScanner scanner(text_, Depth::kSurface, &memo->words);
    for (bool more = scanner.next(); more;) {
      const size_t start = scanner.start();
      if (!close_ && is_break(text::slice(text_, done_, start - done_))) end_clause(memo, scratch);
      write_gap(start);
      if (!in_clause_) begin_clause(start);
      in_clause_ = true;
      done_ = scanner.stop();
      write_known(&scanner, memo);
      more = scanner.next();
      if (!more || !phrases_.may_close(text_, done_, scanner.start())) continue;
      close_ = closes(read_unit(start), read_unit(scanner.start()));
      if (close_) state_.unsettle();
      is_polished_ &= !close_;
    }
    end_clause(memo, scratch);
    copy_to(text_.size());
    return is_polished_;
  }

 private:
  Word read_unit(size_t at) const {
    Word unit;
    UnitScanner letters(text_);
    letters.move_to(at);
    letters.next(&unit);
    return unit;
  }

  Word read_word(size_t at, size_t stop) const {
    Word word;
    text::WordScanner scanner(text::slice(text_, 0, stop));
    scanner.move_to(at, text::Gap::kNone);
    scanner.next(&word);
    return word;
  }

  static bool is_break(std::string_view gap) {
    for (size_t at = 0; gap != " " && at < gap.size();) {
      const text::Decoded d = text::decode(gap, at);
      if (text::folding(d.code_point).kind == Class::kSeparator && !text::is_white_space(d.code_point)) return true;
      at += d.length;
    }
    return false;
  }

  void begin_clause(size_t start) {
    clause_ = out_->size() + (start - copied_);
    state_ = {};
  }

  // Nothing joins over punctuation, so a clause is a text of its own.
  // NOLINTNEXTLINE(misc-no-recursion): as above
  void end_clause(HalfSpaceMemo* memo, text::Buffer* scratch) {
    in_clause_ = false;
    if (!state_.has_to_be_written_again()) return;
    copy_to(done_);
    for (int i = 1; i < text::kMaxRounds && scratch != nullptr; ++i) {
      const std::string_view written = text::slice(out_->view(), static_cast<size_t>(clause_));
      scratch->truncate(0);
      scratch->append(written);
      out_->truncate(clause_);
      is_polished_ &= Writer(scratch->view(), habits_, out_).write(memo, nullptr);
      if (text::slice(out_->view(), static_cast<size_t>(clause_)) == scratch->view()) return;
    }
  }

  // Whether spaces stand around a unit, or one sign and a space behind it: punctuation then does not depend on it, as it
  // does on the endings of «کتاب»ها and مدیر(ان).
  bool is_apart(size_t start, size_t stop) const {
    if (start == 0 || text_[start - 1] != ' ' || stop == text_.size()) return false;
    const size_t behind = text_[stop] == ' ' ? stop : stop + text::decode(text_, stop).length;
    return behind < text_.size() && text_[behind] == ' ';
  }

  std::string_view bytes_of(const Word& unit) const { return text::slice(text_, unit.start, unit.stop - unit.start); }

  // Has the text before `at`, from where it is written already, written as it is.
  void copy_to(size_t at) {
    out_->append(text::slice(text_, copied_, at - copied_));
    copied_ = at;
  }

  // Writes a unit that ends at done_; false when it stays as it is.
  bool write_unit(const Word& unit) {
    copy_to(unit.start);
    const uint64_t begin = out_->size();
    UnitSpelling(bytes_of(unit), unit).write(habits_, out_);
    copied_ = done_;
    const bool changes = text::slice(out_->view(), static_cast<size_t>(begin)) != bytes_of(unit);
    is_polished_ &= !changes;
    return changes;
  }

  // Writes the unit at hand by what is known of it.
  void write_known(MemoScanner* scanner, HalfSpaceMemo* memo) {
    const Remembered* known = scanner->known();
    if (known == nullptr) {
      const Word& unit = scanner->unit();
      const bool changes = write_unit(unit);
      state_.pass(unit.script == text::Script::kPersian ? kAnySides : kNoSides, changes);
      if (changes) state_.unsettle();
      return;
    }
    const bool spaced = (known->flags & Remembered::kSpaced) != 0;
    const Rewritten* rewritten = (known->flags & Remembered::kStays) != 0 ? nullptr : recall(scanner, spaced, memo);
    const bool changes = rewritten != nullptr && !rewritten->stays_by(habits_);
    if (changes && rewritten->changes_by(habits_)) {
      copy_to(scanner->start());
      out_->append(rewritten->other());
      copied_ = done_;
      state_.pass(rewritten->sides, true);
      if (rewritten->settled == 0) state_.unsettle();
      is_polished_ &= rewritten->polished != 0 && is_apart(scanner->start(), done_);
    } else {
      state_.pass(spaced ? kAnySides : known->sides, changes);
      if (!changes) return;
      write_unit(read_unit(scanner->start()));
      state_.unsettle();
    }
  }

  // How the unit at hand is written, or nullptr when it always stays as it is.
  const Rewritten* recall(MemoScanner* scanner, bool spaced, HalfSpaceMemo* memo) const {
    static constexpr Rewritten kNotKept{};
    const size_t start = scanner->start(), size = done_ - start;
    if (size > Rewritten::kBytes) return &kNotKept;
    const MemoKey key(text_, start, size);
    if (const Rewritten* known = memo->units.find(key); known != nullptr) return known;
    const Rewritten fresh =
        rewrite(text::slice(text_, start, size), spaced ? read_unit(start) : read_word(start, done_));
    if (fresh.always_stays()) {
      scanner->mark(Remembered::kStays);
      return nullptr;
    }
    Rewritten* kept = memo->units.make_room(key, fresh.used(), nullptr);
    std::memcpy(static_cast<void*>(kept), &fresh, fresh.used());
    return kept;
  }

  void write_gap(size_t start) {
    if (!close_) return;
    close_ = false;
    copy_to(done_);
    if (joins_next_) out_->append("\u200C");
    copied_ = start;
  }

  // Whether the space between two units is to be closed.
  bool closes(const Word& first, const Word& second) {
    const bool apart = text::slice(text_, first.stop, second.start - first.stop) == " ";
    if (!apart || second.script != text::Script::kPersian) return false;
    if (first.script != text::Script::kPersian || first.size == 0) return false;
    if (is_vowelled(bytes_of(first)) || is_vowelled(bytes_of(second))) return false;
    joins_next_ = text::joins_next(first.view().back());
    return phrases_.close(first, second);
  }

  std::string_view text_;
  Habits habits_;
  text::Buffer* out_;
  Phrases phrases_;
  size_t done_ = 0;          // where the last unit ends
  size_t copied_ = 0;        // the text before this is written
  bool close_ = false;       // the space before the next unit goes
  bool joins_next_ = false;  // the last letter written joins the next
  uint64_t clause_ = 0;      // where the clause being written begins in the output
  bool is_polished_ = true;  // nothing is left to be polished, if the text is
  bool in_clause_ = false;   // a unit of it is written
  Clause state_;             // whether it stays as it is written
};

}  // namespace

bool put_half_spaces(std::string_view line, Habits habits, HalfSpaceMemo* memo, text::Buffer* scratch,
                     text::Buffer* out) {
  out->reserve(line.size() + line.size() / 8);
  bool is_polished = memo != nullptr;
  text::SpanScanner spans(line);
  for (text::Span span; spans.next(&span);) {
    if (span.is_protected)
      out->append(span.of(line));
    else if (memo != nullptr)
      is_polished &= Writer(span.of(line), habits, out).write(memo, scratch);
    else
      Writer(span.of(line), habits, out).write();
  }
  return is_polished;
}

}  // namespace persian::morph
