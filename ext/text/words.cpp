#include "text/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/block.h"
#include "text/characters.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::text {

struct WordScanner::Character {
  enum Kind : uint8_t { kSpace, kBreak, kIgnored, kHalfSpace, kLetters, kForeign, kDigit, kOther, kAny };
  Kind kind;
  char32_t code_point;
  uint32_t length;  // bytes
  Folding folding;
};

namespace {

constexpr std::string_view kNonJoiner = "\u200C";

bool contains(std::span<const char32_t> list, char32_t c) { return std::binary_search(list.begin(), list.end(), c); }

// آ and ا are one letter in the index.
bool same(Letter a, Letter b) { return (a == kAlefMadda ? kAlef : a) == (b == kAlefMadda ? kAlef : b); }

// Appends letters; false when the word is too long to be kept as letters.
bool push(Word* word, Letter l, bool new_part) {
  if (word->size == kMaxLetters) return false;
  if (new_part) {
    word->breaks |= uint64_t{1} << word->size;
    ++word->parts;
  }
  word->letters[word->size++] = l;
  return true;
}

void recount(Word* word) { word->parts = static_cast<uint8_t>(1 + std::popcount(word->breaks)); }

// Takes letters [at, at + count) out; a part that loses its first letter begins at the next one.
void erase(Word* word, int at, int count) {
  for (int i = at; i + count < word->size; ++i) word->letters[i] = word->letters[i + count];
  const uint64_t low = word->breaks & ((uint64_t{1} << at) - 1);
  const uint64_t gone = (word->breaks >> at) & ((uint64_t{1} << count) - 1);
  uint64_t high = at + count > 63 ? 0 : word->breaks >> (at + count);
  word->size = static_cast<uint8_t>(word->size - count);
  if (gone != 0 && at > 0 && at < word->size) high |= 1;
  word->breaks = low | high << at;
  recount(word);
}

}  // namespace

int Word::last_part() const { return breaks == 0 ? 0 : 63 - std::countl_zero(breaks); }

WordScanner::Character WordScanner::look() const {
  const Decoded d = decode(text_, at_);
  Character c{Character::kBreak, d.code_point, d.length, folding(d.code_point)};
  if (overrides_ != nullptr && d.code_point != 0 && d.code_point != kReplacement) {
    if (contains(overrides_->separators, d.code_point)) return c;
    if (contains(overrides_->word_characters, d.code_point)) {
      const bool letter_already = c.folding.kind != Class::kSeparator && c.folding.kind != Class::kHalfSpace;
      if (!letter_already) c.folding = {Class::kSame, 0};
      if (!letter_already) c.kind = Character::kAny;
      if (!letter_already) return c;
    }
  }
  switch (c.folding.kind) {
    case Class::kSeparator: c.kind = is_white_space(d.code_point) ? Character::kSpace : Character::kBreak; break;
    case Class::kPersian:
    case Class::kLigature: c.kind = Character::kLetters; break;
    case Class::kDigit: c.kind = Character::kDigit; break;
    case Class::kIgnored: c.kind = Character::kIgnored; break;
    case Class::kHalfSpace: c.kind = Character::kHalfSpace; break;
    case Class::kSame:
    case Class::kMapped: c.kind = is_foreign_arabic(d.code_point) ? Character::kForeign : Character::kOther; break;
  }
  return c;
}

// Moves to the first letter or digit of the next word, taking note of what is passed over.
size_t WordScanner::find() {
  if (overrides_ != nullptr) return find_by_overrides();
  for (uint32_t length; at_ < text_.size(); at_ += length) {
    const Decoded d = decode(text_, at_);
    const Class kind = folding(d.code_point).kind;
    length = d.length;
    if (kind == Class::kSeparator)
      pass_over(is_white_space(d.code_point));
    else if (kind != Class::kIgnored && kind != Class::kHalfSpace)
      break;
  }
  return at_;
}

size_t WordScanner::find_by_overrides() {
  while (at_ < text_.size()) {
    const Character c = look();
    if (c.kind == Character::kSpace || c.kind == Character::kBreak)
      pass_over(c.kind == Character::kSpace);
    else if (c.kind != Character::kIgnored && c.kind != Character::kHalfSpace)
      break;
    at_ += c.length;
  }
  return at_;
}

void WordScanner::pass_over(bool white_space) {
  static_assert(Gap::kBreak < Gap::kSpace && Gap::kSpace < Gap::kNone);
  gap_ = std::min(gap_, white_space ? Gap::kSpace : Gap::kBreak);
}

