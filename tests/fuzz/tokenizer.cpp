// The rules FTS5 trusts a tokenizer to keep, for any text, all purposes and the options that the last byte chooses.

#include <array>
#include <memory>

#include "fuzz.h"
#include "rules.h"

namespace {

using persian::conformance::Token;
using persian::fuzz::require;

constexpr const char* kTokenCharacters[] = {"", "#@_-+.", "½\u200C\u064E", "\uFFFD \""};
constexpr const char* kSeparators[] = {"", "\u200Cیa1", "#-\u0301", "ها"};

// Among the choices, one of no other separators. One that has some of its own remembers no word; U+0001 is one anyway.
constexpr unsigned kForgetful = 128;

class Tokenizer {
 public:
  Tokenizer(fts5_api* api, unsigned choice) {
    void* shared = nullptr;
    api->xFindTokenizer(api, "persian", &shared, &methods_);
    const char* options[] = {"lemma",      choice & 1 ? "0" : "1",
                             "surface",    choice & 2 ? "0" : "1",
                             "stopwords",  choice & 4 ? "drop" : "keep",
                             "tokenchars", kTokenCharacters[choice >> 3 & 3],
                             "separators", (choice & kForgetful) != 0 ? "\x01" : kSeparators[choice >> 5 & 3]};
    require(methods_.xCreate(shared, options, std::size(options), &instance_) == SQLITE_OK, "the options are taken");
  }

  ~Tokenizer() { methods_.xDelete(instance_); }
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  std::vector<Token> tokens(std::string_view text, int flags) {
    std::vector<Token> tokens;
    const auto callback = [](void* context, int token_flags, const char* term, int size, int start, int stop) {
      require((token_flags & ~FTS5_TOKEN_COLOCATED) == 0, "no flag but COLOCATED");
      auto* list = static_cast<std::vector<Token>*>(context);
      list->push_back({std::string(term, static_cast<size_t>(size)), start, stop, token_flags != 0});
      return SQLITE_OK;
    };
    const int rc = methods_.xTokenize(instance_, &tokens, flags, text.data(), static_cast<int>(text.size()), callback);
    require(rc == SQLITE_OK, "xTokenize succeeds");
    const std::string wrong = persian::conformance::fault(text, tokens);
    require(wrong.empty(), "the rules of the token stream", wrong);
    return tokens;
  }

 private:
  fts5_tokenizer methods_{};
  Fts5Tokenizer* instance_ = nullptr;
};

fts5_api* find_fts5(sqlite3* db) {
  fts5_api* api = nullptr;
  persian::fuzz::Statement statement(db, "SELECT fts5(?1)");
  sqlite3_bind_pointer(statement.get(), 1, &api, "fts5_api_ptr", nullptr);
  sqlite3_step(statement.get());
  return api;
}

// A tokenizer with the options chosen, kept from input to input.
Tokenizer& tokenizer(unsigned choice) {
  static fts5_api* const kApi = find_fts5(persian::fuzz::open_database());
  static std::array<std::unique_ptr<Tokenizer>, 2 * kForgetful> kTokenizers;
  std::unique_ptr<Tokenizer>& one = kTokenizers[choice];
  if (!one) one = std::make_unique<Tokenizer>(kApi, choice);
  return *one;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view text = persian::fuzz::view(data, size);
  const unsigned choice = persian::fuzz::take_choice(&text) % kForgetful;
  Tokenizer& chosen = tokenizer(choice);
  const std::vector<Token> document = chosen.tokens(text, FTS5_TOKENIZE_DOCUMENT);
  const bool same = tokenizer(kForgetful | choice % 8).tokens(text, FTS5_TOKENIZE_DOCUMENT) ==
                    tokenizer(choice % 8).tokens(text, FTS5_TOKENIZE_DOCUMENT);
  require(same, "words met before change no token");
  require(chosen.tokens(text, FTS5_TOKENIZE_AUX) == document, "auxiliary functions see what the document has");
  const std::vector<Token> query = chosen.tokens(text, FTS5_TOKENIZE_QUERY);
  chosen.tokens(text, FTS5_TOKENIZE_QUERY | FTS5_TOKENIZE_PREFIX);
  require(chosen.tokens(text, FTS5_TOKENIZE_QUERY) == query, "the same query gives the same tokens");
  return 0;
}
