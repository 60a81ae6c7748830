#include "text/glyph.h"

#include "text/characters.h"

namespace persian::text {

namespace {

bool is_line_break(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

// Direction marks and the like. Tags, which spell flags, and variation selectors are marks: they belong to a symbol.
bool is_invisible(char32_t c) {
  return (c >= 0x200D && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         c == 0x061C;
}

}  // namespace

Glyph glyph(char32_t c) {
  if (is_line_break(c)) return Glyph::kLineBreak;
  if (is_white_space(c)) return Glyph::kSpace;
  if (is_invisible(c)) return Glyph::kInvisible;
  if (c == kKashida) return Glyph::kMark;
  const Folding f = folding(c);
  switch (f.kind) {
    case Class::kSeparator: return Glyph::kSymbol;
    case Class::kPersian:
    case Class::kLigature: return Glyph::kPersian;
    case Class::kDigit: return c < 0x80 || (c >= 0x660 && c <= 0x6F9) ? Glyph::kDigit : Glyph::kForeign;
    case Class::kIgnored: return Glyph::kMark;
    case Class::kHalfSpace: return Glyph::kHalfSpace;
    case Class::kSame:
    case Class::kMapped: return is_foreign_arabic(c) ? Glyph::kPersian : Glyph::kForeign;
  }
  return Glyph::kSymbol;
}

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
