// explain.cpp: why a word is analysed as it is.
//
//   fa_explain(text)   JSON, an array of one object a unit:
//
//     token      its surface form          start, stop   its bytes in the text
//     kind       as in fa_tokens           lemmas        what is indexed for it (a verb's as √infinitive)
//     parts      its parts, where half-spaces or spaces stood
//     readings   what was considered, the likeliest first: lemma, kind, form (of verbs), stem, ending, cost, known (is
//     the
//                stem in the lexicon), why. Costs are hundredths; smaller is likelier, and half-spaces change them.
//     why        what decided
//
// NULL gives NULL; text without a word gives []. Words in another script have no readings. Every string consists of
// letters, digits and marks, so that none needs escaping in JSON.

#include "morph/labels.h"
#include "morph/spelling.h"
#include "morph/terms.h"
#include "morph/units.h"
#include "sql/function.h"
#include "sql/register.h"

namespace persian::sql {

namespace {

using morph::Letters;
using text::Buffer;
using text::Word;

void append_number(int64_t n, Buffer* out) {
  char digits[24];
  sqlite3_snprintf(sizeof digits, digits, "%lld", static_cast<long long>(n));
  out->append(digits);
}

// ,"name": with its comma unless it comes first.
void append_key(const char* name, bool first, Buffer* out) {
  out->append(first ? "\"" : ",\"");
  out->append(name);
  out->append("\":");
}

void append_string(std::string_view value, Buffer* out) {
  out->append('"');
  out->append(value);
  out->append('"');
}

void append_letters(Letters letters, Buffer* out) {
  out->append('"');
  morph::append_parts(letters, 0, out);
  out->append('"');
}

void append_reading(const morph::Reading& r, Letters word, Buffer* out) {
  morph::Letter lemma[text::kMaxLetters + 1];
  const int size = spell_lemma(r.lemma, word, lemma);
  out->append('{');
  append_key("lemma", true, out);
  out->append('"');
  morph::append_spelling({lemma, static_cast<size_t>(size)}, out);
  out->append('"');
  append_key("kind", false, out);
  append_string(kind_name(r.kind), out);
  if (r.kind == morph::Kind::kVerb) {
    append_key("form", false, out);
    append_string(form_name(r.form), out);
  } else {
    append_key("stem", false, out);
    append_letters(word.first(r.cut), out);
    append_key("ending", false, out);
    append_letters(word.subspan(r.cut), out);
  }
  append_key("cost", false, out);
  append_number(r.cost, out);
  append_key("known", false, out);
  out->append(r.unknown_stem || r.kind == morph::Kind::kUnknown ? "false" : "true");
  append_key("why", false, out);
  append_string(explanation(r), out);
  out->append('}');
}

void append_lemmas(const Word& unit, const morph::Analysis& analysis, Buffer* out) {
  append_key("lemmas", false, out);
  out->append('[');
  bool first = true;
  for (int i = 0; i < analysis.count; ++i) {
    morph::TermList terms;
    query_terms(unit, analysis, i, {.surface = false, .lemma = true}, &terms);
    for (int k = 0; k < terms.size(); ++k, first = false) {
      if (!first) out->append(',');
      append_string(terms.term(k), out);
    }
  }
  out->append(']');
}

void append_word_parts(const Word& unit, Buffer* out) {
  append_key("parts", false, out);
  out->append("[\"");
  for (int i = 0; i < unit.size; ++i) {
    if (i > 0 && (unit.breaks >> i & 1) != 0) out->append("\",\"");
    morph::append_parts(unit.view().subspan(static_cast<size_t>(i), 1), 0, out);
  }
  out->append("\"]");
}

const char* decision(const Word& unit, const morph::Analysis& analysis, const morph::Readings& readings) {
  if (analysis.count > 1) return "two words that lost the space between them";
  if (analysis.pieces[0].kind == morph::Kind::kInformal) return "a spoken form: analysed as its standard form";
  if (analysis.pieces[0].lemma_count > 1) return "truly ambiguous: both lemmas are indexed";
  if (readings.size == 1) return "the only reading";
  return unit.breaks != 0 ? "the cheapest reading, with the half-spaces taken into account" : "the cheapest reading";
}

void append_persian(const Word& unit, Buffer* out) {
  morph::Analysis analysis;
  morph::analyze(unit, &analysis);
  morph::Readings readings;
  read_word(unit.view(), unit.breaks, &readings);
  append_key("kind", false, out);
  append_string(kind_name(analysis.pieces[0].kind), out);
  append_lemmas(unit, analysis, out);
  append_word_parts(unit, out);
  append_key("readings", false, out);
  out->append('[');
  for (int i = 0; i < readings.size; ++i) {
    if (i > 0) out->append(',');
    append_reading(readings.items[i], unit.view(), out);
  }
  out->append(']');
  append_key("why", false, out);
  append_string(decision(unit, analysis, readings), out);
}

void fa_explain(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  const std::string_view text = text_argument(argv[0]);
  Buffer out = result_buffer();
  out.append('[');
  morph::UnitScanner scanner(text);
  for (Word unit; scanner.next(&unit);) {
    out.append(out.size() > 1 ? ",{" : "{");
    append_key("token", true, &out);
    out.append('"');
    text::append_term(text, unit, &out);
    out.append('"');
    append_key("start", false, &out);
    append_number(static_cast<int64_t>(unit.start), &out);
    append_key("stop", false, &out);
    append_number(static_cast<int64_t>(unit.stop), &out);
    if (unit.script == text::Script::kPersian) {
      append_persian(unit, &out);
    } else {
      append_key("kind", false, &out);
      append_string(morph::script_name(unit.script), &out);
    }
    out.append('}');
  }
  out.append(']');
  result_text(context, out);
}

constexpr Function kFunctions[] = {{"fa_explain", 1, kPure, fa_explain}};

}  // namespace

int register_explain(sqlite3* db) { return register_functions(db, kFunctions); }

}  // namespace persian::sql
