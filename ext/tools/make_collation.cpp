// make_collation OUTPUT: writes the tables of ext/text/collation.cpp from ICU's collation for the locale fa.
//
// The output is one C++ fragment of constant arrays. It holds every character up to kNewestUnicode of the Arabic,
// Latin, Greek and Cyrillic scripts and of no script of its own (digits, punctuation, symbols, marks), unless it stands
// for characters of another script (㊗). Weights are written as ranks among just these characters, so that ICU's
// renumbering from release to release changes nothing, and what changed between ICU 72 and ICU 78 in the order of these
// characters is undone: ICU 72 and ICU 78 give the same bytes. What could still differ: a newer CLDR
// that reorders two characters, or a newer Unicode that moves one to another script. An index on disk would then be out
// of order, so a unit test holds a fingerprint of it.
//
// The comparison relies on three properties of the data, checked here: no accent weighs less than a letter variant
// (well-formedness 2 of UTS #10), nothing has a tertiary weight alone, and nothing contracts but a letter and one mark.

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/ucoleitr.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/collation.h"

namespace {

using icu::UnicodeString;
namespace layout = persian::text::collation;

constexpr UVersionInfo kNewestUnicode = {15, 0, 0, 0};
constexpr UChar32 kCodePoints = 0x110000;

// What ICU 78 no longer has as a symbol of its own: quotation marks, now accents of ' and ", and currency signs, now
// spelled out (Pts, Rs, ریال). Here each one is a symbol behind another one, as in ICU 72.
struct Symbol {
  UChar32 symbol, behind;
};
constexpr Symbol kSymbols[] = {
    {0x2018, 0x0027}, {0x2019, 0x2018}, {0x201A, 0x2019}, {0x201B, 0x201A}, {0x201C, 0x0022},
    {0x201D, 0x201C}, {0x201E, 0x201D}, {0x201F, 0x201E}, {0x2E42, 0x201F}, {0x301D, 0x2E42},
    {0x301E, 0x301D}, {0x301F, 0x301E}, {0x20A7, 0x20A6}, {0x20A8, 0x20C0}, {0xFDFC, 0x20A8},
};
// Their weights are above ICU's own.
constexpr uint32_t kSymbolPrimary = 0xFFFF0000;
constexpr uint32_t symbol_primary(const Symbol& s) { return kSymbolPrimary + static_cast<uint32_t>(s.symbol & 0xFFFF); }
// A modifier letter with the tertiary weight of a capital in ICU 72, of a modifier letter in ICU 78.
constexpr UChar32 kModifierRamsHorn = 0x10791;

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "make_collation: %s\n", what.c_str());
  std::exit(1);
}

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) fail(std::string(what) + ": " + u_errorName(status));
}

struct Element {
  uint32_t primary, secondary, tertiary;
};
using Elements = std::vector<Element>;

// ICU's collator for fa, in the state the comparison reproduces.
UCollator* open_collator() {
  UErrorCode status = U_ZERO_ERROR;
  UCollator* collator = ucol_open("fa", &status);
  check(status, "ucol_open");
  const bool usual = ucol_getAttribute(collator, UCOL_STRENGTH, &status) == UCOL_TERTIARY &&
                     ucol_getAttribute(collator, UCOL_ALTERNATE_HANDLING, &status) == UCOL_NON_IGNORABLE &&
                     ucol_getAttribute(collator, UCOL_NORMALIZATION_MODE, &status) == UCOL_ON &&
                     ucol_getAttribute(collator, UCOL_CASE_FIRST, &status) == UCOL_OFF &&
                     ucol_getAttribute(collator, UCOL_CASE_LEVEL, &status) == UCOL_OFF &&
                     ucol_getAttribute(collator, UCOL_FRENCH_COLLATION, &status) == UCOL_OFF &&
                     ucol_getAttribute(collator, UCOL_NUMERIC_COLLATION, &status) == UCOL_OFF;
  check(status, "ucol_getAttribute");
  if (!usual) fail("ICU's collation for fa has other settings than expected");
  return collator;
}

