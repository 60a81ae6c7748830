#include "text/number_words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "text/words.h"

namespace persian::text {

namespace {

consteval NumberWord word(std::u16string_view spelling, Part part, uint16_t value = 0) {
  NumberWord w;
  for (char16_t c : spelling) w.letters[w.size++] = letter(c);
  w.part = part;
  w.value = value;
  return w;
}

using enum Part;

constexpr NumberWord kWords[] = {
    word(u"صفر", kValue, 0),
    word(u"یک", kValue, 1),
    word(u"دو", kValue, 2),
    word(u"سه", kValue, 3),
    word(u"چهار", kValue, 4),
    word(u"پنج", kValue, 5),
    word(u"شش", kValue, 6),
    word(u"هفت", kValue, 7),
    word(u"هشت", kValue, 8),
    word(u"نه", kValue, 9),
    word(u"ده", kValue, 10),
    word(u"یازده", kValue, 11),
    word(u"دوازده", kValue, 12),
    word(u"سیزده", kValue, 13),
    word(u"چهارده", kValue, 14),
    word(u"پانزده", kValue, 15),
    word(u"شانزده", kValue, 16),
    word(u"هفده", kValue, 17),
    word(u"هجده", kValue, 18),
    word(u"نوزده", kValue, 19),
    word(u"بیست", kValue, 20),
    word(u"سی", kValue, 30),
    word(u"چهل", kValue, 40),
    word(u"پنجاه", kValue, 50),
    word(u"شصت", kValue, 60),
    word(u"هفتاد", kValue, 70),
    word(u"هشتاد", kValue, 80),
    word(u"نود", kValue, 90),
    word(u"صد", kHundred, 100),
    word(u"دویست", kValue, 200),
    word(u"سیصد", kValue, 300),
    word(u"چهارصد", kValue, 400),
    word(u"پانصد", kValue, 500),
    word(u"ششصد", kValue, 600),
    word(u"هفتصد", kValue, 700),
    word(u"هشتصد", kValue, 800),
    word(u"نهصد", kValue, 900),
    word(u"هزار", kScale, 3),
    word(u"میلیون", kScale, 6),
    word(u"میلیارد", kScale, 9),
    word(u"تریلیون", kScale, 12),
    word(u"کوادریلیون", kScale, 15),
    word(u"کوینتیلیون", kScale, 18),
    word(u"و", kAnd),
    word(u"ممیز", kPoint),
    word(u"منفی", kMinus),
    word(u"نیم", kHalf),
    word(u"ربع", kQuarter),
    word(u"درصد", kPercent),
    word(u"مثبت", kPlus),
    // What people also write.
    word(u"یه", kValue, 1),
    word(u"چار", kValue, 4),
    word(u"شیش", kValue, 6),
    word(u"چارده", kValue, 14),
    word(u"پونزده", kValue, 15),
    word(u"شونزده", kValue, 16),
    word(u"هیفده", kValue, 17),
    word(u"هیجده", kValue, 18),
    word(u"هژده", kValue, 18),
    word(u"هیژده", kValue, 18),
    word(u"چل", kValue, 40),
    word(u"یکصد", kValue, 100),
    word(u"دوصد", kValue, 200),
    word(u"سهصد", kValue, 300),
    word(u"چارصد", kValue, 400),
    word(u"پنجصد", kValue, 500),
    word(u"پونصد", kValue, 500),
    word(u"شیشصد", kValue, 600),
    word(u"ملیون", kScale, 6),
    word(u"ملیارد", kScale, 9),
    word(u"بیلیون", kScale, 9),
    word(u"کوانتیلیون", kScale, 18),
    word(u"منهای", kMinus),
    word(u"اعشار", kPoint),
    word(u"اول", kOrdinal, 1),
    word(u"اولین", kOrdinal, 1),
    word(u"نخست", kOrdinal, 1),
    word(u"نخستین", kOrdinal, 1),
    word(u"سوم", kOrdinal, 3),
    word(u"سومین", kOrdinal, 3),
    word(u"سویم", kOrdinal, 3),
    word(u"م", kSuffix, kAnyWord),
    word(u"مین", kSuffix, kAnyWord),
    word(u"ام", kSuffix, kAfterGap),
    word(u"امین", kSuffix, kAfterGap),
    word(u"یم", kSuffix, kAfterScale),
};

constexpr const NumberWord& find(Part part, uint16_t value = 0) {
  for (const NumberWord& w : kWords) {
    if (w.part == part && w.value == value) return w;
  }
  return kWords[0];
}

constexpr std::string_view kGap = " ";
constexpr std::string_view kHalfSpaceText = "\xE2\x80\x8C";
constexpr int kMaxDecimals = 20;

// The words of a number in their order; the longest 64-bit number has 7 groups of 4 words and 20 times و.
class Phrase {
 public:
  void add(const NumberWord& w) { words_[size_++] = &w; }

