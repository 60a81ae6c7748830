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
constexpr Letter kBe = text::letter(U'ب'), kLam = text::letter(U'ل'), kNun = text::letter(U'ن');

bool is_unknown(Letters word) { return (Lexicon::tags(word) & (kWord | kClosed | kBrokenPlural)) == 0; }

bool may_be_name(Letters word) { return (Lexicon::tags(word) & kName) != 0 || is_unknown(word); }

// Whether a letter is certainly the next one behind another: settling takes none away but these two.
bool stays_behind(Letter letter, Letter before) { return letter != 0 && letter != before && letter != text::kHamza; }

// Whether it is plain from the letters around a space that it stays. Nothing certain is known of marks and the like.
bool is_plainly_apart(std::string_view text, size_t done, size_t start) {
  if (done < 4 || text.size() - start < 6) return false;
  const Letter last_but_one = text::arabic_letter(text, done - 4), last = text::arabic_letter(text, done - 2);
  if (last == 0 || last == text::kHamza) return false;
  if (last == kNun && (last_but_one == kBe || !stays_behind(last_but_one, kNun))) return false;
  const Letter first = text::arabic_letter(text, start);
  if (first == 0) return false;
  if (first != text::kAlef && first != kBe) return true;
  const Letter second = text::arabic_letter(text, start + 2), third = text::arabic_letter(text, start + 4);
  if (second == 0) return false;
  if (first == kBe) return second != kNun || stays_behind(third, kNun);
  if (second == kLam) return !text::joins_next(last);
  return second != text::kYe || stays_behind(third, text::kYe);
}

}  // namespace

bool Phrases::may_close_slowly(std::string_view text, size_t done, size_t start) const {
  if (!behind_father_ && is_plainly_apart(text, done, start)) return false;
  if (text::slice(text, 0, done).ends_with("بن")) return true;
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

bool Phrases::may_concern(Letters word) {
  if (word.size() < 2 || ends_with(word, kSonOf) || starts_with(word, kSonOf.view())) return true;
  return word[0] == text::kAlef && (word[1] == kLam || word[1] == text::kYe);
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
