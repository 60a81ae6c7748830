// make_lexicon FOLDER OUTPUT: compiles the word lists of ext/lexicon into the constant arrays of morph/lexicon.cpp.
//
// Every list is checked as it is read; a line that breaks its list's rules stops the build with its place.

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "morph/lexicon.h"
#include "morph/suffixes.h"
#include "text/buffer.h"
#include "text/words.h"
#include "tools/automaton.h"

namespace {

using namespace persian::morph;
using persian::text::Letter;
using persian::tools::Layout;
using persian::tools::Word;

std::string place;  // file and line being read, for messages

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "make_lexicon: %s%s\n", place.c_str(), what.c_str());
  std::exit(1);
}

std::vector<std::string> split(const std::string& s, char separator) {
  std::vector<std::string> out;
  std::string item;
  std::istringstream in(s);
  while (std::getline(in, item, separator)) out.push_back(item);
  return out;
}

// The letters of a word as the tokenizer would see it, and where its parts begin.
Word letters(const std::string& utf8, uint64_t* breaks = nullptr) {
  persian::text::WordScanner scanner(utf8);
  persian::text::Word word;
  if (!scanner.next(&word) || word.script != persian::text::Script::kPersian || word.stop != utf8.size()) {
    fail("'" + utf8 + "' is not one Persian word");
  }
  if (breaks != nullptr) *breaks = word.breaks;
  persian::text::Word more;
  if (scanner.next(&more)) fail("'" + utf8 + "' is more than one word");
  return {reinterpret_cast<const char*>(word.letters), word.size};
}

std::string utf8(const Word& word) {
  std::string out(word.size() * 2, '\0');
  out.resize(static_cast<size_t>(
      persian::text::encode_letters({reinterpret_cast<const Letter*>(word.data()), word.size()}, false, out.data())));
  return out;
}

struct Item {
  uint32_t tags = 0;
  uint64_t breaks = 0;                             // where its parts begin
  std::string spelling;                            // standard spelling, when letters and breaks do not give it
  std::vector<std::pair<Record, Word>> links;      // to other words
  std::vector<std::pair<Record, uint16_t>> verbs;  // to verbs
};

struct VerbItem {
  Word past;
  uint16_t preverbs = 0;
  uint8_t rank = kUnranked;
  bool light = false;
  bool glides = false;
};

std::map<Word, Item> items;
std::vector<VerbItem> verbs;
std::vector<Word> preverbs;

// Notes the standard spelling of a word; the first one wins.
void note_spelling(const std::string& spelled, uint64_t breaks, const Word& w, Item* item) {
  if (item->breaks == 0) item->breaks = breaks;
  std::string plain;
  for (size_t i = 0; i < w.size(); ++i) {
    if ((breaks >> i & 1) != 0) plain += "\u200C";
    plain += utf8(w.substr(i, 1));
  }
  if (plain != spelled && item->spelling.empty()) item->spelling = spelled;
}

Item& add(const std::string& spelled, uint32_t tags) {
  uint64_t breaks = 0;
  const Word w = letters(spelled, &breaks);
  Item& item = items[w];
  item.tags |= tags;
  if ((tags & (kWord | kClosed)) != 0) note_spelling(spelled, breaks, w, &item);
  return item;
}

// The word a record points to: an entry even when no list holds it.
Word target(const std::string& spelled) {
  uint64_t breaks = 0;
  Word w = letters(spelled, &breaks);
  note_spelling(spelled, breaks, w, &items[w]);
  return w;
}

// Calls `each` with the columns of every line of a list; `optional` more may be left out.
void read(const std::string& folder, const std::string& name, size_t columns,
          const std::function<void(const std::vector<std::string>&)>& each, size_t optional = 0) {
  std::ifstream in(folder + "/" + name);
  if (!in) fail("cannot read " + folder + "/" + name);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    place = name + ":" + std::to_string(number) + ": ";
    std::vector<std::string> c = split(line, '\t');
    if (c.size() < columns || c.size() > columns + optional)
      fail("has " + std::to_string(c.size()) + " columns, not " + std::to_string(columns));
    each(c);
  }
  place.clear();
}

uint32_t class_tag(const std::string& name) {
  static const std::map<std::string, uint32_t> names = {{"common-present", kCommonPresent},
                                                        {"be-adverb", kBeAdverb},
                                                        {"light-participle", kLightParticiple},
                                                        {"noun-participle", kNounParticiple},
                                                        {"indefinite", kIndefinite},
                                                        {"either-he", kEitherHe},
                                                        {"prefix", kPrefixWord},
                                                        {"suffix", kSuffixWord},
                                                        {"no-suffix", kNoSuffix},
                                                        {"no-silent-he", kNoSilentHe},
                                                        {"never-first", kNeverFirst},
                                                        {"never-last", kNeverLast},
                                                        {"keep-ye", kKeepYe},
                                                        {"verb-too", kVerbToo}};
  auto it = names.find(name);
  if (it == names.end()) fail("there is no class '" + name + "'");
  return it->second;
}

