#include "text/words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <random>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace persian::text {
namespace {

#define ZWNJ "\u200C"

std::vector<Word> words(std::string_view text, const Overrides* overrides = nullptr) {
  std::vector<Word> out;
  WordScanner scanner(text, overrides);
  for (Word word; scanner.next(&word);) out.push_back(word);
  return out;
}

Word one_word(std::string_view text) {
  const std::vector<Word> all = words(text);
  EXPECT_EQ(all.size(), 1u) << text;
  return all.empty() ? Word{} : all[0];
}

std::string term(std::string_view text, const Word& word) {
  Buffer out;
  append_term(text, word, &out);
  return std::string(out.view());
}

std::string term(std::string_view text) { return term(text, one_word(text)); }

// The terms, separated by bars.
std::string terms(std::string_view text, const Overrides* overrides = nullptr) {
  std::string out;
  for (const Word& word : words(text, overrides)) {
    if (!out.empty()) out += '|';
    out += term(text, word);
  }
  return out;
}

// The words as they stand in the text, separated by bars.
std::string slices(std::string_view text, const Overrides* overrides = nullptr) {
  std::string out;
  for (const Word& word : words(text, overrides)) {
    if (!out.empty()) out += '|';
    out += text.substr(word.start, word.stop - word.start);
  }
  return out;
}

std::string letters(const Word& word) {
  char out[2 * kMaxLetters];
  return std::string(out, static_cast<size_t>(encode_letters(word.view(), false, out)));
}

std::string repeated(std::string_view s, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += s;
  return out;
}

// Letters of which no two neighbours are the same.
std::string long_persian_word(size_t letter_count) {
  std::string out;
  for (size_t i = 0; i < letter_count; ++i) out += i % 2 == 0 ? "ب" : "س";
  return out;
}

bool is_valid_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    if (d.code_point == kReplacement && d.length < 3) return false;
    at += d.length;
  }
  return true;
}

void expect_well_formed(const Word& word) {
  EXPECT_LE(word.size, kMaxLetters);
  EXPECT_EQ(word.breaks & 1, 0u);
  EXPECT_EQ(word.breaks >> word.size, 0u);
  EXPECT_EQ(word.parts, 1 + std::popcount(word.breaks));
  for (Letter l : word.view()) EXPECT_TRUE(l >= 1 && l <= kLetterCount);
}

TEST(Words, TextWithoutWords) {
  for (const char* text :
       {"", " ", "\n\t ", "،؛؟", "\u064E\u0651", "ـــ", "\u200C\u200F", "…«»", "\xFF\xFE", "\u0301"}) {
    EXPECT_TRUE(words(text).empty()) << text;
  }
  EXPECT_TRUE(words(std::string_view("\0\0", 2)).empty());
  EXPECT_TRUE(words(std::string_view()).empty());
}

TEST(Words, PersianWordIsItsLetters) {
  const Word word = one_word(" كِتــاب، ");
  EXPECT_EQ(word.script, Script::kPersian);
  EXPECT_EQ(letters(word), "کتاب");
  EXPECT_EQ(word.parts, 1);
  EXPECT_FALSE(word.spaced);
  EXPECT_EQ(word.last_part(), 0);
  expect_well_formed(word);
}

TEST(Words, AlefMaddaStaysALetterAndIsAlefInTheTerm) {
  const Word word = one_word("آمد");
  EXPECT_EQ(letters(word), "آمد");
  EXPECT_EQ(term("آمد", word), "امد");
  EXPECT_EQ(terms("ﺁمد ﻵ"), "امد|لا");
}

TEST(Words, ScriptChanges) {
  EXPECT_EQ(slices("سال۱۴۰۴"), "سال|۱۴۰۴");
  EXPECT_EQ(slices("۱۴۰۴سال"), "۱۴۰۴|سال");
  EXPECT_EQ(slices("نسخهv2"), "نسخه|v2");
  EXPECT_EQ(slices("mp3پلیر"), "mp3|پلیر");
  EXPECT_EQ(slices("covid19"), "covid19");
  EXPECT_EQ(slices("۲۰۲۴book"), "۲۰۲۴book");
  EXPECT_EQ(slices("aбγ"), "aбγ");
  EXPECT_EQ(slices("لاہور"), "لاہور");
  EXPECT_EQ(slices("ٹیکسی"), "ٹیکسی");
  EXPECT_EQ(terms("سال۱۴۰۴ mp3پلیر ۲۰۲۴Book"), "سال|1404|mp3|پلیر|2024book");
}

