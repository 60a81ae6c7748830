// make_nowruz: prints the table of ext/jalali/short_years.h.
//
//   c++ -std=c++20 -O2 -I ext ext/tools/make_nowruz.cpp -o make_nowruz && ./make_nowruz | clang-format >short_years.h
//
// It follows the sun from 1178, the first year from which the 33-year rule and the equinox agree, to 3000, and writes
// down every year that the rule calls leap while the sun brings Nowruz a day sooner. Should the two differ in any other
// way it stops, because the calendar's arithmetic could not express that. The result is the table of ICU 77.

#include "tools/make_nowruz.h"

#include <cstdio>

namespace {

int by_rule(int year) { return 365 * (year - 1) + (8 * year + 21) / 33 - 492268; }

constexpr char kHead[] =
    "// short_years.h: years that the 33-year rule calls leap and the sun does not.\n"
    "//\n"
    "// Made by tools/make_nowruz from the March equinox at 52.5° E for the years 1178-3000; the same 78 years as in "
    "ICU 77\n"
    "// and later. Each has 365 days, so Nowruz of the next year is a day sooner than by the rule, and that one is "
    "leap.\n"
    "// 156 bytes, sorted.\n"
    "\n"
    "#ifndef PERSIAN_JALALI_SHORT_YEARS_H\n"
    "#define PERSIAN_JALALI_SHORT_YEARS_H\n"
    "\n"
    "#include <cstdint>\n"
    "\n"
    "namespace persian::jalali {\n"
    "\n"
    "inline constexpr uint16_t kShortYears[] = {";

}  // namespace

int main() {
  std::fputs(kHead, stdout);
  int count = 0;
  for (int year = 1178; year < 3000; ++year) {
    int sooner = by_rule(year + 1) - persian::tools::nowruz(year + 1);
    if (sooner == 0) continue;
    if (sooner != 1) {
      std::fprintf(stderr, "make_nowruz: year %d differs by %d days\n", year, sooner);
      return 1;
    }
    std::printf("%s%d,", count++ % 18 == 0 ? "\n    " : " ", year);
  }
  std::puts("\n};\n\n}  // namespace persian::jalali\n\n#endif");
  std::fprintf(stderr, "make_nowruz: %d years\n", count);
  return 0;
}
