#include "calls.h"

namespace persian::fault {

namespace {

// Everything a text may hold: spellings, half-spaces, verbs in pieces, other scripts, digits, links, malformed bytes.
const std::string kText =
    "'علما كتاب‌هاي تازه‌اي را مي خوانند ؛ همکاریهای \"دو کشور\" در "
    "سال "
    "۱۴۰۴ "
    "(نشانی: "
    "https://example.ir/a?b=1 "
    "و "
    "a@b.ir) "
    "Straße No. 12.5 naïve 日本語 ﷺ میخوانند و می‌دانیم که ١٢٫۵٪ … ' || "
    "CAST(x'ff20c3' "
    "AS "
    "TEXT)";

// The same over and over: buffers grow several times.
const std::string kLong = "replace(printf('%.40c', 'x'), 'x', " + kText + ")";

const std::string kDay = "'2025-11-09 11:00:00.250'", kDayInDigits = "'۲۰۲۵-۱۱-۰۹'";

}  // namespace

const std::vector<Call>& function_calls() {
  static const std::vector<Call> all = {
      {"fa_fold", {kLong}},
      {"fa_fold", {"x'DAA9D8'"}},
      {"fa_fold", {"1404"}},
      {"fa_digits", {kLong, "'fa'"}},
      {"fa_digits", {"1404", "'ar'"}},
      {"fa_lemma", {kLong}},
      {"fa_stopword", {"'از'"}},
      {"fa_normalize", {kLong}},
      {"fa_normalize", {kText, "'digits=en diacritics=remove'"}},
      {"fa_normalize", {kText, "'half_space=off punctuation=off'"}},
      {"fa_explain", {kLong}},
      {"fa_query", {kLong}},
      {"fa_query",
       {"'«کتاب‌های تازه» رفتن کتاب -قدیمی \"چه سالی\" کتاب'", "'any'"}},
      {"fa_query", {"'رفتن خواندن نوشتن گفتن'"}},
      {"fa_query", {"'چه کتابی'"}},
      {"fa_query", {kText, "'phrase'", "'title, body'"}},
      {"fa_query", {"'همکاری کش'", "'prefix'", "'title \"x\"'"}},
      {"fa_number", {"'دو میلیون و سیصد هزار و بیست و پنج'"}},
      {"fa_number", {"'۱٫۵ میلیون'"}},
      {"fa_words", {"-9223372036854775807"}},
      {"fa_words", {"3.14159"}},
      {"fa_words", {"'۱۴۰۴'"}},
      {"fa_ordinal", {"987654321"}},
      {"fa_keyboard", {"'sghl lh nv fhyd nkdh odgd fcv;d'"}},
      {"fa_keyboard", {"'سلام nkdh خوبی lock'"}},
      {"fa_keyboard", {"'اثممخ صخقمی'"}},
      {"fa_slug", {kLong}},
      {"fa_distance", {kLong, kText}},
      {"fa_distance", {"'ویلچر'", "'ویلجر'"}},
      {"fa_version", {}},
      {"fa_info", {}},
      {"jdate", {kDay, "'+1 months'", "'tehran'"}},
      {"jdate", {"2460988.5"}},
      {"jdatetime", {kDay, "'subsec'", "'start of season'"}},
      {"jstrftime", {"'%A %-d %B %Y، %Od %OB %q %Q %p %U %V %H:%M:%S هفتهٔ %G-%V'", kDay, "'fa-AF'"}},
      {"gdate", {"'۱۴۰۴/۸/۱۸'", "'end of month'"}},
      {"gdatetime", {"'1404-08-18 14:30'"}},
      {"jparse", {"'یکشنبه ۱۸ آبان‌ماه ۱۴۰۴، ساعت ۲:۳۰ بعدازظهر'"}},
      {"jparse", {"'سه روز پیش'", kDay}},
      {"jwhy", {"'1404-12-30'"}},
      {"jwhy", {"'جمعهٔ سیزدهم'", kDay}},
      {"jyear", {kDayInDigits}},
      {"jmonth", {kDay}},
      {"jday", {kDay}},
      {"jweekday", {kDay}},
      {"jyearday", {kDay}},
      {"jweek", {kDay}},
      {"jseason", {kDay}},
      {"jmonthname", {"8"}},
      {"jmonthname", {"'۸'", "'ckb'"}},
      {"jweekdayname", {"1"}},
      {"jweekdayname", {"1", "'latin'"}},
      {"jleap", {"'۱۴۰۳'"}},
      {"jmonthdays", {"1404", "12"}},
      {"jdiff", {"'months'", "'2025-03-21'", kDay}},
      {"jago", {"'2025-11-06'", kDay}},
  };
  return all;
}

const std::vector<Call>& table_calls() {
  static const std::vector<Call> all = {
      {"fa_tokens", {kText}},
      {"fa_suggest", {"'همکری بیستوپنج هم کاری 1404'", "'main.vocabulary'", "10"}},
      {"fa_help", {}},
      {"jcalendar", {"'2025-11-09'", "'2026-11-09'", "'month'"}},
  };
  return all;
}

std::string vocabulary_setup() {
  return "CREATE VIRTUAL TABLE words USING fts5(body, tokenize = persian);"
         "INSERT INTO words VALUES ('گزارش همکاری‌های کتابخانه‌های بیست و پنج "
         "شهر "
         "در "
         "سال "
         "1404'), "
         "('گزارش "
         "تازهٔ "
         "کتاب');"
         "CREATE VIRTUAL TABLE vocabulary USING fts5vocab('words', 'row');";
}

std::string spell(const Call& call) {
  std::string sql = call.name + "(";
  for (size_t i = 0; i < call.arguments.size(); ++i) sql += (i > 0 ? ", " : "") + call.arguments[i];
  return sql + ")";
}

}  // namespace persian::fault
