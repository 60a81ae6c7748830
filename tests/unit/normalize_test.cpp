// What fa_normalize() does to characters, marks and punctuation, without the half-spaces of words
// (half_space_test.cpp).

#include "text/normalize.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "morph/edit.h"
#include "text/fold.h"

namespace persian {
namespace {

using text::Buffer;
using text::Digits;
using text::NormalizeOptions;

std::string edited(std::string_view text, const NormalizeOptions& options = {}) {
  Buffer out;
  EXPECT_TRUE(morph::edit(
      text, options, [] { return Buffer(); }, &out));
  return std::string(out.view());
}

std::string plain(std::string_view text) {
  NormalizeOptions options;
  options.half_spaces = false;
  return edited(text, options);
}

struct Case {
  const char *given, *wanted;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(plain(c.given), c.wanted) << c.given;
    EXPECT_EQ(plain(c.wanted), c.wanted) << c.given;
  }
}

TEST(Clean, Letters) {
  check({{"كتاب علي", "کتاب علی"},
         {"ﻛﺘﺎﺏ", "کتاب"},
         {"ﻻله", "لاله"},
         {"خانۀ ما", "خانهٔ ما"},
         {"بهانهء ما", "بهانهٔ ما"},
         {"بهانه ء ما", "بهانهٔ ما"},
         {"ا\u0653ب", "آب"},
         {"مسي\u0654له مو\u0654من ا\u0654حمد", "مسئله مؤمن أحمد"},
         {"مسئول رأی مؤثر جزء", "مسئول رأی مؤثر جزء"}});
}

TEST(Clean, Repetition) {
  check({{"سلامممممم", "سلام"},
         {"ســـلام", "سلام"},
         {"سلاـممم", "سلام"},
         {"خخخخخ", "خخخخخ"},
         {"الله مکرر", "الله مکرر"},
         {"محمّّد", "محمّد"},
         {"۱۰۰۰۰", "۱۰۰۰۰"},
         {"سلام    دنیا  ", "سلام دنیا"},
         {"  سلام\t \tدنیا", "سلام\tدنیا"},
         {"سلام\u00A0\u2003دنیا", "سلام دنیا"}});
}

TEST(Clean, InvisibleMarks) {
  check({{"\uFEFFسلام\u200F دنیا\u200E", "سلام دنیا"},
         {"کاروان\u200C\u200Cسرا\u200C", "کاروان\u200Cسرا"},
         {"\u200Cسلام \u200C دنیا", "سلام دنیا"},
         {"حرف\u00ADها", "حرف\u200Cها"},
         {"می¬شود", "می\u200Cشود"},
         {"¬x", "¬x"},
         {"👩\u200D👩\u200D👧 خانواده", "👩\u200D👩\u200D👧 خانواده"},
         {"❤\uFE0F", "❤\uFE0F"},
         {"1\uFE0F\u20E3", "1\uFE0F\u20E3"},
         {"سال ۱۴۰۴ ه\u200D.ش", "سال ۱۴۰۴ ه\u200D.ش"},
         {"کتا\u200Dب", "کتاب"}});
}

TEST(Clean, Lines) {
  check({{"یک \n\n  دو\r\nسه", "یک\n\nدو\r\nسه"},
         {"```\nكتاب ها 12\n```\nكتاب 12", "```\nكتاب ها 12\n```\nکتاب ۱۲"},
         {"", ""},
         {"   ", ""}});
  EXPECT_EQ(plain(std::string_view("الف\0ب", 6)), std::string("الف\0ب", 6));
  EXPECT_EQ(plain("سلام\xFFدنیا\xD8"), "سلام\uFFFDدنیا\uFFFD");
}

TEST(Clean, Digits) {
  check({{"سال 1404 و ١٤٠٤", "سال ۱۴۰۴ و ۱۴۰۴"},
         {"ساعت 12:34", "ساعت ۱۲:۳۴"},
         {"تاریخ 1404/8/18", "تاریخ ۱۴۰۴/۸/۱۸"},
         {"12,500 تومان و 3.14", "۱۲٬۵۰۰ تومان و ۳٫۱۴"},
         {"۱۲,۱۳,۱۴", "۱۲,۱۳,۱۴"},
         {"نسخه 1.2.3 و 192.168.1.1", "نسخه 1.2.3 و 192.168.1.1"},
         {"Windows 11 و covid-19 و mp3", "Windows 11 و covid-19 و mp3"},
         {"page 12", "page 12"},
         {"50% مردم", "۵۰٪ مردم"}});
  NormalizeOptions options;
  options.digits = Digits::kAscii;
  EXPECT_EQ(edited("سال ۱۴۰۴ و ١٤٠٤", options), "سال 1404 و 1404");
  options.digits = Digits::kKeep;
  EXPECT_EQ(edited("سال 1404 و ۱۴۰۴ و ١٤", options), "سال 1404 و ۱۴۰۴ و ١٤");
}

TEST(Clean, Diacritics) {
  NormalizeOptions options;
  options.diacritics = false;
  EXPECT_EQ(edited("کِتابِ خانهٔ مسئول لطفاً مؤلّف", options), "کتاب خانهٔ مسئول لطفا مؤلف");
  EXPECT_EQ(edited("کِتاب"), "کِتاب");
}

TEST(Clean, Protected) {
  check({{"نشانی https://fa.wikipedia.org/wiki/تهران?a=1,2 است", "نشانی https://fa.wikipedia.org/wiki/تهران?a=1,2 است"},
         {"سایت www.example.com.", "سایت www.example.com."},
         {"به ali.reza@example.ir ,سلام", "به ali.reza@example.ir، سلام"},
         {"#كتاب_خوب 12 @علي", "#كتاب_خوب ۱۲ @علي"},
         {"دستور `كتاب 12,5 ?` است", "دستور `كتاب 12,5 ?` است"},
         {"<b title=\"كتاب?\">كتاب</b>", "<b title=\"كتاب?\">کتاب</b>"},
         {"Hello, world? \"yes\"; 12.5", "Hello, world? \"yes\"; 12.5"},
         {"نسخه %s و %1$s و /usr/bin", "نسخه %s و %1$s و /usr/bin"},
         {"عالی بود :) ;)", "عالی بود :) ;)"},
         {"زبان C++ و C# و .NET", "زبان C++ و C# و .NET"}});
}

TEST(Punctuation, Spacing) {
  check({{"سلام , دنیا ;خوبی ?", "سلام، دنیا؛ خوبی؟"},
         {"گفت:سلام", "گفت: سلام"},
         {"گفت : سلام", "گفت: سلام"},
         {"من رفتم.تو نرفتی", "من رفتم. تو نرفتی"},
         {"سال ۳۰۰ ق.م بود .", "سال ۳۰۰ ق.م بود."},
         {"قرار داد .", "قرار داد."},
         {"این( خوب )است", "این (خوب) است"},
         {"مدیر(ان) و کتاب(های)مان", "مدیر(ان) و کتاب(های)مان"},
         {"[ الف ]", "[الف]"},
         {"چطور؟؟؟!!!", "چطور؟!"},
         {"خوب!؟", "خوب؟!"},
         {"خوب....", "خوب…"},
         {"بودیم و ...", "بودیم و …"},
         {"الف -- ب --- پ", "الف – ب — پ"},
         {"(ص)،(ع)", "(ص)، (ع)"},
         {"۵۰ ٪", "۵۰٪"}});
}

TEST(Punctuation, Quotes) {
  check({{"گفت: \"سلام دنیا\".", "گفت: «سلام دنیا»."},
         {"گفت:“ سلام ”و رفت", "گفت: «سلام» و رفت"},
         {"« سلام »", "«سلام»"},
         {"کتاب«سلام»را", "کتاب «سلام» را"},
         {"«کتاب»ها", "«کتاب»ها"},
         {"یک \" تنها", "یک \" تنها"},
         {"«گفت “نه” و رفت»", "«گفت “نه” و رفت»"},
         {"نسخه \"%1$s\" است", "نسخه «%1$s» است"}});
  NormalizeOptions options;
  options.punctuation = false;
  EXPECT_EQ(edited("سلام , \"دنیا\" ?  12.5", options), "سلام , \"دنیا\" ? ۱۲.۵");
}

// Strings of everything that editing looks at, at random.
class Fuzz {
 public:
  explicit Fuzz(uint32_t seed) : random_(seed) {}