// ICU hands out an element in one or two halves: 16, 8, 8 bits each, the second one marked as a continuation.
Elements elements(const UCollator* collator, const UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  UCollationElements* iterator = ucol_openElements(collator, text.getBuffer(), text.length(), &status);
  check(status, "ucol_openElements");
  Elements result;
  for (int32_t order; (order = ucol_next(iterator, &status)) != UCOL_NULLORDER;) {
    const auto half = static_cast<uint32_t>(order);
    if ((half & 0xC0) == 0xC0) {
      Element& e = result.back();
      e.primary |= half >> 16;
      e.secondary |= half >> 8 & 0xFF;
      e.tertiary |= half & 0x3F;
    } else {
      // The upper two bits are the letter case, which only other settings use.
      result.push_back({half & 0xFFFF0000, (half & 0xFF00), (half & 0x3F) << 8});
    }
  }
  check(status, "ucol_next");
  ucol_closeElements(iterator);
  std::erase_if(result, [](const Element& e) { return (e.primary | e.secondary | e.tertiary) == 0; });
  return result;
}

const icu::Normalizer2* nfd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* n = icu::Normalizer2::getNFDInstance(status);
  check(status, "NFD");
  return n;
}

const icu::Normalizer2* nfkd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* n = icu::Normalizer2::getNFKDInstance(status);
  check(status, "NFKD");
  return n;
}

std::vector<UChar32> code_points(const UnicodeString& text) {
  std::vector<UChar32> result;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) result.push_back(text.char32At(i));
  return result;
}

std::vector<UChar32> decomposed(const icu::Normalizer2* n, UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UnicodeString text = n->normalize(UnicodeString(c), status);
  check(status, "normalize");
  return code_points(text);
}

bool is_ours(UChar32 c) {
  UVersionInfo age;
  u_charAge(c, age);
  if (age[0] == 0 || std::memcmp(age, kNewestUnicode, sizeof age) > 0) return false;
  const int8_t category = u_charType(c);
  if (category == U_SURROGATE || category == U_PRIVATE_USE_CHAR || category == U_UNASSIGNED || c == 0xFFFD)
    return false;
  const auto familiar = [](UChar32 d) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode s = uscript_getScript(d, &status);
    return s == USCRIPT_ARABIC || s == USCRIPT_LATIN || s == USCRIPT_GREEK || s == USCRIPT_CYRILLIC ||
           s == USCRIPT_COMMON || s == USCRIPT_INHERITED;
  };
  const std::vector<UChar32> parts = decomposed(nfkd(), c);
  return familiar(c) && std::all_of(parts.begin(), parts.end(), familiar);
}

// The primary weight of a character that has one, else 0.
uint32_t only_primary(const Elements& list) {
  uint32_t found = 0;
  for (const Element& e : list) {
    if (e.primary != 0 && found != 0) return 0;
    if (e.primary != 0) found = e.primary;
  }
  return found;
}

// A primary weight and a character that has it.
struct Sample {
  uint32_t primary;
  UChar32 character;
};
using Order = std::vector<Sample>;

// The numbers 1, 2, 3 … in the place of a set of weights in their order.
class Ranks {
 public:
  void add(uint32_t weight) { ranks_[weight] = 0; }
  void number() {
    uint32_t rank = 0;
    for (auto& [weight, r] : ranks_) r = weight == 0 ? 0 : ++rank;
  }
  uint32_t of(uint32_t weight) const { return ranks_.at(weight); }

 private:
  std::map<uint32_t, uint32_t> ranks_;
};

struct Pair {
  UChar32 first, second;
  Elements ours;  // of both when they contract; else of the second one behind the first
};

class Tables {
 public:
  explicit Tables(const UCollator* collator) : collator_(collator) {}
  void collect();
  void rank();
  void write(std::ofstream& out);

