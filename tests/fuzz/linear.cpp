// linear.cpp: hostile text costs no more than other text.
//
//     linear BYTES FILE…
//
// Every function that reads text is called with monotonous and malicious text of BYTES and of half of that. Work
// is counted, not timed: the extension is compiled so that every basic block that runs counts one, which gives the same
// number on every run. Two things are asked of every pair of function and text that costs more than normal text, the
// FILEs: a byte of the longer text is no more work than one of the shorter (1.1 times at most), and at most three times
// the work of a byte of normal text. Where normal text has a fast way, or is seen at its first word not to be what the
// function wants, that is a byte of one pass that looks at every character. What the C library does in one call, as in
// memmove(), is not seen by the count, so nanoseconds are told too; nothing depends on them. Exit status: 0 when all is
// within its bounds.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz.h"

namespace {

uint64_t work = 0;

}  // namespace

// Called by the instrumented code.
// NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp): the compiler chose the name
extern "C" void __sanitizer_cov_trace_pc() { ++work; }

namespace {

using persian::fuzz::require;
using persian::fuzz::Statement;

constexpr double kMostGrowth = 1.1;
constexpr double kMostRatio = 3;
std::string repeated(std::string_view unit, size_t bytes) {
  std::string text;
  text.reserve(bytes + unit.size());
  while (text.size() < bytes) text += unit;
  return text;
}

// What people type on the wrong layout.
constexpr std::string_view kWrongLayout = "sghl nsj ljt ;jhf fvhd lk ddn. ";

struct Text {
  const char* name;
  std::string_view unit;
};
constexpr Text kHostile[] = {
    {"fatha", "\u064E"},
    {"acute", "\u0301"},
    {"two marks", "\u0301\u0323"},
    {"beh fatha", "ب\u064E"},
    {"می ", "می "},
    {"ها ", "ها "},
    {"و ", "و "},
    {"می", "می"},
    {"ها with half-spaces", "ها\u200C"},
    {"نمی with half-spaces", "نمی\u200C"},
    {"alef", "ا"},
    {"beh", "ب"},
    {"heh", "ه"},
    {"a", "a"},
    {"a space", "a "},
    {"half-spaces", "\u200C"},
    {"beh half-space", "ب\u200C"},
    {"quotes", "\""},
    {"guillemets", "«"},
    {"quoted beh", "\"ب\" "},
    {"minus", " -ب"},
    {"1", "1"},
    {"۱", "۱"},
    {"1,", "1,"},
    {"1.", "1."},
    {"صد ", "صد "},
    {"brackets", "("},
    {"mixed brackets", "[("},
    {"backticks", "`"},
    {"apostrophes", "'"},
    {"a@", "a@"},
    {"http", "http://"},
    {"tags", "<a "},
    {"#", "#"},
    {"dots", "."},
    {"spaces", " "},
    {"line breaks", "\n"},
    {"kashida", "ـ"},
    {"emoji joined", "👨\u200D"},
    {"malformed", "\xD9"},
    {"ligatures", "\uFDFA"},
    {"jamo", "\u1100"},
};

struct Function {
  const char* name;
  const char* sql;
  std::string_view normal = {};  // unless the files are
  double pass = 30;              // blocks a byte where every character is looked at
};
// fa_normalize() goes through text that it changes two or three times, and malformed bytes become three each;
// fa_distance() folds both texts; and for a short word fa_suggest() finds many neighbours in a vocabulary.
constexpr Function kFunctions[] = {
    {"tokenizer", "INSERT INTO plain(body) VALUES (?1)", {}, 60},
    {"tokenizer, query", "SELECT count(*) FROM plain WHERE plain MATCH '\"' || replace(?1, '\"', '') || '\"'"},
    {"fa_fold", "SELECT length(fa_fold(?1))"},
    {"fa_lemma", "SELECT length(fa_lemma(?1))"},
    {"fa_normalize", "SELECT length(fa_normalize(?1))", {}, 500},
    {"fa_normalize, all off",
     "SELECT length(fa_normalize(?1, 'half_space=off punctuation=off diacritics=remove digits=keep'))",
     {},
     200},
    {"fa_query", "SELECT length(fa_query(?1))"},
    {"fa_query, any", "SELECT length(fa_query(?1, 'any'))"},
    {"fa_query, phrase", "SELECT length(fa_query(?1, 'phrase'))"},
    {"fa_query, prefix", "SELECT length(fa_query(?1, 'prefix'))"},
    {"fa_tokens", "SELECT count(*) FROM fa_tokens(?1)"},
    {"fa_explain", "SELECT length(fa_explain(?1))"},
    {"fa_suggest", "SELECT count(*) FROM fa_suggest(substr(?1, 1, length(?1) / 50), 'vocabulary')", {}, 5000},
    {"fa_slug", "SELECT fa_slug(?1)"},
    {"fa_keyboard", "SELECT fa_keyboard(?1)", kWrongLayout},
    {"fa_digits", "SELECT fa_digits(?1, 'fa')", "۱۴۰۴ 1404 "},
    {"fa_distance", "SELECT fa_distance(?1, 'کتاب' || ?1)", {}, 65},
    {"fa_distance, unlike", "SELECT fa_distance(?1, 'کتاب')", {}, 65},
    {"fa_number", "SELECT fa_number(?1)", "صد و بیست و سه هزار و چهارصد و پنجاه و شش "},
    {"fa_stopword", "SELECT fa_stopword(?1)"},
    {"collation", "SELECT ?1 || 'a' < ?1 || 'b' COLLATE persian"},
    {"jparse", "SELECT jparse(?1), jwhy(?1), gdate(?1), jdate(?1)"},
    {"jstrftime", "SELECT jstrftime(?1, '2025-11-09')"},
};

struct Cost {
  double per_byte;  // basic blocks
  double ns_per_byte;
};

class Meter {
 public:
  explicit Meter(const std::string& normal) {
    persian::fuzz::run(db_, "CREATE VIRTUAL TABLE plain USING fts5(body, tokenize = 'persian')");
    persian::fuzz::run(db_, "CREATE VIRTUAL TABLE words USING fts5(body, tokenize = 'persian')");
    persian::fuzz::run(db_, "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row')");
    Statement(db_, "INSERT INTO words VALUES (?1)").value({normal});
  }

