#include "text/buffer.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

namespace persian::text {
namespace {

// An allocator that fails from one call on, and counts what is alive.
int g_calls_left = 0;
int g_alive = 0;
uint64_t g_largest = 0;

void* counted_reallocate(void* p, uint64_t bytes) {
  if (g_calls_left == 0 || bytes > (uint64_t{1} << 40)) return nullptr;
  --g_calls_left;
  void* data = std::realloc(p, static_cast<size_t>(bytes));
  if (p == nullptr && data != nullptr) ++g_alive;
  g_largest = bytes;
  return data;
}

void counted_free(void* p) {
  --g_alive;
  std::free(p);
}

class FailingBuffer : public testing::Test {
 protected:
  void SetUp() override {
    g_calls_left = 1000;
    g_alive = 0;
  }
  void TearDown() override { EXPECT_EQ(g_alive, 0) << "memory was lost, or freed twice"; }
};

TEST(Buffer, BeginsEmpty) {
  Buffer buffer;
  EXPECT_EQ(buffer.size(), 0u);
  EXPECT_TRUE(buffer.view().empty());
  EXPECT_FALSE(buffer.failed());
  EXPECT_EQ(buffer.release(), nullptr);
}

TEST(Buffer, AppendsBytesAndText) {
  Buffer buffer;
  buffer.append("کتاب");
  buffer.append(' ');
  buffer.append(std::string_view("\0x", 2));
  buffer.append("");
  EXPECT_EQ(buffer.view(), std::string_view("کتاب \0x", 11));
}

TEST(Buffer, GrowsByManySmallSteps) {
  Buffer buffer;
  std::string expected;
  for (int i = 0; i < 100000; ++i) {
    buffer.append(static_cast<char>('a' + i % 26));
    expected.push_back(static_cast<char>('a' + i % 26));
  }
  EXPECT_EQ(buffer.view(), expected);
}

TEST(Buffer, TruncateShortensOnly) {
  Buffer buffer;
  buffer.append("abcdef");
  buffer.truncate(10);
  EXPECT_EQ(buffer.view(), "abcdef");
  buffer.truncate(2);
  EXPECT_EQ(buffer.view(), "ab");
  buffer.append("z");
  EXPECT_EQ(buffer.view(), "abz");
}

TEST(Buffer, ReserveDoesNotChangeTheContent) {
  Buffer buffer;
  buffer.append("ab");
  EXPECT_TRUE(buffer.reserve(1000));
  EXPECT_EQ(buffer.view(), "ab");
}

TEST_F(FailingBuffer, ReleaseHandsTheMemoryOver) {
  Buffer buffer(counted_reallocate, counted_free);
  buffer.append("abc");
  char* data = buffer.release();
  ASSERT_NE(data, nullptr);
  EXPECT_EQ(std::string(data, 3), "abc");
  EXPECT_EQ(buffer.size(), 0u);
  buffer.append("again");
  EXPECT_EQ(buffer.view(), "again");
  counted_free(data);
}

TEST_F(FailingBuffer, MovingLeavesAnEmptyBuffer) {
  Buffer first(counted_reallocate, counted_free);
  first.append("abc");
  Buffer second(std::move(first));
  EXPECT_EQ(second.view(), "abc");
  EXPECT_EQ(first.size(), 0u);  // NOLINT: what a moved-from buffer holds is part of the contract
  first.append("x");
  EXPECT_EQ(first.view(), "x");
}

TEST_F(FailingBuffer, LentMemoryIsLeftWhenItIsTooSmall) {
  char lent[8];
  Buffer buffer(counted_reallocate, counted_free, lent);
  buffer.append("12345678");
  EXPECT_TRUE(buffer.is_lent());
  EXPECT_EQ(buffer.view().data(), lent);
  EXPECT_EQ(buffer.release(), nullptr) << "it is not the buffer's to give away";
  buffer.append('9');
  EXPECT_FALSE(buffer.is_lent());
  EXPECT_EQ(buffer.view(), "123456789");
}

TEST_F(FailingBuffer, LentMemoryAndNoOther) {
  g_calls_left = 0;
  char lent[8];
  Buffer buffer(counted_reallocate, counted_free, lent);
  buffer.append("12345678");
  buffer.append('9');
  EXPECT_TRUE(buffer.failed());
  EXPECT_EQ(buffer.view(), "12345678");
}

TEST_F(FailingBuffer, WritingInPlace) {
  Buffer buffer(counted_reallocate, counted_free);
  char* end = buffer.room(3);
  ASSERT_NE(end, nullptr);
  std::memcpy(end, "abc", 3);  // NOLINT(bugprone-not-null-terminated-result): it is no C string
  buffer.extend(end + 2);
  EXPECT_EQ(buffer.view(), "ab");
  g_calls_left = 0;
  EXPECT_EQ(buffer.room(1000), nullptr);
}

TEST_F(FailingBuffer, NoMemoryAtAll) {
  g_calls_left = 0;
  Buffer buffer(counted_reallocate, counted_free);
  buffer.append("abc");
  EXPECT_TRUE(buffer.failed());
  EXPECT_EQ(buffer.size(), 0u);
  EXPECT_FALSE(buffer.reserve(1));
  EXPECT_EQ(buffer.release(), nullptr);
}

TEST_F(FailingBuffer, FailureAtEveryCall) {
  for (int calls = 0; calls < 12; ++calls) {
    g_calls_left = calls;
    Buffer buffer(counted_reallocate, counted_free);
    std::string so_far;
    for (int i = 0; i < 5000 && !buffer.failed(); ++i) {
      buffer.append("ab");
      if (!buffer.failed()) so_far += "ab";
    }
    EXPECT_TRUE(buffer.failed()) << "twelve steps should not be enough for 10,000 bytes";
    EXPECT_EQ(buffer.view(), so_far) << "what was there before stays";
  }
}

TEST_F(FailingBuffer, FailureIsRememberedWhenMemoryComesBack) {
  g_calls_left = 0;
  Buffer buffer(counted_reallocate, counted_free);
  buffer.append("abc");
  g_calls_left = 1000;
  buffer.append("abc");
  EXPECT_TRUE(buffer.failed());
  EXPECT_EQ(buffer.size(), 0u);
}

TEST_F(FailingBuffer, AfterAFailureAppendingDoesNothing) {
  Buffer buffer(counted_reallocate, counted_free);
  buffer.append("a");  // leaves room behind it
  g_calls_left = 0;
  buffer.append(std::string(1000, 'x'));
  ASSERT_TRUE(buffer.failed());
  buffer.append("b");
  buffer.append('c');
  EXPECT_EQ(buffer.view(), "a") << "a hole in the text must not be papered over";
}

TEST_F(FailingBuffer, MoreThanThereCanBe) {
  for (uint64_t more : {UINT64_MAX, UINT64_MAX - 1, UINT64_MAX / 3 * 2 + 1, UINT64_MAX / 2}) {
    Buffer buffer(counted_reallocate, counted_free);
    buffer.append("a");
    EXPECT_FALSE(buffer.reserve(more)) << more;
    EXPECT_TRUE(buffer.failed()) << more;
  }
}

}  // namespace
}  // namespace persian::text