TEST(Words, ScriptOfEachWord) {
  const auto all = words("کتاب ۱۲۳ ١٢٣ 123 abc a1 ٹیکسی ½");
  const Script expected[] = {Script::kPersian, Script::kNumber, Script::kNumber, Script::kNumber,
                             Script::kOther,   Script::kOther,  Script::kOther,  Script::kOther};
  ASSERT_EQ(all.size(), std::size(expected));
  for (size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i].script, expected[i]) << i;
    expect_well_formed(all[i]);
  }
}

TEST(Words, DigitsOfThreeSetsAreOneNumber) {
  EXPECT_EQ(term("۱۴۰۴"), "1404");
  EXPECT_EQ(term("١٤٠٤"), "1404");
  EXPECT_EQ(term("۱٤0۴"), "1404");
  EXPECT_EQ(term("１４０４"), "1404");
}

TEST(Words, GapsSayWhatStandsBefore) {
  struct {
    const char* text;
    Gap second;
  } const cases[] = {
      {"الف ب", Gap::kSpace},      {"الف  \t\nب", Gap::kSpace},  {"الف\u00A0ب", Gap::kSpace},
      {"الف\u2003ب", Gap::kSpace}, {"الف،ب", Gap::kBreak},       {"الف ، ب", Gap::kBreak},
      {"الف - ب", Gap::kBreak},    {"الف (ب", Gap::kBreak},      {"الف\xFF ب", Gap::kBreak},
      {"الف1", Gap::kNone},        {"الفx", Gap::kNone},         {"الف\u200C 1", Gap::kSpace},
      {"الف\u200Cx", Gap::kNone},  {"الف\u200F ب", Gap::kSpace}, {"الف \u200F ب", Gap::kSpace},
      {"الف\u2029ب", Gap::kSpace},
  };
  for (const auto& c : cases) {
    const auto all = words(c.text);
    ASSERT_EQ(all.size(), 2u) << c.text;
    EXPECT_EQ(all[0].gap, Gap::kBreak) << c.text;
    EXPECT_EQ(all[1].gap, c.second) << c.text;
  }
  EXPECT_EQ(words(std::string_view("الف\0ب", 9))[1].gap, Gap::kBreak);
}

TEST(Words, OffsetsAreExact) {
  const std::string text = "x «کتاب" ZWNJ "هایِ» ۱۲ à!";
  EXPECT_EQ(slices(text), "x|کتاب" ZWNJ "هایِ|۱۲|à");
  for (const Word& word : words(text)) {
    EXPECT_LT(word.start, word.stop);
    EXPECT_LE(word.stop, text.size());
  }
}

TEST(Words, MarksBelongToTheWordBeforeThem) {
  EXPECT_EQ(slices("\u064Eکِتابٌ\u064B، ب"), "کِتابٌ\u064B|ب") << "none before the first letter, all behind the last";
  EXPECT_EQ(slices("سـلامـ!"), "سـلامـ");
  EXPECT_EQ(slices("e\u0301te\u0301 x"), "e\u0301te\u0301|x");
  EXPECT_EQ(slices("\u202Bمتن\u202C "), "متن\u202C");
  EXPECT_EQ(terms("کِتابٌ سـلامـ e\u0301te\u0301"), "کتاب|سلام|ete");
}

TEST(Words, HalfSpacesJoinParts) {
  const Word word = one_word("کتاب" ZWNJ "ها" ZWNJ "یی");
  EXPECT_EQ(letters(word), "کتابهایی");
  EXPECT_EQ(word.parts, 3);
  EXPECT_EQ(word.breaks, (1u << 4 | 1u << 6));
  EXPECT_EQ(word.last_part(), 6);
  EXPECT_EQ(term("کتاب" ZWNJ "ها"), "کتابها");
  expect_well_formed(word);
}

TEST(Words, WhatStandsForAHalfSpace) {
  for (const char* half_space :
       {"\u200C", "\u200B", "\u00AD", "\u00AC", "\u200C\u200C", "\u200C\u200F", "\u064E\u200C"}) {
    const std::string text = std::string("کتاب") + half_space + "ها";
    const Word word = one_word(text);
    EXPECT_EQ(letters(word), "کتابها") << half_space;
    EXPECT_EQ(word.parts, 2) << half_space;
    EXPECT_EQ(word.breaks, 1u << 4) << half_space;
    EXPECT_EQ(word.stop, text.size());
  }
}

