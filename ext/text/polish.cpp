#include "text/polish.h"

#include <algorithm>
#include <utility>

#include "text/block.h"
#include "text/polisher.h"
#include "text/runs.h"

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

bool is_quote(char32_t c) { return c == '"' || c == U'“' || c == U'”'; }

}  // namespace

bool Polisher::polish() {
  const uint64_t begin = out_->size();
  const auto is_done = [&] {
    return try_line() && (out_->failed() || !has_letter_run(slice(out_->view(), static_cast<size_t>(begin))));
  };
  if (is_done()) return true;
  // Most lines have no letter three times, so that only now it is asked where.
  out_->truncate(begin);
  finds_runs_ = buffers_ != nullptr && has_letter_run(line_);
  around_ = {};
  if (finds_runs_ && is_done()) return true;
  out_->truncate(begin);
  return false;
}

// False when the line is to be edited as a whole.
bool Polisher::try_line() {
  open(0, 0);
  size_t run = next_run(0);
  for (size_t at = 0; at < line_.size() && to_ != nullptr && !out_->failed();) {
    at = copy_(slice(line_, 0, run), at, options_.digits == Digits::kPersian, ends_in_word(), &to_);
    if (at == line_.size() && !ends_in_half()) break;
    while (at > floor_ && ends_in_half()) --to_, --at;
    // A space is copied with the letter behind it, which is in the run.
    if (at + 1 == run && run < line_.size()) at = put(' ', run);
    at = at == run ? part(at) : single(at);
    if (at == kWhole) return false;
    if (at > run) run = next_run(at);
  }
  if (!out_->failed()) out_->extend(to_);
  return true;
}

// The word with the next run of letters; the end of the line when there is none.
size_t Polisher::next_run(size_t at) const {
  const size_t run = finds_runs_ ? letter_run(line_, at) : line_.size();
  return run == line_.size() ? run : at + slice(line_, at, run - at).rfind(' ') + 1;
}

bool Polisher::changes_nothing() {
  out_->truncate(0);
  return polish() && out_->view() == line_;
}

std::string_view Polisher::trim(std::string_view line) {
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  return line;
}

void Polisher::open(size_t at, size_t floor) {
  to_ = out_->room(line_.size() - at + kSlack);
  floor_ = floor;
  floor_to_ = out_->size() + (floor - at);
  floor_around_ = around_;
  passed_quotes_ = false;
}

bool Polisher::grow(size_t at, size_t more) {
  out_->extend(to_);
  to_ = out_->room(line_.size() - at + more + kSlack);
  return to_ != nullptr;
}

// Whether the last pair of blocks ended inside a character.
bool Polisher::ends_in_half() const {
  const auto byte = [&](int back) { return static_cast<unsigned char>(to_[-back]); };
  const auto written = to_ - out_->view().data() - static_cast<std::ptrdiff_t>(floor_to_);
  return (written >= 1 && byte(1) >= 0xC0) || (written >= 2 && byte(1) == 0x80 && byte(2) == 0xE2);
}

char32_t Polisher::last() const {
  const bool begins = floor_ == 0 && to_ == out_->view().data() + static_cast<size_t>(floor_to_);
  return begins ? 0 : written_before(to_);
}

char32_t Polisher::last_but_one(char32_t last) const {
  char bytes[4];
  return written_before(to_ - encode(last, bytes));
}

char32_t Polisher::written_before(const char* end) const {
  const std::string_view written{out_->view().data(), static_cast<size_t>(end - out_->view().data())};
  return decode_before(written, written.size()).code_point;
}

bool Polisher::ends_in_word() const {
  const Side s = side(last());
  return is_word(s) || s == Side::kClosing;
}

bool Polisher::opens_quote(char32_t c) {
  const Surroundings& now = around_.first;
  if (!options_.punctuation || buffers_ == nullptr || now.quoted_by != 0 || now.guillemets != 0) return false;
  const bool opens = c == '"' ? !now.straight_open && straight_pairs() : c == U'“' && curly_pairs();
  return opens && has_persian();
}

bool Polisher::closes_quote(char32_t c) const {
  return is_quote(c) && around_.first.quoted_by == c && (c != '"' || around_.first.straight_open);
}

// Counts a quotation mark that is written as punctuate_line() does.
void Polisher::pass_quote(char32_t c) {
  passed_quotes_ = true;
  const bool opens = c == U'«' || c == U'“' || (c == '"' && !around_.first.straight_open);
  for (Surroundings* s : {&around_.first, &around_.later}) {
    s->guillemets = opens ? s->guillemets + 1 : std::max(0, s->guillemets - 1);
  }
  if (!is_quote(c)) return;
  if (c == '"') around_.first.straight_open = opens;
  around_.first.quoted_by = !opens ? 0 : c == '"' ? U'"' : U'”';
}

// Takes back what was counted from `start` on.
void Polisher::recount_quotes(size_t start) {
  if (!passed_quotes_) return;
  around_ = floor_around_;
  for (size_t at = floor_; at < start; ++at) {
    if (line_[at] != '"' && line_[at] != '\xC2' && line_[at] != '\xE2') continue;
    const char32_t c = decode(line_, at).code_point;
    if (is_quote(c) || c == U'«' || c == U'»') pass_quote(c);
  }
}

