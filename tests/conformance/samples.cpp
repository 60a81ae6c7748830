#include "samples.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace persian::conformance {

#define ZWNJ "\u200C"

const std::vector<std::string>& news() {
  static const std::vector<std::string> kTexts = [] {
    std::vector<std::filesystem::path> paths;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(PERSIAN_NEWS, none)) {
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const auto& path : paths) {
      std::ifstream file(path, std::ios::binary);
      texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
  }();
  return kTexts;
}

const std::vector<std::string>& handwritten() {
  static const std::vector<std::string> kTexts = {
      "",
      " ",
      "\u064E\u0651 ـ \u0301",
      std::string("\0", 1),
      std::string("کتاب\0ها \0 می\0شود", 27),
      "می" ZWNJ "شود می شود میشود ميشود نمی شود بر می گردد برمی" ZWNJ "گردد",
      "همکاری" ZWNJ "های همکاری های همکاریهای همكاريهاي همکاری" ZWNJ "هایشان",
      "کتاب ها" ZWNJ "یی که خوانده ام، از همه بزرگ تر و مهم ترین اند.",
      "بهویژه به" ZWNJ "ویژه به ویژه اظهارکرد اظهار کرد بهعنوان بهدلیل",
      "اظهااااارکرد بههههویژه سلاااااام خییییلی",
      "خانهٔ ما، خانۀ ما، خانه" ZWNJ "ی ما، خانه ی ما، خانه" ZWNJ "ای، خانه ای",
      "خلیج فارس بی نتیجه سرمایه گذاری پیش بینی جمهوری اسلامی ایران",
      "مرد مرده می" ZWNJ "میرد کردی رود کند شده گذشته است",
      "املاء املاء" ZWNJ "ها سوء شیء جزء" ZWNJ "ها ا" ZWNJ "ء",
      "کِتابِ مُعَلِّمْ را بـــخوان",
      "ﻛﺘﺎﺏ ﻻله ﷲ ﷺ ﷼ ﺑﻪﻭﯾﮋﻩ ﳘ ﺑﳘ ﮐﺘﺎﺑﻬﺎ",
      "سال۱۴۰۴ ١٤٠٤ 1404 ۱۲/۵ ۳٫۱۴ ۲:۳۰ covid19 mp3پلیر C++ https://example.ir/ص?ا=۱ ali@example.ir #سلام_دنیا",
      "ها ترین اند ایم اید می نمی ی ای ام است",
      "ها ها ها ها ها ها می می می می می",
      "ٹیکسی لاہور پښتو ئۇيغۇر کوردی: ژیانی خۆش",
      "Ελλάδα Straße ÉCOLE e\u0301cole हिन्दी 日本語 한국어 ไทย ½ ⑴ ŀ ﬁn 𝔞𝔟",
      "کتاب\xFFها \xE2\x80 می\xC0\xAFشود \xED\xA0\x80 \xF4\x90\x80\x80 کت\xD8",
      "😀کتاب😀ها👨\u200D👩\u200D👧 ❤\uFE0F",
      "\u202Bمتن راست\u202C\u200F؟ \u2067و\u2069 \uFEFF",
      ZWNJ ZWNJ "کتاب" ZWNJ ZWNJ "ها" ZWNJ " " ZWNJ,
      "a" ZWNJ "b ۱" ZWNJ "۲ کتاب" ZWNJ "pdf ۵" ZWNJ "ام",
      "نان و کتاب\r\nو قلم\u2028و «دفتر»؛ (خودکار)… [مداد]!",
  };
  return kTexts;
}

const std::vector<std::string>& everyday_words() {
  static const std::vector<std::string> kWords = {
      "کتاب",      "کتابها",   "کتابهای",  "کتابهایشان", "خانه",    "خانهها",    "میشود",  "نمیشود", "میخواهم",
      "رفتند",     "رفته",     "بزرگتر",   "بزرگترین",   "آب",      "آمد",       "امروز",  "ایران",  "تهران",
      "زبان",      "مردم",     "مردان",    "زنان",       "دانشگاه", "دانشجویان", "دختر",   "دفتر",   "همکاری",
      "همکاریهای", "پروژهها",  "زمینههای", "است",        "بود",     "باید",      "که",     "از",     "به",
      "با",        "می",       "نمی",      "ها",         "های",     "تر",        "ترین",   "ام",     "اند",
      "بر",        "در",       "بی",       "پیش",        "بینی",    "گذاری",     "سرمایه", "خلیج",   "فارس",
      "بهویژه",    "اظهارکرد", "کرد",      "مسئول",      "مسؤول",   "تأثیر",     "املاء",  "خانهٔ",   "گوید",
      "گردد",      "انتخابات", "اطلاعات",  "روزنامه",    "نامهها",  "سیاسی",     "علی",
  };
  return kWords;
}

std::vector<std::string> mixtures(int count) {
  static const char* const kJoints[] = {" ",  " ",  " ",      ZWNJ,     ZWNJ,     "",       "،",      " ، ",     ". ",
                                        "\n", " «", "\u00A0", "\u200B", "\u00AC", "\u200F", "\u064E", "\u0651 ", "ـ"};
  static const char* const kStrangers[] = {"۱۴۰۴", "1404",     "mp3", "École",  "ﻻ",  "ﷲ",   "ﳘ",   "ٹ",
                                           "\xFF", "\xE2\x80", "½",   "\u0301", "ءء", "ااا", "ههه", "ه" ZWNJ "ی",
                                           "C++",  "日本",     "😀",   "#",      "_",  "@"};
  std::mt19937 random(20251109);
  auto pick = [&random](const auto& list) -> std::string { return list[random() % std::size(list)]; };
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i) {
    std::string text;
    for (auto n = 1 + random() % 20; n > 0; --n) {
      std::string word = random() % 8 == 0 ? pick(kStrangers) : pick(everyday_words());
      if (random() % 12 == 0) {
        // Doubles one of its letters a few times, as people do who shout.
        const size_t at = (random() % (word.size() / 2 + 1)) * 2;
        if (at + 2 <= word.size()) {
          const std::string letter = word.substr(at, 2);
          for (auto times = random() % 4; times > 0; --times) word.insert(at, letter);
        }
      }
      text += word + pick(kJoints);
    }
    if (random() % 20 == 0) text.push_back('\0');
    texts.push_back(text);
  }
  return texts;
}

std::vector<std::string> random_bytes(int count) {
  std::mt19937 random(14040818);
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i) {
    std::string text;
    for (auto n = random() % 200; n > 0; --n) {
      // Mostly the bytes of Arabic script and of half-spaces, so that words come about.
      static const unsigned char kLikely[] = {0xD8, 0xD9, 0xDA, 0xDB, 0xE2, 0x80, 0x8C, 0xA7, 0x8C, 0x87, 0xAF, 0x20};
      text.push_back(static_cast<char>(random() % 3 == 0 ? random() : kLikely[random() % std::size(kLikely)]));
    }
    texts.push_back(text);
  }
  return texts;
}

std::vector<std::string> all_samples() {
  std::vector<std::string> all = handwritten();
  for (const auto& more : {news(), mixtures(3000), random_bytes(3000)}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace persian::conformance
