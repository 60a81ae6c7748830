#include "text/numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "text/amount.h"
#include "text/number_tokens.h"
#include "text/number_words.h"

namespace persian::text {

namespace {

using enum Part;

using Tokens = std::span<const Token>;

// A cardinal as a sum of ever smaller pieces: دو میلیون و سیصد هزار is 2,000,000 and 300,000.
class Sum {
 public:
  // Adds a token that is not و; `after_and` when و stands before it.
  bool add(const Token& token, bool after_and) {
    const bool after_scale = size_ > 0 && last_part_ == kScale && !after_and;
    bool ok = false;
    switch (token.part) {
      case kValue: ok = place(Amount(token.value), room(token.value)); break;
      case kHundred: ok = add_hundred(after_and); break;
      case kScale: ok = add_scale(token.value, after_and, after_scale); break;
      case kHalf: ok = add_part(Amount(5, -1), after_and); break;
      case kQuarter: ok = add_part(Amount(25, -2), after_and); break;
      case kNumeral: ok = add_numeral(token, after_and); break;
      default: break;
    }
    last_part_ = token.part;
    return ok;
  }

  bool empty() const { return size_ == 0; }
  bool spaced_hundred() const { return spaced_hundred_; }
  Amount total(int from = 0) const {
    Amount sum;
    for (int i = from; i < size_; ++i) sum = sum.plus(pieces_[i].amount);
    return sum;
  }

 private:
  struct Piece {
    Amount amount;
    double value;    // the amount, for comparing
    double room;     // what is added to it must be less
    uint16_t scale;  // of a scale: its power of ten
    bool numeral;    // digits
  };

  static double room(unsigned value) {
    if (value >= 100) return 100;
    return value >= 20 ? 10 : 0;
  }

  bool place(const Amount& amount, double room, uint16_t scale = 0, bool numeral = false) {
    const double value = amount.to_double();
    if (size_ == kLimit || (size_ > 0 && pieces_[size_ - 1].room <= value)) return false;
    pieces_[size_++] = {amount, value, room, scale, numeral};
    return true;
  }

  // پنج صد; behind anything but a unit, صد begins a new piece.
  bool add_hundred(bool after_and) {
    const Piece* last = size_ > 0 ? &pieces_[size_ - 1] : nullptr;
    const bool unit = last != nullptr && !after_and && last->value >= 1 && last->value < 10 && last->amount.is_whole();
    if (!unit) return place(Amount(100), 100);
    spaced_hundred_ = true;
    const Amount amount = last->amount.times_ten(2);
    --size_;
    return place(amount, 100);
  }

  // A scale multiplies all that was said before it and is smaller; after و it counts as one of itself.
  bool add_scale(uint16_t scale, bool after_and, bool after_scale) {
    const double unit = Amount(1, scale).to_double();
    int from = size_;
    if (after_scale && pieces_[size_ - 1].scale <= scale) {
      --from;  // هزار هزار, هزار میلیارد
    }
    if (!after_and) {
      while (from > 0 && pieces_[from - 1].value < unit) --from;
    }
    const Amount sum = from == size_ ? Amount(1) : total(from);
    if (sum.is_zero()) return false;
    size_ = from;
    return place(sum.times_ten(scale), unit, scale);
  }

  // نیم and ربع: of the scale just before, of one otherwise.
  bool add_part(const Amount& part, bool after_and) {
    if (size_ == 0) return place(part, 0);
    Piece& last = pieces_[size_ - 1];
    if (!after_and || !last.amount.is_whole()) return false;
    if (last.scale != 0) return place(part.times_ten(last.scale), 0);
    last.room = 1;
    return place(part, 0);
  }

  // Digits after words may be any smaller number (صد و ۵۰), and two numerals need و between them.
  bool add_numeral(const Token& token, bool after_and) {
    double room = 0;
    uint64_t n = 0;
    if (token.amount.to_integer(&n) && n != 0) {
      room = 1;
      for (; n % 10 == 0; n /= 10) room *= 10;
    }
    if (size_ > 0) {
      Piece& last = pieces_[size_ - 1];
      if (last.numeral && !after_and) return false;
      if (!last.numeral && last.scale == 0 && last.value >= 100) last.room = last.value;
    }
    return place(token.amount, room, 0, true);
  }

