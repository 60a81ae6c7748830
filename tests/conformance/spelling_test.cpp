// The promise of the whole: however a word is written, it finds every other way of writing it.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "database.h"
#include "samples.h"

namespace persian::conformance {
namespace {

#define ZWNJ "\u200C"

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

// A text with half-spaces in all its spellings.
std::vector<std::string> spellings(const std::string& text) {
  const std::string joined = replaced(text, ZWNJ, "");
  return {text,
          joined,
          replaced(text, ZWNJ, " "),
          replaced(replaced(joined, "ی", "ي"), "ک", "ك"),
          replaced(replaced(text, "ی", "ى"), ZWNJ, "\u00AC"),
          replaced(text, "ا", "ا\u064E")};
}

constexpr const char* kWords[] = {
    "همکاری" ZWNJ "های", "همکاری" ZWNJ "ها", "پروژه" ZWNJ "های",  "زمینه" ZWNJ "های", "کتاب" ZWNJ "هایشان",
    "می" ZWNJ "شود",     "نمی" ZWNJ "شود",   "می" ZWNJ "خواهند",  "می" ZWNJ "رفتند",  "نمی" ZWNJ "دانستیم",
    "بزرگ" ZWNJ "تر",    "مهم" ZWNJ "ترین",  "دانشگاه" ZWNJ "ها", "شرکت" ZWNJ "هایی",
};

TEST(Spelling, EveryOneFindsEveryOther) {
  Database database;
  ASSERT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian)"), SQLITE_OK);
  for (const char* word : kWords) {
    const std::vector<std::string> all = spellings(word);
    database.run("DELETE FROM t");
    for (const std::string& s : all) database.rows("INSERT INTO t VALUES ('در این ' || ?1 || ' نیز.')", {s});
    const std::string count = std::to_string(all.size());
    for (const std::string& s : all) {
      EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH '\"' || ?1 || '\"'", {s}), count) << s;
      EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query(?1)", {s}), count) << s;
      EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query(?1, 'phrase')", {s}), count) << s;
      EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query(?1, 'any')", {s}), count) << s;
    }
  }
}

TEST(Spelling, HighlightMarksTheWholeWordInEverySpelling) {
  Database database;
  ASSERT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian)"), SQLITE_OK);
  for (const char* word : kWords) {
    for (const std::string& written : spellings(word)) {
      database.run("DELETE FROM t");
      database.rows("INSERT INTO t VALUES ('در این ' || ?1 || '، نیز.')", {written});
      for (const std::string& asked : spellings(word)) {
        EXPECT_EQ(database.value("SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH fa_query(?1)", {asked}),
                  "در این [" + written + "]، نیز.")
            << asked;
      }
    }
  }
}

TEST(Spelling, WholeSentences) {
  Database database;
  ASSERT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian)"), SQLITE_OK);
  const std::string sentence =
      "کتاب" ZWNJ "های تازه را به دانشجوها می" ZWNJ "دهند و همکاری" ZWNJ "های بزرگ" ZWNJ "تر نمی" ZWNJ "خواهند.";
  const std::vector<std::string> all = spellings(sentence);
  for (const std::string& s : all) database.rows("INSERT INTO t VALUES (?1)", {s});
  for (const std::string& s : all) {
    EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query(?1)", {s}), std::to_string(all.size()))
        << s;
    EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query(?1, 'phrase')", {s}),
              std::to_string(all.size()))
        << s;
  }
}

// The terms at the first position of the only word.
std::vector<std::string> first_terms(Tokenizer* tokenizer, const std::string& word) {
  std::vector<std::string> terms;
  for (const Token& t : tokenizer->tokens(word, FTS5_TOKENIZE_DOCUMENT)) {
    if (!terms.empty() && !t.colocated) break;
    terms.push_back(t.term);
  }
  return terms;
}

void expect_fold_is_indexed(Database* database, Tokenizer* tokenizer, const std::string& word) {
  const auto tokens = tokenizer->tokens(word, FTS5_TOKENIZE_DOCUMENT);
  if (tokens.empty()) return;
  const std::string key = database->value("SELECT fa_fold(?1)", {word});
  if (tokens[0].start != 0 || tokens[0].stop != static_cast<int>(word.size())) {
    // Read as two words (بهویژه): the joined spelling stands at the first of them.
    const std::vector<std::string> terms = first_terms(tokenizer, word);
    EXPECT_NE(std::find(terms.begin(), terms.end(), key), terms.end()) << word;
  } else {
    EXPECT_EQ(tokens[0].term, key) << word;
  }
}

