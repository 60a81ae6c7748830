// difference(): whole units between two moments, whichever comes first.

#include <gtest/gtest.h>

#include "jalali/calendar.h"
#include "jalali/difference.h"

namespace persian::jalali {
namespace {

Moment at(int year, int month, int day, int64_t ms = 0) { return {to_day({year, month, day}), ms}; }

struct Case {
  Unit unit;
  Moment a, b;
  int64_t expected;
};

TEST(Difference, CountsWholeUnits) {
  constexpr int64_t kMinute = 60'000, kHour = 60 * kMinute;
  const Case cases[] = {
      {Unit::kYear, at(1403, 12, 30), at(1404, 12, 28), 0},
      {Unit::kYear, at(1403, 12, 30), at(1404, 12, 29), 1},  // the same day, as months go
      {Unit::kYear, at(1403, 12, 30), at(1405, 1, 1), 1},
      {Unit::kSeason, at(1404, 1, 1), at(1404, 10, 1), 3},
      {Unit::kMonth, at(1404, 6, 31), at(1404, 7, 29), 0},
      {Unit::kMonth, at(1404, 6, 31), at(1404, 7, 30), 1},
      {Unit::kMonth, at(1404, 6, 31), at(1404, 8, 1), 1},
      {Unit::kWeek, at(1404, 8, 18), at(1404, 9, 1, kHour), 1},
      {Unit::kDay, at(1404, 8, 18, 2 * kHour), at(1404, 8, 20, kHour), 1},
      {Unit::kHour, at(1404, 8, 18, kMinute), at(1404, 8, 19), 23},
      {Unit::kMinute, at(1404, 8, 18, 1), at(1404, 8, 18, 3 * kMinute), 2},
      {Unit::kSecond, at(1404, 8, 18, 999), at(1404, 8, 18, 61'000), 60},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(difference(c.unit, c.a, c.b), c.expected) << "unit " << static_cast<int>(c.unit);
    EXPECT_EQ(difference(c.unit, c.b, c.a), -c.expected) << "unit " << static_cast<int>(c.unit);
    EXPECT_EQ(difference(c.unit, c.a, c.a), 0) << "unit " << static_cast<int>(c.unit);
  }
}

}  // namespace
}  // namespace persian::jalali