TEST(Words, HalfSpacesAtTheEdgesAreOutside) {
  EXPECT_EQ(slices(ZWNJ "کتاب" ZWNJ), "کتاب");
  EXPECT_EQ(slices("کتاب" ZWNJ " ها"), "کتاب|ها");
  EXPECT_EQ(slices("کتاب" ZWNJ "\u064E ها"), "کتاب|ها");
  EXPECT_EQ(words(ZWNJ "کتاب")[0].parts, 1);
}

TEST(Words, HalfSpacesOutsidePersian) {
  EXPECT_EQ(terms("ab" ZWNJ "cd co\u00ADoperate"), "abcd|cooperate") << "invisible in other scripts";
  EXPECT_EQ(terms("12" ZWNJ "34"), "1234");
  EXPECT_EQ(terms("ab\u200Bcd a\u00ACb"), "ab|cd|a|b") << "the zero-width space and the not sign separate there";
  EXPECT_EQ(slices("کتاب" ZWNJ "pdf"), "کتاب|pdf");
  EXPECT_EQ(slices("pdf" ZWNJ "ها"), "pdf|ها");
  EXPECT_EQ(slices("۱۲" ZWNJ "ها"), "۱۲|ها");
}

TEST(Words, Ligatures) {
  EXPECT_EQ(term("ﻻله"), "لاله");
  EXPECT_EQ(term("ﷲ"), "الله");
  EXPECT_EQ(term("﷼"), "ریال");
  EXPECT_EQ(term("ﻛﺘﺎﺏ"), "کتاب");
  EXPECT_EQ(slices("محمدﷺ رسول"), "محمد|رسول");
}

TEST(Words, MalformedBytesSeparate) {
  EXPECT_EQ(terms("کتاب\xFFها"), "کتاب|ها");
  EXPECT_EQ(terms("کت\xD8 اب"), "کت|اب");
  EXPECT_EQ(terms("ab\xE2\x80"), "ab");
  EXPECT_EQ(terms("\xED\xA0\x80x"), "x");
  EXPECT_EQ(terms(std::string_view("کتاب\0ها", 13)), "کتاب|ها");
  EXPECT_EQ(terms("کتاب\uFFFDها"), "کتاب|ها");
}

TEST(Words, FinalHamza) {
  EXPECT_EQ(term("املاء"), "املا");
  EXPECT_EQ(term("فقهاء"), "فقها");
  EXPECT_EQ(term("شیء"), "شی");
  EXPECT_EQ(term("خانهء"), "خانه");
  EXPECT_EQ(term("سوء"), "سوء") << "spoken";
  EXPECT_EQ(term("جزء"), "جزء");
  EXPECT_EQ(term("ء"), "ء");
  const Word parts = one_word("املاء" ZWNJ "ها");
  EXPECT_EQ(letters(parts), "املاها");
  EXPECT_EQ(parts.breaks, 1u << 4);
  EXPECT_EQ(term("لا" ZWNJ "ء"), term("لاء")) << "whatever the half-spaces";
}

TEST(Words, EzafeSpellings) {
  for (const char* text : {"خانه", "خانهٔ", "خانۀ", "خانهء", "خانه" ZWNJ "ی", "خانه" ZWNJ "ي", "خانه" ZWNJ "ئ"}) {
    const Word word = one_word(text);
    EXPECT_EQ(letters(word), "خانه") << text;
    EXPECT_EQ(word.parts, 1) << text;
    EXPECT_EQ(word.stop, std::string_view(text).size()) << "the whole spelling is the word";
  }
  EXPECT_EQ(term("خانهی"), "خانهی") << "joined it is other letters";
  EXPECT_EQ(term("خانه" ZWNJ "ای"), "خانهای");
  EXPECT_EQ(letters(one_word("ه" ZWNJ "ی")), "هی") << "too short to be a noun with its ezafe";
  EXPECT_EQ(term("نام" ZWNJ "خانه" ZWNJ "ی"), "نامخانه");
  EXPECT_EQ(terms("خانه ی"), "خانه|ی") << "over a space only merge() knows";
}

