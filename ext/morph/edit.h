// edit.h: edited text, as fa_normalize() gives it.
//
// Line by line, the letters are cleaned (text/normalize.h), punctuation is set and half-spaces are put right, until
// nothing changes any more; nearly always that is so after the first time. Editing edited text changes nothing.
// Line breaks stay as they are, and lines between ``` fences are not touched.

#ifndef PERSIAN_MORPH_EDIT_H
#define PERSIAN_MORPH_EDIT_H

#include <string_view>

#include "morph/half_space.h"
#include "text/buffer.h"
#include "text/normalize.h"

namespace persian::morph {

// Appends the edited text; working memory comes from buffers that `make` makes. False when memory ran out. A memo
// (half_space.h), when there is one, makes it faster.
bool edit(std::string_view text, const text::NormalizeOptions& options, text::Buffer (*make)(), text::Buffer* out,
          HalfSpaceMemo* memo = nullptr);

}  // namespace persian::morph

#endif
