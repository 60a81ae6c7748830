#include "text/characters.h"

#include "text/glyph.h"

namespace persian::text {

namespace tables {

#include "characters.inc"

}  // namespace tables

using namespace tables;

namespace {

std::string_view slice(const unsigned char* bytes, const uint16_t* offsets, unsigned i) {
  return {reinterpret_cast<const char*>(bytes) + offsets[i], static_cast<size_t>(offsets[i + 1] - offsets[i])};
}

// The tables can be read at compile time in this file only.
constexpr std::array<Glyph, kGlyphTableSize> make_glyph_table() {
  std::array<Glyph, kGlyphTableSize> table{};
  for (char32_t c = 0; c < kGlyphTableSize; ++c) {
    const size_t block = kFoldingIndex[c >> kBlockBits];
    const uint16_t entry = kFoldingBlocks[block << kBlockBits | (c & ((1u << kBlockBits) - 1))];
    table[c] = find_glyph(c, static_cast<Class>(entry >> 13));
  }
  return table;
}

}  // namespace

constexpr std::array<Glyph, kGlyphTableSize> kGlyphTable = make_glyph_table();

LetterSpan ligature_letters(uint16_t value) {
  return {kLigatureLetters + value + 1, static_cast<int>(kLigatureLetters[value])};
}

std::string_view folded_text(uint16_t value) { return slice(kFoldedText, kFoldedTextOffsets, value); }

bool is_foreign_arabic(char32_t c) { return is_foreign_arabic(c, folding(c).kind); }

bool canonical(char32_t code_point, std::string_view* text) {
  if (code_point > 0x10FFFF) return false;
  const size_t block = kCanonicalIndex[code_point >> kBlockBits];
  const uint16_t e = kCanonicalBlocks[block << kBlockBits | (code_point & ((1u << kBlockBits) - 1))];
  if (e == 0) return false;
  *text = slice(kCanonicalText, kCanonicalTextOffsets, e - 1u);
  return true;
}

}  // namespace persian::text
