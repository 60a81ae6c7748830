#include "database.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace persian::conformance {

Database::Database(const std::string& name) {
  char* error = nullptr;
  constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
  if (sqlite3_open_v2(name.c_str(), &db_, kFlags, nullptr) != SQLITE_OK ||
      sqlite3_enable_load_extension(db_, 1) != SQLITE_OK ||
      sqlite3_load_extension(db_, PERSIAN_EXTENSION, nullptr, &error) != SQLITE_OK) {
    std::fprintf(stderr, "cannot load %s: %s\n", PERSIAN_EXTENSION, error != nullptr ? error : sqlite3_errmsg(db_));
    std::abort();
  }
}

Database::~Database() { EXPECT_EQ(sqlite3_close(db_), SQLITE_OK) << "something of this database was not given back"; }

int Database::run(const std::string& sql) { return sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr); }

std::vector<std::string> Database::rows(const std::string& sql, const std::vector<std::string>& parameters) {
  std::vector<std::string> out;
  sqlite3_stmt* statement = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr), SQLITE_OK)
      << sql << ": " << sqlite3_errmsg(db_);
  for (size_t i = 0; i < parameters.size(); ++i) {
    sqlite3_bind_text64(statement, static_cast<int>(i + 1), parameters[i].data(), parameters[i].size(), SQLITE_STATIC,
                        SQLITE_UTF8);
  }
  int rc = SQLITE_OK;
  while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
    std::string row;
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
      if (i > 0) row += '|';
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
      if (text == nullptr)
        row += "NULL";
      else
        row.append(text, static_cast<size_t>(sqlite3_column_bytes(statement, i)));
    }
    out.push_back(row);
  }
  EXPECT_EQ(rc, SQLITE_DONE) << sql << ": " << sqlite3_errmsg(db_);
  sqlite3_finalize(statement);
  return out;
}

std::string Database::value(const std::string& sql, const std::vector<std::string>& parameters) {
  const std::vector<std::string> all = rows(sql, parameters);
  return all.empty() ? "" : all[0];
}

namespace {

fts5_api* find_fts5(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr), SQLITE_OK);
  sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

Tokenizer::Tokenizer(const Database& database, const std::vector<std::string>& options) {
  fts5_api* api = find_fts5(database.get());
  void* user_data = nullptr;
  if (api == nullptr || api->xFindTokenizer(api, "persian", &user_data, &methods_) != SQLITE_OK) {
    std::fprintf(stderr, "there is no tokenizer persian\n");
    std::abort();
  }
  std::vector<const char*> arguments;
  arguments.reserve(options.size());
  for (const std::string& option : options) arguments.push_back(option.c_str());
  created_ = methods_.xCreate(user_data, arguments.data(), static_cast<int>(arguments.size()), &instance_);
  if (created_ != SQLITE_OK) instance_ = nullptr;
}

Tokenizer::~Tokenizer() {
  if (instance_ != nullptr) methods_.xDelete(instance_);
}

std::vector<Token> Tokenizer::tokens(std::string_view text, int flags) {
  std::vector<Token> out;
  const int rc = run(text, flags, [&](const Token& token) {
    out.push_back(token);
    return SQLITE_OK;
  });
  EXPECT_EQ(rc, SQLITE_OK);
  return out;
}

int Tokenizer::run(std::string_view text, int flags, const std::function<int(const Token&)>& answer) {
  // A copy that ends where its memory does: FTS5 promises no NUL behind the text.
  const std::unique_ptr<char[]> copy(new char[text.size()]);
  std::copy(text.begin(), text.end(), copy.get());
  auto callback = [](void* context, int token_flags, const char* term, int size, int start, int stop) {
    const auto& function = *static_cast<const std::function<int(const Token&)>*>(context);
    EXPECT_EQ(token_flags & ~FTS5_TOKEN_COLOCATED, 0);
    return function({std::string(term, static_cast<size_t>(size)), start, stop, token_flags == FTS5_TOKEN_COLOCATED});
  };
  return methods_.xTokenize(instance_, const_cast<std::function<int(const Token&)>*>(&answer), flags, copy.get(),
                            static_cast<int>(text.size()), callback);
}

}  // namespace persian::conformance
