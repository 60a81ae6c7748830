#include "text/characters.h"

namespace persian::text {

namespace {

#include "characters.inc"

constexpr int kBlockBits = 6;

// Both tables share this look-up; what lies outside Unicode is entry 0.
inline uint16_t entry(const uint16_t* index, const uint16_t* blocks, char32_t c) {
  if (c > 0x10FFFF) return 0;
  return blocks[static_cast<size_t>(index[c >> kBlockBits]) << kBlockBits | (c & ((1u << kBlockBits) - 1))];
}

std::string_view slice(const unsigned char* bytes, const uint16_t* offsets, unsigned i) {
  return {reinterpret_cast<const char*>(bytes) + offsets[i], static_cast<size_t>(offsets[i + 1] - offsets[i])};
}

}  // namespace

Folding folding(char32_t code_point) {
  const uint16_t e = entry(kFoldingIndex, kFoldingBlocks, code_point);
  return {static_cast<Class>(e >> 13), static_cast<uint16_t>(e & 0x1FFF)};
}

LetterSpan ligature_letters(uint16_t value) {
  return {kLigatureLetters + value + 1, static_cast<int>(kLigatureLetters[value])};
}

std::string_view folded_text(uint16_t value) { return slice(kFoldedText, kFoldedTextOffsets, value); }

bool is_foreign_arabic(char32_t c) {
  const bool block = (c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F) || (c >= 0x0870 && c <= 0x08FF) ||
                     (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
  if (!block) return false;
  const Class kind = folding(c).kind;
  return kind == Class::kSame || kind == Class::kMapped;
}

bool canonical(char32_t code_point, std::string_view* text) {
  const uint16_t e = entry(kCanonicalIndex, kCanonicalBlocks, code_point);
  if (e == 0) return false;
  *text = slice(kCanonicalText, kCanonicalTextOffsets, e - 1u);
  return true;
}

}  // namespace persian::text
