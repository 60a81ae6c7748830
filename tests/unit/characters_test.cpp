// Holds the character tables against ICU, all 1,114,112 code points, by the rule as it is stated in characters.h and
// told again here; the Persian letters and their variants are listed one by one.

#include "text/characters.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace persian::text {
namespace {

using icu::Normalizer2;
using icu::UnicodeString;

constexpr UChar32 kCodePoints = 0x110000;

std::string name(UChar32 c) {
  char hex[16];
  std::snprintf(hex, sizeof hex, "U+%04X", static_cast<unsigned>(c));
  return hex;
}

std::string utf8(const UnicodeString& s) {
  std::string out;
  s.toUTF8String(out);
  return out;
}

UnicodeString normalized(const Normalizer2* form, const UnicodeString& s) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString out = form->normalize(s, status);
  EXPECT_TRUE(U_SUCCESS(status));
  return out;
}

const Normalizer2* form(const char* which) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string w = which;
  if (w == "NFKC") return Normalizer2::getNFKCInstance(status);
  if (w == "NFKC_Casefold") return Normalizer2::getNFKCCasefoldInstance(status);
  if (w == "NFC") return Normalizer2::getNFCInstance(status);
  return Normalizer2::getNFDInstance(status);
}

// The Unicode version the tables stop at.
bool is_known(UChar32 c) {
  UVersionInfo age;
  u_charAge(c, age);
  return age[0] != 0 && age[0] <= 15 && !(age[0] == 15 && age[1] > 0);
}

bool is_diacritic(UChar32 c) { return c >= 0x0300 && c <= 0x036F; }

// Marks of the Arabic script: harakat, small signs above and below, Quranic annotation.
bool is_arabic_mark(UChar32 c) {
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  const UBlockCode block = ublock_getCode(c);
  return block == UBLOCK_ARABIC || block == UBLOCK_ARABIC_EXTENDED_A || block == UBLOCK_ARABIC_EXTENDED_B ||
         block == UBLOCK_ARABIC_EXTENDED_C;
}

// Letter by letter, what Persian writers mean: first the letter, then everything that is written for it.
const std::vector<std::pair<char32_t, std::u32string>>& letter_variants() {
  static const std::vector<std::pair<char32_t, std::u32string>> kList = {
      {U'ء', U"ء"},         {U'آ', U"آ"},
      {U'ا', U"اأإٱٲٳٵ"},   {U'ب', U"بٮ"},
      {U'پ', U"پ"},         {U'ت', U"ت"},
      {U'ث', U"ث"},         {U'ج', U"ج"},
      {U'چ', U"چ"},         {U'ح', U"ح"},
      {U'خ', U"خ"},         {U'د', U"د"},
      {U'ذ', U"ذ"},         {U'ر', U"ر"},
      {U'ز', U"ز"},         {U'ژ', U"ژ"},
      {U'س', U"س"},         {U'ش', U"ش"},
      {U'ص', U"ص"},         {U'ض', U"ض"},
      {U'ط', U"ط"},         {U'ظ', U"ظ"},
      {U'ع', U"ع"},         {U'غ', U"غ"},
      {U'ف', U"فڡ"},        {U'ق', U"قٯ"},
      {U'ک', U"کكڪػؼڬڭڮ"},  {U'گ', U"گګڰڲڴ"},
      {U'ل', U"ل"},         {U'م', U"م"},
      {U'ن', U"نں"},        {U'و', U"وؤۄۅۆۇۈۉۊۋۏٶٷ"},
      {U'ه', U"هةۀہۂۃھەۿ"}, {U'ی', U"یيىئېےۓۑێۍؠؽؾؿٸ"},
  };
  return kList;
}

// The Persian letter a code point of the Arabic block stands for, 0 when none.
char32_t persian_letter(UChar32 c) {
  static const std::map<char32_t, char32_t> kMap = [] {
    std::map<char32_t, char32_t> m;
    for (const auto& [letter, variants] : letter_variants()) {
      for (char32_t v : variants) m[v] = letter;
    }
    return m;
  }();
  const auto found = kMap.find(static_cast<char32_t>(c));
  return found == kMap.end() ? 0 : found->second;
}

struct Expected {
  Class kind = Class::kSeparator;
  std::string text;  // Persian letters, folded text or the ASCII digit, in UTF-8
};

bool is_word_category(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK | U_GC_CO_MASK)) != 0;
}

