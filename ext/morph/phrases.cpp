#include "morph/phrases.h"

#include <utility>

#include "morph/lexicon.h"
#include "morph/seams.h"
#include "morph/suffixes.h"
#include "text/characters.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::morph {

namespace {

using text::Class;
using text::Word;

constexpr Suffix kSonOf = u"بن";

bool is_unknown(Letters word) { return (Lexicon::tags(word) & (kWord | kClosed | kBrokenPlural)) == 0; }

bool may_be_name(Letters word) { return (Lexicon::tags(word) & kName) != 0 || is_unknown(word); }

}  // namespace

// It looks for بن before or behind the space, and behind it for ای and what begins with ال.
bool Phrases::may_close(std::string_view text, size_t done, size_t start) const {
  if (text::slice(text, 0, done).ends_with("بن")) return true;
  constexpr Letter kBe = text::letter(U'ب'), kLam = text::letter(U'ل'), kNun = text::letter(U'ن');
  Letter first = 0;
  for (size_t at = start; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    const text::Folding f = text::folding(d.code_point);
    at += d.length;
    if (f.kind == Class::kLigature) return true;
    if (f.kind == Class::kSeparator) return false;
    if (f.kind != Class::kPersian) continue;
    const auto letter = static_cast<Letter>(f.value);
    if (first == text::kAlef) return letter == kLam || letter == text::kYe;
    if (first == kBe) return letter == kNun;
    if (letter != text::kAlef && letter != kBe) return false;
    first = letter;
  }
  return false;
}

// بن between the names of a son and a father; both spaces close, or the one that is left.
bool Phrases::is_patronymic(const Word& first, Letters right) {
  const Letters left = first.view();
  const bool behind_father = std::exchange(behind_father_, false);
  if (equals(left, kSonOf)) return behind_father && may_be_name(right);
  if (ends_with(left, kSonOf) && is_unknown(left)) {
    const size_t end = left.size() - kSonOf.size;
    const Letters son = left.first(end);
    const bool apart = (first.breaks >> end & 1) != 0 || !text::joins_next(son.back());
    return apart && (Lexicon::tags(son) & kName) != 0 && may_be_name(right);
  }
  behind_father_ = equals(right, kSonOf) && left.size() >= 3 && may_be_name(left);
  return behind_father_;
}

bool Phrases::close(const Word& first, const Word& second) {
  const Letters left = first.view(), right = second.view();
  if (is_patronymic(first, right)) return true;
  if (left.size() >= 3 && is_articled(right) && !is_articled(left)) return text::joins_next(left.back());
  constexpr Suffix kAy = u"ای";
  return equals(right, kAy) && left.back() == text::kYe && (Lexicon::tags(left) & (kNoun | kAdjective)) != 0;
}

}  // namespace persian::morph
