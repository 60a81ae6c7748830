// The word lists of ext/lexicon, held to what their headers promise: sorted, in settled spelling, nothing twice,
// nothing that the rules derive by themselves, nothing that points nowhere.
//
// make_lexicon already refuses lines it cannot compile (columns, parts of speech, classes, verbs that do not exist).
// Everything here prints the lines it objects to as `list, entry: reason`.

#include "morph/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "morph/readings.h"
#include "morph/suffixes.h"
#include "morph/units.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::morph {
namespace {

#define ZWNJ "\u200C"

using Columns = std::vector<std::string>;
using Lines = std::vector<Columns>;

Columns split(const std::string& line, char separator) {
  Columns out;
  for (size_t at = 0, end = 0; end != std::string::npos; at = end + 1) {
    end = line.find(separator, at);
    out.push_back(line.substr(at, end - at));
  }
  return out;
}

Lines load(const std::string& name) {
  std::ifstream in(std::string(PERSIAN_LEXICON) + "/" + name + ".tsv");
  EXPECT_TRUE(in) << name;
  Lines out;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') out.push_back(split(line, '\t'));
  }
  return out;
}

// A list, read once.
const Lines& list(const std::string& name) {
  static std::map<std::string, Lines> lists;
  const auto found = lists.find(name);
  return found != lists.end() ? found->second : lists.emplace(name, load(name)).first->second;
}

const std::vector<std::string> kLists = {"classes",   "closed", "compounds", "exceptions", "informal",
                                         "irregular", "names",  "plurals",   "spoken",     "stopwords",
                                         "variants",  "verbs",  "words"};

// The word as the analysis sees it.
text::Word read(const std::string& spelled) {
  text::WordScanner scanner(spelled);
  text::Word word;
  EXPECT_TRUE(scanner.next(&word) && word.script == text::Script::kPersian && word.stop == spelled.size()) << spelled;
  return word;
}

using Letters8 = std::basic_string<Letter>;

Letters8 letters(const std::string& spelled) {
  const text::Word word = read(spelled);
  return {word.letters, word.size};
}

Letters view(const Letters8& word) { return {word.data(), word.size()}; }

// The parts of a word between its half-spaces.
Columns parts(std::string spelled) {
  Columns out;
  for (size_t at = 0; (at = spelled.find(ZWNJ)) != std::string::npos;) {
    out.push_back(spelled.substr(0, at));
    spelled.erase(0, at + std::string_view(ZWNJ).size());
  }
  out.push_back(spelled);
  return out;
}

// What is objected to, for the message of a failed test.
class Objections {
 public:
  ~Objections() { EXPECT_EQ(count_, 0) << text_; }
  void add(const std::string& name, const std::string& entry, const std::string& reason) {
    ++count_;
    text_ += name + ", " + entry + ": " + reason + "\n";
  }

 private:
  int count_ = 0;
  std::string text_;
};

const std::set<Letters8>& words_of(const std::string& name) {
  static std::map<std::string, std::set<Letters8>> sets;
  std::set<Letters8>& out = sets[name];
  if (out.empty()) {
    for (const Columns& c : list(name)) out.insert(letters(c[0]));
  }
  return out;
}

TEST(Lexicon, IsLarge) {
  const auto at_least = [](const char* name, size_t count) { EXPECT_GE(list(name).size(), count) << name; };
  at_least("words", 12000);
  at_least("compounds", 2500);
  at_least("names", 5000);
  at_least("plurals", 450);
  at_least("verbs", 420);
  at_least("informal", 600);
  for (const std::string& name : kLists) std::printf("%-12s %6zu\n", name.c_str(), list(name).size());
}

// By the letters as they fold, half-spaces aside; the classes and names of one word follow each other.
TEST(Lexicon, IsInAlphabeticalOrder) {
  Objections objections;
  for (const std::string& name : kLists) {
    const bool by_class = name == "classes";
    const Lines& lines = list(name);
    for (size_t i = 1; i < lines.size(); ++i) {
      if (by_class && lines[i][1] != lines[i - 1][1]) continue;
      if (letters(lines[i][0]) < letters(lines[i - 1][0])) objections.add(name, lines[i][0], "not in order");
    }
  }
}

// One line a word; a function word has one for each class, a name for each kind, and both may list their spellings.
TEST(Lexicon, HasNothingTwice) {
  Objections objections;
  for (const std::string& name : kLists) {
    const bool by_line = name == "closed" || name == "informal";
    const bool by_code = name == "names" || name == "classes";
    std::set<std::pair<Letters8, std::string>> letters_seen;
    std::set<Columns> seen;
    for (const Columns& c : list(name)) {
      const bool fresh =
          by_line ? seen.insert(c).second : letters_seen.emplace(letters(c[0]), by_code ? c[1] : std::string()).second;
      if (!fresh) objections.add(name, c[0], "is there twice");
    }
  }
}

