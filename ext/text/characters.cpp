#include "text/characters.h"

namespace persian::text {

namespace tables {

#include "characters.inc"

}  // namespace tables

using namespace tables;

namespace {

std::string_view slice(const unsigned char* bytes, const uint16_t* offsets, unsigned i) {
  return {reinterpret_cast<const char*>(bytes) + offsets[i], static_cast<size_t>(offsets[i + 1] - offsets[i])};
}

}  // namespace

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
  if (code_point > 0x10FFFF) return false;
  const size_t block = kCanonicalIndex[code_point >> kBlockBits];
  const uint16_t e = kCanonicalBlocks[block << kBlockBits | (code_point & ((1u << kBlockBits) - 1))];
  if (e == 0) return false;
  *text = slice(kCanonicalText, kCanonicalTextOffsets, e - 1u);
  return true;
}

}  // namespace persian::text
