// The part of polisher.h that decides on single characters.
//
// Each rule is for neighbours that leave no doubt about what the passes of normalize.h would do; where there are others,
// part() asks them.

#include <algorithm>

#include "text/characters.h"
#include "text/number_span.h"
#include "text/polisher.h"

namespace persian::text {

namespace {

// How a stop is written in Persian text.
char32_t persian_stop(char32_t c) { return c == ',' ? U'،' : c == ';' ? U'؛' : c == '?' ? U'؟' : c; }

// A letter that is one letter after editing.
bool is_one_letter(char32_t c) { return side(c) == Side::kLetter && c < 0x6D6 && c != U'ۀ' && c != 0x06C2; }

}  // namespace

size_t Polisher::single(size_t at) {
  const Decoded d = decode(line_, at);
  const size_t next = at + d.length;
  const char32_t before = last(), behind = peek(next);
  const Place p{at, next, d.code_point, before, behind, side(before), side(behind)};
  switch (p.c) {
    case '.':
      if (p.behind_c == '.') return dots(p);
      [[fallthrough]];
    case ':':
    case '!':
    case U'،':
    case U'؛':
    case U'؟':
    case ',':
    case ';':
    case '?': return stop(p);
    case '(':
    case '[':
    case U'«': return opening(p);
    case ')':
    case ']':
    case U'»': return closing(p);
    case '-':
    case '/':
    case '*':
    case '_':
    case U'–':
    case U'٫':
    case U'٬':
    case U'٪': return sign(p);
    case kZwnj:
      if (p.before == Side::kLetter
              ? !is_one(p.behind, Side::kSpace, Side::kEdge, Side::kStop, Side::kClosing) && p.behind_c != kZwnj
              : p.before != Side::kSpace || p.behind != Side::kLetter)
        return part(at);
      return next;
    case U'—':
    case U'…':
      if (is_one(p.before, Side::kSpace, Side::kLetter) && is_one(p.behind, Side::kSpace, Side::kLetter))
        return put(p.c, next);
      return part(at);
    case '"': return quote(p);
    case U'“':
    case U'”': return curly_pairs() ? quote(p) : kWhole;
    case U'ء': return p.before == Side::kLetter && p.before_c != U'ه' ? put(p.c, next) : part(at);
    case kKashida:  // alone it is a dash
      return p.before == Side::kSpace && p.behind == Side::kSpace && grow(at, 1) ? put(U'–', next) : part(at);
    case 0xAD:  // typed for a half-space
      return p.before == Side::kLetter && p.behind == Side::kLetter && grow(at, 1) ? put(kZwnj, next) : part(at);
    case 0x200E:
    case 0x200F:
      if (p.before == Side::kLetter ? !is_one(p.behind, Side::kSpace, Side::kLetter)
                                    : p.before != Side::kSpace || p.behind != Side::kLetter)
        return part(at);
      return next;
    case '`':
    case '<': return kWhole;
    default: break;
  }
  if (is_ascii_letter(p.c)) return latin(p);
  if (p.c >= 0x064B && p.c <= 0x0654) return mark(p);
  switch (glyph(p.c)) {
    case Glyph::kDigit: return number(p);
    case Glyph::kPersian: return letter(p);
    default: return part(at);
  }
}

size_t Polisher::stop(const Place& p) {
  if (p.before == Side::kDigit && p.c == ':' && is_persian_digit(p.behind_c)) return put(p.c, p.next);
  if (p.before == Side::kSpace) return stop_behind_space(p);
  size_t next = p.next;
  if (p.before == Side::kLetter && options_.punctuation) {
    while (peek(next) == kZwnj) next += 3;  // seen only between letters
  }
  const char32_t behind_c = peek(next);
  const bool after_word = is_word(p.before) || p.before == Side::kClosing;
  const bool ends = is_one(side(behind_c), Side::kSpace, Side::kEdge);
  if (persian_stop(p.c) != p.c) {
    if (p.before != Side::kLetter || !options_.punctuation) return part(p.at);
    if (!ends) return stop_before_word(p, next);
    return grow(p.at, 1) ? put(persian_stop(p.c), next) : next;
  }
  if (after_word && (ends || side(behind_c) == Side::kClosing || closes_quote(behind_c))) {
    return put(p.c, next);
  }
  return p.before == Side::kLetter && options_.punctuation ? stop_before_word(p, next) : part(p.at);
}

// Behind a letter a space belongs between a stop and the next word, except in abbreviations like ق.م.
size_t Polisher::stop_before_word(const Place& p, size_t next) {
  const char32_t c = peek(next);
  const Side behind = side(c);
  if (p.c == '.') {
    if (behind == Side::kOpening) return put(p.c, next);
    if (!is_one_letter(c)) return part(p.at);
    const char32_t second = peek(next + decode(line_, next).length);
    if (!is_one_letter(second) && !is_one(side(second), Side::kSpace, Side::kEdge)) return part(p.at);
    const bool words = is_one_letter(second) && is_word_glyph(glyph(last_but_one(p.before_c)));
    put(p.c, next);
    if (!words) return next;
  } else {
    const bool word = is_one(behind, Side::kLetter, Side::kDigit, Side::kOpening) || is_ascii_letter(c);
    if (!word && !opens_quote(c)) return part(p.at);
    put(persian_stop(p.c), next);
  }
  return put(' ', next), open(next);
}

// Whether what was written ends in a space behind a letter.
bool Polisher::is_behind_letter_and_space(const Place& p) const {
  return p.before == Side::kSpace && p.at > floor_ && side(last_but_one(' ')) == Side::kLetter;
}

size_t Polisher::stop_behind_space(const Place& p) {
  if (p.c == '.' && is_one_letter(p.behind_c)) return put(p.c, p.next);
  if (!options_.punctuation || !is_behind_letter_and_space(p)) return part(p.at);
  const bool ends = is_one(p.behind, Side::kSpace, Side::kEdge) && persian_stop(p.c) == p.c;
  const bool word = is_one(p.behind, Side::kLetter, Side::kDigit) && p.c != '.';
  if (!ends && !word) return part(p.at);
  --to_;
  put(persian_stop(p.c), p.next);
  return ends ? p.next : (put(' ', p.next), open(p.next));
}

// Whether the space at `at`, in what is regular otherwise, was dropped by that.
bool Polisher::is_dropped(size_t at) const {
  if (side(peek(at + 1)) != Side::kStop) return false;
  return is_one(side(peek(at + 1 + decode(line_, at + 1).length)), Side::kSpace, Side::kEdge);
}

// Two are two, more of them an ellipsis.
size_t Polisher::dots(const Place& p) {
  size_t end = p.next;
  while (end < line_.size() && line_[end] == '.') ++end;
  const bool persian = p.before == Side::kLetter || is_behind_letter_and_space(p);
  if (!options_.punctuation || !persian || !is_one(side(peek(end)), Side::kSpace, Side::kEdge, Side::kLetter)) {
    return part(p.at);
  }
  return end - p.at == 2 ? put('.', put('.', end)) : put(U'…', end);
}

size_t Polisher::opening(const Place& p) {
  const bool begins = is_one(p.before, Side::kSpace, Side::kEdge) || p.before_c == '.';
  const bool before_word = is_one(p.behind, Side::kLetter, Side::kDigit);
  if ((begins && before_word) ||
      (is_one(p.before, Side::kSpace, Side::kEdge, Side::kOpening) && (before_word || p.behind == Side::kOpening))) {
    return put_bracket(p.c, p.next);
  }
  const size_t latin = closed_latin(p);
  if (begins && latin > p.at) return keep(p.at, latin);
  if (!options_.punctuation) return part(p.at);
  if (begins && p.before_c != '.' && p.behind == Side::kSpace && is_one_letter(peek(p.next + 1))) {
    return put_bracket(p.c, p.next), open(p.next + 1);
  }
  const bool attached = p.before == Side::kLetter && (before_word || latin > p.at);
  if (!attached || (p.c == '(' && may_be_ending(p.next))) return part(p.at);
  put(' ', p.at);
  return open(p.at);
}

// Behind the Latin words in brackets that begin here, where no other ones follow them; else `at`.
size_t Polisher::closed_latin(const Place& p) const {
  if (!is_ascii_letter(p.behind_c) || p.c == U'«') return p.at;
  const size_t end = latin_end(p.next);
  if (end == p.next || peek(end) != (p.c == '(' ? U')' : U']')) return p.at;
  return is_one(side(peek(end + 1)), Side::kSpace, Side::kEdge, Side::kLetter) ? end + 1 : p.at;
}

// Whether the brackets may hold an ending of the word before them, as in مدیر(ان).
bool Polisher::may_be_ending(size_t at) const {
  constexpr size_t kLongest = 10;
  char word[kLongest];
  const size_t length = slice(line_, at, kLongest + 1).find(')');
  if (length == std::string_view::npos) return false;
  for (size_t i = 0; i < length; i += 2) {
    const char32_t c = peek(at + i);
    if (!is_one_letter(c) || c > 0x7FF) return true;
    encode(c == U'ي' || c == U'ى' ? U'ی' : c, word + i);
  }
  return is_ending({word, length});
}

size_t Polisher::closing(const Place& p) {
  if ((is_word(p.before) || is_one(p.before, Side::kStop, Side::kClosing)) &&
      is_one(p.behind, Side::kSpace, Side::kEdge, Side::kStop, Side::kClosing)) {
    return put_bracket(p.c, p.next);
  }
  const bool apart = options_.punctuation && is_behind_letter_and_space(p) && p.behind == Side::kSpace;
  if (!apart || !is_one_letter(peek(p.next + 1))) return part(p.at);
  --to_;
  return put(' ', put_bracket(p.c, p.next)), open(p.next + 1);
}

// Marks that stay as they are, alone between words or digits.
size_t Polisher::sign(const Place& p) {
  const bool digits = p.before == Side::kDigit && is_persian_digit(p.behind_c);
  const bool ends = is_one(p.behind, Side::kSpace, Side::kEdge);
  bool regular = digits;
  if (p.c == U'٪') {
    regular = p.before == Side::kDigit && ends;
  } else if (p.c != U'٫' && p.c != U'٬') {
    regular = is_one(p.before, Side::kSpace, Side::kEdge, Side::kLetter, Side::kDigit) &&
              (ends || p.behind == Side::kLetter || is_persian_digit(p.behind_c));
  }
  return regular ? put(p.c, p.next) : part(p.at);
}

// A quotation mark: they open and close in turn.
size_t Polisher::quote(const Place& p) {
  const bool opening = opens_quote(p.c);
  if (!opening && !closes_quote(p.c)) return part(p.at);
  if (!grow(p.at, 1)) return p.at;
  const bool before_word = p.behind == Side::kSpace && is_one_letter(peek(p.next + 1));
  if (opening && is_one(p.before, Side::kSpace, Side::kEdge)) {
    if (!is_one(p.behind, Side::kLetter, Side::kDigit) && !before_word) return part(p.at);
    pass_quote(p.c);
    put(U'«', p.next);
    return before_word ? open(p.next + 1) : p.next;
  }
  if (opening) return part(p.at);
  if ((is_word(p.before) || p.before == Side::kStop) && is_one(p.behind, Side::kSpace, Side::kEdge, Side::kStop)) {
    pass_quote(p.c);
    return put(U'»', p.next);
  }
  if (!before_word || !is_behind_letter_and_space(p)) return part(p.at);
  pass_quote(p.c);
  --to_;
  return put(' ', put(U'»', p.next)), open(p.next + 1);
}

size_t Polisher::number(const Place& p) {
  if (!is_one(p.before, Side::kSpace, Side::kEdge, Side::kOpening, Side::kLetter) || !has_persian()) return part(p.at);
  const NumberSpan n = read_number(line_, p.at);
  if (!grow(p.at, 2 * (n.stop - p.at))) return p.at;
  const bool persian = options_.digits == Digits::kPersian;
  const bool keep = options_.digits == Digits::kKeep || (persian && n.is_version);
  const bool marks = persian && options_.punctuation && !n.is_version;
  for (size_t at = p.at; at < n.stop;) {
    const Decoded d = decode(line_, at);
    char32_t c = d.code_point;
    if (glyph(c) == Glyph::kDigit && !(keep && (c < 0x80 || options_.digits == Digits::kKeep))) {
      c = (persian ? U'۰' : U'0') + folding(c).value;
    }
    if (marks && n.is_decimal && c == '.') c = U'٫';
    if (marks && n.is_grouped && c == ',') c = U'٬';
    at = put(c, at + d.length);
  }
  return n.stop;
}

// Words of ASCII letters stay as they are. A number behind them belongs to them.
size_t Polisher::latin(const Place& p) {
  if (!is_one(p.before, Side::kSpace, Side::kEdge, Side::kLetter)) return part(p.at);
  size_t end = latin_end(p.at);
  if (end == p.at) return part(p.at);
  const char32_t c = peek(end);
  Side behind = side(c);
  if (behind == Side::kSpace) {
    behind = side(peek(end + 1));
  } else if (behind == Side::kStop) {
    const size_t next = end + decode(line_, end).length;
    if (!is_one(side(peek(next)), Side::kSpace, Side::kEdge)) return part(p.at);
    end = next;
    behind = Side::kEdge;
  } else if ((c == ')' || c == ']') && is_one(side(peek(end + 1)), Side::kSpace, Side::kEdge)) {
    ++end;
    behind = Side::kEdge;
  }
  return is_one(behind, Side::kEdge, Side::kLetter) ? keep(p.at, end) : part(p.at);
}

// The end of the Latin words at `at` that single spaces separate; `at` itself when they are none, or something else.
size_t Polisher::latin_end(size_t at) const {
  const auto byte = [&](size_t i) -> char { return i < line_.size() ? line_[i] : ' '; };
  const auto is_letter = [&](size_t i) { return is_ascii_letter(static_cast<unsigned char>(byte(i))); };
  const auto is_word = [&](size_t i) { return is_letter(i) || is_ascii_digit(static_cast<unsigned char>(byte(i))); };
  const auto is_inside = [&](size_t i) { return std::string_view("-.'_/&@+").find(byte(i)) != std::string_view::npos; };
  for (size_t end = at; true; ++end) {
    // A URL may go on in other letters.
    if (!is_letter(end) || slice(line_, end, 4) == "www.") return at;
    while (is_word(end) || is_inside(end)) ++end;
    if (!is_word(end - 1)) {
      // The stop behind it.
      if (byte(end - 1) != '.' || !is_word(end - 2)) return at;
      return end - 1;
    }
    if (byte(end) != ' ' || !is_letter(end + 1)) return end;
  }
}

size_t Polisher::mark(const Place& p) {
  constexpr char32_t kMadda = 0x0653;
  const auto same = [&] { return to_ - out_->view().data() >= 4 && std::equal(to_ - 4, to_ - 2, to_ - 2); };
  const auto compose = [&](char32_t letter) {
    to_ -= 2;
    return put(letter, p.next);
  };
  if (p.c == kMadda || p.c == kHamzaAbove) {
    if (p.before_c == U'ه' && p.c == kHamzaAbove) return put(p.c, p.next);
    if (same()) return part(p.at);
    if (p.before_c == U'ا') return compose(p.c == kMadda ? U'آ' : U'أ');
    if (p.before_c == U'و' && p.c == kHamzaAbove) return compose(U'ؤ');
    if (p.before_c == U'ی' && p.c == kHamzaAbove) return compose(U'ئ');
    return part(p.at);
  }
  return options_.diacritics && p.before == Side::kLetter ? put(p.c, p.next) : part(p.at);
}

// A letter that copy_words() does not know, or a presentation form of one.
size_t Polisher::letter(const Place& p) {
  std::string_view text;
  if (!canonical(p.c, &text)) text = slice(line_, p.at, p.next - p.at);
  const Decoded l = text.empty() ? Decoded{0, 0} : decode(text, 0);
  if (l.length == 0 || l.length != text.size() || l.code_point == U'ء' || glyph(l.code_point) != Glyph::kPersian)
    return part(p.at);
  return put(l.code_point, p.next);
}

}  // namespace persian::text
