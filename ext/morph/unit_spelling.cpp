#include "morph/unit_spelling.h"

#include <algorithm>

#include "morph/lexicon.h"
#include "text/characters.h"
#include "text/glyph.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::morph {

using text::Class;
using text::Word;

bool Written::read(std::string_view text) {
  Gap gap = kNone;
  for (size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    const text::Folding f = text::folding(d.code_point);
    at += d.length;
    is_plain &= f.kind == Class::kPersian ? d.length == 2
                                          : gap == kNone && (d.code_point == text::kZwnj || d.code_point == U' ');
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
  is_plain &= gap == kNone && (size == 0 || gaps[0] == kNone);
  return true;
}

void Written::align(const Word& unit) {
  int next = 0;
  for (int i = 0; i < size; ++i) {
    if (next < unit.size && unit.letters[next] == letters[i]) ++next;
    settled[i] = static_cast<uint8_t>(next == 0 ? 0 : next - 1);
  }
}

namespace {

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

// What is put before letter i, which is not the first.
std::string_view gap_text(const Written& w, const Seams& seams, int i) {
  if (w.settled[i] == w.settled[i - 1]) return written_gap(w, i);  // settling left this letter out
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

}  // namespace

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

UnitSpelling::UnitSpelling(std::string_view text, const Word& unit) : text_(text), unit_(unit) {
  // A tab parts columns, never a word. Words of three letters have no parts. Vowelled words are Arabic.
  const bool persian = unit.script == text::Script::kPersian && unit.size > 0;
  const bool has_parts = persian && (unit.size >= kShortest || text.size() > 2u * unit.size);
  const bool letters_alone = text.size() == 2u * unit.size;
  const bool marked = !letters_alone && (text.find('\t') != std::string_view::npos || is_vowelled(text));
  is_fixed_ = !has_parts || marked;
  if (is_fixed_) return;
  const Prefixes prefixes(unit.view());
  is_fixed_ = letters_alone && is_whole(prefixes.tags());
  if (is_fixed_) return;
  parts_ = find_parts(unit, prefixes);
  is_fixed_ = (letters_alone && unit.breaks == 0 && !parts_.any()) || !written_.read(text);
  if (is_fixed_) return;
  written_.align(unit);
  for (int i = 1; i < written_.size; ++i) {
    if (written_.settled[i] == written_.settled[i - 1]) continue;
    const uint64_t bit = uint64_t{1} << written_.settled[i];
    if (written_.gaps[i] == Written::kSpace) own_.spaces |= bit;
    if (written_.gaps[i] == Written::kHalfSpace) own_.half_spaces |= bit;
  }
  misread_ = is_misread(written_);
}

Seams UnitSpelling::seams(Habits habits) const {
  return misread_ ? Seams{} : find_seams(unit_, parts_, own_.spaces, habits);
}

bool UnitSpelling::has(const Seams& seams) const {
  return !misread_ && written_.is_plain && written_.size == unit_.size && ending_of(written_) == Ending::kAsIs &&
         seams == own_;
}

void UnitSpelling::write(Habits habits, text::Buffer* out) const {
  if (is_fixed_) return out->append(text_);
  write(seams(habits), out);
}

void UnitSpelling::write(const Seams& seams, text::Buffer* out) const {
  const Written& w = written_;
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

}  // namespace persian::morph
