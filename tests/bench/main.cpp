// persian_bench: measures everything run.sh prints. Run it through run.sh.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <thread>

#include "measure.h"
#include "sqlite.h"

namespace persian::bench {

namespace {

constexpr const char* kUsage =
    "persian_bench (--text FILE | --news FOLDER) --out FOLDER [--rounds N] [--long] [--only GROUP]\n"
    "  GROUP: tokenizers, inserting, size, queries, text, dates, small, connections, growth\n";

struct Group {
  const char* name;
  void (*measure)(const Plan&, Results*);
};
constexpr Group kGroups[] = {
    {"tokenizers", measure_tokenizers}, {"inserting", measure_inserting},     {"size", measure_index_size},
    {"queries", measure_queries},       {"text", measure_text_functions},     {"small", measure_small_calls},
    {"dates", measure_dates},           {"connections", measure_connections}, {"growth", measure_growth},
};

struct Options {
  Plan plan;
  std::string only;
};

Options read_options(int argc, char** argv) {
  Options out;
  out.plan.extension = BENCH_EXTENSION;
  out.plan.empty = BENCH_EMPTY;
  out.plan.program = argv[0];
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--long") {
      out.plan.long_run = true;
      continue;
    }
    if (i + 1 == argc) fail(kUsage);
    const std::string value = argv[++i];
    if (name == "--text") {
      out.plan.text = read_text(value);
    } else if (name == "--news") {
      out.plan.text = make_text(value);
    } else if (name == "--out") {
      out.plan.folder = value;
    } else if (name == "--rounds") {
      out.plan.rounds = std::atoi(value.c_str());
    } else if (name == "--only") {
      const bool known =
          std::any_of(std::begin(kGroups), std::end(kGroups), [&](const Group& g) { return value == g.name; });
      if (!known) fail("there is no group " + value + "\n" + kUsage);
      out.only = value;
    } else {
      fail(kUsage);
    }
  }
  if (out.plan.text.documents.empty() || out.plan.folder.empty() || out.plan.rounds < 1) fail(kUsage);
  return out;
}

// The model of the processor, where the system tells it.
std::string processor() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  }
  return "unknown processor";
}

void add_facts(const Plan& plan, Results* results) {
  Database database;
  database.load(plan.extension);
  Statement version(database, "SELECT fa_version()");
  version.step();
  results->fact("persian", version.text(0));
  results->fact("SQLite", sqlite3_libversion());
  results->fact("machine", processor() + ", " + std::to_string(std::thread::hardware_concurrency()) + " threads");
  results->fact("text", plan.text.name + ", " + number("%.1f MB", static_cast<double>(plan.text.bytes.size()) / 1e6) +
                            ", " + std::to_string(plan.text.documents.size()) + " documents");
  results->fact("rounds", std::to_string(plan.rounds));
}

// How many processes wanted a processor in the last minute; this program is one of them once it runs.
std::string load_average() {
  double load = 0;
  return getloadavg(&load, 1) == 1 ? number("%.1f", load) : "unknown";
}

void write(const std::string& file, const std::string& content) {
  std::ofstream out(file, std::ios::binary);
  out << content;
  if (!out.flush()) fail("cannot write " + file);
}

int run(int argc, char** argv) {
  const Options options = read_options(argc, argv);
  Results results;
  add_facts(options.plan, &results);
  const std::string load_before = load_average();
  for (const Group& group : kGroups) {
    if (options.only.empty() || options.only == group.name) group.measure(options.plan, &results);
  }
  results.fact("load", load_before + " before, " + load_average() + " after");
  const std::string folder = options.plan.folder;
  write(folder + "/results.json", results.json());
  write(folder + "/results.svg", results.picture());
  write(folder + "/results.txt", results.table());
  std::fputs(results.table().c_str(), stdout);
  return 0;
}

}  // namespace

}  // namespace persian::bench

int main(int argc, char** argv) {
  using namespace persian::bench;
  if (argc == 3 && std::strcmp(argv[1], "--time-load") == 0) {
    std::printf("%.9f\n", time_load(argv[2]));
    return 0;
  }
  if (argc == 5 && std::strcmp(argv[1], "--time-query") == 0) {
    std::printf("%.9f\n", time_first_query(argv[2], argv[3], argv[4]));
    return 0;
  }
  return run(argc, argv);
}
