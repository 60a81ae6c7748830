#include "morph/spelling.h"

#include "morph/lexicon.h"
#include "text/words.h"

namespace persian::morph {

void append_spelling(Letters word, text::Buffer* out) {
  const int number = Lexicon::find(word);
  const std::string_view spelling = number < 0 ? std::string_view{} : Lexicon::spelling(number);
  if (!spelling.empty() && (Lexicon::tags(word) & kSolid) == 0) return out->append(spelling);
  char bytes[2 * (text::kMaxLetters + 1)];
  out->append({bytes, static_cast<size_t>(text::encode_letters(word, false, bytes))});
}

}  // namespace persian::morph