TEST(Spelling, TheSearchKeyOfAWordIsItsSurfaceTerm) {
  Database database;
  Tokenizer tokenizer(database, {});
  for (const std::string& word : everyday_words()) expect_fold_is_indexed(&database, &tokenizer, word);
  std::mt19937 random(1);
  const char* kLetters[] = {"ا", "آ", "ب", "ت", "د", "ر", "س", "ش", "ک", "ك", "گ", "ل", "م",      "ن",  "و",
                            "ه", "ی", "ي", "ئ", "ء", "أ", "ؤ", "ة", "ۀ", "ﻻ", "ﷲ", "ﳘ", "\u064E", ZWNJ, "ـ"};
  for (int round = 0; round < 50000; ++round) {
    std::string word = kLetters[random() % 27];
    for (auto n = random() % 12; n > 0; --n) word += kLetters[random() % std::size(kLetters)];
    while (word.ends_with(ZWNJ)) word.resize(word.size() - 3);
    if (word.find(ZWNJ "\u064E") != std::string::npos || word.find(ZWNJ "ـ") != std::string::npos) continue;
    expect_fold_is_indexed(&database, &tokenizer, word);
    if (HasFailure()) break;
  }
}

TEST(Spelling, AWordOfAnyScriptFindsItself) {
  Database database;
  ASSERT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian)"), SQLITE_OK);
  for (const char* word :
       {"École", "Straße", "Ελλάδα", "Москва", "mp3",  "ٹیکسی", "لاہور", "पानी", "日本", "한국어", "ﬁn",
        "½",     "⑴",      "ŀ",      "x²",     "۱۴۰۴", "①",     "آب",    "ﷲ",    "C++",  "𝔞"}) {
    database.run("DELETE FROM t");
    database.rows("INSERT INTO t VALUES (?1)", {word});
    EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query(?1)", {word}), "1") << word;
    EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH '\"' || ?1 || '\"'", {word}), "1") << word;
  }
}

// Endings that ask for nothing when they are the whole query.
bool is_ending(const std::string& word) {
  for (const char* ending : {"ها", "های", "هایی", "ترین", "اند", "اید", "ایم"}) {
    if (word == ending) return true;
  }
  return false;
}

TEST(Spelling, EveryWordOfTheNewsFindsItsArticle) {
  Database database;
  ASSERT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian)"), SQLITE_OK);
  for (const std::string& text : news()) {
    database.run("DELETE FROM t");
    database.rows("INSERT INTO t VALUES (?1)", {text});
    for (const std::string& word : database.rows("SELECT DISTINCT token FROM fa_tokens(?1)", {text})) {
      if (is_ending(word)) continue;
      const std::string found = database.value("SELECT count(*) FROM t WHERE t MATCH fa_query(?1)", {word});
      EXPECT_EQ(found, "1") << "'" << word << "' as " << database.value("SELECT fa_query(?1)", {word});
    }
  }
}

TEST(Spelling, EveryBeginningOfAWordFindsIt) {
  Database database;
  ASSERT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = persian, prefix = '2 3')"), SQLITE_OK);
  for (const char* word : {"همکاری" ZWNJ "های", "دانشگاه", "پروژه" ZWNJ "ها", "کتابخانه", "mp3player", "۱۴۰۴"}) {
    for (const std::string& written : spellings(word)) {
      if (written.find(' ') != std::string::npos) continue;
      database.run("DELETE FROM t");
      database.rows("INSERT INTO t VALUES (?1)", {written});
      const std::string key = database.value("SELECT fa_fold(?1)", {word});
      for (size_t length = 1; length <= key.size(); ++length) {
        if (length < key.size() && (static_cast<unsigned char>(key[length]) & 0xC0) == 0x80) continue;
        const std::string typed = key.substr(0, length);
        EXPECT_EQ(database.value("SELECT count(*) FROM t WHERE t MATCH fa_query(?1, 'prefix')", {typed}), "1")
            << typed << " of " << written;
      }
    }
  }
}

TEST(Spelling, NothingTypedIsASyntaxError) {
  Database database;
  ASSERT_EQ(database.run("CREATE VIRTUAL TABLE t USING fts5(x, y, tokenize = persian)"), SQLITE_OK);
  database.rows("INSERT INTO t VALUES ('کتاب و قلم', 'AND OR NOT NEAR x')");
  std::vector<std::string> typed = all_samples();
  for (const char* more : {"\"",      "\"\"", "'",    "-",      "--",           "- -",
                           "-\"",     "\"-",  "AND",  "OR NOT", "NEAR(a b, 5)", "x:",
                           "{x y}:",  "a*",   "*",    "^a",     "a + b",        "(",
                           ")",       "()",   "a OR", "-a",     "-a -b",        "\"a",
                           "a\"b\"c", "«",    "»«",   "“”",     "-«",           "a -\"b c\" d",
                           ";",       "--a",  "-- a", "a--b",   "\\",           "\0"}) {
    typed.push_back(more);
  }
  for (const std::string& text : typed) {
    for (const char* mode : {"all", "any", "phrase", "prefix"}) {
      // A failing MATCH is a failure inside rows().
      database.rows("SELECT count(*) FROM t WHERE t MATCH coalesce(fa_query(?1, ?2), '\"\"')", {text, mode});
      database.rows("SELECT count(*) FROM t WHERE t MATCH coalesce(fa_query(?1, ?2, 'x y'), '\"\"')", {text, mode});
      ASSERT_FALSE(HasFailure()) << mode << ": " << testing::PrintToString(text);
    }
  }
}

}  // namespace
}  // namespace persian::conformance