TEST(Words, RunsOfOneLetter) {
  EXPECT_EQ(term("سلاااام"), "سلام");
  EXPECT_EQ(term("سلاــاام"), "سلام");
  EXPECT_EQ(term("مممممم"), "م");
  EXPECT_EQ(term("الله"), "الله") << "two stay";
  EXPECT_EQ(term("عاااالییییی"), "عالی");
  const Word word = one_word("سلااا" ZWNJ "ها");
  EXPECT_EQ(letters(word), "سلاها");
  EXPECT_EQ(word.breaks, 1u << 3);
  const Word across = one_word("خانهههه" ZWNJ "ها");
  EXPECT_EQ(letters(across), "خانها") << "a run goes over a half-space";
  expect_well_formed(across);
  EXPECT_EQ(term("جبههها"), "جبههها") << "the plural of a word in he he";
  EXPECT_EQ(term("goooool"), "goooool") << "Persian only";
}

// Wherever in a word of any size it is.
TEST(Words, SettlingSeesEveryLetter) {
  constexpr Letter kBe = letter(U'ب'), kTe = letter(U'ت'), kSin = letter(U'س');
  for (int n = 3; n <= kMaxLetters; ++n) {
    for (int i = 0; i < n; ++i) {
      Word word;
      word.script = Script::kPersian;
      word.size = static_cast<uint8_t>(n);
      for (int k = 0; k < n; ++k) word.letters[k] = k % 2 == 0 ? kBe : kTe;
      Word two = word;
      if (i + 2 < n) {
        std::fill_n(word.letters + i, 3, kSin);
        settle(&word);
        EXPECT_EQ(word.size, n - 2) << i;
        std::fill_n(two.letters + i, 2, kSin);
      }
      settle(&two);
      EXPECT_EQ(two.size, n) << i;
    }
    Word word;
    word.script = Script::kPersian;
    word.size = static_cast<uint8_t>(n);
    for (int k = 0; k < n; ++k) word.letters[k] = k % 2 == 0 ? kBe : kTe;
    word.letters[n - 2] = kAlef;
    word.letters[n - 1] = kHamza;
    settle(&word);
    EXPECT_EQ(word.size, n - 1);
  }
}

TEST(Words, SettlingIsIdempotentAndKeepsThePartsRight) {
  std::mt19937 random(20251109);
  const Letter kSome[] = {kHamza, kAlef, kHe, kYe, letter(U'ب')};
  for (int round = 0; round < 200000; ++round) {
    Word word;
    word.script = Script::kPersian;
    word.size = static_cast<uint8_t>(1 + random() % (round % 50 == 0 ? 63 : 9));
    for (int i = 0; i < word.size; ++i) {
      word.letters[i] = kSome[random() % std::size(kSome)];
      if (i > 0 && random() % 3 == 0) word.breaks |= uint64_t{1} << i;
    }
    word.parts = static_cast<uint8_t>(1 + std::popcount(word.breaks));
    const Word before = word;
    settle(&word);
    expect_well_formed(word);
    ASSERT_GE(word.size, 1);
    Word again = word;
    settle(&again);
    ASSERT_EQ(letters(again), letters(word)) << letters(before) << " breaks " << before.breaks;
    ASSERT_EQ(again.breaks, word.breaks) << letters(before) << " breaks " << before.breaks;
  }
}

TEST(Words, MergeJoinsOverASpace) {
  const std::string text = "کتاب" ZWNJ "خانه ها" ZWNJ "یی";
  auto all = words(text);
  ASSERT_EQ(all.size(), 2u);
  ASSERT_TRUE(merge(&all[0], all[1]));
  EXPECT_EQ(letters(all[0]), "کتابخانههایی");
  EXPECT_EQ(all[0].breaks, (1u << 4 | 1u << 8 | 1u << 10));
  EXPECT_EQ(all[0].parts, 4);
  EXPECT_TRUE(all[0].spaced);
  EXPECT_EQ(all[0].start, 0u);
  EXPECT_EQ(all[0].stop, text.size());
  expect_well_formed(all[0]);
}

TEST(Words, MergeSettles) {
  auto all = words("خانه ی");
  ASSERT_TRUE(merge(&all[0], all[1]));
  EXPECT_EQ(letters(all[0]), "خانه");
  EXPECT_EQ(all[0].parts, 1);
  EXPECT_EQ(all[0].stop, std::string_view("خانه ی").size());
}

