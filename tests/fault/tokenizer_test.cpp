// The tokenizer behind FTS5's interface, every allocation failing. A failing callback: conformance/callback_test.cpp.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "allocator.h"
#include "database.h"
#include "samples.h"

namespace persian::fault {
namespace {

using conformance::Database;
using conformance::Token;
using conformance::Tokenizer;

std::vector<std::string> texts() {
  std::vector<std::string> all = conformance::handwritten();
  all.push_back(std::string(500, 'w') + " کتاب‌ها " + std::string(5000, 'v') + " naïve");  // ever more memory
  return all;
}

TEST(Tokenizer, GivesAllTokensOrReportsNoMemory) {
  int64_t all_refused = 0;
  for (const std::string& text : texts()) {
    for (const int flags : {FTS5_TOKENIZE_DOCUMENT, FTS5_TOKENIZE_QUERY}) {
      for (const Failing failing : {Failing::kOnce, Failing::kFromThenOn}) {
        int64_t refused = 1;
        for (int64_t n = 1; refused > 0; ++n) {
          Database database;
          Tokenizer tokenizer(database, {});
          const std::vector<Token> expected = Tokenizer(database, {}).tokens(text, flags);
          std::vector<Token> tokens;
          fail_allocation(n, failing);
          const int rc = tokenizer.run(text, flags, [&](const Token& token) {
            tokens.push_back(token);
            return SQLITE_OK;
          });
          refused = stop_failing();
          all_refused += refused;
          if (rc != SQLITE_NOMEM) {
            ASSERT_EQ(tokens, expected) << text;
          }
          ASSERT_TRUE(rc == SQLITE_OK || (rc == SQLITE_NOMEM && refused > 0)) << rc;
          ASSERT_EQ(tokenizer.tokens(text, flags), expected) << "later, with memory: " << text;
        }
      }
    }
  }
  EXPECT_GT(all_refused, 0);
}

}  // namespace
}  // namespace persian::fault
