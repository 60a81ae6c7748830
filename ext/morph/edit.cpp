#include "morph/edit.h"

#include "text/polish.h"
#include "text/runs.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::morph {

namespace {

using text::Buffer;
using text::kMaxRounds;
using text::NormalizeOptions;

constexpr std::string_view kFence = "```";

class Editor {
 public:
  Editor(const NormalizeOptions& options, Habits habits, HalfSpaceMemo* memo, Buffer (*make)(), Buffer* out)
      : options_(options),
        habits_(habits),
        memo_(memo),
        buffers_{make(), make(), make()},
        polished_(make()),
        joined_(make()),
        out_(out) {}

  void line(std::string_view line) {
    const bool fence = is_fence(line);
    if (fence) fenced_ = !fenced_;
    if (fence || fenced_) return copy(line);
    if (!options_.half_spaces) return text::polish_line(line, options_, &buffers_, out_);
    polished_.truncate(0);
    text::polish_line(line, options_, &buffers_, &polished_);
    for (int i = 0; i < kMaxRounds; ++i) {
      joined_.truncate(0);
      if (put_half_spaces(polished_.view(), habits_, memo_, &buffers_.again, &joined_))
        return out_->append(joined_.view());
      if (joined_.view() == polished_.view()) break;
      polished_.truncate(0);
      text::polish_line(joined_.view(), options_, &buffers_, &polished_);
      if (memo_ != nullptr && joined_.view() == polished_.view()) break;
    }
    out_->append(polished_.view());
  }

  bool failed() const { return buffers_.failed() || polished_.failed() || joined_.failed() || out_->failed(); }

 private:
  static bool begins_fence(std::string_view line) {
    const size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && text::slice(line, first, kFence.size()) == kFence;
  }

  // Also one that editing would make one, so that it is one at once: a half-space before it.
  bool is_fence(std::string_view line) {
    if (line.find(kFence) == std::string_view::npos) return false;
    if (begins_fence(line)) return true;
    polished_.truncate(0);
    text::polish_line(line, options_, &buffers_, &polished_);
    return begins_fence(polished_.view());
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

  const NormalizeOptions& options_;
  Habits habits_;
  HalfSpaceMemo* memo_;
  text::PolishBuffers buffers_;
  Buffer polished_, joined_;
  Buffer* out_;
  bool fenced_ = false;
};

bool edit_lines(std::string_view text, const NormalizeOptions& options, Habits habits, HalfSpaceMemo* memo,
                Buffer (*make)(), Buffer* out) {
  Editor editor(options, habits, memo, make, out);
  for (size_t at = 0; true;) {
    const size_t stop = text::line_end(text, at);
    editor.line(text::slice(text, at, stop - at));
    if (stop == text.size()) break;
    at = stop + text::decode(text, stop).length;
    out->append(text::slice(text, stop, at - stop));
  }
  return !editor.failed();
}

}  // namespace

bool edit(std::string_view text, const NormalizeOptions& options, Buffer (*make)(), Buffer* out, HalfSpaceMemo* memo) {
  const Habits habits = options.half_spaces ? habits_of(text) : Habits{};
  if (habits == Habits{}) return edit_lines(text, options, habits, memo, make, out);
  Buffer edited = make();
  if (!edit_lines(text, options, habits, memo, make, &edited)) return false;
  // Editing may have taken the evidence away, or made more of it; then it is done again, less carefully.
  const Habits now = habits_of(edited.view());
  if (!(now == habits)) return edit_lines(edited.view(), options, now, memo, make, out);
  out->append(edited.view());
  return !out->failed();
}

}  // namespace persian::morph
