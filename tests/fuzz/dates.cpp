// Dates. The input is lines: a text, a format, and modifiers.
//
// Whatever is read as a date is one for SQLite too, in its one spelling, and comes back from the Jalali calendar; a
// time value that both read is the same day; jwhy() has a reason for what neither gdate() nor jparse() reads, and none
// for what gdate() reads.

#include <algorithm>

#include "fuzz.h"
#include "rules.h"

namespace {

using persian::fuzz::require;
using persian::fuzz::Statement;

// The present for relative dates.
constexpr std::string_view kNow = "2025-11-09 14:30:00";

struct Functions {
  sqlite3* db = persian::fuzz::open_database();
  Statement date{db, "SELECT date(?1, '+0 days')"};  // so that 31 November becomes 1 December
  Statement datetime{db, "SELECT datetime(?1)"};
  Statement jdate{db, "SELECT jdate(?1)"};
  Statement jdate_modified{db, "SELECT jdate(?1, ?2, ?3)"};
  Statement jdatetime_modified{db, "SELECT jdatetime(?1, ?2, ?3)"};
  Statement gdate{db, "SELECT gdate(?1)"};
  Statement gdatetime{db, "SELECT gdatetime(?1)"};
  Statement gdatetime_modified{db, "SELECT gdatetime(?1, ?2, ?3)"};
  Statement jparse{db, "SELECT jparse(?1)"};
  Statement jparse_now{db, "SELECT jparse(?1, ?2)"};
  Statement jwhy{db, "SELECT jwhy(?1)"};
  Statement jstrftime{db, "SELECT jstrftime(?1, ?2, ?3)"};
  Statement parts{db,
                  "SELECT jyear(?1), jmonth(?1), jday(?1), jweekday(?1), jyearday(?1), jweek(?1), jseason(?1), "
                  "jdiff('days', ?1, ?2), jdiff('months', ?1, ?2), jago(?1, ?2), "
                  "(SELECT count(*) FROM jcalendar(?1, ?2, 'year'))"};
};

Functions& functions() {
  static Functions all;
  return all;
}

// A Gregorian date, as SQLite writes it, that is the same when it has been a Jalali one.
void require_date(const std::string& g) {
  Functions& f = functions();
  const std::string day = g.substr(0, g.find(' ', 1));
  require((day == g ? f.date : f.datetime).value({g}) == g, "a date of SQLite", g);
  require(f.gdate.value({f.jdate.value({g})}) == day, "there and back", g);
}

void read(std::string_view text) {
  Functions& f = functions();
  if (f.gdate.run({text}) != SQLITE_DONE) return;  // 'now'
  const std::string exact = f.gdate.value({text}), time = f.gdatetime.value({text}), parsed = f.jparse.value({text});
  for (const std::string& g : {exact, time, parsed}) {
    if (!g.empty()) require_date(g);
  }
  const std::string why = f.jwhy.value({text});
  require(!why.empty() || !exact.empty() || !parsed.empty(), "a reason is given when nobody reads the text");
  require(why.empty() || exact.empty(), "no reason is given when gdate() reads the text", why);
  require(persian::conformance::is_valid_utf8(why), "a reason is valid UTF-8");
  const std::string relative = f.jparse_now.value({text, kNow});
  if (!f.jparse_now.null()) require_date(relative);
}

// Time values, as date() takes them.
void read_time_value(std::string_view text, std::string_view format, std::string_view first, std::string_view second) {
  Functions& f = functions();
  if (f.jdate.run({text}) != SQLITE_DONE) return;
  const std::string day = f.jdate.value({text});
  // SQLite knows no other digits, and its versions round the last fraction of a second differently. gdate() begins with
  // the year 0.
  if (!f.jdate.null() && std::all_of(text.begin(), text.end(), [](char c) { return c > 0 && c != '.'; })) {
    const std::string of_sqlite = f.date.value({text});
    require(of_sqlite.starts_with('-') || f.gdate.value({day}) == of_sqlite, "the same day as SQLite's", day);
  }
  f.parts.run({text, kNow});
  f.jdate_modified.run({text, first, second});
  f.jdatetime_modified.run({text, first, second});
  f.gdatetime_modified.run({text, first, second});
  if (f.jstrftime.run({format, text, first}) != SQLITE_DONE) return;
  require(persian::conformance::is_valid_utf8(f.jstrftime.value({format, text, first})) ||
              !persian::conformance::is_valid_utf8(format),
          "a formatted date is valid UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view rest = persian::fuzz::view(data, size);
  const std::string_view text = persian::fuzz::take(&rest, '\n'), format = persian::fuzz::take(&rest, '\n'),
                         first = persian::fuzz::take(&rest, '\n');
  read(text);
  read_time_value(text, format, first, rest);
  return 0;
}
