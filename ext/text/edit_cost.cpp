#include "text/edit_cost.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "text/alphabet.h"

namespace persian::text {

namespace {

constexpr int kSoundsAlike = 45;
constexpr int kNeighbour = 60;
constexpr int kLooksAlike = 75;
constexpr int kDouble = 45;
constexpr int kBrushed = 60;  // a key beside the one that was meant, hit with it
constexpr int kLostVowel = 70;
constexpr int kLost = 80;
constexpr int kExtra = 80;

constexpr Symbol kFirstLatin = kLetterCount + 1;
static_assert(kFirstLatin + 26 == kSymbolCount);

constexpr Symbol symbol_of(char32_t c) {
  if (c >= U'a' && c <= U'z') return static_cast<Symbol>(kFirstLatin + (c - U'a'));
  return letter_of(c);
}

// The rows of the keyboard, of both layouts in text/keyboard.h: where they differ, the standard one. Each row begins
// further to the right than the one above; places are quarters of a key.
struct KeyRow {
  std::u16string_view keys;
  int start;
};
constexpr KeyRow kPersianRows[] = {{u"ضصثقفغعهخحجچ", 0}, {u"شسیبلاتنمکگ", 1}, {u"ظطزرذدپو", 3}};
constexpr KeyRow kLatinRows[] = {{u"qwertyuiop", 0}, {u"asdfghjkl", 1}, {u"zxcvbnm", 3}};

// Letters that are pronounced alike, and those that share their strokes.
constexpr std::u16string_view kSounds[] = {u"سصث", u"زذضظ", u"تط", u"هح", u"قغ", u"اعء", u"کگ"};
constexpr std::u16string_view kShapes[] = {u"بپتثنی", u"جچحخ", u"دذ", u"رزژ", u"سش", u"صض", u"طظ", u"عغ", u"فق", u"کگ"};

struct Table {
  std::array<uint8_t, size_t{kSymbolCount} * kSymbolCount> cost{};
  constexpr uint8_t& at(Symbol a, Symbol b) { return cost[static_cast<size_t>(a) * kSymbolCount + b]; }
  constexpr void lower(char32_t a, char32_t b, int value) {
    uint8_t& cell = at(symbol_of(a), symbol_of(b));
    if (a != b && value < cell) cell = static_cast<uint8_t>(value);
  }
};

constexpr void add_groups(Table* table, const std::u16string_view* groups, size_t count, int value) {
  for (size_t g = 0; g < count; ++g) {
    for (char16_t a : groups[g]) {
      for (char16_t b : groups[g]) table->lower(a, b, value);
    }
  }
}

// Keys touch when they are at most one place apart in their row, or in rows next to each other.
constexpr void add_neighbours(Table* table, const KeyRow (&rows)[3]) {
  for (int r = 0; r < 3; ++r) {
    for (int s = r == 0 ? 0 : r - 1; s < 3 && s <= r + 1; ++s) {
      for (size_t i = 0; i < rows[r].keys.size(); ++i) {
        for (size_t k = 0; k < rows[s].keys.size(); ++k) {
          const int apart = rows[r].start + 4 * static_cast<int>(i) - rows[s].start - 4 * static_cast<int>(k);
          if (apart >= -4 && apart <= 4) table->lower(rows[r].keys[i], rows[s].keys[k], kNeighbour);
        }
      }
    }
  }
}

constexpr Table make_table() {
  Table table;
  for (uint8_t& cell : table.cost) cell = kPlainEdit;
  for (Symbol s = 1; s < kSymbolCount; ++s) table.at(s, s) = 0;
  add_groups(&table, kShapes, std::size(kShapes), kLooksAlike);
  add_neighbours(&table, kPersianRows);
  add_neighbours(&table, kLatinRows);
  add_groups(&table, kSounds, std::size(kSounds), kSoundsAlike);
  return table;
}

constexpr Table kTable = make_table();

// The symbols of U+0621..U+06CC, where the folded letters are.
constexpr char32_t kFirstArabic = 0x0621, kLastArabic = 0x06CC;
constexpr std::array<Symbol, kLastArabic - kFirstArabic + 1> make_arabic() {
  std::array<Symbol, kLastArabic - kFirstArabic + 1> symbols{};
  for (char16_t c : kAlphabet) symbols[c - kFirstArabic] = letter_of(c);
  return symbols;
}
constexpr auto kArabic = make_arabic();

constexpr bool is_vowel(Symbol s) { return s == kAlef || s == kVav || s == kYe || s == kHe; }

constexpr bool are_neighbours(Symbol a, Symbol b) {
  const int cost = kTable.cost[static_cast<size_t>(a) * kSymbolCount + b];
  return cost == kNeighbour;
}

}  // namespace

Symbol symbol(char32_t c) {
  if (c >= kFirstArabic && c <= kLastArabic) return kArabic[c - kFirstArabic];
  return c < 0x80 ? symbol_of(c) : Symbol{0};
}

int change_cost(Symbol typed, Symbol meant) { return kTable.cost[static_cast<size_t>(typed) * kSymbolCount + meant]; }

int loss_cost(Symbol lost, Symbol before) {
  if (lost == before && lost != 0) return kCheapestLoss;
  return is_vowel(lost) ? kLostVowel : kLost;
}

int extra_cost(Symbol extra, Symbol before, Symbol after) {
  if (extra == 0) return kExtra;
  if (extra == before || extra == after) return kDouble;
  return are_neighbours(extra, before) || are_neighbours(extra, after) ? kBrushed : kExtra;
}

}  // namespace persian::text
