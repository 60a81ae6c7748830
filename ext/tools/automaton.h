// automaton.h: the minimal acyclic automaton of a list of words, as morph/lexicon.h describes it.

#ifndef PERSIAN_TOOLS_AUTOMATON_H
#define PERSIAN_TOOLS_AUTOMATON_H

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "morph/lexicon.h"

namespace persian::tools {

using morph::Cell;
using text::Letter;
// A word in the internal alphabet, whose codes are all below 128.
using Word = std::string;

struct Node {
  bool ends = false;
  std::map<Letter, int> edges;
  uint32_t words = 0;
  bool operator<(const Node& o) const { return std::tie(ends, edges) < std::tie(o.ends, o.edges); }
};

// Of sorted words, built by joining equal right languages from the leaves up.
class Automaton {
 public:
  explicit Automaton(const std::vector<Word>& words) { root_ = build(words, 0, words.size(), 0); }
  int root() const { return root_; }
  const std::vector<Node>& nodes() const { return nodes_; }

 private:
  // NOLINTNEXTLINE(misc-no-recursion): every time a letter further, in words of the lexicon
  int build(const std::vector<Word>& words, size_t from, size_t to, size_t depth) {
    Node node;
    size_t at = from;
    if (words[at].size() == depth) {
      node.ends = true;
      node.words = 1;
      ++at;
    }
    while (at < to) {
      const auto l = static_cast<Letter>(words[at][depth]);
      size_t end = at;
      while (end < to && static_cast<Letter>(words[end][depth]) == l) ++end;
      const int child = build(words, at, end, depth + 1);
      node.edges[l] = child;
      node.words += nodes_[static_cast<size_t>(child)].words;
      at = end;
    }
    auto [it, fresh] = known_.emplace(node, static_cast<int>(nodes_.size()));
    if (fresh) nodes_.push_back(node);
    return it->second;
  }

  std::vector<Node> nodes_;
  std::map<Node, int> known_;
  int root_ = 0;
};

// The automaton, laid out.
struct Layout {
  uint16_t root = 0;
  std::vector<Cell> cells;

  // Where the letters of some word's beginning lead.
  uint16_t base(const Word& beginning) const {
    uint16_t at = root;
    for (const char l : beginning) at = cells[at + static_cast<size_t>(l)].base;
    return at;
  }
};

// Lays the nodes out in a double array: a node's base is the first one whose cells for its letters are free and that no
// other node has. No cells when there are more than 16 bits can number.
inline Layout lay_out(const std::vector<Word>& words) {
  constexpr size_t kLetters = text::kLetterCount;
  const Automaton automaton(words);
  const std::vector<Node>& nodes = automaton.nodes();
  std::vector<bool> used(0x10000 + kLetters + 1), taken(0x10000);
  std::vector<uint16_t> base(nodes.size());
  // Nodes with many edges first, while there is room.
  std::vector<size_t> order(nodes.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return nodes[a].edges.size() > nodes[b].edges.size(); });
  size_t first_free = 2 * kLetters, cells = 0;  // base 0 is none: its cells stay empty
  const auto place = [&](size_t i, size_t at) {
    taken[at] = true;
    base[i] = static_cast<uint16_t>(at);
    for (const auto& edge : nodes[i].edges) used[at + edge.first] = true;
    cells = std::max(cells, at + kLetters + 1);
  };
  for (size_t i : order) {
    const auto& edges = nodes[i].edges;
    const auto fits = [&](size_t b) {
      return !taken[b] &&
             std::none_of(edges.begin(), edges.end(), [&](const auto& edge) { return used[b + edge.first]; });
    };
    // Of nodes with one edge, those along a word come one after the other: so do their cells, and a cache line holds many.
    const size_t letter = edges.size() == 1 ? edges.begin()->first : 0;
    while (used[first_free]) ++first_free;
    size_t at = edges.size() > 2 ? kLetters : first_free - letter;
    while (at < 0x10000 && !fits(at)) ++at;
    if (at >= 0x10000) return {};
    place(i, at);
  }
  Layout out{base[static_cast<size_t>(automaton.root())], std::vector<Cell>(cells)};
  for (size_t i = 0; i < nodes.size(); ++i) {
    uint32_t passed = nodes[i].ends ? 1 : 0;
    for (const auto& [l, child] : nodes[i].edges) {
      const Node& to = nodes[static_cast<size_t>(child)];
      const size_t cell = base[i] + static_cast<size_t>(l);
      out.cells[cell] = {base[static_cast<size_t>(child)], static_cast<uint16_t>(passed),
                         static_cast<uint8_t>(l | (to.ends ? morph::kEndsWord : 0))};
      passed += to.words;
    }
  }
  return out;
}

}  // namespace persian::tools

#endif
