// positions.h: what a text becomes in the index, for tests of the analysis.

#ifndef PERSIAN_TESTS_UNIT_POSITIONS_H
#define PERSIAN_TESTS_UNIT_POSITIONS_H

#include <string_view>

#include "morph/analyzer.h"
#include "morph/units.h"
#include "text/words.h"

namespace persian::morph {

// Calls visit(unit, analysis, i) for every position of the text that is Persian: piece i of a unit.
template <class Visit>
void each_position(std::string_view text, Visit visit) {
  UnitScanner scanner(text);
  for (text::Word unit; scanner.next(&unit);) {
    Analysis analysis;
    if (unit.script == text::Script::kPersian) analyze(unit, &analysis);
    for (int i = 0; i < analysis.count; ++i) visit(unit, analysis, i);
  }
}

}  // namespace persian::morph

#endif
