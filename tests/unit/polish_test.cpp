// The fast ways of editing against the plain ones: blocks of bytes against characters, parts of a line against the
// whole of it, remembered units against units worked out.

#include "text/polish.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "morph/edit.h"
#include "morph/half_space.h"
#include "text/runs.h"

namespace persian {
namespace {

using text::Buffer;
using text::Digits;
using text::NormalizeOptions;

// Lines of what editing treats in different ways: mostly regular, or of everything, with few spaces or many.
std::vector<std::string> random_lines(int count) {
  const char* const kPieces[] = {
      "کتاب", "خانه", "می", "شود", "است", "کتاب‌ها", "ا", "ه", "ی", "ك", "ي", "و", "۱۲", "12", "7", "۰۰۰", ".",
      "،", "؟", ":", "!", "؛", "(", ")", "«", "»", "\"", "\"", "\u200C", "\u200C", "-", "–", "…", "/", "*", "\u064B",
      "\u0651", "\u0653", "\u0654", "ء", "ۀ", "ٹ", "ﻛ", "ﻻ", "\u200F", "[", "]", "“", "”", "„", "ممم", "ههه",
      // from here on nothing is regular
      "...", "،،", ",", "?", ";", "%", "3.14", "1,200", "Windows", "a.b", "http://a.ir/x", "#تگ", "@user", "`", "<b>",
      "ـ", "👍", "\t", "\u00A0", "\u200D", "ق.م", "\u00AC", "\xD8", "\xE2\x80", "\xFF", "..", "_", "٪", "٫", "٬", "٧٥",
      "15:30", "۱۹:۳۰", "1.2.3", "(ره)", "(هاي)", "k2", "(SID)", "'", "=", ":)"};
  constexpr size_t kRegular = 52;
  std::mt19937 random(1404);
  std::vector<std::string> lines;
  for (int i = 0; i < count; ++i) {
    std::string line;
    const size_t kinds = i % 2 == 0 ? kRegular : std::size(kPieces);
    const auto spaces = static_cast<unsigned>(i % 3 * 4);
    for (size_t pieces = 1 + random() % (i % 5 == 0 ? 80 : 20); pieces > 0; --pieces) {
      line += kPieces[random() % 3 == 0 ? random() % 6 : random() % kinds];
      if (random() % 10 < spaces) line += ' ';
    }
    lines.push_back(line);
  }
  return lines;
}

std::vector<NormalizeOptions> all_options() {
  NormalizeOptions usual, bare, ascii;
  usual.half_spaces = bare.half_spaces = false;
  bare.digits = Digits::kKeep;
  bare.punctuation = bare.diacritics = false;
  ascii.digits = Digits::kAscii;
  return {usual, bare, ascii};
}

TEST(Polish, PartsAreWhatWholeLinesAre) {
  const std::vector<std::string> lines = random_lines(60000);
  for (const NormalizeOptions& options : all_options()) {
    text::PolishBuffers buffers;
    Buffer fast, scalar, slow;
    for (const std::string& line : lines) {
      for (Buffer* b : {&fast, &scalar, &slow}) b->truncate(0);
      text::polish_line(line, options, &buffers, &fast);
      text::polish_line_scalar(line, options, &buffers, &scalar);
      text::polish_line_slowly(line, options, &buffers, &slow);
      ASSERT_EQ(fast.view(), slow.view()) << line;
      ASSERT_EQ(scalar.view(), slow.view()) << line;
    }
  }
}

TEST(Polish, OutOfMemoryIsRemembered) {
  text::PolishBuffers buffers;
  Buffer out([](void*, uint64_t) -> void* { return nullptr; }, [](void*) {});
  text::polish_line("کتاب 12 ،خانه", {}, &buffers, &out);
  EXPECT_TRUE(out.failed());
}

TEST(Polish, LetterRunsAndLineEnds) {
  const std::vector<std::string> lines = random_lines(20000);
  for (std::string line : lines) {
    for (size_t at = 0; at < line.size(); at += 17) {
      ASSERT_EQ(text::letter_run(line, at), text::letter_run_scalar(line, at)) << line;
    }
    line.insert(line.size() / 2, line.size() % 2 == 0 ? "\u2028" : "\u0085");
    for (size_t at = 0; at < line.size(); at += 7) {
      ASSERT_EQ(text::line_end(line, at), text::line_end_scalar(line, at)) << line;
    }
  }
  EXPECT_EQ(text::letter_run("به سلاممم ما", 0), 11u);
  EXPECT_EQ(text::letter_run("۱۰۰۰ ۵۰۰۰۰۱ ...... الله", 0), std::strlen("۱۰۰۰ ۵۰۰۰۰۱ ...... الله"));
  EXPECT_EQ(text::line_end("سلام\n", 0), 8u);
  EXPECT_EQ(text::line_end("سلام\u2029", 0), 8u);
  EXPECT_EQ(text::line_end("بم«‌", 0), 9u);
}

TEST(Polish, WhatIsRememberedIsWhatIsWorkedOut) {
  const auto make = [] { return Buffer(); };
  const auto memo = std::make_unique<morph::HalfSpaceMemo>();
  for (const std::string& line : random_lines(20000)) {
    Buffer with, without;
    ASSERT_TRUE(morph::edit(line, {}, make, &with, memo.get()));
    ASSERT_TRUE(morph::edit(line, {}, make, &without));
    ASSERT_EQ(with.view(), without.view()) << line;
  }
}

}  // namespace
}  // namespace persian
