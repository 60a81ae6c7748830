#include <cstdio>

#include "measure.h"
#include "tokenizers.h"

namespace persian::bench {

namespace {

const std::string& unicode61() {
  static const std::string name = "unicode61";
  return name;
}

void create_table(const Plan& plan, Database* database, const std::string& tokenizer) {
  if (tokenizer.starts_with("persian")) database->load(plan.extension);
  if (tokenizer == "icu") register_icu(*database);
  database->run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = '" + tokenizer + "')");
}

void insert_all(const Plan& plan, Database* database) {
  database->run("BEGIN");
  Statement insert(*database, "INSERT INTO t VALUES (?1)");
  for (const std::string_view document : plan.text.documents) {
    insert.bind(1, document);
    insert.run();
  }
  database->run("COMMIT");
}

double insert_in_memory(const Plan& plan, const std::string& tokenizer) {
  Database database;
  create_table(plan, &database, tokenizer);
  const Stopwatch watch;
  insert_all(plan, &database);
  return watch.seconds();
}

double insert_on_disk(const Plan& plan, const std::string& tokenizer) {
  const std::string file = plan.folder + "/insert.db";
  std::remove(file.c_str());
  double seconds = 0;
  {
    Database database(file);
    create_table(plan, &database, tokenizer);
    const Stopwatch watch(Stopwatch::Clock::kWall);
    insert_all(plan, &database);
    seconds = watch.seconds();
  }
  std::remove(file.c_str());
  return seconds;
}

// The bytes of the inverted index, the text itself not counted.
Samples index_size(const Plan& plan, const std::string& tokenizer) {
  Database database;
  create_table(plan, &database, tokenizer);
  insert_all(plan, &database);
  database.run("INSERT INTO t(t) VALUES ('optimize')");
  return {tokenizer, {database.number("SELECT sum(length(block)) FROM t_data")}};
}

// What is searched for: 100 words, from rare to frequent ones, each in at least one document in 200 and no stop word.
// `forms` is an expression for every form of the word that unicode61 has in its index.
struct Search {
  std::string word, forms;
};

std::vector<Search> searches(Database* database, size_t documents) {
  database->run(
      "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(t, row);"
      "CREATE TEMP TABLE words AS SELECT term, doc, fa_lemma(term) AS lemma FROM vocabulary WHERE length(term) > 2;"
      "CREATE INDEX temp.by_lemma ON words(lemma)");
  Statement query(*database,
                  "WITH often AS (SELECT *, row_number() OVER (ORDER BY doc, term) - 1 AS place, count(*) OVER () AS n"
                  "  FROM words WHERE doc >= ?1 AND NOT fa_stopword(term))"
                  "SELECT '\"' || term || '\"', (SELECT group_concat('\"' || term || '\"', ' OR ')"
                  "  FROM words WHERE lemma = often.lemma) FROM often "
                  "WHERE place * 100 / n > (place - 1) * 100 / n OR place = 0");
  query.bind(1, static_cast<int64_t>(documents / 200));
  std::vector<Search> out;
  while (query.step()) out.push_back({query.text(0), query.text(1)});
  return out;
}

// Seconds for a matching row.
double search(Database* database, const std::vector<Search>& searches, std::string Search::*expression,
              const std::string& order) {
  Statement query(*database, "SELECT rowid FROM t WHERE t MATCH ?1" + order);
  int rows = 0;
  const Stopwatch watch;
  for (int repeat = 0; repeat < 5; ++repeat) {
    for (const Search& one : searches) {
      query.bind(1, one.*expression);
      rows += query.run();
    }
  }
  return watch.seconds() / (rows > 0 ? rows : 1);
}

}  // namespace

void measure_inserting(const Plan& plan, Results* results) {
  results->begin("INSERT into FTS5");
  Rounds rounds;
  for (const char* tokenizer :
       {"unicode61", "persian", "persian lemma 0", "persian surface 0", "porter", "trigram", "icu"}) {
    rounds.add(tokenizer, [&plan, tokenizer] { return insert_in_memory(plan, tokenizer); });
  }
  rounds.add("unicode61, disk", [&plan] { return insert_on_disk(plan, "unicode61"); });
  rounds.add("persian, disk", [&plan] { return insert_on_disk(plan, "persian"); });
  rounds.run(plan.rounds);
  results->keep(rounds.all());

  results->cost("in memory", "unicode61", rounds["persian"], rounds["unicode61"], {0.85, 0.75});
  results->cost("on disk", "unicode61", rounds["persian, disk"], rounds["unicode61, disk"], {0.90, 0.80});
  results->cost("in memory, lemma 0", "unicode61", rounds["persian lemma 0"], rounds["unicode61"]);
  results->cost("in memory, surface 0", "unicode61", rounds["persian surface 0"], rounds["unicode61"]);
  results->cost("in memory", "porter", rounds["persian"], rounds["porter"]);
  results->cost("in memory", "trigram", rounds["persian"], rounds["trigram"]);
  results->cost("in memory", "ICU's word boundaries", rounds["persian"], rounds["icu"]);
}

void measure_index_size(const Plan& plan, Results* results) {
  results->begin("Index size after optimize");
  const Samples plain = index_size(plan, unicode61());
  const Samples full = index_size(plan, "persian");
  const Samples lemmas = index_size(plan, "persian surface 0");
  const Samples surface = index_size(plan, "persian lemma 0");
  const Samples trigram = index_size(plan, "trigram");
  results->keep({plain, full, lemmas, surface, trigram});
  results->cost("surface forms and lemmas", "unicode61", full, plain, {1.20, 1.13});
  results->cost("surface 0", "unicode61", lemmas, plain, {0, 0.92});
  results->cost("lemma 0", "unicode61", surface, plain);
  results->cost("surface forms and lemmas", "trigram", full, trigram);
  std::fputc('\n', stderr);
}

void measure_queries(const Plan& plan, Results* results) {
  results->begin("Searching, time for a row found");
  Database plain, full;
  plain.load(plan.extension);  // for the words
  create_table(plan, &plain, unicode61());
  create_table(plan, &full, "persian");
  for (Database* database : {&plain, &full}) {
    insert_all(plan, database);
    database->run("INSERT INTO t(t) VALUES ('optimize')");
  }
  const std::vector<Search> words = searches(&plain, plan.text.documents.size());
  Rounds rounds;
  const std::string ranked = " ORDER BY rank";
  rounds.add("persian", [&] { return search(&full, words, &Search::word, ""); });
  rounds.add("unicode61", [&] { return search(&plain, words, &Search::word, ""); });
  rounds.add("unicode61, all forms", [&] { return search(&plain, words, &Search::forms, ""); });
  rounds.add("persian, ranked", [&] { return search(&full, words, &Search::word, ranked); });
  rounds.add("unicode61, ranked", [&] { return search(&plain, words, &Search::word, ranked); });
  rounds.add("unicode61, all forms, ranked", [&] { return search(&plain, words, &Search::forms, ranked); });
  rounds.run(plan.rounds);
  results->keep(rounds.all());

  results->cost("a word in all its forms", "unicode61, this form", rounds["persian"], rounds["unicode61"], {1.0, 0.6});
  results->cost("a word in all its forms", "unicode61, forms with OR", rounds["persian"],
                rounds["unicode61, all forms"]);
  results->cost("the same, ranked", "unicode61, this form", rounds["persian, ranked"], rounds["unicode61, ranked"]);
  results->cost("the same, ranked", "unicode61, forms with OR", rounds["persian, ranked"],
                rounds["unicode61, all forms, ranked"]);
}

}  // namespace persian::bench
