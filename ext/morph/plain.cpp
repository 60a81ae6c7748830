// plain.cpp: which words and compounds of the lexicon tools/make_plain found to be plain.

#include "morph/lexicon.h"

namespace persian::morph {

namespace tables {

#include "plain.inc"

}  // namespace tables

namespace {

bool has(const uint64_t* bits, const State& state) {
  return state.ends && (bits[state.number / 64] >> (state.number % 64) & 1) != 0;
}

}  // namespace

bool Lexicon::is_plain(const State& state) { return has(tables::kPlain, state); }
bool Lexicon::is_plain_compound(const State& state) { return has(tables::kPlainCompounds, state); }

}  // namespace persian::morph