 private:
  bool knows(UChar32 c) const { return characters_.count(c) != 0; }
  void collect_pairs();
  void rank_primaries();
  uint32_t combining_class(UChar32 c) const { return classes_.of(u_getCombiningClass(c)); }
  uint32_t packed(const Element& e) const;
  uint32_t pooled(const Elements& list);
  uint32_t entry(UChar32 c);
  void write_entries(std::ofstream& out);
  void write_decompositions(std::ofstream& out) const;

  const UCollator* collator_;
  std::map<UChar32, Elements> characters_;
  std::vector<Pair> contractions_, preceded_;
  std::map<uint32_t, uint32_t> primaries_;
  Ranks secondaries_, tertiaries_, classes_;
  std::vector<uint32_t> pool_;
  std::map<std::vector<uint32_t>, uint32_t> pool_offsets_;
};

void Tables::collect() {
  for (UChar32 c = 0; c < kCodePoints; ++c) {
    if (is_ours(c)) characters_[c] = elements(collator_, UnicodeString(c));
  }
  const Element plain = elements(collator_, UnicodeString(u'$')).at(0);
  for (const Symbol& s : kSymbols) characters_[s.symbol] = {{symbol_primary(s), plain.secondary, plain.tertiary}};
  characters_.at(kModifierRamsHorn).at(0).tertiary = elements(collator_, UnicodeString(u'Æ')).at(0).tertiary;
  // A primary weight that only occurs with others in one character belongs to a script left out: 〆 sorts as kana.
  std::set<uint32_t> own = {0};
  for (const auto& [c, list] : characters_) own.insert(only_primary(list));
  std::erase_if(characters_, [&](const auto& item) {
    return !std::all_of(item.second.begin(), item.second.end(),
                        [&](const Element& e) { return own.count(e.primary) != 0; });
  });
  collect_pairs();
}

// What ICU reads together: a letter with a mark, and a character behind a certain other one.
void Tables::collect_pairs() {
  UErrorCode status = U_ZERO_ERROR;
  USet* found = uset_openEmpty();
  ucol_getContractionsAndExpansions(collator_, found, nullptr, true, &status);
  check(status, "ucol_getContractionsAndExpansions");
  for (int32_t i = 0, n = uset_getItemCount(found); i < n; ++i) {
    UChar32 start, stop;
    UChar buffer[64];
    status = U_ZERO_ERROR;
    const int32_t length = uset_getItem(found, i, &start, &stop, buffer, 64, &status);
    check(status, "uset_getItem");
    const UnicodeString text(buffer, length);
    const std::vector<UChar32> parts = code_points(text);
    if (length < 2 || !std::all_of(parts.begin(), parts.end(), [&](UChar32 c) { return knows(c); })) continue;
    if (parts.size() != 2 || u_getCombiningClass(parts[0]) != 0) fail("a contraction is not a letter and a mark");
    Pair pair = {parts[0], parts[1], elements(collator_, text)};
    if (u_getCombiningClass(pair.second) != 0) {
      contractions_.push_back(pair);
    } else if (pair.first < 0x80) {
      pair.ours.erase(pair.ours.begin(), pair.ours.begin() + static_cast<long>(characters_[pair.first].size()));
      preceded_.push_back(pair);
    } else {
      fail("a character depends on one before it that is not ASCII");
    }
  }
  uset_close(found);
}

// Characters that stand for the primary weights, in ICU's order. Reordered scripts (Arabic before Latin) show in ICU's
// comparisons only, not in its elements.
Order sorted_samples(const UCollator* collator, Order order) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator* letters = ucol_clone(collator, &status);
  check(status, "ucol_clone");
  ucol_setStrength(letters, UCOL_PRIMARY);
  const auto less = [letters](const Sample& a, const Sample& b) {
    const UnicodeString x(a.character), y(b.character);
    return ucol_strcoll(letters, x.getBuffer(), x.length(), y.getBuffer(), y.length()) == UCOL_LESS;
  };
  std::sort(order.begin(), order.end(), less);
  for (size_t i = 1; i < order.size(); ++i) {
    if (!less(order[i - 1], order[i])) fail("two primary weights compare as equal");
  }
  ucol_close(letters);
  return order;
}

