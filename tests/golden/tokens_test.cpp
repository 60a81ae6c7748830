// The token stream of our own sentences, as the tokenizer gives it to a document: a contract with every index in use.
//
// tokens.txt has the token version in its first line and then a line for each line of sentences.txt: positions
// separated by a space, the terms of one position by '|', the one whose place counts first. A position begins one byte
// behind the one before it (the first at byte 0) and is as many bytes long as its first term; where that is not so,
// @start-stop follows.
//
// Tokens that change call for a new token version, since indexes made before no longer agree with queries. WRITE=1 in
// the environment rewrites tokens.txt instead of comparing it; update.sh does so for all files of this folder.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "database.h"

namespace persian::conformance {
namespace {

constexpr const char* kAdvice =
    "If that is meant: raise kTokenVersion in ext/sql/info.cpp, say so in CHANGELOG.md, and run "
    "tests/golden/update.sh.";

std::vector<std::string> lines(const std::string& file) {
  std::ifstream in(file);
  EXPECT_TRUE(in) << "cannot read " << file;
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::string notation(const std::vector<Token>& tokens) {
  std::string out, place;
  int expected = 0;
  for (const Token& t : tokens) {
    if (t.colocated) {
      out += '|' + t.term;
      continue;
    }
    out += place + (out.empty() ? "" : " ") + t.term;
    const bool plain = t.start == expected && t.stop - t.start == static_cast<int>(t.term.size());
    place = plain ? "" : '@' + std::to_string(t.start) + '-' + std::to_string(t.stop);
    expected = t.stop + 1;
  }
  return out + place;
}

std::string version_line(Database* database) {
  return "token version " + database->value("SELECT json_extract(fa_info(), '$.token_version')");
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> out;
  for (size_t at = 0, space = 0; space != std::string::npos; at = space + 1) {
    space = line.find(' ', at);
    out.push_back(line.substr(at, space - at));
  }
  return out;
}

// The positions that differ, between those that both have at the beginning and at the end.
std::string difference(const std::string& expected, const std::string& given) {
  const std::vector<std::string> a = split(expected), b = split(given);
  size_t head = 0, tail = 0;
  const size_t both = std::min(a.size(), b.size());
  while (head < both && a[head] == b[head]) ++head;
  while (tail < both - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  std::string out = "  was";
  for (size_t i = head; i + tail < a.size(); ++i) out += ' ' + a[i];
  out += "\n  is ";
  for (size_t i = head; i + tail < b.size(); ++i) out += ' ' + b[i];
  return out + '\n';
}

TEST(Golden, Tokens) {
  const std::string folder = PERSIAN_GOLDEN;
  const std::vector<std::string> sentences = lines(folder + "/sentences.txt");
  Database database;
  Tokenizer tokenizer(database, {});
  std::vector<std::string> given = {version_line(&database)};
  for (const std::string& s : sentences) given.push_back(notation(tokenizer.tokens(s, FTS5_TOKENIZE_DOCUMENT)));
  if (std::getenv("WRITE") != nullptr) {
    std::ofstream out(folder + "/tokens.txt", std::ios::binary);
    for (const std::string& line : given) out << line << '\n';
    ASSERT_TRUE(out.flush());
    return;
  }
  const std::vector<std::string> expected = lines(folder + "/tokens.txt");
  ASSERT_EQ(expected.size(), given.size()) << "tokens.txt and sentences.txt do not go together";
  EXPECT_EQ(expected[0], given[0]) << "tokens.txt is of another token version; run tests/golden/update.sh";
  constexpr int kShown = 20;
  int changed = 0;
  std::string shown;
  for (size_t i = 1; i < given.size(); ++i) {
    if (expected[i] == given[i]) continue;
    if (changed++ < kShown) {
      shown += std::to_string(i) + ": " + sentences[i - 1] + '\n' + difference(expected[i], given[i]);
    }
  }
  EXPECT_EQ(changed, 0) << "The tokens of so many sentences changed, the first of them:\n" << shown << kAdvice;
}

TEST(Golden, TheChangelogNamesTheTokenVersion) {
  Database database;
  std::string wanted = version_line(&database) + ".", changelog;
  wanted[0] = 'T';
  for (const std::string& line : lines(std::string(PERSIAN_GOLDEN) + "/../../CHANGELOG.md")) changelog += line + '\n';
  EXPECT_NE(changelog.find(wanted), std::string::npos) << "CHANGELOG.md has no sentence that begins " << wanted;
}

}  // namespace
}  // namespace persian::conformance
