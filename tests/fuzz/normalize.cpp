// Edited text: editing it again changes nothing, nor do words met before; it is valid UTF-8, and it has the lines it
// had. The last byte chooses one of the 24 sets of options.

#include <memory>

#include "fuzz.h"
#include "morph/edit.h"
#include "rules.h"
#include "text/fold.h"
#include "text/glyph.h"
#include "text/slug.h"
#include "text/utf8.h"

namespace {

using persian::fuzz::make_buffer;
using persian::fuzz::require;
using persian::text::Buffer;
using persian::text::Digits;
using persian::text::NormalizeOptions;

NormalizeOptions options_of(unsigned choice) {
  constexpr Digits kDigits[] = {Digits::kPersian, Digits::kAscii, Digits::kKeep};
  NormalizeOptions options;
  options.digits = kDigits[choice / 8 % 3];
  options.half_spaces = (choice & 1) == 0;
  options.punctuation = (choice & 2) == 0;
  options.diacritics = (choice & 4) == 0;
  return options;
}

size_t line_breaks(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size();) {
    const persian::text::Decoded d = persian::text::decode(text, at);
    count += persian::text::glyph(d.code_point) == persian::text::Glyph::kLineBreak;
    at += d.length;
  }
  return count;
}

// The result of `once`, which gives the same when it is applied to it again.
template <typename Function>
Buffer idempotent(std::string_view text, const char* name, Function once) {
  Buffer result = make_buffer(), again = make_buffer();
  once(text, &result);
  once(result.view(), &again);
  require(!result.failed() && !again.failed(), "there is enough memory");
  require(persian::conformance::is_valid_utf8(result.view()), name, "valid UTF-8");
  require(result.view() == again.view(), name, "idempotent");
  return result;
}

// Kept from input to input.
persian::morph::HalfSpaceMemo* memo() {
  static const auto kMemo = std::make_unique<persian::morph::HalfSpaceMemo>();
  return kMemo.get();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view text = persian::fuzz::view(data, size);
  const NormalizeOptions options = options_of(persian::fuzz::take_choice(&text));
  const Buffer edited = idempotent(text, "fa_normalize", [&](std::string_view from, Buffer* to) {
    require(persian::morph::edit(from, options, make_buffer, to), "there is enough memory");
  });
  require(line_breaks(edited.view()) == line_breaks(text), "lines stay lines");
  Buffer remembered = make_buffer();
  persian::morph::edit(text, options, make_buffer, &remembered, memo());
  require(remembered.view() == edited.view(), "words met before change nothing", remembered.view());
  idempotent(text, "fa_fold", persian::text::fold);
  idempotent(text, "fa_slug", persian::text::make_slug);
  return 0;
}
