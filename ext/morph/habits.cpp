#include "morph/habits.h"

#include <algorithm>
#include <bit>

#include "morph/seams.h"
#include "morph/suffixes.h"
#include "text/block.h"
#include "text/characters.h"
#include "text/slice.h"
#include "text/words.h"

namespace persian::morph {

namespace {

using text::VectorBlock;
using text::Word;

// Whether a part written apart is ها or تر after a letter that would join it; after ه they are always apart.
bool parts_plural(const Word& word) {
  for (size_t i = 1; i < word.size; ++i) {
    const Letter before = word.letters[i - 1];
    if ((word.breaks >> i & 1) == 0 || !text::joins_next(before) || before == text::kHe) continue;
    if (begins_with_inflection(word.view().subspan(i))) return true;
  }
  return false;
}

// What was found so far.
struct Evidence {
  bool half_spaces = false;
  bool parted = false;

  bool is_all() const { return half_spaces && parted; }
  Habits habits() const { return {half_spaces, half_spaces && !parted}; }

  void read(std::string_view text) {
    text::WordScanner scanner(text);
    for (Word word; scanner.next(&word);) {
      if (word.script != text::Script::kPersian) continue;
      half_spaces |= word.breaks != 0;
      parted |= parts_plural(word) || (word.gap == text::Gap::kSpace && is_one_of(word.view(), suffix::kHaFamily));
    }
  }
};

// Finds the bytes of a text that may show habits: those of half-spaces, and where a word may begin with ه as ها does,
// `next` being the bytes behind them and `before` those before them. Half-spaces are C2 AC, C2 AD, E2 80 8B and E2 80 8C.
// Other white space than U+0020 may hide ها.
uint32_t signs(VectorBlock byte, VectorBlock next, VectorBlock before) {
  // Nearly all letters that words begin with, but ه and ة, and what is no letter, nor white space.
  const VectorBlock other = (byte.is(0xD8) & next.between(0xA2, 0xBA).without(next.is(0xA9))) |
                            (byte.is(0xD9) & (next.between(0x81, 0x86) | next.is(0x88) | next.is(0xBE))) |
                            (byte.is(0xDA) & (next.is(0x86) | next.is(0x98) | next.is(0xA9) | next.is(0xAF))) |
                            (byte.is(0xDB) & (next.is(0x8C) | next.between(0xB0, 0xB9))) | byte.between(0x20, 0x7F);
  const VectorBlock quote = byte.is(0xC2) & (next.is(0xAB) | next.is(0xBB));
  const VectorBlock begins = before.is(' ').without(other);
  return (begins | byte.between(0, 0x1F) | byte.is(0xC2) | byte.between(0xE0, 0xFF)).without(quote).bits();
}

// The first of them from `at` on, or the end of the text.
size_t find_sign(std::string_view text, size_t at) {
  for (; at < text.size(); at += text::kBlockBytes) {
    const uint32_t found = signs(text::load_block<VectorBlock>(text, at), text::load_block<VectorBlock>(text, at + 1),
                                 text::load_before<VectorBlock>(text, at, 1));
    if (found != 0) return std::min(at + static_cast<size_t>(std::countr_zero(found)), text.size());
  }
  return text.size();
}

// Whether the letter at `at` is certainly none of these, nor one that settling leaves out.
bool is_other_letter(std::string_view text, size_t at, Letter a, Letter b) {
  const Letter letter = text.size() - at >= 2 ? text::arabic_letter(text, at) : Letter{0};
  return letter != 0 && letter != a && letter != b && letter != text::kHamza;
}

// Whether the sign at `at` is certainly none of what was not found yet: most half-spaces are known by the first one when
// neither ها nor تر stands behind them, and most words in ه do not go on as ها does.
bool is_vain(std::string_view text, size_t at, const Evidence& evidence) {
  if (text::slice(text, at, 2) == "ه") return is_other_letter(text, at + 2, text::kAlef, text::kHe);
  if (!evidence.half_spaces || text::slice(text, at, 3) != "\u200C") return false;
  return is_other_letter(text, at + 3, text::kHe, text::letter(U'ت'));
}

}  // namespace

Habits habits_of(std::string_view text) {
  Evidence evidence;
  // The first word has no space before it.
  size_t at = std::min(text.find(' '), text.size());
  evidence.read(text::slice(text, 0, at));
  while (!evidence.is_all()) {
    const size_t sign = find_sign(text, at);
    if (sign == text.size()) break;
    at = sign + 1;
    if (is_vain(text, sign, evidence)) continue;
    // The word before it tells whether only a space stands between.
    const size_t start = text.rfind(' ', sign), before = start == 0 ? 0 : text.rfind(' ', start - 1) + 1;
    at = std::min(text.find(' ', sign), text.size());
    evidence.read(text::slice(text, before, at - before));
  }
  return evidence.habits();
}

Habits habits_of_slowly(std::string_view text) {
  Evidence evidence;
  for (size_t before = 0, at = 0, end; at < text.size(); before = at, at = end + 1) {
    end = std::min(text.find(' ', at), text.size());
    evidence.read(text::slice(text, before, end - before));
  }
  return evidence.habits();
}

}  // namespace persian::morph
