// measure.h: the groups of measurements, each a group of rows in the table.

#ifndef PERSIAN_BENCH_MEASURE_H
#define PERSIAN_BENCH_MEASURE_H

#include <string>

#include "results.h"
#include "text.h"

namespace persian::bench {

struct Plan {
  Text text;
  int rounds = 9;
  bool long_run = false;  // up to 1 GB of text and 10^6 rows
  std::string extension;  // persian.so
  std::string empty;      // the extension that registers as many names and has no tables
  std::string folder;     // for databases on disk; what is put there is removed
  std::string program;    // this program, to run it afresh
};

void measure_tokenizers(const Plan& plan, Results* results);
void measure_inserting(const Plan& plan, Results* results);
void measure_index_size(const Plan& plan, Results* results);
void measure_queries(const Plan& plan, Results* results);
void measure_text_functions(const Plan& plan, Results* results);
void measure_dates(const Plan& plan, Results* results);
void measure_small_calls(const Plan& plan, Results* results);  // by Google Benchmark
void measure_connections(const Plan& plan, Results* results);
void measure_growth(const Plan& plan, Results* results);

// For measure_connections, in a process of its own: the seconds of loading an extension, or of opening a database,
// loading an extension ("" for none) and running a query to its end.
double time_load(const std::string& extension);
double time_first_query(const std::string& extension, const std::string& file, const std::string& sql);

}  // namespace persian::bench

#endif
