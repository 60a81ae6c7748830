// polisher.h: how polish_line() reads a line.
//
// Blocks of what is regular are copied; a character they end at is decided on by itself, where its neighbours tell what
// editing makes of it; else what is around it is edited as a part of the line.

#ifndef PERSIAN_TEXT_POLISHER_H
#define PERSIAN_TEXT_POLISHER_H

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/buffer.h"
#include "text/glyph.h"
#include "text/normalize.h"
#include "text/polish.h"
#include "text/polish_blocks.h"
#include "text/sides.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::text {

class Polisher {
 public:
  // copy_words() of one kind of blocks.
  using CopyWords = size_t (*)(std::string_view line, size_t at, bool digits, bool after_word, char** out);

  // Without buffers it only tells whether the line is regular.
  Polisher(std::string_view line, const NormalizeOptions& options, CopyWords copy, PolishBuffers* buffers, Buffer* out)
      : line_(trim(line)), options_(options), copy_(copy), buffers_(buffers), out_(out) {}

  // False when the line is to be edited as a whole; then nothing is appended.
  bool polish();

  // Whether the line is regular and would stay as it is; false when that is not known.
  bool changes_nothing();

 private:
  static constexpr size_t kSlack = kPairBytes;  // as many bytes are stored, though only their beginning counts
  static constexpr size_t kWhole = std::string_view::npos;

  // A character and its neighbours: the one before as it was written, the one behind as it stands in the line.
  struct Place {
    size_t at, next;
    char32_t c, before_c, behind_c;
    Side before, behind;
  };

  bool try_line();
  size_t next_run(size_t at) const;

  // White space at the ends of a line goes.
  static std::string_view trim(std::string_view line);

  // Begins to write for the line from `at` on. What was written is edited for good; a part may begin at `floor`.
  void open(size_t at, size_t floor);
  // The same behind a space or bracket, before a letter.
  size_t open(size_t at) {
    out_->extend(to_);
    open(at, at);
    return at;
  }
  // Makes room for characters that take more bytes than in the line; false when there is no memory for it.
  bool grow(size_t at, size_t more);
  bool ends_in_half() const;

  // The last character written, 0 at the beginning of the line.
  char32_t last() const;
  bool ends_in_word() const;
  // The one before the last, which is given.
  char32_t last_but_one(char32_t last) const;
  // The one that ends before `end` in what was written.
  char32_t written_before(const char* end) const;
  char32_t peek(size_t at) const { return at < line_.size() ? decode(line_, at).code_point : 0; }
  size_t put(char32_t c, size_t next) {
    to_ += encode(c, to_);
    return next;
  }
  // The bytes from `at` to `next` as they are.
  size_t keep(size_t at, size_t next) {
    to_ = std::copy_n(line_.data() + at, next - at, to_);
    return next;
  }

  // polish_single.cpp: they edit the character at `at`, which copy_words() does not know, and return where to go on.
  size_t single(size_t at);
  size_t stop(const Place& p);
  size_t stop_behind_space(const Place& p);
  size_t stop_before_word(const Place& p, size_t next);
  size_t dots(const Place& p);
  size_t opening(const Place& p);
  size_t closing(const Place& p);
  size_t sign(const Place& p);
  size_t quote(const Place& p);
  size_t number(const Place& p);
  size_t latin(const Place& p);
  size_t mark(const Place& p);
  size_t letter(const Place& p);
  size_t latin_end(size_t at) const;
  size_t closed_latin(const Place& p) const;
  bool may_be_ending(size_t at) const;
  bool is_behind_letter_and_space(const Place& p) const;
  bool is_dropped(size_t at) const;

  // Quotation marks.
  bool opens_quote(char32_t c);
  bool closes_quote(char32_t c) const;
  void pass_quote(char32_t c);
  size_t put_bracket(char32_t c, size_t next) {
    if (c == U'«' || c == U'»') pass_quote(c);
    return put(c, next);
  }
  void recount_quotes(size_t start);
  bool straight_pairs();
  bool curly_pairs();
  bool has_persian();

  // Parts.
  size_t part(size_t at);
  bool needs_whole_line(std::string_view text);
  void edit(std::string_view given, Surroundings* around, Buffer* to);
  size_t part_start(size_t at);
  size_t part_stop(size_t at) const;

  std::string_view line_;
  const NormalizeOptions& options_;
  CopyWords copy_;
  PolishBuffers* buffers_;
  Buffer* out_;
  char* to_ = nullptr;     // where the next byte goes
  size_t floor_ = 0;       // what was before this is edited for good,
  uint64_t floor_to_ = 0;  // and this is where that ends in the output
  // The first round of editing sees the marks of the line, later ones what became of them.
  struct Quotes {
    Surroundings first, later;
  };
  Quotes around_, floor_around_;  // at the end of what was written, and at the floor
  bool finds_runs_ = false;       // letters written three times are edited in parts
  bool passed_quotes_ = false;    // between the two
  enum class Pairs : uint8_t { kUnknown, kNo, kYes };
  Pairs straight_pairs_ = Pairs::kUnknown, curly_pairs_ = Pairs::kUnknown;
  bool has_persian_ = false;
  size_t persian_at_ = 0;  // no Persian letter before this
};

}  // namespace persian::text

#endif