TEST(Words, MergeUpToTheLongestWord) {
  const std::string fits = long_persian_word(40) + " " + long_persian_word(23);
  auto all = words(fits);
  ASSERT_TRUE(merge(&all[0], all[1]));
  EXPECT_EQ(all[0].size, kMaxLetters);
  expect_well_formed(all[0]);

  const std::string too_long = long_persian_word(40) + " " + long_persian_word(24);
  all = words(too_long);
  const Word before = all[0];
  EXPECT_FALSE(merge(&all[0], all[1]));
  EXPECT_EQ(letters(all[0]), letters(before));
  EXPECT_EQ(all[0].stop, before.stop);
  EXPECT_EQ(all[0].breaks, before.breaks);
  EXPECT_FALSE(all[0].spaced);
}

TEST(Words, TheLongestWordOfLetters) {
  const Word longest = one_word(long_persian_word(63));
  EXPECT_EQ(longest.script, Script::kPersian);
  EXPECT_EQ(longest.size, 63);
  EXPECT_EQ(term(long_persian_word(63)), long_persian_word(63));

  const std::string text = long_persian_word(64);
  const Word longer = one_word(text);
  EXPECT_EQ(longer.script, Script::kOther);
  EXPECT_EQ(longer.size, 0);
  EXPECT_EQ(longer.parts, 1);
  EXPECT_EQ(longer.breaks, 0u);
  EXPECT_EQ(term(text, longer), text);

  const std::string parts = repeated("با" ZWNJ, 40) + "با";
  EXPECT_EQ(term(parts), repeated("با", 41));
}

TEST(Words, ALastHalfSpaceAtTheEdgeOfTheLongestWord) {
  const Word word = one_word(long_persian_word(62) + ZWNJ "ب");
  EXPECT_EQ(word.size, 63);
  EXPECT_EQ(word.last_part(), 62);
  expect_well_formed(word);
}

TEST(Words, TenMegabytesWithoutASpace) {
  for (const char* unit : {"ا", "بس", "a", "аб", "अ", "𝔞", "۱", "ٹ", "کِ", "ﷲ", "e\u0301", "ب" ZWNJ}) {
    const std::string text = repeated(unit, 10'000'000 / std::string_view(unit).size());
    const Word word = one_word(text);
    EXPECT_EQ(word.start, 0u);
    EXPECT_GE(word.stop + 3, text.size()) << unit;
    const std::string t = term(text, word);
    EXPECT_LE(t.size(), kMaxTermBytes) << unit;
    EXPECT_GT(t.size(), kMaxTermBytes - 4) << unit;
    EXPECT_TRUE(is_valid_utf8(t)) << unit;
  }
  EXPECT_TRUE(words(repeated("\u064E", 5'000'000)).empty());
  EXPECT_TRUE(words(repeated(ZWNJ, 3'000'000)).empty());
}

TEST(Words, TenMegabytesOfSpellingTricksStayPersian) {
  const std::string text = "س" + repeated("ـ", 5'000'000) + "لام";
  const Word word = one_word(text);
  EXPECT_EQ(word.script, Script::kPersian);
  EXPECT_EQ(term(text, word), "سلام");
  EXPECT_EQ(word.stop, text.size());
}

TEST(Words, OverridesMakeSeparators) {
  const char32_t separators[] = {U'x', U'س', 0x200C};
  const Overrides overrides{{}, separators};
  EXPECT_EQ(slices("کتاب" ZWNJ "ها axb مست", &overrides), "کتاب|ها|a|b|م|ت");
  EXPECT_FALSE(overrides.empty());
  EXPECT_TRUE(Overrides{}.empty());
}

TEST(Words, OverridesMakeWordCharacters) {
  const char32_t characters[] = {U'#', U'+', U'-', U'@', U'_'};
  const Overrides overrides{characters, {}};
  EXPECT_EQ(slices("c++ #سلام_دنیا a-b ali@example.ir", &overrides), "c++|#سلام_دنیا|a-b|ali@example|ir");
  EXPECT_EQ(terms("C++ #سلام_دنيا", &overrides), "c++|#سلام_دنیا");
  EXPECT_EQ(words("#سلام", &overrides)[0].script, Script::kOther);
  EXPECT_EQ(words("سلام", &overrides)[0].script, Script::kPersian);
}

