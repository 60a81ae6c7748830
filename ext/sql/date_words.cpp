// date_words.cpp: dates in people's words.
//
//   jparse(text[, now])   free Persian text as Gregorian ISO: YYYY-MM-DD, or YYYY-MM-DD HH:MM:SS when a time is named.
//                         What is read: jalali/parse.h. `now` is a time value that relative dates, and dates without a
//                         year, are counted from; without it they are NULL.
//   jwhy(text[, now])     why gdate() or jparse() refuse a text, one English sentence; NULL when they do not
//   jdiff(unit, a, b)     whole Jalali years, seasons, months, or weeks or days, from a to b; negative when b is before
//   a jago(tv, now)         how long ago tv is (or how far ahead), in Persian: ۳ روز پیش, دیروز, ۲ ماه دیگر. Less than
//   a day is
//                         told in hours and minutes when both have a time of day.
//
// a, b, tv and now are time values. NULL for NULL and for a bad one. Errors: a unit that does not exist, and 'now', for
// which one writes date('now') or datetime('now').

#include "jalali/calendar.h"
#include "jalali/difference.h"
#include "jalali/format.h"
#include "jalali/gregorian.h"
#include "jalali/parse.h"
#include "jalali/why.h"
#include "sql/dates.h"

namespace persian::sql {
namespace {

using jalali::Unit;
using jalali::Value;

void jparse(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  Value now;
  if (argc > 1 && !read_moment(context, "jparse", 1, argv + 1, now)) return;
  jalali::Parsed parsed = jalali::parse(text_argument(argv[0]), argc > 1 ? &now.moment : nullptr);
  if (parsed.verdict != jalali::Verdict::kOk) return;
  char text[jalali::kLongestDateTime];
  char* end = jalali::write_date(text, jalali::gregorian::from_day(static_cast<jalali::Day>(parsed.moment.day)));
  if (parsed.has_time) {
    *end++ = ' ';
    end = jalali::write_time(end, parsed.moment.ms, false);
  }
  result_copy(context, {text, static_cast<size_t>(end - text)});
}

void jwhy(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  Value now;
  if (argc > 1 && !read_moment(context, "jwhy", 1, argv + 1, now)) return;
  char text[jalali::kLongestWhy];
  size_t size = jalali::write_why(text, text_argument(argv[0]), argc > 1 ? &now.moment : nullptr);
  if (size > 0) result_copy(context, {text, size});
}

void jdiff(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  std::optional<Unit> unit = jalali::unit_named(text_argument(argv[0]));
  if (!unit || *unit < Unit::kDay) {
    result_error(context, sqlite3_mprintf("jdiff: unknown unit '%s'; the units are days, weeks, months, seasons, years",
                                          sqlite3_value_text(argv[0])));
    return;
  }
  Value a, b;
  if (!read_moment(context, "jdiff", 1, argv + 1, a) || !read_moment(context, "jdiff", 1, argv + 2, b)) return;
  sqlite3_result_int64(context, jalali::difference(*unit, a.moment, b.moment));
}

void jago(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  Value then, now;
  if (!read_moment(context, "jago", 1, argv, then) || !read_moment(context, "jago", 1, argv + 1, now)) return;
  char text[jalali::kLongestAgo];
  char* end = jalali::write_ago(text, then.moment, now.moment, then.has_time && now.has_time);
  result_copy(context, {text, static_cast<size_t>(end - text)});
}

constexpr Function kFunctions[] = {
    {"jparse", 1, kPure, jparse}, {"jparse", 2, kPure, jparse}, {"jwhy", 1, kPure, jwhy},
    {"jwhy", 2, kPure, jwhy},     {"jdiff", 3, kPure, jdiff},   {"jago", 2, kPure, jago},
};

}  // namespace

int register_date_words(sqlite3* db) { return register_functions(db, kFunctions); }

}  // namespace persian::sql