// Undoes what CLDR changed after ICU 72: numbers without decimal digits went from before 0 to behind 9, and kSymbols.
void restore_order(Order* order) {
  const auto find = [order](auto matches) { return std::find_if(order->begin(), order->end(), matches); };
  const auto zero = find([](const Sample& s) { return u_charDigitValue(s.character) == 0; });
  const auto nine = find([](const Sample& s) { return u_charDigitValue(s.character) == 9; });
  const auto alef = find([](const Sample& s) { return u_charType(s.character) == U_OTHER_LETTER; });
  if (!(zero < nine && nine < alef && alef < order->end())) fail("the digits are not in front of the letters");
  std::rotate(zero, nine + 1, alef);
  for (const Symbol& s : kSymbols) {
    const auto behind = find([&s](const Sample& t) { return t.character == s.behind; });
    if (behind == order->end()) fail("a symbol is missing");
    order->insert(behind + 1, {symbol_primary(s), s.symbol});
  }
}

void Tables::rank_primaries() {
  std::map<uint32_t, UChar32> samples;
  for (const auto& [c, list] : characters_) {
    if (const uint32_t p = only_primary(list); p != 0 && p < kSymbolPrimary) samples.emplace(p, c);
  }
  Order order;
  for (const auto& [p, c] : samples) order.push_back({p, c});
  order = sorted_samples(collator_, order);
  restore_order(&order);
  primaries_[0] = 0;
  for (const Sample& s : order) primaries_.emplace(s.primary, static_cast<uint32_t>(primaries_.size()));
}

void Tables::rank() {
  rank_primaries();
  uint32_t last_variant = 0, first_accent = 0xFFFF;
  const auto add = [&](const Elements& list) {
    for (const Element& e : list) {
      if (e.secondary == 0) fail("an element has a tertiary weight alone");
      if (e.primary != 0)
        last_variant = std::max(last_variant, e.secondary);
      else
        first_accent = std::min(first_accent, e.secondary);
      secondaries_.add(e.secondary);
      tertiaries_.add(e.tertiary);
    }
  };
  for (const auto& [c, list] : characters_) {
    add(list);
    classes_.add(u_getCombiningClass(c));
  }
  for (const Pair& p : contractions_) add(p.ours);
  for (const Pair& p : preceded_) add(p.ours);
  if (last_variant >= first_accent) fail("an accent weighs less than a variant of a letter");
  secondaries_.number();
  tertiaries_.number();
  classes_.number();
}

uint32_t fitting(uint32_t value, int bits) {
  if (value >> bits != 0) fail("a number does not fit into its field");
  return value;
}

uint32_t Tables::packed(const Element& e) const {
  return fitting(primaries_.at(e.primary), layout::kPrimaryBits) << layout::kPrimaryShift |
         fitting(secondaries_.of(e.secondary), layout::kSecondaryBits) << layout::kSecondaryShift |
         fitting(tertiaries_.of(e.tertiary), layout::kTertiaryBits);
}

// Where the elements stand in the pool, as the upper fields of a kMany entry.
uint32_t Tables::pooled(const Elements& list) {
  std::vector<uint32_t> key;
  for (const Element& e : list) key.push_back(packed(e));
  const auto [it, fresh] = pool_offsets_.emplace(key, static_cast<uint32_t>(pool_.size()));
  if (fresh) pool_.insert(pool_.end(), key.begin(), key.end());
  return fitting(it->second, layout::kOffsetBits) << layout::kOffsetShift |
         fitting(static_cast<uint32_t>(key.size()), layout::kCountBits) << layout::kCountShift |
         static_cast<uint32_t>(layout::kMany) << layout::kKindShift;
}

