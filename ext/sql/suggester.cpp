#include "sql/suggester.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "morph/terms.h"
#include "text/alphabet.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::sql {

namespace {

// Found by trying on misspelled news text.
constexpr int kOneSlip = 105;  // reaches a lost or extra first letter
constexpr int kTwoSlips = 200;
constexpr int kTwoSlipsInShort = 150;
constexpr int kShort = 4;  // code points
constexpr int kSplit = 130;
constexpr int kSplitAfterNonJoining = 110;  // where writers most often lose a space
constexpr int kSplitAtBreak = 20;           // where one was written
constexpr int kJoin = 60;
// A word counts for likelier with every doubling of its documents, up to a point.
constexpr double kDoubling = 7;
constexpr int kMostBonus = 90;

constexpr double kVeryFirst = -1e9;

// Reading on takes a thirtieth of the time of seeking.
constexpr int kNear = 32;
// Reading ends here in a vocabulary of many millions.
constexpr int kMostTerms = 100000;

double bonus(sqlite3_int64 rows) {
  return std::min<double>(kMostBonus, kDoubling * std::log2(static_cast<double>(std::max<sqlite3_int64>(rows, 1))));
}

int count_code_points(std::string_view text) {
  int count = 0;
  for (size_t at = 0; at < text.size(); at += text::decode(text, at).length) ++count;
  return count;
}

}  // namespace

void Suggestions::add(std::string_view first, std::string_view second, int cost, sqlite3_int64 rows) {
  Suggestion item;
  item.size = first.size() + (second.empty() ? 0 : 1 + second.size());
  if (item.size > Suggestion::kMaxBytes || first.starts_with(morph::kVerbMark)) return;
  item.cost = cost;
  item.rows = rows;
  item.rank = cost == 0 ? kVeryFirst : cost - bonus(rows);
  std::memcpy(item.text, first.data(), first.size());
  if (!second.empty()) {
    item.text[first.size()] = ' ';
    std::memcpy(item.text + first.size() + 1, second.data(), second.size());
  }
  insert(item);
}

void Suggestions::insert(const Suggestion& item) {
  Suggestion* end = items_ + size_;
  Suggestion* known = std::find_if(items_, end, [&](const Suggestion& s) { return s.view() == item.view(); });
  if (known != end) {
    if (known->rank <= item.rank) return;
  } else if (size_ < limit_) {
    ++size_;
  } else if (size_ == 0 || (--known)->rank <= item.rank) {
    return;
  }
  // `known` is the place that becomes free; the ones before it that are worse move up.
  for (; known > items_ && known[-1].rank > item.rank; --known) *known = known[-1];
  *known = item;
}

int Suggestions::bound() const {
  if (limit_ == 0) return 0;
  if (size_ < limit_) return text::EditAutomaton::kMaxLimit;
  return static_cast<int>(std::min<double>(text::EditAutomaton::kMaxLimit, items_[size_ - 1].rank + kMostBonus));
}

// Adds the terms that cost up to `limit` and more than `beyond`.
int Suggester::walk(std::string_view word, int limit, int beyond, Suggestions* out) {
  if (!automaton_.start(word, limit)) return SQLITE_OK;
  char target[text::EditAutomaton::kMaxTarget];
  size_t size = 0;
  int rc = SQLITE_OK, read = 0;
  while (automaton_.next(target, &size) && read < kMostTerms) {
    const std::string_view goal(target, size);
    for (int i = 0; read > 0 && i < kNear && vocabulary_->term() < goal; ++i, ++read) {
      rc = vocabulary_->step();
      if (rc != SQLITE_ROW) return rc == SQLITE_DONE ? SQLITE_OK : rc;
    }
    if (read == 0 || vocabulary_->term() < goal) {
      rc = vocabulary_->seek(goal);
      if (rc != SQLITE_ROW) return rc == SQLITE_DONE ? SQLITE_OK : rc;
      ++read;
    }
    const std::string_view term = vocabulary_->term();
    const int cost = automaton_.read(term);
    if (cost == text::EditAutomaton::kTooFar || cost <= beyond) continue;
    out->add(term, {}, cost, vocabulary_->documents());
    automaton_.narrow(out->bound());
  }
  return SQLITE_OK;
}

// How many documents have the term; 0 when it is not in the vocabulary.
int Suggester::look_up(std::string_view term, sqlite3_int64* rows) {
  const int rc = vocabulary_->seek(term);
  *rows = rc == SQLITE_ROW && vocabulary_->term() == term ? vocabulary_->documents() : 0;
  return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

// Adds the very term, when the vocabulary has it.
int Suggester::add_term(std::string_view term, int cost, Suggestions* out) {
  sqlite3_int64 rows = 0;
  const int rc = look_up(term, &rows);
  if (rows > 0) out->add(term, {}, cost, rows);
  return rc;
}

// The word as two terms. A single letter is a word only as و.
int Suggester::split(const Typed& typed, Suggestions* out) {
  constexpr std::string_view kAnd = "و";
  for (size_t at = 2, i = 1; at < typed.word.size(); at += 2, ++i) {
    const std::string_view first = text::slice(typed.word, 0, at), second = text::slice(typed.word, at);
    const bool single = (first.size() == 2 && first != kAnd) || (second.size() == 2 && second != kAnd);
    if (single) continue;
    const char32_t last = text::decode(typed.word, at - 2).code_point;
    const bool joins = text::joins_next(text::letter_of(last));
    const int cost = (typed.breaks >> i & 1) != 0 ? kSplitAtBreak : joins ? kSplit : kSplitAfterNonJoining;
    if (cost > out->bound()) continue;
    sqlite3_int64 rows_of_first = 0, rows_of_second = 0;
    int rc = look_up(first, &rows_of_first);
    if (rc == SQLITE_OK && rows_of_first > 0) rc = look_up(second, &rows_of_second);
    if (rc != SQLITE_OK) return rc;
    const sqlite3_int64 rows = std::min(rows_of_first, rows_of_second);
    if (rows > 0) out->add(first, second, cost, rows);
  }
  return SQLITE_OK;
}

int Suggester::suggest(Vocabulary* vocabulary, const Typed& typed, Suggestions* out) {
  vocabulary_ = vocabulary;
  const int length = count_code_points(typed.word);
  int rc = SQLITE_OK;
  if (typed.number || length > text::EditAutomaton::kMaxWord) {
    rc = add_term(typed.word, 0, out);
  } else {
    rc = walk(typed.word, kOneSlip, -1, out);
    if (rc == SQLITE_OK && out->size() == 0)
      rc = walk(typed.word, length <= kShort ? kTwoSlipsInShort : kTwoSlips, kOneSlip, out);
    if (rc == SQLITE_OK && typed.persian) rc = split(typed, out);
  }
  if (rc == SQLITE_OK && !typed.joined.empty()) rc = add_term(typed.joined, kJoin, out);
  vocabulary->reset();
  return rc;
}

}  // namespace persian::sql
