// Edit distance, against the textbook's full table.

#include "text/distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace persian::text;

int64_t distance(std::string_view a, std::string_view b) {
  Buffer memory;
  return edit_distance(a, b, &memory);
}

int64_t by_full_table(const std::string& a, const std::string& b) {
  std::vector<std::vector<int64_t>> cost(a.size() + 1, std::vector<int64_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = static_cast<int64_t>(i + j);
        continue;
      }
      const bool same = a[i - 1] == b[j - 1];
      cost[i][j] = std::min({cost[i - 1][j - 1] + (same ? 0 : 1), cost[i - 1][j] + 1, cost[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

TEST(Distance, CodePointsAfterFolding) {
  EXPECT_EQ(distance("ویلچر", "ویلجر"), 1);
  EXPECT_EQ(distance("کتاب", "كتاب"), 0);
  EXPECT_EQ(distance("کتاب‌ها", "کتابها"), 0);
  EXPECT_EQ(distance("کتاب ها", "کتابها"), 1);
  EXPECT_EQ(distance("آب", "اب"), 0);
  EXPECT_EQ(distance("۱۴۰۴", "1404"), 0);
  EXPECT_EQ(distance("Ali", "ali"), 0);
  EXPECT_EQ(distance("", ""), 0);
  EXPECT_EQ(distance("", "سلام"), 4);
  EXPECT_EQ(distance("kitten", "sitting"), 3);
}

TEST(Distance, ASwapIsOne) {
  EXPECT_EQ(distance("سلام", "سالم"), 1);
  EXPECT_EQ(distance("ab", "ba"), 1);
  EXPECT_EQ(distance("ca", "abc"), 3);  // no letter is touched twice
}

TEST(Distance, AgreesWithTheFullTable) {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string a, b;
    for (size_t n = random() % 40; n > 0; --n) a += static_cast<char>('a' + random() % 3);
    b = i % 2 == 0 ? a : "";
    for (size_t n = random() % 20; n > 0; --n) {
      b.insert(b.begin() + static_cast<std::ptrdiff_t>(random() % (b.size() + 1)),
               static_cast<char>('a' + random() % 3));
    }
    ASSERT_EQ(distance(a, b), by_full_table(a, b)) << a << " " << b;
    ASSERT_EQ(distance(b, a), by_full_table(a, b)) << a << " " << b;
  }
}

TEST(Distance, LongTexts) {
  std::string a, b;
  for (int i = 0; i < 100000; ++i) a += "یک ", b += "دو ";
  EXPECT_EQ(distance(a + "x", a + "yy"), 2);
  EXPECT_EQ(distance("x" + a + "x", "y" + a + "yy"), 3);
  EXPECT_EQ(distance(a, b), kTooFar);
  EXPECT_EQ(distance(std::string(8000, 'a'), std::string(8000, 'b')), 8000);
}

TEST(Distance, NoMemory) {
  Buffer none([](void*, uint64_t) -> void* { return nullptr; }, [](void*) {});
  EXPECT_EQ(edit_distance("سلام", "سالم", &none), kNoMemory);
}

}  // namespace
