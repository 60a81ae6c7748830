#include "text/fold.h"

#include <algorithm>

#include "text/block.h"
#include "text/characters.h"
#include "text/runs.h"
#include "text/slice.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::text {

namespace {

void append_code_point(char32_t c, Buffer* out) {
  char bytes[4];
  out->append({bytes, encode(c, bytes)});
}

// What stands between two words.
void append_gap(std::string_view gap, Buffer* out) {
  for (size_t at = 0; at < gap.size();) {
    const Decoded d = decode(gap, at);
    const Class kind = folding(d.code_point).kind;
    const bool not_sign = d.code_point == 0xAC;
    if (d.code_point == kReplacement) {
      append_code_point(kReplacement, out);
    } else if (is_white_space(d.code_point)) {
      out->append(' ');
    } else if (not_sign || (kind != Class::kIgnored && kind != Class::kHalfSpace)) {
      out->append(slice(gap, at, d.length));
    }
    at += d.length;
  }
}

}  // namespace

void fold_words(std::string_view text, Buffer* out) {
  out->reserve(text.size());
  WordScanner scanner(text);
  size_t done = 0;
  for (Word word; scanner.next(&word);) {
    append_gap(slice(text, done, word.start - done), out);
    append_term(text, word, out);
    done = word.stop;
  }
  append_gap(slice(text, done), out);
}

namespace {

// Nearly every letter folds alone, whatever stands around it, so text is folded in blocks. Where letters must be seen
// together (settle() in words.h), the words between two spaces are folded one by one.
template <class Block>
class Folder {
 public:
  Folder(std::string_view text, Buffer* out) : text_(text), out_(out) {}

  void fold() {
    for (size_t at = 0; at < text_.size() && !out_->failed();) {
      const size_t stop = segment_end(at);
      // A term is cut at kMaxTermBytes.
      if (stop - at > kMaxTermBytes)
        fold_words(slice(text_, at, stop - at), out_);
      else
        segment(at, stop);
      at = stop;
    }
  }

 private:
  static constexpr size_t kSegment = 1024;
  static constexpr uint32_t kLast = 1u << (kBlockBytes - 1);
  static constexpr size_t kSlack = 2 * kBlockBytes;  // a whole block is stored, though only its beginning counts

  // Behind the last space of the next kSegment bytes, else behind the first one after them.
  size_t segment_end(size_t at) const {
    if (text_.size() - at <= kSegment) return text_.size();
    const size_t last = slice(text_, at, kSegment).rfind(' ');
    if (last != std::string_view::npos) return at + last + 1;
    const size_t next = text_.find(' ', at + kSegment);
    return next == std::string_view::npos ? text_.size() : next + 1;
  }

  void segment(size_t start, size_t stop) {
    const uint64_t begin = out_->size();
    open(start, stop);
    for (size_t at = start; at < stop && !out_->failed();) {
      at = blocks(at, stop);
      if (at == stop) break;
      // The last block may have ended in half a letter.
      const bool half = at > start && static_cast<unsigned char>(text_[at - 1]) >= 0xC0;
      if (half) --to_, --at;
      at = single(at, stop);
    }
    if (out_->failed()) return;
    // So may the text.
    if (to_ > out_->view().data() && static_cast<unsigned char>(to_[-1]) >= 0xC0) {
      --to_;
      single(stop - 1, stop);
      if (out_->failed()) return;
    }
    out_->extend(to_);
    if (!has_letter_run(slice(out_->view(), static_cast<size_t>(begin)))) return;
    out_->truncate(begin);
    fold_words(slice(text_, start, stop - start), out_);
  }

  // Folds what blocks can and returns where that ends.
  size_t blocks(size_t at, size_t stop) {
    char* to = to_;     // a local one, which stores of bytes cannot change
    uint32_t half = 0;  // 1 when the last block ended in half a letter
    while (at < stop) {
      const Block bytes = load_block<Block>(text_, at);
      const Block before = load_before<Block>(text_, at, 1);
      uint32_t ends;
      fold_block(bytes, before, to, &ends).store(to);
      const uint32_t begins = bytes.between(0xD8, 0xDB).bits();
      const uint32_t plain = (ends | ends >> 1 | bytes.graphic().bits() | (begins & kLast)) & ~(half & ~ends);
      half = begins >> (kBlockBytes - 1);
      if (!move_on(leading_bytes(plain, stop - at), &to, &at)) break;
    }
    to_ = to;
    return at;
  }

  // Goes on writing for the text from `at` on, which begins behind white space.
  void open(size_t at, size_t stop) {
    to_ = out_->room(stop - at + kSlack);
    word_at_ = at;
    word_to_ = out_->size();
  }

  // Folds what a block can; bit i of `ends` is set where byte i is the second one of such a letter. `before` is the
  // block one byte earlier. A letter whose first byte is in the last block puts that right at to[-1].
  static Block fold_block(Block b, Block before, char* to, uint32_t* ends) {
    const Block d8 = before.is(0xD8), d9 = before.is(0xD9);
    const Block first = d8 & (b.between(0xA2, 0xBA) | b.is(0x8C));                              // آ to غ, ،
    const Block second = d9 & (b.between(0x81, 0x8A) | b.is(0xBE));                             // ف to ي, پ
    const Block third = before.is(0xDA) & (b.is(0x86) | b.is(0x98) | b.is(0xA9) | b.is(0xAF));  // چ ژ ک گ
    const Block letters = first | second | third | (before.is(0xDB) & b.is(0x8C));              // ی
    const Block upper = b.between('A', 'Z');
    *ends = letters.bits();
    const Block folded = b.with(d8 & b.is(0xA2), 0xA7).with_bits(upper, 0x20);  // آ
    const Block variants = (d8 & (b.between(0xA3, 0xA6) | b.is(0xA9))) | (d9 & (b.is(0x83) | b.between(0x89, 0x8A)));
    return variants.bits() == 0 ? folded : fold_variants(folded, d8, d9, to);
  }

