#include "text/protect.h"

#include "text/block.h"
#include "text/glyph.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::text {

namespace {

// Signs with which a Latin word may begin, and those that may stand inside it. Brackets count while they are balanced.
constexpr std::string_view kBefore = "/~$%&_+-.\\@#";
constexpr std::string_view kInside = "/~$%&_+-.\\@#:;,!?*='()[]{}^";
// Signs that end a sentence rather than a word.
constexpr std::string_view kTrailing = ".,:;!?'*-";

constexpr std::string_view kEmoticons[] = {":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", ":P", ":/", ":|", "<3"};

bool contains(std::string_view set, char32_t c) {
  return c != 0 && c < 0x80 && set.find(static_cast<char>(c)) != std::string_view::npos;
}

bool starts(std::string_view text, size_t at, std::string_view prefix) {
  return slice(text, at, prefix.size()) == prefix;
}

// A word character stands directly before `at`.
bool inside_word(std::string_view line, size_t at) {
  return at > 0 && is_word_glyph(glyph(decode_before(line, at).code_point));
}

// A keycap: a digit with the variation selector or the enclosing box behind it.
size_t keycap_end(std::string_view line, size_t at) {
  size_t end = at + 1;
  if (starts(line, end, "\uFE0F")) end += 3;
  if (starts(line, end, "\u20E3")) return end + 3;
  return at;
}

size_t emoticon_end(std::string_view line, size_t at) {
  if (at > 0 && glyph(decode_before(line, at).code_point) != Glyph::kSpace) return at;
  for (std::string_view e : kEmoticons) {
    const size_t end = at + e.size();
    if (!starts(line, at, e)) continue;
    if (end == line.size() || glyph(decode(line, end).code_point) == Glyph::kSpace) return end;
  }
  return at;
}

// Where a URL ends that runs on in any script: before white space, quotes, angle brackets and Persian punctuation.
size_t url_end(std::string_view line, size_t at) {
  constexpr std::u32string_view kStops = U"\"<>`«»“”،؛؟";
  while (at < line.size()) {
    const Decoded d = decode(line, at);
    const Glyph g = glyph(d.code_point);
    if (g == Glyph::kSpace || g == Glyph::kInvisible || kStops.find(d.code_point) != std::u32string_view::npos) break;
    at += d.length;
  }
  return at;
}

bool is_url(std::string_view run) {
  if (starts(run, 0, "www.") || starts(run, 0, "mailto:")) return true;
  const size_t scheme = run.find("://");
  return scheme != std::string_view::npos && scheme > 0;
}

// Takes sentence punctuation and unbalanced closing brackets off the end of a run.
size_t trim(std::string_view line, size_t begin, size_t end) {
  int depth = 0;
  for (size_t i = begin; i < end; ++i) {
    if (contains("([{", static_cast<unsigned char>(line[i]))) ++depth;
    if (contains(")]}", static_cast<unsigned char>(line[i]))) --depth;
  }
  const bool entity = line[begin] == '&';
  while (end > begin) {
    const char c = line[end - 1];
    if (c == ';' && entity) break;
    if (contains(")]}", static_cast<unsigned char>(c))) {
      if (depth >= 0) break;
      ++depth;
    } else if (contains("([{", static_cast<unsigned char>(c))) {
      --depth;
    } else if (!contains(kTrailing, static_cast<unsigned char>(c))) {
      break;
    }
    --end;
  }
  return end;
}

// Where the spaces and characters of the Arabic block, U+0600..06FF, end that begin at `at`: they begin nothing that is
// protected.
size_t behind_plain(std::string_view line, size_t at) {
  for (; at < line.size(); at += kBlockBytes) {
    const VectorBlock b = load_block<VectorBlock>(line, at);
    const size_t count =
        leading_bytes((b.is(' ') | b.between(0xD8, 0xDB) | b.between(0x80, 0xBF)).bits(), line.size() - at);
    if (count < kBlockBytes) return at + count;
  }
  return line.size();
}

}  // namespace

