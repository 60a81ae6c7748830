#include "morph/term_spelling.h"

#include <algorithm>

#include "morph/lexicon.h"
#include "morph/readings.h"
#include "morph/spelling.h"
#include "text/fold.h"
#include "text/slice.h"
#include "text/words.h"

namespace persian::morph {

namespace {

using text::Buffer;
using text::kAlef;
using text::kAlefMadda;
using text::Word;

// What only a reading of the very letters gives: the best one, and with which alef of the word (-1: none) as آ.
struct Choice {
  Reading reading;
  bool listed = false;  // in the lexicon as it stands
  int madda = -1;

  bool better_than(const Choice& other) const {
    const bool known = reading.kind != Kind::kUnknown && !reading.unknown_stem;
    const bool other_known = other.reading.kind != Kind::kUnknown && !other.reading.unknown_stem;
    if (known != other_known) return known;
    if (listed != other.listed) return listed;
    // A tie means that the analyser takes either for the same word (می‌آورند), and آ is the standard.
    return reading.cost < other.reading.cost || (reading.cost == other.reading.cost && known && other.madda < 0);
  }
};

Choice read(const Word& word, int madda) {
  Readings readings;
  read_word(word.view(), 0, &readings);
  return {readings.best(), Lexicon::tags(word.view()) != 0, madda};
}

// Writes the madda into the word where it is missing.
Reading put_madda(Word* word) {
  Choice best = read(*word, -1);
  for (int i = 0; i < word->size; ++i) {
    if (word->letters[i] != kAlef) continue;
    word->letters[i] = kAlefMadda;
    const Choice choice = read(*word, i);
    word->letters[i] = kAlef;
    if (choice.better_than(best)) best = choice;
  }
  if (best.madda >= 0) word->letters[best.madda] = kAlefMadda;
  return best.reading;
}

// The letters after which a suffix begins that a half-space parts from the stem; 0 when there is none.
size_t suffix_start(Letters word, const Reading& reading) {
  if (reading.kind == Kind::kVerb && reading.form == VerbForm::kParticiple) {  // رفته‌اند, کرده‌است
    for (const Suffix& s : suffix::kAfterHe) {
      const size_t stem = word.size() - std::min<size_t>(s.size, word.size());
      if (stem > 0 && ends_with(word, s) && word[stem - 1] == text::kHe) return stem;
    }
    return 0;
  }
  const bool apart = reading.kind == Kind::kHa || reading.kind == Kind::kComparative || reading.kind == Kind::kAfterHe;
  return apart && reading.cut > 0 && reading.cut < word.size() ? reading.cut : 0;
}

// The می or نمی at the beginning of a verb form, 0 when there is none.
size_t imperfective_size(Letters word, const Reading& reading) {
  if (reading.kind != Kind::kVerb || reading.form != VerbForm::kImperfective) return 0;
  for (const Suffix& s : suffix::kImperfective) {
    if (starts_with(word, s.view())) return s.size;
  }
  return 0;
}

void append_word(Word word, Buffer* out) {
  const Reading reading = put_madda(&word);
  const Letters letters = word.view();
  if (reading.kind != Kind::kVerb && Lexicon::tags(letters) != 0) return append_spelling(letters, out);
  if (const size_t mi = imperfective_size(letters, reading); mi > 0)
    return append_parts(letters, uint64_t{1} << mi, out);
  const size_t start = suffix_start(letters, reading);
  if (start == 0) return append_spelling(letters, out);
  append_spelling(letters.first(start), out);
  if (text::joins_next(letters[start - 1])) out->append("\u200C");
  append_parts(letters.subspan(start), 0, out);
}

}  // namespace

void append_term_spelling(std::string_view term, Buffer* out) {
  text::WordScanner scanner(term);
  size_t done = 0;
  for (Word word; scanner.next(&word); done = word.stop) {
    out->append(text::slice(term, done, word.start - done));
    const std::string_view plain = text::slice(term, word.start, word.stop - word.start);
    const auto begin = static_cast<size_t>(out->size());
    if (word.script == text::Script::kPersian) append_word(word, out);
    const auto end = static_cast<size_t>(out->size());
    out->reserve(4 * plain.size() + 64);  // the text to fold lies in the same buffer
    // What does not fold back would not be found.
    text::fold(text::slice(out->view(), begin, end - begin), out);
    const bool same = text::slice(out->view(), end) == plain;
    out->truncate(same ? end : begin);
    if (!same) out->append(plain);
  }
  out->append(text::slice(term, done));
}

}  // namespace persian::morph