  // أ إ ؤ ئ ة ك ى ي
  static Block fold_variants(Block b, Block d8, Block d9, char* to) {
    const Block alef = d8 & (b.is(0xA3) | b.is(0xA5)), vav = d8 & b.is(0xA4), he = d8 & b.is(0xA9);
    const Block ye = (d8 & b.is(0xA6)) | (d9 & b.between(0x89, 0x8A)), kaf = d9 & b.is(0x83);
    const Block to_d9 = vav | he;
    if ((to_d9.bits() & 1) != 0) to[-1] = '\xD9';
    if ((ye.bits() & 1) != 0) to[-1] = '\xDB';
    if ((kaf.bits() & 1) != 0) to[-1] = '\xDA';
    return b.with(alef, 0xA7)
        .with(vav, 0x88)
        .with(he, 0x87)
        .with(to_d9.behind(), 0xD9)
        .with(ye, 0x8C)
        .with(ye.behind(), 0xDB)
        .with(kaf, 0xA9)
        .with(kaf.behind(), 0xDA);
  }

  // Folds the character at `at`, which is none of these; returns where to go on.
  size_t single(size_t at, size_t stop) {
    const Decoded d = decode(text_, at);
    const size_t next = at + d.length;
    const Folding f = folding(d.code_point);
    switch (f.kind) {
      case Class::kIgnored: return next;
      case Class::kHalfSpace: return d.code_point == 0xAC || may_be_ezafe(next) ? words(at, stop) : next;
      case Class::kDigit: *to_++ = static_cast<char>('0' + f.value); return next;
      case Class::kPersian:
        if (f.value == kHamza && (ends_in("ا") || ends_in("ه") || ends_in("ی"))) break;
        to_ += encode(code_point(static_cast<Letter>(f.value == kAlefMadda ? kAlef : f.value)), to_);
        return next;
      case Class::kSame:
      case Class::kSeparator:
        if (d.code_point == kReplacement) break;  // three bytes, perhaps for one
        if (!is_white_space(d.code_point)) {
          to_ = std::copy_n(text_.data() + at, d.length, to_);
          return next;
        }
        *to_++ = ' ';
        out_->extend(to_);
        open(next, stop);
        return next;
      case Class::kMapped:
        if (folded_text(f.value).size() > d.length) break;
        to_ = std::copy_n(folded_text(f.value).data(), folded_text(f.value).size(), to_);
        return next;
      case Class::kLigature: break;
    }
    return words(at, stop);
  }

  // Whether the letter that was written last is this one.
  bool ends_in(std::string_view letter) const {
    const auto written = static_cast<size_t>(to_ - out_->view().data());
    return written >= letter.size() && std::string_view(to_ - letter.size(), letter.size()) == letter;
  }

  // The ی of خانه‌ی, behind a half-space that ends at `next`.
  bool may_be_ezafe(size_t next) const {
    if (!ends_in("ه") || next >= text_.size()) return false;
    const Folding f = folding(decode(text_, next).code_point);
    return f.kind == Class::kPersian ? f.value == kYe : f.kind != Class::kSeparator;
  }

  // Folds word by word from the last white space before `at` to the first space behind it; npos + 1 is 0.
  size_t words(size_t at, size_t stop) {
    const size_t start = word_at_ + slice(text_, word_at_, at - word_at_).rfind(' ') + 1;
    const size_t end = std::min(text_.find(' ', at), stop);
    out_->extend(to_);
    out_->truncate(word_to_ + slice(out_->view(), static_cast<size_t>(word_to_)).rfind(' ') + 1);
    fold_words(slice(text_, start, end - start), out_);
    open(end, stop);
    return end;
  }

  std::string_view text_;
  Buffer* out_;
  char* to_ = nullptr;    // where the next byte goes
  size_t word_at_ = 0;    // since here all white space is U+0020,
  uint64_t word_to_ = 0;  // which is there in the output
};

}  // namespace

void fold(std::string_view text, Buffer* out) { Folder<VectorBlock>(text, out).fold(); }

void fold_scalar(std::string_view text, Buffer* out) { Folder<ScalarBlock>(text, out).fold(); }

void convert_digits(std::string_view text, Digits digits, Buffer* out) {
  constexpr char32_t kZeros[] = {0, U'۰', U'٠', U'0'};
  out->reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    const bool digit = digits != Digits::kKeep && folding(d.code_point).kind == Class::kDigit;
    // Full-width and mathematical digits fold to digits too, but are not one of the three sets.
    const bool ours = digit && (d.code_point < 0x80 || (d.code_point >= 0x660 && d.code_point <= 0x6F9));
    if (ours) {
      append_code_point(kZeros[static_cast<int>(digits)] + folding(d.code_point).value, out);
    } else if (d.code_point == kReplacement) {
      append_code_point(kReplacement, out);
    } else {
      out->append(slice(text, at, d.length));
    }
    at += d.length;
  }
}

}  // namespace persian::text
