// text.h: the text the benchmark runs on, a document a line.

#ifndef PERSIAN_BENCH_TEXT_H
#define PERSIAN_BENCH_TEXT_H

#include <string>
#include <string_view>
#include <vector>

namespace persian::bench {

struct Text {
  std::string name;
  std::string bytes;
  std::vector<std::string_view> documents;  // views of `bytes`, none empty
};

// At most 32 MB of a file are used; what comes after is left out.
Text read_text(const std::string& file);

// About 8 MB made from the sample articles of a folder, always the same: sentences in shuffled order, one word in 16
// with Arabic letters, other digits, and one word in 24 with a letter exchanged, since real text has many words that
// occur once.
Text make_text(const std::string& folder);

// The text in pieces of about n bytes, cut after white space; when n is more than there is, one piece that repeats it.
struct Pieces {
  std::string repeated;
  std::vector<std::string_view> pieces;
  size_t bytes = 0;
};
Pieces cut(const Text& text, size_t n);

}  // namespace persian::bench

#endif
