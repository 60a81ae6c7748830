// The memo changes nothing: units and terms are those of scanners without one, whatever it holds.

#include "morph/memo.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "morph/analyzer.h"
#include "morph/memo_scanner.h"
#include "morph/units.h"

namespace persian::morph {

namespace {

struct Position {
  size_t start, stop;
  std::vector<std::string> terms;  // with a minus sign before what is a surface form only
  bool operator==(const Position&) const = default;
};

void PrintTo(const Position& p, std::ostream* out) {
  *out << p.start << ".." << p.stop;
  for (const std::string& term : p.terms) *out << " " << term;
}

std::string marked(std::string_view term, bool surface_only) {
  std::string out(surface_only ? "-" : "");
  out += term;
  return out;
}

void analyse(std::string_view text, const text::Word& unit, std::vector<Position>* out) {
  Analysis analysis;
  analyze(unit, &analysis);
  size_t first_stop = unit.stop, second_start = unit.stop;
  if (analysis.count > 1) text::find_letter(text, unit, analysis.pieces[0].end, &first_stop, &second_start);
  for (int i = 0; i < analysis.count; ++i) {
    TermList list;
    document_terms(unit, analysis, i, &list);
    Position p{i == 0 ? unit.start : second_start, i + 1 == analysis.count ? unit.stop : first_stop, {}};
    for (int k = 0; k < list.size(); ++k) p.terms.push_back(marked(list.term(k), list.surface_only(k)));
    out->push_back(p);
  }
}

void add_unit(std::string_view text, const text::Word& unit, std::vector<Position>* out) {
  if (unit.script == text::Script::kPersian) return analyse(text, unit, out);
  out->push_back({unit.start, unit.stop, {}});
}

std::vector<Position> without_memo(std::string_view text) {
  std::vector<Position> out;
  UnitScanner scanner(text);
  for (text::Word unit; scanner.next(&unit);) add_unit(text, unit, &out);
  return out;
}

// Of every unit, its letters.
std::vector<Position> surface_without_memo(std::string_view text) {
  std::vector<Position> out;
  UnitScanner scanner(text);
  for (text::Word unit; scanner.next(&unit);) {
    out.push_back({unit.start, unit.stop, {}});
    TermList list;
    list.add(unit.view(), TermList::Role::kLemma);
    if (unit.script == text::Script::kPersian) out.back().terms.emplace_back(list.term(0));
  }
  return out;
}

std::vector<Position> surface_with_memo(std::string_view text, Memo* memo) {
  std::vector<Position> out;
  for (MemoScanner scanner(text, Depth::kSurface, memo); scanner.next();) {
    out.push_back({scanner.start(), scanner.stop(), {}});
    TermList list;
    if (const Remembered* known = scanner.known(); known != nullptr) {
      for (int i = 0; i < known->count; ++i) out.back().terms.emplace_back(known->term(i));
    } else if (scanner.unit().script == text::Script::kPersian) {
      list.add(scanner.unit().view(), TermList::Role::kLemma);
      out.back().terms.emplace_back(list.term(0));
    }
  }
  return out;
}

std::vector<Position> with_memo(std::string_view text, Memo* memo) {
  std::vector<Position> out;
  for (MemoScanner scanner(text, Depth::kAllTerms, memo); scanner.next();) {
    const Remembered* known = scanner.known();
    if (known == nullptr) {
      add_unit(text, scanner.unit(), &out);
      continue;
    }
    const bool two = known->has_two_pieces();
    const Remembered::Cut cut = two ? known->cut() : Remembered::Cut{};
    for (int i = 0; i < known->count; ++i) {
      const bool second = two && i >= cut.terms;
      if (i == 0 || (two && i == cut.terms)) {
        out.push_back({scanner.start() + (second ? cut.start : 0),
                       scanner.start() + (two && !second ? cut.stop : known->key_size),
                       {}});
      }
      out.back().terms.push_back(marked(known->term(i), known->is_surface_only(i)));
    }
  }
  return out;
}

class MemoTest : public testing::Test {
 protected:
  Memo* memo() { return memo_.get(); }
  void expect_same(const std::string& text) { EXPECT_EQ(with_memo(text, memo()), without_memo(text)) << text; }

