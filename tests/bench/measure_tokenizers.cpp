#include <memory>

#include "measure.h"
#include "tokenizers.h"

namespace persian::bench {

namespace {

// One pass over all documents by a tokenizer of a new connection.
double first_pass(const Plan& plan, const std::string& spec) {
  Database database;
  if (spec.starts_with("persian")) database.load(plan.extension);
  if (spec == "icu") register_icu(database);
  Tokenizer tokenizer(database, spec);
  const Stopwatch watch;
  tokenizer.count(plan.text.documents);
  return watch.seconds();
}

// The second of two passes on the same connection.
double second_pass(const Plan& plan, const std::string& spec) {
  Database database;
  database.load(plan.extension);
  Tokenizer tokenizer(database, spec);
  tokenizer.count(plan.text.documents);
  const Stopwatch watch;
  tokenizer.count(plan.text.documents);
  return watch.seconds();
}

}  // namespace

void measure_tokenizers(const Plan& plan, Results* results) {
  results->begin("xTokenize");
  Rounds rounds;
  for (const char* spec :
       {"unicode61", "ascii", "porter", "trigram", "icu", "persian", "persian lemma 0", "persian surface 0"}) {
    rounds.add(spec, [&plan, spec] { return first_pass(plan, spec); });
  }
  rounds.add("persian, again", [&plan] { return second_pass(plan, "persian"); });
  rounds.run(plan.rounds);
  results->keep(rounds.all());

  const Samples& full = rounds["persian"];
  results->speed("full analysis, first pass over the text", "unicode61", full, rounds["unicode61"], {2.5, 4});
  results->speed("full analysis, memo warm", "unicode61", rounds["persian, again"], rounds["unicode61"], {3.5, 5});
  results->speed("lemma 0", "unicode61", rounds["persian lemma 0"], rounds["unicode61"], {5, 7});
  results->speed("lemma 0", "ascii", rounds["persian lemma 0"], rounds["ascii"], {0, 1});
  results->speed("surface 0, first pass", "unicode61", rounds["persian surface 0"], rounds["unicode61"]);
  results->speed("full analysis, first pass", "ascii", full, rounds["ascii"]);
  results->speed("full analysis, first pass", "porter", full, rounds["porter"]);
  results->speed("full analysis, first pass", "trigram", full, rounds["trigram"]);
  results->speed("full analysis, first pass", "ICU's word boundaries", full, rounds["icu"]);
}

}  // namespace persian::bench
