#include "text/number_tokens.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "text/characters.h"
#include "text/slice.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::text {

namespace {

using enum Part;

// Digits with their separators, marks and exponent.
class NumeralReader {
 public:
  NumeralReader(std::string_view text, size_t at) : text_(text), at_(at) {}

  // Reads a numeral that begins here; false when its separators are wrong.
  bool read(Token* token) {
    if (!read_whole()) return false;
    const int whole_digits = seen_;
    if (is_mark(peek(), whole_digits == 0) && is_digit(peek_after())) {
      skip();
      while (is_digit(peek())) take(true);
    }
    if (seen_ == 0) return false;
    const bool whole = seen_ == whole_digits;
    read_exponent();
    token->part = kNumeral;
    token->digits = static_cast<uint8_t>(whole && seen_ <= 18 ? seen_ : 0);
    token->amount = amount();
    return true;
  }

  size_t at() const { return at_; }

 private:
  static constexpr int kKept = 40;  // digits kept of a longer numeral

  Decoded look(size_t at) const { return at < text_.size() ? decode(text_, at) : Decoded{0, 0}; }
  char32_t peek() const { return look(at_).code_point; }
  char32_t peek_after() const { return look(at_ + look(at_).length).code_point; }
  void skip() { at_ += look(at_).length; }

  static bool is_digit(char32_t c) { return folding(c).kind == Class::kDigit; }
  static bool is_separator(char32_t c) { return c == ',' || c == U'٬' || c == U'،'; }
  static bool is_mark(char32_t c, bool leading) { return c == '.' || c == U'٫' || (c == '/' && !leading); }

  void take(bool fraction) {
    const int digit = folding(peek()).value;
    skip();
    ++seen_;
    if (fraction) --exponent_;
    if (kept_ == 0 && digit == 0) return;
    if (kept_ < kKept) {
      digits_[kept_++] = static_cast<char>('0' + digit);
    } else {
      // Digits that are dropped still break a tie in rounding.
      if (digit != 0 && digits_[kKept - 1] == '0') digits_[kKept - 1] = '1';
      ++exponent_;
    }
  }

  // 1234, or 1,234 in groups of three after a first one of up to three that does not begin with zero.
  bool read_whole() {
    const bool leading_zero = is_digit(peek()) && folding(peek()).value == 0;
    while (is_digit(peek())) take(false);
    const char32_t separator = peek();
    if (seen_ == 0 || !is_separator(separator) || !is_digit(peek_after())) return true;
    if (seen_ > 3 || leading_zero) return false;
    while (peek() == separator && is_digit(peek_after())) {
      skip();
      const int before = seen_;
      while (is_digit(peek())) take(false);
      if (seen_ - before != 3) return false;
    }
    return true;
  }

  void read_exponent() {
    if (peek() != 'e' && peek() != 'E') return;
    const size_t start = at_;
    skip();
    const bool negative = peek() == '-';
    if (negative || peek() == '+') skip();
    if (!is_digit(peek())) {
      at_ = start;
      return;
    }
    int power = 0;
    for (; is_digit(peek()); skip()) power = std::min(power * 10 + folding(peek()).value, 10000);
    exponent_ += negative ? -power : power;
  }

  Amount amount() {
    uint64_t value = 0;
    if (kept_ <= 19) {
      for (int i = 0; i < kept_; ++i) value = value * 10 + static_cast<uint64_t>(digits_[i] - '0');
      return Amount(value, value == 0 ? 0 : exponent_);
    }
    char text[kKept + 16];
    std::snprintf(text, sizeof text, "%.*se%d", kept_, digits_, exponent_);
    return Amount::approximate(std::strtod(text, nullptr));
  }

  std::string_view text_;
  size_t at_;
  char digits_[kKept];
  int kept_ = 0;
  int seen_ = 0;
  int exponent_ = 0;
};

// Letters written together are one or more words (سیصدوپنج). Each word may carry a suffix.
class LetterSplitter {
 public:
  explicit LetterSplitter(const Word& word) : word_(word) {}

