#include "sql/query_writer.h"

#include "morph/spelling.h"
#include "morph/terms.h"
#include "morph/terms_akin.h"
#include "morph/units.h"
#include "sql/query_clauses.h"
#include "text/characters.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::sql {

namespace {

using morph::TermList;
using text::Buffer;
using text::Script;
using text::Word;

constexpr std::string_view kAnd = " AND ", kOr = " OR ";

// A word that is dropped while others are left.
bool is_droppable(const Word& unit) {
  return morph::is_stop_word(unit) || morph::is_nothing_alone(unit) || morph::is_helping_verb(unit);
}

// A word that asks for the one behind it: چه سالی, کدام کشور. The answer has no need to hold that one.
bool asks(const Word& unit) {
  constexpr morph::Suffix kQuestions[] = {u"چه", u"کدام", u"چندمین"};
  return unit.script == Script::kPersian && morph::is_one_of(unit.view(), kQuestions);
}

// A word that tells nothing about its neighbours: those of questions, which answers do not hold, and و.
bool binds_nothing(const Word& unit) {
  constexpr morph::Suffix kWords[] = {u"چند",  u"چرا", u"چگونه", u"چطور", u"چیست", u"کی",
                                      u"کیست", u"کجا", u"کجاست", u"چقدر", u"آیا",  u"و"};
  return asks(unit) || (unit.script == Script::kPersian && morph::is_one_of(unit.view(), kWords));
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

// Whether letters of the text were left out in a unit: خانه ی is خانه.
bool is_shortened(std::string_view text, const Word& unit) {
  size_t letters = 0;
  for (size_t at = unit.start; at < unit.stop;) {
    const text::Decoded d = text::decode(text, at);
    letters += text::folding(d.code_point).kind == text::Class::kPersian;
    at += d.length;
  }
  return letters > unit.size;
}

// What stands between two units in a phrase. A comma keeps apart what is apart in the text: "کتاب، ها" are two words,
// "کتاب ها" is one; نه ی ای are نه and ای, but "نه ای" is نه‌ای.
std::string_view between(std::string_view text, const Word& before, const Word& unit) {
  return unit.gap == text::Gap::kSpace && !is_shortened(text, before) ? " " : ", ";
}

// A term as it stands in the index.
void append_exact(std::string_view term, Buffer* out) {
  out->append("\"=");
  out->append(term);
  out->append('"');
}

morph::Letters infinitive_stem(const Word& unit) {
  return unit.script == Script::kPersian ? morph::past_stem_of_infinitive(unit.view()) : morph::Letters{};
}

// A form of the verb that has no other reading: می‌رفت.
void append_finite_form(morph::Letters stem, Buffer* out) {
  out->append("\"می\u200C");
  morph::append_parts(stem, 0, out);
  out->append('"');
}

// The unit, or what else is as good. An open one may go on behind its last letter.
void append_required(std::string_view words, const Word& unit, bool open, Buffer* out) {
  const std::string_view end = open ? "*" : "";
  const morph::Letters stem = open ? morph::Letters{} : infinitive_stem(unit);
  TermList parts;
  morph::spaced_terms(unit, &parts);
  const bool group = !stem.empty() || parts.size() > 0;
  if (group) out->append('(');
  append_quoted(words, unit, out);
  out->append(end);
  if (!stem.empty()) {
    out->append(kOr);
    append_finite_form(stem, out);
  }
  for (int i = 0; i < parts.size(); ++i) {
    out->append(i == 0 ? std::string_view(" OR (") : kAnd);
    append_exact(parts.term(i), out);
  }
  if (parts.size() > 0) {
    out->append(end);
    out->append(')');
  }
  if (group) out->append(')');
}

}  // namespace

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

bool QueryWriter::write(Buffer* out) {
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
    if (mode_ == Mode::kAny) {
      write_evidence(c.text, out);
    } else if (!c.quoted) {
      gather_required(c.text);
    }
  }
  write_required(out);
  out->append(')');
  if (wanted_ == 0) return false;
  ClauseReader excluded(text_);
  for (Clause c; excluded.next(&c);) {
    if (c.excluded) write_phrase(c.text, true, out);
  }
  return true;
}

void QueryWriter::join(Buffer* out) {
  if (wanted_++ > 0) out->append(mode_ == Mode::kAny ? kOr : kAnd);
}

void QueryWriter::write_phrase(std::string_view words, bool excluded, Buffer* out) {
  morph::UnitScanner scanner(words);
  Word before;
  bool any = false;
  for (Word unit; scanner.next(&unit); before = unit) {
    if (!any && excluded) out->append(" NOT ");
    if (!any && !excluded) join(out);
    out->append(any ? between(words, before, unit) : "\"");
    append_unit(words, unit, out);
    any = true;
  }
  if (any) out->append('"');
}

