#include "text/amount.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace persian::text {

namespace {

constexpr uint64_t kMax = std::numeric_limits<uint64_t>::max();

bool multiply(uint64_t* value, uint64_t by) {
  if (by != 0 && *value > kMax / by) return false;
  *value *= by;
  return true;
}

bool multiply_by_ten(uint64_t* value, int power) {
  for (; power > 0; --power) {
    if (*value == 0) return true;
    if (!multiply(value, 10)) return false;
  }
  return true;
}

// digits × 10^exponent, correctly rounded.
double decimal(uint64_t digits, int exponent) {
  // Both are exact as doubles, so the one operation rounds right.
  constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (digits < uint64_t{1} << 53 && exponent >= -22 && exponent <= 22) {
    const auto value = static_cast<double>(digits);
    return exponent < 0 ? value / kPowers[-exponent] : value * kPowers[exponent];
  }
  // Without a decimal point the text means the same in every locale.
  char text[48];
  std::snprintf(text, sizeof text, "%llue%d", static_cast<unsigned long long>(digits), exponent);
  return std::strtod(text, nullptr);
}

}  // namespace

Amount Amount::approximate(double value) {
  Amount a;
  a.exact_ = false;
  a.rough_ = value;
  return a;
}

Amount Amount::plus(const Amount& other) const {
  if (is_zero()) return other;
  if (other.is_zero()) return *this;
  const Amount rough = approximate(to_double() + other.to_double());
  if (!exact_ || !other.exact_) return rough;
  Amount a = *this, b = other;
  const int exponent = std::min(a.exponent_, b.exponent_);
  if (!multiply_by_ten(&a.top_, a.exponent_ - exponent) || !multiply_by_ten(&b.top_, b.exponent_ - exponent))
    return rough;
  if (a.bottom_ != b.bottom_) {
    const uint64_t bottom = a.bottom_;
    if (!multiply(&a.top_, b.bottom_) || !multiply(&a.bottom_, b.bottom_) || !multiply(&b.top_, bottom)) return rough;
  }
  if (a.top_ > kMax - b.top_) return rough;
  a.top_ += b.top_;
  a.exponent_ = exponent;
  return a;
}

Amount Amount::times_ten(int power) const {
  if (!exact_) return approximate(rough_ * std::pow(10, power));
  Amount a = *this;
  a.exponent_ += power;
  return a;
}

Amount Amount::over(const Amount& divisor) const {
  Amount a = *this;
  if (!exact_ || !divisor.exact_ || !multiply(&a.top_, divisor.bottom_) || !multiply(&a.bottom_, divisor.top_)) {
    return approximate(to_double() / divisor.to_double());
  }
  a.exponent_ -= divisor.exponent_;
  return a;
}

Amount Amount::reduced() const {
  Amount a = *this;
  const uint64_t common = std::gcd(a.top_, a.bottom_);
  if (common > 1) a.top_ /= common, a.bottom_ /= common;
  uint64_t rest = a.bottom_;
  while (rest % 2 == 0) rest /= 2;
  while (rest % 5 == 0) rest /= 5;
  if (rest == 1) {
    for (; a.bottom_ % 10 == 0; a.bottom_ /= 10) --a.exponent_;
    for (; a.bottom_ % 2 == 0 && a.top_ <= kMax / 5; a.bottom_ /= 2) a.top_ *= 5, --a.exponent_;
    for (; a.bottom_ % 5 == 0 && a.top_ <= kMax / 2; a.bottom_ /= 5) a.top_ *= 2, --a.exponent_;
  }
  for (; a.top_ != 0 && a.top_ % 10 == 0; a.top_ /= 10) ++a.exponent_;
  if (a.top_ == 0) a.exponent_ = 0;
  return a;
}

bool Amount::is_whole() const {
  if (!exact_) return rough_ == std::trunc(rough_);
  const Amount a = reduced();
  return a.bottom_ == 1 && a.exponent_ >= 0;
}

bool Amount::is_power_of_ten() const {
  const Amount a = reduced();
  return a.exact_ && a.top_ == 1 && a.bottom_ == 1;
}

bool Amount::to_integer(uint64_t* value) const {
  const Amount a = reduced();
  if (!a.exact_ || a.bottom_ != 1 || a.exponent_ < 0) return false;
  *value = a.top_;
  return multiply_by_ten(value, a.exponent_);
}

double Amount::to_double() const {
  if (!exact_) return rough_;
  if (bottom_ == 1) return decimal(top_, exponent_);
  const Amount a = reduced();
  if (a.bottom_ == 1) return decimal(a.top_, a.exponent_);
  uint64_t top = a.top_, bottom = a.bottom_;
  const bool fits = a.exponent_ >= 0 ? multiply_by_ten(&top, a.exponent_) : multiply_by_ten(&bottom, -a.exponent_);
  if (fits) return static_cast<double>(top) / static_cast<double>(bottom);
  return static_cast<double>(a.top_) / static_cast<double>(a.bottom_) * std::pow(10, a.exponent_);
}

}  // namespace persian::text
