#include "texts.h"

#include <cstdlib>
#include <string_view>
#include <vector>

#include "samples.h"

namespace persian::durability {

namespace {

std::vector<std::string> cut_at_spaces(const std::vector<std::string>& texts) {
  std::vector<std::string> pieces;
  for (const std::string_view text : texts) {
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find(' ', at), text.size());
      if (end > at) pieces.emplace_back(text.substr(at, end - at));
      at = end + 1;
    }
  }
  return pieces;
}

}  // namespace

std::string make_text(std::mt19937* random, int pieces) {
  static const std::vector<std::string> kNews = cut_at_spaces(conformance::news());
  static const std::vector<std::string> kStrange = cut_at_spaces(conformance::handwritten());
  std::string text;
  for (auto n = (*random)() % static_cast<unsigned>(pieces + 1); n > 0; --n) {
    const std::vector<std::string>& from = (*random)() % 8 == 0 ? kStrange : kNews;
    text += from[(*random)() % from.size()];
    text += (*random)() % 16 == 0 ? "\u200C" : " ";
  }
  return text;
}

int count_from_environment(const char* variable, int otherwise) {
  const char* value = std::getenv(variable);
  return value != nullptr ? std::atoi(value) : otherwise;
}

}  // namespace persian::durability