  bool split(TokenList* tokens) {
    const int size = word_.size;
    for (const NumberWord& w : number_words()) {
      if (w.size == size && spells(w, 0) && may_span(w, 0)) return add(w, nullptr, tokens);
    }
    // units_[i]: the longest word that begins at letter i and leaves letters that are words again.
    for (int i = size - 1; i >= 0; --i) units_[i] = longest(i);
    for (int i = 0; i < size; i += units_[i].size + units_[i].suffix_size) {
      const Unit& u = units_[i];
      if (u.word == nullptr) return false;
      if (!add(*u.word, u.suffix, tokens)) return false;
    }
    return size > 0;
  }

 private:
  struct Unit {
    const NumberWord* word = nullptr;
    const NumberWord* suffix = nullptr;
    uint8_t size = 0;
    uint8_t suffix_size = 0;
  };

  static bool add(const NumberWord& w, const NumberWord* suffix, TokenList* tokens) {
    const bool ordinal = w.part == kOrdinal;
    if (!tokens->add({ordinal ? kValue : w.part, w.value, 0, {}})) return false;
    if (ordinal) return tokens->add({kSuffix, kAnyWord, 0, {}});
    return suffix == nullptr || tokens->add({kSuffix, suffix->value, 0, {}});
  }
  bool spells(const NumberWord& w, int at) const {
    return at + w.size <= word_.size && std::equal(w.letters.begin(), w.letters.begin() + w.size, word_.letters + at);
  }
  bool gap_before(int i) const { return (word_.breaks >> i & 1) != 0; }
  // A half-space inside a word is only left out of the hundreds (هفت‌صد); چهار‌دهم is four tenths.
  bool may_span(const NumberWord& w, int at) const {
    if (w.part == kValue && w.value >= 100) return true;
    for (int i = at + 1; i < at + w.size; ++i) {
      if (gap_before(i)) return false;
    }
    return true;
  }
  bool may_follow(const NumberWord& suffix, const NumberWord& w, int at) const {
    if (w.part != kValue && w.part != kHundred && w.part != kScale) return false;
    const bool after_ye = w.letters[w.size - 1u] == kYe;
    if (suffix.value == kAfterGap) return after_ye || gap_before(at);
    if (suffix.value == kAfterScale) return w.part == kScale || (w.part == kValue && w.value == 2);
    return !after_ye;  // سیم is a wire
  }
  bool ends_well(int at) const { return at == word_.size || units_[at].word != nullptr; }

  Unit longest(int at) const {
    Unit best;
    for (const NumberWord& w : number_words()) {
      const int end = at + w.size;
      if (!spells(w, at) || !may_span(w, at)) continue;
      if (w.part == kSuffix && (at != 0 || end != word_.size)) continue;
      if (ends_well(end) && w.size > best.size + best.suffix_size) best = {&w, nullptr, w.size, 0};
      for (const NumberWord& s : number_words()) {
        if (s.part != kSuffix || !spells(s, end) || !may_follow(s, w, end) || !ends_well(end + s.size)) continue;
        if (w.size + s.size > best.size + best.suffix_size) best = {&w, &s, w.size, s.size};
      }
    }
    return best;
  }

  const Word& word_;
  Unit units_[kMaxLetters + 1];
};

bool is_minus(char32_t c) { return c == '-' || c == 0x2212 || c == 0xFE63 || c == 0xFF0D; }
bool is_plus(char32_t c) { return c == '+' || c == 0xFF0B; }
bool is_percent(char32_t c) { return c == '%' || c == U'٪' || c == 0xFF05; }

}  // namespace

bool read_tokens(std::string_view text, TokenList* tokens) {
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    const char32_t c = d.code_point;
    const Class kind = folding(c).kind;
    Token token;
    if (is_white_space(c) || kind == Class::kIgnored || c == 0x200C) {
      at += d.length;
    } else if (kind == Class::kDigit || c == '.' || c == U'٫') {
      NumeralReader reader(text, at);
      if (!reader.read(&token) || !tokens->add(token)) return false;
      at = reader.at();
    } else if (is_minus(c) || is_plus(c) || is_percent(c)) {
      token.part = is_minus(c) ? kMinus : is_plus(c) ? kPlus : kPercent;
      if (!tokens->add(token)) return false;
      at += d.length;
    } else {
      Word word;
      WordScanner scanner(slice(text, at));
      if (!scanner.next(&word) || word.start != 0 || word.script != Script::kPersian) return false;
      if (!LetterSplitter(word).split(tokens)) return false;
      at += word.stop;
    }
  }
  return true;
}

}  // namespace persian::text
