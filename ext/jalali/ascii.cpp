#include "jalali/ascii.h"

#include <cstdint>

#include "jalali/reader.h"

namespace persian::jalali {
namespace {

double scaled(uint64_t mantissa, int exponent) {
  auto value = static_cast<double>(mantissa);
  constexpr double kTens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                              1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  for (; exponent > 22; exponent -= 22) value *= 1e22;
  for (; exponent < -22; exponent += 22) value /= 1e22;
  return exponent < 0 ? value / kTens[-exponent] : value * kTens[exponent];
}

// U+066B, the Persian decimal sign, is D9 AB.
bool skip_point(Reader& in) {
  if (in.skip('.')) return true;
  if (!in.rest().starts_with("\xD9\xAB")) return false;
  in.advance();
  in.advance();
  return true;
}

struct Digits {
  uint64_t mantissa = 0;
  int exponent = 0;
  int count = 0;

  // 18 digits fit; further ones only move the point.
  void read(Reader& in, bool fraction) {
    for (int d = in.digit(); d >= 0; d = in.digit(), ++count) {
      bool fits = mantissa < 100'000'000'000'000'000;
      if (fits) mantissa = 10 * mantissa + static_cast<uint64_t>(d);
      if (fits && fraction) --exponent;
      if (!fits && !fraction) ++exponent;
    }
  }
};

}  // namespace

std::optional<double> read_number(std::string_view text) {
  Reader in(text);
  in.skip_spaces();
  bool negative = in.skip('-');
  if (!negative) in.skip('+');
  Digits digits;
  digits.read(in, false);
  if (skip_point(in)) digits.read(in, true);
  if (digits.count == 0) return std::nullopt;
  if (in.skip('e') || in.skip('E')) {
    bool down = in.skip('-');
    if (!down) in.skip('+');
    int power = 0;
    if (in.all_digits(3, power) == 0) return std::nullopt;
    digits.exponent += down ? -power : power;
  }
  in.skip_spaces();
  if (!in.at_end()) return std::nullopt;
  double value = scaled(digits.mantissa, digits.exponent);
  return negative ? -value : value;
}

}  // namespace persian::jalali
