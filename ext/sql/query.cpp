// query.cpp: what a person typed, as a safe FTS5 MATCH expression.
//
//   fa_query(text [, mode [, columns]])
//
//   all      (default) every word must occur
//   any      one of them suffices
//   phrase   the words next to each other, in this order
//   prefix   every word must occur, the last one may be the beginning of a word
//
// "quoted words" are a phrase; a word or phrase behind a minus sign (-word) must not occur. Stop words are dropped
// unless nothing else is left. Words that belong together (می شود, کتاب ها) are asked for as one;
// an infinitive asks for the forms of its verb too. In `any`, a text with the very form that was typed ranks higher.
// FTS5's own operators are plain words here: no input gives a syntax error. `columns` are names separated by spaces or
// commas; the search is in those. NULL, and text without a word in it, give NULL. An unknown mode is an error.

#include "morph/lexicon.h"
#include "morph/spelling.h"
#include "morph/terms.h"
#include "morph/units.h"
#include "sql/function.h"
#include "sql/register.h"
#include "text/slice.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::sql {

namespace {

using text::Buffer;
using text::Script;
using text::Word;

enum class Mode { kAll, kAny, kPhrase, kPrefix };

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

// A word that is dropped while others are left.
bool is_droppable(const Word& unit) { return morph::is_stop_word(unit) || morph::is_nothing_alone(unit); }

// A word that asks for the one behind it: چه سالی, کدام کشور. The answer has no need to hold that one.
bool asks(const Word& unit) {
  constexpr morph::Suffix kQuestions[] = {u"چه", u"کدام", u"چندمین"};
  return unit.script == Script::kPersian && morph::is_one_of(unit.view(), kQuestions);
}

// The unit as text that the tokenizer cuts the same way: parts joined by half-spaces.
void append_unit(std::string_view text, const Word& unit, Buffer* out) {
  if (unit.script != Script::kPersian) return out->append(text::slice(text, unit.start, unit.stop - unit.start));
  morph::append_parts(unit.view(), unit.breaks, out);
}

void append_quoted(std::string_view text, const Word& unit, Buffer* out) {
  out->append('"');
  append_unit(text, unit, out);
  out->append('"');
}

// The past stem of an infinitive whose verb is not just a helper (رفتن, not کردن); empty for any other word.
morph::Letters past_stem(const Word& unit) {
  constexpr morph::Letter kNun = text::letter(U'ن');
  if (unit.size < 4 || unit.letters[unit.size - 1] != kNun) return {};
  const morph::Letters stem = unit.view().first(unit.size - 1u);
  const int number = morph::Lexicon::find(stem);
  uint16_t verb = 0;
  if (number < 0 || morph::Lexicon::records(number, morph::Record::kPast, &verb, 1) == 0) return {};
  constexpr uint8_t kHelpers = 4;  // کردن, شدن, داشتن, بودن: the most frequent verbs, which say little
  return morph::Lexicon::verb(verb).rank <= kHelpers ? morph::Letters{} : stem;
}

// One thing asked for: a unit or a quoted phrase, wanted or excluded.
struct Clause {
  std::string_view text;
  bool quoted;
  bool excluded;
};

// Cuts the input into quoted phrases and runs of words between them; a minus sign before either excludes.
class ClauseReader {
 public:
  explicit ClauseReader(std::string_view text) : text_(text) {}

  bool next(Clause* clause) {
    while (at_ < text_.size()) {
      const size_t begin = at_;
      const bool minus = is_minus(begin);
      const size_t content = begin + (minus ? 1 : 0);
      if (content < text_.size() && quote_at(content) > 0) {
        const size_t open = content + quote_at(content);
        size_t close = open;
        while (close < text_.size() && quote_at(close) == 0) ++close;
        at_ = close < text_.size() ? close + quote_at(close) : close;
        *clause = {text::slice(text_, open, close - open), true, minus};
        return true;
      }
      // Up to the next quotation mark or exclusion; an excluded word ends at white space.
      size_t end = content;
      while (end < text_.size() && quote_at(end) == 0 && !(minus ? is_space(end) : end > begin && is_minus(end))) ++end;
      at_ = end > begin ? end : begin + 1;
      *clause = {text::slice(text_, content, end - content), false, minus};
      if (!clause->text.empty()) return true;
    }
    return false;
  }

 private:
  bool is_space(size_t i) const { return text_[i] == ' ' || text_[i] == '\t' || text_[i] == '\n' || text_[i] == '\r'; }
  // A minus sign at the beginning of a word.
  bool is_minus(size_t i) const {
    return text_[i] == '-' && (i == 0 || is_space(i - 1)) && i + 1 < text_.size() && !is_space(i + 1);
  }
  // Bytes of a quotation mark here: the ASCII one, or « » “ ”.
  size_t quote_at(size_t i) const {
    const std::string_view rest = text::slice(text_, i);
    if (rest.starts_with('"')) return 1;
    if (rest.starts_with("\u00AB") || rest.starts_with("\u00BB")) return 2;
    if (rest.starts_with("\u201C") || rest.starts_with("\u201D")) return 3;
    return 0;
  }

  std::string_view text_;
  size_t at_ = 0;
};

class QueryWriter {
 public:
  QueryWriter(std::string_view text, Mode mode, bool keep_stop_words)
      : text_(text), mode_(mode), keep_stop_words_(keep_stop_words) {}

