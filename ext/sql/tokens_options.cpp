#include "sql/tokens_options.h"

#include <algorithm>

#include "sql/function.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::sql {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool read_flag(std::string_view value, bool* flag) {
  if (value != "0" && value != "1") return false;
  *flag = value == "1";
  return true;
}

// Moves the next name or value, without its quotation marks, from `text` to `out`; false at the end of the text.
bool next_word(std::string_view* text, text::Buffer* out) {
  const size_t begin = std::min(text->find_first_not_of(kSpace), text->size());
  *text = text::slice(*text, begin);
  if (text->empty()) return false;
  out->clear();
  const char quote = text->front();
  if (quote != '\'' && quote != '"') {
    const size_t end = std::min(text->find_first_of(kSpace), text->size());
    out->append(text::slice(*text, 0, end));
    *text = text::slice(*text, end);
    return true;
  }
  size_t at = 1;
  for (; at < text->size(); ++at) {
    if ((*text)[at] == quote && (++at == text->size() || (*text)[at] != quote)) break;
    out->append((*text)[at]);
  }
  *text = text::slice(*text, at);
  return true;
}

}  // namespace

CodePoints::~CodePoints() { sqlite3_free(data_); }

bool CodePoints::add_all(std::string_view utf8) {
  for (size_t at = 0; at < utf8.size();) {
    const text::Decoded d = text::decode(utf8, at);
    at += d.length;
    auto* grown = static_cast<char32_t*>(sqlite3_realloc64(data_, (size_ + 1) * sizeof(char32_t)));
    if (grown == nullptr) return false;
    data_ = grown;
    data_[size_++] = d.code_point;
  }
  std::sort(data_, data_ + size_);
  return true;
}

void TokensOptions::clear() {
  terms = {};
  drop_stop_words = false;
  word_characters.clear();
  separators.clear();
}

int TokensOptions::set(std::string_view name, std::string_view value) {
  bool ok = false;
  if (name == "lemma") {
    ok = read_flag(value, &terms.lemma);
  } else if (name == "surface") {
    ok = read_flag(value, &terms.surface);
  } else if (name == "stopwords") {
    drop_stop_words = value == "drop";
    ok = value == "drop" || value == "keep";
  } else if (name == "tokenchars") {
    if (!word_characters.add_all(value)) return SQLITE_NOMEM;
    ok = true;
  } else if (name == "separators") {
    if (!separators.add_all(value)) return SQLITE_NOMEM;
    ok = true;
  }
  return ok ? SQLITE_OK : SQLITE_ERROR;
}

int TokensOptions::set_all(std::string_view pairs) {
  text::Buffer name = result_buffer(), value = result_buffer();
  while (next_word(&pairs, &name)) {
    if (!next_word(&pairs, &value)) return SQLITE_ERROR;
    if (name.failed() || value.failed()) return SQLITE_NOMEM;
    const int rc = set(name.view(), value.view());
    if (rc != SQLITE_OK) return rc;
  }
  return SQLITE_OK;
}

}  // namespace persian::sql
