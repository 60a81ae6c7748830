#include "results.h"

#include <cstdio>
#include <utility>

namespace persian::bench {

namespace {

// Fills up to a width in characters, not bytes.
std::string padded(std::string text, size_t width, bool right = false) {
  size_t length = 0;
  for (const char c : text) length += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
  if (length >= width) return text;
  const std::string blank(width - length, ' ');
  return right ? blank + text : text + blank;
}

std::string short_number(double value) { return number(value < 100 ? "%.2f" : "%.0f", value); }

std::string line(const std::string& what, const std::string& against, const std::string& ratio,
                 const std::string& quartiles, const std::string& must, const std::string& aim,
                 const std::string& met) {
  std::string out = padded(what, 52) + padded(against, 28) + padded(ratio, 8, true) + "  " + padded(quartiles, 14) +
                    padded(must, 8, true) + padded(aim, 8, true) + "  " + met;
  out.erase(out.find_last_not_of(' ') + 1);
  return out + '\n';
}

std::string goal_text(const Row& row, double value) {
  if (value <= 0) return "";
  return (row.kind == Kind::kSpeed ? "≥ " : "≤ ") + number("%.3g", value);
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string row_json(const Row& row) {
  std::string out = "    {\"group\": " + quoted(row.group) + ", \"what\": " + quoted(row.what) +
                    ", \"against\": " + quoted(row.against) + ", \"kind\": ";
  out += row.kind == Kind::kSpeed ? "\"times as fast\"" : "\"part of its cost\"";
  out += ", \"ratio\": " + number("%.4g", row.ratio.median) + ", \"quartiles\": [" + number("%.4g", row.ratio.low) +
         ", " + number("%.4g", row.ratio.high) + "]";
  if (row.goal.must > 0) out += ", \"must\": " + number("%.3g", row.goal.must);
  if (row.goal.aim > 0) out += ", \"aim\": " + number("%.3g", row.goal.aim);
  const std::string met = verdict(row);
  if (!met.empty()) out += ", \"met\": " + quoted(met);
  return out + "}";
}

}  // namespace

std::string number(const char* format, double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, value);
  return buffer;
}

std::string verdict(const Row& row) {
  if (row.goal.must <= 0 && row.goal.aim <= 0) return "";
  const auto met = [&](double goal) {
    return row.kind == Kind::kSpeed ? row.ratio.median >= goal : row.ratio.median <= goal;
  };
  if (row.goal.aim > 0 && met(row.goal.aim)) return "aim";
  if (row.goal.must > 0) return met(row.goal.must) ? "must" : "no";
  return "no";
}

void Results::begin(const std::string& group) {
  group_ = group;
  std::fprintf(stderr, "%s ", group.c_str());
}

void Results::speed(const std::string& what, const std::string& against, const Samples& mine, const Samples& other,
                    Goal goal) {
  rows_.push_back({group_, what, against, Kind::kSpeed, ratio(other, mine), goal});
}

void Results::cost(const std::string& what, const std::string& against, const Samples& mine, const Samples& other,
                   Goal goal) {
  rows_.push_back({group_, what, against, Kind::kCost, ratio(mine, other), goal});
}

void Results::keep(const std::vector<Samples>& samples) {
  for (const Samples& one : samples) kept_.push_back({group_, one});
}

std::string Results::table() const {
  std::string out;
  for (const Fact& fact : facts_) out += fact.name + ": " + fact.value + '\n';
  out += "\n× times as fast as the other; other numbers are parts of its cost\n";
  std::string group;
  for (const Row& row : rows_) {
    if (row.group != group) {
      group = row.group;
      out += '\n' + line(group, "against", "median", "quartiles", "must", "aim", "met");
    }
    const std::string unit = row.kind == Kind::kSpeed ? " ×" : "  ";
    out += line("  " + row.what, row.against, short_number(row.ratio.median) + unit,
                short_number(row.ratio.low) + "-" + short_number(row.ratio.high), goal_text(row, row.goal.must),
                goal_text(row, row.goal.aim), verdict(row));
  }
  return out;
}

std::string Results::json() const {
  std::string out = "{\n";
  for (const Fact& fact : facts_) out += "  " + quoted(fact.name) + ": " + quoted(fact.value) + ",\n";
  out += "  \"ratios\": [\n";
  for (size_t i = 0; i < rows_.size(); ++i) out += row_json(rows_[i]) + (i + 1 < rows_.size() ? ",\n" : "\n");
  out += "  ],\n  \"seconds or bytes\": [\n";
  for (size_t i = 0; i < kept_.size(); ++i) {
    out += "    {\"group\": " + quoted(kept_[i].group) + ", \"name\": " + quoted(kept_[i].samples.name) +
           ", \"rounds\": [";
    const std::vector<double>& values = kept_[i].samples.values;
    for (size_t j = 0; j < values.size(); ++j) out += (j > 0 ? ", " : "") + number("%.6g", values[j]);
    out += i + 1 < kept_.size() ? "]},\n" : "]}\n";
  }
  return out + "  ]\n}\n";
}

}  // namespace persian::bench
