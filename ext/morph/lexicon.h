// lexicon.h: the words of ext/lexicon/*.tsv, compiled.
//
// tools/make_lexicon turns the word lists into constant arrays: a minimal acyclic automaton (DAFSA) over the internal
// alphabet that also numbers its words 0..n-1 in alphabetical order, and per word its tags (an index into the few
// hundred combinations that occur) and, where it has any, records that point to other words (plural → singular,
// variant → standard), to verbs, or to where its parts begin. Nothing is built at load; about 640 KB in all.
//
// The automaton is a double array: the edge for letter l of the node with base b is cell b + l, valid when the cell's
// label is l, since no two nodes share a base. A cell tells the base of the node it leads to, whether a word ends
// there, and how many words of the first node come before those behind this edge.

#ifndef PERSIAN_MORPH_LEXICON_H
#define PERSIAN_MORPH_LEXICON_H

#include <cstdint>
#include <span>
#include <string_view>

#include "text/alphabet.h"

namespace persian::morph {

using text::Letter;

// What a word is. One bit each; the names in quotation marks are those of classes.tsv.
enum Tag : uint32_t {
  kNoun = 1u << 0,
  kAdjective = 1u << 1,
  kAdverb = 1u << 2,
  kName = 1u << 3,
  kCompound = 1u << 4,      // made of parts; its spelling shows them by half-spaces
  kVariant = 1u << 5,       // record: its standard spelling
  kClosed = 1u << 6,        // function word; record: its lemma
  kException = 1u << 7,     // looks inflected and is not
  kBrokenPlural = 1u << 8,  // record: its singular
  kInformal = 1u << 9,      // record: its standard form
  kStopWord = 1u << 10,
  kPastStem = 1u << 11,         // record: its verbs
  kPresentStem = 1u << 12,      // record: its verbs
  kIrregularVerb = 1u << 13,    // a finite form the rules do not reach; record: its verb
  kCommonPresent = 1u << 14,    // "common-present": a present stem so frequent that its bare personal forms are verbs
  kBeAdverb = 1u << 15,         // "be-adverb": makes an adverb with به, often written joined (بهویژه)
  kLightParticiple = 1u << 16,  // "light-participle": a participle that is hardly ever an adjective (شده)
  kNounParticiple = 1u << 17,   // "noun-participle": a participle that is mostly a noun or adjective (گذشته)
  kIndefinite = 1u << 18,       // "indefinite": takes the indefinite ی more often than another one (روزی)
  kEitherHe = 1u << 19,  // "either-he": X where X + های may also be Xه + های written without half-space (نامهای)
  kPrefixWord = 1u << 20,    // "prefix": joins the next word when written apart (بی نتیجه)
  kSuffixWord = 1u << 21,    // "suffix": joins the word before it when written apart (سرمایه گذاری)
  kNoSuffix = 1u << 22,      // "no-suffix": takes no suffix written apart (از, که)
  kNoSilentHe = 1u << 23,    // "no-silent-he": ends in ه that takes no ای, ام … (به, نه)
  kNeverFirst = 1u << 24,    // "never-first": never begins a compound written apart
  kNeverLast = 1u << 25,     // "never-last": never ends one
  kKeepYe = 1u << 26,        // "keep-ye": the ی after ا or و is its own (چای)
  kVerbToo = 1u << 27,       // "verb-too": a noun that is as often a verb form (کردی)
  kSpokenStem = 1u << 29,    // record: its verbs
  kCompoundHead = 1u << 30,  // the first part of some compound, or the first two …
  kSolid = 1u << 28,         // a compound usually written in one piece
  kApart = 1u << 31,         // a compound usually written with a space, or with kSolid as often
  kWord = kNoun | kAdjective | kAdverb | kName | kCompound,
};

// A word with these tags is in the lexicon as it stands, and has no parts.
constexpr bool is_whole(uint32_t tags) {
  return (tags & (kWord | kClosed | kBrokenPlural)) != 0 && (tags & kCompound) == 0;
}

struct Verb {
  Letter past[8];  // its past stem; the infinitive is that and ن
  uint8_t past_size;
  uint16_t preverbs;  // bit i: takes preverb i
  uint8_t rank;       // 1 is the most frequent; kUnranked for most
  bool light;         // makes compound verbs with nouns (کرد, شد)
  bool glides;        // present stem in ا or و that takes ی before endings (می‌آید, می‌گوید; not
                      // می‌رود)
};
inline constexpr uint8_t kUnranked = 255;

struct Preverb {
  Letter letters[4];  // 0 behind the last
  uint8_t size;
};

enum class Record : uint8_t {
  kLemma = 1,      // a word: singular, standard spelling, lemma
  kPast = 2,       // a verb
  kPresent = 3,    // a verb
  kIrregular = 4,  // a verb
  kSpelling = 5,   // number of the spelling
  kInformal = 6,   // a word: the standard form
  kBreak = 7,      // the letter a further part begins with
  kSpoken = 8,     // a verb
};

inline constexpr uint8_t kEndsWord = 0x40;    // in a cell's label: a word ends behind it
inline constexpr uint8_t kLastRecord = 0x80;  // in a record's kind: the word has no more

// An edge of the automaton.
struct Cell {
  uint16_t base;    // of the node it leads to
  uint16_t before;  // words of the first node before those behind this edge
  uint8_t label;    // its letter and kEndsWord; 0: no edge
};

// How a word begins: its first three letters as one number, 0 for each that it lacks.
using Beginning = uint16_t;
constexpr Beginning beginning(Letter first, Letter second, Letter third) {
  constexpr int kCodes = text::kLetterCount + 1;
  static_assert(kCodes * kCodes * kCodes <= 0x10000);
  return static_cast<Beginning>((first * kCodes + second) * kCodes + third);
}

// A place where a compound may be cut, with how the word behind it begins: two bits of one word of kJunctions, a Bloom
// filter. Those of the compounds are all set, and those of one in thirty others.
inline constexpr size_t kJunctionWords = 1u << 12;
struct Junction {
  uint32_t word;
  uint64_t bits;
};
constexpr Junction junction_of(uint16_t base, Beginning next) {
  const uint32_t hash = (uint32_t{base} << 16 | next) * 0x9E3779B1u;
  return {hash >> 20, uint64_t{1} << (hash >> 14 & 63) | uint64_t{1} << (hash >> 8 & 63)};
}

// The arrays, of which only Lexicon knows the meaning.
namespace tables {
extern const uint16_t kRootBase;
extern const Cell kCells[];
extern const uint64_t kJunctions[];
extern const uint32_t kTagSets[];
extern const uint16_t kTags[];
extern const Verb kVerbs[];
extern const int kPreverbCount;
extern const uint64_t kPreverbFirsts;
extern const Preverb kPreverbs[];
}  // namespace tables

// Where a reader of the automaton stands: some letters in, or fallen off it. Start from Lexicon::start().
struct State {
  uint16_t number;  // words before this point in alphabetical order
  uint16_t base;    // of the node; 0 when fallen off
  bool ends;        // a word ends here
};

class Lexicon {
 public:
  static State start() { return {0, tables::kRootBase, false}; }

