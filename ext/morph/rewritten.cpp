#include "morph/rewritten.h"

#include <cstring>

#include "morph/unit_spelling.h"
#include "text/buffer.h"

namespace persian::morph {

namespace {

// Notes how the unit is written with these seams; returns what holds for the habits they come from.
void write(const UnitSpelling& spelling, const Seams& seams, uint8_t bit, Rewritten* out) {
  if (spelling.has(seams)) {
    out->stays |= bit;
    return;
  }
  char bytes[4 * Rewritten::kBytes];
  text::Buffer written([](void*, uint64_t) -> void* { return nullptr; }, [](void*) {}, bytes);
  spelling.write(seams, &written);
  if (written.view() == out->key()) {
    out->stays |= bit;
  } else if (out->changes == 0 && out->key_size + written.size() <= Rewritten::kBytes) {
    std::memcpy(out->text + out->key_size, written.view().data(), written.view().size());
    out->other_size = static_cast<uint8_t>(written.size());
    out->changes |= bit;
  } else if (out->changes != 0 && written.view() == out->other()) {
    out->changes |= bit;
  }
}

}  // namespace

Rewritten rewrite(std::string_view given, const text::Word& unit) {
  constexpr Habits kAll[] = {{false, false}, {true, false}, {true, true}};
  Rewritten out{};
  out.key_size = static_cast<uint8_t>(given.size());
  std::memcpy(out.text, given.data(), given.size());
  const UnitSpelling spelling(given, unit);
  for (const Habits& habits : kAll) {
    if (spelling.is_fixed())
      out.stays |= Rewritten::bit(habits);
    else
      write(spelling, spelling.seams(habits), Rewritten::bit(habits), &out);
  }
  return out;
}

}  // namespace persian::morph
