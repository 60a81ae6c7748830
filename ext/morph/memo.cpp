#include "morph/memo.h"

#include <algorithm>

#include "text/characters.h"
#include "text/runs.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::morph {

namespace {

using text::Gap;
using text::Script;
using text::Word;

uint64_t load(const char* bytes, size_t count) {
  uint64_t value = 0;
  std::memcpy(&value, bytes, count);
  return value;
}

// What stands behind the word up to the end of its run, or false when a further word does.
bool gap_after(std::string_view rest, Gap* gap) {
  *gap = Gap::kNone;
  for (size_t at = 0; at < rest.size();) {
    const text::Decoded d = text::decode(rest, at);
    switch (text::folding(d.code_point).kind) {
      case text::Class::kSeparator:
        if (!text::is_white_space(d.code_point))
          *gap = Gap::kBreak;
        else if (*gap == Gap::kNone)
          *gap = Gap::kSpace;
        break;
      case text::Class::kIgnored:
      case text::Class::kHalfSpace: break;
      default: return false;
    }
    at += d.length;
  }
  return true;
}

void recall(const WordFacts& facts, size_t start, Gap gap, Candidate* c) {
  Word& w = c->word;
  w.script = Script::kPersian;
  w.gap = gap;
  w.size = facts.size;
  w.parts = facts.parts;
  w.spaced = false;
  w.breaks = facts.breaks;
  w.start = start;
  w.stop = start + facts.stop;
  std::memcpy(w.letters, facts.letters, sizeof facts.letters);
  c->tags = facts.tags;
  c->traits = facts.traits;
}

}  // namespace

uint64_t memo_hash(std::string_view key) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15u;
  uint64_t h = key.size() * kOdd;
  size_t at = 0;
  for (; at + 8 <= key.size(); at += 8) h = (h ^ load(key.data() + at, 8)) * kOdd, h ^= h >> 32;
  if (at < key.size()) h = (h ^ load(key.data() + at, key.size() - at)) * kOdd;
  return h ^ h >> 29;
}

bool remember(const TermList& terms, UnitTerms* out) {
  size_t bytes = 0;
  for (int i = 0; i < terms.size(); ++i) bytes += terms.term(i).size();
  if (terms.size() > UnitTerms::kMax || bytes > UnitTerms::kBytes) return false;
  out->count = static_cast<uint8_t>(terms.size());
  char* end = out->bytes;
  for (int i = 0; i < terms.size(); ++i) {
    const std::string_view term = terms.term(i);
    out->lengths[i] = static_cast<uint8_t>(term.size());
    end = std::copy(term.begin(), term.end(), end);
  }
  return true;
}

// The next word, when its run of bytes is in the memo or comes into it; false to leave it to the scanner.
bool MemoWords::from_memo(Candidate* c) {
  const size_t start = scanner_.skip_ascii();
  const size_t end = text::run_end(text_, start);
  const size_t length = end - start;
  if (length == 0 || length > kMemoKey) return false;
  const std::string_view run = text::slice(text_, start, length);
  const uint64_t hash = memo_hash(run);
  const Gap gap = scanner_.gap();
  if (const WordFacts* facts = memos_->words.find(run, hash)) {
    recall(*facts, start, gap, c);
    scanner_.move_to(end, facts->after);
    return true;
  }
  if (!scanner_.next(&c->word)) return false;
  prepare(c);
  const Word& w = c->word;
  Gap after;
  if (w.script != Script::kPersian || w.start != start || w.stop > end || w.size > WordFacts::kLetters) return true;
  if (!gap_after(text::slice(text_, w.stop, end - w.stop), &after)) return true;
  WordFacts* facts = memos_->words.insert(run, hash);
  *facts = {c->tags,
            static_cast<uint32_t>(w.breaks),
            static_cast<uint8_t>(c->traits),
            static_cast<uint8_t>(w.stop - start),
            w.size,
            w.parts,
            after,
            {}};
  std::copy_n(w.letters, w.size, facts->letters);
  scanner_.move_to(end, after);
  return true;
}

bool MemoWords::next(Candidate* c) {
  if (memos_ != nullptr && from_memo(c)) return true;
  if (!scanner_.next(&c->word)) return false;
  prepare(c);
  return true;
}

}  // namespace persian::morph
