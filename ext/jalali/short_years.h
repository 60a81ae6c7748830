// short_years.h: years that the 33-year rule calls leap and the sun does not.
//
// Made by tools/make_nowruz from the March equinox at 52.5° E for the years 1178-3000; the same 78 years as in ICU 77
// and later. Each has 365 days, so Nowruz of the next year is a day sooner than by the rule, and that one is leap.
// 156 bytes, sorted.

#ifndef PERSIAN_JALALI_SHORT_YEARS_H
#define PERSIAN_JALALI_SHORT_YEARS_H

#include <cstdint>

namespace persian::jalali {

inline constexpr uint16_t kShortYears[] = {
    1502, 1601, 1634, 1667, 1700, 1733, 1766, 1799, 1832, 1865, 1898, 1931, 1964, 1997, 2030, 2059,
    2063, 2096, 2129, 2158, 2162, 2191, 2195, 2224, 2228, 2257, 2261, 2290, 2294, 2323, 2327, 2356,
    2360, 2389, 2393, 2422, 2426, 2455, 2459, 2488, 2492, 2521, 2525, 2554, 2558, 2587, 2591, 2620,
    2624, 2653, 2657, 2686, 2690, 2719, 2723, 2748, 2752, 2756, 2781, 2785, 2789, 2818, 2822, 2847,
    2851, 2855, 2880, 2884, 2888, 2913, 2917, 2921, 2946, 2950, 2954, 2979, 2983, 2987,
};

}  // namespace persian::jalali

#endif
