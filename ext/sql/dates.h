// dates.h: what the files of date functions share.

#ifndef PERSIAN_SQL_DATES_H
#define PERSIAN_SQL_DATES_H

#include <optional>

#include "jalali/time_value.h"
#include "sql/function.h"

namespace persian::sql {

// Reads argv[0] as a time value and the rest as its modifiers. false when there is no moment: the result is then set,
// to NULL, or for 'now' and 'localtime' to an error that says what to write instead (`name` is the function's).
bool read_moment(sqlite3_context* context, const char* name, int argc, sqlite3_value** argv, jalali::Value& value);

// Applies modifiers to a value; false as above.
bool apply_modifiers(sqlite3_context* context, const char* name, int argc, sqlite3_value** argv, jalali::Value& value);

// The present, in UTC, from the clock of SQLite's VFS.
jalali::Value present();

// The argument as a whole number: INTEGER, a REAL without fraction, or text that is a number, digits of any set.
std::optional<int64_t> integer_argument(sqlite3_value* value);

// Sets the result to an error whose text is made by sqlite3_mprintf, which it frees.
void result_error(sqlite3_context* context, char* message);

// A short text, copied.
void result_copy(sqlite3_context* context, std::string_view text);

int register_date_words(sqlite3* db);     // jparse, jwhy, jdiff, jago: date_words.cpp
int register_date_calendar(sqlite3* db);  // jcalendar: date_calendar.cpp

}  // namespace persian::sql

#endif
