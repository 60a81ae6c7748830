// readings.h: every way to read a string as a word of Persian, each with a cost.
//
// The string comes without its half-spaces, so that every spelling of a word is read the same; where they stood only
// re-ranks the readings. A stem must be in the lexicon, except before the ها family and the superlative, which hardly
// anything else can be. Costs are hundredths; they were fitted to edited, lemmatised text, and smaller is likelier.

#ifndef PERSIAN_MORPH_READINGS_H
#define PERSIAN_MORPH_READINGS_H

#include <cstdint>

#include "morph/prefixes.h"
#include "morph/suffixes.h"
#include "morph/verbs.h"
#include "text/words.h"

namespace persian::morph {

enum class Kind : uint8_t {
  kClosed,       // a function word
  kIrregular,    // an irregular verb form
  kVerb,         // see `form`
  kWhole,        // in the lexicon as it stands
  kBroken,       // a broken plural, perhaps with a clitic
  kHa,           // plural ها …
  kSpokenHa,     // هام, هاشون …
  kComparative,  // تر, ترین …
  kAfterHe,      // ای, ام, اند … after the silent ه
  kAfterYe,      // the same after ی
  kPossessive,   // مان, شان, م …
  kCopula,       // ند, ست, یم …
  kYe,           // indefinite or ezafe ی
  kPluralAn,     // ان, گان, یان
  kPluralAt,     // ات, جات
  kPluralIn,     // ین, ون
  kDetached,     // a stem before a half-space, outside the rules above
  kInformal,     // a spoken form
  kUnknown,      // not in the lexicon
};

// A lemma, told by where its letters come from.
struct Lemma {
  enum Source : uint8_t { kStem, kEntry, kInfinitive };
  Source source;
  uint8_t size;     // kStem: so many letters of the word …
  Letter added;     // … and this one behind them, if any
  int8_t preverb;   // kInfinitive; -1: none
  uint16_t number;  // kEntry: a word of the lexicon; kInfinitive: a verb

  static Lemma stem(int size, Letter added = 0) { return {kStem, static_cast<uint8_t>(size), added, -1, 0}; }
  static Lemma entry(uint16_t word) { return {kEntry, 0, 0, -1, word}; }
  static Lemma infinitive(uint16_t verb, int8_t preverb = -1) { return {kInfinitive, 0, 0, preverb, verb}; }
};

struct Reading {
  int cost;
  Kind kind;
  VerbForm form;      // of kVerb
  bool unknown_stem;  // the stem is not in the lexicon
  uint8_t cut;        // letters of the word that are its stem
  Lemma lemma;
};

inline constexpr int kMaxReadings = 48;

struct Readings {
  Reading items[kMaxReadings];
  int size = 0;
  uint32_t tags = 0;  // of the whole word in the lexicon

  const Reading& best() const { return items[0]; }
  const Reading* begin() const { return items; }
  const Reading* end() const { return items + size; }
};

// All readings, the cheapest first; there is always at least one. `breaks` is as in text::Word.
void read_word(const Prefixes& word, uint64_t breaks, Readings* out);
inline void read_word(Letters word, uint64_t breaks, Readings* out) { read_word(Prefixes(word), breaks, out); }

// Writes the lemma's letters, the word being the one it was read from; returns how many.
int spell_lemma(const Lemma& lemma, Letters word, Letter* out);

}  // namespace persian::morph

#endif
