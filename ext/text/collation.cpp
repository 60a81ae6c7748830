#include "text/collation.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <iterator>
#include <span>

#include "text/slice.h"
#include "text/utf8.h"

namespace persian::text {

namespace {

using namespace collation;

#include "collation.inc"

constexpr uint32_t field(uint32_t entry, int shift, int bits) { return entry >> shift & ((1u << bits) - 1); }
constexpr Kind kind(uint32_t entry) { return static_cast<Kind>(entry >> kKindShift); }
constexpr uint32_t last_class(uint32_t entry) { return field(entry, 0, kClassBits); }

inline uint32_t entry(char32_t c) {
  return kBlocks[static_cast<size_t>(kIndex[c >> kBlockBits]) << kBlockBits | (c & ((1u << kBlockBits) - 1))];
}

// The combining class of a mark, 0 for every other character.
inline uint32_t mark_class(uint32_t entry) {
  return kind(entry) == kMany ? field(entry, kFirstClassShift, kClassBits) : 0;
}

// A collation element on its way: the primary weight in the upper half, the other two as in the entry. 0 is the end.
using Element = uint64_t;

constexpr Element kEnd = 0;

inline Element element(uint32_t entry) {
  return static_cast<Element>(field(entry, kPrimaryShift, kPrimaryBits)) << 32 | field(entry, 0, kPrimaryShift);
}

// Characters outside the table: letters of their own, behind those in it.
inline Element other_element(char32_t c) {
  constexpr Element kFirst = 1u << kPrimaryBits, kBehindAll = kFirst + 0x110000;
  return (c == kReplacement ? kBehindAll : kFirst + c) << 32 | 1u << kSecondaryShift | 1u;
}

inline uint32_t primary(Element e) { return static_cast<uint32_t>(e >> 32); }
inline uint32_t secondary(Element e) { return field(static_cast<uint32_t>(e), kSecondaryShift, kSecondaryBits); }
inline uint32_t tertiary(Element e) { return field(static_cast<uint32_t>(e), 0, kTertiaryBits); }
inline bool is_mark(Element e) { return e != kEnd && primary(e) == 0; }

// Characters that are others behind certain letters (kPreceded).
constexpr bool is_middle_dot(char32_t c) { return c == 0xB7 || c == 0x387; }

// The third number in the row of a pair, 0 when the pair is not there. The tables have a handful of rows.
template <size_t N>
uint32_t find_pair(const uint32_t (&rows)[N], char32_t first, char32_t second) {
  for (size_t i = 0; i < N; i += 3) {
    if (rows[i] == first && rows[i + 1] == second) return rows[i + 2];
  }
  return 0;
}

// A character's canonical decomposition; empty when it has none.
std::span<const char32_t> decomposition(char32_t c) {
  size_t low = 0, high = std::size(kDecompositions) / 3;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    const uint32_t* row = &kDecompositions[middle * 3];
    if (row[0] == c) return {&kParts[row[1]], row[2]};
    if (row[0] < c)
      low = middle + 1;
    else
      high = middle;
  }
  return {};
}

// Marks in canonical order, by combining class and within a class as they stand: those of a decomposed letter and
// those written behind it. One pass per class, so that nothing is sorted or stored.
class MarkRun {
 public:
  MarkRun() = default;
  MarkRun(std::span<const char32_t> inner, std::string_view written) : inner_(inner), written_(written) {}

  // The next mark, 0 at the end.
  char32_t next() {
    for (;;) {
      while (inner_at_ < inner_.size()) {
        const char32_t c = inner_[inner_at_++];
        if (is_due(c)) return c;
      }
      while (at_ < written_.size()) {
        const Decoded d = decode(written_, at_);
        at_ += d.length;
        if (is_due(d.code_point)) return d.code_point;
      }
      if (next_class_ == kNone) return 0;
      class_ = next_class_;
      next_class_ = kNone;
      inner_at_ = at_ = 0;
    }
  }

 private:
  static constexpr uint32_t kNone = 1u << kClassBits;

  bool is_due(char32_t c) {
    const uint32_t k = mark_class(entry(c));
    if (k > class_) next_class_ = std::min(next_class_, k);
    return k == class_;
  }

