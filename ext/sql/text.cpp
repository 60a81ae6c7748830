// text.cpp: SQL functions over text.
//
//   fa_fold(text)            the search key: two texts of the same letters give the same bytes
//   fa_lemma(text)           each word's dictionary form (of verbs the infinitive), separated by one space
//   fa_digits(text, set)     digits of any of the three sets written in one: 'fa', 'ar' or 'en'
//   fa_stopword(word)        1 when it is a stop word, else 0
//
// NULL gives NULL; a BLOB is read as text; malformed bytes become U+FFFD. An unknown digit set is an error.

#include "morph/analyzer.h"
#include "morph/spelling.h"
#include "morph/terms.h"
#include "morph/units.h"
#include "sql/function.h"
#include "sql/register.h"
#include "text/fold.h"
#include "text/words.h"

namespace persian::sql {

namespace {

constexpr size_t kSmall = 512;  // bytes of a result that need no allocation

void fa_fold(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  char small[kSmall];
  text::Buffer out = result_buffer(small);
  text::fold(text_argument(argv[0]), &out);
  result_text(context, out);
}

void fa_digits(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  const std::string_view set = text_argument(argv[1]);
  text::Digits digits;
  if (set == "fa")
    digits = text::Digits::kPersian;
  else if (set == "ar")
    digits = text::Digits::kArabic;
  else if (set == "en")
    digits = text::Digits::kAscii;
  else
    return sqlite3_result_error(context, "fa_digits(): the digits are 'fa', 'ar' or 'en'", -1);
  text::Buffer out = result_buffer();
  text::convert_digits(text_argument(argv[0]), digits, &out);
  result_text(context, out);
}

void append_lemmas(std::string_view text, const text::Word& unit, text::Buffer* out) {
  if (unit.script != text::Script::kPersian) {
    if (out->size() > 0) out->append(' ');
    return text::append_term(text, unit, out);
  }
  morph::Analysis analysis;
  morph::analyze(unit, &analysis);
  for (int i = 0; i < analysis.count; ++i) {
    if (out->size() > 0) out->append(' ');
    morph::append_spelling(analysis.pieces[i].lemmas[0].view(), out);
  }
}

void fa_lemma(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  const std::string_view text = text_argument(argv[0]);
  char small[kSmall];
  text::Buffer out = result_buffer(small);
  text::WordScanner words(text);
  text::Word unit, second;
  if (words.next(&unit) && !words.next(&second)) {
    append_lemmas(text, unit, &out);  // one word joins nothing
  } else {
    morph::UnitScanner scanner(text);
    while (scanner.next(&unit)) append_lemmas(text, unit, &out);
  }
  result_text(context, out);
}

void fa_stopword(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  text::WordScanner scanner(text_argument(argv[0]));
  text::Word word, more;
  const bool one = scanner.next(&word) && !scanner.next(&more);
  sqlite3_result_int(context, one && morph::is_stop_word(word));
}

constexpr Function kFunctions[] = {
    {"fa_fold", 1, kPure, fa_fold},
    {"fa_digits", 2, kPure, fa_digits},
    {"fa_lemma", 1, kPure, fa_lemma},
    {"fa_stopword", 1, kPure, fa_stopword},
};

}  // namespace

int register_text(sqlite3* db) { return register_functions(db, kFunctions); }

}  // namespace persian::sql
