// parser.h: from the words of a date to what they say. Inside of parse.cpp and parse_numbers.cpp.

#ifndef PERSIAN_JALALI_PARSER_H
#define PERSIAN_JALALI_PARSER_H

#include "jalali/parts.h"

namespace persian::jalali {

// A number in digits or in words.
struct Number {
  int count = 0;  // tokens it takes; 0: none
  int value = 0;
  int digits = 0;
  bool ordinal = false;
};

class Parser {
 public:
  Parser(const Tokens& tokens, int first) : tokens_(tokens), i_(first) {}

  // Reads up to the end or to an equals sign; false when parsed_ says why not.
  bool run(Parsed& parsed);

  Parts parts;
  int next() const { return i_; }

 private:
  int place(int ahead) const { return i_ + ahead < tokens_.count ? i_ + ahead : tokens_.count; }
  const Token& at(int ahead = 0) const { return tokens_.token[place(ahead)]; }
  Match meaning(int ahead = 0) const { return tokens_.meaning[place(ahead)]; }
  bool is(int ahead, Meaning wanted) const { return meaning(ahead).meaning == wanted; }

  Number number(int ahead) const;
  Number number_in_words(int ahead) const;

  bool step();
  bool numeric_date();
  bool numeric_time();
  bool weekday_by_number();
  bool spans();
  bool plain_number();
  bool hour_after_word(int ahead);
  bool word(Match match);
  bool unit(Match match);
  bool weekday(Match match);
  bool month(Match match);
  bool this_one(Match match);
  int equals_sign() const;
  bool direction(int ahead, int& sign, int& count) const;
  void add_span(Unit unit, int count, bool half, int sign);

  void begin_relative() {
    twice_ = twice_ || parts.relative;
    parts.relative = true;
  }
  void step_year(int step) {
    twice_ = twice_ || parts.has_year_step;
    parts.has_year_step = true;
    parts.year_step = step;
  }
  bool set(int& slot, int value) {
    twice_ = twice_ || slot != Parts::kUnset;
    slot = value;
    return true;
  }

  const Tokens& tokens_;
  int i_;
  bool twice_ = false;
};

}  // namespace persian::jalali

#endif
