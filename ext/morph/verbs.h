// verbs.h: reading a string as a form of a verb.
//
// All simple tenses, persons, the subjunctive, the imperative and participles, with negation, preverbs, می inside
// (برنمی‌گردد) and object clitics. A form may be of several verbs; each reading carries a cost, smaller
// being likelier. Compound tenses with a further word (خواهد رفت, رفته بود) are two words of two verbs, as they are
// written.

#ifndef PERSIAN_MORPH_VERBS_H
#define PERSIAN_MORPH_VERBS_H

#include <cstdint>

#include "morph/prefixes.h"
#include "morph/suffixes.h"

namespace persian::morph {

enum class VerbForm : uint8_t {
  kImperfective,  // می‌رود, نمی‌رفت
  kSubjunctive,   // برود, نرود
  kImperative,    // برو, نرو, مرو
  kNegativePast,  // نرفت
  kBePast,        // برفت, in older texts
  kPast3,         // رفت
  kPast,          // رفتم
  kPresent,       // رود, without می
  kParticiple,    // رفته, رفته‌ام, نرفته
  kSpoken,        // میره, بخونه
};

struct VerbReading {
  int16_t cost;
  uint16_t verb;
  int8_t preverb;  // -1: none
  VerbForm form;
};

inline constexpr int kMaxVerbReadings = 24;

struct VerbReadings {
  VerbReading items[kMaxVerbReadings];
  int size = 0;

  const VerbReading* begin() const { return items; }
  const VerbReading* end() const { return items + size; }
};

// Every reading of the word as a verb form, in no particular order.
void read_verb(const Prefixes& word, VerbReadings* out);
// NOLINTNEXTLINE(misc-no-recursion): every time the word is shorter
inline void read_verb(Letters word, VerbReadings* out) { read_verb(Prefixes(word), out); }

// True when the word is a past stem and ه: رفته.
bool is_participle(Letters word);

// True for a participle with ای that is the plural of a noun as well when it is written in one piece: کردهای.
bool is_also_plural(Letters word);

// True when the word reads as a form with می, so that a می written apart belongs to it.
bool is_imperfective(Letters word);

// Writes the infinitive (برگشتن); returns its length.
int infinitive(int verb, int preverb, Letter* out);

}  // namespace persian::morph

#endif