// Why a word is not in settled spelling; "" when it is.
std::string fault(const std::string& word) {
  const std::string_view half_space = ZWNJ;
  if (word.starts_with(half_space) || word.ends_with(half_space)) return "a half-space at its end";
  if (word.find(ZWNJ ZWNJ) != std::string::npos) return "two half-spaces";
  for (size_t at = 0; at < word.size();) {
    const text::Decoded d = text::decode(word, at);
    at += d.length;
    std::string_view standard;
    if (text::canonical(d.code_point, &standard)) return "a letter in another spelling";
    if (d.code_point != U'\u200C' && text::folding(d.code_point).kind != text::Class::kPersian) return "no letter";
  }
  return "";
}

TEST(Lexicon, IsInSettledSpelling) {
  const std::map<std::string, std::vector<size_t>> words = {
      {"classes", {0}}, {"closed", {0, 1}},    {"compounds", {0}},  {"exceptions", {0}}, {"informal", {0}},
      {"names", {0}},   {"irregular", {0, 1}}, {"plurals", {0, 1}}, {"spoken", {0, 1}},  {"stopwords", {0}},
      {"words", {0}},   {"variants", {0, 1}},  {"verbs", {0, 1, 2}}};
  Objections objections;
  for (const auto& [name, columns] : words) {
    for (const Columns& c : list(name)) {
      for (size_t column : columns) {
        for (const std::string& word : split(c[column], ' ')) {
          const std::string why = word == "-" ? "" : fault(word);
          if (!why.empty()) objections.add(name, c[0], why);
        }
      }
    }
  }
}

TEST(Lexicon, KeepsToItsCodes) {
  const std::set<std::string> pos = {"N", "A", "D", "NA", "ND", "AD", "NAD"};
  const std::map<std::string, std::vector<std::set<std::string>>> codes = {
      {"words", {pos}},
      {"compounds", {pos, {"half", "solid", "apart", "either"}}},
      {"names",
       {{"given", "family", "city", "province", "country", "place", "org", "month", "people", "title"}, {"half"}}},
      {"exceptions", {{"plural", "comparative", "clitic", "ye", "verb", "mi"}}},
      {"closed", {{}, {"pron", "det", "prep", "conj", "part", "adv", "num", "cop", "interj", "mod"}}}};
  Objections objections;
  for (const auto& [name, columns] : codes) {
    for (const Columns& c : list(name)) {
      const bool short_name = name == "names" && c.size() == 2;
      ASSERT_TRUE(c.size() == columns.size() + 1 || short_name) << name << ", " << c[0];
      for (size_t i = 0; i + 1 < c.size(); ++i) {
        if (!columns[i].empty() && !columns[i].contains(c[i + 1])) objections.add(name, c[0], "code " + c[i + 1]);
      }
    }
  }
  for (const Columns& c : list("compounds")) {
    if (c[0].find(ZWNJ) == std::string::npos) objections.add("compounds", c[0], "has but one part");
  }
  for (const Columns& c : list("words")) {
    if (c[0].find(ZWNJ) != std::string::npos) objections.add("words", c[0], "has several parts");
  }
  std::map<std::string, size_t> columns_of;  // a name of several kinds is written one way
  for (const Columns& c : list("names")) {
    if (columns_of.emplace(c[0], c.size()).first->second != c.size()) objections.add("names", c[0], "half but once");
  }
}

std::string spell(Letters word) {
  std::string out(2 * word.size(), '\0');
  out.resize(static_cast<size_t>(text::encode_letters(word, false, out.data())));
  return out;
}

// A reading that makes an entry superfluous: a known noun, adjective or adverb with ها, ترین, مان, تان or شان. ای after
// a half-space is none of them: فیروزه‌ای is not فیروز with های.
const Reading* derivation(const text::Word& word, const Readings& readings) {
  for (const Reading& r : readings) {
    if (r.unknown_stem || r.cut >= word.size || (word.breaks >> r.cut) > 1) continue;
    const Letters ending = word.view().subspan(r.cut);
    constexpr Suffix kPossessives[] = {u"مان", u"تان", u"شان"};
    const bool superlative = r.kind == Kind::kComparative && ending.size() >= 4;
    const bool possessive = r.kind == Kind::kPossessive && is_one_of(ending, kPossessives);
    const bool stem_known = (Lexicon::tags(word.view().first(r.cut)) & (kNoun | kAdjective | kAdverb)) != 0;
    if ((r.kind == Kind::kHa || superlative || possessive) && stem_known) return &r;
  }
  return nullptr;
}