uint32_t pos_tags(const std::string& pos) {
  uint32_t tags = 0;
  for (char c : pos) {
    if (c == 'N')
      tags |= kNoun;
    else if (c == 'A')
      tags |= kAdjective;
    else if (c == 'D')
      tags |= kAdverb;
    else
      fail("part of speech '" + pos + "' is not made of N, A and D");
  }
  return tags;
}

int preverb_number(const std::string& spelled) {
  Word w = letters(spelled);
  auto it = std::find(preverbs.begin(), preverbs.end(), w);
  if (it == preverbs.end()) {
    if (preverbs.size() == 16) fail("more than 16 preverbs");
    it = preverbs.insert(it, w);
  }
  return static_cast<int>(it - preverbs.begin());
}

// past, present stems, preverbs, flags, rank, lemma
void read_verbs(const std::string& folder) {
  std::map<Word, uint16_t> by_past;
  std::vector<std::pair<uint16_t, std::string>> redirects;
  read(folder, "verbs.tsv", 6, [&](const std::vector<std::string>& c) {
    const auto id = static_cast<uint16_t>(verbs.size());
    VerbItem v;
    v.past = letters(c[5] == "-" ? c[0] : c[5]);
    if (v.past.size() > sizeof Verb::past) fail("the past stem is too long");
    if (c[2] != "-") {
      for (const std::string& p : split(c[2], ' ')) v.preverbs |= static_cast<uint16_t>(1 << preverb_number(p));
    }
    if (c[4] != "-") v.rank = static_cast<uint8_t>(std::atoi(c[4].c_str()));
    v.light = c[3].find('l') != std::string::npos;
    const bool no_glide = c[3].find('w') != std::string::npos;
    target(c[5] == "-" ? c[0] : c[5]);
    Item& past = add(c[0], kPastStem);
    past.verbs.emplace_back(Record::kPast, id);
    for (const std::string& p : split(c[1], ' ')) {
      if (p == "-") continue;
      const Word stem = letters(p);
      const auto last = static_cast<Letter>(stem.back());
      using namespace persian::text;
      v.glides = v.glides || (!no_glide && (last == kAlef || last == kAlefMadda || last == kVav));
      add(p, kPresentStem).verbs.emplace_back(Record::kPresent, id);
    }
    verbs.push_back(v);
    by_past[letters(c[0])] = id;
  });
  const auto verb_of = [&](const std::string& past_stem) {
    auto it = by_past.find(letters(past_stem));
    if (it == by_past.end()) fail("'" + past_stem + "' is no past stem of verbs.tsv");
    return it->second;
  };
  read(folder, "irregular.tsv", 2, [&](const std::vector<std::string>& c) {
    add(c[0], kIrregularVerb).verbs.emplace_back(Record::kIrregular, verb_of(c[1]));
  });
  read(folder, "spoken.tsv", 2, [&](const std::vector<std::string>& c) {
    add(c[0], kSpokenStem).verbs.emplace_back(Record::kSpoken, verb_of(c[1]));
  });
}

void read_lists(const std::string& folder) {
  read(folder, "words.tsv", 2, [](const auto& c) { add(c[0], pos_tags(c[1])); });
  read(folder, "compounds.tsv", 3, [](const auto& c) {
    static const std::map<std::string, uint32_t> spellings = {
        {"half", 0}, {"solid", kSolid}, {"apart", kApart}, {"either", kSolid | kApart}};
    auto it = spellings.find(c[2]);
    if (it == spellings.end()) fail("the usual spelling is half, solid, apart or either, not '" + c[2] + "'");
    add(c[0], kCompound | it->second | pos_tags(c[1]));
  });
  read(
      folder, "names.tsv", 2,
      [](const auto& c) {
        const bool one_part = c[0].find("\u200C") == std::string::npos;
        Item& name = add(c[0], kName | (one_part ? 0u : kCompound));
        if (c.size() > 2 && (one_part || c[2] != "half")) fail("only a name of several parts is written half");
        if (!one_part && c.size() == 2 && (name.tags & (kNoun | kAdjective)) == 0) name.tags |= kApart;
      },
      1);
  read(folder, "exceptions.tsv", 2, [](const auto& c) { add(c[0], kException); });
  read(folder, "classes.tsv", 2, [](const auto& c) { add(c[0], class_tag(c[1])); });
  read(folder, "stopwords.tsv", 1, [](const auto& c) { add(c[0], kStopWord); });
  const auto linked = [&](const char* name, size_t columns, uint32_t tag) {
    read(folder, name, columns, [&](const std::vector<std::string>& c) {
      for (const std::string& t : split(c[1], ' ')) {
        Word to = target(t);
        add(c[0], tag).links.emplace_back(Record::kLemma, to);
      }
    });
  };
  linked("closed.tsv", 3, kClosed);
  read(folder, "closed.tsv", 3, [](const auto& c) {
    if (c[0].find("\u200C") == std::string::npos) return;
    Item& word =
        add(c[0], 0);  // هیچ‌کس, also written هیچ کس, unless compounds.tsv tells how it is usually written
    if ((word.tags & kCompound) == 0) word.tags |= kCompound | kApart;
  });
  linked("plurals.tsv", 2, kBrokenPlural);
  linked("variants.tsv", 2, kVariant);
  // A standard form may be a phrase or an inflected form; it is kept as text, not as a word.
  read(folder, "informal.tsv", 2,
       [](const auto& c) { add(c[0], kInformal).links.emplace_back(Record::kInformal, target(c[1])); });
  read_verbs(folder);
}

