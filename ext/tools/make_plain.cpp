// make_plain OUTPUT: analyses every word of the lexicon and writes which are plain, for morph/plain.cpp.
//
// Half of the words that a text uses for the first time are such: nothing is found out about them but their letters.

#include <bit>
#include <cstdio>
#include <fstream>
#include <vector>

#include "morph/analyzer.h"
#include "morph/candidate.h"
#include "morph/lexicon.h"
#include "morph/suffixes.h"
#include "morph/terms.h"

namespace persian::morph {

// What is being found out here.
bool Lexicon::is_plain(const State&) { return false; }
bool Lexicon::is_plain_compound(const State&) { return false; }

namespace {

void read(int number, text::Word* out) {
  text::Word& word = *out;
  word.script = text::Script::kPersian;
  word.size = static_cast<uint8_t>(Lexicon::letters(number, word.letters));
}

// No trait, one piece, and one term, which is its letters.
bool is_plain(int number) {
  Candidate c;
  read(number, &c.word);
  const Prefixes prefixes(c.word.view());
  prepare(prefixes, &c);
  Analysis analysis;
  analyze(c.word, prefixes, &analysis);
  if (c.traits != 0 || analysis.count != 1) return false;
  TermList terms, letters;
  document_terms(c.word, analysis, 0, &terms);
  letters.add(c.word.view(), TermList::Role::kLemma);
  return terms.size() == 1 && terms.term(0) == letters.term(0) && !terms.surface_only(0);
}

// Written in its parts, one piece whose only lemma is its letters.
bool is_plain_compound(int number) {
  text::Word word;
  word.breaks = Lexicon::breaks(number);
  if (word.breaks == 0) return false;
  read(number, &word);
  word.parts = static_cast<uint8_t>(1 + std::popcount(word.breaks));
  Analysis analysis;
  analyze(word, &analysis);
  const Piece& piece = analysis.pieces[0];
  return analysis.count == 1 && piece.lemma_count == 1 && !piece.lemmas[0].infinitive &&
         equals(piece.lemmas[0].view(), word.view());
}

void write(std::ofstream& out, const char* name, bool (*holds)(int)) {
  const int words = Lexicon::word_count();
  std::vector<uint64_t> bits(static_cast<size_t>(words / 64 + 1));
  for (int i = 0; i < words; ++i) {
    if (holds(i)) bits[static_cast<size_t>(i / 64)] |= uint64_t{1} << (i % 64);
  }
  out << "constexpr uint64_t " << name << "[] = {";
  for (size_t i = 0; i < bits.size(); ++i) out << (i % 4 == 0 ? "\n" : " ") << bits[i] << "u,";
  out << "\n};\n";
}

}  // namespace

}  // namespace persian::morph

int main(int argc, char** argv) {
  using namespace persian::morph;
  if (argc != 2) {
    std::fprintf(stderr, "usage: make_plain OUTPUT\n");
    return 2;
  }
  std::ofstream out(argv[1]);
  out << "// Written by tools/make_plain.\n";
  write(out, "kPlain", is_plain);
  write(out, "kPlainCompounds", is_plain_compound);
  out.close();
  if (!out) std::fprintf(stderr, "make_plain: cannot write %s\n", argv[1]);
  return out ? 0 : 1;
}
