#include "text/number_span.h"

#include "text/glyph.h"
#include "text/utf8.h"

namespace persian::text {

namespace {

constexpr std::u32string_view kSeparators = U".,:/-–٫٬،'";
constexpr std::u32string_view kGroupMarks = U",٬";
constexpr std::u32string_view kPoints = U".٫";

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

}  // namespace

NumberSpan read_number(std::string_view text, size_t at) {
  NumberSpan n;
  int group = 0, first = 0, groups = 1, points = 0, marks = 0, others = 0;
  bool regular = true;  // groups of three behind every mark, and none behind the point
  bool date = true;     // groups of one, two or four digits
  char32_t separator = 0;
  const auto close = [&] {
    if (groups == 1) first = group;
    if (contains(kGroupMarks, separator) && group != 3) regular = false;
    date = date && (group == 1 || group == 2 || group == 4);
  };
  size_t i = at;
  while (i < text.size()) {
    const Decoded d = decode(text, i);
    if (glyph(d.code_point) == Glyph::kDigit) {
      ++group;
      i += d.length;
      n.stop = i;
      continue;
    }
    const size_t after = i + d.length;
    const bool inside = contains(kSeparators, d.code_point) && after < text.size() &&
                        glyph(decode(text, after).code_point) == Glyph::kDigit;
    if (!inside) break;
    close();
    const bool mark = contains(kGroupMarks, d.code_point), point = contains(kPoints, d.code_point);
    if (mark && points > 0) regular = false;
    points += point;
    marks += mark;
    others += !mark && !point;
    separator = d.code_point;
    ++groups;
    group = 0;
    i = after;
  }
  close();
  n.is_version = points >= 2 && marks == 0 && others == 0 && !(date && groups == 3 && (first == 4 || group == 4));
  n.is_grouped = marks > 0 && regular && first <= 3 && others == 0 && points <= 1;
  n.is_decimal = points == 1 && others == 0 && (marks == 0 || n.is_grouped);
  return n;
}

}  // namespace persian::text
