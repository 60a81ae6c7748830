// The second pass of normalize.h: punctuation.

#include <algorithm>
#include <iterator>

#include "text/glyph.h"
#include "text/normalize.h"
#include "text/number_span.h"
#include "text/protect.h"
#include "text/sides.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::text {

namespace {

enum class Role : uint8_t {
  kNone,
  kStop,     // no space before it, one behind
  kPoint,    // the same at the end of a sentence only
  kAsk,      // a stop of which several are one: ! ؟
  kOpening,  // a space before it, none behind
  kClosing,  // the other way round
  kQuote,    // a quotation mark that may become « or »
  kPercent,  // belongs to the number it touches
  kDash,     // two are an en dash, three an em dash
};

// Every mark there are rules for, and how it is written in Persian text.
struct Mark {
  char32_t from, to;
  Role role;
};
constexpr Mark kMarks[] = {
    {U',', U'،', Role::kStop},    {U'،', U'،', Role::kStop},    {U';', U'؛', Role::kStop},
    {U'؛', U'؛', Role::kStop},    {U'٬', U'،', Role::kStop},    {U':', U':', Role::kStop},
    {U'.', U'.', Role::kPoint},   {U'!', U'!', Role::kAsk},     {U'?', U'؟', Role::kAsk},
    {U'؟', U'؟', Role::kAsk},     {U'(', U'(', Role::kOpening}, {U'[', U'[', Role::kOpening},
    {U'{', U'{', Role::kOpening}, {U'«', U'«', Role::kOpening}, {U')', U')', Role::kClosing},
    {U']', U']', Role::kClosing}, {U'}', U'}', Role::kClosing}, {U'»', U'»', Role::kClosing},
    {U'"', U'"', Role::kQuote},   {U'“', U'“', Role::kQuote},   {U'”', U'”', Role::kQuote},
    {U'„', U'„', Role::kQuote},   {U'%', U'٪', Role::kPercent}, {U'٪', U'٪', Role::kPercent},
    {U'-', U'-', Role::kDash},
};

const Mark* find_mark(char32_t c) {
  const auto* m = std::find_if(std::begin(kMarks), std::end(kMarks), [&](const Mark& k) { return k.from == c; });
  return m == std::end(kMarks) ? nullptr : m;
}

Role role_of(char32_t c) {
  const Mark* m = find_mark(c);
  return m == nullptr ? Role::kNone : m->role;
}

class Punctuator {
 public:
  Punctuator(std::string_view line, const NormalizeOptions& options, Buffer* out)
      : line_(line), options_(options), out_(out) {}

  // What the line is made of: its letters, and whether its quotation marks pair.
  void survey() {
    SpanScanner spans(line_);
    size_t straight = 0, left = 0, right = 0;
    for (Span span; spans.next(&span);) {
      for (size_t at = span.start; at < span.stop;) {
        const Decoded d = decode(line_, at);
        const Glyph g = glyph(d.code_point);
        has_persian_ |= g == Glyph::kPersian;
        if (!span.is_protected) {
          straight += d.code_point == '"';
          left += d.code_point == U'“' || d.code_point == U'„';
          right += d.code_point == U'”';
        }
        at += d.length;
      }
    }
    quotes_.straight_pairs = straight % 2 == 0;
    quotes_.curly_pairs = left == right;
  }

  // Makes it a part of a line; afterwards `around` is what stands before the next part.
  void begin_part(const Surroundings& around) {
    has_persian_ = true;
    quotes_ = around;
    if (around.after_persian) letter_ = Glyph::kPersian;
  }
  void end_part(Surroundings* around) const {
    *around = quotes_;
    around->after_persian = true;
  }

  void punctuate() {
    SpanScanner spans(line_);
    for (Span span; spans.next(&span);) {
      for (size_t at = span.start; at < span.stop;) at = span.is_protected ? copy(at) : edit(at, span.stop);
    }
    if (space_ != 0) out_->append(space_);
  }

