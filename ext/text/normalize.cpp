#include "text/normalize.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/glyph.h"
#include "text/number_span.h"
#include "text/protect.h"
#include "text/slice.h"
#include "text/utf8.h"

namespace persian::text {

namespace {

// Letters that a mark of hamza or madda turns into another letter.
struct Composition {
  char32_t letter, mark;
  std::string_view composed;
};
constexpr Composition kCompositions[] = {
    {U'ا', 0x0653, "آ"}, {U'ا', 0x0654, "أ"}, {U'ا', 0x0655, "إ"},
    {U'و', 0x0654, "ؤ"}, {U'ی', 0x0654, "ئ"}, {U'ي', 0x0654, "ئ"},
};

constexpr std::string_view kDash = "–";

bool is_emoji_part(char32_t c) { return c >= 0x2000 && c != kReplacement && !(c >= 0xFB50 && c <= 0xFDFF); }

// Marks that `diacritics=remove` takes away; those that are part of a letter or of its spelling are not among them.
bool is_haraka(char32_t c) {
  return (c >= 0x064B && c <= 0x0652) || (c >= 0x0656 && c <= 0x065F) || c == 0x0670 || (c >= 0x0610 && c <= 0x061A) ||
         (c >= 0x06D6 && c <= 0x06DC) || (c >= 0x06DF && c <= 0x06E8) || (c >= 0x06EA && c <= 0x06ED);
}

// Of U+0600..06FF, the letters that are written as they are behind any other one.
constexpr auto kUsualLetters = [] {
  std::array<bool, 256> usual{};
  for (char32_t c = 0x0600; c < 0x0700; ++c) {
    usual[c - 0x0600] = (c >= U'ب' && c <= U'غ') || (c >= U'ف' && c <= U'و' && c != U'ك') || c == U'ی' || c == U'پ' ||
                        c == U'چ' || c == U'ژ' || c == U'ک' || c == U'گ' || c == U'ا';
  }
  return usual;
}();

class Cleaner {
 public:
  Cleaner(std::string_view line, const NormalizeOptions& options, Buffer* out)
      : line_(line), options_(options), out_(out) {}

  // A line in another script keeps its digits.
  void survey() {
    bool foreign = false, persian = false;
    for (size_t at = 0; at < line_.size() && !persian;) {
      const Decoded d = decode(line_, at);
      persian = glyph(d.code_point) == Glyph::kPersian;
      foreign |= glyph(d.code_point) == Glyph::kForeign;
      at += d.length;
    }
    keeps_digits_ = foreign && !persian;
  }

  void clean() {
    SpanScanner spans(line_);
    for (Span span; spans.next(&span);) {
      if (span.is_protected)
        copy_span(span);
      else
        clean_span(span);
    }
    end_run(false);
  }

 private:
  // Writes a protected span as it is.
  void copy_span(Span span) {
    const Decoded first = decode(line_, span.start);
    end_run(is_word_glyph(glyph(first.code_point)));
    begin(first.code_point);
    bool letter = false;
    for (size_t at = span.start; at < span.stop;) {
      const Decoded d = decode(line_, at);
      put(d.code_point, d.length, at);
      letter |= glyph(d.code_point) == Glyph::kForeign;
      at += d.length;
    }
    after_foreign_ = letter;
  }

  void clean_span(Span span) {
    for (size_t at = span.start; at < span.stop;) {
      const Decoded d = decode(line_, at);
      const size_t next = at + d.length;
      switch (glyph(d.code_point)) {
        case Glyph::kSpace:
        case Glyph::kLineBreak: space(d.code_point); break;
        case Glyph::kHalfSpace: half_space(d, at); break;
        case Glyph::kInvisible: invisible(d, at); break;
        case Glyph::kMark: mark(d, at); break;
        case Glyph::kPersian: letter(d, at); break;
        case Glyph::kDigit: at = number(at, span.stop); continue;
        case Glyph::kForeign:
        case Glyph::kSymbol: symbol(d, at); break;
      }
      at = next;
    }
  }

  char32_t code_point_at(size_t at) const { return at < line_.size() ? decode(line_, at).code_point : 0; }
  Glyph glyph_at(size_t at) const { return at < line_.size() ? glyph(code_point_at(at)) : Glyph::kLineBreak; }

  void space(char32_t c) {
    end_run(false);
    if (c == '\t')
      pending_ = Pending::kTab;
    else if (pending_ != Pending::kTab)
      pending_ = Pending::kSpace;
  }

