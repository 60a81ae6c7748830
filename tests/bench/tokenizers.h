// tokenizers.h: FTS5 tokenizers called as FTS5 calls them, with a callback that only counts.

#ifndef PERSIAN_BENCH_TOKENIZERS_H
#define PERSIAN_BENCH_TOKENIZERS_H

#include <string>
#include <string_view>
#include <vector>

#include "sqlite.h"

namespace persian::bench {

fts5_api* find_fts5(const Database& database);

class Tokenizer {
 public:
  // `spec` as in tokenize = '…': a name and its arguments, separated by spaces.
  Tokenizer(const Database& database, const std::string& spec);
  ~Tokenizer() { methods_.xDelete(instance_); }
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  // Each text as a document of its own; returns the number of tokens.
  int64_t count(const std::vector<std::string_view>& documents);

 private:
  fts5_tokenizer methods_{};
  Fts5Tokenizer* instance_ = nullptr;
};

// The peer `icu`, built for this comparison: ICU's word boundaries for Persian, words case-folded, as a tokenizer over
// ICU is usually written (the text in UTF-16, one break iterator, offsets mapped back). It knows no Persian spelling.
void register_icu(const Database& database);

}  // namespace persian::bench

#endif