 private:
  char32_t code_point_at(size_t at) const { return at < line_.size() ? decode(line_, at).code_point : U'\n'; }
  Glyph glyph_at(size_t at) const { return glyph(code_point_at(at)); }

  // The script of the next letter, looked up once for all that stands before it.
  Glyph next_letter(size_t at) {
    if (at < letter_from_ || at > letter_at_) {
      letter_from_ = letter_at_ = at;
      next_letter_ = Glyph::kSymbol;
      while (letter_at_ < line_.size()) {
        const Decoded d = decode(line_, letter_at_);
        next_letter_ = glyph(d.code_point);
        if (next_letter_ == Glyph::kPersian || next_letter_ == Glyph::kForeign) break;
        next_letter_ = Glyph::kSymbol;
        letter_at_ += d.length;
      }
    }
    return next_letter_;
  }

  // Marks belong to the text before them, at the beginning of a line to the text behind them.
  bool in_persian(size_t at) {
    if (letter_ != Glyph::kSymbol) return letter_ == Glyph::kPersian;
    return next_letter(at) != Glyph::kForeign;
  }

  // Writes one character as it is.
  size_t copy(size_t at) {
    const Decoded d = decode(line_, at);
    const Glyph g = glyph(d.code_point);
    if (g == Glyph::kPersian || g == Glyph::kForeign) letter_ = g;
    put(d.code_point);
    return at + d.length;
  }

  // The same as copy(), for a Persian letter.
  size_t letter(size_t at, const Decoded& d) {
    if (space_ == 0 && want_space_) space_ = ' ';
    if (space_ != 0) out_->append(space_);
    space_ = 0;
    want_space_ = after_opening_ = false;
    out_->append(slice(line_, at, d.length));
    last_ = d.code_point;
    letter_ = Glyph::kPersian;
    return at + d.length;
  }

  size_t edit(size_t at, size_t stop) {
    const Decoded d = decode(line_, at);
    const size_t next = at + d.length;
    const Glyph g = glyph(d.code_point);
    if (g == Glyph::kSpace) {
      if (!after_opening_) space_ = d.code_point == '\t' || space_ == '\t' ? '\t' : ' ';
      return next;
    }
    if (g == Glyph::kPersian) return letter(at, d);
    if (g == Glyph::kDigit) return number(at, stop);
    const Mark* mark = find_mark(d.code_point);
    if (mark == nullptr) return d.code_point == U'…' ? ellipsis(at, stop) : copy(at);
    switch (mark->role) {
      case Role::kNone: break;
      case Role::kStop:
        return in_persian(at) || next_letter(at) == Glyph::kPersian ? end_clause(at, stop, *mark) : copy(at);
      case Role::kPoint:
      case Role::kAsk: return in_persian(at) ? end_clause(at, stop, *mark) : copy(at);
      case Role::kOpening: return in_persian(at) || next_letter(at) == Glyph::kPersian ? open(at, mark->to) : copy(at);
      case Role::kClosing: return in_persian(at) ? close(at, mark->to) : copy(at);
      case Role::kQuote: return quote(at, d.code_point);
      case Role::kPercent: return percent(at, *mark);
      case Role::kDash: return dash(at, stop);
    }
    return copy(at);
  }

  size_t number(size_t at, size_t stop) {
    const NumberSpan n = read_number(slice(line_, 0, stop), at);
    const bool write_marks = options_.digits == Digits::kPersian && is_persian_digit(code_point_at(at)) &&
                             is_persian_digit(decode_before(line_, n.stop).code_point);
    for (size_t i = at; i < n.stop;) {
      const Decoded d = decode(line_, i);
      char32_t c = d.code_point;
      if (write_marks && n.is_decimal && c == '.') c = U'٫';
      if (write_marks && n.is_grouped && c == ',') c = U'٬';
      put(c);
      i += d.length;
    }
    return n.stop;
  }

  // How many characters of a kind follow each other from `at` on.
  template <class Is>
  size_t run_end(size_t at, size_t stop, size_t* count, Is is) const {
    *count = 0;
    while (at < stop && is(decode(line_, at).code_point)) {
      at += decode(line_, at).length;
      ++*count;
    }
    return at;
  }

