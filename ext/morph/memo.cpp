#include "morph/memo.h"

#include "morph/analyzer.h"
#include "morph/lexicon.h"
#include "text/characters.h"
#include "text/slice.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::morph {

namespace {

// Lays terms behind the key and the terms that are there already; false when they do not fit.
bool write(const TermList& terms, Draft* out) {
  Remembered& head = out->head;
  for (int i = 0; i < terms.size(); ++i) {
    const std::string_view term = terms.term(i), key{out->bytes, head.key_size};
    if (head.count == Remembered::kMaxTerms) return false;
    if (key.starts_with(term)) {
      head.of_key |= static_cast<uint8_t>(1u << head.count);
    } else {
      if (out->size + term.size() > Draft::kBytes) return false;
      std::memcpy(out->bytes + out->size, term.data(), term.size());
      out->size += term.size();
    }
    if (terms.surface_only(i)) head.surface_only |= static_cast<uint8_t>(1u << head.count);
    head.sizes[head.count++] = static_cast<uint8_t>(term.size());
  }
  return true;
}

// Whether the key is the word's letters, one by one, and half-spaces.
bool is_letter_by_letter(const text::Word& word, std::string_view key) {
  int letters = 0;
  for (size_t at = 0; at < key.size();) {
    const text::Decoded d = text::decode(key, at);
    at += d.length;
    const text::Class kind = text::folding(d.code_point).kind;
    if (kind == text::Class::kPersian) ++letters;
    if (kind != text::Class::kPersian && kind != text::Class::kHalfSpace) return false;
  }
  return letters == word.size;
}

// What a word behind this one must be, so that the two may be one unit.
void set_joins(const Candidate& unit, const State& state, Remembered* head) {
  Nature joins = nature_of(0, kIsSuffixes | kIsSuffixWord);
  if ((unit.traits & (kIsMi | kIsPreverbMi)) != 0 || (unit.tags & kPrefixWord) != 0) joins = kAnything;
  if ((unit.traits & kIsPreverb) != 0) joins |= nature_of(0, kIsMi | kBeginsWithMi);
  if (unit.word.parts == 1 && (unit.tags & (kNeverFirst | kCompoundHead)) == kCompoundHead) {
    head->compounds = state.base;
    head->number = static_cast<uint16_t>(state.number);
    for (Letter l = 1; l <= text::kLetterCount; ++l) {
      State next = state;
      if (Lexicon::step(&next, l)) joins |= nature_of(l, 0);
    }
  }
  head->joins_low = static_cast<uint32_t>(joins);
  head->joins_high = static_cast<uint32_t>(joins >> 32);
}

}  // namespace

bool work_out(std::string_view text, const Candidate& unit, const Prefixes& prefixes, Draft* out) {
  const text::Word& word = unit.word;
  const std::string_view key = text::slice(text, word.start, word.stop - word.start);
  if (key.size() > Remembered::kMaxKey) return false;
  Remembered& head = out->head;
  head = {};
  head.key_size = static_cast<uint8_t>(key.size());
  std::memcpy(out->bytes, key.data(), key.size());
  out->size = key.size();
  head.letters = word.size;
  head.first = word.letters[0];
  head.traits = unit.traits;
  if (word.spaced) {
    head.flags = Remembered::kSpaced;
  } else if (is_letter_by_letter(word, key)) {
    head.flags = Remembered::kLetterwise;
  }
  if ((unit.tags & kStopWord) != 0) head.flags |= Remembered::kStop;
  if (is_whole(unit.tags)) head.flags |= Remembered::kWhole;
  set_joins(unit, prefixes.state(word.size), &head);
  Analysis analysis;
  analyze(word, prefixes, &analysis);
  head.first_stop = static_cast<uint8_t>(place_of(text, word, analysis, 0).stop - word.start);
  head.second_start = static_cast<uint8_t>(place_of(text, word, analysis, analysis.count - 1).start - word.start);
  for (int i = 0; i < analysis.count; ++i) {
    TermList terms;
    document_terms(word, analysis, i, &terms);
    if (!write(terms, out)) return false;
    if (i == 0) head.first_count = head.count;
  }
  return true;
}

}  // namespace persian::morph