// What is left of a character: NFC(strip(NFD(NFKC_Casefold(c)))), and no space where NFKC puts one before a mark.
UnicodeString stripped(UChar32 c) {
  UnicodeString decomposed = normalized(form("NFD"), normalized(form("NFKC_Casefold"), UnicodeString(c)));
  UnicodeString kept;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 d = decomposed.char32At(i);
    if (d == 0x0653 && kept.endsWith(u'ا')) {
      kept.replace(kept.length() - 1, 1, UnicodeString(u'آ'));
    } else if (!is_diacritic(d) && !is_arabic_mark(d) && d != 0x0640 && d != 0x0674 && d != u' ') {
      kept.append(d);
    }
  }
  return normalized(form("NFC"), kept);
}

// Ligatures and presentation forms by letter; false when some of it is no Persian letter.
bool all_persian(const UnicodeString& s, std::string* letters) {
  UnicodeString out;
  for (int32_t i = 0; i < s.length(); i = s.moveIndex32(i, 1)) {
    const char32_t l = persian_letter(s.char32At(i));
    if (l == 0) return false;
    out.append(static_cast<UChar32>(l));
  }
  *letters = utf8(out);
  return !out.isEmpty();
}

Expected expected(UChar32 c) {
  if (!is_known(c) || c == 0) return {};
  if (c == 0x200C || c == 0x200B || c == 0x00AD || c == 0x00AC) return {Class::kHalfSpace, ""};
  if (c == 0xFDFA || c == 0xFDFB) return {};  // ﷺ ﷻ are glued to the name before them and are no part of it
  if (c == 0xFDFC) return {Class::kLigature, "ریال"};
  if (is_diacritic(c) || is_arabic_mark(c) || c == 0x0640 || c == 0x0674 || c == 0x20E3) return {Class::kIgnored, ""};
  if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF)) return {Class::kIgnored, ""};
  if (u_charType(c) == U_FORMAT_CHAR) return {Class::kIgnored, ""};
  if (!is_word_category(c)) return {};

  const char32_t letter = persian_letter(c);
  if (letter != 0) return {Class::kPersian, utf8(UnicodeString(static_cast<UChar32>(letter)))};
  const UnicodeString folded = stripped(c);
  if (folded.isEmpty()) return {Class::kIgnored, ""};
  std::string letters;
  if (all_persian(folded, &letters)) {
    return {UnicodeString::fromUTF8(letters).length() == 1 ? Class::kPersian : Class::kLigature, letters};
  }
  if (folded.length() == 1) {
    const UChar32 d = folded.char32At(0);
    for (UChar32 zero : {UChar32{'0'}, UChar32{0x0660}, UChar32{0x06F0}}) {
      if (d >= zero && d <= zero + 9) return {Class::kDigit, std::string(1, static_cast<char>('0' + d - zero))};
    }
  }
  if (folded == UnicodeString(c)) return {Class::kSame, ""};
  return {Class::kMapped, utf8(folded)};
}

std::string letters_text(const Letter* letters, int size) {
  UnicodeString s;
  for (int i = 0; i < size; ++i) s.append(static_cast<UChar32>(code_point(letters[i])));
  return utf8(s);
}

// What the table says, as text.
std::string table_text(const Folding& f) {
  switch (f.kind) {
    case Class::kPersian: {
      const Letter l = static_cast<Letter>(f.value);
      return letters_text(&l, 1);
    }
    case Class::kLigature: {
      const LetterSpan span = ligature_letters(f.value);
      return letters_text(span.data, span.size);
    }
    case Class::kDigit: return std::string(1, static_cast<char>('0' + f.value));
    case Class::kMapped: return std::string(folded_text(f.value));
    default: return "";
  }
}

TEST(Characters, EveryCodePointAsIcuAndTheLetterListSay) {
  int wrong = 0;
  for (UChar32 c = 0; c < kCodePoints && wrong < 50; ++c) {
    const Expected e = expected(c);
    const Folding f = folding(static_cast<char32_t>(c));
    const bool same = f.kind == e.kind && table_text(f) == e.text;
    EXPECT_TRUE(same) << name(c) << ": class " << static_cast<int>(f.kind) << " '" << table_text(f) << "', but class "
                      << static_cast<int>(e.kind) << " '" << e.text << "' was expected";
    wrong += same ? 0 : 1;
  }
}

TEST(Characters, VariantsOfEveryPersianLetter) {
  for (const auto& [letter_, variants] : letter_variants()) {
    for (char32_t v : variants) {
      const Folding f = folding(v);
      EXPECT_EQ(f.kind, Class::kPersian) << name(static_cast<UChar32>(v));
      if (f.kind != Class::kPersian) continue;
      EXPECT_EQ(code_point(static_cast<Letter>(f.value)), letter_) << name(static_cast<UChar32>(v));
    }
  }
}

