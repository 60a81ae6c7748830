// amount.h: exact arithmetic for reading numbers.
//
// An Amount is top / bottom × 10^exponent, never negative, exact as long as top and bottom fit 64 bits; beyond that it
// goes on as the nearest double. Nothing here allocates or fails.

#ifndef PERSIAN_TEXT_AMOUNT_H
#define PERSIAN_TEXT_AMOUNT_H

#include <cstdint>

namespace persian::text {

class Amount {
 public:
  constexpr Amount() = default;
  constexpr explicit Amount(uint64_t top, int exponent = 0) : top_(top), exponent_(exponent) {}

  static Amount approximate(double value);

  Amount plus(const Amount& other) const;
  Amount times_ten(int power) const;
  Amount over(const Amount& divisor) const;  // the divisor must not be zero

  bool is_whole() const;
  bool is_zero() const { return exact_ ? top_ == 0 : rough_ == 0; }
  bool is_power_of_ten() const;

  // The integer it is, when it is one below 2^64.
  bool to_integer(uint64_t* value) const;
  // The nearest double (infinity beyond the range of doubles).
  double to_double() const;

 private:
  // The same amount without common factors, a decimal (bottom 1) where there is one.
  Amount reduced() const;

  uint64_t top_ = 0;
  uint64_t bottom_ = 1;
  int exponent_ = 0;
  bool exact_ = true;
  double rough_ = 0;  // the value, when not exact
};

}  // namespace persian::text

#endif
