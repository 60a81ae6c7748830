#include "text/fold.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <random>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::text {
namespace {

#define ZWNJ "\u200C"

std::string folded(std::string_view text) {
  Buffer out;
  fold(text, &out);
  EXPECT_FALSE(out.failed());
  return std::string(out.view());
}

std::string digits(std::string_view text, Digits set) {
  Buffer out;
  convert_digits(text, set, &out);
  return std::string(out.view());
}

TEST(Fold, TextsOfTheSameLetters) {
  const std::initializer_list<std::initializer_list<const char*>> kGroups = {
      {"کتاب" ZWNJ "های", "کتابهای", "كتابهاي", "کِتـاب" ZWNJ "هایِ", "ﻛﺘﺎﺑﻬﺎﻯ", "کتاب\u00ADهای", "کتاب\u200Bهای"},
      {"می" ZWNJ "شود", "میشود", "ميشود", "مى" ZWNJ "شود", "مي\u00ACشود"},
      {"۱۴۰۴", "١٤٠٤", "1404", "１４０４"},
      {"خانهٔ ما", "خانۀ ما", "خانه" ZWNJ "ی ما", "خانه ما", "خانةٌ ما"},
      {"مسئول", "مسيول", "مسیول"},
      {"مؤمن", "مومن"},
      {"آمد", "امد", "أمد", "إمد", "ٱمد", "ا\u0653مد"},
      {"املاء", "املا"},
      {"École", "école", "E\u0301COLE", "ECOLE", "ｅｃｏｌｅ"},
      {"Straße", "STRASSE", "strasse"},
      {"Ελλάδα", "ΕΛΛΑΔΑ"},
      {"الف\tب", "الف ب", "الف\u00A0ب", "الف\u2003ب", "الف\nب", "الف\u200F ب"},
      {"سلاااام!", "سلام!"},
      {"ﷲ", "الله", "اللّٰه"},
  };
  for (const auto& group : kGroups) {
    for (const char* text : group) EXPECT_EQ(folded(text), folded(*group.begin())) << text;
  }
}

TEST(Fold, TextsOfOtherLettersStayApart) {
  for (auto [a, b] : {std::pair{"کتاب ها", "کتابها"},
                      {"کرم", "گرم"},
                      {"ازار", "آذار"},
                      {"خانهی", "خانه"},
                      {"سوء", "سو"},
                      {"a b", "ab"},
                      {"a-b", "a b"},
                      {"۱۲", "۲۱"},
                      {"ٹیکسی", "تیکسی"}}) {
    EXPECT_NE(folded(a), folded(b));
  }
}

TEST(Fold, WhatItGives) {
  EXPECT_EQ(folded(""), "");
  EXPECT_EQ(folded("  "), "  ");
  EXPECT_EQ(folded("«كتاب" ZWNJ "هاي» ۱۲/۵٪"), "«کتابهای» 12/5٪");
  EXPECT_EQ(folded("سلام،\r\nدنیا"), "سلام،  دنیا");
  EXPECT_EQ(folded("\u202Bمتن\u202C"), "متن");
  EXPECT_EQ(folded("\u064E\u0651ـ"), "");
  EXPECT_EQ(folded(std::string_view("ا\0ب", 5)), std::string_view("ا\0ب", 5));
}

TEST(Fold, MalformedBytesAreReplaced) {
  EXPECT_EQ(folded("ا\xFFب"), "ا\uFFFDب");
  EXPECT_EQ(folded("\xE2\x80"), "\uFFFD");
  EXPECT_EQ(folded("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(folded("\uFFFD"), "\uFFFD");
}

TEST(Fold, AWordFoldsToItsTerm) {
  const std::string_view text = "آب كتاب" ZWNJ "هاي MP3 ۱۲۳ ٹیکسی ½ é";
  WordScanner scanner(text);
  for (Word word; scanner.next(&word);) {
    Buffer term;
    append_term(text, word, &term);
    EXPECT_EQ(folded(text.substr(word.start, word.stop - word.start)), term.view());
  }
}

// Of the scripts that write diacritics. Hangul syllables and the two-part vowels of India come apart into letters, and
// folding goes character by character.
TEST(Fold, ComposedAndDecomposedLettersAreTheSame) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  ASSERT_TRUE(U_SUCCESS(status));
  int wrong = 0;
  for (UChar32 c = 0; c < 0x110000 && wrong < 50; ++c) {
    UVersionInfo age;
    u_charAge(c, age);
    const UScriptCode script = uscript_getScript(c, &status);
    const bool ours =
        script == USCRIPT_ARABIC || script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
    if (age[0] == 0 || age[0] > 15 || !ours || !u_isalpha(c)) continue;
    const icu::UnicodeString composed(c);
    const icu::UnicodeString decomposed = nfd->normalize(composed, status);
    // Unicode casefolds the iota below a Greek vowel to a letter of its own, but only where it is composed with it.
    if (decomposed == composed || decomposed.indexOf(UChar32{0x0345}) >= 0) continue;
    std::string a, b;
    const bool same = folded(composed.toUTF8String(a)) == folded(decomposed.toUTF8String(b));
    EXPECT_TRUE(same) << "U+" << std::hex << c << ": '" << folded(a) << "' and '" << folded(b) << "'";
    wrong += same ? 0 : 1;
  }
}

TEST(Fold, EveryCodePointIsFoldedInOneStep) {
  int wrong = 0;
  for (char32_t c = 0; c < 0x110000 && wrong < 50; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    char bytes[4];
    const std::string once = folded({bytes, encode(c, bytes)});
    const bool same = folded(once) == once;
    EXPECT_TRUE(same) << "U+" << std::hex << static_cast<uint32_t>(c) << ": '" << once << "' → '" << folded(once)
                      << "'";
    wrong += same ? 0 : 1;
  }
}

TEST(Fold, IdempotentOnRandomText) {
  std::mt19937 random(14040818);
  const char* kPieces[] = {"ک",     "ی", "ا",      "آ",        "ه", "ء",      "ئ",      ZWNJ,     ZWNJ,
                           " ",     "،", "\u064E", "ـ",        "a", "É",      "۱",      "7",      "ﻻ",
                           "ﷲ",     "ٹ", "\xFF",   "\xE2\x80", "½", "\u0301", "\u200B", "\u00AC", "\u00AD",
                           "\n",    "अ", "-",      "\u200F",   "ﬁ", "ß",      "\u0654", "ﷺ",      "کتاب" ZWNJ "ها",
                           "\u0653"};
  for (int round = 0; round < 100000; ++round) {
    std::string text;
    for (auto i = random() % 24; i > 0; --i) text += kPieces[random() % std::size(kPieces)];
    const std::string once = folded(text);
    ASSERT_EQ(folded(once), once) << testing::PrintToString(text);
  }
}

TEST(Fold, IdempotentOnRandomBytes) {
  std::mt19937 random(28);
  for (int round = 0; round < 100000; ++round) {
    std::string text;
    for (auto i = random() % 40; i > 0; --i) text.push_back(static_cast<char>(random()));
    const std::string once = folded(text);
    ASSERT_EQ(folded(once), once) << testing::PrintToString(text);
  }
}

TEST(Fold, LongWordsAreCutWhereTheIndexCutsThem) {
  std::string word;
  for (int i = 0; i < 2'000'000; ++i) word += i % 2 == 0 ? "ب" : "س";
  EXPECT_EQ(folded(word), word.substr(0, kMaxTermBytes));
  EXPECT_EQ(folded(word + " ا"), word.substr(0, kMaxTermBytes) + " ا");
}

TEST(Fold, OutOfMemoryIsRemembered) {
  Buffer out([](void*, uint64_t) -> void* { return nullptr; }, [](void*) {});
  fold("کتاب و abc", &out);
  EXPECT_TRUE(out.failed());
  Buffer numbers([](void*, uint64_t) -> void* { return nullptr; }, [](void*) {});
  convert_digits("۱۲", Digits::kAscii, &numbers);
  EXPECT_TRUE(numbers.failed());
}

TEST(Digits, AnySetToAnyOther) {
  const std::string_view text = "۱۲۳۴۵۶۷۸۹۰ ١٢٣٤٥٦٧٨٩٠ 1234567890";
  EXPECT_EQ(digits(text, Digits::kPersian), "۱۲۳۴۵۶۷۸۹۰ ۱۲۳۴۵۶۷۸۹۰ ۱۲۳۴۵۶۷۸۹۰");
  EXPECT_EQ(digits(text, Digits::kArabic), "١٢٣٤٥٦٧٨٩٠ ١٢٣٤٥٦٧٨٩٠ ١٢٣٤٥٦٧٨٩٠");
  EXPECT_EQ(digits(text, Digits::kAscii), "1234567890 1234567890 1234567890");
  EXPECT_EQ(digits(text, Digits::kKeep), text);
}

TEST(Digits, NothingElseChanges) {
  const std::string_view text = "كتاب" ZWNJ "هاي é ½ ² ① １ ٫٬٪ \n";
  for (Digits set : {Digits::kPersian, Digits::kArabic, Digits::kAscii, Digits::kKeep})
    EXPECT_EQ(digits(text, set), text);
  EXPECT_EQ(digits("", Digits::kAscii), "");
  EXPECT_EQ(digits("a\xFF۱", Digits::kAscii),
            "a\uFFFD"
            "1");
  EXPECT_EQ(digits(std::string_view("\0۱", 3), Digits::kAscii), std::string_view("\0"
                                                                                 "1",
                                                                                 2));
}

}  // namespace
}  // namespace persian::text
