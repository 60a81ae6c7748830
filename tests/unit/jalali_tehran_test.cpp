// Iran's clocks, held against tzdata as ICU and as the C library carry it.
//
// tzdata 2025b moved the end of +04:00 from the end of 1978 to 1978-11-10; with an older one those weeks are left out.

#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>

#include "jalali/tehran.h"
#include "unicode/timezone.h"

namespace persian::jalali {
namespace {

class Tehran : public testing::Test {
 protected:
  Tehran() {
    UErrorCode status = U_ZERO_ERROR;
    const char* version = icu::TimeZone::getTZDataVersion(status);
    old_icu = U_FAILURE(status) || std::strcmp(version, "2025b") < 0;
  }
  // Whether ICU's tzdata can know.
  bool settled(int64_t utc_seconds) const {
    return !old_icu || utc_seconds < 279576000 || utc_seconds >= 283982400;  // 1978-11-10T20:00Z, 1978-12-31T20:00Z
  }
  int icu_offset(int64_t utc_seconds) {
    int32_t raw = 0, dst = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone->getOffset(static_cast<double>(utc_seconds) * 1000, false, raw, dst, status);
    EXPECT_TRUE(U_SUCCESS(status));
    return (raw + dst) / 1000;
  }
  bool old_icu = true;
  std::unique_ptr<icu::TimeZone> zone{icu::TimeZone::createTimeZone("Asia/Tehran")};
};

TEST_F(Tehran, EveryChangeToTheSecond) {
  ASSERT_EQ(tehran_change_count(), 70u);
  for (size_t i = 0; i < tehran_change_count(); ++i) {
    int64_t at = tehran_change(i);
    EXPECT_NE(tehran_offset(at - 1), tehran_offset(at)) << i;
    for (int64_t t : {at - 1, at, at + 1}) {
      if (!settled(t)) continue;
      EXPECT_EQ(tehran_offset(t), icu_offset(t)) << i << ' ' << t - at;
    }
  }
}

TEST_F(Tehran, EveryThreeHoursFrom1900To2060) {
  for (int64_t t = -2208988800; t < 2840140800; t += 3 * 3600) {
    if (!settled(t)) continue;
    ASSERT_EQ(tehran_offset(t), icu_offset(t)) << t;
  }
}

TEST_F(Tehran, CLibrary) {
  setenv("TZ", "Asia/Tehran", 1);
  tzset();
  auto offset = [](int64_t utc_seconds) {
    auto t = static_cast<time_t>(utc_seconds);
    tm local{};
    localtime_r(&t, &local);
    return local.tm_gmtoff;
  };
  bool knows = offset(0) == 12600, knows_1978 = offset(279576000) == 12600;
  for (size_t i = 0; knows && i < tehran_change_count(); ++i) {
    int64_t at = tehran_change(i);
    if (at == 279576000 && !knows_1978) continue;
    for (int64_t t : {at - 1, at, at + 1}) EXPECT_EQ(tehran_offset(t), offset(t)) << i << ' ' << t - at;
  }
  unsetenv("TZ");
  tzset();
  if (!knows || !knows_1978) GTEST_SKIP() << "the C library has no tzdata, or one before 2025b";
}

TEST_F(Tehran, ThereAndBack) {
  for (size_t i = 0; i < tehran_change_count(); ++i) {
    int64_t at = tehran_change(i);
    int before = tehran_offset(at - 1), after = tehran_offset(at);
    for (int64_t t : {at - 7200, at - 3601, at - 1, at, at + 1, at + 3599, at + 3600, at + 7200}) {
      int64_t back = from_tehran(to_tehran(1000 * t)) / 1000;
      bool second_pass = after < before && t >= at && t < at + (before - after);
      EXPECT_EQ(back, second_pass ? t - (before - after) : t) << i << ' ' << t - at;
    }
    if (after <= before) continue;
    // The time left out, read with the offset before the change, is as far behind it as it was into the gap.
    for (int64_t into : {0, 1, 1800, after - before - 1}) {
      if (into >= after - before) continue;
      EXPECT_EQ(from_tehran(1000 * (at + before + into)) / 1000, at + into);
    }
  }
}

TEST_F(Tehran, Milliseconds) {
  EXPECT_EQ(to_tehran(-1), 12600 * 1000 - 1);
  EXPECT_EQ(to_tehran(1663788599999), 1663788599999 + 16200 * 1000);
  EXPECT_EQ(to_tehran(1663788600000), 1663788600000 + 12600 * 1000);
}

}  // namespace
}  // namespace persian::jalali
