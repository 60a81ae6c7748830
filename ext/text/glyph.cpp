#include "text/glyph.h"

namespace persian::text {

Glyph look_up_glyph(char32_t code_point) { return find_glyph(code_point, folding(code_point).kind); }

Decoded decode_before(std::string_view text, size_t at) {
  for (size_t back = 1; back <= 4 && back <= at; ++back) {
    if ((static_cast<unsigned char>(text[at - back]) & 0xC0) == 0x80) continue;
    const Decoded d = decode(text, at - back);
    if (d.length == back) return d;
    break;
  }
  return {kReplacement, 1};
}

}  // namespace persian::text
