#include "tokenizers.h"

#include <sstream>

#include "harness.h"

namespace persian::bench {

fts5_api* find_fts5(const Database& database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.get(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  if (api == nullptr) fail("this SQLite has no FTS5");
  return api;
}

Tokenizer::Tokenizer(const Database& database, const std::string& spec) {
  std::istringstream words(spec);
  std::string name;
  words >> name;
  std::vector<std::string> arguments;
  for (std::string word; words >> word;) arguments.push_back(word);
  std::vector<const char*> pointers;
  pointers.reserve(arguments.size());
  for (const std::string& argument : arguments) pointers.push_back(argument.c_str());
  fts5_api* api = find_fts5(database);
  void* user_data = nullptr;
  if (api->xFindTokenizer(api, name.c_str(), &user_data, &methods_) != SQLITE_OK ||
      methods_.xCreate(user_data, pointers.data(), static_cast<int>(pointers.size()), &instance_) != SQLITE_OK) {
    fail("there is no tokenizer " + spec);
  }
}

int64_t Tokenizer::count(const std::vector<std::string_view>& documents) {
  int64_t tokens = 0;
  const auto callback = [](void* context, int, const char*, int, int, int) {
    ++*static_cast<int64_t*>(context);
    return SQLITE_OK;
  };
  for (const std::string_view document : documents) {
    const int rc = methods_.xTokenize(instance_, &tokens, FTS5_TOKENIZE_DOCUMENT, document.data(),
                                      static_cast<int>(document.size()), callback);
    if (rc != SQLITE_OK) fail("xTokenize failed");
  }
  return tokens;
}

}  // namespace persian::bench
