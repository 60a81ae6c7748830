#include "text/edit_automaton.h"

#include <algorithm>
#include <array>

#include "text/alphabet.h"
#include "text/utf8.h"

namespace persian::text {

namespace {

// The letters of terms in the order of their code points; آ is written ا there.
constexpr auto make_persian() {
  std::array<char32_t, kLetterCount - 1> letters{};
  size_t size = 0;
  for (char16_t c : kAlphabet) {
    if (c != code_point(kAlefMadda)) letters[size++] = c;
  }
  std::sort(letters.begin(), letters.end());
  return letters;
}
constexpr auto kPersian = make_persian();
constexpr std::u32string_view kAscii = U"0123456789abcdefghijklmnopqrstuvwxyz";

}  // namespace

bool EditAutomaton::start(std::string_view word, int limit) {
  size_ = depth_ = 0;
  dead_ = 0;
  limit_ = std::min(limit, kMaxLimit);
  for (size_t at = 0; at < word.size(); ++size_) {
    if (size_ == kMaxWord) return size_ = 0, false;
    const Decoded d = decode(word, at);
    word_[size_] = d.code_point;
    symbols_[size_ + 1] = symbol(d.code_point);
    at += d.length;
  }
  if (size_ == 0) return false;
  symbols_[0] = symbols_[size_ + 1] = 0;
  set_alphabet();
  rows_[0][0] = 0;
  for (int j = 0; j < size_; ++j) {
    const int cost = extra_cost(symbols_[j + 1], symbols_[j], symbols_[j + 2]) + (j == 0 ? kFirstLetter : 0);
    extra_[j] = static_cast<Cell>(cost);
    rows_[0][j + 1] = static_cast<Cell>(rows_[0][j] + cost);
  }
  return true;
}

void EditAutomaton::set_alphabet() {
  const auto is_persian = [](Symbol s) { return s >= 1 && s <= kLetterCount; };
  char32_t* end = std::all_of(symbols_ + 1, symbols_ + 1 + size_, is_persian)
                      ? std::copy(kPersian.begin(), kPersian.end(), alphabet_)
                      : std::copy(kAscii.begin(), kAscii.end(), alphabet_);
  end = std::copy(word_, word_ + size_, end);
  std::sort(alphabet_, end);
  alphabet_size_ = static_cast<int>(std::unique(alphabet_, end) - alphabet_);
}

// Appends a letter to the path when the row it gives is alive.
bool EditAutomaton::extend(char32_t c) {
  if (depth_ == kMaxTerm) return false;
  const Symbol s = symbol(c);
  const Cell* last = rows_[depth_];
  const Cell* before = depth_ > 0 ? rows_[depth_ - 1] : nullptr;
  Cell* row = rows_[depth_ + 1];
  const int first = depth_ == 0 ? kFirstLetter : 0;
  const int loss = loss_cost(s, depth_ > 0 ? symbol(path_[depth_ - 1]) : Symbol{0}) + first;
  row[0] = static_cast<Cell>(last[0] + loss);
  for (int j = 1; j <= size_; ++j) {
    const bool same = word_[j - 1] == c;
    int cost = last[j - 1] + (same ? 0 : change_cost(symbols_[j], s) + (j == 1 ? first : 0));
    cost = std::min({cost, last[j] + loss, row[j - 1] + extra_[j - 1]});
    if (before != nullptr && j > 1 && word_[j - 2] == c && word_[j - 1] == path_[depth_ - 1])
      cost = std::min(cost, before[j - 2] + kSwap + (j == 2 && depth_ == 1 ? kFirstLetter : 0));
    row[j] = static_cast<Cell>(cost);
  }
  path_[depth_] = c;
  if (!alive(depth_ + 1)) return false;
  ++depth_;
  return true;
}

// True when some term that begins with the first `depth` letters of the path is within the limit: the rest of the word
// may follow as it is, or a swap that the last letter has begun.
bool EditAutomaton::alive(int depth) const {
  const Cell* row = rows_[depth];
  if (std::any_of(row, row + size_ + 1, [&](Cell cost) { return cost <= limit_; })) return true;
  const Cell* last = rows_[depth - 1];
  for (int j = 1; j < size_; ++j) {
    const int first = j == 1 && depth == 1 ? kFirstLetter : 0;
    if (word_[j] == path_[depth - 1] && last[j - 1] + kSwap + first <= limit_) return true;
  }
  return false;
}

int EditAutomaton::read(std::string_view term) {
  if (size_ == 0) return kTooFar;
  dead_ = 0;
  size_t at = 0;
  int shared = 0;
  while (at < term.size() && shared < depth_) {
    const Decoded d = decode(term, at);
    if (d.code_point != path_[shared]) break;
    ++shared;
    at += d.length;
  }
  depth_ = shared;
  while (at < term.size()) {
    const Decoded d = decode(term, at);
    if (!extend(d.code_point)) {
      dead_ = d.code_point;
      return kTooFar;
    }
    at += d.length;
  }
  const int cost = rows_[depth_][size_];
  return cost <= limit_ ? cost : kTooFar;
}

// Appends the smallest letter above the given one that keeps the path alive.
bool EditAutomaton::descend(char32_t above) {
  const char32_t* end = alphabet_ + alphabet_size_;
  const char32_t* c = std::upper_bound(static_cast<const char32_t*>(alphabet_), end, above);
  return std::any_of(c, end, [&](char32_t letter) { return extend(letter); });
}

bool EditAutomaton::next(char* target, size_t* size) {
  if (size_ == 0) return false;
  for (char32_t above = dead_; !descend(above);) {
    if (depth_ == 0) return false;
    above = path_[--depth_];
  }
  dead_ = 0;
  while (rows_[depth_][size_] > limit_) {
    if (!descend(0)) return false;  // cannot be: a living path leads to a term
  }
  char* out = target;
  for (int i = 0; i < depth_; ++i) out += encode(path_[i], out);
  *size = static_cast<size_t>(out - target);
  return true;
}

}  // namespace persian::text
