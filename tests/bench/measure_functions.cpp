#include "measure.h"
#include "sqlite.h"
#include "tokenizers.h"

namespace persian::bench {

namespace {

// A function of one argument, called on every document.
double over_text(const Plan& plan, Database* database, const std::string& call) {
  Statement statement(*database, "SELECT " + call);
  const Stopwatch watch;
  for (const std::string_view document : plan.text.documents) {
    statement.bind(1, document);
    statement.run();
  }
  return watch.seconds();
}

double timed(Database* database, const std::string& sql) {
  Statement statement(*database, sql);
  const Stopwatch watch;
  statement.run();
  return watch.seconds();
}

// 50,000 days of the years 1900 to 2100 in no order, as text.
void make_days(Database* database) {
  database->run(
      "CREATE TABLE days(day TEXT);"
      "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 49999)"
      "INSERT INTO days SELECT date('1900-01-01', (i * 48271 % 73049) || ' days') FROM n");
}

}  // namespace

void measure_text_functions(const Plan& plan, Results* results) {
  results->begin("Text functions, bytes a second");
  Database database;
  database.load(plan.extension);
  Tokenizer tokenizer(database, "unicode61");
  Rounds rounds;
  rounds.add("unicode61", [&] {
    const Stopwatch watch;
    tokenizer.count(plan.text.documents);
    return watch.seconds();
  });
  const std::string normalize = "fa_normalize(?1)", spaced = "fa_normalize(?1, 'half_space=off')";
  const std::string fold = "fa_fold(?1)", lemma = "fa_lemma(?1)", lower = "lower(?1)";
  for (const std::string& call : {normalize, spaced, fold, lemma, lower}) {
    rounds.add(call, [&plan, &database, call] { return over_text(plan, &database, call); });
  }
  rounds.run(plan.rounds);
  results->keep(rounds.all());

  const Samples& plain = rounds["unicode61"];
  results->speed("fa_normalize, half_space=off", "unicode61's tokenizing", rounds[spaced], plain, {10, 25});
  results->speed("fa_normalize", "unicode61's tokenizing", rounds[normalize], plain, {2, 3});
  results->speed("fa_fold", "unicode61's tokenizing", rounds[fold], plain, {10, 25});
  results->speed("fa_lemma", "unicode61's tokenizing", rounds[lemma], plain);
  results->speed("fa_fold", "lower()", rounds[fold], rounds[lower]);
}

void measure_dates(const Plan& plan, Results* results) {
  results->begin("Dates");
  Database database;
  database.load(plan.extension);
  make_days(&database);
  Rounds rounds;
  const auto add = [&](const std::string& name, const std::string& sql) {
    rounds.add(name, [&database, sql] { return timed(&database, sql); });
  };
  for (const char* call : {"jdate(day)", "date(day)", "jdatetime(day)", "datetime(day)", "jstrftime('%Y-%m-%d', day)",
                           "strftime('%Y-%m-%d', day)", "jyear(day)", "strftime('%Y', day)"}) {
    add(call, std::string("SELECT count(") + call + ") FROM days");
  }
  add("by jyear", "SELECT jyear(day), count(*) FROM days GROUP BY 1");
  add("by strftime", "SELECT strftime('%Y', day), count(*) FROM days GROUP BY 1");
  rounds.run(plan.rounds);
  results->keep(rounds.all());

  results->cost("jdate(text)", "date(text)", rounds["jdate(day)"], rounds["date(day)"], {1.0, 0.85});
  results->cost("jstrftime('%Y-%m-%d', text)", "strftime", rounds["jstrftime('%Y-%m-%d', day)"],
                rounds["strftime('%Y-%m-%d', day)"], {0.5, 0.3});
  results->cost("GROUP BY jyear(col)", "strftime('%Y', col)", rounds["by jyear"], rounds["by strftime"], {1.0, 0});
  results->cost("jdatetime(text)", "datetime(text)", rounds["jdatetime(day)"], rounds["datetime(day)"]);
  results->cost("jyear(text)", "strftime('%Y', text)", rounds["jyear(day)"], rounds["strftime('%Y', day)"]);
}

}  // namespace persian::bench
