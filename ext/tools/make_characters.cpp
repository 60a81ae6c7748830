// make_characters OUTPUT: writes the character tables of ext/text/characters.cpp from ICU's Unicode data.
//
// The output is one C++ fragment of constant arrays. It depends on the rules below and on the Unicode data of
// characters up to kNewestUnicode only; the unit tests hold a checksum of the tables.

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "text/alphabet.h"
#include "text/characters.h"

namespace {

using icu::UnicodeString;
using persian::text::Class;
using persian::text::Letter;

constexpr UVersionInfo kNewestUnicode = {15, 0, 0, 0};
constexpr UChar32 kCodePoints = 0x110000;
constexpr int kBlock = 64;

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "make_characters: %s\n", what.c_str());
  std::exit(1);
}

const icu::Normalizer2* normalizer(const char* name, UNormalization2Mode mode) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* n = icu::Normalizer2::getInstance(nullptr, name, mode, status);
  if (U_FAILURE(status)) fail(std::string("ICU has no normalizer ") + name);
  return n;
}

UnicodeString normalized(const icu::Normalizer2* n, const UnicodeString& s) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString result = n->normalize(s, status);
  if (U_FAILURE(status)) fail("normalization failed");
  return result;
}

const icu::Normalizer2* nfkc_casefold() {
  static const icu::Normalizer2* n = normalizer("nfkc_cf", UNORM2_COMPOSE);
  return n;
}
const icu::Normalizer2* nfkc() {
  static const icu::Normalizer2* n = normalizer("nfkc", UNORM2_COMPOSE);
  return n;
}
const icu::Normalizer2* nfc() {
  static const icu::Normalizer2* n = normalizer("nfc", UNORM2_COMPOSE);
  return n;
}
const icu::Normalizer2* nfd() {
  static const icu::Normalizer2* n = normalizer("nfc", UNORM2_DECOMPOSE);
  return n;
}

bool is_known(UChar32 c) {
  UVersionInfo age;
  u_charAge(c, age);
  return age[0] != 0 && std::memcmp(age, kNewestUnicode, sizeof age) <= 0;
}

UScriptCode script(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

// Letters of the Arabic script that Persian writers mean as one of theirs: other keyboards, other languages' forms of
// the same letter, and what old encodings left behind. Hamza carriers come apart by NFD before this table is asked.
Letter persian_letter(UChar32 c) {
  if (Letter l = persian::text::letter_of(static_cast<char32_t>(c))) return l;
  using persian::text::letter;
  switch (c) {
    case u'ي':
    case u'ى':
    case u'ې':
    case u'ۑ':
    case u'ێ':
    case u'ۍ':
    case u'ے':
    case u'ؠ':
    case u'ؽ':
    case u'ؾ':
    case u'ؿ':
    case 0x0678: return letter(u'ی');
    case u'ك':
    case u'ڪ':
    case u'ػ':
    case u'ؼ':
    case u'ڬ':
    case u'ڭ':
    case u'ڮ': return letter(u'ک');
    case u'ګ':
    case u'ڰ':
    case u'ڲ':
    case u'ڴ': return letter(u'گ');
    case u'ة':
    case u'ۃ':
    case u'ہ':
    case u'ھ':
    case u'ە':
    case u'ۿ': return letter(u'ه');
    case u'ٱ':
    case 0x0672:
    case 0x0673:
    case 0x0675: return letter(u'ا');
    case u'ۄ':
    case u'ۅ':
    case u'ۆ':
    case u'ۇ':
    case u'ۈ':
    case u'ۉ':
    case u'ۊ':
    case u'ۋ':
    case u'ۏ':
    case 0x0676:
    case 0x0677: return letter(u'و');
    case 0x066E:  // dotless beh
      return letter(u'ب');
    case 0x066F:  // dotless qaf
      return letter(u'ق');
    case 0x06A1:  // dotless feh
      return letter(u'ف');
    case 0x06BA:  // noon ghunna
      return letter(u'ن');
    default: return 0;
  }
}

bool is_dropped_mark(UChar32 c) {
  if (c >= 0x0300 && c <= 0x036F) return true;
  if (c == u'ـ' || c == 0x0674) return true;  // kashida, high hamza
  int8_t category = u_charType(c);
  bool mark = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK;
  return mark && (script(c) == USCRIPT_ARABIC || (c >= 0x064B && c <= 0x0655) || c == 0x0670 || c == 0x20E3 ||
                  (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF));
}

bool is_half_space(UChar32 c) { return c == 0x200C || c == 0x200B || c == 0x00AD || c == 0x00AC; }

struct Entry {
  Class kind = Class::kSeparator;
  std::string letters;  // kPersian, kLigature: codes
  std::string text;     // kMapped: UTF-8
  int digit = 0;
};

std::string utf8(const UnicodeString& s) {
  std::string out;
  s.toUTF8String(out);
  return out;
}

// The folded string of an Arabic-script or other character, before it is classified.
UnicodeString fold_string(UChar32 c) {
  if (c == u'آ') return {c};
  UnicodeString folded = normalized(nfd(), normalized(nfkc_casefold(), UnicodeString(c)));
  UnicodeString kept;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    UChar32 d = folded.char32At(i);
    // Presentation forms of آ reach this point as alef + madda.
    if (d == 0x0653 && kept.endsWith(UnicodeString(u'ا'))) {
      kept.truncate(kept.length() - 1);
      kept.append(u'آ');
    } else if (!is_dropped_mark(d) && d != u' ') {  // isolated harakat carry a space
      kept.append(d);
    }
  }
  return normalized(nfc(), kept);
}

