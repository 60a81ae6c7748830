// dates.cpp: Jalali dates in SQL.
//
//   jdate(tv, mod…)            1404-08-18
//   jdatetime(tv, mod…)        1404-08-18 14:30:00, and .SSS with `subsec`
//   jstrftime(format, tv, mod…)
//   gdate(jv, mod…)            2025-11-09, the Jalali value as SQLite's own date() would write it
//   gdatetime(jv, mod…)        2025-11-09 14:30:00
//   jyear jmonth jday jweekday jyearday jweek jseason (tv, mod…)            INTEGER
//   jleap(year)                1 or 0
//   jmonthdays(year, month)    29 to 31
//   jmonthname(n[, locale])    n 1 to 12
//   jweekdayname(n[, locale])  n 0 (شنبه) to 6 (جمعه)
//
// tv is a time value (jalali/time_value.h), jv a Jalali value (jalali/jalali_value.h), mod a modifier in the Jalali
// calendar (jalali/modifier.h); the letters of format are in jalali/format.h. jweekday counts from 0 شنبه to 6
// جمعه. jweek counts 1 to 54: weeks begin on Saturday and week 1 holds 1 Farvardin; a week across Nowruz is the last of
// one year and the first of the next, so that GROUP BY jyear, jweek never mixes years (jstrftime's %G-%V keeps it
// whole).
//
// NULL for NULL, for a bad value, a bad modifier, a letter that does not exist, and whatever lies outside SQLite's
// dates. Errors: a locale that does not exist, and 'now' or 'localtime', because every form with a time value is
// deterministic and may stand in an index, a generated column or a CHECK. The present is what the forms without time
// value mean: jdate(), jdatetime(), jstrftime(format), jyear() …, in UTC; in Iran it is jdate(datetime('now'),
// 'tehran').

#include "sql/dates.h"

#include <cmath>

#include "jalali/calendar.h"
#include "jalali/format.h"
#include "jalali/gregorian.h"
#include "jalali/jalali_value.h"
#include "jalali/modifier.h"
#include "jalali/names.h"
#include "sql/register.h"

