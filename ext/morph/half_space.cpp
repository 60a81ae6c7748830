#include "morph/half_space.h"

#include <algorithm>
#include <bit>

#include "morph/lexicon.h"
#include "morph/seams.h"
#include "morph/suffixes.h"
#include "morph/units.h"
#include "text/characters.h"
#include "text/glyph.h"
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

void write_unit(std::string_view text, const Word& unit, Habits habits, text::Buffer* out) {
  Written w;
  // A tab parts columns, never a word.
  if (text.find('\t') != std::string_view::npos || !w.read(text)) return out->append(text);
  w.align(unit);
  uint64_t spaces = 0;
  for (int i = 1; i < w.size; ++i) {
    if (w.settled[i] != w.settled[i - 1] && w.gaps[i] == Written::kSpace) spaces |= uint64_t{1} << w.settled[i];
  }
  const bool misread = is_misread(w);
  const Seams seams = misread ? Seams{} : find_seams(unit, spaces, habits);
  const Ending ending = ending_of(w);
  const int kept = ending == Ending::kEzafe ? w.size - 1 : ending == Ending::kIndefinite ? w.size - 2 : w.size;
  int i = 0;
  for (size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    const text::Folding f = text::folding(d.code_point);
    const bool letter = f.kind == Class::kPersian || f.kind == Class::kLigature;
    if (letter && i == kept) break;
    if (letter && i > 0) out->append(misread ? written_gap(w, i) : gap_text(w, seams, i));
    if (f.kind != Class::kHalfSpace && f.kind != Class::kSeparator) out->append(text::slice(text, at, d.length));
    if (letter) i += f.kind == Class::kLigature ? text::ligature_letters(f.value).size : 1;
    at += d.length;
  }
  if (ending == Ending::kEzafe) out->append("\u0654");
  if (ending == Ending::kIndefinite) out->append("\u200Cای");
}

// Writes the units of a stretch, and joins those that only an editor takes for one word.
class Writer {
 public:
  Writer(std::string_view text, Habits habits, text::Buffer* out)
      : text_(text), habits_(habits), out_(out), scanner_(text) {}

  void write() {
    while (fill()) {
      const Word& unit = ahead_[0];
      const bool persian = unit.script == text::Script::kPersian && unit.size > 0;
      write_gap(unit);
      const std::string_view written = text::slice(text_, unit.start, unit.stop - unit.start);
      // Words of three letters have no parts.
      const bool has_parts = unit.size >= kShortest || written.size() > 2u * unit.size;
      if (persian && has_parts)
        write_unit(written, unit, habits_, out_);
      else
        out_->append(written);
      done_ = unit.stop;
      joins_next_ = persian && text::joins_next(unit.view().back());
      close_ = closes_behind();
      std::copy(ahead_ + 1, ahead_ + count_, ahead_);
      --count_;
    }
    out_->append(text::slice(text_, done_));
  }

 private:
  static constexpr int kAhead = 2;
  static constexpr int kShortest = 4;  // letters of a word in parts

  bool fill() {
    while (count_ < kAhead && scanner_.next(&ahead_[count_])) ++count_;
    return count_ > 0;
  }

  void write_gap(const Word& unit) {
    if (!close_)
      out_->append(text::slice(text_, done_, unit.start - done_));
    else if (joins_next_)
      out_->append("\u200C");
  }

  bool space_before(int i) const {
    return i < count_ && ahead_[i].script == text::Script::kPersian && ahead_[i].gap == text::Gap::kSpace &&
           text::slice(text_, ahead_[i - 1].stop, ahead_[i].start - ahead_[i - 1].stop).find('\t') ==
               std::string_view::npos;
  }

  // Whether the space behind the first unit ahead is to be closed.
  bool closes_behind() {
    if (!space_before(1) || ahead_[0].script != text::Script::kPersian || ahead_[0].size == 0) return false;
    const Letters left = ahead_[0].view(), right = ahead_[1].view();
    if (left.size() >= 3 && is_articled(right)) return text::joins_next(left.back());  // علیه السلام
    constexpr Suffix kAy = u"ای";
    if (equals(right, kAy)) return left.back() == text::kYe && (Lexicon::tags(left) & (kNoun | kAdjective)) != 0;
    return false;
  }

  std::string_view text_;
  Habits habits_;
  text::Buffer* out_;
  UnitScanner scanner_;
  Word ahead_[kAhead];
  int count_ = 0;
  size_t done_ = 0;
  bool close_ = false;       // the space before the next unit goes
  bool joins_next_ = false;  // the last letter written joins the next
};

// Whether a part written apart is ها or تر after a letter that would join it; after ه they are always apart.
bool parts_plural(const Word& word) {
  for (size_t i = 1; i < word.size; ++i) {
    const Letter before = word.letters[i - 1];
    if ((word.breaks >> i & 1) == 0 || !text::joins_next(before) || before == text::kHe) continue;
    if (begins_with_inflection(word.view().subspan(i))) return true;
  }
  return false;
}

}  // namespace

Habits habits_of(std::string_view text) {
  Habits habits;
  bool parted = false;
  text::WordScanner scanner(text);
  for (Word word; scanner.next(&word);) {
    if (word.script != text::Script::kPersian) continue;
    habits.half_spaces |= word.breaks != 0;
    parted |= parts_plural(word) || (word.gap == text::Gap::kSpace && is_one_of(word.view(), suffix::kHaFamily));
  }
  habits.joins_plurals = habits.half_spaces && !parted;
  return habits;
}

void put_half_spaces(std::string_view line, Habits habits, text::Buffer* out) {
  out->reserve(line.size() + line.size() / 8);
  text::SpanScanner spans(line);
  for (text::Span span; spans.next(&span);) {
    if (span.is_protected)
      out->append(span.of(line));
    else
      Writer(span.of(line), habits, out).write();
  }
}

}  // namespace persian::morph
