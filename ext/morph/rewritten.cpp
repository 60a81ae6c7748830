#include "morph/rewritten.h"

#include <cstring>

#include "morph/candidate.h"
#include "morph/phrases.h"
#include "morph/prefixes.h"
#include "morph/suffixes.h"
#include "morph/unit_spelling.h"
#include "text/buffer.h"
#include "text/characters.h"
#include "text/glyph.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::morph {

namespace {

constexpr Habits kAllHabits[] = {{false, false}, {true, false}, {true, true}};

// Notes how the unit is written with these seams, which come from the habits of this bit.
void write(const UnitSpelling& spelling, const Seams& seams, uint8_t bit, Rewritten* out) {
  if (spelling.has(seams)) {
    out->stays |= bit;
    return;
  }
  char bytes[4 * Rewritten::kBytes];
  text::Buffer written([](void*, uint64_t) -> void* { return nullptr; }, [](void*) {}, bytes);
  spelling.write(seams, &written);
  if (written.view() == out->key()) {
    out->stays |= bit;
  } else if (out->changes == 0 && out->key_size + written.size() <= Rewritten::kBytes) {
    std::memcpy(out->text + out->key_size, written.view().data(), written.view().size());
    out->other_size = static_cast<uint8_t>(written.size());
    out->changes |= bit;
  } else if (out->changes != 0 && written.view() == out->other()) {
    out->changes |= bit;
  }
}

// Finds out what the other spelling of the unit is when it is read again.
void read_again(const text::Word& unit, Rewritten* out) {
  Candidate again;
  const text::Word& word = again.word;
  const bool whole =
      text::WordScanner(out->other()).next(&again.word) && word.start == 0 && word.stop == out->other_size;
  if (!whole || word.script != text::Script::kPersian || !equals(word.view(), unit.view())) return;
  const UnitSpelling spelling(out->other(), word);
  for (const Habits& habits : kAllHabits) {
    if (out->changes_by(habits) && !spelling.is_fixed() && !spelling.has(spelling.seams(habits))) return;
  }
  const Prefixes prefixes(word.view());
  prepare(prefixes, &again);
  out->sides = sides_of(again, prefixes);
  out->settled = Phrases::may_concern(word.view()) ? 0 : 1;
}

// Whether nothing is left to be put right in the other spelling of a unit, its line being polished: it begins and ends
// as the unit does, and has but letters, never three times the same, and single spaces and half-spaces between them.
bool is_polished(std::string_view other, std::string_view given) {
  constexpr size_t kLetter = 2;
  if (text::slice(other, 0, kLetter) != text::slice(given, 0, kLetter) ||
      text::slice(other, other.size() - kLetter) != text::slice(given, given.size() - kLetter))
    return false;
  char32_t last = 0, last_but_one = 0;
  bool gap = true;
  for (size_t at = 0; at < other.size();) {
    const text::Decoded d = text::decode(other, at);
    const bool is_gap = d.code_point == U' ' || d.code_point == text::kZwnj;
    const Letter letter = d.length == kLetter ? text::arabic_letter(other, at) : Letter{0};
    at += d.length;
    std::string_view canonical;
    if (is_gap ? gap : letter == 0 || letter == text::kHamza || text::canonical(d.code_point, &canonical)) return false;
    gap = is_gap;
    if (is_gap) continue;
    if (d.code_point == last && last == last_but_one) return false;
    last_but_one = last;
    last = d.code_point;
  }
  return !gap;
}

}  // namespace

Rewritten rewrite(std::string_view given, const text::Word& unit) {
  Rewritten out{};
  out.key_size = static_cast<uint8_t>(given.size());
  std::memcpy(out.text, given.data(), given.size());
  const UnitSpelling spelling(given, unit);
  for (const Habits& habits : kAllHabits) {
    if (spelling.is_fixed())
      out.stays |= Rewritten::bit(habits);
    else
      write(spelling, spelling.seams(habits), Rewritten::bit(habits), &out);
  }
  if (out.changes == 0) return out;
  read_again(unit, &out);
  out.polished = is_polished(out.other(), given) ? 1 : 0;
  return out;
}

}  // namespace persian::morph