  void add_group(unsigned group) {
    const unsigned hundreds = group / 100 * 100, rest = group % 100;
    if (hundreds != 0)
      add_joined(hundreds == 100 ? find(kHundred, 100) : find(kValue, static_cast<uint16_t>(hundreds)));
    if (rest == 0) return;
    const unsigned tens = rest < 20 ? 0 : rest / 10 * 10, units = rest - tens;
    if (tens != 0) add_joined(find(kValue, static_cast<uint16_t>(tens)));
    if (units != 0) add_joined(find(kValue, static_cast<uint16_t>(units)));
  }

  void add_number(uint64_t n) {
    if (n == 0) return add(find(kValue, 0));
    uint64_t unit = 1'000'000'000'000'000'000;
    for (uint16_t scale = 18;; scale = static_cast<uint16_t>(scale - 3), unit /= 1000) {
      const auto group = static_cast<unsigned>(n / unit % 1000);
      add_group(group);
      if (group != 0 && scale != 0) add(find(kScale, scale));
      if (scale == 0) break;
    }
  }

  // Ten to the power k, in words: ده, صد, هزار, ده هزار …
  void add_power(int k) {
    if (k % 3 == 1) add(find(kValue, 10));
    if (k % 3 == 2) add(find(kHundred, 100));
    if (k >= 3) add(find(kScale, static_cast<uint16_t>(k / 3 * 3)));
  }

  void drop_first() {
    std::copy(words_ + 1, words_ + size_, words_);
    --size_;
  }

  void write(bool ordinal, Buffer* out) const {
    for (int i = 0; i < size_; ++i) {
      if (i > 0) out->append(kGap);
      const bool last = i + 1 == size_;
      if (last && ordinal)
        write_ordinal(*words_[i], out);
      else
        write_word(*words_[i], out);
    }
  }

  bool is_lone_scale() const { return size_ == 2 && words_[0]->value == 1 && words_[1]->part == kScale; }

 private:
  void add_joined(const NumberWord& w) {
    if (size_ > 0 && words_[size_ - 1]->part != kMinus) add(find(kAnd));
    add(w);
  }

  static void write_word(const NumberWord& w, Buffer* out) {
    char bytes[2 * NumberWord::kMaxLetters];
    out->append({bytes, static_cast<size_t>(encode_letters(w.view(), false, bytes))});
  }

  static void write_ordinal(const NumberWord& w, Buffer* out) {
    if (w.value == 3 && w.part == kValue) return write_word(find(kOrdinal, 3), out);
    write_word(w, out);
    const bool thirty = w.value == 30;
    if (thirty) out->append(kHalfSpaceText);
    write_word(find(kSuffix, thirty ? kAfterGap : kAnyWord), out);
  }

  const NumberWord* words_[64] = {};
  int size_ = 0;
};

// A finite double as digits without a point and the power of ten they are multiplied by, no zero at the end.
struct Digits17 {
  uint64_t digits;
  int exponent;
};

Digits17 shortest(double number) {
  char text[40];
  for (int precision = 14; precision <= 16; ++precision) {
    std::snprintf(text, sizeof text, "%.*e", precision, number);
    if (std::strtod(text, nullptr) == number) break;
  }
  Digits17 d{0, 0};
  const char* p = text;
  for (; *p != 'e'; ++p) {  // past the decimal point, whatever the locale makes of it
    if (*p >= '0' && *p <= '9') d.digits = d.digits * 10 + static_cast<uint64_t>(*p - '0'), --d.exponent;
  }
  d.exponent += 1 + std::atoi(p + 1);
  while (d.digits != 0 && d.digits % 10 == 0) d.digits /= 10, ++d.exponent;
  return d;
}

uint64_t magnitude(int64_t number) {
  return number < 0 ? ~static_cast<uint64_t>(number) + 1 : static_cast<uint64_t>(number);
}

}  // namespace

std::span<const NumberWord> number_words() { return kWords; }

void append_cardinal(int64_t number, Buffer* out) {
  Phrase phrase;
  if (number < 0) phrase.add(find(kMinus));
  phrase.add_number(magnitude(number));
  phrase.write(false, out);
}

void append_ordinal(int64_t number, Buffer* out) {
  if (number < 0) {
    Phrase minus;
    minus.add(find(kMinus));
    minus.write(false, out);
    out->append(kGap);
  }
  Phrase phrase;
  phrase.add_number(magnitude(number));
  // یک هزارم is a thousandth.
  if (phrase.is_lone_scale()) phrase.drop_first();
  phrase.write(true, out);
}

bool append_real(double number, Buffer* out) {
  if (!(std::fabs(number) <= 1e18)) return false;
  if (number == std::trunc(number)) {
    append_cardinal(static_cast<int64_t>(number), out);
    return true;
  }
  const Digits17 d = shortest(std::fabs(number));
  const int decimals = -d.exponent;
  if (decimals > kMaxDecimals) return false;
  uint64_t unit = 1;  // 10^decimals, or more than the digits can be
  for (int i = 0; i < decimals && i < 18; ++i) unit *= 10;

  Phrase whole, part;
  if (number < 0) whole.add(find(kMinus));
  whole.add_number(d.digits / unit);
  whole.add(find(kPoint));
  part.add_number(d.digits % unit);
  part.add_power(decimals);
  whole.write(false, out);
  out->append(kGap);
  part.write(true, out);
  return true;
}

}  // namespace persian::text
