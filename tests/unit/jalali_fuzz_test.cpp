// Random bytes and mutilated dates through every reader: no crash, no byte read past the end (each text lies in a heap
// block of its own size, so a sanitizer sees it), and whatever is read lies in range and comes back the same.

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "jalali/format.h"
#include "jalali/gregorian.h"
#include "jalali/jalali_value.h"
#include "jalali/modifier.h"
#include "jalali/parse.h"
#include "jalali/why.h"

namespace persian::jalali {
namespace {

class Fuzz : public testing::Test {
 protected:
  size_t below(size_t n) { return random_() % n; }

  // One of the seeds with a few bytes changed, left out or put in.
  std::vector<char> mutant(std::initializer_list<std::string_view> seeds) {
    std::string_view seed = std::data(seeds)[below(seeds.size())];
    std::vector<char> text(seed.begin(), seed.end());
    for (size_t changes = below(4); changes > 0; --changes) {
      size_t at = below(text.size() + 1);
      auto where = text.begin() + static_cast<std::ptrdiff_t>(at);
      static constexpr std::string_view kBytes = "0123456789-/.:+ TZ%OYmd\xDB\xB1\xD9\xA0\xE2\x80\x8C\xFF";
      char byte = below(4) == 0 ? static_cast<char>(below(256)) : kBytes[below(kBytes.size())];
      if (below(3) == 0 || at == text.size()) {
        text.insert(where, byte);
      } else if (below(2) == 0) {
        text.erase(where);
      } else {
        *where = byte;
      }
    }
    text.shrink_to_fit();
    return text;
  }
  static std::string_view view(const std::vector<char>& text) { return {text.data(), text.size()}; }

  std::mt19937 random_{1404};
};

TEST_F(Fuzz, TimeValuesAndModifiers) {
  for (int round = 0; round < 300000; ++round) {
    std::vector<char> text = mutant({"2025-11-09", "2025-11-09 14:30:05.123+03:30", "۲۰۲۵-۱۱-۰۹", "14:30", "2460988.5",
                                     "1e6", "-4713-11-24 12:00", "9999-12-31T23:59:59.999Z", ""});
    Value value;
    if (read_time_value(view(text), value) != Reading::kOk) continue;
    for (size_t i = 0; i < 2; ++i) {
      std::vector<char> modifier = mutant({"+1 month", "-1.5 years", "start of season", "end of week", "weekday 3",
                                           "unixepoch", "auto", "tehran", "utc", "+12:30:00.5", "-0001-02-03 04:05",
                                           "subsec", "fa-AF", "+99999999999999 seconds", ""});
      if (apply_modifier(view(modifier), static_cast<int>(i), value) != Reading::kOk) break;
    }
    if (!is_moment(value)) continue;
    std::vector<char> pattern = mutant({"%Y-%m-%d", "%-d %B %OY %A", "%J %s %f %p %P", "%G-%V %U", "%%", ""});
    char out[300];
    size_t size = format(view(pattern), value, out, sizeof out);
    ASSERT_TRUE(size == SIZE_MAX || size < sizeof out);
    auto day = static_cast<Day>(value.moment.day);
    ASSERT_EQ(to_day(from_day(day)), day);
    ASSERT_GE(value.moment.ms, 0);
    ASSERT_LT(value.moment.ms, kDayMs);
  }
}

TEST_F(Fuzz, JalaliValues) {
  for (int round = 0; round < 300000; ++round) {
    std::vector<char> text = mutant({"1404-08-18", "۱۴۰۴/۸/۱۸", "14040818", "1404.08.18 14:30:05", "-0622-10-11",
                                     "1403-12-30T23:59Z", "9378-10-10", " 1404/8/18, 9:05 "});
    Value value;
    Date date;
    if (read_jalali_value(view(text), value, date) == Verdict::kOk) {
      ASSERT_EQ(check(date), Verdict::kOk);
      if (!value.has_time) {
        ASSERT_EQ(from_day(static_cast<Day>(value.moment.day)), date);
      }
    }
    char why[kLongestWhy];
    ASSERT_LE(write_why(why, view(text), nullptr), sizeof why);
  }
}

TEST_F(Fuzz, WrittenDates) {
  Moment now{20401, 10 * kHourMs};
  for (int round = 0; round < 30000; ++round) {
    std::vector<char> text = mutant({"یکشنبه ۱۸ آبان‌ماه ۱۴۰۴، ساعت ۲:۳۰ بعدازظهر",
                                     "بیست و دوم بهمن پنجاه و هفت", "سه روز پیش", "ق.ظ ۱۲:۰۵",
                                     "۱۸ آبان ۱۴۰۴ برابر با ۹ نوامبر ۲۰۲۵", "پنجم ماه آینده", "۱۵ مهر ۲۵۳۵ شاهنشاهی"});
    Parsed parsed = parse(view(text), &now);
    if (parsed.verdict == Verdict::kOk) {
      ASSERT_TRUE(in_range(parsed.moment));
    }
    char why[kLongestWhy];
    ASSERT_LE(write_why(why, view(text), &now), sizeof why);
  }
}

}  // namespace
}  // namespace persian::jalali
