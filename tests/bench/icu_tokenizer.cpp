#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <new>

#include "harness.h"
#include "tokenizers.h"

namespace persian::bench {

namespace {

struct Icu {
  UBreakIterator* breaks = nullptr;
  std::vector<UChar> units;      // the text, case-folded
  std::vector<int32_t> offsets;  // where each unit's character begins in UTF-8
  std::string token;
};

int create(void*, const char**, int, Fts5Tokenizer** out) {
  auto* icu = new (std::nothrow) Icu;
  if (icu == nullptr) return SQLITE_NOMEM;
  UErrorCode status = U_ZERO_ERROR;
  icu->breaks = ubrk_open(UBRK_WORD, "fa", nullptr, 0, &status);
  if (U_FAILURE(status)) fail("ICU has no word boundaries");
  *out = reinterpret_cast<Fts5Tokenizer*>(icu);
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer* instance) {
  auto* icu = reinterpret_cast<Icu*>(instance);
  ubrk_close(icu->breaks);
  delete icu;
}

void to_utf16(Icu* icu, const char* text, int32_t size) {
  icu->units.clear();
  icu->offsets.clear();
  for (int32_t at = 0; at < size;) {
    const int32_t start = at;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text, at, size, c);
    c = u_foldCase(c, U_FOLD_CASE_DEFAULT);
    if (c > 0xffff) {
      icu->units.push_back(U16_LEAD(c));
      icu->offsets.push_back(start);
      c = U16_TRAIL(c);
    }
    icu->units.push_back(static_cast<UChar>(c));
    icu->offsets.push_back(start);
  }
  icu->offsets.push_back(size);
}

void to_utf8(Icu* icu, int32_t start, int32_t stop) {
  icu->token.clear();
  for (int32_t at = start; at < stop;) {
    UChar32 c = 0;
    U16_NEXT(icu->units.data(), at, stop, c);
    char bytes[U8_MAX_LENGTH];
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    icu->token.append(bytes, static_cast<size_t>(length));
  }
}

int tokenize(Fts5Tokenizer* instance, void* context, int, const char* text, int size,
             int (*callback)(void*, int, const char*, int, int, int)) {
  auto* icu = reinterpret_cast<Icu*>(instance);
  to_utf16(icu, text, size);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(icu->breaks, icu->units.data(), static_cast<int32_t>(icu->units.size()), &status);
  if (U_FAILURE(status)) return SQLITE_ERROR;
  int32_t start = ubrk_first(icu->breaks);
  for (int32_t stop = 0; (stop = ubrk_next(icu->breaks)) != UBRK_DONE; start = stop) {
    if (ubrk_getRuleStatus(icu->breaks) < UBRK_WORD_NONE_LIMIT) continue;
    to_utf8(icu, start, stop);
    const int rc = callback(context, 0, icu->token.data(), static_cast<int>(icu->token.size()),
                            icu->offsets[static_cast<size_t>(start)], icu->offsets[static_cast<size_t>(stop)]);
    if (rc != SQLITE_OK) return rc;
  }
  return SQLITE_OK;
}

}  // namespace

void register_icu(const Database& database) {
  fts5_api* api = find_fts5(database);
  fts5_tokenizer methods{create, destroy, tokenize};
  if (api->xCreateTokenizer(api, "icu", nullptr, &methods, nullptr) != SQLITE_OK) fail("cannot register icu");
}

}  // namespace persian::bench
