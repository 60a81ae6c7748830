// numbers.h: the number a text names, in digits, in Persian words or in both.
//
// The whole text must be one number; white space, harakat and invisible marks are passed over. What is read:
//
//   digits     of the three sets, mixed or not; thousands marked by ٬ ، or , in right groups (۱۲٬۳۴۵ but not ۱۲٬۳۴);
//              decimals after ٫ . or / (۳٫۱۴, ۳/۱۴); an exponent (1.5e3)
//   sign       + - − at the beginning, منفی, منهای, مثبت
//   percent    ٪ or % on either side, درصد: a hundredth of the number (۲۵٪ is 0.25, صد درصد is 1)
//   cardinals  سه هزار و دویست و دوازده; و may be left out; spaces and half-spaces may be anything (سیصدوپنج);
//              spoken and variant forms (شیش, پونزده, هیجده, یکصد, پنج صد); a scale may follow digits (۱٫۵ میلیون) and
//              other scales (هزار میلیارد, میلیارد = بیلیون = 10^9)
//   half       نیم, ربع: alone, after a number (دو و نیم), after a scale the half of that scale (یک میلیون و نیم =
//              1500000), before a scale (نیم میلیون)
//   ordinals   the number itself: پنجم, پنجمین, سی‌ام, ۲۵م, ۲۵‌ام,
//              اول, نخستین, دوم, دویم, بیست و سوم
//   fractions  سه چهارم, نه دهم, بیست و پنج صدم, یک ده‌هزارم;
//              after a whole number (دو و یک سوم, ده و دو صدم). The longest proper fraction is taken: بیست و پنج صدم is
//              0.25, بیست و سه دهم is 20.3
//   decimals   سه ممیز چهارده (3.14), سه ممیز یک چهار, سه ممیز صفر پنج (3.05), سه ممیز چهارده صدم (3.14)
//
// Where an ordinal and a fraction are written alike, the ordinal wins (سه هزارم is 3000th, دو میلیونم too), except
// after a lone یک or digits (یک هزارم, ۵ هزارم) and before صدم written apart (سه صدم): those are fractions.
// Thousandths without doubt: صفر ممیز سه هزارم. A spaced sequence of digits (12 345) is no number.
//
// No memory is allocated; texts of more than 128 number words are not read.

#ifndef PERSIAN_TEXT_NUMBERS_H
#define PERSIAN_TEXT_NUMBERS_H

#include <cstdint>
#include <string_view>

namespace persian::text {

struct Number {
  bool is_integer;  // it has no fraction and fits 64 bits: `integer` holds it, else `real`
  int64_t integer;
  double real;
};

// False when the text is not a number, or one beyond the range of doubles.
bool read_number(std::string_view text, Number* out);

}  // namespace persian::text

#endif