  // Moves one letter on. False when no word begins so; the state then stays fallen off. Without branches: where a word
  // leaves the lexicon is hard to guess.
  static bool step(State* state, Letter letter) {
    const Cell& cell = tables::kCells[state->base + unsigned{letter}];  // behind base 0 stand empty ones
    const bool on = (cell.label & (kEndsWord - 1)) == letter;
    const unsigned keep = 0u - static_cast<unsigned>(on);
    *state = {static_cast<uint16_t>((state->number + cell.before) & keep), static_cast<uint16_t>(cell.base & keep),
              (cell.label & keep & kEndsWord) != 0};
    return on;
  }

  // The tags of the word that ends here; 0 when none does. Without branches, as above.
  static uint32_t tags(const State& state) {
    const unsigned keep = 0u - static_cast<unsigned>(state.ends);
    return tables::kTagSets[tables::kTags[state.number & keep] & keep];  // no tags are the first set
  }
  static uint32_t tags(std::span<const Letter> word) { return tags(walk(word)); }

  // Where the letters lead.
  static State walk(std::span<const Letter> word) {
    State state = start();
    for (const Letter l : word) {
      if (!step(&state, l)) break;
    }
    return state;
  }

  // Whether, behind the first words of a compound, which lead to `base`, a next one may begin so. False is certain.
  static bool may_go_on(uint16_t base, Beginning next) {
    const Junction junction = junction_of(base, next);
    return (tables::kJunctions[junction.word] & junction.bits) == junction.bits;
  }

  // The number of the word, -1 when it is not in the lexicon.
  static int find(std::span<const Letter> word) {
    const State state = walk(word);
    return state.ends ? number(state) : -1;
  }
  static int number(const State& state) { return static_cast<int>(state.number); }

  // The values of the word's records of one kind, at most `limit`; returns how many.
  static int records(int number, Record kind, uint16_t* values, int limit);

  // Whether the word that ends here is plain: written in one part, it has no Trait (candidate.h), and its only term is
  // its letters. The analysis, run over the lexicon when the tables were made, found it out.
  static bool is_plain(const State& state);
  // Whether the same was found of the compound that ends here: written in its parts, its only lemma is its letters.
  static bool is_plain_compound(const State& state);

  // Writes the letters of a word; returns how many.
  static int letters(int number, Letter* out);

  // Where the parts of a compound begin, as in text::Word::breaks; 0 for other words.
  static uint64_t breaks(int number);

  // The standard spelling, half-spaces included, of a word with hamzas that its letters do not show; else empty.
  static std::string_view spelling(int number);

  static const Verb& verb(int id) { return tables::kVerbs[id]; }
  static int verb_count();
  static int preverb_count() { return tables::kPreverbCount; }
  static bool may_begin_preverb(Letter first) { return (tables::kPreverbFirsts >> first & 1) != 0; }
  static std::span<const Letter> preverb(int i) { return {tables::kPreverbs[i].letters, tables::kPreverbs[i].size}; }
  // Bit i: the word begins with preverb i, or is just that.
  static unsigned preverbs_before(std::span<const Letter> word);
  static bool is_preverb(std::span<const Letter> word);
  static int word_count();
};

}  // namespace persian::morph

#endif
