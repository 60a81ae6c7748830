// Holds decoding and encoding against ICU's macros, which follow the same rule for malformed text.

#include "text/utf8.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <memory>
#include <string>
#include <vector>

namespace persian::text {
namespace {

constexpr char32_t kCodePoints = 0x110000;

bool is_surrogate(char32_t c) { return c >= 0xD800 && c < 0xE000; }

std::string bytes(std::initializer_list<int> list) {
  std::string s;
  for (int b : list) s.push_back(static_cast<char>(b));
  return s;
}

// Decodes a copy that ends exactly where its memory does, so that a sanitizer sees any reading past the end.
std::vector<char32_t> decode_all(std::string_view text) {
  const std::unique_ptr<char[]> copy(new char[text.size()]);
  std::copy(text.begin(), text.end(), copy.get());
  const std::string_view exact(copy.get(), text.size());
  std::vector<char32_t> out;
  for (size_t at = 0; at < exact.size();) {
    const Decoded d = decode(exact, at);
    EXPECT_GE(d.length, 1u);
    EXPECT_LE(at + d.length, exact.size());
    out.push_back(d.code_point);
    at += d.length;
  }
  return out;
}

// The same by ICU.
void expect_as_icu(std::string_view text) {
  const auto* data = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int32_t>(text.size());
  int32_t i = 0;
  while (i < size) {
    const int32_t start = i;
    UChar32 c = 0;
    U8_NEXT(data, i, size, c);
    const Decoded d = decode(text, static_cast<size_t>(start));
    ASSERT_EQ(d.code_point, c < 0 ? kReplacement : static_cast<char32_t>(c)) << testing::PrintToString(text);
    ASSERT_EQ(d.length, static_cast<uint32_t>(i - start)) << testing::PrintToString(text);
  }
}

TEST(Utf8, EveryCodePointThereAndBack) {
  for (char32_t c = 0; c < kCodePoints; ++c) {
    if (is_surrogate(c)) continue;
    char out[4];
    const uint32_t length = encode(c, out);
    uint8_t expected[4];
    int32_t n = 0;
    U8_APPEND_UNSAFE(expected, n, static_cast<UChar32>(c));
    ASSERT_EQ(length, static_cast<uint32_t>(n));
    ASSERT_EQ(std::string_view(out, length), std::string_view(reinterpret_cast<char*>(expected), length));
    const Decoded d = decode({out, length}, 0);
    ASSERT_EQ(d.code_point, c);
    ASSERT_EQ(d.length, length);
  }
}

TEST(Utf8, TheExampleOfTheUnicodeStandard) {
  // Table 3-11 of Unicode 15, "substitution of maximal subparts".
  const std::string text = bytes({0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64});
  const std::vector<char32_t> expected = {'a',          kReplacement, kReplacement, kReplacement, 'b',
                                          kReplacement, 'c',          kReplacement, kReplacement, 'd'};
  EXPECT_EQ(decode_all(text), expected);
}

struct Malformed {
  const char* what;
  std::string text;
  size_t characters;
};

TEST(Utf8, EveryKindOfMalformedText) {
  const Malformed cases[] = {
      {"a continuation byte alone", bytes({0x80}), 1},
      {"five continuation bytes", bytes({0x80, 0x8F, 0x90, 0xA0, 0xBF}), 5},
      {"a lead of two, nothing behind", bytes({0xC2}), 1},
      {"a lead of three, one behind", bytes({0xE2, 0x80}), 1},
      {"a lead of four, two behind", bytes({0xF0, 0x9F, 0x98}), 1},
      {"overlong of two", bytes({0xC0, 0xAF}), 2},
      {"overlong of two, the NUL of Java", bytes({0xC0, 0x80}), 2},
      {"overlong of three", bytes({0xE0, 0x80, 0xAF}), 3},
      {"overlong of four", bytes({0xF0, 0x80, 0x80, 0xAF}), 4},
      {"a surrogate", bytes({0xED, 0xA0, 0x80}), 3},
      {"a pair of surrogates", bytes({0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80}), 6},
      {"above U+10FFFF", bytes({0xF4, 0x90, 0x80, 0x80}), 4},
      {"a lead of five", bytes({0xF8, 0x88, 0x80, 0x80, 0x80}), 5},
      {"a lead of six", bytes({0xFC, 0x84, 0x80, 0x80, 0x80, 0x80}), 6},
      {"FE and FF", bytes({0xFE, 0xFF}), 2},
      {"half of ک, twice", bytes({0xDA, 0xDA}), 2},
  };
  for (const Malformed& m : cases) {
    SCOPED_TRACE(m.what);
    EXPECT_EQ(decode_all(m.text), std::vector<char32_t>(m.characters, kReplacement));
    // Letters right behind it are not swallowed.
    std::vector<char32_t> expected(m.characters, kReplacement);
    expected.push_back('x');
    expected.push_back(U'ک');
    EXPECT_EQ(decode_all(m.text + "xک"), expected);
  }
}

TEST(Utf8, AllCombinationsOfBoundaryBytesAsIcu) {
  const int kBytes[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                        0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  for (int a : kBytes) {
    expect_as_icu(bytes({a}));
    for (int b : kBytes) {
      expect_as_icu(bytes({a, b}));
      for (int c : kBytes) {
        expect_as_icu(bytes({a, b, c}));
        for (int d : kBytes) expect_as_icu(bytes({a, b, c, d}));
        if (HasFatalFailure()) return;
      }
    }
  }
}

TEST(Utf8, AllTwoByteBeginningsAsIcu) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      expect_as_icu(bytes({a, b}));
      expect_as_icu(bytes({a, b, 0x80, 0x80, 0x41}));
    }
    if (HasFatalFailure()) return;
  }
}

TEST(Utf8, NulIsACharacter) {
  EXPECT_EQ(decode_all(std::string_view("a\0b", 3)), (std::vector<char32_t>{'a', 0, 'b'}));
}

TEST(Utf8, WhiteSpaceIsThatOfUnicode) {
  for (char32_t c = 0; c < kCodePoints; ++c) {
    ASSERT_EQ(is_white_space(c), u_isUWhiteSpace(static_cast<UChar32>(c)) != 0)
        << "U+" << std::hex << static_cast<uint32_t>(c);
  }
}

}  // namespace
}  // namespace persian::text
