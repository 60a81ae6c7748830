// format.h: moments as text.
//
// write_…() fill the caller's bytes and return their end. format() is strftime with SQLite's letters, reckoned in the
// Jalali calendar, and more:
//
//   %Y 1404  %y 04  %m 08  %d 18  %e day padded with a space  %F %Y-%m-%d  %j day of the year, 001-366
//   %B %b month, long and short   %A %a weekday, long and short   %q season 1-4   %Q its name
//   %w weekday 0 (شنبه) to 6 (جمعه), as jweekday()   %u the same, 1 to 7
//   %U %W week of the year 01-54, as jweek()
//   %V week 01-53 of the year %G (two digits: %g), when a week across Nowruz is kept whole
//   %H %k hour 00-23   %I %l hour 01-12   %M minute   %S second   %f SS.SSS   %R %H:%M   %T %H:%M:%S
//   %p ق.ظ or ب.ظ   %P قبل‌ازظهر or بعدازظهر
//   %s seconds since 1970-01-01   %J Julian day number   %%
//
// Between % and the letter may stand `-` (no padding: %-d) and `O` (Persian digits: %Od, %OY), in either order.
// A year before 0 is written -0622.

#ifndef PERSIAN_JALALI_FORMAT_H
#define PERSIAN_JALALI_FORMAT_H

#include <cstddef>
#include <string_view>

#include "jalali/time_value.h"

namespace persian::jalali {

constexpr size_t kLongestDateTime = 32;

// -YYYY-MM-DD, 10 or 11 bytes; of either calendar.
char* write_date(char* out, Date date);
// HH:MM:SS, or HH:MM:SS.SSS.
char* write_time(char* out, int64_t ms_of_day, bool subsecond);
// `count` digits of a non-negative number, padded with zeros.
char* write_padded(char* out, unsigned number, int count);

// The bytes that the format gives; as many of them as fit are in out. SIZE_MAX for a letter that does not exist.
size_t format(std::string_view pattern, const Value& value, char* out, size_t capacity);

}  // namespace persian::jalali

#endif