  std::span<const char32_t> inner_;
  std::string_view written_;
  size_t inner_at_ = 0, at_ = 0;
  uint32_t class_ = 0, next_class_ = kNone;  // no mark has class 0: the first pass finds the lowest
};

// The collation elements of a text from a position on, which must not be in front of a mark.
class Elements {
 public:
  Elements(std::string_view text, size_t at) : text_(text), at_(at) {}
  Elements(const Elements&) = delete;  // pending_ may point to single_
  Elements& operator=(const Elements&) = delete;

  // The next element that is not ignored at every level, kEnd at the end.
  Element next() {
    for (;;) {
      if (pending_ != pending_end_) return element(*pending_++);
      if (in_run_) {
        next_of_run();
        continue;
      }
      if (at_ == text_.size()) return kEnd;
      const size_t start = at_;
      const Decoded d = decode(text_, at_);
      const uint32_t e = entry(d.code_point);
      at_ += d.length;
      switch (kind(e)) {
        case kOne:
          if (e != 0) return element(e);
          break;
        case kContext:
          if (!before_mark() && !is_middle_dot(d.code_point)) return element(e);
          read_letter(d.code_point, e, start);
          break;
        case kMany:
          if (mark_class(e) != 0)
            read_mark(e, start);
          else
            read_letter(d.code_point, e, start);
          break;
        case kOther: return other_element(d.code_point);
      }
    }
  }

 private:
  bool before_mark() const { return at_ < text_.size() && mark_class(entry(decode(text_, at_).code_point)) != 0; }

  void set_pending(uint32_t e) {
    if (kind(e) == kMany) {
      pending_ = &kElements[field(e, kOffsetShift, kOffsetBits)];
      pending_end_ = pending_ + field(e, kCountShift, kCountBits);
    } else {
      single_ = e;
      pending_ = &single_;
      pending_end_ = pending_ + (e != 0);
    }
  }

  // Where the marks from `at` on end; tells whether they are in canonical order behind a mark of class `previous`.
  size_t marks_end(size_t at, uint32_t previous, bool* ordered) const {
    *ordered = true;
    while (at < text_.size()) {
      const Decoded d = decode(text_, at);
      const uint32_t e = entry(d.code_point);
      if (mark_class(e) == 0) break;
      if (mark_class(e) < previous) *ordered = false;
      previous = last_class(e);
      at += d.length;
    }
    return at;
  }

  void start_run(const MarkRun& run, size_t end, char32_t taken) {
    run_ = run;
    in_run_ = true;
    taken_ = taken;
    at_ = end;
  }

  void next_of_run() {
    char32_t c = run_.next();
    if (c == taken_ && c != 0) {  // its first occurrence went into a contraction
      taken_ = 0;
      c = run_.next();
    }
    in_run_ = c != 0;
    if (in_run_) set_pending(entry(c));
  }

  // A mark, which was read from `start`, behind a letter that does not mind.
  void read_mark(uint32_t e, size_t start) {
    if (start >= ordered_until_) {
      bool ordered;
      const size_t end = marks_end(start, 0, &ordered);
      if (!ordered) return start_run(MarkRun({}, slice(text_, start, end - start)), end, 0);
      ordered_until_ = end;
    }
    set_pending(e);
  }

  // A letter that may go together with the marks behind it.
  void read_letter(char32_t c, uint32_t e, size_t start) {
    if (is_middle_dot(c)) {
      const char32_t before = start > 0 ? static_cast<unsigned char>(text_[start - 1]) : 0;
      const uint32_t preceded = find_pair(kPreceded, before, c);
      return set_pending(preceded != 0 ? preceded : e);
    }
    bool ordered;
    const size_t end = marks_end(at_, last_class(e), &ordered);
    std::span<const char32_t> inner;
    if (!ordered) {
      if (const auto parts = decomposition(c); !parts.empty()) {
        c = parts[0];
        e = entry(c);
        inner = parts.subspan(1);
      }
    }
    const MarkRun run(inner, slice(text_, at_, end - at_));
    const char32_t mark = kind(e) == kContext ? contracting_mark(c, run) : 0;
    if (ordered && mark == 0) {
      ordered_until_ = end;
    } else {
      start_run(run, end, mark);
    }
    set_pending(mark != 0 ? find_pair(kContractions, c, mark) : e);
  }