  std::string text() {
    static const std::vector<std::string> kPieces = {
        "سلام",    "کتاب",   "كتاب",  "می",     "نمی",    "شود",    "رفته",
        "ام",      "ای",     "ها",    "های",    "هایی",   "تر",     "ترین",
        "ی",       "ه",      "خانه",  "به",     "ویژه",   "بر",     "گردد",
        "هم",      "بی",     "گذاری", "سرمایه", "بن",     "علی",    "اظهارکرد",
        "ممم",     "ااا",    "ء",     "ۀ",      "ة",      "\u0654", "\u0653",
        "\u064E",  "\u0651", "ـ",     "\u200C", "\u200C", "\u200D", "\u200F",
        "\u00AD",  "\u200B", "¬",     "ﷲ",      "﷼",      "ﻻ",      " ",
        " ",       " ",      "  ",    "\t",     "\n",     "\u00A0", ",",
        ".",       "..",     ":",     ";",      "!",      "?",      "؟",
        "،",       "؛",      "…",     "(",      ")",      "[",      "]",
        "«",       "»",      "\"",    "“",      "”",      "„",      "'",
        "-",       "--",     "---",   "–",      "/",      "%",      "٪",
        "#",       "@",      "_",     "`",      "<",      ">",      "*",
        "+",       "=",      "&",     "1",      "12",     "123",    "۴",
        "۴۵۶",     "٧",      "٫",     "٬",      "a",      "abc",    "IBM",
        "http://", "www.",   ".com",  "é",      "ψ",      "中",     "👩",
        "\uFE0F",  "\u20E3", "😀",     ":)",     "\xFF",   "\xD8",   std::string(1, '\0'),
        "ښ",       "ے",      "و",     "را",
    };
    std::string s;
    const size_t count = random_() % 14;
    for (size_t i = 0; i < count; ++i) s += kPieces[random_() % kPieces.size()];
    return s;
  }
  std::string bytes() {
    std::string s(random_() % 24, '\0');
    for (char& c : s) c = static_cast<char>(random_());
    return s;
  }
  NormalizeOptions options() {
    NormalizeOptions o;
    const uint64_t bits = random_();
    if (bits % 4 != 0) return o;
    constexpr Digits kDigits[] = {Digits::kPersian, Digits::kAscii, Digits::kKeep};
    o.digits = kDigits[(bits >> 8) % 3];
    o.half_spaces = (bits >> 12) % 2 != 0;
    o.punctuation = (bits >> 13) % 2 != 0;
    o.diacritics = (bits >> 14) % 2 != 0;
    return o;
  }