// Calls visit(word, item, at) for every place where a compound may be cut.
template <class Visit>
void each_cut(Visit visit) {
  for (const auto& [word, item] : items) {
    if ((item.tags & kCompound) == 0) continue;
    for (uint64_t breaks = item.breaks; breaks != 0; breaks &= breaks - 1) {
      visit(word, item, static_cast<size_t>(std::countr_zero(breaks)));
    }
  }
}

// What compounds begin with, up to the last part, so that a text's other words need not be tried as one.
void mark_compound_heads() {
  std::vector<Word> heads;
  each_cut([&](const Word& word, const Item&, size_t at) { heads.push_back(word.substr(0, at)); });
  for (const Word& head : heads) items[head].tags |= kCompoundHead;
}

template <class T>
void write(std::ofstream& out, const char* type, const char* name, const std::vector<T>& values) {
  out << "constexpr " << type << " " << name << "[" << std::max<size_t>(values.size(), 1) << "] = {";
  for (size_t i = 0; i < values.size(); ++i)
    out << (i % 16 == 0 ? "\n" : "") << +values[i] << (sizeof(T) > 4 ? "u," : ",");
  out << "\n};\n";
}

void write_automaton(std::ofstream& out, const Layout& layout) {
  out << "constexpr uint16_t kRootBase = " << layout.root << ";\n";
  out << "constexpr Cell kCells[] = {\n";
  for (const Cell& c : layout.cells) out << "{" << c.base << "," << c.before << "," << +c.label << "},\n";
  out << "};\n";
}

// For every place where a compound may be cut, how a word there may begin; see Lexicon::may_go_on().
class Junctions {
 public:
  // `at` is a place where a compound with these breaks may be cut; `base` is where its letters before that lead.
  void add(const Word& word, uint64_t breaks, size_t at, uint16_t base) {
    Letter letters[3] = {};
    for (size_t i = 0; i < std::size(letters) && at + i < word.size(); ++i) {
      letters[i] = static_cast<Letter>(word[at + i]);
    }
    const auto ends = [&](size_t count) { return at + count == word.size() || (breaks >> (at + count) & 1) != 0; };
    if (ends(1)) mark(base, beginning(letters[0], 0, 0));
    if (letters[1] != 0 && ends(2)) mark(base, beginning(letters[0], letters[1], 0));
    if (letters[2] != 0)
      mark(base, beginning(letters[0], letters[1], letters[2]));
    else
      mark_inflected(base, letters[0], letters[1]);
  }

  const std::vector<uint64_t>& words() const { return words_; }

 private:
  void mark(uint16_t base, Beginning next) {
    const Junction junction = junction_of(base, next);
    words_[junction.word] |= junction.bits;
  }
  // A last part of one or two letters, with what an inflection behind it may begin with.
  void mark_inflected(uint16_t base, Letter first, Letter second) {
    constexpr Letter kLetters = persian::text::kLetterCount;
    for (Letter l = 1; l <= kLetters; ++l) {
      if (!may_begin_inflection(l)) continue;
      if (second != 0) mark(base, beginning(first, second, l));
      for (Letter k = 0; second == 0 && k <= kLetters; ++k) mark(base, beginning(first, l, k));
    }
  }

  std::vector<uint64_t> words_ = std::vector<uint64_t>(kJunctionWords);
};

void write_junctions(std::ofstream& out, const Layout& layout) {
  Junctions junctions;
  each_cut([&](const Word& word, const Item& item, size_t at) {
    junctions.add(word, item.breaks, at, layout.base(word.substr(0, at)));
  });
  write(out, "uint64_t", "kJunctions", junctions.words());
}

// The records of the words that have any: a bit for each word, how many words before each 64 have some, and for the
// i-th such word where its records begin; the last one of a word is marked.
class RecordWriter {
 public:
  explicit RecordWriter(const std::vector<Word>& words) : words_(words), has_((words.size() + 63) / 64) {}

