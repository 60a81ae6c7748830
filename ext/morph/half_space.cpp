#include "morph/half_space.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "morph/lexicon.h"
#include "morph/memo_scanner.h"
#include "morph/phrases.h"
#include "morph/seams.h"
#include "morph/units.h"
#include "text/characters.h"
#include "text/glyph.h"
#include "text/normalize.h"
#include "text/protect.h"
#include "text/slice.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::morph {

namespace {

using text::Class;
using text::Word;

// The letters of a unit as they are written, before the unit's spelling is settled, and what stands before each.
struct Written {
  static constexpr int kMax = 2 * text::kMaxLetters;
  enum Gap : uint8_t { kNone, kHalfSpace, kSpace };

  int size = 0;
  Letter letters[kMax];
  Gap gaps[kMax];
  uint8_t settled[kMax];  // its place among the unit's letters

  // False when there are more letters than can be kept.
  bool read(std::string_view text);
  // Finds the unit's letters among the written ones; settling only leaves letters out.
  void align(const Word& unit);
};

bool Written::read(std::string_view text) {
  Gap gap = kNone;
  for (size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    const text::Folding f = text::folding(d.code_point);
    at += d.length;
    if (f.kind == Class::kHalfSpace) gap = std::max(gap, kHalfSpace);
    if (f.kind == Class::kSeparator) gap = kSpace;
    if (f.kind != Class::kPersian && f.kind != Class::kLigature) continue;
    const Letter single = static_cast<Letter>(f.value);
    const text::LetterSpan folded =
        f.kind == Class::kLigature ? text::ligature_letters(f.value) : text::LetterSpan{&single, 1};
    if (size + folded.size > kMax) return false;
    for (int i = 0; i < folded.size; ++i) {
      letters[size] = folded.data[i];
      gaps[size++] = gap;
      gap = kNone;
    }
  }
  return true;
}

void Written::align(const Word& unit) {
  int next = 0;
  for (int i = 0; i < size; ++i) {
    if (next < unit.size && unit.letters[next] == letters[i]) ++next;
    settled[i] = static_cast<uint8_t>(next == 0 ? 0 : next - 1);
  }
}

// How the end of a unit is written anew.
enum class Ending : uint8_t { kAsIs, kEzafe, kIndefinite };

Ending ending_of(const Written& w) {
  const auto is = [&](int from_end, Letter l) { return w.letters[w.size - from_end] == l; };
  if (w.size >= 3 && is(1, text::kYe) && is(2, text::kHe) && w.gaps[w.size - 1] != Written::kNone) {
    return ends_in_silent_he({w.letters, static_cast<size_t>(w.size - 1)}) ? Ending::kEzafe : Ending::kAsIs;
  }
  if (w.size >= 4 && is(1, text::kYe) && is(2, text::kYe) && is(3, text::kHe) && w.gaps[w.size - 1] == Written::kNone &&
      w.gaps[w.size - 2] != Written::kNone) {
    return ends_in_silent_he({w.letters, static_cast<size_t>(w.size - 2)}) ? Ending::kIndefinite : Ending::kAsIs;
  }
  return Ending::kAsIs;
}

// What stands before letter i as it is written; a ه that settling left out begins the plural ها (جبهه های).
std::string_view written_gap(const Written& w, int i) {
  if (w.gaps[i] == Written::kNone) return {};
  return w.gaps[i] == Written::kHalfSpace || w.letters[i] == text::kHe ? "\u200C" : " ";
}

// What is put before letter i.
std::string_view gap_text(const Written& w, const Seams& seams, int i) {
  if (i > 0 && w.settled[i] == w.settled[i - 1]) return written_gap(w, i);  // settling left this letter out
  const uint64_t bit = uint64_t{1} << w.settled[i];
  if ((seams.spaces & bit) != 0) return " ";
  return (seams.half_spaces & bit) != 0 ? "\u200C" : std::string_view{};
}

// True where settling took a ه for one too many (جبههها): the unit is not the word that was written.
bool is_misread(const Written& w) {
  for (int i = 1; i < w.size; ++i) {
    if (w.letters[i] == text::kHe && w.settled[i] == w.settled[i - 1]) return true;
  }
  return false;
}

// Whether it has so many short vowels as only quotations in Arabic have.
bool is_vowelled(std::string_view text) {
  constexpr int kMany = 3;
  int vowels = 0;
  for (size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    vowels += d.code_point >= 0x064B && d.code_point <= 0x0652 && d.code_point != 0x0651;  // not the shadda
    at += d.length;
  }
  return vowels >= kMany;
}

// A unit as it is written in the text, ready to be written anew.
class Spelling {
 public:
  Spelling(std::string_view text, const Word& unit) : text_(text), unit_(unit) {
    // A tab parts columns, never a word. Words of three letters have no parts. Vowelled words are Arabic.
    const bool persian = unit.script == text::Script::kPersian && unit.size > 0;
    const bool has_parts = persian && (unit.size >= kShortest || text.size() > 2u * unit.size);
    const bool letters_alone = text.size() == 2u * unit.size;
    const bool whole = persian && letters_alone && is_whole(Lexicon::tags(unit.view()));
    is_fixed_ = !has_parts || whole || text.find('\t') != std::string_view::npos || is_vowelled(text);
    if (is_fixed_) return;
    parts_ = find_parts(unit);
    is_fixed_ = (letters_alone && unit.breaks == 0 && !parts_.any()) || !written_.read(text);
    if (is_fixed_) return;
    written_.align(unit);
    for (int i = 1; i < written_.size; ++i) {
      const bool new_letter = written_.settled[i] != written_.settled[i - 1];
      if (new_letter && written_.gaps[i] == Written::kSpace) spaces_ |= uint64_t{1} << written_.settled[i];
    }
    misread_ = is_misread(written_);
  }

