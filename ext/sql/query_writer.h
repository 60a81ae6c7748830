// query_writer.h: an FTS5 MATCH expression from what a person typed.

#ifndef PERSIAN_SQL_QUERY_WRITER_H
#define PERSIAN_SQL_QUERY_WRITER_H

#include <cstdint>
#include <string_view>

#include "text/buffer.h"
#include "text/words.h"

namespace persian::sql {

enum class Mode { kAll, kAny, kPhrase, kPrefix };

// True when some word of the text is neither excluded nor a stop word, or is quoted.
bool has_content_word(std::string_view text);

class QueryWriter {
 public:
  // The text must outlive the writer. `scratch` is empty, and its memory the caller's kind.
  QueryWriter(std::string_view text, Mode mode, bool keep_stop_words, text::Buffer* scratch)
      : text_(text), mode_(mode), keep_stop_words_(keep_stop_words), required_(scratch) {}

  // Writes the expression; false when there is nothing to search for. Running out of memory shows in the buffers.
  bool write(text::Buffer* out);

 private:
  void join(text::Buffer* out);
  void write_phrase(std::string_view words, bool excluded, text::Buffer* out);

  // Mode any: evidence, of which bm25 adds up what a text has.
  void write_evidence(std::string_view words, text::Buffer* out);
  template <class Append>
  bool write_once(int times, text::Buffer* out, Append append);
  void write_word_evidence(std::string_view words, const text::Word& unit, text::Buffer* out);

  // The other modes: what must occur, gathered in required_ with " AND " between.
  void gather_required(std::string_view words);
  void write_required(text::Buffer* out);
  void write_all(int begin, int end, text::Buffer* out);
  void write_all_but_one(int begin, int end, text::Buffer* out);

  // A query of so many words finds a text that lacks one of them.
  static constexpr int kFewestRelaxed = 6;
  static constexpr int kMostRelaxed = 32;

  std::string_view text_;
  Mode mode_;
  bool keep_stop_words_;
  uint64_t begin_ = 0;  // of the expression; names of columns stand before it
  int wanted_ = 0;      // phrases and words in the expression so far
  text::Buffer* required_;
  int required_count_ = 0;
  uint64_t required_ends_[kMostRelaxed] = {};
};

}  // namespace persian::sql

#endif