uint32_t Tables::entry(UChar32 c) {
  if (!knows(c)) return static_cast<uint32_t>(layout::kOther) << layout::kKindShift;
  const Elements& list = characters_.at(c);
  const std::vector<UChar32> parts = decomposed(nfd(), c);
  const uint32_t first = combining_class(parts.front()), last = combining_class(parts.back());
  if (first != 0 && first != last) fail("a mark decomposes into marks of several classes");
  const bool context =
      std::any_of(contractions_.begin(), contractions_.end(), [c](const Pair& p) { return p.first == c; }) ||
      std::any_of(preceded_.begin(), preceded_.end(), [c](const Pair& p) { return p.second == c; });
  if (context && (list.size() != 1 || last != 0)) fail("a letter that contracts has several elements");
  if (list.empty() && first != last) fail("a letter with marks has no element");
  if (list.empty() && last == 0) return 0;
  if (list.size() == 1 && last == 0) {
    return packed(list[0]) | static_cast<uint32_t>(context ? layout::kContext : layout::kOne) << layout::kKindShift;
  }
  return pooled(list) | fitting(first, layout::kClassBits) << layout::kFirstClassShift |
         fitting(last, layout::kClassBits);
}

void write_array(std::ofstream& out, const std::string& declaration, const std::vector<uint32_t>& values) {
  out << "constexpr " << declaration << "[" << values.size() << "] = {";
  for (size_t i = 0; i < values.size(); ++i) out << (i % 16 == 0 ? "\n" : "") << values[i] << ",";
  out << "\n};\n";
}

void Tables::write_entries(std::ofstream& out) {
  constexpr UChar32 kBlock = 1 << layout::kBlockBits;
  std::map<std::vector<uint32_t>, uint32_t> known;
  std::vector<uint32_t> blocks, index;
  for (UChar32 start = 0; start < kCodePoints; start += kBlock) {
    std::vector<uint32_t> block;
    for (UChar32 c = start; c < start + kBlock; ++c) block.push_back(entry(c));
    const auto [it, fresh] = known.emplace(block, static_cast<uint32_t>(known.size()));
    if (fresh) blocks.insert(blocks.end(), block.begin(), block.end());
    index.push_back(it->second);
  }
  if (known.size() > 256) fail("too many blocks for an index of bytes");
  write_array(out, "uint8_t kIndex", index);
  write_array(out, "uint32_t kBlocks", blocks);
}

// Rows of three: code point, offset of its canonical decomposition among the parts, length.
void Tables::write_decompositions(std::ofstream& out) const {
  std::vector<uint32_t> rows, all;
  for (const auto& [c, list] : characters_) {
    const std::vector<UChar32> parts = decomposed(nfd(), c);
    if (parts == std::vector<UChar32>{c} || u_getCombiningClass(c) != 0) continue;
    if (!std::all_of(parts.begin(), parts.end(), [&](UChar32 d) { return knows(d); })) fail("a part is not known");
    rows.insert(rows.end(),
                {static_cast<uint32_t>(c), static_cast<uint32_t>(all.size()), static_cast<uint32_t>(parts.size())});
    all.insert(all.end(), parts.begin(), parts.end());
  }
  write_array(out, "uint32_t kDecompositions", rows);
  write_array(out, "char32_t kParts", all);
}

void Tables::write(std::ofstream& out) {
  out << "// Made by make_collation from ICU's collation data. Do not edit.\n";
  write_entries(out);
  const auto write_pairs = [&](const char* name, const std::vector<Pair>& pairs) {
    std::vector<uint32_t> rows;
    for (const Pair& p : pairs) {
      rows.insert(rows.end(), {static_cast<uint32_t>(p.first), static_cast<uint32_t>(p.second), pooled(p.ours)});
    }
    write_array(out, std::string("uint32_t ") + name, rows);
  };
  write_pairs("kContractions", contractions_);
  write_pairs("kPreceded", preceded_);
  write_array(out, "uint32_t kElements", pool_);
  write_decompositions(out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) fail("usage: make_collation OUTPUT");
  std::ofstream out(argv[1], std::ios::binary);
  if (!out) fail(std::string("cannot write ") + argv[1]);
  UCollator* collator = open_collator();
  Tables tables(collator);
  tables.collect();
  tables.rank();
  tables.write(out);
  ucol_close(collator);
  return out.good() ? 0 : 1;
}