// What looks so and is not is in exceptions.tsv; function words are never taken apart.
TEST(Lexicon, HasNoWordThatItsRulesDerive) {
  Objections objections;
  for (const std::string name : {"words", "compounds"}) {
    for (const Columns& c : list(name)) {
      const text::Word word = read(c[0]);
      if ((Lexicon::tags(word.view()) & (kException | kClosed)) != 0) continue;
      Readings readings;
      read_word(word.view(), 0, &readings);
      const Reading* r = derivation(word, readings);
      if (r != nullptr) objections.add(name, c[0], "derived from " + spell(word.view().first(r->cut)));
    }
  }
}

// A listed word without its half-space is read as itself or as a verb form, never as another word and a suffix.
TEST(Lexicon, ReadsItsWordsAsTheyAre) {
  Objections objections;
  for (const std::string name : {"words", "compounds"}) {
    for (const Columns& c : list(name)) {
      const text::Word word = read(c[0]);
      Readings readings;
      read_word(word.view(), 0, &readings);
      const Reading& r = readings.best();
      if ((Lexicon::tags(word.view()) & kIndefinite) != 0) continue;  // classes.tsv says روزی is روز with ی
      const bool itself = r.kind == Kind::kWhole || r.kind == Kind::kClosed || r.kind == Kind::kVerb ||
                          r.kind == Kind::kIrregular || r.kind == Kind::kBroken;
      if (!itself) objections.add(name, c[0], "read as " + spell(word.view().first(r.cut)) + " and a suffix");
    }
  }
}

bool is_infinitive(Letters word) {
  if (word.size() < 3 || word.back() != text::letter(U'ن')) return false;
  const Letters past = word.first(word.size() - 1);
  for (int p = 0; p < Lexicon::preverb_count(); ++p) {
    const Letters preverb = Lexicon::preverb(p);
    if (starts_with(past, preverb) && (Lexicon::tags(past.subspan(preverb.size())) & kPastStem) != 0) return true;
  }
  return (Lexicon::tags(past) & kPastStem) != 0;
}

// A word of any list, a stem or affix, or an inflected form of one.
bool is_known(Letters word) {
  const uint32_t tags = Lexicon::tags(word);
  constexpr uint32_t kBound = kPrefixWord | kSuffixWord | kPastStem | kPresentStem;
  constexpr uint32_t kRelated = kBrokenPlural | kVariant | kException | kInformal;
  if ((tags & (kWord | kClosed | kBound | kRelated)) != 0 || is_infinitive(word)) return true;
  if (word.size() < 2) return false;
  Readings readings;
  read_word(word, 0, &readings);
  return readings.best().kind != Kind::kUnknown && !readings.best().unknown_stem;
}

// A known word, or one in a shape that only compounds have: گفت‌وگو, بین‌الملل, سه‌ماهه,
// خوش‌بینانه, کم‌حوصلگی.
bool is_known_part(const std::string& spelled) {
  const text::Word word = read(spelled);
  const Letters w = word.view();
  if (is_known(w)) return true;
  constexpr Suffix kAnd = u"و", kThe = u"ال", kHe = u"ه", kYe = u"ی", kOnwards = u"انه", kGi = u"گی";
  for (const Suffix& s : {kAnd, kThe}) {
    if (starts_with(w, s.view()) && w.size() > s.size + 1u && is_known(w.subspan(s.size))) return true;
  }
  for (const Suffix& s : {kHe, kYe, kOnwards}) {
    if (ends_with(w, s) && w.size() > s.size + 1u && is_known(w.first(w.size() - s.size))) return true;
  }
  for (size_t cut = 2; cut + 2 <= w.size(); ++cut) {
    const uint32_t tags = Lexicon::tags(w.first(cut));
    const bool leads = (tags & (kClosed | kPrefixWord)) != 0;
    if (leads && is_known(w.subspan(cut))) return true;
  }
  if (!ends_with(w, kGi)) return false;
  Letters8 with_he(w.begin(), w.end() - kGi.size);
  with_he += text::kHe;
  return is_known(view(with_he));
}

// Parts that are nothing alone: of Arabic phrases, loans and sounds, and words that survive in compounds only.
std::set<std::string> bound_parts() {
  std::ifstream in(PERSIAN_QUALITY "/bound_parts.txt");
  EXPECT_TRUE(in);
  std::set<std::string> out;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with('#')) out.insert(line);
  }
  return out;
}

