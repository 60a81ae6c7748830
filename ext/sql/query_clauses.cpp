#include "sql/query_clauses.h"

#include "text/slice.h"

namespace persian::sql {

bool ClauseReader::next(Clause* clause) {
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

size_t ClauseReader::quote_at(size_t i) const {
  const std::string_view rest = text::slice(text_, i);
  if (rest.starts_with('"')) return 1;
  if (rest.starts_with("\u00AB") || rest.starts_with("\u00BB")) return 2;
  if (rest.starts_with("\u201C") || rest.starts_with("\u201D")) return 3;
  return 0;
}

}  // namespace persian::sql
