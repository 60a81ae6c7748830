#include "jalali/words.h"

#include <algorithm>

#include "jalali/lexicon.h"
#include "jalali/names.h"
#include "jalali/reader.h"

namespace persian::jalali {
namespace {

// ---- letters ----

constexpr char32_t kIgnored = 0, kBreak = 1;

// The next code point; U+FFFD for a malformed byte.
constexpr char32_t next_code_point(const char*& at, const char* end) {
  auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
  auto follows = [&](int i) { return end - at > i && (byte(i) & 0xC0) == 0x80; };
  char32_t c = 0xFFFD;
  int length = 1;
  if (byte(0) < 0x80) {
    c = byte(0);
  } else if (byte(0) >= 0xC2 && byte(0) < 0xE0 && follows(1)) {
    c = (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu);
    length = 2;
  } else if (byte(0) >= 0xE0 && byte(0) < 0xF0 && follows(1) && follows(2)) {
    c = (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    length = 3;
  }
  at += length;
  return c;
}

// A letter as it is compared, kIgnored, or kBreak for what is no letter.
constexpr char32_t folded(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
  if (c >= 'a' && c <= 'z') return c;
  if (c < 0x610) return c == 0xAD ? kIgnored : kBreak;
  switch (c) {
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671: return 0x627;  // آ أ إ ٱ: ا
    case 0x624:
    case 0x6C6:
    case 0x6C7: return 0x648;  // ؤ ۆ: و
    case 0x626:
    case 0x649:
    case 0x64A:
    case 0x6CD:
    case 0x6CE:
    case 0x6D0: return 0x6CC;  // ئ ى ي ۍ ێ ې: ی
    case 0x629:
    case 0x6BE:
    case 0x6C0:
    case 0x6C1:
    case 0x6C2:
    case 0x6D5: return 0x647;  // ة ھ ۀ ہ ۂ ە: ه
    case 0x643: return 0x6A9;  // ك: ک
    case 0x695: return 0x631;  // ڕ: ر
    case 0x6B5: return 0x644;  // ڵ: ل
    case 0x640:
    case 0x670:
    case 0x61C:
    case 0x200D:
    case 0x200E:
    case 0x200F:
    case 0xFEFF: return kIgnored;
    default: break;
  }
  if ((c >= 0x64B && c <= 0x65F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return kIgnored;
  bool letter = (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D5 && c != 0x6D4) || (c >= 0x6FA && c <= 0x6FF);
  return letter ? c : kBreak;
}

char mark_of(char32_t c) {
  switch (c) {
    case 0x60C:
    case 0x66C: return ',';  // ، ٬
    case 0x61B: return ';';  // ؛
    case 0x60D:
    case 0x2044:
    case 0x2215: return '/';  // ؍ ⁄ ∕
    case 0x66B: return '.';   // ٫
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212: return '-';
    default: return c > ' ' && c < 0x7F ? static_cast<char>(c) : '?';
  }
}

bool is_blank(char32_t c) {
  return c <= ' ' || c == 0xA0 || c == 0x200B || c == 0x200C || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x3000;
}

// ---- splitting ----

// Letters from here on; false when there is none.
bool read_word(const char*& at, const char* end, Token& token) {
  const char* start = at;
  while (at < end) {
    const char* next = at;
    char32_t c = folded(next_code_point(next, end));
    if (c == kBreak) break;
    if (c != kIgnored && token.letters < Token::kMostLetters) token.folded[token.letters] = static_cast<char16_t>(c);
    if (c != kIgnored && token.letters <= Token::kMostLetters) ++token.letters;
    at = next;
  }
  token.kind = Token::kWord;
  token.text = {start, static_cast<size_t>(at - start)};
  return token.letters > 0;
}

bool read_digits(const char*& at, const char* end, Token& token) {
  Reader in({at, static_cast<size_t>(end - at)});
  int number, count = in.all_digits(9, number), more;
  if (count == 0) return false;
  while (in.all_digits(9, more) > 0) count = 10;  // no date has as many
  token.kind = Token::kNumber;
  token.digits = static_cast<uint8_t>(count);
  token.number = number;
  const char* stop = in.rest().data();
  token.text = {at, static_cast<size_t>(stop - at)};
  at = stop;
  return true;
}

// ---- looking up ----

// How many tokens the spelling covers; 0 when they are other words.
int covers(std::string_view spelling, const Token* token) {
  int count = 0, letters = 0;
  const char* at = spelling.data();
  const char* end = at + spelling.size();
  while (at < end) {
    char32_t c = folded(next_code_point(at, end));
    if (c == kIgnored) continue;
    if (c == kBreak) {
      if (letters != token[count].letters) return 0;
      ++count;
      letters = 0;
      if (token[count].kind != Token::kWord) return 0;
    } else if (letters >= token[count].letters || token[count].folded[letters++] != static_cast<char16_t>(c)) {
      return 0;
    }
  }
  return letters == token[count].letters ? count + 1 : 0;
}

// The first letter of each entry, to pass over most of them at a glance.
struct FirstLetters {
  char16_t letter[std::size(lexicon::kEntries)] = {};
  constexpr FirstLetters() {
    for (size_t i = 0; i < std::size(letter); ++i) {
      const char* at = lexicon::kEntries[i].text;
      letter[i] = static_cast<char16_t>(folded(next_code_point(at, at + 4)));
    }
  }
};
constexpr FirstLetters kFirst;

void consider(Match& best, std::string_view spelling, Meaning meaning, int value, const Token* token) {
  int count = covers(spelling, token);
  if (count > best.count) best = {meaning, static_cast<int16_t>(value), count};
}

// پنجم, پنجمین: a cardinal and an ending.
// NOLINTNEXTLINE(misc-no-recursion): every time the word is shorter
Match regular_ordinal(Token token) {
  for (std::u16string_view ending : {std::u16string_view(u"م"), std::u16string_view(u"مین")}) {
    std::u16string_view word(token.folded, token.letters);
    if (word.size() <= ending.size() || !word.ends_with(ending)) continue;
    Token stem[2] = {token, {}};
    stem[0].letters = static_cast<uint8_t>(word.size() - ending.size());
    Match match = look_up(stem);
    if (match.meaning == Meaning::kCardinal && match.value > 0) return {Meaning::kOrdinal, match.value, 1};
  }
  return {};
}

// آبانماه: a month and the word month.
// NOLINTNEXTLINE(misc-no-recursion): every time the word is shorter
Match month_with_suffix(Token token) {
  std::u16string_view word(token.folded, token.letters);
  if (word.size() <= 3 || !word.ends_with(u"ماه")) return {};
  Token stem[2] = {token, {}};
  stem[0].letters = static_cast<uint8_t>(word.size() - 3);
  Match match = look_up(stem);
  bool month = match.meaning == Meaning::kMonth || match.meaning == Meaning::kGregorianMonth;
  return month ? match : Match{};
}

// بیست‌ودوم: after a half-space, the و may cling to the number that follows.
void split_off_and(Tokens& tokens, Token& token) {
  if (token.letters < 3 || token.letters > Token::kMostLetters || token.folded[0] != u'و') return;
  Token number = token;
  number.letters = static_cast<uint8_t>(token.letters - 1);
  std::copy(token.folded + 1, token.folded + token.letters, number.folded);
  Token alone[2] = {number, {}};
  Meaning meaning = look_up(alone).meaning;
  if (meaning != Meaning::kCardinal && meaning != Meaning::kOrdinal) return;
  Token both = token;
  both.letters = 1;
  tokens.token[tokens.count++] = both;
  token = number;
}

}  // namespace

void split(std::string_view text, Tokens& tokens) {
  const char* at = text.data();
  const char* end = at + text.size();
  while (at < end) {
    const char* next = at;
    char32_t c = next_code_point(next, end);
    if (is_blank(c) || folded(c) == kIgnored) {
      at = next;
      continue;
    }
    if (tokens.count == kMostTokens) {
      tokens.too_many = true;
      return;
    }
    Token token;
    bool after_letter = tokens.count > 0 && tokens.token[tokens.count - 1].kind == Token::kWord &&
                        tokens.token[tokens.count - 1].letters == 1;
    if (!read_digits(at, end, token) && !read_word(at, end, token)) {
      token = {};
      token.kind = Token::kMark;
      token.mark = mark_of(c);
      token.text = {at, static_cast<size_t>(next - at)};
      at = next;
      if (token.mark == '.' && after_letter) continue;
    }
    if (token.kind == Token::kWord && tokens.count + 1 < kMostTokens) split_off_and(tokens, token);
    tokens.token[tokens.count++] = token;
  }
  for (int i = 0; i < tokens.count; ++i) tokens.meaning[i] = look_up(&tokens.token[i]);
}

// NOLINTNEXTLINE(misc-no-recursion): every time the word is shorter
Match look_up(const Token* token) {
  Match best;
  if (token->kind != Token::kWord || token->letters > Token::kMostLetters) return best;
  for (size_t i = 0; i < std::size(lexicon::kEntries); ++i) {
    const lexicon::Entry& entry = lexicon::kEntries[i];
    if (kFirst.letter[i] == token->folded[0]) consider(best, entry.text, entry.meaning, entry.value, token);
  }
  for (int l = 0; l < kLocaleCount; ++l) {
    auto locale = static_cast<Locale>(l);
    for (int month = 1; month <= 12; ++month) {
      consider(best, month_name(locale, month), Meaning::kMonth, month, token);
      consider(best, month_name(locale, month, Width::kShort), Meaning::kMonth, month, token);
    }
    for (int day = 0; day < 7; ++day) consider(best, weekday_name(locale, day), Meaning::kWeekday, day, token);
  }
  for (int month = 1; month <= 12; ++month) {
    consider(best, gregorian_month_name(month), Meaning::kGregorianMonth, month, token);
  }
  if (best.count == 0) best = regular_ordinal(*token);
  if (best.count == 0) best = month_with_suffix(*token);
  return best;
}

}  // namespace persian::jalali
