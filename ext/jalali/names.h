// names.h: what months, weekdays, seasons and the halves of the day are called.
//
// The one home of these names: formatting, parsing and the SQL functions all read them here. Long names are spelled as
// CLDR spells them (fa-IR, fa-AF, ps-AF, ckb-IR, and English for `latin`), so سه‌شنبه has its half-space and
// the Afghan sixth month is سنبلهٔ. CLDR has no short Persian months; فرو ارد … are those in use. Where a language has
// no short form in use, the short name is the long one.

#ifndef PERSIAN_JALALI_NAMES_H
#define PERSIAN_JALALI_NAMES_H

#include <cstdint>
#include <optional>
#include <string_view>

namespace persian::jalali {

enum class Locale : uint8_t {
  kFa,     // Iran: فروردین
  kFaAf,   // Afghanistan, Dari: حمل
  kPs,     // Pashto: وری
  kCkb,    // Sorani Kurdish: خاکەلێوە
  kLatin,  // Farvardin, Saturday
};
constexpr int kLocaleCount = 5;

enum class Width : uint8_t { kLong, kShort };

// `fa`, `fa-AF`, `ps`, `ckb`, `latin`, letters of either case; `fa_AF` too.
std::optional<Locale> locale_named(std::string_view name);
constexpr std::string_view kLocaleNames = "fa, fa-AF, ps, ckb, latin";

std::string_view month_name(Locale locale, int month, Width width = Width::kLong);      // month 1..12
std::string_view weekday_name(Locale locale, int weekday, Width width = Width::kLong);  // 0 Saturday .. 6 Friday
std::string_view season_name(Locale locale, int season);                                // 1 spring .. 4 winter
std::string_view day_half(Locale locale, bool afternoon, Width width);                  // ق.ظ, قبل‌ازظهر

// January .. December as Iran writes them (ژانویه); month 1..12.
std::string_view gregorian_month_name(int month);

}  // namespace persian::jalali

#endif