TEST(Words, OverridesNeverTakeNulOrMalformedBytesIn) {
  const char32_t characters[] = {0, kReplacement};
  const Overrides overrides{characters, {}};
  EXPECT_EQ(terms(std::string_view("a\0b", 3), &overrides), "a|b");
  EXPECT_EQ(terms("a\xFF"
                  "b",
                  &overrides),
            "a|b");
  for (const Word& word : words("x\xF0\x9Fy", &overrides)) {
    EXPECT_TRUE(is_valid_utf8(term("x\xF0\x9Fy", word))) << "a term is well-formed";
  }
}

TEST(Words, SeparatorsWinOverWordCharacters) {
  const char32_t both[] = {U'-'};
  const Overrides overrides{both, both};
  EXPECT_EQ(slices("a-b", &overrides), "a|b");
}

TEST(Words, FindLetter) {
  const std::string text = "x بِه" ZWNJ "ویژه";
  const Word word = words(text)[1];
  size_t stop = 0, start = 0;
  find_letter(text, word, 2, &stop, &start);
  EXPECT_EQ(text.substr(word.start, stop - word.start), "بِه");
  EXPECT_EQ(text.substr(start, word.stop - start), "ویژه");
  find_letter(text, word, 1, &stop, &start);
  EXPECT_EQ(text.substr(word.start, stop - word.start), "بِ");
  EXPECT_EQ(text.substr(start, word.stop - start), "ه" ZWNJ "ویژه");
  find_letter(text, word, 6, &stop, &start);
  EXPECT_EQ(stop, word.stop);
  EXPECT_EQ(start, word.stop);
}

TEST(Words, FindLetterCountsTheLettersOfTheSettledWord) {
  const std::string text = "اظهااااارکرد";
  const Word word = one_word(text);
  ASSERT_EQ(letters(word), "اظهارکرد");
  size_t stop = 0, start = 0;
  find_letter(text, word, 5, &stop, &start);
  EXPECT_EQ(text.substr(0, stop), "اظهااااار");
  EXPECT_EQ(text.substr(start), "کرد");
}

TEST(Words, EncodeLetters) {
  const auto word = spell(u"آبی");
  char out[6];
  EXPECT_EQ(std::string_view(out, static_cast<size_t>(encode_letters(word, false, out))), "آبی");
  EXPECT_EQ(std::string_view(out, static_cast<size_t>(encode_letters(word, true, out))), "ابی");
  EXPECT_EQ(encode_letters({}, true, out), 0);
}

TEST(Words, TermsAreAppended) {
  Buffer out;
  out.append("x");
  const std::string_view text = "کتاب ABC";
  for (const Word& word : words(text)) append_term(text, word, &out);
  EXPECT_EQ(out.view(), "xکتابabc");
}

TEST(Words, RandomBytesNeverBreakTheRules) {
  std::mt19937 random(1404);
  const char* kPieces[] = {"ک",      "ی",        "ا", "آ",      "ه",      "ء",      ZWNJ, " ", "،",
                           "\u064E", "ـ",        "a", "Z",      "۱",      "7",      "ﻻ",  "ﷲ", "ٹ",
                           "\xFF",   "\xE2\x80", "½", "\u0301", "\u200B", "\u00AC", "\n", "अ", "-"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto i = random() % 30; i > 0; --i) {
      if (round % 2 == 0)
        text += kPieces[random() % std::size(kPieces)];
      else
        text.push_back(static_cast<char>(random()));
    }
    if (round % 7 == 0) text.push_back('\0');
    size_t last = 0;
    for (const Word& word : words(text)) {
      ASSERT_LE(last, word.start);
      ASSERT_LT(word.start, word.stop);
      ASSERT_LE(word.stop, text.size());
      ASSERT_EQ(word.script == Script::kPersian, word.size > 0);
      expect_well_formed(word);
      const std::string t = term(text, word);
      ASSERT_FALSE(t.empty());
      ASSERT_TRUE(is_valid_utf8(t));
      ASSERT_EQ(t.find('\0'), std::string::npos);
      // A word alone is the same word.
      const std::string alone = text.substr(word.start, word.stop - word.start);
      ASSERT_EQ(terms(alone), t) << testing::PrintToString(text);
      last = word.stop;
    }
  }
}

}  // namespace
}  // namespace persian::text
