// plain.cpp: which words of the lexicon tools/make_plain found to be plain.

#include "morph/lexicon.h"

namespace persian::morph {

namespace tables {

#include "plain.inc"

}  // namespace tables

bool Lexicon::is_plain(const State& state) {
  return state.ends && (tables::kPlain[state.number / 64] >> (state.number % 64) & 1) != 0;
}

}  // namespace persian::morph
