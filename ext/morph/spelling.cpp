#include "morph/spelling.h"

#include "morph/lexicon.h"
#include "text/words.h"

namespace persian::morph {

void append_spelling(Letters word, text::Buffer* out) {
  const int number = Lexicon::find(word);
  const std::string_view spelling = number < 0 ? std::string_view{} : Lexicon::spelling(number);
  if (!spelling.empty()) return out->append(spelling);
  const bool solid = number < 0 || (Lexicon::tags(word) & (kSolid | kCompound)) != kCompound;
  append_parts(word, solid ? 0 : Lexicon::breaks(number), out);
}

void append_parts(Letters word, uint64_t breaks, text::Buffer* out) {
  for (size_t i = 0; i < word.size(); ++i) {
    if ((breaks >> i & 1) != 0) out->append("\u200C");
    char bytes[2];
    out->append({bytes, static_cast<size_t>(text::encode_letters(word.subspan(i, 1), false, bytes))});
  }
}

}  // namespace persian::morph
