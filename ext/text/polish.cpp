#include "text/polish.h"

#include <algorithm>
#include <utility>

#include "text/block.h"
#include "text/characters.h"
#include "text/glyph.h"
#include "text/line_quotes.h"
#include "text/polish_blocks.h"
#include "text/runs.h"
#include "text/sides.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::text {

namespace {

// Edits until nothing changes; `round` is called with a text and a buffer to append to, once more than needed when the
// first round and the later ones are not alike. `is_regular` may tell that a round would change nothing.
// NOLINTBEGIN(misc-no-recursion): only the Polisher without buffers is asked by another one, and it asks nobody
template <class Round, class IsRegular>
const Buffer& until_stable(std::string_view text, PolishBuffers* buffers, bool alike, Round round,
                           IsRegular is_regular) {
  Buffer *edited = &buffers->edited, *again = &buffers->again;
  edited->truncate(0);
  round(text, edited);
  if (alike && edited->view() == text) return *edited;
  for (int i = 1; i < kMaxRounds && !is_regular(edited->view()); ++i) {
    again->truncate(0);
    round(edited->view(), again);
    std::swap(edited, again);
    if (edited->view() == again->view()) break;
  }
  return *edited;
}

template <class Block>
class Polisher {
 public:
  // Without buffers it only tells whether the line is regular. Where a letter stands three times in a row, words are
  // edited apart only when that is asked for: it takes a look at the line that hardly any needs.
  Polisher(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out,
           bool edit_runs = false)
      : line_(trim(line)), options_(options), buffers_(buffers), out_(out), edit_runs_(edit_runs), quotes_(line_) {}

  // Whether the line is regular and would stay as it is; false when that is not known.
  bool changes_nothing() {
    out_->truncate(0);
    return polish() && out_->view() == line_;
  }

  // False when the line is to be edited as a whole; then nothing is appended.
  bool polish() {
    const uint64_t begin = out_->size();
    open(0);
    for (size_t at = 0; at < line_.size() && to_ != nullptr && !out_->failed();) {
      at = blocks(at);
      if (at == line_.size() && !ends_in_half()) break;
      while (at > floor_ && ends_in_half()) --to_, --at;
      at = at == run_ ? part(at) : single(at);
      if (at == kWhole) {
        out_->truncate(begin);
        return false;
      }
    }
    if (out_->failed()) return true;
    out_->extend(to_);
    if (!has_run()) return true;
    out_->truncate(begin);
    return false;
  }

  // Whether a letter that stood three times in a row was why.
  bool failed_at_run() const { return failed_at_run_; }

 private:
  static constexpr size_t kSlack = 2 * kBlockBytes;  // a whole block is stored, though only its beginning counts
  static constexpr size_t kWhole = std::string_view::npos;

  // White space at the ends of a line goes.
  static std::string_view trim(std::string_view line) {
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    return line;
  }

  // Begins to write for the line from `at` on.
  void open(size_t at) {
    to_ = out_->room(line_.size() - at + kSlack);
    floor_ = at;
    floor_to_ = out_->size();
    quotes_.settle(at);
  }

  // Makes room for characters that take more bytes than in the line; false when there is no memory for it.
  bool grow(size_t at, size_t more) {
    out_->extend(to_);
    to_ = out_->room(line_.size() - at + more + kSlack);
    return to_ != nullptr;
  }

  // Whether the last block ended inside a character.
  bool ends_in_half() const {
    const auto byte = [&](int back) { return static_cast<unsigned char>(to_[-back]); };
    const auto written = to_ - out_->view().data() - static_cast<std::ptrdiff_t>(floor_to_);
    return (written >= 1 && byte(1) >= 0xC0) || (written >= 2 && byte(1) == 0x80 && byte(2) == 0xE2);
  }

  size_t blocks(size_t at) {
    if (edit_runs_ && (run_ == kWhole || run_ < at)) run_ = letter_run(line_, at);
    const std::string_view line = edit_runs_ ? slice(line_, 0, run_) : line_;
    return copy_words<Block>(line, at, options_.digits == Digits::kPersian, ends_in_word(), &to_);
  }

  // Whether a letter stands three times in a row in what was written since the floor.
  bool has_run() {
    failed_at_run_ = has_letter_run(slice(out_->view(), static_cast<size_t>(floor_to_)));
    return failed_at_run_;
  }

