// Half-spaces and the ezafe: every spelling of a word comes out as an editor writes it, and edited text stays.

#include "morph/half_space.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "morph/edit.h"

namespace persian {
namespace {

using text::Buffer;

std::string edited(std::string_view text) {
  Buffer out;
  EXPECT_TRUE(morph::edit(
      text, {}, [] { return Buffer(); }, &out));
  return std::string(out.view());
}

// In the tables | is a half-space.
std::string spelled(std::string text) {
  for (size_t at; (at = text.find('|')) != std::string::npos;) text.replace(at, 1, "\u200C");
  return text;
}

void check(const std::vector<std::vector<const char*>>& rows) {  // the wanted spelling first
  for (const auto& row : rows) {
    for (const char* given : row) EXPECT_EQ(edited(spelled(given)), spelled(row[0])) << given;
  }
}

TEST(HalfSpace, Plurals) {
  check({{"همکاری|های راهبردی", "همکاریهای راهبردی", "همکاری های راهبردی"},
         {"کتاب|هایمان", "کتابهایمان", "کتاب هایمان"},
         {"خانه|ها", "خانهها", "خانه ها"},
         {"جبهه|های", "جبهههای", "جبهه های"},
         {"کارها", "کار ها", "کار|ها"},
         {"بنیان|گذارهای خانه|هایمان", "بنیان گذار های خانه هایمان"},
         {"تنهایی نهایی انتها بهای"}});
}

TEST(HalfSpace, Comparatives) {
  check({{"بزرگ|تر", "بزرگتر", "بزرگ تر"}, {"زیباترین", "زیبا ترین"}, {"بهتر بیشتر کمتر دختر دفتر"}});
}

TEST(HalfSpace, Verbs) {
  check({{"می|شود", "میشود", "می شود"},
         {"نمی|خواهم", "نمیخواهم", "نمی خواهم"},
         {"برمی|گردد", "بر می گردد", "برمیگردد", "بر می|گردد"},
         {"رفته|ام", "رفته ام", "رفتهام"},
         {"گفته|اند", "گفته اند", "گفتهاند"},
         {"شده است"},
         {"می|تونم", "می تونم"},
         {"میز میدان میهمان میلیون"},
         {"ماه می سال"},
         {"می خانه"}});
}

TEST(HalfSpace, Compounds) {
  check({{"سرمایه|گذاری", "سرمایه گذاری", "سرمایهگذاری"},
         {"دانش|آموزان", "دانشآموزان", "دانش آموزان"},
         {"بی|نتیجه", "بی نتیجه"},
         {"به|ویژه", "بهویژه"},
         {"به ویژه"},  // as good
         {"امام جمعه"},
         {"اظهار کرد", "اظهارکرد"},
         {"گفت|وگو", "گفتوگو"},
         {"عبدالله|بن|عباس", "عبداللهبنعباس"},
         {"علیه|السلام", "علیه السلام", "علیهالسلام"},
         {"همکاری دانشگاه خوشبختانه"},
         // usually in one piece; with a space between the parts they are the same word still
         {"جنایت|کار", "جنایت کار"},
         {"جنایتکار خوشبین"},
         {"سرطان|زا", "سرطان زا"},
         // as often with a space
         {"در نهایت ای میل محیط زیست"}});
}

TEST(HalfSpace, FunctionWords) {
  check({{"هم|اکنون", "هم اکنون"},
         {"علی|رغم", "علی رغم"},
         {"به|زودی به|سرعت", "به زودی به سرعت", "بهزودی بهسرعت"},
         {"بی|شک کم|کم", "بی شک کم کم"},
         {"این که وقتی که هیچ یک از جمله به خاطر این گونه"}});
}

TEST(HalfSpace, WordsOfTheLexiconStay) { check({{"اوهام بهنام تحقیقات میدانی"}, {"می|دانم", "میدانم"}}); }

TEST(HalfSpace, ArabicQuotationsStay) {
  check({{"بِسْمِ اللَّهِ الرَّحْمَنِ الرَّحِیمِ"}, {"الْبُلْدانَ الْفِتَنُ فَعَلَیکُمْ بِقُمْ"}, {"کِتاب|هایِ", "کِتابهایِ"}});
}

TEST(HalfSpace, Names) {
  check({{"احمدی|نژاد", "احمدی نژاد"},
         {"بنی|هاشم", "بنی هاشم"},
         {"جلال|الدین", "جلال الدین"},
         {"هنگ|کنگ", "هنگ کنگ", "هنگکنگ"},
         {"سی|ان|ان", "سی ان ان"},
         {"لیگ برتر خلیج فارس"}});
}

// Between names, known or not; elsewhere بن is a word.
TEST(HalfSpace, Patronymics) {
  check({{"عبدالله|بن|زبیر", "عبدالله بن زبیر", "عبدالله|بن زبیر"},
         {"سعیدبن|عاص رفت", "سعید بن عاص رفت", "سعیدبن عاص رفت"},
         {"ابن|سینا", "ابن سینا"},
         {"بیخ و بن درخت"},
         {"بن، کتاب بن کارگری"},
         {"حسین بن|بست را دید", "حسین بن بست را دید"}});
}

// The second word is an adjective, not a part of the first.
TEST(HalfSpace, AdjectivesThatSomeCompoundsEndIn) {
  check({{"طرح درمانی"},
         {"شیمی|درمانی", "شیمی درمانی"},
         {"اصول محوری"},
         {"مطلب فوق اظهار شد"},
         {"تختی آبادان"},
         {"نقش و نگار"}});
}

TEST(HalfSpace, FuturesThatLostTheirSpace) {
  check({{"اعلام خواهد شد", "اعلام خواهدشد"}, {"نخواهند رفت", "نخواهندرفت"}, {"برنخواهد گشت"}});
}

// In one piece it may be a plural as well, of کرد and برد; what is not certain stays.
TEST(HalfSpace, PluralsThatLookLikeParticiples) {
  check({{"کردهای عراق"}, {"بردهای تیم ملی"}, {"کرده|ای", "کرده ای"}, {"نکرده|ای", "نکردهای"}});
}

TEST(HalfSpace, DoorsAreNotValleys) { check({{"درهای آسمان"}, {"دره|ای ژرف"}}); }

TEST(HalfSpace, Ezafe) {
  check({{"خانهٔ ما", "خانه ی ما", "خانه|ی ما", "خانۀ ما"},
         {"خانه|ای بر آب", "خانه|یی بر آب", "خانه|ئی بر آب"},
         {"راه ی"},
         {"خانه یک"},
         {"بچه|ای", "بچه ای"}});
}

TEST(HalfSpace, StandingOnesStay) {
  check({{"تن|ماهی"}, {"رئیس|جمهور"}, {"خویشتن|داری"}, {"ضد|انقلاب"}, {"چهار|لاچنگ"}});
}

TEST(HalfSpace, HabitsOfTheWriter) {
  // ها is joined on purpose where half-spaces are used for everything else …
  check({{"هزینه|های درمان بیماریهای قلبی می|شود"}});
  // … and has lost its half-space where ها is parted elsewhere, or nothing is.
  check({{"سیاست|های کلان و بیماری|های قلبی", "سیاست|های کلان و بیماریهای قلبی"},
         {"هزینه|های بیماری|های قلبی", "هزینههای بیماریهای قلبی"}});
}

TEST(HalfSpace, ProtectedAndColumnsStay) {
  check({{"#کتابهای_خوب", "#کتابهای_خوب"}, {"`می شود`"}, {"کتاب\tها"}, {"کتاب، ها"}, {"IBM|ها"}});
}

// A memo spares reading letters, writing clauses again and polishing again; what comes out is the same.
TEST(HalfSpace, TheMemoChangesNothing) {
  const auto memo = std::make_unique<morph::HalfSpaceMemo>();
  const char* const kParts[] = {"کتاب", "ها",   "های",  "می",     "شود",  "بر",   "در",     "گردد",  "خانه",  "ی",
                                "ای",   "بن",   "سعید", "ال",     "سلام", "علیه", "سرمایه", "گذاری", "اظهار", "کرد",
                                "تر",   "ترین", "بی",   "نتیجه",  "رفته", "ام",   "اند",    "است",   "پیش",   "بینی",
                                "به",   "ویژه", "هٔ",    "ء",      "َ",     "کار",  "ـ",      "،",     ".",     "«",
                                "»",    "7",    "a",    "\u200C", "\t",   "و",    "ترجمه"};
  std::mt19937 random(1);
  for (int i = 0; i < 30000; ++i) {
    std::string given;
    for (int k = static_cast<int>(random() % 16); k >= 0; --k) {
      given += kParts[random() % std::size(kParts)];
      if (random() % 3 != 0) given += ' ';
    }
    Buffer out;
    ASSERT_TRUE(morph::edit(
        given, {}, [] { return Buffer(); }, &out, memo.get()));
    EXPECT_EQ(std::string(out.view()), edited(given)) << given;
  }
}

}  // namespace
}  // namespace persian
