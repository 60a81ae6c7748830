#include "text/keyboard.h"

#include <cstdint>

#include "text/characters.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::text {

namespace {

// The 47 keys of the American keyboard, row by row, and then the same with Shift.
constexpr std::u16string_view kKeys =
    u"`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\\"
    u"~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?|";

// What the layouts put there. Marks and invisible characters are written as numbers.
constexpr std::u16string_view kStandard =
    u"\u200D۱۲۳۴۵۶۷۸۹۰-=ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./\\"
    u"÷!٬٫﷼٪×،*)(ـ+\u0652\u064C\u064D\u064B\u064F\u0650\u064E\u0651][}{ؤئيإأآة»«:؛ك\u0653ژ\u0670\u200C\u0654ء><؟|";
constexpr std::u16string_view kWindows =
    u"÷1234567890-=ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدئو./پ"
    u"×!@#$%^&*)(_+\u064B\u064C\u064D﷼،؛,][\\}{\u064E\u064F\u0650\u0651ۀآـ«»:\"ةيژؤإأء<>؟|";
static_assert(kKeys.size() == 94 && kStandard.size() == 94 && kWindows.size() == 94);

using Layout = std::u16string_view;

constexpr char32_t to_persian(Layout layout, char32_t key) {
  for (size_t i = 0; i < kKeys.size(); ++i) {
    if (kKeys[i] == key) return layout[i];
  }
  return key;
}

// 0 when no key gives the character.
constexpr char32_t to_key(Layout layout, char32_t character) {
  for (size_t i = 0; i < kKeys.size(); ++i) {
    if (layout[i] == character) return kKeys[i];
  }
  return 0;
}

bool is_capital(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_latin(char32_t c) { return is_capital(c) || is_small(c); }
bool is_persian(char32_t c) {
  const Class kind = folding(c).kind;
  return kind == Class::kPersian || kind == Class::kLigature || is_foreign_arabic(c);
}

struct Letters {
  int latin = 0;
  int capital = 0;
  int layout_capital = 0;  // of them H, C and B, which Persian words need
  int persian = 0;
};

Letters count_letters(std::string_view text) {
  Letters n;
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    n.latin += is_latin(d.code_point) ? 1 : 0;
    n.capital += is_capital(d.code_point) ? 1 : 0;
    n.layout_capital += d.code_point == 'H' || d.code_point == 'C' || d.code_point == 'B' ? 1 : 0;
    n.persian += is_persian(d.code_point) ? 1 : 0;
    at += d.length;
  }
  return n;
}

void append_code_point(char32_t c, Buffer* out) {
  char bytes[4];
  out->append({bytes, encode(c, bytes)});
}

void append_persian(std::string_view keys, Layout layout, bool unshift, Buffer* out) {
  for (size_t at = 0; at < keys.size();) {
    const Decoded d = decode(keys, at);
    const char32_t key = unshift && is_capital(d.code_point) ? d.code_point + ('a' - 'A') : d.code_point;
    append_code_point(to_persian(layout, key), out);
    at += d.length;
  }
}

bool has_marks(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    if (folding(d.code_point).kind == Class::kIgnored) return true;
    at += d.length;
  }
  return false;
}

// The English words of four letters or more (out of 20,000 frequent ones) whose keys spell a Persian word.
bool is_english(std::string_view word) {
  return word == "lock" || word == "cold" || word == "civil" || word == "india";
}

// Appends the word in Persian in the first way that gives known words; false, and nothing appended, when none does.
// With `certain`, only what can hardly be meant as Latin: four keys or more, no capitals but those of آ, ژ and ZWNJ.
bool append_known(std::string_view keys, const Letters& letters, bool certain, KnownWords known, Buffer* out) {
  constexpr int kShortestCertain = 4;
  if (known == nullptr) return false;
  if (certain && (is_english(keys) || letters.latin < kShortestCertain || letters.capital > letters.layout_capital))
    return false;
  const uint64_t start = out->size();
  const auto attempt = [&](Layout layout, bool unshift) {
    append_persian(keys, layout, unshift, out);
    const std::string_view word = slice(out->view(), static_cast<size_t>(start));
    // Other marks than the standard layout's would be a coincidence.
    const bool plausible = layout == kStandard || !has_marks(word);
    if (!out->failed() && plausible && known(word, certain)) return true;
    out->truncate(start);
    return false;
  };
  if (attempt(kStandard, false)) return true;
  if (certain) return false;
  if (attempt(kWindows, false)) return true;
  return letters.capital > 1 && letters.capital == letters.latin && attempt(kStandard, true);
}

// How much the text looks as if it had been typed on this layout.
int score(std::string_view text, Layout layout) {
  int points = 0;
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    const char32_t key = to_key(layout, d.code_point);
    if (key == 0) points -= 1;
    if (is_small(key) || (key >= '0' && key <= '9')) points += 1;
    at += d.length;
  }
  return points;
}

void append_latin(std::string_view text, Buffer* out) {
  const bool windows = score(text, kWindows) > score(text, kStandard);
  const Layout first = windows ? kWindows : kStandard, second = windows ? kStandard : kWindows;
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    char32_t key = to_key(first, d.code_point);
    if (key == 0) key = to_key(second, d.code_point);
    append_code_point(key != 0 ? key : d.code_point, out);
    at += d.length;
  }
}

size_t run_end(std::string_view text, size_t at, bool space) {
  while (at < text.size()) {
    const Decoded d = decode(text, at);
    if (is_white_space(d.code_point) != space) break;
    at += d.length;
  }
  return at;
}

void copy(std::string_view text, Buffer* out) {
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    append_code_point(d.code_point, out);
    at += d.length;
  }
}

}  // namespace

void switch_layout(std::string_view text, KnownWords known, Buffer* out) {
  const Letters all = count_letters(text);
  if (all.persian > 0 && all.latin == 0) return append_latin(text, out);
  if (all.latin == 0) return copy(text, out);
  for (size_t at = 0; at < text.size();) {
    const size_t start = run_end(text, at, true), stop = run_end(text, start, false);
    out->append(slice(text, at, start - at));
    at = stop;
    const std::string_view word = slice(text, start, stop - start);
    const Letters letters = count_letters(word);
    if (all.persian == 0) {
      if (!append_known(word, letters, false, known, out)) append_persian(word, kStandard, false, out);
    } else if (letters.persian > 0 || !append_known(word, letters, true, known, out)) {
      copy(word, out);
    }
  }
}

}  // namespace persian::text