  // The last character written, 0 at the beginning of the line.
  char32_t last() const {
    const std::string_view written{out_->view().data(), static_cast<size_t>(to_ - out_->view().data())};
    return floor_ == 0 && written.size() == floor_to_ ? 0 : decode_before(written, written.size()).code_point;
  }
  bool ends_in_word() const {
    const Side s = side(last());
    return is_word(s) || s == Side::kClosing;
  }
  char32_t peek(size_t at) const { return at < line_.size() ? decode(line_, at).code_point : 0; }

  size_t put(char32_t c, size_t next) {
    to_ += encode(c, to_);
    return next;
  }

  // Edits the character at `at`, which blocks() does not know; returns where to go on.
  size_t single(size_t at) {
    const Decoded d = decode(line_, at);
    const char32_t c = d.code_point;
    const size_t next = at + d.length;
    const char32_t before_c = last(), behind_c = peek(next);
    const Side before = side(before_c), behind = side(behind_c);
    bool regular = false;
    switch (c) {
      case '.':
      case ':':
      case '!':
      case U'،':
      case U'؛':
      case U'؟':
        if (before == Side::kSpace) return drop_space(at, d, behind);
        regular = (is_word(before) || before == Side::kClosing) &&
                  (is_one(behind, Side::kSpace, Side::kEdge, Side::kClosing) || quotes_.closes(behind_c));
        break;
      case '(':
      case '[':
      case U'«':
        regular = is_one(before, Side::kSpace, Side::kEdge, Side::kOpening) &&
                  is_one(behind, Side::kLetter, Side::kDigit, Side::kOpening);
        if (regular && c == U'«') quotes_.pass(c);
        break;
      case ')':
      case ']':
      case U'»':
        regular = (is_word(before) || is_one(before, Side::kStop, Side::kClosing)) &&
                  is_one(behind, Side::kSpace, Side::kEdge, Side::kStop, Side::kClosing);
        if (regular && c == U'»') quotes_.pass(c);
        break;
      case '-':
        regular =
            (before == Side::kSpace && behind == Side::kSpace) || (before == Side::kLetter && behind == Side::kLetter);
        break;
      case '*': regular = is_one(before, Side::kSpace, Side::kEdge) && behind == Side::kSpace; break;
      case kZwnj:
        if (before == Side::kLetter ? !is_one(behind, Side::kSpace, Side::kEdge) && behind_c != kZwnj
                                    : before != Side::kSpace || behind != Side::kLetter)
          return part(at);
        return next;
      case '/': regular = before == Side::kLetter && behind == Side::kLetter; break;
      case U'–':
      case U'—':
      case U'…':
        regular = is_one(before, Side::kSpace, Side::kLetter) && is_one(behind, Side::kSpace, Side::kLetter);
        break;
      case '"':
      case U'“':
      case U'”':
      case U'„': return quote(at, d, before, behind);
      case U'ء': regular = before == Side::kLetter && before_c != U'ه'; break;
      case 0x200E:
      case 0x200F:
        if (before != Side::kLetter || !is_one(behind, Side::kSpace, Side::kLetter)) return part(at);
        return next;
      case '`':
      case '<': return kWhole;
      default:
        if (c >= '0' && c <= '9') return number(at, before);
        if (c >= 0x064B && c <= 0x0654) return mark(at, c, before_c);
        if (glyph(c) == Glyph::kPersian) return letter(at, d);
        return part(at);
    }
    return regular ? put(c, next) : part(at);
  }

  // A stop behind a space that is behind a word.
  size_t drop_space(size_t at, const Decoded& stop, Side behind) {
    const std::string_view written{out_->view().data(), static_cast<size_t>(to_ - out_->view().data())};
    const bool room = options_.punctuation && at > floor_ + 1 && is_one(behind, Side::kSpace, Side::kEdge);
    if (!room || side(decode_before(written, written.size() - 1).code_point) != Side::kLetter) return part(at);
    --to_;
    return put(stop.code_point, at + stop.length);
  }

  // Whether the space at `at`, in what is regular otherwise, was dropped.
  bool is_dropped(size_t at) const { return side(peek(at + 1)) == Side::kStop; }