  // A half-space, or what was typed for one; seen only between two word characters.
  void half_space(const Decoded& d, size_t at) {
    const Glyph next = glyph_at(at + d.length);
    const bool letters = glyph(last_) == Glyph::kPersian && next == Glyph::kPersian && pending_ == Pending::kNone;
    if (d.code_point == 0xAC && !letters) return symbol(d, at);
    if (d.code_point != kZwnj && !letters) return;
    if (pending_ == Pending::kNone) pending_ = Pending::kHalfSpace;
  }

  void invisible(const Decoded& d, size_t at) {
    if (d.code_point != kZwj || pending_ != Pending::kNone) return;
    const Glyph before = glyph(last_), next = glyph_at(at + d.length);
    const bool emoji = is_emoji_part(last_) && is_emoji_part(code_point_at(at + d.length));
    const bool lone_he = last_ == U'ه' && out_->size() == word_ + 2 && next != Glyph::kPersian &&
                         next != Glyph::kMark && next != Glyph::kHalfSpace && before == Glyph::kPersian;
    if (!emoji && !lone_he) return;
    end_run(false);
    put(d.code_point, d.length, at);
  }

  void mark(const Decoded& d, size_t at) {
    const char32_t c = d.code_point;
    if (c == kKashida) return kashida(at);
    if (pending_ == Pending::kHalfSpace) pending_ = Pending::kNone;
    if (pending_ == Pending::kNone) {
      for (const Composition& k : kCompositions) {
        if (k.mark != c || k.letter != last_) continue;
        end_run(true);
        out_->truncate(out_->size() - 2);
        out_->append(k.composed);
        last_ = decode(k.composed, 0).code_point;
        run_ = out_->size() - k.composed.size();
        run_length_ = 1;
        return;
      }
      if (c == last_) return;
    }
    if (!options_.diacritics && is_haraka(c)) return;
    std::string_view text;
    if (!canonical(c, &text) || pending_ != Pending::kNone) return symbol(d, at);
    end_run(true);
    put_text(text);
  }

  // Inside a word it only stretches; alone it is a dash.
  void kashida(size_t at) {
    if (at > 0 && decode_before(line_, at).code_point == kKashida) return;  // the first one settles it
    const bool after_word = pending_ == Pending::kNone && last_ != 0 && is_word_glyph(glyph(last_));
    size_t next = at;
    while (code_point_at(next) == kKashida) next += 2;
    if (after_word || is_word_glyph(glyph_at(next))) return;
    end_run(false);
    begin(U'–');
    put_text(kDash);
  }

  void letter(const Decoded& d, size_t at) {
    std::string_view text;
    if (is_plain(d)) {
      end_run(true);
      run_ = out_->size();
      run_length_ = 1;
      out_->append(slice(line_, at, 2));
      last_ = d.code_point;
      after_foreign_ = false;
      return;
    }
    if (d.code_point == U'ء' && ezafe(at + d.length)) return;
    if (!canonical(d.code_point, &text)) text = slice(line_, at, d.length);
    for (size_t i = 0; i < text.size();) {
      const Decoded l = decode(text, i);
      const bool again = pending_ == Pending::kNone && l.code_point == last_ && run_length_ > 0;
      if (!again) {
        if (l.code_point == U'ا' && pending_ == Pending::kNone) part_three_he();
        end_run(pending_ == Pending::kNone);
        begin(l.code_point);
        run_ = out_->size();
        run_length_ = 0;
      }
      out_->append(slice(text, i, l.length));
      last_ = l.code_point;
      // Presentation forms of harakat bring marks; only letters are counted.
      run_length_ = glyph(last_) == Glyph::kPersian ? run_length_ + 1 : 0;
      i += l.length;
    }
    after_foreign_ = false;
  }

  // A letter inside a word that is written as it is, and not once more.
  bool is_plain(const Decoded& d) const {
    const char32_t c = d.code_point;
    const bool usual = c - 0x0600 < kUsualLetters.size() && kUsualLetters[c - 0x0600] && (c != U'ا' || last_ != U'ه');
    return usual && pending_ == Pending::kNone && c != last_ && last_ >= U'آ' && last_ <= U'ی' && last_ != kKashida &&
           glyph(last_) == Glyph::kPersian;
  }

