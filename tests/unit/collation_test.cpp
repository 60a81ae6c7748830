// collation_test.cpp: the order of COLLATE persian, held against ICU's collator for the locale fa.

#include "text/collation.h"

#include <gtest/gtest.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace {

using persian::text::collate;
using Random = std::mt19937_64;
using CodePoints = std::vector<UChar32>;

int sign(int x) { return (x > 0) - (x < 0); }

const icu::Collator& icu_persian() {
  static const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> c(icu::Collator::createInstance(icu::Locale("fa"), status));
    EXPECT_TRUE(U_SUCCESS(status));
    return c;
  }();
  return *collator;
}

int icu_compare(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult result =
      icu_persian().compareUTF8(icu::StringPiece(a.data(), static_cast<int32_t>(a.size())),
                                icu::StringPiece(b.data(), static_cast<int32_t>(b.size())), status);
  EXPECT_TRUE(U_SUCCESS(status));
  return result;
}

// ICU's sort keys of the normalized texts, which by its documentation order texts as its comparison does.
int compare_sort_keys(std::string_view a, std::string_view b) {
  const auto key = [](std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString nfd = icu::Normalizer2::getNFDInstance(status)->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
    std::string bytes(static_cast<size_t>(icu_persian().getSortKey(nfd, nullptr, 0)), 0);
    icu_persian().getSortKey(nfd, reinterpret_cast<uint8_t*>(bytes.data()), static_cast<int32_t>(bytes.size()));
    return bytes;
  };
  return sign(key(a).compare(key(b)));
}

std::string hex(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const auto d = persian::text::decode(text, at);
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%04X ", static_cast<unsigned>(d.code_point));
    out += buffer;
    at += d.length;
  }
  return out;
}

void append(std::string* out, UChar32 c) {
  char bytes[4];
  out->append(bytes, persian::text::encode(static_cast<char32_t>(c), bytes));
}

std::string utf8(UChar32 c) {
  std::string out;
  append(&out, c);
  return out;
}

bool in_scope(UChar32 c) {
  constexpr UVersionInfo kNewest = {15, 0, 0, 0};
  UVersionInfo age;
  u_charAge(c, age);
  if (age[0] == 0 || std::memcmp(age, kNewest, sizeof age) > 0 || U_IS_SURROGATE(c)) return false;
  const auto familiar = [](UChar32 d) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode s = uscript_getScript(d, &status);
    return s == USCRIPT_ARABIC || s == USCRIPT_LATIN || s == USCRIPT_GREEK || s == USCRIPT_CYRILLIC ||
           s == USCRIPT_COMMON || s == USCRIPT_INHERITED;
  };
  if (!familiar(c) || u_charType(c) == U_UNASSIGNED) return false;
  if (c == 0x3006 || c == 0x303C) return false;  // sort as kana
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts = icu::Normalizer2::getNFKDInstance(status)->normalize(icu::UnicodeString(c), status);
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    if (!familiar(parts.char32At(i))) return false;
  }
  return true;
}

// Characters that moved between ICU 72, whose order is reproduced, and later ones.
bool has_moved(UChar32 c) {
  const int8_t category = u_charType(c);
  if (category == U_OTHER_NUMBER || category == U_LETTER_NUMBER) return true;
  constexpr std::u32string_view kSymbols = U"‘’‚‛“”„‟⹂〝〞〟₧₨﷼\U00010791";
  return kSymbols.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

// The code points whose order is ICU's, by what a random text needs them for.
struct Alphabet {
  CodePoints all, marks, composed, contracting, arabic, latin, greek, cyrillic;

  explicit Alphabet(bool all_of_them) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    for (UChar32 c = 0; c < 0x110000; ++c) {
      if (!in_scope(c) || (!all_of_them && has_moved(c))) continue;
      all.push_back(c);
      icu::UnicodeString parts;
      if (nfd->getDecomposition(c, parts)) composed.push_back(c);
      if (u_getCombiningClass(c) != 0) marks.push_back(c);
      const UScriptCode s = uscript_getScript(c, &status);
      if (s == USCRIPT_ARABIC && c < 0xFB50) arabic.push_back(c);
      if (s == USCRIPT_LATIN && c < 0x250) latin.push_back(c);
      if (s == USCRIPT_GREEK && c < 0x400) greek.push_back(c);
      if (s == USCRIPT_CYRILLIC && c < 0x530) cyrillic.push_back(c);
    }
    contracting = {0x0418, 0x0438, 0x0627, 0x0648, 0x0649, 0x064A, 0x06CC, 0x06D5, 'l',   'L',
                   0x0306, 0x0653, 0x0654, 0x0655, 0xB7,   0x387,  0x0316, 0x0301, 0x064E};
  }
};

