#include "text.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "harness.h"

namespace persian::bench {

namespace {

constexpr size_t kMostBytes = 32'000'000;
constexpr size_t kMadeBytes = 8'000'000;

// Numerical Recipes' generator: the same text on every platform.
class Random {
 public:
  size_t below(size_t n) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<size_t>(state_ >> 33) % n;
  }

 private:
  uint64_t state_ = 1404;
};

std::string read_file(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) fail("cannot read " + file);
  return {std::istreambuf_iterator<char>(in), {}};
}

void split(Text* text) {
  const std::string_view all = text->bytes;
  for (size_t at = 0; at < all.size();) {
    const size_t end = std::min(all.find('\n', at), all.size());
    if (end > at) text->documents.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  if (text->documents.empty()) fail("there is no text in " + text->name);
}

std::vector<std::string> sentences_of(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> sentences;
  for (const auto& file : files) {
    std::string sentence;
    for (const char c : read_file(file.string())) {
      if (c != '\n') sentence += c;
      if (c != '\n' && (c != '.' || sentence.size() < 40)) continue;
      if (sentence.size() > 20) sentences.push_back(sentence);
      sentence.clear();
    }
  }
  if (sentences.empty()) fail("there is no text in " + folder);
  return sentences;
}

void replace_all(std::string* word, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = word->find(from, at)) != std::string::npos; at += to.size()) {
    word->replace(at, from.size(), to);
  }
}

// Another letter of the alphabet in the place of one.
void exchange_letter(std::string* word, Random* random) {
  static constexpr std::string_view kLetters = "ابپتجچخدرزسشعفقکگلمنوهی";
  const size_t at = random->below(word->size() / 2) * 2;
  if ((static_cast<uint8_t>((*word)[at]) & 0xfc) != 0xd8) return;  // not U+0600..06FF at this place
  word->replace(at, 2, kLetters.substr(random->below(kLetters.size() / 2) * 2, 2));
}

std::string varied(std::string word, Random* random) {
  for (char& c : word) {
    if (c >= '0' && c <= '9') c = static_cast<char>('0' + random->below(10));
  }
  if (random->below(16) == 0) {
    replace_all(&word, "ی", "ي");
    replace_all(&word, "ک", "ك");
  }
  if (word.size() >= 8 && random->below(24) == 0) exchange_letter(&word, random);
  return word;
}

}  // namespace

Text read_text(const std::string& file) {
  Text text{std::filesystem::path(file).filename().string(), read_file(file), {}};
  if (text.bytes.size() > kMostBytes) {
    const size_t end = text.bytes.rfind('\n', kMostBytes);
    text.bytes.resize(end == std::string::npos ? kMostBytes : end);
  }
  split(&text);
  return text;
}

Text make_text(const std::string& folder) {
  const std::vector<std::string> sentences = sentences_of(folder);
  Text text{"the sample articles, varied", {}, {}};
  Random random;
  while (text.bytes.size() < kMadeBytes) {
    for (size_t left = 4 + random.below(16); left > 0; --left) {
      const std::string& sentence = sentences[random.below(sentences.size())];
      for (size_t at = 0; at < sentence.size();) {
        const size_t end = std::min(sentence.find(' ', at), sentence.size());
        text.bytes += varied(sentence.substr(at, end - at), &random) + ' ';
        at = end + 1;
      }
    }
    text.bytes += '\n';
  }
  split(&text);
  return text;
}

Pieces cut(const Text& text, size_t n) {
  Pieces out;
  std::string_view rest = text.bytes;
  if (n > rest.size()) {
    out.repeated.reserve(n);
    while (out.repeated.size() < n) out.repeated.append(rest.substr(0, n - out.repeated.size()));
    rest = out.repeated;
  }
  while (rest.size() >= n) {
    size_t end = rest.find_first_of(" \n", n - 1);
    end = end == std::string_view::npos ? rest.size() : end + 1;
    out.pieces.push_back(rest.substr(0, end));
    out.bytes += end;
    rest.remove_prefix(end);
  }
  return out;
}

}  // namespace persian::bench
