// Small calls, by Google Benchmark: repetitions in random interleaving, so that they can be compared one by one.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <set>

#include "jalali/calendar.h"
#include "measure.h"
#include "sqlite.h"

namespace persian::bench {

namespace {

struct Gregorian {
  int32_t year;
  uint32_t month, day;
};

// C. Neri and L. Schneider, Euclidean affine functions and their application to calendar algorithms (2022), with the
// shift that makes every 32-bit day of SQLite's range positive.
Gregorian gregorian(int32_t day) {
  constexpr uint32_t kShift = 82;
  constexpr uint32_t kDays = 719468 + 146097 * kShift;
  constexpr uint32_t kYears = 400 * kShift;
  const uint32_t n = static_cast<uint32_t>(day) + kDays;
  const uint32_t n1 = 4 * n + 3;
  const uint32_t century = n1 / 146097;
  const uint32_t n2 = n1 % 146097 | 3;
  const uint64_t p2 = uint64_t{2939745} * n2;
  const auto year_of_century = static_cast<uint32_t>(p2 / 4294967296);
  const auto day_of_year = static_cast<uint32_t>(p2 % 4294967296) / 2939745 / 4;
  const uint32_t n3 = 2141 * day_of_year + 197913;
  const uint32_t after = day_of_year >= 306 ? 1 : 0;
  const uint32_t year = 100 * century + year_of_century + after;
  return {static_cast<int32_t>(year - kYears), n3 / 65536 - 12 * after, n3 % 65536 / 2141 + 1};
}

std::vector<int32_t> days(int32_t first, int32_t count) {
  std::vector<int32_t> out;
  uint32_t state = 1404;
  for (int i = 0; i < 4096; ++i) {
    state = state * 1664525 + 1013904223;
    out.push_back(first + static_cast<int32_t>((uint64_t{state} * static_cast<uint32_t>(count)) >> 32));
  }
  return out;
}

template <typename Convert>
void register_days(const std::string& name, int32_t first, int32_t count, Convert convert) {
  benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
    const std::vector<int32_t> all = days(first, count);
    while (state.KeepRunningBatch(static_cast<benchmark::IterationCount>(all.size()))) {
      for (const int32_t day : all) {
        auto date = convert(day);
        benchmark::DoNotOptimize(date);
      }
    }
  });
}

void register_query(const std::string& name, Database* database, const std::string& sql) {
  benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
    Statement statement(*database, sql);
    while (state.KeepRunning()) statement.run();
  });
}

// Collects the seconds of each repetition; prints nothing.
class Collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      by_name_[run.run_name.function_name][run.repetition_index] =
          run.cpu_accumulated_time / static_cast<double>(run.iterations);
    }
  }
  Samples samples(const std::string& name) const {
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) fail("there is no benchmark " + name);
    Samples out{name, {}};
    for (const auto& [repetition, seconds] : found->second) out.values.push_back(seconds);
    return out;
  }
  std::vector<Samples> all() const {
    std::vector<Samples> out;
    for (const auto& [name, times] : by_name_) out.push_back(samples(name));
    return out;
  }

 private:
  std::map<std::string, std::map<int64_t, double>> by_name_;
};

// 1000 different strings of exactly 20 bytes, and 1000 different words, both from the text.
void make_strings(const Plan& plan, Database* database) {
  database->run("CREATE TABLE strings(s TEXT); CREATE TABLE words(s TEXT); BEGIN");
  Statement string(*database, "INSERT INTO strings VALUES (?1)"), word(*database, "INSERT INTO words VALUES (?1)");
  std::set<std::string_view> strings, words;
  const auto begins_character = [](std::string_view text, size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
  };
  for (const std::string_view document : plan.text.documents) {
    for (size_t at = 0; at + 20 <= document.size() && words.size() < 1000;) {
      const size_t end = std::min(document.find(' ', at), document.size());
      const std::string_view next = document.substr(at, end - at);
      const std::string_view twenty = document.substr(at, 20);
      at = end + 1;
      // Words that begin with a letter of U+0620..063F or U+0640..067F, and have no white space or mark of ASCII.
      if (next.size() < 4 || (next[0] != '\xd8' && next[0] != '\xd9') ||
          next.find_first_of("،.:؛") != std::string_view::npos)
        continue;
      if (words.insert(next).second) word.bind(1, next), word.run();
      if (!begins_character(document, at - 1 - next.size() + 20) || strings.size() == 1000) continue;
      if (strings.insert(twenty).second) string.bind(1, twenty), string.run();
    }
  }
  database->run("COMMIT");
}

Samples less(const Samples& samples, const Samples& base) {
  Samples out = samples;
  for (size_t i = 0; i < out.values.size(); ++i) out.values[i] = out.values[i] - base.values[i];
  return out;
}

void run_all(const Plan& plan, Collector* collector) {
  std::string arguments[] = {"persian_bench", "--benchmark_enable_random_interleaving=true",
                             "--benchmark_repetitions=" + std::to_string(plan.rounds), "--benchmark_min_time=0.05"};
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  int argc = static_cast<int>(argv.size());
  benchmark::Initialize(&argc, argv.data());
  benchmark::RunSpecifiedBenchmarks(collector);
}

}  // namespace

void measure_small_calls(const Plan& plan, Results* results) {
  results->begin("Small calls");
  Database database;
  database.load(plan.extension);
  make_strings(plan, &database);
  // Lambdas, so that both are inlined; a function would be called through a pointer.
  const auto gregorian_date = [](int32_t day) { return gregorian(day); };
  const auto jalali_date = [](int32_t day) { return jalali::from_day(day); };
  register_days("from_day", -25567, 73049, jalali_date);
  register_days("gregorian", -25567, 73049, gregorian_date);
  register_days("from_day, all", jalali::kFirstDay, jalali::kLastDay - jalali::kFirstDay, jalali_date);
  register_days("gregorian, all", jalali::kFirstDay, jalali::kLastDay - jalali::kFirstDay, gregorian_date);
  for (const char* call : {"s", "lower(s)", "fa_fold(s)"}) {
    register_query(std::string("20 bytes, ") + call, &database, std::string("SELECT count(") + call + ") FROM strings");
  }
  for (const char* call : {"s", "lower(s)", "fa_lemma(s)"}) {
    register_query(std::string("words, ") + call, &database, std::string("SELECT count(") + call + ") FROM words");
  }
  Collector collector;
  run_all(plan, &collector);
  std::fputc('\n', stderr);
  results->keep(collector.all());

  const auto get = [&](const char* name) { return collector.samples(name); };
  results->cost("fa_fold of 20 bytes", "lower()", get("20 bytes, fa_fold(s)"), get("20 bytes, lower(s)"), {1.1, 1.0});
  results->cost("  the same, without SQLite's scan", "lower()", less(get("20 bytes, fa_fold(s)"), get("20 bytes, s")),
                less(get("20 bytes, lower(s)"), get("20 bytes, s")));
  results->cost("fa_lemma of a word", "lower()", get("words, fa_lemma(s)"), get("words, lower(s)"), {3, 2});
  results->cost("  the same, without SQLite's scan", "lower()", less(get("words, fa_lemma(s)"), get("words, s")),
                less(get("words, lower(s)"), get("words, s")));
  results->cost("from_day, days of 1900 to 2100", "Gregorian, Neri-Schneider", get("from_day"), get("gregorian"),
                {1.0, 0.85});
  results->cost("from_day, all of SQLite's days", "Gregorian, Neri-Schneider", get("from_day, all"),
                get("gregorian, all"));
}

}  // namespace persian::bench