TEST(Characters, LettersOfTwoBytesByTheirBytes) {
  for (unsigned lead = 0; lead < 256; ++lead) {
    for (unsigned trail = 0; trail < 256; ++trail) {
      const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
      const bool well_formed = (lead & 0xFC) == 0xD8 && (trail & 0xC0) == 0x80;
      const Folding f = folding((lead & 0x1F) << 6 | (trail & 0x3F));
      const bool letter = well_formed && f.kind == Class::kPersian;
      EXPECT_EQ(arabic_letter({bytes, 2}, 0), letter ? f.value : 0) << std::hex << lead << " " << trail;
    }
  }
}

TEST(Characters, LettersOfOtherLanguagesStayThemselves) {
  for (char32_t c : std::u32string(U"ٹڈڑټځڅډړږښڼڵڕڤڠڱ")) {
    EXPECT_EQ(folding(c).kind, Class::kSame) << name(static_cast<UChar32>(c));
    EXPECT_TRUE(is_foreign_arabic(c)) << name(static_cast<UChar32>(c));
  }
}

TEST(Characters, ForeignArabicIsArabicScriptOutsideTheAlphabet) {
  for (UChar32 c = 0; c < kCodePoints; ++c) {
    const Class kind = folding(static_cast<char32_t>(c)).kind;
    const bool foreign = is_foreign_arabic(static_cast<char32_t>(c));
    if (kind != Class::kSame && kind != Class::kMapped) {
      EXPECT_FALSE(foreign) << name(c);
      continue;
    }
    UErrorCode status = U_ZERO_ERROR;
    const bool arabic = uscript_getScript(c, &status) == USCRIPT_ARABIC;
    const bool letter = (U_GET_GC_MASK(c) & U_GC_L_MASK) != 0;
    const bool mathematical = c >= 0x1EE00 && c <= 0x1EEFF;
    EXPECT_TRUE(foreign || !arabic || !letter || mathematical) << name(c);
    EXPECT_TRUE(arabic || !foreign) << name(c);
  }
}

TEST(Characters, PresentationFormsAreTheirLetters) {
  const std::pair<char32_t, const char*> cases[] = {
      {0xFE8D, "ا"},  {0xFE81, "آ"},    {0xFB56, "پ"},    {0xFB7C, "چ"}, {0xFB8E, "ک"},  {0xFED9, "ک"},  {0xFB94, "گ"},
      {0xFBFC, "ی"},  {0xFBFF, "ی"},    {0xFEF1, "ی"},    {0xFEEF, "ی"}, {0xFEFB, "لا"}, {0xFEF5, "لآ"}, {0xFEF7, "لا"},
      {0xFEF9, "لا"}, {0xFDF2, "الله"}, {0xFDFC, "ریال"}, {0xFE93, "ه"}, {0xFBA4, "ه"},  {0xFE85, "و"},  {0xFE89, "ی"},
  };
  for (const auto& [c, letters] : cases) EXPECT_EQ(table_text(folding(c)), letters) << name(static_cast<UChar32>(c));
}

TEST(Characters, ThreeSetsOfDigits) {
  for (char32_t zero : {U'0', U'٠', U'۰', U'０'}) {
    for (char32_t i = 0; i < 10; ++i) {
      EXPECT_EQ(folding(zero + i).kind, Class::kDigit);
      EXPECT_EQ(folding(zero + i).value, i);
    }
  }
}

TEST(Characters, Marks) {
  for (char32_t c : std::u32string(U"\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0670ـ"
                                   U"\u0301\u200D\u200E\u200F\u202A\u202C\u2066\u2069\uFEFF\u061C\u2060\uFE0F")) {
    EXPECT_EQ(folding(c).kind, Class::kIgnored) << name(static_cast<UChar32>(c));
  }
  for (char32_t c : std::u32string(U"\u200C\u200B\u00AD\u00AC")) EXPECT_EQ(folding(c).kind, Class::kHalfSpace);
}

TEST(Characters, Separators) {
  for (char32_t c : std::u32string(U" \t\n\u00A0\u2003\u2028،؛؟.!?«»()[]{}٪٫٬…-–—/\\_@#+*=<>|~^`'\"\u00B7\uFFFD❤")) {
    EXPECT_EQ(folding(c).kind, Class::kSeparator) << name(static_cast<UChar32>(c));
  }
  EXPECT_EQ(folding(0).kind, Class::kSeparator);
  EXPECT_EQ(folding(0xD800).kind, Class::kSeparator);
  EXPECT_EQ(folding(0x10FFFF).kind, Class::kSeparator);
  EXPECT_EQ(folding(0x110000).kind, Class::kSeparator);
  EXPECT_EQ(folding(0xFFFFFFFF).kind, Class::kSeparator);
}

