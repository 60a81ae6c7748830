// half_space.h: where half-spaces belong.
//
// The analyser reads a word without its half-spaces and spaces; its reading tells where the parts of the word meet, and
// the lexicon how compounds are spelled. So the joined, the spaced and the mixed spelling of a word come out the same:
//
//   همکاریهای, همکاری های → همکاری‌های
//
//   می شود, میشود → می‌شود
//
//   سرمایه گذاری → سرمایه‌گذاری
//
//   بهویژه → به‌ویژه
//
//   اظهارکرد → اظهار کرد
//
// After a letter that does not join the next one no half-space is put: کارها. One that stands somewhere already stays,
// but for that place.
//
// The ezafe after the silent ه is written as the Academy writes it: خانهٔ, not خانه ی or خانه‌ی.

#ifndef PERSIAN_MORPH_HALF_SPACE_H
#define PERSIAN_MORPH_HALF_SPACE_H

#include <string_view>

#include "morph/habits.h"
#include "morph/memo.h"
#include "morph/rewritten.h"
#include "text/buffer.h"

namespace persian::morph {

// What was found out about words and units met before: see memo.h. About 1.7 MB of plain data that may be allocated
// zeroed; its owner keeps it from text to text.
struct HalfSpaceMemo {
  Memo words;
  MemoTable<Rewritten, 896> units;
};

// Appends a line, as text::clean_line leaves it, with its half-spaces put right. What text/protect.h protects stays.
// Linear in the length of the line. With a memo, `scratch` is working memory, and nearly always nothing is left to be
// put right in the result; without one (nullptr) that takes further calls. True when it is known to be so, and that
// text::polish_line() would leave the result as it is, if it leaves the line.
bool put_half_spaces(std::string_view line, Habits habits, HalfSpaceMemo* memo, text::Buffer* scratch,
                     text::Buffer* out);

}  // namespace persian::morph

#endif