// Reads one word from where it begins.
class WordScanner::Reader {
 public:
  Reader(WordScanner* scanner, Word* word) : scanner_(*scanner), word_(*word) {}

  void read() {
    const bool settled = read_letters();
    const size_t letters_stop = word_.stop;
    if (word_.size == 0 || !ends_in_ascii()) {
      while (scanner_.at_ < scanner_.text_.size() && take(scanner_.look())) {
      }
    }
    if (plain_) {
      const bool letters_only = arabic_ && word_.stop == letters_stop;
      const uint8_t size = word_.size;
      if (!settled || !letters_only) settle(&word_);
      word_.letterwise = letters_only && word_.size == size;
      return;
    }
    word_.script = digits_ && !arabic_ && !other_ && !any_ ? Script::kNumber : Script::kOther;
    word_.size = 0;
    word_.breaks = 0;
    word_.parts = 1;
  }

 private:
  // The letters of two bytes that most words are made of, and the half-spaces between them. True when they are settled
  // as they are.
  bool read_letters() {
    if (scanner_.overrides_ != nullptr) return false;
    const std::string_view text = scanner_.text_;
    size_t at = scanner_.at_;
    // In variables of its own: for all the compiler knows, letters are stored over anything else.
    Letter* letters = word_.letters;
    size_t size = 0;
    unsigned before = 0xFF, last = 0xFF;
    bool odd =
        false;  // perhaps not settled: a hamza, or three letters that differ in their lowest bit at most, like آ and ا
    while (at + 1 < text.size() && size < kMaxLetters) {
      const Letter letter = arabic_letter(text, at);
      if (letter == 0) {
        const size_t next = at + kNonJoiner.size();
        if (size == 0 || slice(text, at, kNonJoiner.size()) != kNonJoiner || next + 1 >= text.size()) break;
        if (arabic_letter(text, next) == 0) break;
        word_.breaks |= uint64_t{1} << size;
        at = next;
        continue;
      }
      letters[size++] = letter;
      odd |= letter == kHamza || ((letter ^ last) | (last ^ before)) < 2;
      before = last;
      last = letter;
      at += 2;
    }
    static_assert((kAlef ^ kAlefMadda) == 1);
    if (size == 0) return false;
    arabic_ = true;
    word_.size = static_cast<uint8_t>(size);
    if (word_.breaks != 0) recount(&word_);
    scanner_.at_ = word_.stop = at;
    return !odd && word_.breaks == 0;
  }

  // Whether nothing goes on with the letters that were read.
  bool ends_in_ascii() const {
    const std::string_view text = scanner_.text_;
    return scanner_.at_ == text.size() || static_cast<unsigned char>(text[scanner_.at_]) < 0x80;
  }

  // Takes a character into the word; false when it ends there.
  bool take(const Character& c) {
    if (c.kind == Character::kSpace || c.kind == Character::kBreak) return false;
    if (c.kind == Character::kIgnored) return take_mark(c);
    if (c.kind == Character::kHalfSpace) {
      // Only between Persian letters is it a half-space. Elsewhere the joiner and the soft hyphen are invisible.
      const bool invisible = c.code_point == 0x200C || c.code_point == 0x00AD;
      if (!arabic_ && !invisible) return false;
      half_space_ = true;
      scanner_.at_ += c.length;
      return true;
    }
    const bool is_arabic = c.kind == Character::kLetters || c.kind == Character::kForeign;
    const bool fits = c.kind == Character::kAny || any_ || (is_arabic ? arabic_ || !(digits_ || other_) : !arabic_);
    if (!fits) return false;
    if (c.kind == Character::kLetters) push_letters(c.folding);
    arabic_ |= is_arabic;
    digits_ |= c.kind == Character::kDigit;
    other_ |= c.kind == Character::kOther;
    any_ |= c.kind == Character::kAny;
    plain_ &= c.kind == Character::kLetters;
    half_space_ = false;
    word_.stop = scanner_.at_ += c.length;
    return true;
  }

  bool take_mark(const Character& c) {
    scanner_.at_ += c.length;
    if (half_space_) return true;
    constexpr char32_t kMadda = 0x653;  // decomposed آ
    if (c.code_point == kMadda && word_.size > 0 && word_.letters[word_.size - 1] == kAlef) {
      word_.letters[word_.size - 1] = kAlefMadda;
    }
    word_.stop = scanner_.at_;
    return true;
  }