TEST(Characters, FoldingIsDoneAfterOneStep) {
  int wrong = 0;
  for (UChar32 c = 0; c < kCodePoints && wrong < 50; ++c) {
    const Folding f = folding(static_cast<char32_t>(c));
    if (f.kind != Class::kMapped) continue;
    const std::string_view text = folded_text(f.value);
    std::string again;
    for (size_t at = 0; at < text.size();) {
      const Decoded d = decode(text, at);
      const Folding g = folding(d.code_point);
      again += g.kind == Class::kSame || g.kind == Class::kSeparator ? text.substr(at, d.length) : table_text(g);
      at += d.length;
    }
    EXPECT_EQ(again, text) << name(c);
    wrong += again == text ? 0 : 1;
  }
}

// What edited text has in place of a character, told again.
bool expected_canonical(UChar32 c, std::string* text) {
  if (!is_known(c) || c == 0xFDFA || c == 0xFDFB || c == 0xFD3E || c == 0xFD3F) return false;
  const bool presentation = (c >= 0xFB50 && c <= 0xFDFB) || (c >= 0xFE70 && c <= 0xFEFC);
  const UnicodeString source = presentation ? normalized(form("NFKC"), UnicodeString(c)) : UnicodeString(c);
  UnicodeString out;
  for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    const UChar32 d = source.char32At(i);
    if (presentation && d == u' ') continue;
    if (UnicodeString(u"يىؽؾؿ").indexOf(d) >= 0)
      out.append(u'ی');
    else if (UnicodeString(u"كڪ").indexOf(d) >= 0)
      out.append(u'ک');
    else if (UnicodeString(u"ہھە").indexOf(d) >= 0)
      out.append(u'ه');
    else if (UnicodeString(u"ۀۂ").indexOf(d) >= 0)
      out.append(u"ه\u0654", 2);
    else if (d != 0x0640)
      out.append(d);
  }
  *text = utf8(out);
  return out != UnicodeString(c);
}

TEST(Characters, CanonicalLettersOfEveryCodePoint) {
  int wrong = 0;
  for (UChar32 c = 0; c < kCodePoints && wrong < 50; ++c) {
    std::string want;
    std::string_view got;
    const bool changes = expected_canonical(c, &want);
    const bool same = canonical(static_cast<char32_t>(c), &got) == changes && (!changes || got == want);
    EXPECT_TRUE(same) << name(c) << ": '" << got << "', but '" << want << "' was expected";
    wrong += same ? 0 : 1;
  }
}

TEST(Characters, CanonicalTextIsFinal) {
  for (UChar32 c = 0; c < kCodePoints; ++c) {
    std::string_view text;
    if (!canonical(static_cast<char32_t>(c), &text)) continue;
    for (size_t at = 0; at < text.size();) {
      const Decoded d = decode(text, at);
      std::string_view again;
      EXPECT_FALSE(canonical(d.code_point, &again)) << name(c) << " → '" << text << "'";
      at += d.length;
    }
  }
}

TEST(Characters, CanonicalTextFoldsAsBefore) {
  auto fold_of = [](std::string_view text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const Decoded d = decode(text, at);
      out += table_text(folding(d.code_point));
      at += d.length;
    }
    return out;
  };
  for (UChar32 c = 0; c < kCodePoints; ++c) {
    std::string_view text;
    const Class kind = folding(static_cast<char32_t>(c)).kind;
    if ((kind != Class::kPersian && kind != Class::kLigature) || !canonical(static_cast<char32_t>(c), &text)) continue;
    EXPECT_EQ(fold_of(text), table_text(folding(static_cast<char32_t>(c)))) << name(c);
  }
}

TEST(Characters, HamzaLettersStayInEditedText) {
  std::string_view text;
  for (char32_t c : std::u32string(U"آأإؤئءکیهگپچژ۰٠0aéٹ\u064B\u0654\u200C")) {
    EXPECT_FALSE(canonical(c, &text)) << name(static_cast<UChar32>(c));
  }
}

// The tokens of a stored index depend on every entry. A change here is a change of the token version.
TEST(Characters, ChecksumOfTheTables) {
  uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a
  auto add = [&hash](std::string_view bytes) {
    for (char b : bytes) hash = (hash ^ static_cast<unsigned char>(b)) * 0x100000001B3u;
  };
  for (UChar32 c = 0; c < kCodePoints; ++c) {
    const Folding f = folding(static_cast<char32_t>(c));
    std::string_view text;
    const bool changes = canonical(static_cast<char32_t>(c), &text);
    add(std::string(1, static_cast<char>(f.kind)));
    add(table_text(f));
    add(std::string_view("\0", 1));
    add(changes ? "c" : "-");
    if (changes) add(text);
    add(std::string_view("\0", 1));
  }
  EXPECT_EQ(hash, 0x7F30ACAEAAF04BF3u) << "the tables are 0x" << std::hex << hash;
}

}  // namespace
}  // namespace persian::text