 private:
  std::mt19937 random_;
};

TEST(Edit, TwiceIsOnce) {
  Fuzz fuzz(20250321);
  int failures = 0;
  for (int i = 0; i < 100000 && failures < 20; ++i) {
    const std::string given = i % 8 == 0 ? fuzz.bytes() : fuzz.text();
    const NormalizeOptions options = fuzz.options();
    const std::string once = edited(given, options), twice = edited(once, options);
    if (once == twice) continue;
    ++failures;
    ADD_FAILURE() << "[" << given << "]\n[" << once << "]\n[" << twice << "]";
  }
}

// The letters and digits of a search key.
std::string key(std::string_view text) {
  Buffer folded;
  text::fold(text, &folded);
  std::string letters;
  for (const char c : folded.view()) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) letters.push_back(c);
  }
  return letters;
}

TEST(Edit, KeepsTheSearchKey) {
  for (const char* s : {"كتابهاي علي را مي خواهم", "همکاریهای راهبردی", "خانۀ پدری", "سال ١٤٠٤", "اظهارکرد بهویژه",
                        "ﻛﺘﺎﺏ سلاممممم", "رفته ام و برنمی گردم", "کِتابِ خوب"}) {
    EXPECT_EQ(key(edited(s)), key(s)) << s;
  }
}

// Half a megabyte of anything takes a fraction of a second (the limit allows for sanitizers).
TEST(Edit, IsLinear) {
  for (const char* piece :
       {"م",  "می ", "ها ", "\u200C", "ـ",   "\u0651", "#", "<a",     "`",   "\"",     "«",   "(", "1,",
        "a.", "-",   ".",   "…",      "a((", "@",      "&", "\u200D", "ه ء", "سلام\"", "به ", ":", " "}) {
    std::string s;
    while (s.size() < 500'000) s += piece;
    const auto begin = std::chrono::steady_clock::now();
    edited(s);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took.count(), 10.0) << piece;
  }
}

}  // namespace
}  // namespace persian
