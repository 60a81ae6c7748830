// make_plain OUTPUT: analyses every word of the lexicon and writes which are plain, for morph/plain.cpp.
//
// Half of the words that a text uses for the first time are such: nothing is found out about them but their letters.

#include <cstdio>
#include <cstring>
#include <fstream>
#include <vector>

#include "morph/analyzer.h"
#include "morph/candidate.h"
#include "morph/lexicon.h"
#include "morph/terms.h"

namespace persian::morph {

// What is being found out here.
bool Lexicon::is_plain(const State&) { return false; }

namespace {

// No trait, one piece, and one term, which is its letters.
bool is_plain(int number) {
  Candidate c;
  text::Word& word = c.word;
  word.script = text::Script::kPersian;
  word.size = static_cast<uint8_t>(Lexicon::letters(number, word.letters));
  const Prefixes prefixes(word.view());
  prepare(prefixes, &c);
  Analysis analysis;
  analyze(word, prefixes, &analysis);
  if (c.traits != 0 || analysis.count != 1) return false;
  TermList terms, letters;
  document_terms(word, analysis, 0, &terms);
  letters.add(word.view(), TermList::Role::kLemma);
  return terms.size() == 1 && terms.term(0) == letters.term(0) && !terms.surface_only(0);
}

}  // namespace

}  // namespace persian::morph

int main(int argc, char** argv) {
  using namespace persian::morph;
  if (argc != 2) {
    std::fprintf(stderr, "usage: make_plain OUTPUT\n");
    return 2;
  }
  const int words = Lexicon::word_count();
  std::vector<uint64_t> bits(static_cast<size_t>(words / 64 + 1));
  for (int i = 0; i < words; ++i) {
    if (is_plain(i)) bits[static_cast<size_t>(i / 64)] |= uint64_t{1} << (i % 64);
  }
  std::ofstream out(argv[1]);
  out << "// Written by tools/make_plain.\nconstexpr uint64_t kPlain[] = {";
  for (size_t i = 0; i < bits.size(); ++i) out << (i % 4 == 0 ? "\n" : " ") << bits[i] << "u,";
  out << "\n};\n";
  out.close();
  if (!out) std::fprintf(stderr, "make_plain: cannot write %s\n", argv[1]);
  return out ? 0 : 1;
}