TEST(Lexicon, KnowsThePartsOfItsCompounds) {
  const std::set<std::string> bound = bound_parts();
  std::set<std::string> unused = bound;
  Objections objections;
  for (const Columns& c : list("compounds")) {
    for (const std::string& part : parts(c[0])) {
      unused.erase(part);
      if (!bound.contains(part) && !is_known_part(part)) objections.add("compounds", c[0], "nobody knows " + part);
    }
  }
  for (const std::string& part : unused) objections.add("bound_parts", part, "is no part of a compound");
}

// The filter may say yes too often, never no: wherever a compound is cut, what stands behind may go on there, with the
// beginning that a word of the text would have.
TEST(Lexicon, ItsCompoundsMayGoOnWhereTheyAreCut) {
  int asked = 0, wrong = 0;
  for (int number = 0; number < Lexicon::word_count(); ++number) {
    Letter word[text::kMaxLetters + 1] = {};
    const auto size = static_cast<size_t>(Lexicon::letters(number, word));
    const uint64_t breaks = Lexicon::breaks(number);
    for (size_t at = 1; at < size; ++at) {
      if ((breaks >> at & 1) == 0 || (Lexicon::tags({word, size}) & kCompound) == 0) continue;
      const uint16_t base = Lexicon::walk({word, at}).base;
      for (size_t end = at + 1; end <= size; ++end) {
        if (end < size && (breaks >> end & 1) == 0) continue;
        const auto letter = [&](size_t i) { return at + i < end ? word[at + i] : Letter{0}; };
        EXPECT_TRUE(Lexicon::may_go_on(base, beginning(letter(0), letter(1), letter(2)))) << number << " " << at;
        // ها behind it, when it is the last part
        const auto inflected = [&](size_t i) {
          return at + i < end ? letter(i) : at + i == end ? text::kHe : text::kAlef;
        };
        if (end == size) {
          EXPECT_TRUE(Lexicon::may_go_on(base, beginning(inflected(0), inflected(1), inflected(2)))) << number;
        }
      }
      for (Letter l = 1; l <= text::kLetterCount; ++l, ++asked) {
        wrong += Lexicon::may_go_on(base, beginning(l, text::letter(u'ظ'), text::letter(u'ژ'))) ? 1 : 0;
      }
    }
  }
  EXPECT_LT(wrong, asked / 15);
}

TEST(Lexicon, PointsToWords) {
  Objections objections;
  for (const std::string name : {"plurals", "closed", "variants", "informal"}) {
    const bool phrase = name == "variants" || name == "informal";  // an inflected form, or several parts
    for (const Columns& c : list(name)) {
      for (const std::string& target : split(c[1], ' ')) {
        const Letters8 word = letters(target);
        const bool listed = (Lexicon::tags(view(word)) & (kWord | kClosed)) != 0;
        const bool composed = phrase && (is_known(view(word)) || std::ranges::all_of(parts(target), is_known_part));
        if (!listed && !composed) objections.add(name, c[0], "there is no word " + target);
      }
    }
  }
}

TEST(Lexicon, HasWellFormedVerbs) {
  Objections objections;
  std::map<std::string, std::string> ranks;  // and the verb that has it
  for (const Columns& c : list("verbs")) {
    ASSERT_EQ(c.size(), 6u) << c[0];
    if (!c[0].ends_with("د") && !c[0].ends_with("ت")) objections.add("verbs", c[0], "a past stem ends in د or ت");
    for (const std::string& stem : split(c[1], ' ')) {
      if (stem.find(ZWNJ) != std::string::npos || stem.empty()) objections.add("verbs", c[0], "present stem " + stem);
    }
    if (c[3] != "-" && c[3].find_first_not_of("clnwk") != std::string::npos) {
      objections.add("verbs", c[0], "flags " + c[3]);
    }
    const bool vav = std::ranges::any_of(split(c[1], ' '), [](const std::string& s) { return s.ends_with("و"); });
    if (c[3].find('w') != std::string::npos && !vav) objections.add("verbs", c[0], "no present stem in و");
    const std::string& lemma = c[5] == "-" ? c[0] : c[5];
    if (c[4] != "-" && ranks.emplace(c[4], lemma).first->second != lemma) {
      objections.add("verbs", c[0], "has the rank of " + ranks[c[4]]);
    }
    if (c[5] != "-" && !words_of("verbs").contains(letters(c[5]))) objections.add("verbs", c[0], "no verb " + c[5]);
  }
}

}  // namespace
}  // namespace persian::morph