  // Writes the expression; false when there is nothing to search for.
  bool write(Buffer* out) {
    begin_ = out->size();
    if (mode_ == Mode::kPhrase) {
      write_phrase(text_, false, out);
      return wanted_ > 0;
    }
    out->append('(');
    ClauseReader wanted(text_);
    for (Clause c; wanted.next(&c);) {
      if (c.excluded) continue;
      if (c.quoted) write_phrase(c.text, false, out);
      if (!c.quoted || mode_ == Mode::kAny) write_words(c.text, out);
    }
    if (prefix_open_) out->append('*');
    out->append(')');
    if (wanted_ == 0) return false;
    ClauseReader excluded(text_);
    for (Clause c; excluded.next(&c);) {
      if (c.excluded) write_phrase(c.text, true, out);
    }
    return true;
  }

 private:
  void join(Buffer* out) {
    prefix_open_ = false;
    if (wanted_++ > 0) out->append(mode_ == Mode::kAny ? " OR " : " AND ");
  }

  void write_words(std::string_view words, Buffer* out) {
    const bool last = words.data() + words.size() == text_.data() + text_.size();
    const bool unfinished = mode_ == Mode::kPrefix && last;
    morph::UnitScanner scanner(words, nullptr, unfinished);
    bool asked = false;  // the word before was a question word
    for (Word unit; scanner.next(&unit);) {
      const bool open = unfinished && unit.stop == words.size();
      const bool unknown = asked && mode_ == Mode::kAll && !keep_stop_words_;
      asked = asks(unit);
      if (!open && (unknown || (!keep_stop_words_ && is_droppable(unit)))) continue;
      if (mode_ == Mode::kAny && is_repeated(words, unit, out)) continue;
      join(out);
      write_unit(words, unit, !open, out);
      prefix_open_ = open;
    }
  }

  // A word that the expression asks for already; a repeated one would weigh twice. Long input is left as it is.
  // Leaves the expression as it was.
  bool is_repeated(std::string_view words, const Word& unit, Buffer* out) const {
    constexpr uint64_t kLong = 4096;
    const uint64_t size = out->size();
    if (size > kLong) return false;
    append_quoted(words, unit, out);
    const std::string_view all = text::slice(out->view(), static_cast<size_t>(begin_));
    const std::string_view before = text::slice(all, 0, static_cast<size_t>(size - begin_));
    const bool repeated = before.find(text::slice(all, before.size())) != std::string_view::npos;
    out->truncate(size);
    return repeated;
  }

  // One word and what else counts as it: its very form, so that it ranks above others (any), and for an infinitive the
  // forms of its verb.
  void write_unit(std::string_view words, const Word& unit, bool whole, Buffer* out) {
    const bool persian = unit.script == Script::kPersian;
    const morph::Letters stem = whole && persian ? past_stem(unit) : morph::Letters{};
    const bool group = !stem.empty() && mode_ != Mode::kAny;
    if (group) out->append('(');
    append_quoted(words, unit, out);
    if (mode_ == Mode::kAny) {
      out->append(" OR \"=");
      append_unit(words, unit, out);
      out->append('"');
    }
    if (!stem.empty()) {  // a form that has no other reading: می‌رفت
      out->append(" OR \"می\u200C");
      morph::append_parts(stem, 0, out);
      out->append('"');
    }
    if (group) out->append(')');
  }

  void write_phrase(std::string_view words, bool excluded, Buffer* out) {
    morph::UnitScanner scanner(words);
    bool any = false;
    for (Word unit; scanner.next(&unit);) {
      if (!any && excluded) out->append(" NOT ");
      if (!any && !excluded) join(out);
      // A comma keeps apart what is apart in the text: "کتاب، ها" are two words, "کتاب ها" is one.
      out->append(!any ? "\"" : unit.gap == text::Gap::kSpace ? " " : ", ");
      append_unit(words, unit, out);
      any = true;
    }
    if (any) out->append('"');
  }

  std::string_view text_;
  Mode mode_;
  bool keep_stop_words_;
  uint64_t begin_ = 0;  // of the expression; names of columns stand before it
  int wanted_ = 0;
  bool prefix_open_ = false;
};

bool has_content_word(std::string_view text) {
  ClauseReader clauses(text);
  for (Clause c; clauses.next(&c);) {
    if (c.excluded) continue;
    morph::UnitScanner scanner(c.text);
    for (Word unit; scanner.next(&unit);) {
      if (c.quoted || !is_droppable(unit)) return true;
    }
  }
  return false;
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
  Buffer out = result_buffer();
  const bool columns = argc > 2 && write_columns(text_argument(argv[2]), &out);
  if (columns) out.append('(');
  const bool keep_stop_words = mode == Mode::kPhrase || !has_content_word(text);
  const uint64_t begin = out.size();
  bool written = QueryWriter(text, mode, keep_stop_words).write(&out);
  if (!written && !keep_stop_words) {  // nothing but what a question asks for: چه کتابی
    out.truncate(begin);
    written = QueryWriter(text, mode, true).write(&out);
  }
  if (!written) {
    if (out.failed()) sqlite3_result_error_nomem(context);
    return;
  }
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
