// date_calendar.cpp: jcalendar(start, stop[, step]), a table of days, weeks, months, seasons or years.
//
//   SELECT year, month, count(a.id)
//   FROM jcalendar('2025-03-21', '2026-03-20', 'month') LEFT JOIN articles a ON …
//
// One row for each day from start to stop, both included; with step 'week', 'month', 'season' or 'year' one row for
// each such period that has a day between them, described by its first day. So a report joined to it has no gap,
// wherever start and stop fall. Columns:
//
//   gdate  jdate  year  month  day  weekday  yearday  week  season  month_name  weekday_name  leap
//
// as the functions jyear(), jweek() … give them, names in Persian, leap that of the year. start and stop are time
// values of 0000-01-01..9999-12-31 (a time of day is dropped), step is 'day' unless given. A bad or NULL start or stop
// gives no rows; an unknown step, and 'now', are errors. start and stop must be given.
//
// Rows are made one by one, in the order of gdate or its reverse; ORDER BY gdate costs nothing. The rowid counts
// from 1.

#include <cstring>

#include "jalali/calendar.h"
#include "jalali/format.h"
#include "jalali/gregorian.h"
#include "jalali/modifier.h"
#include "jalali/names.h"
#include "sql/dates.h"
#include "sql/table.h"

namespace persian::sql {
namespace {

using jalali::Date;
using jalali::Day;
using jalali::Unit;

constexpr Day kFirst = -719528;  // 0000-01-01, from which on text sorts as days do

enum Column {
  kGdate,
  kJdate,
  kYear,
  kMonth,
  kDay,
  kWeekday,
  kYearday,
  kWeek,
  kSeason,
  kMonthName,
  kWeekdayName,
  kLeap,
  kStart,
  kStop,
  kStep
};

constexpr char kSchema[] =
    "CREATE TABLE x(gdate TEXT, jdate TEXT, year INT, month INT, day INT, weekday INT, yearday INT, week INT, season "
    "INT,"
    " month_name TEXT, weekday_name TEXT, leap INT, start HIDDEN, stop HIDDEN, step HIDDEN)";

// What best_index() tells filter(): whether a step follows start and stop, and whether to go backwards.
constexpr int kHasStep = 1, kBackwards = 2;

struct Cursor {
  sqlite3_vtab_cursor base;
  Unit step;
  bool backwards;
  Day first, last;  // first days of the first and last period; no rows when first > last
  Day at;
  sqlite3_int64 row;
  Date date;  // of `at`
};

Cursor* self(sqlite3_vtab_cursor* cursor) { return reinterpret_cast<Cursor*>(cursor); }

int connect(sqlite3* db, void*, int, const char* const*, sqlite3_vtab** out, char**) {
  return connect_table(db, kSchema, SQLITE_VTAB_INNOCUOUS, out);
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
  auto* made = static_cast<Cursor*>(sqlite3_malloc64(sizeof(Cursor)));
  if (made == nullptr) return SQLITE_NOMEM;
  std::memset(made, 0, sizeof *made);
  *cursor = &made->base;
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
  sqlite3_free(cursor);
  return SQLITE_OK;
}

// The rows are in the order asked for, or in its reverse: by gdate, or by year, month and day as far as named.
bool is_row_order(const sqlite3_index_info& info) {
  constexpr int kParts[] = {kYear, kMonth, kDay};
  for (int i = 0; i < info.nOrderBy; ++i) {
    if (info.aOrderBy[i].desc != info.aOrderBy[0].desc) return false;
    if (i == 3 || info.aOrderBy[i].iColumn == kGdate) return true;  // no two rows are equal so far
    if (info.aOrderBy[i].iColumn != kParts[i]) return false;
  }
  return info.nOrderBy > 0;
}

int best_index(sqlite3_vtab* table, sqlite3_index_info* info) {
  int given[3] = {-1, -1, -1};
  bool unusable = false;
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto& constraint = info->aConstraint[i];
    if (constraint.iColumn < kStart || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    if (constraint.usable != 0) {
      given[constraint.iColumn - kStart] = i;
    } else {
      unusable = true;
    }
  }
  if (given[0] < 0 || given[1] < 0) {
    // Perhaps another order of the join makes them known.
    if (unusable) return SQLITE_CONSTRAINT;
    return fail(table, sqlite3_mprintf("jcalendar: start and stop must be given: jcalendar(start, stop[, step])"));
  }
  if (unusable) return SQLITE_CONSTRAINT;
  int arguments = 0;
  for (int k = 0; k < 3; ++k) {
    if (given[k] < 0) continue;
    info->aConstraintUsage[given[k]].argvIndex = ++arguments;
    info->aConstraintUsage[given[k]].omit = 1;
  }
  if (given[2] >= 0) info->idxNum |= kHasStep;
  if (is_row_order(*info)) {
    if (info->aOrderBy[0].desc != 0) info->idxNum |= kBackwards;
    info->orderByConsumed = 1;
  }
  info->estimatedRows = given[2] < 0 ? 366 : 12;
  info->estimatedCost = static_cast<double>(info->estimatedRows);
  return SQLITE_OK;
}

void go_to(Cursor* cursor, Day day) {
  cursor->at = day;
  cursor->date = jalali::from_day(day);
}

// A start or stop: its day, with kNow for 'now'.
jalali::Reading read_day(sqlite3_value* value, Day* day) {
  jalali::Value read;
  jalali::Reading reading = jalali::Reading::kOk;
  int type = sqlite3_value_type(value);
  if (type == SQLITE_NULL) return jalali::Reading::kBad;
  if (type == SQLITE_INTEGER || type == SQLITE_FLOAT) {
    read = jalali::number_value(sqlite3_value_double(value));
  } else {
    reading = jalali::read_time_value(text_argument(value), read);
  }
  if (reading != jalali::Reading::kOk) return reading;
  if (!jalali::is_moment(read) || read.moment.day < kFirst) return jalali::Reading::kBad;
  *day = static_cast<Day>(read.moment.day);
  return reading;
}

int filter(sqlite3_vtab_cursor* base, int plan, const char*, int, sqlite3_value** argv) {
  Cursor* cursor = self(base);
  cursor->first = 1;
  cursor->last = cursor->at = 0;
  cursor->backwards = (plan & kBackwards) != 0;
  cursor->row = 1;
  cursor->step = Unit::kDay;
  if ((plan & kHasStep) != 0) {
    if (sqlite3_value_type(argv[2]) == SQLITE_NULL) return SQLITE_OK;
    std::optional<Unit> step = jalali::unit_named(text_argument(argv[2]));
    if (!step || *step < Unit::kDay) {
      return fail(base->pVtab,
                  sqlite3_mprintf("jcalendar: unknown step '%s'; the steps are day, week, month, season, year",
                                  sqlite3_value_text(argv[2])));
    }
    cursor->step = *step;
  }
  Day start, stop;
  jalali::Reading readings[2] = {read_day(argv[0], &start), read_day(argv[1], &stop)};
  for (jalali::Reading reading : readings) {
    if (reading == jalali::Reading::kNow) {
      return fail(base->pVtab, sqlite3_mprintf("jcalendar: 'now' changes from call to call; write date('now')"));
    }
    if (reading != jalali::Reading::kOk) return SQLITE_OK;
  }
  if (start > stop) return SQLITE_OK;
  cursor->first = jalali::start_of(start, cursor->step);
  cursor->last = jalali::start_of(stop, cursor->step);
  go_to(cursor, cursor->backwards ? cursor->last : cursor->first);
  return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* base) {
  Cursor* cursor = self(base);
  ++cursor->row;
  if (cursor->backwards) {
    go_to(cursor, jalali::start_of(cursor->at - 1, cursor->step));
  } else {
    go_to(cursor, jalali::end_of(cursor->at, cursor->step) + 1);
  }
  return SQLITE_OK;
}

int eof(sqlite3_vtab_cursor* base) {
  Cursor* cursor = self(base);
  return cursor->at < cursor->first || cursor->at > cursor->last || cursor->first > cursor->last ? 1 : 0;
}

void result_date(sqlite3_context* context, Date date) {
  char text[jalali::kLongestDateTime];
  char* end = jalali::write_date(text, date);
  result_copy(context, {text, static_cast<size_t>(end - text)});
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int i) {
  Cursor* cursor = self(base);
  const Date& date = cursor->date;
  switch (static_cast<Column>(i)) {
    case kGdate: result_date(context, jalali::gregorian::from_day(cursor->at)); break;
    case kJdate: result_date(context, date); break;
    case kYear: sqlite3_result_int(context, date.year); break;
    case kMonth: sqlite3_result_int(context, date.month); break;
    case kDay: sqlite3_result_int(context, date.day); break;
    case kWeekday: sqlite3_result_int(context, jalali::weekday(cursor->at)); break;
    case kYearday: sqlite3_result_int(context, jalali::day_of_year(date)); break;
    case kWeek: sqlite3_result_int(context, jalali::week_of_year(date)); break;
    case kSeason: sqlite3_result_int(context, jalali::season(date.month)); break;
    case kMonthName: result_copy(context, jalali::month_name(jalali::Locale::kFa, date.month)); break;
    case kWeekdayName:
      result_copy(context, jalali::weekday_name(jalali::Locale::kFa, jalali::weekday(cursor->at)));
      break;
    case kLeap: sqlite3_result_int(context, jalali::is_leap(date.year) ? 1 : 0); break;
    case kStart:
    case kStop:
    case kStep: break;  // NULL: they are arguments, not facts of a day
  }
  return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor* base, sqlite3_int64* id) {
  *id = self(base)->row;
  return SQLITE_OK;
}

constexpr sqlite3_module kModule = table_module({connect, best_index, open, close, filter, next, eof, column, rowid});

}  // namespace

int register_date_calendar(sqlite3* db) { return register_table(db, "jcalendar", kModule); }

}  // namespace persian::sql
