#include "rules.h"

namespace persian::conformance {

bool is_valid_utf8(std::string_view s) {
  const auto at = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
  const auto within = [&](size_t i, unsigned low, unsigned high) { return at(i) >= low && at(i) <= high; };
  for (size_t i = 0; i < s.size();) {
    const unsigned lead = at(i);
    if (lead < 0x80) {
      i += 1;
    } else if (within(i, 0xC2, 0xDF) && within(i + 1, 0x80, 0xBF)) {
      i += 2;
    } else if (within(i, 0xE0, 0xEF) && within(i + 1, lead == 0xE0 ? 0xA0u : 0x80u, lead == 0xED ? 0x9Fu : 0xBFu) &&
               within(i + 2, 0x80, 0xBF)) {
      i += 3;
    } else if (within(i, 0xF0, 0xF4) && within(i + 1, lead == 0xF0 ? 0x90u : 0x80u, lead == 0xF4 ? 0x8Fu : 0xBFu) &&
               within(i + 2, 0x80, 0xBF) && within(i + 3, 0x80, 0xBF)) {
      i += 4;
    } else {
      return false;
    }
  }
  return true;
}

std::string fault(std::string_view text, const std::vector<Token>& tokens) {
  int last_stop = 0, start = 0, stop = 0;
  std::vector<std::string> position;  // terms of the current one
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& t = tokens[i];
    const std::string where = " at token " + std::to_string(i) + " '" + t.term + "'";
    if (t.term.empty()) return "an empty token" + where;
    if (t.term.find('\0') != std::string::npos) return "a NUL byte" + where;
    if (!is_valid_utf8(t.term)) return "malformed UTF-8" + where;
    if (t.start < 0 || t.start >= t.stop || t.stop > static_cast<int>(text.size())) return "bad offsets" + where;
    if (t.colocated) {
      if (i == 0) return "a colocated token comes first";
      if (t.start != start || t.stop != stop) return "another place than the token it is colocated with" + where;
      for (const std::string& other : position) {
        if (other == t.term) return "the same term twice" + where;
      }
    } else {
      if (t.start < last_stop) return "overlap" + where;
      start = t.start;
      stop = last_stop = t.stop;
      position.clear();
    }
    position.push_back(t.term);
  }
  return "";
}

}  // namespace persian::conformance
