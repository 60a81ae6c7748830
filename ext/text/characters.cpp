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
constexpr uint16_t folding_entry(char32_t c) {
  const size_t block = kFoldingIndex[c >> kBlockBits];
  return kFoldingBlocks[block << kBlockBits | (c & ((1u << kBlockBits) - 1))];
}

constexpr std::array<Glyph, kGlyphTableSize> make_glyph_table() {
  std::array<Glyph, kGlyphTableSize> table{};
  for (char32_t c = 0; c < kGlyphTableSize; ++c) {
    table[c] = find_glyph(c, static_cast<Class>(folding_entry(c) >> 13));
  }
  return table;
}

constexpr std::array<Letter, 256> make_arabic_letters() {
  std::array<Letter, 256> table{};
  for (char32_t c = 0; c < table.size(); ++c) {
    const uint16_t entry = folding_entry(0x600 + c);
    if (static_cast<Class>(entry >> 13) == Class::kPersian) table[c] = static_cast<Letter>(entry & 0x1FFF);
  }
  return table;
}

}  // namespace

constexpr std::array<Glyph, kGlyphTableSize> kGlyphTable = make_glyph_table();
constexpr std::array<Letter, 256> kArabicLetters = make_arabic_letters();

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