size_t SpanScanner::code_end(size_t at) {
  if (no_code_) return at;
  size_t ticks = at;
  while (ticks < line_.size() && line_[ticks] == '`') ++ticks;
  const size_t close = line_.find('`', ticks);
  if (close == std::string_view::npos) {
    no_code_ = true;
    return at;
  }
  size_t end = close;
  while (end < line_.size() && line_[end] == '`') ++end;
  return end;
}

size_t SpanScanner::tag_end(size_t at) {
  if (no_tag_ || at + 1 >= line_.size()) return at;
  const auto next = static_cast<unsigned char>(line_[at + 1]);
  if (!is_ascii_letter(next) && next != '/' && next != '!') return at;
  const size_t close = line_.find_first_of("<>", at + 1);
  if (close == std::string_view::npos) no_tag_ = true;
  return close != std::string_view::npos && line_[close] == '>' ? close + 1 : at;
}

// #hashtag, @mention: word characters of any script, _ and half-spaces between them.
size_t SpanScanner::handle_end(size_t at) const {
  if (inside_word(line_, at)) return at;
  size_t end = at + 1, stop = at;
  while (end < line_.size()) {
    const Decoded d = decode(line_, end);
    const bool word = is_word_glyph(glyph(d.code_point)) || d.code_point == '_';
    if (!word && d.code_point != kZwnj) break;
    end += d.length;
    if (word) stop = end;
  }
  return stop;
}

// A run of Latin signs and letters of other scripts, when there is a letter among them.
size_t SpanScanner::foreign_end(size_t at) {
  if (at < no_letter_before_) return at;
  size_t end = at;
  bool letter = false;
  while (end < line_.size()) {
    const Decoded d = decode(line_, end);
    const Glyph g = glyph(d.code_point);
    const bool foreign = g == Glyph::kForeign;
    const bool joiner =
        letter && (g == Glyph::kMark || d.code_point == kZwj || d.code_point == 0xAD) && d.code_point != kKashida;
    if (!foreign && !joiner && !is_ascii_digit(d.code_point) && !contains(kInside, d.code_point)) break;
    letter |= foreign;
    end += d.length;
  }
  if (!letter) no_letter_before_ = end;
  if (!letter) return at;
  const std::string_view run = slice(line_, at, end - at);
  if (is_url(run)) end = url_end(line_, end);
  return trim(line_, at, end);
}

// Where the protected stretch that begins here ends; `at` itself when none does.
size_t SpanScanner::protected_end(size_t at) {
  const Decoded d = decode(line_, at);
  const char32_t c = d.code_point;
  size_t end = at;
  if (c == '`') end = code_end(at);
  if (c == '<') end = tag_end(at);
  if (end == at && (c == ':' || c == ';' || c == '<')) end = emoticon_end(line_, at);
  if (end == at && (is_ascii_digit(c) || c == '#' || c == '*')) end = keycap_end(line_, at);
  if (end == at && (c == '#' || c == '@')) end = handle_end(at);
  if (end != at) return end;
  const bool foreign = glyph(c) == Glyph::kForeign;
  const bool sign = is_ascii_digit(c) || (contains(kBefore, c) && !inside_word(line_, at));
  return foreign || sign ? foreign_end(at) : at;
}

bool SpanScanner::next(Span* span) {
  if (at_ >= line_.size()) return false;
  span->start = at_;
  size_t at = at_;
  while (pending_ == 0) {
    at = behind_plain(line_, at);
    if (at == line_.size()) break;
    const size_t end = protected_end(at);
    if (end > at)
      pending_ = end;
    else
      at += decode(line_, at).length;
  }
  span->is_protected = at == at_ && pending_ != 0;
  span->stop = at_ = span->is_protected ? pending_ : at;
  if (span->is_protected) pending_ = 0;
  return true;
}

}  // namespace persian::text
