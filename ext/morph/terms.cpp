#include "morph/terms.h"

#include "morph/lexicon.h"
#include "morph/suffixes.h"

namespace persian::morph {

namespace {

using text::Word;
using Role = TermList::Role;

Letters piece_letters(const Word& unit, const Piece& piece) {
  return unit.view().subspan(piece.begin, static_cast<size_t>(piece.end - piece.begin));
}

// A part that someone may look for by itself: what the query for it asks for, and its surface form.
void add_part(Letters part, TermList* out) {
  if (is_detached_suffix(part)) return;
  out->add(part, Role::kLemma);
  const Prefixes prefixes(part);
  if (Lexicon::is_plain(prefixes.state())) return;
  Readings readings;
  read_word(prefixes, 0, &readings);
  const Lemma& lemma = readings.best().lemma;
  Letter letters[text::kMaxLetters + 1];
  const int size = spell_lemma(lemma, part, letters);
  out->add({letters, static_cast<size_t>(size)}, Role::kLemma, lemma.source == Lemma::kInfinitive);
}

void add_parts(const Word& unit, TermList* out) {
  unit.each_part([&](Letters part) {
    add_part(part, out);
    return true;
  });
}

// خانهای is خانه‌ای or خان‌های: which one it is depends on a half-space that may be lost, so only
// the letters are sure.
bool hides_half_space(Letters word) {
  constexpr Suffix kPlural = u"های";
  if (!ends_with(word, kPlural) || word.size() < kPlural.size + 2u) return false;
  return (Lexicon::tags(word.first(word.size() - 3)) & kWord) != 0 &&
         (Lexicon::tags(word.first(word.size() - 2)) & kWord) != 0;
}

}  // namespace

void TermList::add(Letters letters, Role role, bool infinitive) {
  if (size_ == kMax || letters.empty() || letters.size() > text::kMaxLetters) return;
  Item& item = items_[size_];
  const size_t mark = infinitive ? kVerbMark.copy(item.bytes, kVerbMark.size()) : 0;
  item.length =
      static_cast<uint8_t>(mark + static_cast<size_t>(text::encode_letters(letters, true, item.bytes + mark)));
  item.role = role;
  for (int i = 0; i < size_; ++i) {
    if (term(i) != term(size_)) continue;
    if (role == Role::kLemma) items_[i].role = role;
    return;
  }
  ++size_;
}

void document_terms(const Word& unit, const Analysis& analysis, int i, TermList* out) {
  out->clear();
  const Piece& piece = analysis.pieces[i];
  out->add(piece_letters(unit, piece), Role::kSurface);
  for (int k = 0; k < piece.lemma_count; ++k) {
    out->add(piece.lemmas[k].view(), Role::kLemma, piece.lemmas[k].infinitive);
  }
  if (analysis.count > 1) {
    // The joined spelling is a word too, for whoever looks for just that.
    if (i == 0) out->add(unit.view(), Role::kSurface);
    return;
  }
  if (unit.spaced) add_parts(unit, out);
}

bool plain_terms(const Word& unit, const State& state, TermList* out) {
  const bool plain = unit.breaks == 0
                         ? Lexicon::is_plain(state)
                         : Lexicon::is_plain_compound(state) && unit.breaks == Lexicon::breaks(Lexicon::number(state));
  if (!plain) return false;
  out->clear();
  out->add(unit.view(), Role::kLemma);
  if (unit.spaced) add_parts(unit, out);
  return true;
}

void query_terms(const Word& unit, const Analysis& analysis, int i, const TermOptions& options, TermList* out) {
  out->clear();
  const Piece& piece = analysis.pieces[i];
  if (!options.lemma) return out->add(piece_letters(unit, piece), Role::kSurface);
  for (int k = 0; k < piece.lemma_count; ++k)
    out->add(piece.lemmas[k].view(), Role::kLemma, piece.lemmas[k].infinitive);
  if (options.surface && hides_half_space(piece_letters(unit, piece)))
    out->add(piece_letters(unit, piece), Role::kSurface);
}

bool is_stop_word(const Word& unit) {
  return unit.script == text::Script::kPersian && (Lexicon::tags(unit.view()) & kStopWord) != 0;
}

bool is_nothing_alone(const Word& unit) {
  return unit.script == text::Script::kPersian && unit.parts == 1 &&
         (is_one_of(unit.view(), suffix::kHaFamily) || is_one_of(unit.view(), suffix::kNothingAlone));
}

}  // namespace persian::morph
