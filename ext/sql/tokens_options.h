// tokens_options.h: the options of the tokenizer, as CREATE VIRTUAL TABLE and fa_tokens() take them.

#ifndef PERSIAN_SQL_TOKENS_OPTIONS_H
#define PERSIAN_SQL_TOKENS_OPTIONS_H

#include <span>
#include <string_view>

#include "morph/terms.h"
#include "text/buffer.h"
#include "text/words.h"

namespace persian::sql {

// What every option may be, for error messages.
inline constexpr char kTokensOptions[] =
    "lemma 0|1, surface 0|1, stopwords keep|drop, tokenchars '...', separators '...'";

// A sorted set of code points, in SQLite's memory.
class CodePoints {
 public:
  CodePoints() = default;
  ~CodePoints();
  CodePoints(const CodePoints&) = delete;
  CodePoints& operator=(const CodePoints&) = delete;

  void clear() { size_ = 0; }
  // Adds those of a text; false when there is no memory.
  bool add_all(std::string_view utf8);
  std::span<const char32_t> view() const { return {data_, size_}; }

 private:
  char32_t* data_ = nullptr;
  size_t size_ = 0;
};

struct TokensOptions {
  morph::TermOptions terms;
  bool drop_stop_words = false;
  CodePoints word_characters;
  CodePoints separators;

  // Back to the defaults.
  void clear();
  text::Overrides overrides() const { return {word_characters.view(), separators.view()}; }
  // SQLITE_OK, SQLITE_NOMEM, or SQLITE_ERROR for what is not in kTokensOptions.
  int set(std::string_view name, std::string_view value);
  // The same for pairs of names and values separated by white space, a value bare or in single or double quotation
  // marks, which are doubled inside it: "stopwords drop tokenchars '#'".
  int set_all(std::string_view pairs);
};

}  // namespace persian::sql

#endif
