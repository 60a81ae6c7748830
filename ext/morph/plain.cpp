// plain.cpp: which words and compounds of the lexicon tools/make_plain found to be plain.

#include "morph/lexicon.h"

namespace persian::morph {

namespace tables {

#include "plain.inc"

}  // namespace tables

namespace {

bool has(const uint64_t* bits, const State& state) {
  const unsigned number = state.ends ? state.number : 0u;
  return (bits[number / 64] >> (number % 64) & static_cast<uint64_t>(state.ends)) != 0;
}

}  // namespace

bool Lexicon::is_plain(const State& state) { return has(tables::kPlain, state); }
bool Lexicon::is_plain_compound(const State& state) { return has(tables::kPlainCompounds, state); }

}  // namespace persian::morph
