// results.h: what was measured, as rows of ratios; a table for people, JSON for programs, a picture for the README.

#ifndef PERSIAN_BENCH_RESULTS_H
#define PERSIAN_BENCH_RESULTS_H

#include <string>
#include <vector>

#include "harness.h"

namespace persian::bench {

enum class Kind {
  kSpeed,  // how many times as fast as the other: more is better
  kCost,   // which part of the other's time or size: less is better
};

struct Goal {
  double must = 0;  // 0: none
  double aim = 0;
};

struct Row {
  std::string group;
  std::string what;
  std::string against;
  Kind kind;
  Ratio ratio;
  Goal goal;
};

class Results {
 public:
  void begin(const std::string& group);
  void speed(const std::string& what, const std::string& against, const Samples& mine, const Samples& other,
             Goal goal = {});
  void cost(const std::string& what, const std::string& against, const Samples& mine, const Samples& other,
            Goal goal = {});
  // Keeps the seconds or bytes behind the ratios, for the JSON.
  void keep(const std::vector<Samples>& samples);
  // A fact about the run: the text, the machine, the version.
  void fact(const std::string& name, const std::string& value) { facts_.push_back({name, value}); }

  std::string table() const;
  std::string json() const;
  std::string picture() const;  // SVG of the rows that have a goal

 private:
  struct Fact {
    std::string name, value;
  };
  struct Kept {
    std::string group;
    Samples samples;
  };
  std::string group_;
  std::vector<Row> rows_;
  std::vector<Fact> facts_;
  std::vector<Kept> kept_;
};

// "aim" or "must", whichever is met, "no", or "" for a row without a goal.
std::string verdict(const Row& row);

// printf's format with one number.
std::string number(const char* format, double value);

}  // namespace persian::bench

#endif
