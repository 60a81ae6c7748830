// The options of the tokenizer, as xCreate and as CREATE VIRTUAL TABLE see them.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "database.h"

namespace persian::conformance {
namespace {

#define ZWNJ "\u200C"

std::string joined(const std::vector<Token>& tokens) {
  std::string out;
  for (const Token& t : tokens) out += (t.colocated ? "+" : out.empty() ? "" : "|") + t.term;
  return out;
}

std::string document(const Database& database, const std::vector<std::string>& options, const std::string& text) {
  Tokenizer tokenizer(database, options);
  EXPECT_EQ(tokenizer.create_result(), SQLITE_OK);
  return joined(tokenizer.tokens(text, FTS5_TOKENIZE_DOCUMENT));
}

TEST(Options, ThoseThatAreKnown) {
  Database database;
  const std::vector<std::string> good[] = {
      {},
      {"lemma", "0"},
      {"lemma", "1"},
      {"surface", "0"},
      {"surface", "1"},
      {"surface", "0", "lemma", "0"},
      {"stopwords", "keep"},
      {"stopwords", "drop"},
      {"tokenchars", "#@"},
      {"tokenchars", ""},
      {"separators", "ی"},
      {"separators", ""},
      {"lemma", "0", "lemma", "1"},
      {"tokenchars", "#", "tokenchars", "@"},
  };
  for (const auto& options : good) {
    EXPECT_EQ(Tokenizer(database, options).create_result(), SQLITE_OK) << testing::PrintToString(options);
  }
}

TEST(Options, AnythingElseFails) {
  Database database;
  const std::vector<std::string> bad[] = {
      {"lemma"},
      {"lemma", "2"},
      {"lemma", ""},
      {"lemma", "yes"},
      {"lemma", "01"},
      {"surface", "-1"},
      {"stopwords", "1"},
      {"stopwords", "Drop"},
      {"stopwords", ""},
      {"stem", "1"},
      {"LEMMA", "1"},
      {"", ""},
      {"", "1"},
      {"unicode61"},
      {"remove_diacritics", "2"},
      {"lemma", "1", "surface"},
      {"lemma", "1", "unknown", "1"},
      {"tokenchars"},
  };
  for (const auto& options : bad) {
    EXPECT_EQ(Tokenizer(database, options).create_result(), SQLITE_ERROR) << testing::PrintToString(options);
  }
}

TEST(Options, CreateTableFailsOrSucceedsAccordingly) {
  Database database;
  for (const char* tokenize :
       {"persian", "PERSIAN", "'persian'", "\"persian lemma 0\"", "'persian lemma 0 surface 1 stopwords drop'",
        "\"persian tokenchars '#@_'\"", "'persian separators ''-_'''"}) {
    EXPECT_EQ(database.run(std::string("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = ") + tokenize + ")"), SQLITE_OK)
        << tokenize;
    EXPECT_EQ(database.run("DROP TABLE t"), SQLITE_OK);
  }
  for (const char* tokenize : {"'persian lemma'", "'persian lemma 2'", "'persian stem 1'", "'persian porter'",
                               "'persian stopwords no'", "'persian surface 0 x y'"}) {
    EXPECT_EQ(database.run(std::string("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = ") + tokenize + ")"),
              SQLITE_ERROR)
        << tokenize;
  }
  EXPECT_EQ(database.value("SELECT count(*) FROM sqlite_master"), "0") << "nothing half-made";
}

std::vector<std::string>& log_lines() {
  static std::vector<std::string> lines;
  return lines;
}

TEST(Options, TheLogNamesTheValidOnes) {
  sqlite3_shutdown();
  sqlite3_config(
      SQLITE_CONFIG_LOG, +[](void*, int, const char* message) { log_lines().push_back(message); }, nullptr);
  {
    Database database;
    log_lines().clear();
    EXPECT_EQ(Tokenizer(database, {"stem", "5"}).create_result(), SQLITE_ERROR);
  }
  sqlite3_shutdown();
  sqlite3_config(SQLITE_CONFIG_LOG, nullptr, nullptr);
  ASSERT_EQ(log_lines().size(), 1u);
  for (const char* word :
       {"persian", "stem", "5", "lemma", "surface", "stopwords", "keep", "drop", "tokenchars", "separators"}) {
    EXPECT_NE(log_lines()[0].find(word), std::string::npos) << log_lines()[0];
  }
}

TEST(Options, LemmaAndSurface) {
  Database database;
  EXPECT_EQ(document(database, {}, "کتاب" ZWNJ "ها قلم"), "کتابها+کتاب|قلم");
  EXPECT_EQ(document(database, {"lemma", "0"}, "کتاب" ZWNJ "ها قلم"), "کتابها|قلم");
  EXPECT_EQ(document(database, {"surface", "0"}, "کتاب" ZWNJ "ها قلم"), "کتاب|قلم");
  EXPECT_EQ(document(database, {"surface", "0", "lemma", "0"}, "کتاب" ZWNJ "ها قلم"), "کتابها|قلم")
      << "something must be indexed";
}

TEST(Options, StopWords) {
  Database database;
  EXPECT_EQ(document(database, {}, "کتاب و قلم"), "کتاب|و|قلم");
  EXPECT_EQ(document(database, {"stopwords", "drop"}, "کتاب و قلم"), "کتاب|قلم");
  EXPECT_EQ(document(database, {"stopwords", "keep"}, "کتاب و قلم"), "کتاب|و|قلم");
}

TEST(Options, CharactersOfWordsAndSeparators) {
  Database database;
  EXPECT_EQ(document(database, {}, "#کتاب قلم_دفتر"), "کتاب|قلم|دفتر");
  EXPECT_EQ(document(database, {"tokenchars", "#_"}, "#كتاب قلم_دفتر"), "#کتاب|قلم_دفتر");
  EXPECT_EQ(document(database, {"separators", "ک"}, "اکبر"), "ا|بر");
  EXPECT_EQ(document(database, {"separators", "1"}, "a1b"), "a|b");
}

}  // namespace
}  // namespace persian::conformance