const Alphabet& alphabet() {
  static const Alphabet a(true);
  return a;
}

const Alphabet& icu_alphabet() {
  static const Alphabet a(U_ICU_VERSION_MAJOR_NUM == 72);
  return a;
}

size_t below(Random& random, size_t n) { return static_cast<size_t>(random() % n); }

template <class List>
auto pick(Random& random, const List& list) {
  return list[below(random, list.size())];
}

// Words as people write them: mostly one script, a mark or a half-space now and then, digits, punctuation.
std::string word(Random& random) {
  static const std::u32string_view kPersian = U"ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیأإؤئةكيىۀۂہھەڪٱ";
  static const std::u32string_view kPersianMarks =
      U"\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655"
      U"\u0670";
  static const std::u32string_view kDigits = U"0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";
  static const std::u32string_view kJoints =
      U" -_.,:;!?'\"()/«»،؛؟٪٫٬\u200C\u200C\u200D\u200F\u0640\u00AD\u00A0\u2009…–—";
  static const std::u32string_view kAccents =
      U"\u0300\u0301\u0302\u0303\u0306\u0308\u030A\u0323\u0327\u0328\u0338\u0345";
  const Alphabet& a = icu_alphabet();
  const size_t script = below(random, 10);
  std::string out;
  for (size_t i = below(random, 9); i-- > 0;) {
    const size_t what = below(random, 20);
    if (what == 0)
      append(&out, static_cast<UChar32>(pick(random, kDigits)));
    else if (what == 1)
      append(&out, static_cast<UChar32>(pick(random, kJoints)));
    else if (script < 6)
      append(&out, static_cast<UChar32>(pick(random, kPersian)));
    else if (script == 6)
      append(&out, pick(random, a.latin));
    else if (script == 7)
      append(&out, pick(random, a.greek));
    else if (script == 8)
      append(&out, pick(random, a.cyrillic));
    else
      append(&out, pick(random, a.arabic));
    if (what == 2 || what == 3) append(&out, static_cast<UChar32>(pick(random, script < 6 ? kPersianMarks : kAccents)));
    if (what == 3) append(&out, static_cast<UChar32>(pick(random, kAccents)));
  }
  return out;
}

std::string any_text(Random& random) {
  const Alphabet& a = icu_alphabet();
  std::string out;
  for (size_t i = below(random, 7); i-- > 0;) {
    switch (below(random, 5)) {
      case 0: append(&out, pick(random, a.all)); break;
      case 1: append(&out, pick(random, a.composed)); break;
      case 2: append(&out, pick(random, a.contracting)); break;
      default: append(&out, pick(random, a.marks));
    }
  }
  return out;
}