// Whether the line has an even number of straight marks; editing leaves that so.
bool Polisher::straight_pairs() {
  if (straight_pairs_ == Pairs::kUnknown) {
    bool even = true;
    for (size_t at = line_.find('"'); at != std::string_view::npos; at = line_.find('"', at + 1)) even = !even;
    straight_pairs_ = even ? Pairs::kYes : Pairs::kNo;
  }
  return straight_pairs_ == Pairs::kYes;
}

// Whether curly marks open and close in turn, and the line has no others, so that all of them are converted at once.
bool Polisher::curly_pairs() {
  if (curly_pairs_ != Pairs::kUnknown) return curly_pairs_ == Pairs::kYes;
  constexpr std::string_view kOthers[] = {"\"", "«", "»", "„"};
  bool open = false, in_turn = true;
  for (std::string_view other : kOthers) in_turn = in_turn && line_.find(other) == std::string_view::npos;
  for (size_t at = 0; in_turn && (at = line_.find("\xE2\x80", at)) != std::string_view::npos; ++at) {
    const char32_t c = decode(line_, at).code_point;
    if (!is_quote(c)) continue;
    in_turn = open == (c == U'”');
    open = !open;
  }
  curly_pairs_ = in_turn && !open ? Pairs::kYes : Pairs::kNo;
  return curly_pairs_ == Pairs::kYes;
}

bool Polisher::has_persian() {
  for (; persian_at_ < line_.size() && !has_persian_; persian_at_ += decode(line_, persian_at_).length) {
    has_persian_ = glyph(peek(persian_at_)) == Glyph::kPersian;
  }
  return has_persian_;
}

// Edits what is around `at`, from a word of letters before it to one behind it, by the passes of normalize.h.
size_t Polisher::part(size_t at) {
  if (buffers_ == nullptr || !has_persian()) return kWhole;
  const size_t start = part_start(at), stop = part_stop(at);
  const std::string_view text = slice(line_, start, stop - start);
  if (needs_whole_line(text)) return kWhole;
  recount_quotes(start);
  for (Surroundings* s : {&around_.first, &around_.later}) {
    s->after_persian = start > 0;
    s->straight_pairs = straight_pairs();
    s->curly_pairs = true;
  }
  const Quotes before = around_;
  bool first = true;
  const bool alike = before.first == before.later;
  const auto round = [&](std::string_view given, Buffer* to) {
    Surroundings* around = first ? &around_.first : &around_.later;
    *around = first ? before.first : before.later;
    edit(given, around, to);
    if (first && alike) around_.later = around_.first;
    first = false;
  };
  const auto is_regular = [&](std::string_view given) {
    Polisher check(given, options_, copy_, nullptr, &buffers_->cleaned);
    check.around_.later = before.later;
    if (!check.changes_nothing()) return false;
    around_.later = check.around_.later;
    return true;
  };
  const Buffer& edited = until_stable(text, buffers_, alike, round, is_regular);
  out_->append(edited.view());
  open(stop, std::min(stop + 1, line_.size()));  // a part ends before a space
  return stop;
}

// Code and tags reach further than a few words; so do curly quotation marks that are not in turn.
bool Polisher::needs_whole_line(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`' || text[at] == '<') return true;
    if (text[at] != '\xE2') continue;
    const char32_t c = decode(text, at).code_point;
    if ((is_quote(c) || c == U'„') && !curly_pairs()) return true;
  }
  return false;
}

void Polisher::edit(std::string_view given, Surroundings* around, Buffer* to) {
  if (!options_.punctuation) return clean_part(given, options_, to);
  buffers_->cleaned.truncate(0);
  clean_part(given, options_, &buffers_->cleaned);
  punctuate_part(buffers_->cleaned.view(), options_, around, to);
}

// Goes back in the line and in what was written to the beginning of a word of letters before the word at `at`, but
// not behind what was edited already.
size_t Polisher::part_start(size_t at) {
  size_t start = at, words = 0, spaces = 0;
  for (size_t end = at; true; end = start - 1) {
    const size_t space = slice(line_, floor_, end - floor_).rfind(' ');
    start = floor_ + space + 1;
    ++words;
    if (space == std::string_view::npos) break;
    if (words > 1 && regularity(slice(line_, start, end - start)) == Regularity::kLetters) break;
    if (start == at || !is_dropped(start - 1)) ++spaces;
  }
  out_->extend(to_);
  const std::string_view written = slice(out_->view(), static_cast<size_t>(floor_to_));
  size_t cut = written.size() + 1;
  for (++spaces; spaces > 0; --spaces) cut = slice(written, 0, cut - 1).rfind(' ') + 1;
  out_->truncate(out_->size() - written.size() + cut);
  return start;
}

// Behind a word of letters that a regular word follows, or the end of the line.
size_t Polisher::part_stop(size_t at) const {
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

// NOLINTEND(misc-no-recursion)

namespace {

void polish_in_blocks(std::string_view line, const NormalizeOptions& options, Polisher::CopyWords copy,
                      PolishBuffers* buffers, Buffer* out) {
  if (!Polisher(line, options, copy, buffers, out).polish()) polish_line_slowly(line, options, buffers, out);
}

}  // namespace

void polish_line(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out) {
  polish_in_blocks(line, options, copy_words<VectorBlock>, buffers, out);
}

void polish_line_scalar(std::string_view line, const NormalizeOptions& options, PolishBuffers* buffers, Buffer* out) {
  polish_in_blocks(line, options, copy_words<ScalarBlock>, buffers, out);
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
