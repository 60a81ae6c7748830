// The rules FTS5 trusts a tokenizer to keep, on every sample text and with every combination of options.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "database.h"
#include "rules.h"
#include "samples.h"

namespace persian::conformance {
namespace {

constexpr int kFlags[] = {FTS5_TOKENIZE_DOCUMENT, FTS5_TOKENIZE_AUX, FTS5_TOKENIZE_QUERY,
                          FTS5_TOKENIZE_QUERY | FTS5_TOKENIZE_PREFIX};

struct Options {
  std::vector<std::string> list;
};

std::vector<Options> all_options() {
  std::vector<Options> all;
  for (const char* lemma : {"0", "1"}) {
    for (const char* surface : {"0", "1"}) {
      for (const char* stop_words : {"keep", "drop"}) {
        for (const char* tokenchars : {"", "#@_-+.", "½\u200C\u064E"}) {
          for (const char* separators : {"", "\u200Cیa1", "#-\u0301"}) {
            all.push_back({{"lemma", lemma, "surface", surface, "stopwords", stop_words, "tokenchars", tokenchars,
                            "separators", separators}});
          }
        }
      }
    }
  }
  return all;
}

class Stream : public testing::TestWithParam<int> {
 protected:
  static const std::vector<std::string>& samples() {
    static const std::vector<std::string> kSamples = all_samples();
    return kSamples;
  }
  Database database_;
};

TEST_F(Stream, ThereAreSamples) {
  EXPECT_GE(samples().size(), 6000u);
  EXPECT_GE(news().size(), 20u) << "examples/news";
}

TEST_F(Stream, KeepsTheRulesOnEverySample) {
  Tokenizer tokenizer(database_, {});
  for (const std::string& text : samples()) {
    for (int flags : kFlags) {
      ASSERT_EQ(fault(text, tokenizer.tokens(text, flags)), "")
          << "flags " << flags << ": " << testing::PrintToString(text);
    }
  }
}

TEST_F(Stream, DocumentsAndAuxiliaryFunctionsSeeTheSame) {
  Tokenizer tokenizer(database_, {});
  for (const std::string& text : samples()) {
    ASSERT_EQ(tokenizer.tokens(text, FTS5_TOKENIZE_DOCUMENT), tokenizer.tokens(text, FTS5_TOKENIZE_AUX))
        << testing::PrintToString(text);
  }
}

TEST_F(Stream, DependsOnNothingButTheText) {
  Tokenizer first(database_, {}), second(database_, {});
  Database other_database;
  Tokenizer elsewhere(other_database, {});
  for (const std::string& text : samples()) {
    for (int flags : kFlags) {
      const std::vector<Token> tokens = first.tokens(text, flags);
      ASSERT_EQ(first.tokens(text, flags), tokens) << testing::PrintToString(text);
      ASSERT_EQ(second.tokens(text, flags), tokens) << testing::PrintToString(text);
      ASSERT_EQ(elsewhere.tokens(text, flags), tokens) << testing::PrintToString(text);
    }
  }
}

TEST_F(Stream, WhatFollowsANulByteIsWhatFollowsAnyBreak) {
  Tokenizer tokenizer(database_, {});
  for (const std::string& text : handwritten()) {
    const auto with_nul = tokenizer.tokens(text + std::string(1, '\0') + text, FTS5_TOKENIZE_DOCUMENT);
    const auto with_comma = tokenizer.tokens(text + "," + text, FTS5_TOKENIZE_DOCUMENT);
    ASSERT_EQ(with_nul, with_comma) << testing::PrintToString(text);
  }
}

TEST_F(Stream, NoTextNoTokens) {
  Tokenizer tokenizer(database_, {});
  for (int flags : kFlags) EXPECT_TRUE(tokenizer.tokens("", flags).empty());
}

TEST_F(Stream, WithLemmaAndWithoutTheSurfaceFormsAreTheSame) {
  Tokenizer with(database_, {}), without(database_, {"lemma", "0"});
  const std::string text =
      "کتاب"
      "\u200C"
      "هایشان را نمی"
      "\u200C"
      "خوانند، MP3 ۱۴۰۴";
  const auto plain = without.tokens(text, FTS5_TOKENIZE_DOCUMENT);
  std::vector<Token> surface;
  for (const Token& t : with.tokens(text, FTS5_TOKENIZE_DOCUMENT)) {
    if (!t.colocated) surface.push_back(t);
  }
  EXPECT_EQ(plain, surface);
}

TEST_F(Stream, TenMegabytes) {
  Tokenizer tokenizer(database_, {});
  for (const char* unit : {"ا", "بس", "a", "\u200C", "\u064E", "می ", "ها\u200C", "\xFF", "ﷲ", "क"}) {
    std::string text;
    text.reserve(10'000'000);
    while (text.size() < 10'000'000) text += unit;
    for (int flags : {FTS5_TOKENIZE_DOCUMENT, FTS5_TOKENIZE_QUERY}) {
      ASSERT_EQ(fault(text, tokenizer.tokens(text, flags)), "") << unit;
    }
  }
}

TEST_F(Stream, MalformedBytesAreNoWordCharactersWhateverTheOptionsSay) {
  Tokenizer tokenizer(database_, {"tokenchars", "\uFFFD"});
  ASSERT_EQ(tokenizer.create_result(), SQLITE_OK);
  for (const std::string& text : samples()) {
    ASSERT_EQ(fault(text, tokenizer.tokens(text, FTS5_TOKENIZE_DOCUMENT)), "") << testing::PrintToString(text);
  }
}

// In parts, so that they run side by side.
constexpr int kParts = 8;

TEST_P(Stream, KeepsTheRulesWithEveryCombinationOfOptions) {
  const std::vector<Options> all = all_options();
  for (size_t i = static_cast<size_t>(GetParam()); i < all.size(); i += kParts) {
    Tokenizer tokenizer(database_, all[i].list);
    ASSERT_EQ(tokenizer.create_result(), SQLITE_OK);
    for (size_t k = 0; k < samples().size(); k += k < 100 ? 1 : 7) {
      const std::string& text = samples()[k];
      for (int flags : kFlags) {
        ASSERT_EQ(fault(text, tokenizer.tokens(text, flags)), "")
            << "options " << testing::PrintToString(all[i].list) << " flags " << flags << ": "
            << testing::PrintToString(text);
      }
      ASSERT_EQ(tokenizer.tokens(text, FTS5_TOKENIZE_DOCUMENT), tokenizer.tokens(text, FTS5_TOKENIZE_AUX));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Options, Stream, testing::Range(0, kParts));

}  // namespace
}  // namespace persian::conformance
