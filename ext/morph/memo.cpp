#include "morph/memo.h"

#include "morph/analyzer.h"
#include "morph/lexicon.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::morph {

namespace {

template <class Unsigned>
uint64_t load(const char* bytes) {
  Unsigned value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

// Lays terms behind the key and the terms that are there already.
class Writer {
 public:
  explicit Writer(Remembered* out) : out_(*out), used_(out->key_size) {}

  bool write(const TermList& terms) {
    for (int i = 0; i < terms.size(); ++i) {
      if (out_.count == Remembered::kMaxTerms || !write(terms.term(i), terms.surface_only(i))) return false;
    }
    return true;
  }

 private:
  bool write(std::string_view term, bool surface_only) {
    size_t length = term.size() | (surface_only ? Remembered::kSurfaceOnly : 0u);
    if (out_.key().starts_with(term)) {
      length |= Remembered::kOfKey;
    } else {
      if (used_ + term.size() > Remembered::kBytes) return false;
      std::memcpy(out_.bytes + used_, term.data(), term.size());
      used_ += term.size();
    }
    out_.lengths[out_.count++] = static_cast<uint8_t>(length);
    return true;
  }

  Remembered& out_;
  size_t used_;
};

// Whether the key is the word's letters, one by one, and half-spaces.
bool is_letter_by_letter(const text::Word& word, std::string_view key) {
  int letters = 0;
  for (size_t at = 0; at < key.size();) {
    const text::Decoded d = text::decode(key, at);
    at += d.length;
    const text::Class kind = text::folding(d.code_point).kind;
    if (kind == text::Class::kPersian) ++letters;
    if (kind != text::Class::kPersian && kind != text::Class::kHalfSpace) return false;
  }
  return letters == word.size;
}

}  // namespace

uint64_t Memo::hash(std::string_view key) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15u;
  const char* bytes = key.data();
  size_t left = key.size();
  uint64_t h = left * kOdd;
  for (; left > 8; bytes += 8, left -= 8) {
    h = (h ^ load<uint64_t>(bytes)) * kOdd;
    h ^= h >> 32;
  }
  if (left == 8) {
    h ^= load<uint64_t>(bytes);
  } else if (left >= 4) {
    h ^= load<uint32_t>(bytes) | load<uint32_t>(bytes + left - 4) << 32;
  } else if (left >= 2) {
    h ^= load<uint16_t>(bytes) | load<uint16_t>(bytes + left - 2) << 16;
  } else {
    h ^= static_cast<unsigned char>(*bytes);
  }
  h *= kOdd;
  return h >> 40;
}

const Remembered* Memo::insert(const Remembered& fresh, const Remembered* kept) {
  Remembered* row = rows_[hash(fresh.key()) % kRows];
  int place = (row[0].flags & Remembered::kUsed) == 0 ? 0 : (row[1].flags & Remembered::kUsed) == 0 ? 1 : 0;
  if (&row[place] == kept) place = 1 - place;
  row[1 - place].flags &= static_cast<uint8_t>(~Remembered::kUsed);
  row[place] = fresh;
  return &row[place];
}

bool work_out(std::string_view text, const Candidate& unit, std::string_view key, Remembered* out) {
  if (key.size() > Remembered::kMaxKey) return false;
  const text::Word& word = unit.word;
  *out = {};
  out->key_size = static_cast<uint8_t>(key.size());
  std::memcpy(out->bytes, key.data(), key.size());
  out->tags = unit.tags;
  out->traits = unit.traits;
  if (word.spaced) {
    out->flags = Remembered::kSpaced;
  } else if (is_letter_by_letter(word, key)) {
    out->flags = Remembered::kLetterwise;
  }
  if (word.parts == 1 && (unit.tags & (kNeverFirst | kCompoundHead)) == kCompoundHead) {
    const State state = Lexicon::walk(word.view());
    out->compounds = state.base;
    out->number = static_cast<uint16_t>(state.number);
  }
  Analysis analysis;
  analyze(word, &analysis);
  size_t first_stop = word.stop, second_start = word.stop;
  if (analysis.count > 1) text::find_letter(text, word, analysis.pieces[0].end, &first_stop, &second_start);
  out->first_stop = static_cast<uint8_t>(first_stop - word.start);
  out->second_start = static_cast<uint8_t>(second_start - word.start);
  Writer writer(out);
  for (int i = 0; i < analysis.count; ++i) {
    TermList terms;
    document_terms(word, analysis, i, &terms);
    if (!writer.write(terms)) return false;
    if (i == 0) out->first_count = out->count;
  }
  return true;
}

}  // namespace persian::morph