 private:
  std::unique_ptr<Memo> memo_ = std::make_unique<Memo>();
};

constexpr const char* kWords[] = {"کتاب",
                                  "کتاب‌ها",
                                  "کتابها",
                                  "ها",
                                  "های",
                                  "می",
                                  "نمی",
                                  "شود",
                                  "می‌شود",
                                  "میشود",
                                  "بر",
                                  "برمی",
                                  "گردد",
                                  "گشت",
                                  "بازی",
                                  "کن",
                                  "پیش",
                                  "بینی",
                                  "پیش‌بینی",
                                  "خلیج",
                                  "فارس",
                                  "سازمان",
                                  "ملل",
                                  "متحد",
                                  "بی",
                                  "نتیجه",
                                  "خانه",
                                  "ای",
                                  "ام",
                                  "شان",
                                  "ترین",
                                  "بزرگ",
                                  "تر",
                                  "است",
                                  "املاء",
                                  "سلاااام",
                                  "ﻻله",
                                  "قراءت",
                                  "به‌عنوان",
                                  "بهعنوان",
                                  "اظهارکرد",
                                  "و",
                                  "ایالات",
                                  "ایالات متحده",
                                  "جمهوری",
                                  "اسلامی",
                                  "ایران",
                                  "علي",
                                  "كتاب",
                                  "مَرد",
                                  "م",
                                  "آب",
                                  "آ",
                                  "سرمایه",
                                  "گذاری",
                                  "گذاری‌های",
                                  "نیروی",
                                  "انتظامی",
                                  "هیچ",
                                  "کس",
                                  "چهار",
                                  "راه",
                                  "راهی",
                                  "هم",
                                  "دانشگاه‌های"};
constexpr const char* kGaps[] = {" ",       " ",      " ",      " ",        " ",       "  ",   "، ",       "\u00a0",
                                 "\u200c ", " «",     "» ",     ". ",       "\u200f ", "\n",   "-",        "،",
                                 "\u200c",  "",       " 12 ",   " abc ",    "\u064b ", "…",    " \xff ",   "\u200b",
                                 "\u00ac",  "\u0085", "\u2028", "\x85\xdf", "\xdf ",   "\xd8", "\xe2\x80", "\x85"};

std::string sentence(std::mt19937* random) {
  std::string out;
  for (auto n = 2 + (*random)() % 12; n > 0; --n) {
    out += kWords[(*random)() % std::size(kWords)];
    out += kGaps[(*random)() % std::size(kGaps)];
  }
  return out;
}

// A word of nonsense, so that the memo is filled and entries make room for others.
std::string nonsense(std::mt19937* random) {
  std::string out;
  for (auto n = 2 + (*random)() % 5; n > 0; --n) {
    const char32_t letter = text::code_point(static_cast<text::Letter>(1 + (*random)() % text::kLetterCount));
    out += {static_cast<char>(0xC0 | letter >> 6), static_cast<char>(0x80 | (letter & 0x3F))};
  }
  return out;
}

}  // namespace

TEST_F(MemoTest, SameUnitsAndTerms) {
  std::mt19937 random(1404);
  for (int i = 0; i < 20000; ++i) expect_same(sentence(&random));
}

TEST_F(MemoTest, SameWhenItIsFull) {
  std::mt19937 random(1403);
  for (int i = 0; i < 8000; ++i) {
    std::string text = sentence(&random);
    for (int k = 0; k < 4; ++k) text += nonsense(&random) + " ";
    expect_same(text + sentence(&random));
  }
}

TEST_F(MemoTest, SurfaceFormsAlone) {
  std::mt19937 random(1401);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = sentence(&random);
    EXPECT_EQ(surface_with_memo(text, memo()), surface_without_memo(text)) << text;
  }
}