namespace persian::sql {

using jalali::Date;
using jalali::Day;
using jalali::Locale;
using jalali::Reading;
using jalali::Value;

namespace {

bool refuse(sqlite3_context* context, const char* name, Reading reading) {
  if (reading == Reading::kBad) {
    sqlite3_result_null(context);
  } else {
    result_error(context, sqlite3_mprintf("%s: 'now' and 'localtime' change from call to call; write jdate() or date() "
                                          "for the present, jdate(datetime('now'), 'tehran') for the present in Iran",
                                          name));
  }
  return false;
}

bool no_arguments(sqlite3_context* context, const char* name) {
  result_error(context, sqlite3_mprintf("wrong number of arguments to function %s()", name));
  return false;
}

// ---- one moment in, one answer out ----

enum class Answer : uint8_t { kDate, kDateTime, kYear, kMonth, kDay, kWeekday, kYearDay, kWeek, kSeason };
constexpr const char* kAnswerNames[] = {"jdate",    "jdatetime", "jyear", "jmonth", "jday",
                                        "jweekday", "jyearday",  "jweek", "jseason"};

// A date of either calendar, with or without its time.
void result_date(sqlite3_context* context, Date date, const Value& value, bool with_time) {
  char text[jalali::kLongestDateTime];
  char* end = jalali::write_date(text, date);
  if (with_time) {
    *end++ = ' ';
    end = jalali::write_time(end, value.moment.ms, value.subsecond);
  }
  result_copy(context, {text, static_cast<size_t>(end - text)});
}

void answer(sqlite3_context* context, Answer what, const Value& value) {
  auto day = static_cast<Day>(value.moment.day);
  Date date = jalali::from_day(day);
  switch (what) {
    case Answer::kDate: return result_date(context, date, value, false);
    case Answer::kDateTime: return result_date(context, date, value, true);
    case Answer::kYear: return sqlite3_result_int(context, date.year);
    case Answer::kMonth: return sqlite3_result_int(context, date.month);
    case Answer::kDay: return sqlite3_result_int(context, date.day);
    case Answer::kWeekday: return sqlite3_result_int(context, jalali::weekday(day));
    case Answer::kYearDay: return sqlite3_result_int(context, jalali::day_of_year(date));
    case Answer::kWeek: return sqlite3_result_int(context, jalali::week_of_year(date));
    case Answer::kSeason: return sqlite3_result_int(context, jalali::season(date.month));
  }
}

template <Answer what>
void of_moment(sqlite3_context* context, int argc, sqlite3_value** argv) {
  Value value;
  if (!read_moment(context, kAnswerNames[static_cast<int>(what)], argc, argv, value)) return;
  answer(context, what, value);
}

template <Answer what>
void of_present(sqlite3_context* context, int, sqlite3_value**) {
  answer(context, what, present());
}

// ---- gdate, gdatetime ----

template <bool with_time>
void gdate(sqlite3_context* context, int argc, sqlite3_value** argv) {
  const char* name = with_time ? "gdatetime" : "gdate";
  if (argc == 0) {
    no_arguments(context, name);
    return;
  }
  if (any_null(argc, argv)) return;
  std::string_view text = text_argument(argv[0]);
  Value value;
  Date date;
  if (jalali::read_jalali_value(text, value, date) != jalali::Verdict::kOk) {
    if (jalali::same_letters(text, "now")) refuse(context, name, Reading::kNow);
    return;
  }
  if (!apply_modifiers(context, name, argc - 1, argv + 1, value)) return;
  result_date(context, jalali::gregorian::from_day(static_cast<Day>(value.moment.day)), value, with_time);
}

// ---- jstrftime ----

void result_formatted(sqlite3_context* context, std::string_view pattern, const Value& value) {
  char few[256];
  size_t size = jalali::format(pattern, value, few, sizeof few);
  if (size == SIZE_MAX) return;
  if (size <= sizeof few) return result_copy(context, {few, size});
  auto* many = static_cast<char*>(sqlite3_malloc64(size));
  if (many == nullptr) return sqlite3_result_error_nomem(context);
  jalali::format(pattern, value, many, size);
  sqlite3_result_text64(context, many, size, sqlite3_free, SQLITE_UTF8);
}

void jstrftime(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (argc == 0) {
    no_arguments(context, "jstrftime");
    return;
  }
  if (any_null(argc, argv)) return;
  Value value;
  if (!read_moment(context, "jstrftime", argc - 1, argv + 1, value)) return;
  result_formatted(context, text_argument(argv[0]), value);
}

void jstrftime_now(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  result_formatted(context, text_argument(argv[0]), present());
}

// ---- facts of the calendar ----

bool is_year(std::optional<int64_t> year) { return year && *year >= jalali::kFirstYear && *year <= jalali::kLastYear; }

void jleap(sqlite3_context* context, int, sqlite3_value** argv) {
  std::optional<int64_t> year = integer_argument(argv[0]);
  if (is_year(year)) sqlite3_result_int(context, jalali::is_leap(static_cast<int>(*year)) ? 1 : 0);
}

void jmonthdays(sqlite3_context* context, int, sqlite3_value** argv) {
  std::optional<int64_t> year = integer_argument(argv[0]);
  std::optional<int64_t> month = integer_argument(argv[1]);
  if (!is_year(year) || !month || *month < 1 || *month > 12) return;
  sqlite3_result_int(context, jalali::month_length(static_cast<int>(*year), static_cast<int>(*month)));
}

// The optional second argument; nullopt when the result is set already.
std::optional<Locale> locale_argument(sqlite3_context* context, const char* name, int argc, sqlite3_value** argv) {
  if (argc < 2) return Locale::kFa;
  std::optional<Locale> locale = jalali::locale_named(text_argument(argv[1]));
  if (!locale) {
    result_error(context,
                 sqlite3_mprintf("%s: unknown locale '%s'; the locales are %.*s", name, sqlite3_value_text(argv[1]),
                                 static_cast<int>(jalali::kLocaleNames.size()), jalali::kLocaleNames.data()));
  }
  return locale;
}

void jmonthname(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  std::optional<Locale> locale = locale_argument(context, "jmonthname", argc, argv);
  std::optional<int64_t> n = integer_argument(argv[0]);
  if (locale && n && *n >= 1 && *n <= 12) result_copy(context, jalali::month_name(*locale, static_cast<int>(*n)));
}

void jweekdayname(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  std::optional<Locale> locale = locale_argument(context, "jweekdayname", argc, argv);
  std::optional<int64_t> n = integer_argument(argv[0]);
  if (locale && n && *n >= 0 && *n <= 6) result_copy(context, jalali::weekday_name(*locale, static_cast<int>(*n)));
}

constexpr Function kFunctions[] = {
    {"jdate", -1, kPure, of_moment<Answer::kDate>},
    {"jdate", 0, kVolatile, of_present<Answer::kDate>},
    {"jdatetime", -1, kPure, of_moment<Answer::kDateTime>},
    {"jdatetime", 0, kVolatile, of_present<Answer::kDateTime>},
    {"jyear", -1, kPure, of_moment<Answer::kYear>},
    {"jyear", 0, kVolatile, of_present<Answer::kYear>},
    {"jmonth", -1, kPure, of_moment<Answer::kMonth>},
    {"jmonth", 0, kVolatile, of_present<Answer::kMonth>},
    {"jday", -1, kPure, of_moment<Answer::kDay>},
    {"jday", 0, kVolatile, of_present<Answer::kDay>},
    {"jweekday", -1, kPure, of_moment<Answer::kWeekday>},
    {"jweekday", 0, kVolatile, of_present<Answer::kWeekday>},
    {"jyearday", -1, kPure, of_moment<Answer::kYearDay>},
    {"jyearday", 0, kVolatile, of_present<Answer::kYearDay>},
    {"jweek", -1, kPure, of_moment<Answer::kWeek>},
    {"jweek", 0, kVolatile, of_present<Answer::kWeek>},
    {"jseason", -1, kPure, of_moment<Answer::kSeason>},
    {"jseason", 0, kVolatile, of_present<Answer::kSeason>},
    {"gdate", -1, kPure, gdate<false>},
    {"gdatetime", -1, kPure, gdate<true>},
    {"jstrftime", -1, kPure, jstrftime},
    {"jstrftime", 1, kVolatile, jstrftime_now},
    {"jleap", 1, kPure, jleap},
    {"jmonthdays", 2, kPure, jmonthdays},
    {"jmonthname", 1, kPure, jmonthname},
    {"jmonthname", 2, kPure, jmonthname},
    {"jweekdayname", 1, kPure, jweekdayname},
    {"jweekdayname", 2, kPure, jweekdayname},
};

}  // namespace

bool apply_modifiers(sqlite3_context* context, const char* name, int argc, sqlite3_value** argv, Value& value) {
  for (int i = 0; i < argc; ++i) {
    std::string_view text = text_argument(argv[i]);
    Reading reading = jalali::apply_modifier(text, i, value);
    if (reading != Reading::kOk) return refuse(context, name, reading);
  }
  return jalali::is_moment(value) || refuse(context, name, Reading::kBad);
}

bool read_moment(sqlite3_context* context, const char* name, int argc, sqlite3_value** argv, Value& value) {
  if (argc == 0) return no_arguments(context, name);
  if (argc > 1 && any_null(argc, argv)) return refuse(context, name, Reading::kBad);
  Reading reading = Reading::kBad;
  switch (sqlite3_value_type(argv[0])) {
    case SQLITE_NULL: break;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      value = jalali::number_value(sqlite3_value_double(argv[0]));
      reading = Reading::kOk;
      break;
    default: reading = jalali::read_time_value(text_argument(argv[0]), value);
  }
  if (reading != Reading::kOk) return refuse(context, name, reading);
  return apply_modifiers(context, name, argc - 1, argv + 1, value);
}

Value present() {
  sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
  sqlite3_int64 julian_ms = jalali::kJulianEpochMs;
  if (vfs != nullptr && vfs->iVersion >= 2 && vfs->xCurrentTimeInt64 != nullptr) {
    vfs->xCurrentTimeInt64(vfs, &julian_ms);
  } else if (vfs != nullptr) {
    double julian_day = 0;
    vfs->xCurrentTime(vfs, &julian_day);
    julian_ms = static_cast<sqlite3_int64>(julian_day * double{jalali::kDayMs});
  }
  Value value;
  value.moment = jalali::from_ms(julian_ms - jalali::kJulianEpochMs);
  value.known = value.has_time = true;
  return value;
}

std::optional<int64_t> integer_argument(sqlite3_value* value) {
  std::optional<double> number;
  switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: return std::nullopt;
    case SQLITE_INTEGER: return sqlite3_value_int64(value);
    case SQLITE_FLOAT: number = sqlite3_value_double(value); break;
    default: number = jalali::read_number(text_argument(value));
  }
  if (!number || !(std::fabs(*number) < 1e15) || std::trunc(*number) != *number) return std::nullopt;
  return static_cast<int64_t>(*number);
}

void result_error(sqlite3_context* context, char* message) {
  if (message == nullptr) return sqlite3_result_error_nomem(context);
  sqlite3_result_error(context, message, -1);
  sqlite3_free(message);
}

void result_copy(sqlite3_context* context, std::string_view text) {
  sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

int register_dates(sqlite3* db) {
  int rc = register_functions(db, kFunctions);
  if (rc == SQLITE_OK) rc = register_date_words(db);
  if (rc == SQLITE_OK) rc = register_date_calendar(db);
  return rc;
}

}  // namespace persian::sql
