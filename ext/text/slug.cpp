#include "text/slug.h"

#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace persian::text {

namespace {

class Slug {
 public:
  explicit Slug(Buffer* out) : out_(out), start_(out->size()) {}

  void separate() { pending_ = out_->size() > start_; }

  void add(std::string_view bytes) {
    if (bytes.empty()) return;
    if (pending_) out_->append('-');
    pending_ = false;
    out_->append(bytes);
  }

  void add(char32_t c) {
    char bytes[4];
    add({bytes, encode(c, bytes)});
  }

 private:
  Buffer* out_;
  uint64_t start_;
  bool pending_ = false;
};

void add_persian(char32_t c, Folding f, Slug* slug) {
  std::string_view text;
  if (canonical(c, &text)) {
    // ۀ is written هٔ; a slug has no marks.
    for (size_t at = 0; at < text.size();) {
      const Decoded d = decode(text, at);
      if (folding(d.code_point).kind == Class::kPersian) slug->add(d.code_point);
      if (is_white_space(d.code_point)) slug->separate();
      at += d.length;
    }
  } else if (f.kind == Class::kPersian) {
    slug->add(c);
  } else {
    const LetterSpan letters = ligature_letters(f.value);
    for (int i = 0; i < letters.size; ++i) slug->add(code_point(letters.data[i]));
  }
}

void add_digit(char32_t c, Folding f, Slug* slug) {
  const bool arabic = c >= 0x660 && c <= 0x669, persian = c >= 0x6F0 && c <= 0x6F9;
  slug->add((arabic || persian ? U'۰' : U'0') + f.value);
}

// The folded text of a letter may hold more than letters (½ → 1⁄2), and letters that edited text writes otherwise.
void add_folded(std::string_view text, Slug* slug) {
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    const Folding f = folding(d.code_point);
    if (f.kind == Class::kSeparator) {
      slug->separate();
    } else if (f.kind == Class::kPersian) {
      add_persian(d.code_point, f, slug);
    } else if (f.kind != Class::kIgnored && f.kind != Class::kHalfSpace) {
      slug->add(d.code_point);
    }
    at += d.length;
  }
}

}  // namespace

void make_slug(std::string_view text, Buffer* out) {
  out->reserve(text.size());
  Slug slug(out);
  bool arabic = false;  // the last letter was of the Arabic script
  for (size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    const Folding f = folding(d.code_point);
    switch (f.kind) {
      case Class::kPersian:
      case Class::kLigature: add_persian(d.code_point, f, &slug); break;
      case Class::kDigit: add_digit(d.code_point, f, &slug); break;
      case Class::kSame: slug.add(d.code_point); break;
      case Class::kMapped: add_folded(folded_text(f.value), &slug); break;
      case Class::kSeparator: slug.separate(); break;
      case Class::kHalfSpace:
        // Between other letters the soft hyphen and the joiner are only invisible.
        if (arabic || d.code_point == 0xAC) slug.separate();
        break;
      case Class::kIgnored: break;
    }
    if (f.kind != Class::kIgnored && f.kind != Class::kHalfSpace) {
      arabic = f.kind == Class::kPersian || f.kind == Class::kLigature || is_foreign_arabic(d.code_point);
    }
    at += d.length;
  }
}

}  // namespace persian::text