  // جبههها: the one place where three of a letter are right, a word in هه and the plural ها.
  void part_three_he() {
    if (last_ != U'ه' || run_length_ != 3) return;
    run_length_ = 0;
    if (!options_.half_spaces) return;
    out_->truncate(out_->size() - 2);
    out_->append("\u200Cه");
  }

  // بهانهء, بهانه ء: a hamza that ends a word behind ه is the sign of the ezafe.
  bool ezafe(size_t next) {
    if (last_ != U'ه' || pending_ == Pending::kTab || is_word_glyph(glyph_at(next))) return false;
    if (code_point_at(next) == kZwnj) return false;
    pending_ = Pending::kNone;
    end_run(true);
    put_text("\u0654");
    return true;
  }

  size_t number(size_t at, size_t stop) {
    end_run(pending_ == Pending::kNone);
    begin('0');
    const NumberSpan n = read_number(slice(line_, 0, stop), at);
    const bool keep = options_.digits == Digits::kKeep ||
                      (options_.digits == Digits::kPersian && (n.is_version || after_foreign_ || keeps_digits_));
    const char32_t zero = options_.digits == Digits::kAscii ? U'0' : U'۰';
    for (size_t i = at; i < n.stop;) {
      const Decoded d = decode(line_, i);
      const bool convert =
          glyph(d.code_point) == Glyph::kDigit && !(keep && (d.code_point < 0x80 || options_.digits == Digits::kKeep));
      if (convert)
        put_code_point(zero + folding(d.code_point).value);
      else
        put(d.code_point, d.length, i);
      i += d.length;
    }
    if (!keep) after_foreign_ = false;
    return n.stop;
  }

  void symbol(const Decoded& d, size_t at) {
    end_run(pending_ == Pending::kNone && is_word_glyph(glyph(d.code_point)));
    begin(d.code_point);
    put(d.code_point, d.length, at);
    // Windows 11, COVID-19: the number behind a Latin word is part of its name.
    if (d.code_point != '-') after_foreign_ = false;
  }

  // Writes the space or half-space that stands before the next character.
  void begin(char32_t next) {
    const bool word = is_word_glyph(glyph(next)) && glyph(next) != Glyph::kMark;
    if (pending_ == Pending::kHalfSpace && word && is_word_glyph(glyph(last_)) && out_->size() > 0) {
      put_code_point(kZwnj);
    } else if (pending_ == Pending::kSpace || pending_ == Pending::kTab) {
      if (out_->size() > 0) out_->append(pending_ == Pending::kTab ? '\t' : ' ');
      last_ = ' ';
    }
    pending_ = Pending::kNone;
    if (!is_word_glyph(glyph(last_)) || last_ == 0) word_ = out_->size();
  }

  // The run of one letter that was being written is over: three or more become one, unless they are the whole word.
  void end_run(bool word_goes_on) {
    if (run_length_ >= 3 && (word_goes_on || run_ != word_)) {
      out_->truncate(run_ + decode(out_->view(), static_cast<size_t>(run_)).length);
    }
    run_length_ = 0;
  }

  void put(char32_t c, size_t length, size_t at) {
    if (c == kReplacement)
      put_code_point(c);
    else
      put_text(slice(line_, at, length));
  }
  void put_code_point(char32_t c) {
    char bytes[4];
    put_text({bytes, encode(c, bytes)});
  }
  void put_text(std::string_view text) {
    out_->append(text);
    last_ = decode_before(text, text.size()).code_point;
  }

  enum class Pending : uint8_t { kNone, kHalfSpace, kSpace, kTab };

  std::string_view line_;
  const NormalizeOptions& options_;
  Buffer* out_;
  Pending pending_ = Pending::kNone;
  char32_t last_ = 0;           // last character written
  uint64_t word_ = 0;           // where its word begins in the output
  uint64_t run_ = 0;            // where the run of one letter begins in the output
  uint64_t run_length_ = 0;     // letters in it
  bool after_foreign_ = false;  // a word of another script stands directly before, or over one space or hyphen
  bool keeps_digits_ = false;   // the line is in another script
};

}  // namespace

void clean_line(std::string_view line, const NormalizeOptions& options, Buffer* out) {
  out->reserve(line.size());
  Cleaner cleaner(line, options, out);
  cleaner.survey();
  cleaner.clean();
}

void clean_part(std::string_view part, const NormalizeOptions& options, Buffer* out) {
  Cleaner(part, options, out).clean();
}

}  // namespace persian::text
