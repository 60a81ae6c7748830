#include "text/distance.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "text/fold.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::text {

namespace {

constexpr int64_t kMostComparisons = int64_t{1} << 27;
constexpr uint32_t kOutside = UINT32_MAX / 2;  // the distance of what lies outside the band

using CodePoints = std::span<const uint32_t>;

// Appends the code points of text, which may lie in the same buffer; the room must have been reserved.
size_t append_code_points(std::string_view text, Buffer* memory) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++count) {
    const Decoded d = decode(text, at);
    const uint32_t c = d.code_point;
    char bytes[sizeof c];
    std::memcpy(bytes, &c, sizeof c);
    memory->append({bytes, sizeof c});
    at += d.length;
  }
  return count;
}

void append_zeros(size_t bytes, Buffer* memory) {
  static constexpr char kZeros[256] = {};
  for (; bytes > 0; bytes -= std::min(bytes, sizeof kZeros)) memory->append({kZeros, std::min(bytes, sizeof kZeros)});
}

// What the two have in common at their ends costs nothing.
void trim(CodePoints* a, CodePoints* b) {
  while (!a->empty() && !b->empty() && a->front() == b->front()) {
    *a = a->subspan(1);
    *b = b->subspan(1);
  }
  while (!a->empty() && !b->empty() && a->back() == b->back()) {
    *a = a->first(a->size() - 1);
    *b = b->first(b->size() - 1);
  }
}

// The distance when it is at most `limit`, else something greater. Only cells within `limit` of the diagonal are
// computed: no path through the others is that short. rows has 3 rows of b.size() + 2 cells.
uint32_t distance_within(CodePoints a, CodePoints b, size_t limit, uint32_t* rows) {
  const size_t width = b.size() + 2;
  uint32_t *before = rows, *last = rows + width, *now = rows + 2 * width;
  for (size_t j = 0; j < width; ++j) last[j] = j <= limit && j <= b.size() ? static_cast<uint32_t>(j) : kOutside;
  for (size_t i = 1; i <= a.size(); ++i) {
    const size_t from = i > limit ? i - limit : 1, to = std::min(b.size(), i + limit);
    now[from - 1] = from == 1 && i <= limit ? static_cast<uint32_t>(i) : kOutside;
    for (size_t j = from; j <= to; ++j) {
      uint32_t cost = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost = std::min({cost, last[j] + 1, now[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = std::min(cost, before[j - 2] + 1);
      now[j] = cost;
    }
    now[to + 1] = kOutside;
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

}  // namespace

int64_t edit_distance(std::string_view a, std::string_view b, Buffer* memory) {
  fold(a, memory);
  const auto a_size = static_cast<size_t>(memory->size());
  fold(b, memory);
  const auto folded_size = static_cast<size_t>(memory->size());
  // Behind the folded bytes: both texts' code points and the three rows, all 32 bits wide.
  append_zeros((8 - folded_size % 8) % 8, memory);
  const auto start = static_cast<size_t>(memory->size());
  if (!memory->reserve(uint64_t{4} * (4 * folded_size + 8))) return kNoMemory;
  const size_t a_count = append_code_points(slice(memory->view(), 0, a_size), memory);
  const size_t b_count = append_code_points(slice(memory->view(), a_size, folded_size - a_size), memory);
  const size_t shorter = std::min(a_count, b_count);
  append_zeros(4 * 3 * (shorter + 2), memory);
  if (memory->failed()) return kNoMemory;

  // The buffer is ours alone from here on, does not grow any more, and its start is aligned for any type.
  auto* words = reinterpret_cast<uint32_t*>(const_cast<char*>(memory->view().data() + start));
  CodePoints longer_text(words, a_count), shorter_text(words + a_count, b_count);
  if (a_count < b_count) std::swap(longer_text, shorter_text);
  uint32_t* rows = words + a_count + b_count;
  trim(&longer_text, &shorter_text);
  if (shorter_text.empty()) return static_cast<int64_t>(longer_text.size());

  int64_t done = 0;
  for (size_t limit = std::max<size_t>(4, longer_text.size() - shorter_text.size());; limit *= 4) {
    if (2 * limit + 1 >= shorter_text.size()) limit = longer_text.size();  // the whole table
    const size_t band = std::min(shorter_text.size(), 2 * limit + 1);
    done += static_cast<int64_t>(longer_text.size()) * static_cast<int64_t>(band);
    if (done > kMostComparisons) return kTooFar;
    const uint32_t distance = distance_within(longer_text, shorter_text, limit, rows);
    if (distance <= limit) return distance;
  }
}

}  // namespace persian::text