  // The mark that contracts with the letter (UTS #10, S2.1): one that no other of its class separates from it. 0: none.
  static char32_t contracting_mark(char32_t letter, MarkRun run) {
    uint32_t previous = 0;
    while (const char32_t c = run.next()) {
      const uint32_t k = mark_class(entry(c));
      if (k != previous && find_pair(kContractions, letter, c) != 0) return c;
      previous = k;
    }
    return 0;
  }

  std::string_view text_;
  size_t at_;
  size_t ordered_until_ = 0;  // marks up to here are known to be in canonical order
  const uint32_t *pending_ = nullptr, *pending_end_ = nullptr;
  uint32_t single_ = 0;
  bool in_run_ = false;
  char32_t taken_ = 0;
  MarkRun run_;
};

size_t common_prefix(std::string_view a, std::string_view b) {
  const size_t size = std::min(a.size(), b.size());
  size_t i = 0;
  for (; i + 8 <= size; i += 8) {
    uint64_t x, y;
    std::memcpy(&x, a.data() + i, 8);
    std::memcpy(&y, b.data() + i, 8);
    if (x == y) continue;
    if constexpr (std::endian::native == std::endian::little) {
      return i + static_cast<size_t>(std::countr_zero(x ^ y)) / 8;
    }
    break;
  }
  while (i < size && a[i] == b[i]) ++i;
  return i;
}

// What stands at a position, without a look at what is around.
struct Place {
  bool boundary;     // decoding may start here and no mark belongs to what stands before
  uint32_t primary;  // the next primary weight, kEndOfText, or kUnknown as it depends on what follows
};
constexpr uint32_t kUnknown = 0xFFFFFFFF, kEndOfText = 0;

uint32_t certain(uint32_t e) {
  const uint32_t p = primary(element(e));
  return p != 0 ? p : kUnknown;
}

Place look(std::string_view text, size_t at) {
  if (at == text.size()) return {true, kEndOfText};
  // A byte that does not continue a sequence starts one, in malformed text too.
  if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) return {false, kUnknown};
  const Decoded d = decode(text, at);
  const uint32_t e = entry(d.code_point);
  if (kind(e) == kOne) [[likely]]
    return {true, primary(element(e)) != 0 ? primary(element(e)) : kUnknown};
  if (kind(e) == kOther) return {true, primary(other_element(d.code_point))};
  if (mark_class(e) != 0) return {false, kUnknown};
  // Below 0xCC no sequence encodes a mark.
  at += d.length;
  const bool alone = at == text.size() || static_cast<unsigned char>(text[at]) < 0xCC ||
                     mark_class(entry(decode(text, at).code_point)) == 0;
  if (!alone || is_middle_dot(d.code_point)) return {true, kUnknown};
  return {true, certain(kind(e) == kMany ? kElements[field(e, kOffsetShift, kOffsetBits)] : e)};
}

constexpr int sign(uint32_t a, uint32_t b) { return (a > b) - (a < b); }

}  // namespace

int collate(std::string_view a, std::string_view b) {
  size_t start = common_prefix(a, b);
  if (start == a.size() && start == b.size()) return 0;
  Place p = look(a, start), q = look(b, start);
  while (start > 0 && !(p.boundary && q.boundary)) {
    --start;
    p = look(a, start);
    q = look(b, start);
  }
  if (p.primary != q.primary && p.primary != kUnknown && q.primary != kUnknown) return sign(p.primary, q.primary);

  Elements left(a, start), right(b, start);
  // The first difference in the second and third level, which count when the levels above show none. As a mark weighs
  // more than any variant of a letter, a text with another mark where the other one goes on sorts behind it.
  int by_secondary = 0, by_tertiary = 0;
  for (;;) {
    Element l = left.next(), r = right.next();
    if (l == r) {
      if (l == kEnd) break;
      continue;
    }
    if (is_mark(l) != is_mark(r)) {
      if (by_secondary == 0) by_secondary = is_mark(l) ? 1 : -1;
      while (is_mark(l)) l = left.next();
      while (is_mark(r)) r = right.next();
    }
    if (primary(l) != primary(r)) return sign(primary(l), primary(r));
    if (l == kEnd) break;
    if (by_secondary == 0) by_secondary = sign(secondary(l), secondary(r));
    if (by_tertiary == 0) by_tertiary = sign(tertiary(l), tertiary(r));
  }
  return by_secondary != 0 ? by_secondary : by_tertiary;
}

}  // namespace persian::text
