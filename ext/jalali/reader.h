// reader.h: reading a short text from left to right, with digits of any of the three sets.
//
// 1 ۱ ١ are one digit. The text ends with its last byte or at a NUL, as for SQLite's own date functions. Nothing here
// reads past the end, whatever the bytes are.

#ifndef PERSIAN_JALALI_READER_H
#define PERSIAN_JALALI_READER_H

#include <initializer_list>
#include <string_view>

#include "jalali/ascii.h"

namespace persian::jalali {

// The three numbers of 2025-11-09, the form that nearly every value has: ten bytes, ASCII, `separator` at its two
// places. false for anything else; ranges are not looked at.
inline bool read_plain_date(std::string_view text, char separator, int& year, int& month, int& day) {
  if (text.size() != 10 || text[4] != separator || text[7] != separator) return false;
  unsigned d[10] = {};
  unsigned wrong = 0;
  for (size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
    d[i] = static_cast<unsigned char>(text[i]) - unsigned{'0'};
    wrong |= d[i] > 9 ? 1 : 0;
  }
  year = static_cast<int>(1000 * d[0] + 100 * d[1] + 10 * d[2] + d[3]);
  month = static_cast<int>(10 * d[5] + d[6]);
  day = static_cast<int>(10 * d[8] + d[9]);
  return wrong == 0;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  bool at_end() const { return at_ == end_ || *at_ == '\0'; }
  char peek() const { return at_ == end_ ? '\0' : *at_; }
  void advance() { ++at_; }  // only when not at_end()
  std::string_view rest() const { return {at_, static_cast<size_t>(end_ - at_)}; }

  // Moves past one such byte; false when another one is here.
  bool skip(char c) {
    if (peek() != c || at_ == end_) return false;
    ++at_;
    return true;
  }
  void skip_spaces() {
    while (is_space(peek())) ++at_;
  }

  // The value of the digit here, and past it; -1 when there is none.
  int digit() {
    if (at_ == end_) return -1;
    unsigned value = static_cast<unsigned char>(*at_) - unsigned{'0'};
    if (value < 10) {
      ++at_;
      return static_cast<int>(value);
    }
    return static_cast<signed char>(*at_) < 0 ? wide_digit() : -1;
  }

  // Exactly `count` digits; false (and somewhere inside) when there are fewer.
  bool digits(int count, int& value) {
    value = 0;
    while (count-- > 0) {
      int d = digit();
      if (d < 0) return false;
      value = 10 * value + d;
    }
    return true;
  }

  // All digits here, at most `most` of them; how many there were.
  int all_digits(int most, int& value) {
    int count = 0;
    value = 0;
    for (int d = 0; count < most && (d = digit()) >= 0; ++count) value = 10 * value + d;
    return count;
  }

 private:
  // U+06F0..06F9 ۰-۹ are DB B0..B9, U+0660..0669 ٠-٩ are D9 A0..A9.
  int wide_digit() {
    if (end_ - at_ < 2) return -1;
    auto first = static_cast<unsigned char>(at_[0]);
    unsigned zero = first == 0xDB ? 0xB0 : first == 0xD9 ? 0xA0 : 0xFF;
    unsigned value = static_cast<unsigned char>(at_[1]) - zero;
    if (zero == 0xFF || value > 9) return -1;
    at_ += 2;
    return static_cast<int>(value);
  }

  const char* at_;
  const char* end_;
};

}  // namespace persian::jalali

#endif
