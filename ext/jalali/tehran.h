// tehran.h: the history of Iran's clocks.
//
// Every change of Iran's offset from UTC: local mean time +03:25:44 until 1935-06-13, then +03:30, +04:00 in 1977-78,
// an hour of summer time in 1977-80, 1991-2005 and 2008-2022, +03:30 for good since 2022-09-22. The instants are those
// of tzdata's Asia/Tehran (71 entries, of which the one of 1916 changes only a name and is left out here).
//
// Summer time began at midnight in most years, 00:00 to 01:00: that hour does not exist. It ended at midnight back to
// 23:00 of the day before: that hour comes twice. from_tehran() must answer all the same, and takes the offset in force
// before the change for both: 00:30 in the hour that does not exist is the instant the clock shows 01:30, and a time in
// the repeated hour is its first pass, still summer time. A date without a time is best not converted at all.

#ifndef PERSIAN_JALALI_TEHRAN_H
#define PERSIAN_JALALI_TEHRAN_H

#include <cstddef>
#include <cstdint>

namespace persian::jalali {

// Local less UTC, in seconds, at an instant in seconds since 1970-01-01.
int tehran_offset(int64_t utc_seconds);

// Milliseconds since 1970-01-01: of UTC to those of Iran's clock, and back.
int64_t to_tehran(int64_t utc_ms);
int64_t from_tehran(int64_t local_ms);

// The instants of change themselves, for tests: in seconds, ascending.
std::size_t tehran_change_count();
int64_t tehran_change(std::size_t i);

}  // namespace persian::jalali

#endif
