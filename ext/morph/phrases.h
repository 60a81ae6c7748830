// phrases.h: units that only an editor takes for one word; the index counts them apart.
//
//   علیه السلام → علیه‌السلام
//
//   سعید بن عاص, سعیدبن عاص → سعیدبن‌عاص
//
//   ایرانی ای → ایرانی‌ای

#ifndef PERSIAN_MORPH_PHRASES_H
#define PERSIAN_MORPH_PHRASES_H

#include <cstddef>
#include <string_view>

#include "morph/suffixes.h"
#include "text/characters.h"
#include "text/slice.h"
#include "text/words.h"

namespace persian::morph {

// Which spaces of a text are to be closed, from its beginning to its end.
class Phrases {
 public:
  // False for most units that close() is false for: the one that begins at `start`, behind another that ends at `done`.
  bool may_close(std::string_view text, size_t done, size_t start) const {
    return start - done == 1 && text[done] == ' ' && may_concern(text, done, start) &&
           may_close_slowly(text, done, start);
  }

  // Whether the space between two units is to be closed. Every unit that may_close() is to be asked for, in order.
  bool close(const text::Word& first, const text::Word& second);

  // False for a word whose neighbours alone, and the letters it has, decide about the spaces around it.
  static bool may_concern(Letters word);

 private:
  // It looks for بن before or behind the space, and behind it for ای and what begins with ال.
  static bool may_concern(std::string_view text, size_t done, size_t start) {
    if (done < 2 || text.size() - start < 2) return true;
    const Letter first = text::arabic_letter(text, start);
    return first == text::kAlef || first == text::letter(U'ب') || first == 0 || text::slice(text, done - 2, 2) == "ن";
  }
  bool may_close_slowly(std::string_view text, size_t done, size_t start) const;
  bool is_patronymic(const text::Word& first, Letters right);

  bool behind_father_ = false;  // the last unit was بن, and closed up with a name
};

}  // namespace persian::morph

#endif