  // ASCII digits of their own.
  size_t number(size_t at, Side before) {
    size_t end = at;
    while (end < line_.size() && line_[end] >= '0' && line_[end] <= '9') ++end;
    Side behind = side(peek(end));
    if (behind == Side::kStop) {
      const Side then = side(peek(end + decode(line_, end).length));
      if (!is_one(then, Side::kSpace, Side::kEdge)) return part(at);
      behind = Side::kSpace;
    }
    const bool regular = is_one(before, Side::kSpace, Side::kEdge, Side::kOpening, Side::kLetter) &&
                         is_one(behind, Side::kSpace, Side::kEdge, Side::kClosing, Side::kLetter);
    if (!regular || !has_persian()) return part(at);
    if (!grow(at, 2 * (end - at))) return at;
    for (; at < end; ++at) {
      const char32_t digit = static_cast<char32_t>(line_[at] - '0');
      put(options_.digits == Digits::kPersian ? U'۰' + digit : U'0' + digit, at);
    }
    return end;
  }

  size_t mark(size_t at, char32_t c, char32_t before) {
    constexpr char32_t kMadda = 0x0653;
    const auto same = [&] { return to_ - out_->view().data() >= 4 && std::equal(to_ - 4, to_ - 2, to_ - 2); };
    const auto compose = [&](char32_t letter) {
      to_ -= 2;
      return put(letter, at + 2);
    };
    if (c == kMadda || c == kHamzaAbove) {
      if (before == U'ه' && c == kHamzaAbove) return put(c, at + 2);
      if (same()) return part(at);
      if (before == U'ا') return compose(c == kMadda ? U'آ' : U'أ');
      if (before == U'و' && c == kHamzaAbove) return compose(U'ؤ');
      if (before == U'ی' && c == kHamzaAbove) return compose(U'ئ');
      return part(at);
    }
    return options_.diacritics && side(before) == Side::kLetter ? put(c, at + 2) : part(at);
  }

  // A letter that blocks() does not know, or a presentation form of one.
  size_t letter(size_t at, const Decoded& d) {
    std::string_view text;
    if (!canonical(d.code_point, &text)) text = slice(line_, at, d.length);
    const Decoded l = text.empty() ? Decoded{0, 0} : decode(text, 0);
    if (l.length == 0 || l.length != text.size() || l.code_point == U'ء' || glyph(l.code_point) != Glyph::kPersian)
      return part(at);
    return put(l.code_point, at + d.length);
  }

  // A quotation mark that becomes « or ».
  size_t quote(size_t at, const Decoded& mark, Side before, Side behind) {
    const char32_t c = mark.code_point;
    if (!options_.punctuation || buffers_ == nullptr || !has_persian()) return part(at);
    if (!(c == '"' ? quotes_.straight_pairs() : quotes_.curly_alternate())) return part(at);
    if (!grow(at, 1)) return at;
    const bool opening = c == '"' ? !quotes_.now.first.straight_open : c != U'”';
    const bool regular = opening ? quotes_.opens() && is_one(before, Side::kSpace, Side::kEdge) &&
                                       is_one(behind, Side::kLetter, Side::kDigit)
                                 : quotes_.closes(c) && (is_word(before) || before == Side::kStop) &&
                                       is_one(behind, Side::kSpace, Side::kEdge, Side::kStop);
    if (!regular) return part(at);
    quotes_.pass(c);
    return put(opening ? U'«' : U'»', at + mark.length);
  }

  bool has_persian() {
    for (; persian_at_ < line_.size() && !has_persian_; persian_at_ += decode(line_, persian_at_).length) {
      has_persian_ = glyph(peek(persian_at_)) == Glyph::kPersian;
    }
    return has_persian_;
  }

  // Edits what is around `at`, from a word of letters before it to one behind it, by the passes of normalize.h.
  size_t part(size_t at) {
    if (buffers_ == nullptr || !has_persian()) return kWhole;
    const size_t start = part_start(at), stop = part_stop(at);
    const std::string_view text = slice(line_, start, stop - start);
    if (needs_whole_line(text) || has_run()) return kWhole;
    quotes_.take_back(start);
    QuotesSoFar& now = quotes_.now;
    for (Surroundings* s : {&now.first, &now.later}) {
      s->after_persian = start > 0;
      s->straight_pairs = quotes_.straight_pairs();
    }
    const QuotesSoFar before = now;
    bool first = true;
    const bool alike = before.first == before.later;
    const auto round = [&](std::string_view given, Buffer* to) {
      Surroundings* around = first ? &now.first : &now.later;
      *around = first ? before.first : before.later;
      edit(given, around, to);
      if (first && alike) now.later = now.first;
      first = false;
    };
    const auto is_regular = [&](std::string_view given) {
      Polisher check(given, options_, nullptr, &buffers_->cleaned);
      check.quotes_.now.later = before.later;
      if (!check.changes_nothing()) return false;
      now.later = check.quotes_.now.later;
      return true;
    };
    const Buffer& edited = until_stable(text, buffers_, alike, round, is_regular);
    out_->append(edited.view());
    open(stop);
    return stop;
  }