// Each word, and each pair of neighbours: those keep the stop words, which tell حمله به ایران from حمله ایران.
void QueryWriter::write_evidence(std::string_view words, Buffer* out) {
  morph::UnitScanner scanner(words);
  Word before;
  bool pairs = false, before_dropped = false;  // of the word before: may stand in a pair, is a stop word
  for (Word unit; scanner.next(&unit);) {
    const bool dropped = !keep_stop_words_ && is_droppable(unit);
    const bool may_pair = !dropped || !(binds_nothing(unit) || morph::is_helping_verb(unit));
    if (!dropped) write_word_evidence(words, unit, out);
    if (pairs && may_pair && !(dropped && before_dropped)) {
      write_once(1, out, [&](Buffer* b) {
        b->append('"');
        append_unit(words, before, b);
        b->append(between(words, before, unit));
        append_unit(words, unit, b);
        b->append('"');
      });
    }
    before = unit;
    before_dropped = dropped;
    pairs = may_pair;
  }
}

// A word in any of its forms counts three times as much as its very form or a word akin to it, the noun behind an
// adjective twice.
void QueryWriter::write_word_evidence(std::string_view words, const Word& unit, Buffer* out) {
  if (!write_once(3, out, [&](Buffer* b) { append_quoted(words, unit, b); })) return;
  write_once(1, out, [&](Buffer* b) {
    b->append("\"=");
    append_unit(words, unit, b);
    b->append('"');
  });
  const morph::Letters stem = infinitive_stem(unit);
  if (!stem.empty()) write_once(1, out, [&](Buffer* b) { append_finite_form(stem, b); });
  TermList terms;
  const auto write_terms = [&](int times) {
    for (int i = 0; i < terms.size(); ++i) {
      write_once(times, out, [&](Buffer* b) { append_exact(terms.term(i), b); });
    }
  };
  morph::base_terms(unit, &terms);
  write_terms(2);
  morph::akin_terms(unit, &terms);
  write_terms(1);
}

// Writes an alternative so many times; false when the expression has it already, for a repeated one would weigh twice.
// Long input is left as it is.
template <class Append>
bool QueryWriter::write_once(int times, Buffer* out, Append append) {
  constexpr uint64_t kLong = 16384;
  const uint64_t start = out->size();
  if (wanted_ > 0) out->append(kOr);
  const uint64_t begin = out->size();
  append(out);
  const auto phrase = [&] { return text::slice(out->view(), static_cast<size_t>(begin)); };
  const uint64_t length = out->size() - begin;
  const std::string_view before =
      text::slice(out->view(), static_cast<size_t>(begin_), static_cast<size_t>(start - begin_));
  if (start <= kLong && before.find(phrase()) != std::string_view::npos) {
    out->truncate(start);
    return false;
  }
  ++wanted_;
  for (int i = 1; i < times; ++i) {
    if (!out->reserve(length + kOr.size())) return true;  // so that the phrase stays where it is
    const std::string_view again = text::slice(phrase(), 0, static_cast<size_t>(length));
    out->append(kOr);
    out->append(again);
  }
  return true;
}

void QueryWriter::gather_required(std::string_view words) {
  const bool last = words.data() + words.size() == text_.data() + text_.size();
  const bool unfinished = mode_ == Mode::kPrefix && last;
  morph::UnitScanner scanner(words, nullptr, unfinished);
  bool asked = false;  // the word before was a question word
  for (Word unit; scanner.next(&unit);) {
    const bool open = unfinished && unit.stop == words.size();
    const bool unknown = asked && mode_ == Mode::kAll && !keep_stop_words_;
    asked = asks(unit);
    if (!open && (unknown || (!keep_stop_words_ && is_droppable(unit)))) continue;
    if (required_count_ > 0) required_->append(kAnd);
    append_required(words, unit, open, required_);
    if (required_count_ < kMostRelaxed) required_ends_[required_count_] = required_->size();
    ++required_count_;
  }
}

void QueryWriter::write_required(Buffer* out) {
  if (required_count_ == 0) return;
  join(out);
  const bool relaxed = mode_ == Mode::kAll && required_count_ >= kFewestRelaxed && required_count_ <= kMostRelaxed;
  if (relaxed) {
    write_all_but_one(0, required_count_, out);
  } else {
    out->append(required_->view());
  }
}

void QueryWriter::write_all(int begin, int end, Buffer* out) {
  const uint64_t from = begin == 0 ? 0 : required_ends_[begin - 1] + kAnd.size();
  out->append(
      text::slice(required_->view(), static_cast<size_t>(from), static_cast<size_t>(required_ends_[end - 1] - from)));
}

// What lacks one word has all of one half and lacks one of the other half at most: n log n words are written.
// NOLINTNEXTLINE(misc-no-recursion): a half is shorter
void QueryWriter::write_all_but_one(int begin, int end, Buffer* out) {
  const int middle = (begin + end) / 2;
  // NOLINTNEXTLINE(misc-no-recursion): as above
  const auto one_half = [&](int all_begin, int all_end, int other_begin, int other_end) {
    out->append('(');
    write_all(all_begin, all_end, out);
    if (other_end - other_begin > 1) {
      out->append(kAnd);
      write_all_but_one(other_begin, other_end, out);
    }
    out->append(')');
  };
  out->append('(');
  one_half(begin, middle, middle, end);
  out->append(kOr);
  one_half(middle, end, begin, middle);
  out->append(')');
}

}  // namespace persian::sql