  static constexpr int kLimit = 32;
  Piece pieces_[kLimit];
  int size_ = 0;
  Part last_part_ = kAnd;
  bool spaced_hundred_ = false;
};

bool read_cardinal(Tokens tokens, Amount* out, bool* spaced_hundred = nullptr) {
  Sum sum;
  bool after_and = false;
  for (const Token& t : tokens) {
    if (t.part == kAnd) {
      if (sum.empty() || after_and) return false;
      after_and = true;
      continue;
    }
    if (!sum.add(t, after_and)) return false;
    after_and = false;
  }
  if (sum.empty() || after_and) return false;
  *out = sum.total();
  if (spaced_hundred != nullptr) *spaced_hundred = sum.spaced_hundred();
  return true;
}

bool read_whole(Tokens tokens, Amount* out) { return read_cardinal(tokens, out) && out->is_whole(); }

bool all_scales(Tokens tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.part == kScale; });
}

// The last `count` tokens as a denominator: one word, or words that make a power of ten (ده هزارم).
bool read_denominator(Tokens tokens, size_t count, Amount* out) {
  const Tokens last = tokens.last(count);
  for (const Token& t : last) {
    if (t.part == kAnd) return false;
  }
  if (!read_whole(last, out) || out->to_double() < 2) return false;
  return count == 1 || out->is_power_of_ten();
}

// Exactly for integers: a double takes 9,999,999,999,999,999 for 10^16.
bool is_less(const Amount& a, const Amount& b) {
  uint64_t left, right;
  if (a.to_integer(&left) && b.to_integer(&right)) return left < right;
  return a.to_double() < b.to_double();
}

// [whole و] numerator denominator, the suffix already taken off. The longest denominator and then the longest proper
// numerator win; a fraction above one is only read when it stands alone (پنج چهارم).
bool read_fraction(Tokens tokens, bool whole_part, bool decimal, Amount* out) {
  constexpr size_t kLongestDenominator = 4;
  for (int proper = 1; proper >= (decimal ? 1 : 0); --proper) {
    for (size_t count = std::min(kLongestDenominator, tokens.size() - 1); count >= 1; --count) {
      Amount denominator, numerator, whole;
      if (!read_denominator(tokens, count, &denominator)) continue;
      if (decimal && !denominator.is_power_of_ten()) continue;
      const size_t end = tokens.size() - count;
      for (size_t begin = 0; begin < (whole_part && proper != 0 ? end : 1); ++begin) {
        if (begin > 0 && (begin < 2 || tokens[begin - 1].part != kAnd)) continue;
        if (!read_whole(tokens.subspan(begin, end - begin), &numerator)) continue;
        if (proper != 0 && !is_less(numerator, denominator)) continue;
        if (begin > 0 && !read_whole(tokens.first(begin - 1), &whole)) continue;
        *out = whole.plus(numerator.over(denominator));
        return true;
      }
    }
  }
  return false;
}

// What ends in a suffix: an ordinal or a fraction.
bool read_suffixed(Tokens tokens, Suffix suffix, Amount* out) {
  if (tokens.empty()) return false;
  bool spaced_hundred = false;
  if (read_whole(tokens, out)) {
    read_cardinal(tokens, out, &spaced_hundred);
    const Token& first = tokens.front();
    const bool one = first.part == kValue && first.value == 1;
    const bool part = tokens.size() > 1 && ((one || first.part == kNumeral) && all_scales(tokens.subspan(1)));
    const bool denominator = tokens.size() > 1 && suffix == kAfterScale;
    if (!spaced_hundred && !part && !denominator) return true;
  }
  return tokens.size() > 1 && read_fraction(tokens, true, false, out);
}

