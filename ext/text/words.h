// words.h: cutting text into words, each with its exact place in the original bytes.
//
// A word is a run of letters, digits and marks of one writing system: Persian letters end where digits or Latin letters
// begin (سال۱۴۰۴ is two words), while digits stay with the Latin letters they touch (covid19, mp3). Harakat, kashida
// and invisible marks inside a word belong to it and fold to nothing; half-spaces join its parts. Everything else
// separates: white space, punctuation, symbols, NUL bytes, malformed UTF-8.

#ifndef PERSIAN_TEXT_WORDS_H
#define PERSIAN_TEXT_WORDS_H

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/alphabet.h"
#include "text/buffer.h"

namespace persian::text {

// The longest word that is kept as letters. Longer ones exist only as noise: they are words of kind kOther.
inline constexpr int kMaxLetters = 63;

enum class Script : uint8_t {
  kPersian,  // letters of the internal alphabet only: `letters` holds them
  kNumber,   // digits only
  kOther,    // anything else; append_term() folds it from the text
};

// What stands between a word and the one before it.
enum class Gap : uint8_t {
  kBreak,  // punctuation, a symbol, or the beginning of the text
  kSpace,  // white space only
  kNone,   // nothing that can be seen: the writing system changed
};

struct Word {
  Script script = Script::kOther;
  Gap gap = Gap::kBreak;
  uint8_t size = 0;         // letters, for kPersian
  uint8_t parts = 1;        // number of parts: half-spaces (or spaces, in a merged word) inside it, plus one
  bool spaced = false;      // merged from words that were separated by spaces
  bool letterwise = false;  // certainly its letters, two bytes each, with U+200C between its parts and nothing else
  uint64_t breaks = 0;      // bit i is set where letter i begins a further part
  size_t start = 0;         // first byte
  size_t stop = 0;          // one past the last byte
  Letter letters[kMaxLetters + 1];

  std::span<const Letter> view() const { return {letters, size}; }
  // Where the last part begins, 0 when there is one part only.
  int last_part() const;
  // Calls visit(part) for every part, in order, as long as it returns true; false when it was stopped.
  template <class Visit>
  bool each_part(Visit visit) const {
    int begin = 0;
    for (uint64_t rest = breaks; begin < size; rest &= rest - 1) {
      const int end = rest == 0 ? size : std::countr_zero(rest);
      if (!visit(view().subspan(static_cast<size_t>(begin), static_cast<size_t>(end - begin)))) return false;
      if (rest == 0) break;
      begin = end;
    }
    return true;
  }
};

// Code points a user declared to be part of words, or to separate them (tokenizer options). Lists are sorted.
struct Overrides {
  std::span<const char32_t> word_characters;
  std::span<const char32_t> separators;
  bool empty() const { return word_characters.empty() && separators.empty(); }
};

class WordScanner {
 public:
  // Both must outlive the scanner; overrides may be nullptr.
  explicit WordScanner(std::string_view text, const Overrides* overrides = nullptr)
      : text_(text), overrides_(overrides != nullptr && !overrides->empty() ? overrides : nullptr) {}

  // The next word, in settled spelling; false at the end of the text.
  bool next(Word* word);

  // For a reader that knows words by their bytes: where the next word begins (the text's size when there is none),
  // what stands before it, and going on from elsewhere.
  size_t find();
  Gap gap() const { return gap_; }
  void move_to(size_t at, Gap gap) {
    at_ = at;
    gap_ = gap;
  }

 private:
  struct Character;
  class Reader;
  Character look() const;
  size_t find_by_overrides();
  void pass_over(bool white_space);

  std::string_view text_;
  const Overrides* overrides_;
  size_t at_ = 0;
  Gap gap_ = Gap::kBreak;
};

// Spelling that letters alone do not settle; idempotent, and run again when words are merged:
//   a final hamza after ا ه ی goes (املاء → املا), the ezafe written ه‌ی goes (خانه‌ی →
//   خانه), three or more of one letter are one (سلااااام → سلام), but for ه, of which three may be right (جبههها).
void settle(Word* word);

// Joins `next` to `word` as a further part and settles the result. False, and `word` unchanged, when there is no room.
bool merge(Word* word, const Word& next);

// Where the first `count` letters of a word end in the text, and where the next one begins.
void find_letter(std::string_view text, const Word& word, int count, size_t* stop, size_t* start);

// The word's folded UTF-8, as it is indexed: آ as ا, no half-spaces, digits in ASCII. At most kMaxTermBytes.
inline constexpr size_t kMaxTermBytes = 32768;  // FTS5 cuts longer terms off here
void append_term(std::string_view text, const Word& word, Buffer* out);

// Letters as UTF-8: exactly, or folded as terms are (آ → ا). Writes at most 2 bytes a letter; returns how many.
int encode_letters(std::span<const Letter> letters, bool fold_madda, char* out);

}  // namespace persian::text

#endif
