#include "morph/terms_akin.h"

#include <algorithm>

#include "morph/lexicon.h"
#include "morph/readings.h"
#include "morph/suffixes.h"

namespace persian::morph {

namespace {

using text::kAlef;
using text::kHe;
using text::kVav;
using text::kYe;
using text::Script;
using text::Word;
using Role = TermList::Role;

// The verb whose infinitive the letters are, nullptr for any other word.
const Verb* verb_of_infinitive(Letters word) {
  constexpr Letter kNun = text::letter(U'ن');
  if (word.size() < 3 || word.back() != kNun) return nullptr;
  const int number = Lexicon::find(word.first(word.size() - 1));
  uint16_t verb = 0;
  if (number < 0 || Lexicon::records(number, Record::kPast, &verb, 1) == 0) return nullptr;
  return &Lexicon::verb(verb);
}

// The most frequent verbs, which say little: کردن, شدن, داشتن, بودن.
bool is_helper(const Verb& verb) {
  constexpr uint8_t kHelpers = 4;
  return verb.rank <= kHelpers;
}

// How many letters of an adjective (or of a noun of quality or trade) in ی are the noun it comes from; 0 when it comes
// from none.
size_t base_size(Letters word) {
  constexpr size_t kShortest = 3;
  const uint32_t tags = Lexicon::tags(word);
  if (word.size() <= kShortest || word.back() != kYe || (tags & kName) != 0) return 0;
  size_t size = word.size() - 1;
  constexpr Suffix kAfterHe = u"ای", kAfterVowel = u"یی";
  if (ends_with(word, kAfterHe) && size > 1 && word[size - 2] == kHe) --size;  // دوره‌ای
  if (ends_with(word, kAfterVowel) && size > 1 && (word[size - 2] == kAlef || word[size - 2] == kVav))
    --size;  // دریایی
  if (size < kShortest) return 0;
  // Short words that only end in the letter: بازی, شادی.
  if (size == kShortest && (tags & kAdjective) == 0) return 0;
  return (Lexicon::tags(word.first(size)) & (kNoun | kName)) != 0 ? size : 0;
}

// The adjective in ی of a noun, in `letters`; empty when the lexicon has none.
Letters adjective_of(Letters noun, Letter* letters) {
  constexpr Suffix kAfterHe = u"ای", kAfterVowel = u"یی", kElse = u"ی";
  const Letter last = noun.back();
  const bool vowel = last == kAlef || last == kVav;
  const Suffix& suffix = last == kHe ? kAfterHe : vowel ? kAfterVowel : kElse;
  if (noun.size() < 3 || noun.size() + suffix.size > text::kMaxLetters) return {};
  std::copy(noun.begin(), noun.end(), letters);
  std::copy_n(suffix.letters.begin(), suffix.size, letters + noun.size());
  const Letters adjective{letters, noun.size() + suffix.size};
  return (Lexicon::tags(adjective) & (kAdjective | kIndefinite)) == kAdjective ? adjective : Letters{};
}

// Analyses a Persian unit of one position; false for any other, and for function words.
bool read_as_one(const Word& unit, Piece* piece) {
  if (unit.script != Script::kPersian) return false;
  Analysis analysis;
  analyze(unit, &analysis);
  *piece = analysis.pieces[0];
  return analysis.count == 1 && piece->kind != Kind::kClosed;
}

// A part that someone would look for by itself.
bool says_something(Letters part) {
  return part.size() > 1 && !is_detached_suffix(part) && (Lexicon::tags(part) & (kStopWord | kClosed)) == 0;
}

}  // namespace

void base_terms(const Word& unit, TermList* out) {
  out->clear();
  Piece piece;
  if (!read_as_one(unit, &piece) || piece.lemmas[0].infinitive) return;
  const Letters lemma = piece.lemmas[0].view();
  out->add(lemma.first(base_size(lemma)), Role::kLemma);
}

void akin_terms(const Word& unit, TermList* out) {
  out->clear();
  Piece piece;
  if (!read_as_one(unit, &piece)) return;
  const Term& lemma = piece.lemmas[0];
  if (lemma.infinitive) return out->add(lemma.view(), Role::kLemma);
  Letter letters[text::kMaxLetters + 1];
  out->add(adjective_of(lemma.view(), letters), Role::kLemma);
  if (unit.parts == 1) return;
  unit.each_part([&](Letters part) {
    if (says_something(part) && !equals(part, lemma.view())) out->add(part, Role::kLemma);
    return true;
  });
}

void spaced_terms(const Word& unit, TermList* out) {
  out->clear();
  Piece piece;
  if (!unit.spaced || !read_as_one(unit, &piece) || piece.lemmas[0].infinitive) return;
  const bool all = unit.each_part([&](Letters part) {
    const bool apart = says_something(part) && (Lexicon::tags(part) & (kPrefixWord | kSuffixWord)) == 0;
    if (apart) out->add(part, Role::kLemma);
    return apart;
  });
  if (!all || out->size() < 2) out->clear();
}

Letters past_stem_of_infinitive(Letters word) {
  const Verb* verb = verb_of_infinitive(word);
  return verb != nullptr && !is_helper(*verb) ? word.first(word.size() - 1) : Letters{};
}

bool is_helping_verb(const Word& unit) {
  if (unit.script != Script::kPersian) return false;
  Analysis analysis;
  analyze(unit, &analysis);
  const Piece& piece = analysis.pieces[0];
  if (analysis.count > 1 || !piece.lemmas[0].infinitive) return false;
  if (is_stop_word(unit)) return true;
  const Verb* verb = piece.lemma_count == 1 ? verb_of_infinitive(piece.lemmas[0].view()) : nullptr;
  return verb != nullptr && is_helper(*verb);
}

}  // namespace persian::morph