  Cost cost(const Function& function, const std::string& text) {
    Statement statement(db_, function.sql);
    persian::fuzz::run(db_, "BEGIN");
    const auto begin = std::chrono::steady_clock::now();
    work = 0;
    statement.run({text});
    const double counted = static_cast<double>(work);
    const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - begin;
    persian::fuzz::run(db_, "ROLLBACK");
    return {counted / static_cast<double>(text.size()), time.count() / static_cast<double>(text.size())};
  }

 private:
  sqlite3* db_ = persian::fuzz::open_database();
};

std::string read_files(int count, char** names) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    std::ifstream file(names[i], std::ios::binary);
    require(file.good(), "the file can be read", names[i]);
    all.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return all;
}

// How many texts are beyond a bound. Prints them, and those that are near.
int try_all(Meter* meter, const Function& function, const std::string& normal_text, size_t bytes) {
  const Cost normal =
      meter->cost(function, function.normal.empty() ? normal_text : repeated(function.normal, normal_text.size()));
  const double standard = std::max(normal.per_byte, function.pass);
  std::printf("%-23s %7.1f blocks a byte of normal text\n", function.name, normal.per_byte);
  int wrong = 0;
  for (const Text& text : kHostile) {
    const Cost little = meter->cost(function, repeated(text.unit, bytes / 2));
    const Cost cost = meter->cost(function, repeated(text.unit, bytes));
    const double growth = cost.per_byte / little.per_byte, ratio = cost.per_byte / standard;
    const bool ok = ratio <= 1 || (growth <= kMostGrowth && ratio <= kMostRatio);
    wrong += !ok;
    if (ok && ratio < 2) continue;
    std::printf("  %-21s %7.1f, %.1f times normal, longer %.2f times shorter, %.1f ns a byte%s\n", text.name,
                cost.per_byte, ratio, growth, cost.ns_per_byte, ok ? "" : ": TOO MUCH");
  }
  return wrong;
}

}  // namespace

int main(int argc, char** argv) {
  require(argc > 2, "linear BYTES FILE…");
  const size_t bytes = std::strtoull(argv[1], nullptr, 10);
  const std::string normal = read_files(argc - 2, argv + 2);
  Meter meter(normal);
  int wrong = 0;
  for (const Function& function : kFunctions) wrong += try_all(&meter, function, normal, bytes);
  std::printf("%d beyond their bounds\n", wrong);
  return wrong == 0 ? 0 : 1;
}