  void write(Habits habits, text::Buffer* out) const;

 private:
  static constexpr int kShortest = 4;  // letters of a word in parts

  std::string_view text_;
  const Word& unit_;
  Written written_;
  Parts parts_;
  uint64_t spaces_ = 0;
  bool is_fixed_ = false;
  bool misread_ = false;
};

void Spelling::write(Habits habits, text::Buffer* out) const {
  if (is_fixed_) return out->append(text_);
  const Written& w = written_;
  const Seams seams = misread_ ? Seams{} : find_seams(unit_, parts_, spaces_, habits);
  const Ending ending = ending_of(w);
  const int kept = ending == Ending::kEzafe ? w.size - 1 : ending == Ending::kIndefinite ? w.size - 2 : w.size;
  int i = 0;
  for (size_t at = 0; at < text_.size();) {
    const text::Decoded d = text::decode(text_, at);
    const text::Folding f = text::folding(d.code_point);
    const bool letter = f.kind == Class::kPersian || f.kind == Class::kLigature;
    if (letter && i == kept) break;
    if (letter && i > 0) out->append(misread_ ? written_gap(w, i) : gap_text(w, seams, i));
    if (f.kind != Class::kHalfSpace && f.kind != Class::kSeparator) out->append(text::slice(text_, at, d.length));
    if (letter) i += f.kind == Class::kLigature ? text::ligature_letters(f.value).size : 1;
    at += d.length;
  }
  if (ending == Ending::kEzafe) out->append("\u0654");
  if (ending == Ending::kIndefinite) out->append("\u200Cای");
}

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
  // NOLINTNEXTLINE(misc-no-recursion): the writer of a clause has no scratch, and so writes none again
  void write(HalfSpaceMemo* memo, text::Buffer* scratch) {
    begin_clause(0);
    MemoScanner scanner(text_, Depth::kSurface, &memo->words);
    for (bool more = scanner.next(); more;) {
      const size_t start = scanner.start();
      if (!close_ && is_break(text::slice(text_, done_, start - done_))) end_clause(memo, scratch);
      write_gap(start);
      if (!in_clause_) begin_clause(start);
      in_clause_ = true;
      done_ = scanner.stop();
      const Remembered* known = scanner.known();
      if (known == nullptr) {
        changed_ |= write_unit(scanner.unit());
      } else if ((known->flags & Remembered::kStays) == 0) {
        const Rewritten* rewritten = recall(start, (known->flags & Remembered::kSpaced) != 0, memo);
        if (rewritten != nullptr && rewritten->stays == kAlways) scanner.mark(Remembered::kStays);
        changed_ |= rewrite(rewritten, start);
      }
      more = scanner.next();
      if (more && phrases_.may_close(text_, done_, scanner.start()))
        close_ = closes(read_unit(start), read_unit(scanner.start()));
      changed_ |= close_;
    }
    end_clause(memo, scratch);
    copy_to(text_.size());
  }

