#include "jalali/names.h"

#include <algorithm>

#include "jalali/ascii.h"

namespace persian::jalali {
namespace {

// A name inside the table itself: no pointer, so nothing to relocate when the library is loaded.
struct Name {
  uint8_t size = 0;
  char text[23] = {};

  template <size_t n>
  constexpr Name(const char (&literal)[n]) : size(n - 1) {  // NOLINT(google-explicit-constructor): a table of literals
    static_assert(n - 1 <= sizeof text);
    std::copy_n(literal, n - 1, text);
  }
  constexpr std::string_view view() const { return {text, size}; }
};

struct Names {
  Name months[12];
  Name short_months[12];
  Name weekdays[7];
  Name short_weekdays[7];
  Name seasons[4];
  Name halves[2];
  Name short_halves[2];
};

constexpr Names kNames[kLocaleCount] = {
    // fa
    {{"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"},
     {"فرو", "ارد", "خرد", "تیر", "مرد", "شهر", "مهر", "آبا", "آذر", "دی", "بهم", "اسف"},
     {"شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه"},
     {"ش", "ی", "د", "س", "چ", "پ", "ج"},
     {"بهار", "تابستان", "پاییز", "زمستان"},
     {"قبل‌ازظهر", "بعدازظهر"},
     {"ق.ظ", "ب.ظ"}},
    // fa-AF
    {{"حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبلهٔ", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"},
     {"حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبلهٔ", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"},
     {"شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه"},
     {"ش", "ی", "د", "س", "چ", "پ", "ج"},
     {"بهار", "تابستان", "خزان", "زمستان"},
     {"قبل‌ازظهر", "بعدازظهر"},
     {"ق.ظ", "ب.ظ"}},
    // ps
    {{"وری", "غویی", "غبرگولی", "چنگاښ", "زمری", "وږی", "تله", "لړم", "لیندۍ", "مرغومی", "سلواغه", "کب"},
     {"وری", "غویی", "غبرگولی", "چنگاښ", "زمری", "وږی", "تله", "لړم", "لیندۍ", "مرغومی", "سلواغه", "کب"},
     {"اونۍ", "يونۍ", "دونۍ", "درېنۍ", "څلرنۍ", "پينځنۍ", "جمعه"},
     {"اونۍ", "يونۍ", "دونۍ", "درېنۍ", "څلرنۍ", "پينځنۍ", "جمعه"},
     {"پسرلی", "اوړی", "منی", "ژمی"},
     {"غ.م.", "غ.و."},
     {"غ.م.", "غ.و."}},
    // ckb
    {{"خاکەلێوە", "گوڵان", "جۆزەردان", "پووشپەڕ", "گەلاوێژ", "خەرمانان", "ڕەزبەر", "گەڵاڕێزان", "سەرماوەز", "بەفرانبار",
      "ڕێبەندان", "ڕەشەمە"},
     {"خاکەلێوە", "گوڵان", "جۆزەردان", "پووشپەڕ", "گەلاوێژ", "خەرمانان", "ڕەزبەر", "گەڵاڕێزان", "سەرماوەز", "بەفرانبار",
      "ڕێبەندان", "ڕەشەمە"},
     {"شەممە", "یەکشەممە", "دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "ھەینی"},
     {"ش", "ی", "د", "س", "چ", "پ", "ھ"},
     {"بەهار", "هاوین", "پایز", "زستان"},
     {"ب.ن", "د.ن"},
     {"ب.ن", "د.ن"}},
    // latin
    {{"Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman",
      "Esfand"},
     {"Far", "Ord", "Kho", "Tir", "Mor", "Sha", "Meh", "Aba", "Aza", "Dey", "Bah", "Esf"},
     {"Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"},
     {"Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"},
     {"Spring", "Summer", "Autumn", "Winter"},
     {"am", "pm"},
     {"AM", "PM"}},
};

constexpr Name kGregorianMonths[12] = {"ژانویه", "فوریه", "مارس",    "آوریل", "مهٔ",     "ژوئن",
                                       "ژوئیه",  "اوت",   "سپتامبر", "اکتبر", "نوامبر", "دسامبر"};

const Names& names(Locale locale) { return kNames[static_cast<int>(locale)]; }

}  // namespace

std::optional<Locale> locale_named(std::string_view name) {
  if (same_letters(name, "fa")) return Locale::kFa;
  if (same_letters(name, "fa-af") || same_letters(name, "fa_af")) return Locale::kFaAf;
  if (same_letters(name, "ps")) return Locale::kPs;
  if (same_letters(name, "ckb")) return Locale::kCkb;
  if (same_letters(name, "latin")) return Locale::kLatin;
  return std::nullopt;
}

std::string_view month_name(Locale locale, int month, Width width) {
  const Names& n = names(locale);
  return (width == Width::kLong ? n.months : n.short_months)[month - 1].view();
}

std::string_view weekday_name(Locale locale, int weekday, Width width) {
  const Names& n = names(locale);
  return (width == Width::kLong ? n.weekdays : n.short_weekdays)[weekday].view();
}

std::string_view season_name(Locale locale, int season) { return names(locale).seasons[season - 1].view(); }

std::string_view day_half(Locale locale, bool afternoon, Width width) {
  const Names& n = names(locale);
  return (width == Width::kLong ? n.halves : n.short_halves)[afternoon ? 1 : 0].view();
}

std::string_view gregorian_month_name(int month) { return kGregorianMonths[month - 1].view(); }

}  // namespace persian::jalali
