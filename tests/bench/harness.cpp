#include "harness.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

namespace persian::bench {

double Stopwatch::now() const {
  timespec t{};
  clock_gettime(clock_ == Clock::kCpu ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

Ratio ratio(const Samples& a, const Samples& b) {
  if (a.values.empty() || a.values.size() != b.values.size()) fail(a.name + " and " + b.name + " cannot be compared");
  std::vector<double> ratios;
  for (size_t i = 0; i < a.values.size(); ++i) ratios.push_back(a.values[i] / b.values[i]);
  std::sort(ratios.begin(), ratios.end());
  const auto at = [&](double share) {
    const double position = share * static_cast<double>(ratios.size() - 1);
    const auto below = static_cast<size_t>(position);
    const size_t above = std::min(below + 1, ratios.size() - 1);
    return ratios[below] + (position - static_cast<double>(below)) * (ratios[above] - ratios[below]);
  };
  return {at(0.5), at(0.25), at(0.75)};
}

void Rounds::add(std::string name, std::function<double()> run) {
  samples_.push_back({std::move(name), {}});
  contestants_.push_back(std::move(run));
}

void Rounds::run(int rounds) {
  const size_t n = contestants_.size();
  for (int round = 0; round < rounds; ++round) {
    for (size_t i = 0; i < n; ++i) {
      const size_t turn = (i + static_cast<size_t>(round)) % n;
      samples_[turn].values.push_back(contestants_[turn]());
    }
    std::fputc('.', stderr);
  }
  std::fputc('\n', stderr);
}

const Samples& Rounds::operator[](const std::string& name) const {
  for (const Samples& samples : samples_) {
    if (samples.name == name) return samples;
  }
  fail("there is no contestant " + name);
}

void fail(const std::string& message) {
  std::fprintf(stderr, "bench: %s\n", message.c_str());
  std::exit(1);
}

}  // namespace persian::bench
