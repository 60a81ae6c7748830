// Whatever FTS5's callback returns ends the call at once and is what the call returns.

#include <gtest/gtest.h>

#include <string>

#include "database.h"
#include "samples.h"

namespace persian::conformance {
namespace {

TEST(Callback, EveryCodeIsPassedOnAtOnce) {
  Database database;
  for (const std::vector<std::string>& options :
       {std::vector<std::string>{}, {"lemma", "0"}, {"surface", "0"}, {"stopwords", "drop"}}) {
    Tokenizer tokenizer(database, options);
    for (const std::string& text : handwritten()) {
      for (int flags : {FTS5_TOKENIZE_DOCUMENT, FTS5_TOKENIZE_AUX, FTS5_TOKENIZE_QUERY,
                        FTS5_TOKENIZE_QUERY | FTS5_TOKENIZE_PREFIX}) {
        const int count = static_cast<int>(tokenizer.tokens(text, flags).size());
        for (int code : {SQLITE_NOMEM, SQLITE_FULL, SQLITE_DONE, SQLITE_ERROR, SQLITE_INTERRUPT, 1234, -1}) {
          for (int n = 0; n < count; ++n) {
            int calls = 0;
            const int rc = tokenizer.run(text, flags, [&](const Token&) { return calls++ == n ? code : SQLITE_OK; });
            ASSERT_EQ(rc, code) << text;
            ASSERT_EQ(calls, n + 1) << "called again after it failed: " << text;
          }
        }
      }
    }
  }
}

TEST(Callback, WithoutAFailureTheCallSucceeds) {
  Database database;
  Tokenizer tokenizer(database, {});
  for (const std::string& text : all_samples()) {
    ASSERT_EQ(tokenizer.run(text, FTS5_TOKENIZE_DOCUMENT, [](const Token&) { return SQLITE_OK; }), SQLITE_OK);
  }
}

TEST(Callback, AFailedCallLeavesNothingBehind) {
  Database database;
  Tokenizer tokenizer(database, {}), fresh(database, {});
  for (const std::string& text : handwritten()) {
    int calls = 0;
    tokenizer.run(text, FTS5_TOKENIZE_DOCUMENT, [&](const Token&) { return ++calls == 3 ? SQLITE_FULL : SQLITE_OK; });
    ASSERT_EQ(tokenizer.tokens(text, FTS5_TOKENIZE_QUERY), fresh.tokens(text, FTS5_TOKENIZE_QUERY));
  }
}

}  // namespace
}  // namespace persian::conformance
