#include "morph/edit.h"

#include <utility>

#include "morph/half_space.h"
#include "text/glyph.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::morph {

namespace {

using text::Buffer;
using text::NormalizeOptions;

constexpr std::string_view kFence = "```";
// Rounds after which a line is given as it is; edited text takes one, any other nearly always two.
constexpr int kMaxRounds = 12;

class Editor {
 public:
  Editor(const NormalizeOptions& options, Habits habits, Buffer (*make)(), Buffer* out)
      : options_(options),
        habits_(habits),
        cleaned_(make()),
        punctuated_(make()),
        first_(make()),
        second_(make()),
        out_(out) {}

  void line(std::string_view line) {
    const bool fence = begins_fence(line);
    if (fence) fenced_ = !fenced_;
    if (fence || fenced_) return copy(line);
    Buffer *edited = &first_, *again = &second_;
    round(line, edited);
    for (int i = 1; i < kMaxRounds && edited->view() != line; ++i) {
      round(edited->view(), again);
      std::swap(edited, again);
      if (edited->view() == again->view()) break;
    }
    out_->append(edited->view());
  }

  bool failed() const {
    return cleaned_.failed() || punctuated_.failed() || first_.failed() || second_.failed() || out_->failed();
  }

 private:
  static bool begins_fence(std::string_view line) {
    const size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && text::slice(line, first, kFence.size()) == kFence;
  }

  void copy(std::string_view line) {
    for (size_t at = 0; at < line.size();) {
      const text::Decoded d = text::decode(line, at);
      char bytes[4];
      if (d.code_point == text::kReplacement)
        out_->append({bytes, text::encode(d.code_point, bytes)});
      else
        out_->append(text::slice(line, at, d.length));
      at += d.length;
    }
  }

  void round(std::string_view line, Buffer* edited) {
    cleaned_.truncate(0);
    punctuated_.truncate(0);
    edited->truncate(0);
    text::clean_line(line, options_, options_.punctuation || options_.half_spaces ? &cleaned_ : edited);
    if (options_.punctuation) {
      text::punctuate_line(cleaned_.view(), options_, options_.half_spaces ? &punctuated_ : edited);
    }
    if (options_.half_spaces)
      put_half_spaces(options_.punctuation ? punctuated_.view() : cleaned_.view(), habits_, edited);
  }

  const NormalizeOptions& options_;
  Habits habits_;
  Buffer cleaned_, punctuated_;  // a round's steps
  Buffer first_, second_;        // the results of two rounds
  Buffer* out_;
  bool fenced_ = false;
};

bool edit_lines(std::string_view text, const NormalizeOptions& options, Habits habits, Buffer (*make)(), Buffer* out) {
  Editor editor(options, habits, make, out);
  size_t begin = 0;
  for (size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    const size_t next = at + d.length;
    if (text::glyph(d.code_point) == text::Glyph::kLineBreak) {
      editor.line(text::slice(text, begin, at - begin));
      out->append(text::slice(text, at, d.length));
      begin = next;
    }
    at = next;
  }
  editor.line(text::slice(text, begin));
  return !editor.failed();
}

}  // namespace

bool edit(std::string_view text, const NormalizeOptions& options, Buffer (*make)(), Buffer* out) {
  const Habits habits = options.half_spaces ? habits_of(text) : Habits{};
  if (habits == Habits{}) return edit_lines(text, options, habits, make, out);
  Buffer edited = make();
  if (!edit_lines(text, options, habits, make, &edited)) return false;
  // Editing may have taken the evidence away, or made more of it; then it is done again, less carefully.
  const Habits now = habits_of(edited.view());
  if (!(now == habits)) return edit_lines(edited.view(), options, now, make, out);
  out->append(edited.view());
  return !out->failed();
}

}  // namespace persian::morph