// What stands behind ممیز without a denominator: digits, or a number whose digits they are, after any zeros.
bool read_decimals(Tokens tokens, Amount* out) {
  const auto digit = [](const Token& t) { return t.part == kValue && t.value < 10; };
  int places = 0;
  uint64_t digits = 0;
  if (tokens.size() <= 18 && std::all_of(tokens.begin(), tokens.end(), digit)) {
    for (const Token& t : tokens) digits = digits * 10 + t.value;
    *out = Amount(digits, -static_cast<int>(tokens.size()));
    return !tokens.empty();
  }
  while (!tokens.empty() && tokens.front().part == kValue && tokens.front().value == 0) {
    tokens = tokens.subspan(1);
    ++places;
  }
  Amount number;
  uint64_t n = 0;
  if (!read_whole(tokens, &number) || !number.to_integer(&n)) return false;
  if (tokens.size() == 1 && tokens[0].part == kNumeral) {
    if (tokens[0].digits == 0) return false;
    places += tokens[0].digits;
  } else {
    for (uint64_t rest = n; rest != 0; rest /= 10) ++places;
  }
  *out = number.times_ten(-places);
  return true;
}

// whole ممیز decimals [scale]
bool read_point(Tokens whole, Tokens decimals, Amount* out) {
  Amount left, right;
  if (!read_whole(whole, &left)) return false;
  int power = 0;
  if (!decimals.empty() && decimals.back().part == kSuffix) {
    decimals = decimals.first(decimals.size() - 1);
    if (decimals.size() < 2 || !read_fraction(decimals, false, true, &right)) return false;
  } else {
    for (; !decimals.empty() && decimals.back().part == kScale; decimals = decimals.first(decimals.size() - 1)) {
      power += decimals.back().value;
    }
    if (!read_decimals(decimals, &right)) return false;
  }
  *out = left.plus(right).times_ten(power);
  return true;
}

// A number without sign and percent.
bool read_unsigned(Tokens tokens, Amount* out) {
  if (tokens.empty()) return false;
  const auto point = std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.part == kPoint; });
  if (point != tokens.end()) {
    const auto at = static_cast<size_t>(point - tokens.begin());
    return read_point(tokens.first(at), tokens.subspan(at + 1), out);
  }
  // ربع right behind a number is the denominator four: سه ربع.
  const size_t last = tokens.size() - 1;
  if (tokens[last].part == kQuarter && last > 0 && tokens[last - 1].part != kAnd) {
    TokenList copy;
    std::copy(tokens.begin(), tokens.end(), copy.items);
    copy.items[last] = {kValue, 4, 0, {}};
    return read_fraction({copy.items, tokens.size()}, true, false, out);
  }
  if (tokens[last].part == kSuffix) {
    return read_suffixed(tokens.first(last), static_cast<Suffix>(tokens[last].value), out);
  }
  return read_cardinal(tokens, out);
}

bool finish(const Amount& amount, bool negative, Number* out) {
  constexpr uint64_t kLargest = std::numeric_limits<int64_t>::max();
  uint64_t n = 0;
  *out = {false, 0, 0};
  if (amount.to_integer(&n) && n <= kLargest + (negative ? 1 : 0)) {
    out->is_integer = true;
    out->integer = static_cast<int64_t>(negative ? ~n + 1 : n);
    return true;
  }
  out->real = negative ? -amount.to_double() : amount.to_double();
  return std::isfinite(out->real);
}

}  // namespace

bool read_number(std::string_view text, Number* out) {
  TokenList list;
  if (!read_tokens(text, &list)) return false;
  Tokens tokens(list.items, list.size);
  const auto front = [&](Part part) { return !tokens.empty() && tokens.front().part == part; };
  bool percent = front(kPercent);
  if (percent) tokens = tokens.subspan(1);
  const bool negative = front(kMinus);
  if (negative || front(kPlus)) tokens = tokens.subspan(1);
  if (!percent && front(kPercent)) {
    percent = true;
    tokens = tokens.subspan(1);
  }
  if (!percent && !tokens.empty() && tokens.back().part == kPercent) {
    percent = true;
    tokens = tokens.first(tokens.size() - 1);
  }
  Amount amount;
  if (!read_unsigned(tokens, &amount)) return false;
  return finish(percent ? amount.times_ten(-2) : amount, negative, out);
}

}  // namespace persian::text