bool is_word_category(UChar32 c) {
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
    case U_PRIVATE_USE_CHAR:
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK: return true;
    default: return false;
  }
}

Entry classify(UChar32 c) {
  Entry e;
  if (!is_known(c) || c == 0 || c == 0xFFFD) return e;
  if (is_half_space(c)) {
    e.kind = Class::kHalfSpace;
    return e;
  }
  if (c == 0xFDFA || c == 0xFDFB) return e;  // honorifics, glued to the name they follow: محمدﷺ
  UnicodeString folded = fold_string(c);
  bool rial = c == 0xFDFC;
  if (is_dropped_mark(c) || u_charType(c) == U_FORMAT_CHAR) {
    e.kind = Class::kIgnored;
    return e;
  }
  if (!is_word_category(c) && !rial) return e;
  if (folded.isEmpty()) {
    e.kind = Class::kIgnored;
    return e;
  }

  std::string letters;
  bool persian = true;
  for (int32_t i = 0; i < folded.length() && persian; i = folded.moveIndex32(i, 1)) {
    UChar32 d = folded.char32At(i);
    UnicodeString carrier = d == u'آ' ? UnicodeString(d) : normalized(nfd(), UnicodeString(d));
    Letter l = persian_letter(carrier.char32At(0));
    persian = l != 0;
    letters.push_back(static_cast<char>(l));
  }
  if (persian) {
    e.kind = letters.size() == 1 ? Class::kPersian : Class::kLigature;
    e.letters = letters;
    return e;
  }
  if (folded.length() == 1) {
    UChar32 d = folded.char32At(0);
    bool ours = (d >= u'0' && d <= u'9') || (d >= u'٠' && d <= u'٩') || (d >= u'۰' && d <= u'۹');
    if (ours) {
      e.kind = Class::kDigit;
      e.digit = u_charDigitValue(d);
      return e;
    }
  }
  e.kind = folded == UnicodeString(c) ? Class::kSame : Class::kMapped;
  e.text = utf8(folded);
  return e;
}

// What edited text should have in place of a character: letters of the Arabic script only.
bool canonical_text(UChar32 c, UnicodeString* text) {
  if (!is_known(c)) return false;
  if (c == u'ـ') {
    *text = UnicodeString();
    return true;
  }
  bool presentation = (c >= 0xFB50 && c <= 0xFDFB) || (c >= 0xFE70 && c <= 0xFEFC);
  if (c == 0xFDFA || c == 0xFDFB || c == 0xFD3E || c == 0xFD3F) return false;
  UnicodeString source = presentation ? normalized(nfkc(), UnicodeString(c)) : UnicodeString(c);
  if (presentation) source.trim();  // the isolated forms of harakat carry a space
  UnicodeString out;
  for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    UChar32 d = source.char32At(i);
    switch (d) {
      case u'ـ': break;  // the medial forms of harakat sit on one
      case u'ي':
      case u'ى':
      case 0x063D:
      case 0x063E:
      case 0x063F: out.append(u'ی'); break;
      case u'ك':
      case u'ڪ': out.append(u'ک'); break;
      case u'ہ':
      case u'ھ':
      case u'ە': out.append(u'ه'); break;
      case u'ۀ':
      case u'ۂ': out.append(u'ه').append(static_cast<UChar32>(0x0654)); break;
      default: out.append(d);
    }
  }
  if (out == UnicodeString(c)) return false;
  *text = out;
  return true;
}

