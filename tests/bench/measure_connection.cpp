// What a new connection pays: loading, the first query, the first document, memory. Loading is timed in processes of
// their own, since a library stays mapped once it is.

#include <cstdio>
#include <cstdlib>

#include "measure.h"
#include "sqlite.h"

namespace persian::bench {

namespace {

constexpr int kProcesses = 10;  // for one contestant in one round

std::string shell_quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

// Runs this program anew, some times, and adds up the seconds it prints.
double in_processes(const Plan& plan, const std::vector<std::string>& arguments) {
  std::string command = shell_quoted(plan.program);
  for (const std::string& argument : arguments) command += ' ' + shell_quoted(argument);
  double total = 0;
  for (int i = 0; i < kProcesses; ++i) {
    FILE* pipe = popen(command.c_str(), "r");  // NOLINT(cert-env33-c): of what is quoted
    double seconds = 0;
    if (pipe == nullptr || std::fscanf(pipe, "%lf", &seconds) != 1 || pclose(pipe) != 0) fail("cannot run " + command);
    total += seconds;
  }
  return total;
}

// What loading adds to SQLite's lists, as BENCH_NAMES tells it to the empty extension: a kind and a name, one a line.
std::string names_of(const Plan& plan) {
  Database plain, full;
  full.load(plan.extension);
  std::string out;
  const std::string lists[] = {"SELECT 'f' || narg || ' ' || name FROM pragma_function_list",
                               "SELECT 'm ' || name FROM pragma_module_list WHERE name NOT LIKE 'pragma%'",
                               "SELECT 'c ' || name FROM pragma_collation_list"};
  for (const std::string& list : lists) {
    std::string known = "\n";
    for (Statement statement(plain, list); statement.step();) known += statement.text(0) + '\n';
    for (Statement statement(full, list); statement.step();) {
      const std::string name = statement.text(0) + '\n';
      if (known.find('\n' + name) == std::string::npos) out += name;
    }
  }
  return out;
}

// A table of the first 100 documents on disk, for queries.
std::string make_file(const Plan& plan, const std::string& tokenizer) {
  std::string file = plan.folder + "/first-" + tokenizer + ".db";
  std::remove(file.c_str());
  Database database(file);
  if (tokenizer == "persian") database.load(plan.extension);
  database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = '" + tokenizer + "'); BEGIN");
  Statement insert(database, "INSERT INTO t VALUES (?1)");
  for (size_t i = 0; i < plan.text.documents.size() && i < 100; ++i) {
    insert.bind(1, plan.text.documents[i]);
    insert.run();
  }
  database.run("COMMIT");
  return file;
}

// Opening, loading and the table are not counted; 20 connections.
double first_document(const Plan& plan, const std::string& tokenizer) {
  double seconds = 0;
  for (size_t i = 0; i < 20; ++i) {
    Database database;
    if (tokenizer == "persian") database.load(plan.extension);
    database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = '" + tokenizer + "')");
    Statement insert(database, "INSERT INTO t VALUES (?1)");
    insert.bind(1, plan.text.documents[i % plan.text.documents.size()]);
    const Stopwatch watch;
    insert.run();
    seconds += watch.seconds();
  }
  return seconds;
}

// Bytes that SQLite holds for a connection: opened, with the extension, with a table and a document in it.
Samples memory(const Plan& plan, const std::string& name, bool load, const std::string& tokenizer) {
  const sqlite3_int64 before = sqlite3_memory_used();
  Database database;
  if (load) database.load(plan.extension);
  database.run("SELECT 1");
  if (!tokenizer.empty()) {
    database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = '" + tokenizer + "')");
    Statement insert(database, "INSERT INTO t VALUES (?1)");
    insert.bind(1, plan.text.documents[0]);
    insert.run();
  }
  return {name, {static_cast<double>(sqlite3_memory_used() - before)}};
}

std::string kilobytes(const Samples& samples) { return number("%.0f kB", samples.values[0] / 1000); }

void measure_memory(const Plan& plan, Results* results) {
  const Samples opened = memory(plan, "memory, plain", false, "");
  const Samples loaded = memory(plan, "memory, loaded", true, "");
  const Samples plain = memory(plan, "memory, unicode61 table", false, "unicode61");
  const Samples full = memory(plan, "memory, persian table", true, "persian");
  results->keep({opened, loaded, plain, full});
  results->cost("memory, loaded: " + kilobytes(loaded), "plain: " + kilobytes(opened), loaded, opened);
  results->cost("memory, table and a document: " + kilobytes(full), "unicode61: " + kilobytes(plain), full, plain);
}

}  // namespace

double time_load(const std::string& extension) {
  Database database;
  database.run("SELECT 1");
  const Stopwatch watch;
  database.load(extension);
  return watch.seconds();
}

double time_first_query(const std::string& extension, const std::string& file, const std::string& sql) {
  const Stopwatch watch;
  Database database(file);
  if (!extension.empty()) database.load(extension);
  Statement(database, sql).run();
  return watch.seconds();
}

void measure_connections(const Plan& plan, Results* results) {
  results->begin("A new connection");
  setenv("BENCH_NAMES", names_of(plan).c_str(), 1);
  const std::string persian = make_file(plan, "persian"), unicode61 = make_file(plan, "unicode61");
  const std::string query = "SELECT count(*) FROM t WHERE t MATCH '\"کشورهای\"'";
  Rounds rounds;
  rounds.add("load", [&] { return in_processes(plan, {"--time-load", plan.extension}); });
  rounds.add("load, empty", [&] { return in_processes(plan, {"--time-load", plan.empty}); });
  rounds.add("query", [&] { return in_processes(plan, {"--time-query", plan.extension, persian, query}); });
  rounds.add("query, unicode61", [&] { return in_processes(plan, {"--time-query", "", unicode61, query}); });
  rounds.add("document", [&] { return first_document(plan, "persian"); });
  rounds.add("document, unicode61", [&] { return first_document(plan, "unicode61"); });
  rounds.run(plan.rounds);
  results->keep(rounds.all());
  std::remove(persian.c_str());
  std::remove(unicode61.c_str());

  results->cost("first load of a process", "the same names, no tables", rounds["load"], rounds["load, empty"],
                {2, 1.3});
  results->cost("open, load and first query", "unicode61, nothing to load", rounds["query"],
                rounds["query, unicode61"]);
  results->cost("INSERT of the first document", "unicode61", rounds["document"], rounds["document, unicode61"]);
  measure_memory(plan, results);
}

}  // namespace persian::bench