  size_t ellipsis(size_t at, size_t stop) {
    size_t count;
    put(U'…');
    return run_end(at, stop, &count, [](char32_t c) { return c == U'…'; });
  }

  size_t end_clause(size_t at, size_t stop, const Mark& mark) {
    size_t count = 1, end;
    if (mark.role == Role::kPoint) {
      end = run_end(at, stop, &count, [](char32_t c) { return c == '.'; });
      if (count >= 3) put(U'…');
      for (size_t i = 0; count == 2 && i < 2; ++i) put('.');
      if (count >= 2) return end;
      point(at, end);
      return end;
    }
    if (mark.role == Role::kAsk) {
      bool ask = false, cry = false;
      end = run_end(at, stop, &count, [&](char32_t c) {
        ask |= c == '?' || c == U'؟';
        cry |= c == '!';
        return role_of(c) == Role::kAsk;
      });
      drop_space();
      if (ask) put(U'؟');
      if (cry) put('!');
    } else {
      end = run_end(at, stop, &count, [&](char32_t c) {
        const Mark* m = find_mark(c);
        return m != nullptr && m->to == mark.to;
      });
      const bool colons = mark.to == ':' && count > 1;
      if (!colons) drop_space();
      for (size_t i = 0; i < (colons ? count : 1); ++i) put(mark.to);
      if (colons) return end;
    }
    space_before(end);
    return end;
  }

  // A full stop. Between letters it also stands in abbreviations: ق.م, ه.ش.
  void point(size_t at, size_t end) {
    const Glyph next = glyph_at(end);
    if (next == Glyph::kSpace || next == Glyph::kLineBreak || role_of(code_point_at(end)) == Role::kClosing)
      drop_space();
    const bool between = space_ == 0 && glyph(last_) == Glyph::kPersian && next == Glyph::kPersian;
    put('.');
    if (between && word_length_before(at) > 1 && word_length_behind(end) > 1) want_space_ = true;
  }

  // Letters of the word that ends or begins at `at`, counted up to two.
  int word_length_before(size_t at) const {
    int n = 0;
    while (n < 2 && at > 0) {
      const Decoded d = decode_before(line_, at);
      if (!is_word_glyph(glyph(d.code_point))) break;
      at -= d.length;
      ++n;
    }
    return n;
  }
  int word_length_behind(size_t at) const {
    int n = 0;
    for (; n < 2 && is_word_glyph(glyph_at(at)); ++n) at += decode(line_, at).length;
    return n;
  }

  // One space behind a stop, unless what follows closes, stops or is a space already.
  void space_before(size_t next) {
    const char32_t c = code_point_at(next);
    const Glyph g = glyph(c);
    const bool word = g == Glyph::kPersian || g == Glyph::kForeign || g == Glyph::kDigit;
    want_space_ = word || role_of(c) == Role::kOpening || c == '#' || c == '@';
  }

  size_t open(size_t at, char32_t c) {
    const size_t next = at + decode(line_, at).length;
    const Glyph before = glyph(last_);
    optional_ = c == '(' && space_ == 0 && before == Glyph::kPersian && is_ending(word_at(next)) &&
                code_point_at(next + word_at(next).size()) == ')';
    const Role role = role_of(last_);
    const bool apart = before == Glyph::kPersian || before == Glyph::kMark || role == Role::kClosing;
    if (space_ == 0 && last_ != 0 && apart && !optional_) want_space_ = true;
    put(c);
    after_opening_ = true;
    return next;
  }

  size_t close(size_t at, char32_t c) {
    const size_t next = at + decode(line_, at).length;
    drop_space();
    put(c);
    const bool attached = (optional_ && c == ')') || is_ending(word_at(next));
    if (glyph_at(next) == Glyph::kPersian && !attached) want_space_ = true;
    if (c == ')') optional_ = false;
    return next;
  }

