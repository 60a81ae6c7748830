#include "morph/analyzer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "morph/spelling.h"
#include "morph/terms.h"
#include "positions.h"
#include "text/words.h"

namespace persian::morph {
namespace {

#define ZWNJ "\u200C"

// Positions separated by a space, the lemmas of each by '/', infinitives marked √.
std::string lemmas(std::string_view text) {
  std::string out;
  each_position(text, [&](const text::Word&, const Analysis& analysis, int i) {
    const Piece& piece = analysis.pieces[i];
    for (int k = 0; k < piece.lemma_count; ++k) {
      text::Buffer spelled;
      append_spelling(piece.lemmas[k].view(), &spelled);
      out += k > 0 ? "/" : out.empty() ? "" : " ";
      out += (piece.lemmas[k].infinitive ? "√" : "") + std::string(spelled.view());
    }
  });
  return out;
}

// Whether a search for the one word finds the other.
bool finds(std::string_view query, std::string_view document) {
  std::vector<std::string> wanted, given;
  const auto collect = [](std::string_view text, auto terms, std::vector<std::string>* out) {
    each_position(text, [&](const text::Word& unit, const Analysis& analysis, int i) {
      TermList list;
      terms(unit, analysis, i, &list);
      for (int k = 0; k < list.size(); ++k) out->emplace_back(list.term(k));
    });
  };
  const auto ask = [](const text::Word& unit, const Analysis& analysis, int i, TermList* list) {
    query_terms(unit, analysis, i, TermOptions{}, list);
  };
  collect(query, ask, &wanted);
  collect(document, document_terms, &given);
  return std::find_first_of(wanted.begin(), wanted.end(), given.begin(), given.end()) != wanted.end();
}

void expect_together(const std::vector<const char*>& forms) {
  for (const char* a : forms) {
    for (const char* b : forms) EXPECT_TRUE(finds(a, b)) << a << " does not find " << b;
  }
}

void expect_apart(const char* a, const char* b) {
  EXPECT_FALSE(finds(a, b)) << a << " finds " << b << ": " << lemmas(a) << ", " << lemmas(b);
  EXPECT_FALSE(finds(b, a)) << b << " finds " << a << ": " << lemmas(b) << ", " << lemmas(a);
}

struct Case {
  const char* form;
  const char* lemmas;
};

void expect_lemmas(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(lemmas(c.form), c.lemmas) << c.form;
}

void expect_kept(const std::vector<const char*>& words) {
  for (const char* word : words) EXPECT_EQ(lemmas(word), word);
}

TEST(Analyzer, MiIsAMarkOrAWord) {
  expect_together({"می شود", "می" ZWNJ "شود", "میشود", "شدند"});
  EXPECT_EQ(lemmas("می ناب"), "می ناب");
  EXPECT_EQ(lemmas("ماه می"), "ماه می");
}

TEST(Analyzer, PeopleAndMen) {
  EXPECT_EQ(lemmas("مردم"), "مردم");
  EXPECT_EQ(lemmas("مردمان"), "مردم");
  EXPECT_EQ(lemmas("مردانم"), "مرد");
  EXPECT_EQ(lemmas("مردان"), "مرد");
  expect_apart("مردم", "مردان");
}

TEST(Analyzer, WordsThatOnlyLookPlural) {
  expect_kept({"آبان", "ایران", "تهران",  "باران",  "زبان", "درمان", "سازمان", "آسمان",
               "جهان", "میدان", "امتحان", "استان",  "ورزش", "روش",   "کشور",   "دوست",
               "زمین", "دین",   "قانون",  "میلیون", "حیات", "نجات",  "بنیان"});
  EXPECT_EQ(lemmas("زنان"), "زن");
  EXPECT_EQ(lemmas("سران"), "سر");
}

TEST(Analyzer, WordsThatOnlyLookCompared) {
  expect_kept({"دختر", "دفتر", "دکتر", "برتر", "رویتر", "مشتری", "متر", "شتر", "کبوتر", "بستر", "بستری", "کلانتر"});
  expect_lemmas({{"بزرگ" ZWNJ "ترین", "بزرگ"}, {"زیباتر", "زیبا"}, {"مهم" ZWNJ "ترین", "مهم"}});
}

TEST(Analyzer, WordsThatOnlyEndInHa) {
  expect_kept({"تنها", "بها", "رها", "انتها"});
  EXPECT_EQ(lemmas("تنهایی"), "تنهایی");
}

// خانهای is خانه‌ای or خان‌های: searched by either.
TEST(Analyzer, LostHalfSpaces) {
  EXPECT_TRUE(finds("خانه", "خانهای"));
  EXPECT_EQ(lemmas("خانه" ZWNJ "ای"), "خانه");
  EXPECT_EQ(lemmas("خان" ZWNJ "های"), "خان");
  EXPECT_EQ(lemmas("نامه" ZWNJ "ها"), "نامه");
  EXPECT_EQ(lemmas("نام" ZWNJ "ها"), "نام");
  EXPECT_EQ(lemmas("نامهها"), "نامه");
  EXPECT_EQ(lemmas("نامها"), "نام");
  expect_together({"زمین" ZWNJ "ها", "زمینها", "زمین ها"});
  expect_together({"زمینه" ZWNJ "ها", "زمینهها", "زمینه ها"});
  expect_apart("زمین" ZWNJ "ها", "زمینه" ZWNJ "ها");
  expect_together({"آنها", "آن ها", "آن" ZWNJ "ها"});
}

TEST(Analyzer, ParticiplesThatAreWordsToo) {
  EXPECT_EQ(lemmas("شده"), "√شدن");
  EXPECT_EQ(lemmas("گفته"), "√گفتن/گفته");
  EXPECT_EQ(lemmas("نوشته"), "√نوشتن/نوشته");
  EXPECT_EQ(lemmas("گذشته"), "گذشته/√گذشتن");
  EXPECT_EQ(lemmas("داده" ZWNJ "ها"), "داده");
  EXPECT_TRUE(finds("می" ZWNJ "بندد", "بسته"));
  EXPECT_TRUE(finds("بسته" ZWNJ "ها", "بسته"));
}

// A search for data, داده, should find داده‌ها too; but a second lemma for every داده شد
// costs more than that.
TEST(Analyzer, DataInTheSingular) { EXPECT_TRUE(finds("داده", "داده" ZWNJ "ها")); }

TEST(Analyzer, DataAndGiven) {
  EXPECT_TRUE(finds("می" ZWNJ "دهد", "داده"));
  EXPECT_FALSE(finds("می" ZWNJ "دهد", "داده" ZWNJ "ها"));
}

// A half-space after می says that it is the verb, not میدان with ی; the other lemma stays.
TEST(Analyzer, FieldsAndKnowing) {
  EXPECT_EQ(lemmas("می" ZWNJ "دانی").substr(0, std::string("√دانستن").size()), "√دانستن");
  EXPECT_TRUE(finds("می" ZWNJ "دانند", "میدانی"));
  EXPECT_TRUE(finds("میدانی", "می" ZWNJ "دانی"));
}

TEST(Analyzer, VerbsAndTheNounsOfTheirLetters) {
  EXPECT_EQ(lemmas("مرد"), "√مردن/مرد");
  EXPECT_EQ(lemmas("می" ZWNJ "میرد"), "√مردن");
  EXPECT_EQ(lemmas("مرده"), "مرده/√مردن");
  EXPECT_EQ(lemmas("رود"), "√رفتن/رود");
  EXPECT_TRUE(finds("می" ZWNJ "کنند", "کند"));
  EXPECT_TRUE(finds("روند", "روند"));
  EXPECT_TRUE(finds("می" ZWNJ "کرد", "کردی"));
  EXPECT_TRUE(finds("کردی", "کردی"));
  EXPECT_TRUE(finds("نشست" ZWNJ "ها", "نشست"));
  EXPECT_TRUE(finds("می" ZWNJ "نشیند", "نشست"));
  EXPECT_TRUE(finds("نبردها", "نبرد"));
  expect_apart("مردان", "می" ZWNJ "میرند");
}

TEST(Analyzer, BeAndItsWord) {
  expect_together({"به" ZWNJ "ویژه", "بهویژه", "بویژه", "به ویژه"});
  EXPECT_EQ(lemmas("بنام"), "به نام");
  EXPECT_EQ(lemmas("بدون"), "بدون");
}

// A name is no phrase: who looks for Behnam does not look for "in the name of".
TEST(Analyzer, NamesThatBeginLikeBe) { EXPECT_EQ(lemmas("بهنام"), "بهنام"); }

TEST(Analyzer, LightVerbsWithoutTheirSpace) {
  EXPECT_EQ(lemmas("اظهارکرد"), "اظهار √کردن");
  EXPECT_EQ(lemmas("اعلام" ZWNJ "شده"), "اعلام" ZWNJ "شده");
}

TEST(Analyzer, FuturesWithoutTheirSpace) {
  EXPECT_EQ(lemmas("خواهدشد"), "√خواستن √شدن");
  EXPECT_EQ(lemmas("نخواهندرفت"), "√خواستن √رفتن");
  EXPECT_EQ(lemmas("برنخواهد"), "بر √خواستن");
  EXPECT_EQ(lemmas("خواهدکتاب"), "خواهدکتاب");
}

TEST(Analyzer, PluralsInAt) {
  expect_lemmas({{"امکانات", "امکان"}, {"اقدامات", "اقدام"}, {"جلسات", "جلسه"}, {"خصوصیات", "خصوصیت"}});
  expect_kept({"انتخابات", "اطلاعات", "ادبیات"});
}

TEST(Analyzer, BrokenPlurals) {
  expect_lemmas({{"کتب", "کتاب"}, {"مدارس", "مدرسه"}, {"علما", "عالم"}, {"اشخاص", "شخص"}, {"منابعشان", "منبع"}});
}

TEST(Analyzer, FinalYe) {
  expect_lemmas({{"کتابی", "کتاب"}, {"صدای", "صدا"}, {"خانه" ZWNJ "ی", "خانه"}, {"خانهٔ", "خانه"}, {"جایی", "جا"}});
  expect_kept({"ماهی", "کشوری", "فردی", "آبی", "ایرانی", "زندگی", "سینمایی", "چای", "پیاده" ZWNJ "روی", "پیروی"});
}

TEST(Analyzer, Clitics) {
  expect_lemmas({{"کتابم", "کتاب"},
                 {"کتابشان", "کتاب"},
                 {"کتاب" ZWNJ "هایشان", "کتاب"},
                 {"کتاب شان", "کتاب"},
                 {"خانه" ZWNJ "ام", "خانه"},
                 {"هوایت", "هوا"},
                 {"دیدمش", "√دیدن"}});
  EXPECT_EQ(lemmas("شان و منزلت").substr(0, std::string("شأن").size()), "شأن");
}

TEST(Analyzer, Compounds) {
  expect_together({"سرمایه" ZWNJ "گذاری", "سرمایه گذاری", "سرمایهگذاری", "سرمایه" ZWNJ "گذاری" ZWNJ "ها"});
  expect_apart("سرمایه" ZWNJ "گذاری", "سرمایه" ZWNJ "گذار");
  EXPECT_TRUE(finds("فارس", "خلیج فارس")) << "its parts stay findable";
  EXPECT_TRUE(finds("دانش" ZWNJ "آموز", "دانش آموزان"));
  expect_lemmas({{"ده" ZWNJ "متری", "ده" ZWNJ "متری"}, {"بی" ZWNJ "نهایت", "بی" ZWNJ "نهایت"}});
}

TEST(Analyzer, SpokenForms) {
  expect_lemmas(
      {{"میره", "√رفتن"}, {"میخوام", "√خواستن"}, {"خونه", "خانه"}, {"اگه", "اگر"}, {"بچه" ZWNJ "هامون", "بچه"}});
}

TEST(Analyzer, UnknownWordsAreKept) {
  expect_kept({"زرتپ", "کخگژ"});
  EXPECT_EQ(lemmas("کخگژها"), "کخگژ") << "ها is hardly anything else";
}

// Lemmas are dictionary forms: analysed again they stay what they are.
TEST(Analyzer, LemmasAreTheirOwnLemmas) {
  for (const char* form :
       {"کتاب" ZWNJ "ها", "مردان", "بزرگ" ZWNJ "ترین", "جلسات", "مدارس", "کتابشان", "نامه" ZWNJ "هایی"}) {
    const std::string lemma = lemmas(form);
    EXPECT_TRUE(finds(lemma, form)) << form << ": " << lemma;
  }
}

}  // namespace
}  // namespace persian::morph