// A two-stage table: blocks of kBlock entries, each distinct block stored once.
void write_table(std::ofstream& out, const std::string& name, const std::vector<uint16_t>& values) {
  std::map<std::vector<uint16_t>, size_t> known;
  std::vector<uint16_t> blocks, index;
  for (size_t at = 0; at < values.size(); at += kBlock) {
    std::vector<uint16_t> block(values.begin() + static_cast<long>(at),
                                values.begin() + static_cast<long>(at + kBlock));
    auto [it, fresh] = known.emplace(block, known.size());
    if (fresh) blocks.insert(blocks.end(), block.begin(), block.end());
    index.push_back(static_cast<uint16_t>(it->second));
  }
  auto write = [&](const std::string& array, const std::vector<uint16_t>& v) {
    out << "constexpr uint16_t " << array << "[" << v.size() << "] = {";
    for (size_t i = 0; i < v.size(); ++i) out << (i % 20 == 0 ? "\n" : "") << v[i] << ",";
    out << "\n};\n";
  };
  write(name + "Index", index);
  write(name + "Blocks", blocks);
}

// Strings laid end to end, each behind its length; the value of a string is its offset.
class Pool {
 public:
  uint16_t add(const std::string& s) {
    auto [it, fresh] = offsets_.emplace(s, bytes_.size());
    if (fresh) {
      bytes_.push_back(static_cast<char>(s.size()));
      bytes_ += s;
    }
    if (it->second > 0x1FFF * 4) fail("a string pool is full");
    return static_cast<uint16_t>(it->second);
  }
  void write(std::ofstream& out, const char* name) const {
    out << "constexpr unsigned char " << name << "[" << bytes_.size() << "] = {";
    for (size_t i = 0; i < bytes_.size(); ++i) {
      out << (i % 24 == 0 ? "\n" : "") << static_cast<int>(static_cast<unsigned char>(bytes_[i])) << ",";
    }
    out << "\n};\n";
  }

 private:
  std::map<std::string, size_t> offsets_;
  std::string bytes_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) fail("usage: make_characters OUTPUT");
  std::ofstream out(argv[1], std::ios::binary);
  if (!out) fail(std::string("cannot write ") + argv[1]);

  // kMapped strings are many: their number, not their offset, goes into the entry.
  std::vector<uint16_t> folding(kCodePoints), canonical(kCodePoints);
  Pool ligatures;
  std::map<std::string, uint16_t> mapped;
  std::vector<std::string> mapped_texts;
  std::map<std::string, uint16_t> canonical_ids;
  std::vector<std::string> canonical_texts;
  auto number = [](std::map<std::string, uint16_t>& ids, std::vector<std::string>& texts, const std::string& s) {
    auto [it, fresh] = ids.emplace(s, static_cast<uint16_t>(texts.size()));
    if (fresh) texts.push_back(s);
    return it->second;
  };
  for (UChar32 c = 0; c < kCodePoints; ++c) {
    Entry e = classify(c);
    uint16_t value = 0;
    switch (e.kind) {
      case Class::kPersian: value = static_cast<unsigned char>(e.letters[0]); break;
      case Class::kLigature: value = ligatures.add(e.letters); break;
      case Class::kDigit: value = static_cast<uint16_t>(e.digit); break;
      case Class::kMapped: value = number(mapped, mapped_texts, e.text); break;
      default: break;
    }
    if (value > 0x1FFF) fail("an entry does not fit into 13 bits");
    folding[static_cast<size_t>(c)] = static_cast<uint16_t>(static_cast<unsigned>(e.kind) << 13 | value);
    UnicodeString text;
    if (canonical_text(c, &text)) {
      canonical[static_cast<size_t>(c)] = static_cast<uint16_t>(1 + number(canonical_ids, canonical_texts, utf8(text)));
    }
  }

  out << "// Made by make_characters from ICU's Unicode data. Do not edit.\n";
  write_table(out, "kFolding", folding);
  write_table(out, "kCanonical", canonical);
  ligatures.write(out, "kLigatureLetters");
  auto write_texts = [&](const std::string& name, const std::vector<std::string>& texts) {
    std::vector<uint16_t> offsets;
    std::string bytes;
    for (const std::string& s : texts) {
      if (bytes.size() > 0xFFFF) fail("a text pool is full");
      offsets.push_back(static_cast<uint16_t>(bytes.size()));
      bytes += s;
    }
    offsets.push_back(static_cast<uint16_t>(bytes.size()));
    out << "constexpr uint16_t " << name << "Offsets[" << offsets.size() << "] = {";
    for (size_t i = 0; i < offsets.size(); ++i) out << (i % 20 == 0 ? "\n" : "") << offsets[i] << ",";
    out << "\n};\nconstexpr unsigned char " << name << "[" << bytes.size() << "] = {";
    for (size_t i = 0; i < bytes.size(); ++i) {
      out << (i % 24 == 0 ? "\n" : "") << static_cast<int>(static_cast<unsigned char>(bytes[i])) << ",";
    }
    out << "\n};\n";
  };
  write_texts("kFoldedText", mapped_texts);
  write_texts("kCanonicalText", canonical_texts);
  return out.good() ? 0 : 1;
}