 private:
  static constexpr int kHabits = 3;
  static constexpr Habits kAllHabits[kHabits] = {{false, false}, {true, false}, {true, true}};
  static constexpr uint8_t kAlways = (1u << kHabits) - 1;  // Rewritten::stays of what all of them leave as it is

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

  void begin_clause(size_t start) { clause_ = out_->size() + (start - copied_); }

  // Nothing joins over punctuation, so a clause is a text of its own.
  // NOLINTNEXTLINE(misc-no-recursion): as above
  void end_clause(HalfSpaceMemo* memo, text::Buffer* scratch) {
    in_clause_ = false;
    if (!changed_) return;
    changed_ = false;
    copy_to(done_);
    for (int i = 1; i < text::kMaxRounds && scratch != nullptr; ++i) {
      const std::string_view written = text::slice(out_->view(), static_cast<size_t>(clause_));
      scratch->truncate(0);
      scratch->append(written);
      out_->truncate(clause_);
      Writer(scratch->view(), habits_, out_).write(memo, nullptr);
      if (text::slice(out_->view(), static_cast<size_t>(clause_)) == scratch->view()) return;
    }
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
    Spelling(bytes_of(unit), unit).write(habits_, out_);
    copied_ = done_;
    return text::slice(out_->view(), static_cast<size_t>(begin)) != bytes_of(unit);
  }

  // How the unit from `start` to done_ is written, or nullptr when that cannot be kept.
  const Rewritten* recall(size_t start, bool spaced, HalfSpaceMemo* memo) const {
    const MemoKey key(text_, start, done_ - start);
    const Rewritten* known = memo->units.find(key);
    return known != nullptr ? known : work_out(spaced ? read_unit(start) : read_word(start, done_), key, memo);
  }

  // Writes it so; false when it stays as it is.
  bool rewrite(const Rewritten* known, size_t start) {
    const auto habits = std::find(std::begin(kAllHabits), std::end(kAllHabits), habits_) - std::begin(kAllHabits);
    if (known != nullptr && (known->stays >> habits & 1) != 0) return false;
    if (known == nullptr || (known->changes >> habits & 1) == 0) {
      write_unit(read_unit(start));
      return true;
    }
    copy_to(start);
    out_->append(known->other());
    copied_ = done_;
    return true;
  }

  const Rewritten* work_out(const Word& unit, const MemoKey& key, HalfSpaceMemo* memo) const {
    const std::string_view given = bytes_of(unit);
    if (given.size() > Rewritten::kBytes) return nullptr;
    const Spelling spelling(given, unit);
    Rewritten fresh{};
    fresh.key_size = static_cast<uint8_t>(given.size());
    char kept[Rewritten::kBytes] = {};
    std::memcpy(kept, given.data(), given.size());
    for (int i = 0; i < kHabits; ++i) {
      char bytes[4 * Rewritten::kBytes];
      text::Buffer written([](void*, uint64_t) -> void* { return nullptr; }, [](void*) {}, bytes);
      spelling.write(kAllHabits[i], &written);
      const std::string_view other{kept + given.size(), fresh.other_size};
      const auto bit = static_cast<uint8_t>(1u << i);
      if (written.view() == given) {
        fresh.stays |= bit;
      } else if (fresh.changes == 0 && given.size() + written.size() <= Rewritten::kBytes) {
        std::memcpy(kept + given.size(), written.view().data(), written.view().size());
        fresh.other_size = static_cast<uint8_t>(written.size());
        fresh.changes |= bit;
      } else if (fresh.changes != 0 && written.view() == other) {
        fresh.changes |= bit;
      }
    }
    Rewritten* out = memo->units.make_room(key, Rewritten::kBytes, nullptr);
    *out = fresh;
    std::memcpy(out->bytes(), kept, given.size() + fresh.other_size);
    return out;
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
  bool in_clause_ = false;   // a unit of it is written
  bool changed_ = false;     // and differs from what it was
};

}  // namespace

void put_half_spaces(std::string_view line, Habits habits, HalfSpaceMemo* memo, text::Buffer* scratch,
                     text::Buffer* out) {
  out->reserve(line.size() + line.size() / 8);
  text::SpanScanner spans(line);
  for (text::Span span; spans.next(&span);) {
    if (span.is_protected)
      out->append(span.of(line));
    else if (memo != nullptr)
      Writer(span.of(line), habits, out).write(memo, scratch);
    else
      Writer(span.of(line), habits, out).write();
  }
}

}  // namespace persian::morph
