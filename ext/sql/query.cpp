// query.cpp: what a person typed, as a safe FTS5 MATCH expression.
//
//   fa_query(text [, mode [, columns]])
//
//   all      (default) every word must occur; of six words or more, one may be missing
//   any      one of them suffices
//   phrase   the words next to each other, in this order
//   prefix   every word must occur, the last one may be the beginning of a word
//
// "quoted words" are a phrase; a word or phrase behind a minus sign (-word) must not occur. Stop words are dropped
// unless nothing else is left. Words that belong together (می شود, کتاب ها) are asked for as one;
// an infinitive asks for the forms of its verb too, and a compound written with spaces (عید غدیر) for its words.
//
// `any` ranks: bm25 adds up what a text has of the expression, so each word is asked for in all its forms, in the very
// form that was typed, by words akin to it (تاریخی: تاریخ), and together with its neighbours; what counts more is
// written more than once. Only beside another word do stop words come in.
//
// FTS5's own operators are plain words here: no input gives a syntax error. `columns` are names separated by spaces or
// commas; the search is in those. NULL, and text without a word in it, give NULL. An unknown mode is an error.

#include <algorithm>

#include "sql/function.h"
#include "sql/query_writer.h"
#include "sql/register.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::sql {

namespace {

using text::Buffer;

bool read_mode(std::string_view name, Mode* mode) {
  if (name == "all")
    *mode = Mode::kAll;
  else if (name == "any")
    *mode = Mode::kAny;
  else if (name == "phrase")
    *mode = Mode::kPhrase;
  else if (name == "prefix")
    *mode = Mode::kPrefix;
  else
    return false;
  return true;
}

// "{a b} : " before the expression.
bool write_columns(std::string_view names, Buffer* out) {
  bool any = false;
  for (size_t at = 0; at < names.size();) {
    const size_t end = std::min(names.find_first_of(" ,\t\n", at), names.size());
    if (end > at) {
      out->append(any ? " \"" : "{\"");
      for (size_t i = at; i < end;) {
        const text::Decoded d = text::decode(names, i);
        char bytes[4];
        if (d.code_point == '"') out->append('"');
        out->append({bytes, text::encode(d.code_point, bytes)});
        i += d.length;
      }
      out->append('"');
      any = true;
    }
    at = end + 1;
  }
  if (any) out->append("} : ");
  return any;
}

void fa_query(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  Mode mode = Mode::kAll;
  if (argc > 1 && !read_mode(text_argument(argv[1]), &mode)) {
    return sqlite3_result_error(context, "fa_query(): the mode is 'all', 'any', 'phrase' or 'prefix'", -1);
  }
  const std::string_view text = text_argument(argv[0]);
  Buffer out = result_buffer(), scratch = result_buffer();
  const bool columns = argc > 2 && write_columns(text_argument(argv[2]), &out);
  if (columns) out.append('(');
  const bool keep_stop_words = mode == Mode::kPhrase || !has_content_word(text);
  const uint64_t begin = out.size();
  bool written = QueryWriter(text, mode, keep_stop_words, &scratch).write(&out);
  if (!written && !keep_stop_words) {  // nothing but what a question asks for: چه کتابی
    out.truncate(begin);
    scratch.clear();
    written = QueryWriter(text, mode, true, &scratch).write(&out);
  }
  if (out.failed() || scratch.failed()) return sqlite3_result_error_nomem(context);
  if (!written) return;
  if (columns) out.append(')');
  result_text(context, out);
}

constexpr Function kFunctions[] = {
    {"fa_query", 1, kPure, fa_query},
    {"fa_query", 2, kPure, fa_query},
    {"fa_query", 3, kPure, fa_query},
};

}  // namespace

int register_query(sqlite3* db) { return register_functions(db, kFunctions); }

}  // namespace persian::sql