// A text close to another one, so that comparisons reach the levels below the first.
std::string variant(Random& random, std::string text) {
  const std::string piece = below(random, 2) == 0 ? any_text(random) : word(random);
  size_t at = below(random, text.size() + 1);
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  switch (below(random, 4)) {
    case 0: return text.substr(0, at) + piece;
    case 1: return text.insert(at, piece);
    case 2: return piece + text.substr(at);
    default: break;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = below(random, 2) == 0 ? icu::Normalizer2::getNFDInstance(status)
                                                       : icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string out;
  form->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  return out;
}

std::string random_text(Random& random) { return below(random, 3) == 0 ? any_text(random) : word(random); }

TEST(Collation, OrdersAsTheAlphabet) {
  const std::vector<std::string_view> sorted = {
      "",    " ",   "-",   "۱",    "۲",   "۲۱",   "آب",   "آبان", "اب",  "ابر",  "ابرو", "ء",    "ئابر",
      "أبر", "باد", "پدر", "تار",  "چای", "خانه", "ژاله", "کار",  "كار", "کارد", "گل",   "نامه", "وام",
      "هوا", "یار", "يار", "یاری", "a",   "A",    "á",    "b",    "α",   "я",    "א",    "中",   "\xFF"};
  for (size_t i = 0; i < sorted.size(); ++i) {
    for (size_t j = 0; j < sorted.size(); ++j) {
      EXPECT_EQ(sign(collate(sorted[i], sorted[j])), (i > j) - (i < j)) << sorted[i] << " | " << sorted[j];
    }
  }
}

TEST(Collation, ReadsCanonicalEquivalentsAlike) {
  const std::pair<std::string_view, std::string_view> equal[] = {
      {"آب", "آب"},                          // alef and madda
      {"ا\u064E\u0655", "إ\u064E"},          // the hamza reaches over a fatha
      {"ا\u0655\u0653x", "ا\u0653\u0655x"},  // two marks, either may come first
      {"آ\u0655", "إ\u0653"},                // a precomposed letter taken apart
      {"e\u0301", "é"},
      {"q\u0323\u0307", "q\u0307\u0323"},
      {"\u1E69", "s\u0307\u0323"},
      {"\u0301\u0323a", "\u0323\u0301a"},  // marks without a letter
      {"l\u0387", "l\u00B7"},
      {"\u212B", "A\u030A"},
      {"می‌شود", "میشود"},           // a half-space counts at no level
      {std::string_view("a\0b", 3), "ab"},  // nor does a control character
      {"۱۲", "12"},
      {"\x80", "\uFFFD"},
      {"\xE2\x82z", "\uFFFDz"},
  };
  for (const auto& [a, b] : equal) {
    EXPECT_EQ(collate(a, b), 0) << hex(a) << "| " << hex(b);
    EXPECT_EQ(collate(b, a), 0) << hex(a) << "| " << hex(b);
  }
  EXPECT_GT(collate("l\u00B7l", "ll"), 0);  // behind l the middle dot is an accent
  EXPECT_LT(collate("l\u00B7l", "lm"), 0);
  EXPECT_LT(collate("a\u00B7l", "al"), 0);      // elsewhere it is a symbol
  EXPECT_NE(collate("ا\u200C\u0653", "آ"), 0);  // a half-space ends the reach of a mark
  EXPECT_NE(collate("کتاب", "كتاب"), 0);        // another letter's code is a difference of the second level
}

// The order is written into indexes on disk: whoever changes it has to say so, and have them rebuilt.
TEST(Collation, KeepsItsFingerprint) {
  CodePoints order = alphabet().all;
  for (UChar32 c : {0x3006, 0x5D0, 0x4E2D, 0xFFFD}) order.push_back(c);
  std::stable_sort(order.begin(), order.end(), [](UChar32 a, UChar32 b) { return collate(utf8(a), utf8(b)) < 0; });
  uint64_t hash = 0xCBF29CE484222325;
  const auto add = [&hash](uint64_t x) { hash = (hash ^ x) * 0x100000001B3; };
  for (size_t i = 1; i < order.size(); ++i) {
    const std::string a = utf8(order[i - 1]), b = utf8(order[i]);
    add(static_cast<uint64_t>(order[i]));
    add(static_cast<uint64_t>(collate(a, b)) + 1);
    add(static_cast<uint64_t>(collate(a + "b", b + "a")) + 1);  // above 0: the difference is below the first level
  }
  EXPECT_EQ(hash, 8095164501613065302u);
}

TEST(Collation, EqualsIcuOnEveryCharacter) {
  CodePoints order = icu_alphabet().all;
  std::stable_sort(order.begin(), order.end(), [](UChar32 a, UChar32 b) { return collate(utf8(a), utf8(b)) < 0; });
  for (size_t i = 1; i < order.size(); ++i) {
    const std::string a = utf8(order[i - 1]), b = utf8(order[i]);
    ASSERT_EQ(sign(collate(a, b)), icu_compare(a, b)) << hex(a) << "| " << hex(b);
    ASSERT_EQ(sign(collate(a + "b", b + "a")), icu_compare(a + "b", b + "a")) << hex(a) << "| " << hex(b);
  }
}

TEST(Collation, EqualsIcuOnRandomPairs) {
  Random random(1404);
  int equal = 0, contradictions = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    const std::string a = random_text(random);
    const std::string b = below(random, 2) == 0 ? variant(random, a) : random_text(random);
    int expected = icu_compare(a, b);
    if (sign(collate(a, b)) != expected) {
      // ICU 72 does not step back over some rare marks behind a common prefix, nor reorder them all (U+1AC1, U+1DF9):
      // where its comparison contradicts its own sort keys of the normalized texts, these count.
      expected = compare_sort_keys(a, b);
      ++contradictions;
    }
    equal += expected == 0;
    ASSERT_EQ(sign(collate(a, b)), expected) << hex(a) << "| " << hex(b);
    ASSERT_EQ(sign(collate(b, a)), -expected) << hex(a) << "| " << hex(b);
  }
  EXPECT_GT(equal, 10'000);
  EXPECT_LE(contradictions, 100);
}

// Any bytes at all, in few enough kinds that ties and near ties are frequent.
TEST(Collation, IsATotalOrder) {
  constexpr std::string_view kPieces[] = {
      "ا",      "\u0653", "\u0655", "آ",  "\u064E", "ک",    "ك",    "e",        "é",    "\u0301", "\u0323",      "l",
      "\u00B7", "\u200C", "א",      "中", "\u05B4", "\x80", "\xD8", "\xF0\x9F", "\xFF", "\uFFFD", "\U00010FFFF", "E"};
  Random random(33);
  const auto text = [&random, &kPieces] {
    std::string out;
    for (size_t i = below(random, 5); i-- > 0;) out += kPieces[below(random, std::size(kPieces))];
    return out;
  };
  for (int i = 0; i < 1'000'000; ++i) {
    std::string t[3] = {text(), text(), text()};
    std::sort(std::begin(t), std::end(t), [](const auto& a, const auto& b) { return collate(a, b) < 0; });
    const int ab = sign(collate(t[0], t[1])), bc = sign(collate(t[1], t[2])), ac = sign(collate(t[0], t[2]));
    ASSERT_LE(ab, 0) << hex(t[0]) << "| " << hex(t[1]);
    ASSERT_LE(bc, 0) << hex(t[1]) << "| " << hex(t[2]);
    ASSERT_EQ(ac, std::min(ab, bc)) << hex(t[0]) << "| " << hex(t[1]) << "| " << hex(t[2]);
    ASSERT_EQ(ac, -sign(collate(t[2], t[0]))) << hex(t[0]) << "| " << hex(t[2]);
  }
}

TEST(Collation, TakesLongRunsOfMarks) {
  std::string ordered = "ا", mixed = "ا";
  for (int i = 0; i < 100'000; ++i) ordered += "\u0323";
  for (int i = 0; i < 100'000; ++i) ordered += "\u0301";
  for (int i = 0; i < 100'000; ++i) mixed += "\u0301\u0323";
  EXPECT_EQ(collate(ordered, mixed), 0);
  EXPECT_LT(collate(ordered, mixed + "\u0301"), 0);
  EXPECT_GT(collate(ordered + "ب", mixed), 0);
}

}  // namespace