  uint16_t number(const Word& w) const {
    return static_cast<uint16_t>(std::lower_bound(words_.begin(), words_.end(), w) - words_.begin());
  }

  void add(size_t word, const Item& item) {
    const size_t begin = values_.size();
    for (const auto& [kind, to] : item.links) record(kind, number(to));
    for (const auto& [kind, id] : item.verbs) record(kind, id);
    for (uint16_t i = 1; i < 64; ++i) {
      if ((item.breaks >> i & 1) != 0) record(Record::kBreak, i);
    }
    if (!item.spelling.empty()) {
      record(Record::kSpelling, static_cast<uint16_t>(spelling_offsets_.size() - 1));
      spellings_ += item.spelling;
      spelling_offsets_.push_back(static_cast<uint32_t>(spellings_.size()));
    }
    if (word % 64 == 0) ranks_.push_back(static_cast<uint16_t>(begins_.size()));
    if (values_.size() == begin) return;
    if (begin > 0xFFFF) fail("more records than 16 bits can number");
    has_[word / 64] |= uint64_t{1} << (word % 64);
    begins_.push_back(static_cast<uint16_t>(begin));
    kinds_.back() |= kLastRecord;
  }

  void write_to(std::ofstream& out) const {
    write(out, "uint64_t", "kHasRecords", has_);
    write(out, "uint16_t", "kRecordRanks", ranks_);
    write(out, "uint16_t", "kRecordBegins", begins_);
    write(out, "uint8_t", "kRecordKinds", kinds_);
    write(out, "uint16_t", "kRecordValues", values_);
    write(out, "uint32_t", "kSpellingOffsets", spelling_offsets_);
    write(out, "unsigned char", "kSpellings", std::vector<unsigned char>(spellings_.begin(), spellings_.end()));
  }

 private:
  void record(Record kind, uint16_t value) {
    kinds_.push_back(static_cast<uint8_t>(kind));
    values_.push_back(value);
  }

  const std::vector<Word>& words_;
  std::vector<uint64_t> has_;
  std::vector<uint16_t> ranks_, begins_, values_;
  std::vector<uint8_t> kinds_;
  std::vector<uint32_t> spelling_offsets_ = {0};
  std::string spellings_;
};

void write_items(std::ofstream& out, const std::vector<Word>& words) {
  std::vector<uint32_t> tag_sets = {0};  // see Lexicon::tags()
  std::vector<uint16_t> tags;
  std::map<uint32_t, uint16_t> known_tags;
  RecordWriter records(words);
  for (size_t i = 0; i < words.size(); ++i) {
    const Item& item = items[words[i]];
    auto [it, fresh] = known_tags.emplace(item.tags, static_cast<uint16_t>(tag_sets.size()));
    if (fresh) tag_sets.push_back(item.tags);
    tags.push_back(it->second);
    records.add(i, item);
  }
  write(out, "uint32_t", "kTagSets", tag_sets);
  write(out, "uint16_t", "kTags", tags);
  records.write_to(out);
  out << "constexpr Verb kVerbs[] = {\n";
  for (const VerbItem& v : verbs) {
    out << "{{";
    for (const char l : v.past) out << +l << ",";
    out << "}," << v.past.size() << "," << v.preverbs << "," << +v.rank << "," << (v.light ? "true" : "false") << ","
        << (v.glides ? "true" : "false") << "},\n";
  }
  out << "};\nconstexpr int kPreverbCount = " << preverbs.size() << ";\nconstexpr Preverb kPreverbs[] = {\n";
  uint64_t firsts = 0;
  for (const Word& p : preverbs) {
    firsts |= uint64_t{1} << p[0];
    out << "{{";
    for (char l : p) out << static_cast<int>(l) << ",";
    out << "}," << p.size() << "},\n";
  }
  out << "};\nconstexpr uint64_t kPreverbFirsts = " << firsts << "u;\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) fail("usage: make_lexicon FOLDER OUTPUT");
  read_lists(argv[1]);
  mark_compound_heads();
  std::ofstream out(argv[2], std::ios::binary);
  if (!out) fail(std::string("cannot write ") + argv[2]);
  std::vector<Word> words;
  words.reserve(items.size());
  for (const auto& [w, item] : items) words.push_back(w);
  if (words.size() > 0xFFFF) fail("more words than 16 bits can number");
  out << "// Made by make_lexicon from ext/lexicon. Do not edit.\n";
  const Layout layout = persian::tools::lay_out(words);
  if (layout.cells.empty()) fail("the automaton does not fit into 65535 cells");
  write_automaton(out, layout);
  write_junctions(out, layout);
  write_items(out, words);
  return out.good() ? 0 : 1;
}
