#include <memory>

#include "measure.h"
#include "tokenizers.h"

namespace persian::bench {

namespace {

std::string size_name(size_t bytes) {
  if (bytes >= 1'000'000'000) return number("%.0f GB", static_cast<double>(bytes) / 1e9);
  if (bytes >= 1'000'000) return number("%.0f MB", static_cast<double>(bytes) / 1e6);
  return number("%.0f KB", static_cast<double>(bytes) / 1e3);
}

// Documents of one size, on a connection whose memo is warm.
void measure_bytes(const Plan& plan, Results* results) {
  results->begin("Growth: xTokenize, time a byte");
  Database database;
  database.load(plan.extension);
  Tokenizer tokenizer(database, "persian");
  tokenizer.count(plan.text.documents);
  const size_t most = plan.long_run ? 1'000'000'000 : 100'000'000;
  std::vector<std::unique_ptr<Pieces>> sizes;
  Rounds rounds;
  for (size_t n = 1000; n <= most; n *= 10) {
    sizes.push_back(std::make_unique<Pieces>(cut(plan.text, n)));
    rounds.add(size_name(n), [&tokenizer, pieces = sizes.back().get()] {
      const Stopwatch watch;
      tokenizer.count(pieces->pieces);
      return watch.seconds() / static_cast<double>(pieces->bytes);
    });
  }
  rounds.run(plan.rounds);
  results->keep(rounds.all());
  for (size_t n = 1000; n <= most; n *= 10) {
    if (n == 1'000'000) continue;
    results->cost("documents of " + size_name(n), "of 1 MB", rounds[size_name(n)], rounds["1 MB"]);
  }
}

double insert_rows(const Plan& plan, const Pieces& titles, size_t rows, const std::string& tokenizer) {
  Database database;
  if (tokenizer == "persian") database.load(plan.extension);
  database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = '" + tokenizer + "'); BEGIN");
  Statement insert(database, "INSERT INTO t VALUES (?1)");
  const Stopwatch watch;
  for (size_t i = 0; i < rows; ++i) {
    insert.bind(1, titles.pieces[i % titles.pieces.size()]);
    insert.run();
  }
  database.run("COMMIT");
  return watch.seconds() / static_cast<double>(rows);
}

double years_of_rows(Database* database, size_t rows) {
  Statement statement(*database, "SELECT count(jyear(day)) FROM (SELECT day FROM days LIMIT ?1)");
  statement.bind(1, static_cast<int64_t>(rows));
  const size_t repeats = rows < 10'000 ? 10 : 1;
  const Stopwatch watch;
  for (size_t i = 0; i < repeats; ++i) statement.run();
  return watch.seconds() / static_cast<double>(rows * repeats);
}

void make_days(Database* database, size_t rows) {
  database->run("CREATE TABLE days(day TEXT); BEGIN");
  Statement insert(*database, "INSERT INTO days VALUES (date('1900-01-01', (?1 * 48271 % 73049) || ' days'))");
  for (size_t i = 0; i < rows; ++i) {
    insert.bind(1, static_cast<int64_t>(i));
    insert.run();
  }
  database->run("COMMIT");
}

void measure_rows(const Plan& plan, Results* results) {
  results->begin("Growth: rows");
  const size_t most = plan.long_run ? 1'000'000 : 100'000;
  const Pieces titles = cut(plan.text, 100);
  Database database;
  database.load(plan.extension);
  make_days(&database, most);
  const auto named = [](const char* what, size_t rows) { return std::string(what) + ", " + std::to_string(rows); };
  Rounds rounds;
  for (size_t n = 1000; n <= most; n *= 10) {
    for (const char* tokenizer : {"persian", "unicode61"}) {
      rounds.add(named(tokenizer, n), [&, n, tokenizer] { return insert_rows(plan, titles, n, tokenizer); });
    }
    rounds.add(named("jyear", n), [&, n] { return years_of_rows(&database, n); });
  }
  rounds.run(plan.rounds);
  results->keep(rounds.all());
  for (size_t n = 1000; n <= most; n *= 10) {
    results->cost("INSERT of " + std::to_string(n) + " rows of 100 bytes", "unicode61", rounds[named("persian", n)],
                  rounds[named("unicode61", n)]);
  }
  for (size_t n = 1000; n <= most; n *= 10) {
    if (n == 10'000) continue;
    results->cost("jyear(text), a row of " + std::to_string(n), "a row of 10000", rounds[named("jyear", n)],
                  rounds[named("jyear", 10'000)]);
  }
}

}  // namespace

void measure_growth(const Plan& plan, Results* results) {
  measure_bytes(plan, results);
  measure_rows(plan, results);
}

}  // namespace persian::bench