  void push_letters(const Folding& folding) {
    const LetterSpan letters = folding.kind == Class::kLigature ? ligature_letters(folding.value) : LetterSpan{};
    const Letter single = static_cast<Letter>(folding.value);
    const Letter* data = letters.data != nullptr ? letters.data : &single;
    const int count = letters.data != nullptr ? letters.size : 1;
    for (int i = 0; i < count && plain_; ++i) plain_ = push(&word_, data[i], i == 0 && half_space_ && word_.size > 0);
  }

  WordScanner& scanner_;
  Word& word_;
  bool arabic_ = false, digits_ = false, other_ = false, any_ = false;  // what the word holds
  bool plain_ = true;                                                   // its letters fit into `letters`
  bool half_space_ = false;                                             // one was passed since the last letter
};

bool WordScanner::next(Word* word) {
  const bool found = overrides_ == nullptr && text_.size() - at_ >= 2 && arabic_letter(text_, at_) != 0;
  if (!found && find() == text_.size()) return false;
  word->script = Script::kPersian;
  word->gap = gap_;
  word->size = 0;
  word->parts = 1;
  word->spaced = word->letterwise = false;
  word->breaks = 0;
  word->start = word->stop = at_;
  Reader(this, word).read();
  gap_ = Gap::kNone;
  return true;
}

namespace {

// Takes out the hamza at the end of a part where it is not spoken.
bool drop_final_hamza(Word* word) {
  const Letter* l = word->letters;
  bool changed = false;
  for (int i = word->size - 1; i >= 1; --i) {
    const bool ends_part = i + 1 == word->size || (word->breaks >> (i + 1) & 1) != 0;
    if (l[i] != kHamza || !ends_part) continue;
    if (l[i - 1] != kAlef && l[i - 1] != kAlefMadda && l[i - 1] != kHe && l[i - 1] != kYe) continue;
    erase(word, i, 1);
    changed = true;
  }
  return changed;
}

bool shorten_runs(Word* word) {
  const Letter* l = word->letters;
  bool changed = false;
  for (int i = 0; i + 2 < word->size; ++i) {
    int run = 1;
    while (i + run < word->size && same(l[i + run], l[i])) ++run;
    // Three ه are a word in ه and its plural: جبههها.
    if (run < (l[i] == kHe ? 4 : 3)) continue;
    erase(word, i + 1, run - 1);
    changed = true;
  }
  return changed;
}

// True for words that certainly stay as they are: no hamza, no three letters alike, no last part of one letter. The
// letters of most words fill one block.
bool is_settled(const Word& word) {
  const int n = word.size;
  if (n > 2 && (word.breaks >> (n - 1) & 1) != 0) return false;
  constexpr int kStep = static_cast<int>(kBlockBytes) - 2;
  for (int at = 0; at < n; at += kStep) {
    VectorBlock first = load_block<VectorBlock>({reinterpret_cast<const char*>(word.letters), sizeof word.letters},
                                                static_cast<size_t>(at));
    first = first.with(first.is(kAlefMadda), kAlef);
    const VectorBlock second = first.behind(), third = second.behind();
    const uint32_t alike = (first.is(second) & first.is(third)).bits(), hamza = first.is(kHamza).bits();
    // Of the block's letters, those in the word, and those with two more of the word behind them.
    const auto first_ones = [](int count) { return (1u << std::clamp(count, 0, int{kStep})) - 1; };
    if (((hamza & first_ones(n - at)) | (alike & first_ones(n - at - 2))) != 0) return false;
  }
  return true;
}

}  // namespace

void settle(Word* word) {
  if (is_settled(*word)) return;
  // Each of the two can make room for the other.
  for (bool changed = true; changed;) {
    changed = drop_final_hamza(word);
    changed = shorten_runs(word) || changed;
  }
  const Letter* l = word->letters;
  const int last = word->size - 1;
  if (last >= 2 && (word->breaks >> last & 1) != 0 && l[last] == kYe && l[last - 1] == kHe) erase(word, last, 1);
}

bool merge(Word* word, const Word& next) {
  if (word->size + next.size > kMaxLetters) return false;
  word->breaks |= uint64_t{1} << word->size | next.breaks << word->size;
  std::copy_n(next.letters, next.size, word->letters + word->size);
  word->size = static_cast<uint8_t>(word->size + next.size);
  word->stop = next.stop;
  word->spaced = true;
  word->letterwise = false;
  recount(word);
  settle(word);
  return true;
}

