// keyboard.h: text typed while the keyboard was set to the other script.
//
// Two Persian layouts over the keys of the American one, with their Shift layers: the national standard ISIRI 9147
// (Linux, macOS, Windows' "Persian (Standard)") and Windows' older "Persian", which differs in پ (backslash), ئ (m) and
// most of the Shift layer. Keys that give no character of the layout keep theirs.

#ifndef PERSIAN_TEXT_KEYBOARD_H
#define PERSIAN_TEXT_KEYBOARD_H

#include <string_view>

#include "text/buffer.h"

namespace persian::text {

// Says whether a run of Persian text without white space consists of words that exist; with `certain`, of words that do
// so beyond doubt (Persian inflection makes a form out of almost any few letters).
using KnownWords = bool (*)(std::string_view text, bool certain);

// Appends the text as it would have been on the other layout.
//
//   Latin letters only      everything becomes what the same keys give on the standard layout (sghl → سلام,
//                           ldBo,hil → می‌خواهم). Where that is no known word
//                           but the keys on Windows' layout (\vd → پری), or without Shift (SGHL → سلام), give one, it
//                           is that word.
//   Persian letters only    everything becomes what the same keys give in Latin (اثممخ → hello); of the two layouts the
//                           one that makes more small letters and digits of the text, the standard one if neither.
//   both                    the text is taken to be right but for a word here and there: a word of Latin letters
//                           becomes Persian when its four letters or more, without capitals but H, C and B, make a
//                           known word; all else stays.
//   no letters              stays.
//
// `known` may be nullptr: no word is known then. Malformed bytes become U+FFFD.
void switch_layout(std::string_view text, KnownWords known, Buffer* out);

}  // namespace persian::text

#endif
