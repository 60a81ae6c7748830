// query_clauses.h: what a person typed, cut into the clauses of a search.

#ifndef PERSIAN_SQL_QUERY_CLAUSES_H
#define PERSIAN_SQL_QUERY_CLAUSES_H

#include <string_view>

namespace persian::sql {

// A quoted phrase, or a run of words outside quotation marks; wanted or excluded.
struct Clause {
  std::string_view text;
  bool quoted;
  bool excluded;
};

// Cuts the input into quoted phrases and runs of words between them; a minus sign before either excludes. The text must
// outlive the reader.
class ClauseReader {
 public:
  explicit ClauseReader(std::string_view text) : text_(text) {}

  // The next clause, false at the end.
  bool next(Clause* clause);

 private:
  bool is_space(size_t i) const { return text_[i] == ' ' || text_[i] == '\t' || text_[i] == '\n' || text_[i] == '\r'; }
  // A minus sign at the beginning of a word.
  bool is_minus(size_t i) const {
    return text_[i] == '-' && (i == 0 || is_space(i - 1)) && i + 1 < text_.size() && !is_space(i + 1);
  }
  // Bytes of a quotation mark here: the ASCII one, or « » “ ”.
  size_t quote_at(size_t i) const;

  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace persian::sql

#endif
