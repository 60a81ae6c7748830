#include "text/fold.h"

#include "text/characters.h"
#include "text/slice.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::text {

namespace {

void append_code_point(char32_t c, Buffer* out) {
  char bytes[4];
  out->append({bytes, encode(c, bytes)});
}

// What stands between two words.
void append_gap(std::string_view gap, Buffer* out) {
  for (size_t at = 0; at < gap.size();) {
    const Decoded d = decode(gap, at);
    const Class kind = folding(d.code_point).kind;
    const bool not_sign = d.code_point == 0xAC;
    if (d.code_point == kReplacement) {
      append_code_point(kReplacement, out);
    } else if (is_white_space(d.code_point)) {
      out->append(' ');
    } else if (not_sign || (kind != Class::kIgnored && kind != Class::kHalfSpace)) {
      out->append(slice(gap, at, d.length));
    }
    at += d.length;
  }
}

}  // namespace

void fold(std::string_view text, Buffer* out) {
  out->reserve(text.size());
  WordScanner scanner(text);
  size_t done = 0;
  for (Word word; scanner.next(&word);) {
    append_gap(slice(text, done, word.start - done), out);
    append_term(text, word, out);
    done = word.stop;
  }
  append_gap(slice(text, done), out);
}

void convert_digits(std::string_view text, Digits digits, Buffer* out) {
  constexpr char32_t kZeros[] = {0, U'۰', U'٠', U'0'};
  out->reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    const bool digit = digits != Digits::kKeep && folding(d.code_point).kind == Class::kDigit;
    // Full-width and mathematical digits fold to digits too, but are not one of the three sets.
    const bool ours = digit && (d.code_point < 0x80 || (d.code_point >= 0x660 && d.code_point <= 0x6F9));
    if (ours) {
      append_code_point(kZeros[static_cast<int>(digits)] + folding(d.code_point).value, out);
    } else if (d.code_point == kReplacement) {
      append_code_point(kReplacement, out);
    } else {
      out->append(slice(text, at, d.length));
    }
    at += d.length;
  }
}

}  // namespace persian::text
