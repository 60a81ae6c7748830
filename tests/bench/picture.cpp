// The picture: a bar for each row with a goal, on a logarithmic scale, all in one direction: how many times as fast, or
// as small, as what SQLite has. A red tick is the row's `must`.

#include <algorithm>
#include <cmath>

#include "results.h"

namespace persian::bench {

namespace {

constexpr double kLabels = 400, kBars = 420, kRight = 90, kLine = 26, kTop = 76;

double gain(const Row& row, double value) { return row.kind == Kind::kSpeed ? value : 1 / value; }

std::string text(double x, double y, const char* style, const std::string& content) {
  std::string escaped;
  for (const char c : content) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else {
      escaped += c;
    }
  }
  return number("<text x=\"%.1f\"", x) + number(" y=\"%.1f\" ", y) + style + ">" + escaped + "</text>\n";
}

std::string rectangle(double x, double y, double width, double height, const char* fill) {
  return number("<rect x=\"%.1f\"", x) + number(" y=\"%.1f\"", y) + number(" width=\"%.1f\"", width) +
         number(" height=\"%.1f\"", height) + " fill=\"" + fill + "\"/>\n";
}

// From one power of two to another.
struct Scale {
  double least = 0.5, most = 4;
  void show(double value) {
    while (least > value) least /= 2;
    while (most < value) most *= 2;
  }
  double at(double value) const { return kLabels + kBars * std::log(value / least) / std::log(most / least); }
};

std::string axis(const Scale& scale, double bottom) {
  std::string out;
  // NOLINTNEXTLINE(cert-flp30-c,clang-analyzer-security.FloatLoopCounter): powers of two are exact
  for (double mark = scale.least; mark <= scale.most; mark *= 2) {
    const double x = scale.at(mark);
    out += rectangle(x - 0.5, kTop - 6, 1, bottom - kTop + 6, mark == 1 ? "#222222" : "#dddddd");
    const std::string label = mark < 1 ? number("1/%g", 1 / mark) : number("%g ×", mark);
    out += text(x, kTop - 12, "text-anchor=\"middle\" font-size=\"11\" fill=\"#555555\"", label);
  }
  return out;
}

std::string bar(const Scale& scale, const Row& row, double y) {
  const double value = gain(row, row.ratio.median);
  const double one = scale.at(1), end = scale.at(value);
  std::string out = text(kLabels - 12, y + 15, "text-anchor=\"end\"", row.what + " : " + row.against);
  out += rectangle(std::min(one, end), y + 4, std::max(std::abs(end - one), 1.0), kLine - 9,
                   value >= 1 ? "#2a9d8f" : "#e9a03b");
  if (row.goal.must > 0) out += rectangle(scale.at(gain(row, row.goal.must)) - 1, y + 1, 2, kLine - 3, "#c1121f");
  return out + text(kLabels + kBars + kRight - 16, y + 15, "text-anchor=\"end\" font-weight=\"bold\"",
                    number(value < 100 ? "%.2f ×" : "%.0f ×", value));
}

// Each group's name above its bars.
std::string bars(const Scale& scale, const std::vector<Row>& rows, double* y) {
  std::string out, group;
  for (const Row& row : rows) {
    if (row.group != group) {
      group = row.group;
      out += text(16, *y + 17, "font-weight=\"bold\"", group);
      *y += kLine;
    }
    out += bar(scale, row, *y);
    *y += kLine;
  }
  return out;
}

}  // namespace

std::string Results::picture() const {
  std::vector<Row> shown;
  Scale scale;
  for (const Row& row : rows_) {
    if (row.goal.must <= 0 && row.goal.aim <= 0) continue;
    shown.push_back(row);
    scale.show(gain(row, row.ratio.median));
    if (row.goal.must > 0) scale.show(gain(row, row.goal.must));
  }
  double bottom = kTop;
  const std::string drawn = bars(scale, shown, &bottom);
  const double width = kLabels + kBars + kRight;
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number("%.0f ", width) +
                    number("%.0f\" ", bottom + 30) + "font-family=\"sans-serif\" font-size=\"12\" fill=\"#222222\">\n";
  out += rectangle(0, 0, width, bottom + 30, "#ffffff");
  out += text(16, 26, "font-size=\"16\" font-weight=\"bold\"", "How many times as fast, or as small");
  out += text(16, 44, "font-size=\"11\" fill=\"#555555\"",
              "What is measured : what it is compared with. Right of 1 × is faster or smaller; red marks the goal.");
  out += axis(scale, bottom) + drawn;
  std::string facts;
  for (const Fact& fact : facts_) facts += (facts.empty() ? "" : " · ") + fact.name + " " + fact.value;
  return out + text(16, bottom + 20, "font-size=\"10\" fill=\"#555555\"", facts) + "</svg>\n";
}

}  // namespace persian::bench
