#include "morph/labels.h"

namespace persian::morph {

const char* kind_name(Kind kind) {
  switch (kind) {
    case Kind::kClosed: return "function word";
    case Kind::kIrregular:
    case Kind::kVerb: return "verb";
    case Kind::kWhole: return "word";
    case Kind::kBroken: return "broken plural";
    case Kind::kHa:
    case Kind::kSpokenHa:
    case Kind::kPluralAn:
    case Kind::kPluralAt:
    case Kind::kPluralIn: return "plural";
    case Kind::kComparative: return "comparative";
    case Kind::kAfterHe:
    case Kind::kAfterYe:
    case Kind::kPossessive:
    case Kind::kDetached: return "with clitic";
    case Kind::kCopula: return "with copula";
    case Kind::kYe: return "with ye";
    case Kind::kInformal: return "informal";
    case Kind::kUnknown: return "unknown";
  }
  return "unknown";
}

const char* script_name(text::Script script) {
  switch (script) {
    case text::Script::kPersian: return "persian";
    case text::Script::kNumber: return "number";
    case text::Script::kOther: return "other";
  }
  return "other";
}

const char* form_name(VerbForm form) {
  switch (form) {
    case VerbForm::kImperfective: return "imperfective";
    case VerbForm::kSubjunctive: return "subjunctive";
    case VerbForm::kImperative: return "imperative";
    case VerbForm::kNegativePast: return "negative past";
    case VerbForm::kBePast: return "past with be-";
    case VerbForm::kPast3: return "past, third person";
    case VerbForm::kPast: return "past";
    case VerbForm::kPresent: return "present without mi-";
    case VerbForm::kParticiple: return "participle";
    case VerbForm::kSpoken: return "spoken";
  }
  return "";
}

const char* explanation(const Reading& r) {
  switch (r.kind) {
    case Kind::kClosed: return "a function word of the lexicon";
    case Kind::kIrregular: return "a verb form the lexicon lists by itself";
    case Kind::kVerb: return "a verb stem of the lexicon with verbal affixes";
    case Kind::kWhole: return "a word of the lexicon as it stands";
    case Kind::kBroken: return "a broken plural of the lexicon";
    case Kind::kHa:
      return r.unknown_stem ? "plural ha; no other ending looks like it, so the stem need not be known" : "plural ha";
    case Kind::kSpokenHa: return "plural ha with a spoken clitic";
    case Kind::kComparative:
      return r.unknown_stem ? "superlative of a stem that is not in the lexicon" : "comparative or superlative";
    case Kind::kAfterHe: return "a clitic after silent he";
    case Kind::kAfterYe: return "a clitic after ye";
    case Kind::kPossessive: return "a possessive clitic";
    case Kind::kCopula: return "the copula as a clitic";
    case Kind::kYe: return "indefinite or ezafe ye";
    case Kind::kPluralAn: return "plural an, gan or yan";
    case Kind::kPluralAt: return "plural at or jat";
    case Kind::kPluralIn: return "plural in or un";
    case Kind::kDetached: return "what stands before a half-space";
    case Kind::kInformal: return "a spoken form of the lexicon";
    case Kind::kUnknown: return "not in the lexicon: its own lemma";
  }
  return "";
}

}  // namespace persian::morph
