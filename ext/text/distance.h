// distance.h: how many slips lie between two spellings.

#ifndef PERSIAN_TEXT_DISTANCE_H
#define PERSIAN_TEXT_DISTANCE_H

#include <cstdint>
#include <string_view>

#include "text/buffer.h"

namespace persian::text {

// The distance was not computed: the texts are too long and too different, or memory ran out.
inline constexpr int64_t kTooFar = -1;
inline constexpr int64_t kNoMemory = -2;

// The edit distance of two texts in code points, after folding: a letter put in, left out, changed, or swapped with its
// neighbour is one step, and no letter is touched twice (optimal string alignment). ویلچر and ویلجر are 1 apart, کتابها
// and کتاب‌ها 0. Memory grows with the length of the texts, time with the length times the distance; 2^27
// comparisons (a third of a second; two texts of 8,000 code points that share nothing) are the most that is done.
//
// `memory` is an empty buffer to work in; its allocator is the one that is used.
int64_t edit_distance(std::string_view a, std::string_view b, Buffer* memory);

}  // namespace persian::text

#endif