  void edit(std::string_view given, Surroundings* around, Buffer* to) {
    if (!options_.punctuation) return clean_part(given, options_, to);
    buffers_->cleaned.truncate(0);
    clean_part(given, options_, &buffers_->cleaned);
    punctuate_part(buffers_->cleaned.view(), options_, around, to);
  }

  // Code, tags and curly quotation marks reach further than a few words.
  static bool needs_whole_line(std::string_view text) {
    if (text.find('`') != std::string_view::npos || text.find('<') != std::string_view::npos) return true;
    for (size_t at = text.find("\xE2\x80"); at != std::string_view::npos; at = text.find("\xE2\x80", at + 1)) {
      const auto third = static_cast<unsigned char>(at + 2 < text.size() ? text[at + 2] : 0);
      if (third >= 0x9C && third <= 0x9E) return true;
    }
    return false;
  }

  // Goes back in the line and in what was written to the beginning of a word of letters before the word at `at`, but
  // not behind what was edited already.
  size_t part_start(size_t at) {
    const size_t floor = floor_ > 0 ? floor_ + 1 : 0;  // a part ends before a space
    size_t start = at, words = 0, spaces = 0;
    for (size_t end = at; true; end = start - 1) {
      const size_t space = slice(line_, floor, end - floor).rfind(' ');
      start = floor + space + 1;
      ++words;
      if (space == std::string_view::npos) break;
      if (words > 1 && regularity(slice(line_, start, end - start)) == Regularity::kLetters) break;
      if (start == at || !is_dropped(start - 1)) ++spaces;
    }
    out_->extend(to_);
    const std::string_view written = slice(out_->view(), static_cast<size_t>(floor_to_) + (floor_ > 0 ? 1 : 0));
    size_t cut = written.size() + 1;
    for (++spaces; spaces > 0; --spaces) cut = slice(written, 0, cut - 1).rfind(' ') + 1;
    out_->truncate(out_->size() - written.size() + cut);
    return start;
  }

  // Behind a word of letters that a regular word follows, or the end of the line.
  size_t part_stop(size_t at) const {
    size_t stop = std::min(line_.find(' ', at), line_.size());
    for (bool letters = false; stop < line_.size();) {
      const size_t end = std::min(line_.find(' ', stop + 1), line_.size());
      const Regularity t = regularity(slice(line_, stop + 1, end - stop - 1));
      if (letters && t != Regularity::kOther) return stop;
      letters = t == Regularity::kLetters;
      stop = end;
    }
    return line_.size();
  }

  std::string_view line_;
  const NormalizeOptions& options_;
  PolishBuffers* buffers_;
  Buffer* out_;
  bool edit_runs_;
  bool failed_at_run_ = false;
  size_t run_ = kWhole;       // in the line, where three letters alike are to be edited
  char* to_ = nullptr;        // where the next byte goes
  size_t floor_ = 0;          // what was before this is edited for good,
  uint64_t floor_to_ = 0;     // and this is where that ends in the output
  LineQuotes<Block> quotes_;  // up to what was written
  bool has_persian_ = false;
  size_t persian_at_ = 0;  // no Persian letter before this
};

template <class Block>
void polish_in_blocks(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out) {
  Polisher<Block> polisher(line, options, buffers, out);
  if (polisher.polish()) return;
  if (polisher.failed_at_run() && Polisher<Block>(line, options, buffers, out, true).polish()) return;
  polish_line_slowly(line, options, buffers, out);
}
// NOLINTEND(misc-no-recursion)

}  // namespace

void polish_line(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out) {
  polish_in_blocks<VectorBlock>(line, options, buffers, out);
}

void polish_line_scalar(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out) {
  polish_in_blocks<ScalarBlock>(line, options, buffers, out);
}

void polish_line_slowly(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out) {
  const auto round = [&](std::string_view given, Buffer* to) {
    if (!options.punctuation) return clean_line(given, options, to);
    buffers->cleaned.truncate(0);
    clean_line(given, options, &buffers->cleaned);
    punctuate_line(buffers->cleaned.view(), options, to);
  };
  const Buffer& edited = until_stable(line, buffers, true, round, [](std::string_view) { return false; });
  out->append(edited.view());
}

}  // namespace persian::text