// What follows a compound of two words decides whether it is one of three.
TEST_F(MemoTest, CompoundsOfTwoWordsThatMayGoOn) {
  for (const char* third : {"کلی", "کلّی", "کامل", " کلی", "\tکلی", "ها", "های", "و", "12", "کک", "ک", "ااا", ""}) {
    for (const char* two : {"به طور", "به‌طور", "نقل و", "گفت و", "هر چه", "پیش بینی", "بر می"}) {
      const std::string text = std::string(two) + " " + third;
      for (const std::string& around : {text, text + " ها", text + " گو", text + " گردد", "از " + text + " است"}) {
        expect_same(around);
        expect_same(around);
      }
    }
  }
}

TEST_F(MemoTest, LongWords) {
  for (size_t n = 1; n <= 70; ++n) {
    std::string word, parts;
    for (size_t i = 0; i < n; ++i) word += i % 2 == 0 ? "ب" : "ا", parts += i % 3 == 2 ? "\u200cک" : "ت";
    for (const std::string& text : {word, word + " ها", "می " + word, parts, parts + " ها یی", word + " " + parts}) {
      expect_same(text);
      expect_same(text);
    }
  }
}

// Keeps an entry of so many bytes, if it takes no more of them; those behind the key are made of its hash.
Remembered* keep(const std::string& key, size_t bytes, const Remembered* kept, Memo* memo) {
  const size_t least = sizeof(Remembered) + key.size();
  Remembered* out = memo->make_room({key, 0, key.size()}, std::max(bytes, least), kept);
  if (out == nullptr) return out;
  *out = {};
  out->key_size = static_cast<uint8_t>(key.size());
  key.copy(out->bytes(), key.size());
  const char filling = static_cast<char>(std::hash<std::string>{}(key));
  if (bytes > least) std::fill_n(out->bytes() + key.size(), bytes - least, filling);
  return out;
}

TEST_F(MemoTest, KeepsWhatItIsTold) {
  std::mt19937 random(1402);
  for (const size_t each : {size_t{0}, size_t{60}, Memo::kMostBytes}) {
    const std::string first = nonsense(&random);
    const Remembered* kept = keep(first, each, nullptr, memo());
    ASSERT_NE(kept, nullptr);
    for (int i = 0; i < 100000; ++i) ASSERT_NE(keep(nonsense(&random), each, kept, memo()), kept);
    EXPECT_EQ(kept->key(), first);
    EXPECT_EQ(memo()->find({first, 0, first.size()}), kept);
  }
}

// Entries of all sizes come and go, those asked for last least: none has a byte of another.
TEST_F(MemoTest, EntriesDoNotOverlap) {
  std::mt19937 random(1405);
  std::vector<std::string> told;
  std::map<std::string, size_t> sizes;  // as told last
  int found = 0;
  for (int i = 0; i < 300000; ++i) {
    std::string key = nonsense(&random);
    if (random() % 4 == 0 || told.empty()) {
      if (memo()->find({key, 0, key.size()}) != nullptr) continue;
      sizes[key] = random() % (Memo::kMostBytes + 1);
      ASSERT_NE(keep(key, sizes[key], nullptr, memo()), nullptr);
      told.push_back(key);
      continue;
    }
    const size_t newest = told.size() - 1, back = random() % 2 == 0 ? random() % 100 : random() % 40000;
    key = told[newest - std::min(back, newest)];
    const Remembered* known = memo()->find({key, 0, key.size()});
    if (known == nullptr) continue;
    ++found;
    ASSERT_EQ(known->key(), key);
    const size_t least = sizeof(Remembered) + key.size(), bytes = sizes[key];
    const std::string behind(known->bytes() + key.size(), bytes > least ? bytes - least : 0);
    ASSERT_EQ(behind, std::string(behind.size(), static_cast<char>(std::hash<std::string>{}(key))));
  }
  EXPECT_GT(found, 100000);
}

TEST_F(MemoTest, HasNoPlaceForWhatIsTooLong) {
  const std::string key(20, 'k');
  EXPECT_NE(memo()->make_room({key, 0, key.size()}, Memo::kMostBytes, nullptr), nullptr);
  EXPECT_EQ(memo()->make_room({key, 0, key.size()}, Memo::kMostBytes + 1, nullptr), nullptr);
}

}  // namespace persian::morph