void find_letter(std::string_view text, const Word& word, int count, size_t* stop, size_t* start) {
  *stop = *start = word.start;
  int seen = 0;
  for (size_t at = word.start; at < word.stop;) {
    const Decoded d = decode(text, at);
    const Folding f = folding(d.code_point);
    const Letter single = static_cast<Letter>(f.value);
    LetterSpan letters{&single, f.kind == Class::kPersian ? 1 : 0};
    if (f.kind == Class::kLigature) letters = ligature_letters(f.value);
    for (int i = 0; i < letters.size; ++i) {
      // Letters that settling took out belong to the one before them.
      if (seen >= word.size || !same(letters.data[i], word.letters[seen])) continue;
      if (seen == count) {
        *start = at;
        return;
      }
      ++seen;
    }
    at += d.length;
    if (f.kind != Class::kHalfSpace && f.kind != Class::kSeparator) *stop = at;
  }
  *start = word.stop;
}

int encode_letters(std::span<const Letter> letters, bool fold_madda, char* out) {
  // Every letter takes two bytes, which are one number here.
  constexpr bool kLittle = std::endian::native == std::endian::little;
  using Pairs = std::array<uint16_t, kLetterCount + 1>;
  static constexpr auto kPairs = [] {
    std::array<Pairs, 2> pairs{};  // [1] with the madda folded
    for (Letter l = 1; l <= kLetterCount; ++l) {
      const uint32_t c = code_point(l), first = 0xC0 | c >> 6, second = 0x80 | (c & 0x3F);
      pairs[0][l] = pairs[1][l] = static_cast<uint16_t>(kLittle ? first | second << 8 : first << 8 | second);
    }
    pairs[1][kAlefMadda] = pairs[1][kAlef];
    return pairs;
  }();
  static_assert(std::all_of(kAlphabet.begin(), kAlphabet.end(), [](char16_t c) { return c >= 0x80 && c < 0x800; }));
  const Pairs& pairs = kPairs[fold_madda ? 1 : 0];
  const auto write = [&](size_t i) { std::memcpy(out + 2 * i, &pairs[letters[i]], 2); };
  const auto write_four = [&](size_t i) {
    // All at once: what is read soon in another way than it was written has to wait.
    const auto pair = [&](size_t k) { return uint64_t{pairs[letters[i + k]]} << 16 * (kLittle ? k : 3 - k); };
    const uint64_t four = pair(0) | pair(1) | pair(2) | pair(3);
    std::memcpy(out + 2 * i, &four, sizeof four);
  };
  // The first four, the last four and what is between, some of them perhaps twice: words differ too much in size to
  // guess when a loop ends.
  const size_t size = letters.size();
  if (size >= 4) {
    write_four(0);
    write_four(size - 4);
  }
  for (size_t i = 4; i + 4 < size; i += 4) write_four(i);
  for (size_t i = 0; size < 4 && i < size; ++i) write(i);
  return static_cast<int>(2 * letters.size());
}

void append_term(std::string_view text, const Word& word, Buffer* out) {
  if (word.script == Script::kPersian) {
    char term[2 * kMaxLetters];
    out->append({term, static_cast<size_t>(encode_letters(word.view(), true, term))});
    return;
  }
  const uint64_t begin = out->size();
  for (size_t at = word.start; at < word.stop && out->size() - begin < kMaxTermBytes;) {
    const Decoded d = decode(text, at);
    const Folding f = folding(d.code_point);
    char bytes[4];
    switch (f.kind) {
      case Class::kPersian: {
        const Letter l = static_cast<Letter>(f.value);
        out->append({bytes, static_cast<size_t>(encode_letters({&l, 1}, true, bytes))});
        break;
      }
      case Class::kLigature: {
        const LetterSpan letters = ligature_letters(f.value);
        char run[64];
        out->append(
            {run, static_cast<size_t>(encode_letters({letters.data, static_cast<size_t>(letters.size)}, true, run))});
        break;
      }
      case Class::kDigit: out->append(static_cast<char>('0' + f.value)); break;
      case Class::kMapped: out->append(folded_text(f.value)); break;
      case Class::kSame:
      case Class::kSeparator:  // a character the user declared to be part of words
        out->append(slice(text, at, d.length));
        break;
      case Class::kHalfSpace:
      case Class::kIgnored: break;
    }
    at += d.length;
  }
  // FTS5 would cut in the middle of a character.
  if (out->size() - begin > kMaxTermBytes) {
    uint64_t end = begin + kMaxTermBytes;
    while (end > begin && (static_cast<unsigned char>(out->view()[static_cast<size_t>(end)]) & 0xC0) == 0x80) --end;
    out->truncate(end);
  }
}

}  // namespace persian::text
