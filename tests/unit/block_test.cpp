// Sixteen bytes at a time, with SSE2 or NEON, against one at a time: each operation, and what is written over them. It
// needs no ICU, so that it can be built for other processors (tests/stability/run.sh).

#include "text/block.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "text/fold.h"
#include "text/runs.h"

namespace persian::text {
namespace {

#define ZWNJ "\u200C"

template <class Block>
std::string bytes(Block b) {
  std::string out(kBlockBytes, '\0');
  b.store(out.data());
  return out;
}

// Bytes of which many are alike, or next to each other, or at the ends of what signed and unsigned numbers can be.
std::string random_block(std::mt19937* random) {
  constexpr uint8_t kEdges[] = {0x00, 0x01, 0x1F, 0x20, 0x7F, 0x80, 0x81, 0xD8, 0xFE, 0xFF};
  std::string out;
  while (out.size() < kBlockBytes) {
    const auto any = static_cast<char>((*random)());
    out += (*random)() % 2 == 0 ? any : static_cast<char>(kEdges[(*random)() % std::size(kEdges)]);
  }
  return out;
}

// Every answer of a Block about two blocks of bytes and two bytes, one behind the other.
template <class Block>
std::vector<std::string> answers(const std::string& a, const std::string& b, uint8_t low, uint8_t high) {
  const Block x = Block::load(a.data()), y = Block::load(b.data());
  const Block mask = x.is(y) | y.between(low, high);
  return {bytes(x),
          bytes(x.is(low)),
          bytes(x.is(y)),
          bytes(x.graphic()),
          bytes(x.between(low, high)),
          bytes(x & y),
          bytes(x | y),
          bytes(x.without(y)),
          bytes(x.before()),
          bytes(x.behind()),
          bytes(x.with(mask, low)),
          bytes(x.with_bits(mask, high)),
          std::to_string(x.bits()),
          std::to_string(mask.bits()),
          bytes(load_block<Block>(std::string_view(a).substr(0, low % kBlockBytes), 0)),
          bytes(load_block<Block>(a + b, high % kBlockBytes))};
}

TEST(Block, AVectorDoesWhatBytesDo) {
#if defined(__x86_64__) || defined(__aarch64__)
  static_assert(!std::is_same_v<VectorBlock, ScalarBlock>, "these processors have vectors");
#endif
  std::mt19937 random(1404);
  for (int i = 0; i < 100000; ++i) {
    const std::string a = random_block(&random);
    const std::string b = i % 3 == 0 ? a : random_block(&random);
    auto low = static_cast<uint8_t>(random_block(&random)[0]), high = static_cast<uint8_t>(random_block(&random)[0]);
    if (low > high) std::swap(low, high);
    ASSERT_EQ(answers<VectorBlock>(a, b, low, high), answers<ScalarBlock>(a, b, low, high))
        << testing::PrintToString(a) << testing::PrintToString(b) << int{low} << ' ' << int{high};
  }
}

TEST(Block, BitsThatLead) {
  EXPECT_EQ(leading_bytes(0b0111, 16), 3u);
  EXPECT_EQ(leading_bytes(0b1110, 16), 0u);
  EXPECT_EQ(leading_bytes(0xFFFF, 16), 16u);
  EXPECT_EQ(leading_bytes(0xFFFFFFFF, 16), 16u);
  EXPECT_EQ(leading_bytes(0xFFFF, 5), 5u);
}

TEST(Block, RunsEndWhereBytesSay) {
  std::mt19937 random(1404);
  for (int i = 0; i < 20000; ++i) {
    std::string text(random() % 100, '\xD9');
    if (!text.empty() && i % 4 != 0) text[random() % text.size()] = static_cast<char>(random() % 0x80);
    for (size_t at = 0; at <= text.size(); at += 1 + at % 5)
      ASSERT_EQ(run_end(text, at), run_end_scalar(text, at)) << text;
  }
}

// Random texts of what folding treats in different ways, whole and cut in the middle of a character.
std::vector<std::string> random_texts(int count) {
  const char* const kPieces[] = {
      "ا", "آ",      "أ", "ؤ", "ئ", "ة", "ه",  "ه",      "ی",  "ي",    "ى",      "ك",      "ک",      "ء",      "س",
      "پ", "چ",      "ژ", "گ", "ٹ", "ﷲ", "ﻻ",  "ﮎ",      ZWNJ, ZWNJ,   "\u00AD", "\u00AC", "\u200B", "\u200D", "َ",
      "ّ",  "\u0653", "ـ", " ", " ", " ", "\n", "\u00A0", "،",  "؟",    ".",      "-",      "«",      "–",      "۱",
      "٢", "3",      "a", "B", "É", "ß", "ﬃ",  "Ω",      "👍",  "\x7F", "\x01",   "\xFF",   "\xD8"};
  std::mt19937 random(1404);
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i) {
    std::string text;
    const size_t length = random() % (i % 50 == 0 ? 3000 : 60);
    const size_t kinds = random() % 2 == 0 ? std::size(kPieces) : 34;  // half of them mostly words
    while (text.size() < length) {
      const std::string piece = kPieces[random() % kinds];
      for (size_t times = random() % 9 == 0 ? 1 + random() % 4 : 1; times > 0; --times) text += piece;
    }
    text.resize(length);
    texts.push_back(text);
  }
  texts.push_back(std::string(40000, 'a') + "B");
  texts.push_back(std::string(2000, 'a') + " سلاااام");
  return texts;
}

TEST(Block, FoldsAsWordsDo) {
  for (const std::string& text : random_texts(200000)) {
    Buffer vector, words, scalar;
    fold(text, &vector);
    fold_words(text, &words);
    fold_scalar(text, &scalar);
    ASSERT_EQ(vector.view(), words.view()) << text;
    ASSERT_EQ(scalar.view(), words.view()) << text;
  }
}

}  // namespace
}  // namespace persian::text
