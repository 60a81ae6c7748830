// harness.h: fair comparison on a machine that is never quiet.
//
// Contestants run in rounds: in every round each of them runs once, in an order that rotates, so that whatever disturbs
// the machine disturbs all alike. A ratio is taken within each round; what is reported is the median of these ratios,
// with their quartiles. Times are CPU time of the process (user and system) unless a contestant says otherwise.

#ifndef PERSIAN_BENCH_HARNESS_H
#define PERSIAN_BENCH_HARNESS_H

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace persian::bench {

class Stopwatch {
 public:
  enum class Clock { kCpu, kWall };
  explicit Stopwatch(Clock clock = Clock::kCpu) : clock_(clock), start_(now()) {}
  double seconds() const { return now() - start_; }

 private:
  double now() const;
  Clock clock_;
  double start_;
};

// One contestant's time (or size) in each round.
struct Samples {
  std::string name;
  std::vector<double> values;
};

struct Ratio {
  double median;
  double low, high;  // quartiles
};

// Of a to b, round by round. Both must have the same number of rounds, at least one.
Ratio ratio(const Samples& a, const Samples& b);

class Rounds {
 public:
  // `run` does what it needs to get ready, and returns the seconds that count.
  void add(std::string name, std::function<double()> run);
  void run(int rounds);
  const Samples& operator[](const std::string& name) const;  // ends the program when there is none
  const std::vector<Samples>& all() const { return samples_; }

 private:
  std::vector<Samples> samples_;
  std::vector<std::function<double()>> contestants_;
};

// Says what is wrong on stderr and ends the program.
[[noreturn]] void fail(const std::string& message);

}  // namespace persian::bench

#endif
