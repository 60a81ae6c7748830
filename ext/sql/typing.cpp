// typing.cpp: SQL functions for what people type.
//
//   fa_keyboard(text)     text typed while the keyboard was set to the other script, put right in both directions:
//                         'sghl' gives 'سلام', 'اثممخ' gives 'hello'. In a text of both scripts only Latin words that
//                         are known Persian words on the Persian layout change ('سلام nkdh' gives 'سلام دنیا').
//                         text/keyboard.h has the rules and layouts.
//   fa_slug(text)         a URL slug that keeps Persian letters:
//                         'داده‌های ایران!' gives 'داده-های-ایران'.
//                         Digits stay in their script, Latin letters become small. '' when there is no letter or digit.
//   fa_distance(a, b)     INTEGER: the edit distance in code points after folding, a swap of neighbours counting as
//                         one. NULL when the texts are too long and too different to compare (text/distance.h).
//
// NULL gives NULL; a BLOB is read as text; malformed bytes count as U+FFFD.

#include "morph/lexicon.h"
#include "morph/readings.h"
#include "sql/function.h"
#include "sql/register.h"
#include "text/distance.h"
#include "text/keyboard.h"
#include "text/slug.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::sql {

namespace {

// A word of the lexicon or a form of one. Inflection makes forms out of almost any few letters, so short words must be
// in the lexicon as they stand.
bool is_known(const text::Word& word, int shortest_form) {
  if (word.script != text::Script::kPersian || word.size == 0) return false;
  if (morph::Lexicon::tags(word.view()) != 0) return true;
  if (word.size < shortest_form) return false;
  morph::Readings readings;
  morph::read_word(word.view(), word.breaks, &readings);
  return readings.best().kind != morph::Kind::kUnknown && !readings.best().unknown_stem;
}

// Punctuation that may stand around words of a sentence.
bool is_sentence_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U".:!()[]\"،؛؟«»";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool all_known(std::string_view text, bool certain) {
  text::WordScanner scanner(text);
  size_t done = 0;
  const auto only_marks = [&](size_t stop) {
    while (done < stop) {
      const text::Decoded d = text::decode(text, done);
      if (!is_sentence_mark(d.code_point)) return false;
      done += d.length;
    }
    return true;
  };
  for (text::Word word; scanner.next(&word); done = word.stop) {
    if (!only_marks(word.start) || !is_known(word, certain ? 5 : 4)) return false;
  }
  return done > 0 && only_marks(text.size());
}

void fa_keyboard(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  text::Buffer out = result_buffer();
  text::switch_layout(text_argument(argv[0]), all_known, &out);
  result_text(context, out);
}

void fa_slug(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  text::Buffer out = result_buffer();
  text::make_slug(text_argument(argv[0]), &out);
  result_text(context, out);
}

void fa_distance(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  text::Buffer memory = result_buffer();
  const int64_t distance = text::edit_distance(text_argument(argv[0]), text_argument(argv[1]), &memory);
  if (distance == text::kNoMemory) return sqlite3_result_error_nomem(context);
  if (distance != text::kTooFar) sqlite3_result_int64(context, distance);
}

constexpr Function kFunctions[] = {
    {"fa_keyboard", 1, kPure, fa_keyboard},
    {"fa_slug", 1, kPure, fa_slug},
    {"fa_distance", 2, kPure, fa_distance},
};

}  // namespace

int register_typing(sqlite3* db) { return register_functions(db, kFunctions); }

}  // namespace persian::sql
