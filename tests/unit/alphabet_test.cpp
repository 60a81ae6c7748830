#include "text/alphabet.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace persian::text {
namespace {

TEST(Alphabet, EveryLetterHasTheCodeOfItsPlace) {
  std::set<char16_t> seen;
  for (int i = 0; i < kLetterCount; ++i) {
    const char16_t c = kAlphabet[static_cast<size_t>(i)];
    EXPECT_EQ(letter_of(c), i + 1);
    EXPECT_EQ(code_point(static_cast<Letter>(i + 1)), c);
    EXPECT_TRUE(seen.insert(c).second) << "twice: U+" << std::hex << static_cast<int>(c);
  }
}

TEST(Alphabet, HasTheThirtyTwoLettersHamzaAndAlefMaddaAndNoOther) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    const bool ours = c < 0x10000 && kAlphabet.find(static_cast<char16_t>(c)) != std::u16string_view::npos;
    EXPECT_EQ(letter_of(c) != 0, ours) << "U+" << std::hex << static_cast<uint32_t>(c);
  }
  EXPECT_EQ(letter(U'ي'), 0) << "the Arabic letter is for the folding table to know";
  EXPECT_EQ(letter(U'ك'), 0);
}

TEST(Alphabet, CodesSortAsPersianDictionariesDo) {
  constexpr char16_t kOrder[] = u"آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
  for (size_t i = 0; kOrder[i + 1] != 0; ++i) EXPECT_LT(letter_of(kOrder[i]), letter_of(kOrder[i + 1]));
}

TEST(Alphabet, NamedLetters) {
  EXPECT_EQ(code_point(kHamza), U'ء');
  EXPECT_EQ(code_point(kAlefMadda), U'آ');
  EXPECT_EQ(code_point(kAlef), U'ا');
  EXPECT_EQ(code_point(kVav), U'و');
  EXPECT_EQ(code_point(kHe), U'ه');
  EXPECT_EQ(code_point(kYe), U'ی');
}

TEST(Alphabet, LettersThatDoNotJoinTheNext) {
  const std::u16string apart = u"ءآادذرزژو";
  for (char16_t c : kAlphabet) {
    EXPECT_EQ(joins_next(letter_of(c)), apart.find(c) == std::u16string::npos)
        << "U+" << std::hex << static_cast<int>(c);
  }
}

TEST(Alphabet, SpellsLiteralsAtCompileTime) {
  constexpr auto kWord = spell(u"های");
  static_assert(kWord.size() == 3);
  static_assert(kWord[0] == kHe && kWord[1] == kAlef && kWord[2] == kYe);
}

}  // namespace
}  // namespace persian::text
