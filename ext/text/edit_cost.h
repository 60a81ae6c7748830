// edit_cost.h: what a slip costs, the likely ones less.
//
// Costs are hundredths of a plain edit. Cheaper than a plain edit are letters that sound alike (س ص ث, ز ذ ض ظ, ت ط,
// ه ح, ق غ, ا ع), that lie side by side on the keyboard or differ in their dots only, a letter lost or typed twice, a
// letter brushed in passing, and neighbours that changed places. The first letter of a word is seldom wrong, so every
// edit there costs more.
//
// The table is constant: 61 x 61 bytes, one row and column each for the Persian letters and the Latin ones, and one for
// everything else.

#ifndef PERSIAN_TEXT_EDIT_COST_H
#define PERSIAN_TEXT_EDIT_COST_H

#include <cstdint>

namespace persian::text {

inline constexpr int kPlainEdit = 100;
inline constexpr int kFirstLetter = 25;  // comes on top of an edit there
inline constexpr int kSwap = 60;         // two neighbours changed places
inline constexpr int kCheapestLoss = 45;

// A character as the costs see it: 1..34 a Persian letter (its code), 35..60 a Latin letter, 0 anything else.
using Symbol = uint8_t;
inline constexpr int kSymbolCount = 61;
Symbol symbol(char32_t code_point);

// One character was typed for another one.
int change_cost(Symbol typed, Symbol meant);

// A letter was left out; `before` is the letter before it in the word that was meant, 0 at its beginning.
int loss_cost(Symbol lost, Symbol before);

// A letter too many was typed, between these two of the word as it was typed (0 at its ends).
int extra_cost(Symbol extra, Symbol before, Symbol after);

}  // namespace persian::text

#endif
