// normalize.cpp: text as an editor would leave it.
//
//   fa_normalize(text[, options])   Persian letters, half-spaces put back, spacing and pairing of punctuation, digits
//
// Options are name=value, separated by spaces; the first value is what holds without the option.
//   digits=fa|en|keep        digits of Persian text: Persian, ASCII, or as they are; those of Latin words,
//                            URLs and version numbers stay Latin
//   half_space=on|off        همکاریهای → همکاری‌های; می شود → می‌شود
//
//   punctuation=on|off       سلام , "دنیا" ؟ → سلام، «دنیا»؟
//
//   diacritics=keep|remove   harakat
//
// URLs, e-mail addresses, hashtags, mentions, `code`, HTML tags and Latin text are not touched; line breaks stay.
// fa_normalize(fa_normalize(x)) = fa_normalize(x).
//
// NULL gives NULL (as text or options); a BLOB is read as text; malformed bytes become U+FFFD. An unknown option or
// value is an error.

#include "morph/edit.h"
#include "sql/first_use.h"
#include "sql/function.h"
#include "sql/register.h"
#include "text/slice.h"

namespace persian::sql {

namespace {

using text::Digits;
using text::NormalizeOptions;

// What each name=value does. The error message names them all.
struct Choice {
  std::string_view name, value;
  void (*apply)(NormalizeOptions*);
};
constexpr Choice kChoices[] = {
    {"digits", "fa", [](NormalizeOptions* o) { o->digits = Digits::kPersian; }},
    {"digits", "en", [](NormalizeOptions* o) { o->digits = Digits::kAscii; }},
    {"digits", "keep", [](NormalizeOptions* o) { o->digits = Digits::kKeep; }},
    {"half_space", "on", [](NormalizeOptions* o) { o->half_spaces = true; }},
    {"half_space", "off", [](NormalizeOptions* o) { o->half_spaces = false; }},
    {"punctuation", "on", [](NormalizeOptions* o) { o->punctuation = true; }},
    {"punctuation", "off", [](NormalizeOptions* o) { o->punctuation = false; }},
    {"diacritics", "keep", [](NormalizeOptions* o) { o->diacritics = true; }},
    {"diacritics", "remove", [](NormalizeOptions* o) { o->diacritics = false; }},
};
constexpr char kOptionsError[] =
    "fa_normalize(): the options are digits=fa|en|keep, half_space=on|off, punctuation=on|off and "
    "diacritics=keep|remove, separated by spaces";

bool apply(std::string_view word, NormalizeOptions* options) {
  const size_t equals = word.find('=');
  if (equals == std::string_view::npos) return false;
  for (const Choice& c : kChoices) {
    if (c.name != text::slice(word, 0, equals) || c.value != text::slice(word, equals + 1)) continue;
    c.apply(options);
    return true;
  }
  return false;
}

bool parse(std::string_view text, NormalizeOptions* options) {
  while (true) {
    const size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return true;
    text.remove_prefix(begin);
    const size_t end = text.find(' ');
    if (!apply(text::slice(text, 0, end), options)) return false;
    text.remove_prefix(end == std::string_view::npos ? text.size() : end);
  }
}

// What the calls on one connection share.
struct Shared {
  int owners;  // registrations
  FirstUse<morph::HalfSpaceMemo> memo;
};

void release(void* data) {
  auto* shared = static_cast<Shared*>(data);
  if (--shared->owners > 0) return;
  shared->memo.release();
  sqlite3_free(shared);
}

void fa_normalize(sqlite3_context* context, int argc, sqlite3_value** argv) {
  if (any_null(argc, argv)) return;
  NormalizeOptions options;
  if (argc == 2 && !parse(text_argument(argv[1]), &options)) return sqlite3_result_error(context, kOptionsError, -1);
  text::Buffer out = result_buffer();
  auto* shared = static_cast<Shared*>(sqlite3_user_data(context));
  morph::HalfSpaceMemo* memo = options.half_spaces ? shared->memo.get() : nullptr;
  if (!morph::edit(text_argument(argv[0]), options, result_buffer, &out, memo)) {
    return sqlite3_result_error_nomem(context);
  }
  result_text(context, out);
}

}  // namespace

int register_normalize(sqlite3* db) {
  auto* shared = static_cast<Shared*>(sqlite3_malloc64(sizeof(Shared)));
  if (shared == nullptr) return SQLITE_NOMEM;
  *shared = {2, {}};
  // SQLite releases what it was given also when it fails.
  int rc = sqlite3_create_function_v2(db, "fa_normalize", 1, kPure, shared, fa_normalize, nullptr, nullptr, release);
  const int second =
      sqlite3_create_function_v2(db, "fa_normalize", 2, kPure, shared, fa_normalize, nullptr, nullptr, release);
  return rc != SQLITE_OK ? rc : second;
}

}  // namespace persian::sql