  // The Persian letters from `at` on, as many as an ending has.
  std::string_view word_at(size_t at) const {
    constexpr size_t kLongest = 10;
    size_t end = at;
    while (end < line_.size() && end - at <= kLongest && is_word_glyph(glyph(decode(line_, end).code_point))) {
      end += decode(line_, end).length;
    }
    return slice(line_, std::min(at, line_.size()), end - at);
  }

  // Straight quotation marks open and close in turn; a quotation inside another keeps its marks.
  size_t quote(size_t at, char32_t c) {
    const bool straight = c == '"';
    const bool opening = straight ? !quotes_.straight_open : c != U'”';
    if (straight) quotes_.straight_open = !quotes_.straight_open;
    if (!has_persian_ || !(straight ? quotes_.straight_pairs : quotes_.curly_pairs)) return copy(at);
    if (opening) {
      const bool outer = quotes_.quoted_by == 0 && quotes_.guillemets == 0;
      if (!outer) return copy(at);
      quotes_.quoted_by = straight ? U'"' : U'”';
      return open(at, U'«');
    }
    if (quotes_.quoted_by != (straight ? U'"' : U'”')) return copy(at);
    quotes_.quoted_by = 0;
    return close(at, U'»');
  }

  size_t percent(size_t at, const Mark& mark) {
    const size_t next = at + decode(line_, at).length;
    const bool behind = glyph(last_) == Glyph::kDigit;
    const bool before = glyph_at(next) == Glyph::kDigit && space_ != 0;
    if (!in_persian(at) || !(behind || before)) return copy(at);
    if (behind) drop_space();
    put(mark.to);
    return next;
  }

  size_t dash(size_t at, size_t stop) {
    size_t count;
    const size_t end = run_end(at, stop, &count, [](char32_t c) { return c == '-'; });
    const bool dashes =
        (count == 2 || count == 3) && has_persian_ && in_persian(at) && next_letter(at) != Glyph::kForeign;
    if (dashes) put(count == 2 ? U'–' : U'—');
    for (size_t i = 0; !dashes && i < count; ++i) put('-');
    return end;
  }

  // Forgets the space before a mark, but not at the beginning of a line or behind another symbol.
  void drop_space() {
    if (is_word_glyph(glyph(last_)) || role_of(last_) == Role::kClosing || role_of(last_) == Role::kPercent) space_ = 0;
  }

  void put(char32_t c) {
    const Glyph g = glyph(c);
    if (space_ == 0 && want_space_) space_ = ' ';
    if (space_ != 0) out_->append(space_);
    space_ = 0;
    want_space_ = after_opening_ = false;
    char bytes[4];
    out_->append({bytes, encode(c, bytes)});
    last_ = c;
    if (g == Glyph::kPersian || g == Glyph::kForeign) letter_ = g;
    if (c == U'«') ++quotes_.guillemets;
    if (c == U'»' && quotes_.guillemets > 0) --quotes_.guillemets;
  }

  std::string_view line_;
  const NormalizeOptions& options_;
  Buffer* out_;
  bool has_persian_ = false;
  Surroundings quotes_;
  char space_ = 0;                 // a space that is still to be written
  bool want_space_ = false;        // one belongs before what comes next, whatever it is
  bool after_opening_ = false;     // none belongs there
  bool optional_ = false;          // inside the brackets of مدیر(ان)
  char32_t last_ = 0;              // last character written
  Glyph letter_ = Glyph::kSymbol;  // script of the last letter written
  size_t letter_from_ = 1, letter_at_ = 0;
  Glyph next_letter_ = Glyph::kSymbol;
};

}  // namespace

void punctuate_line(std::string_view line, const NormalizeOptions& options, Buffer* out) {
  out->reserve(line.size() + line.size() / 8);
  Punctuator punctuator(line, options, out);
  punctuator.survey();
  punctuator.punctuate();
}

void punctuate_part(std::string_view part, const NormalizeOptions& options, Surroundings* around, Buffer* out) {
  Punctuator punctuator(part, options, out);
  punctuator.begin_part(*around);
  punctuator.punctuate();
  punctuator.end_part(around);
}

}  // namespace persian::text
