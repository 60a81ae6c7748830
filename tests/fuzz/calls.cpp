// Every function of the extension, with every number of arguments it takes, called with odd values of every type.
//
// Each line of the input is a value, its first letter the type:
//
//   n            NULL                 i-5      INTEGER             r1e400   REAL
//   tسلام         TEXT                 bسلام     BLOB                z1000    a BLOB of so many zeros
//   uسلام         TEXT in UTF-16
//
// A call gives a result or an error that says something; the same again when it is called again; NULL or an error when
// an argument is NULL; and text that is valid UTF-8.

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include "fuzz.h"
#include "rules.h"

namespace {

using persian::fuzz::require;
using persian::fuzz::Statement;

constexpr int kMostArguments = 5;
constexpr int kMostRows = 50;
constexpr int kMostZeros = 5000;

struct Value {
  char type = 'n';
  std::string bytes;
};

Value read_value(std::string_view line) {
  if (line.empty()) return {};
  return {line.front(), std::string(line.substr(1))};
}

void bind(sqlite3_stmt* statement, int index, const Value& value) {
  const std::string& bytes = value.bytes;
  switch (value.type) {
    case 'i': sqlite3_bind_int64(statement, index, std::strtoll(bytes.c_str(), nullptr, 10)); break;
    case 'r': sqlite3_bind_double(statement, index, std::strtod(bytes.c_str(), nullptr)); break;
    case 't': sqlite3_bind_text64(statement, index, bytes.data(), bytes.size(), SQLITE_STATIC, SQLITE_UTF8); break;
    case 'b': sqlite3_bind_blob64(statement, index, bytes.data(), bytes.size(), SQLITE_STATIC); break;
    case 'u':
      // Any bytes are UTF-16 for this purpose; half a code unit at the end is not.
      sqlite3_bind_text64(statement, index, bytes.data(), bytes.size() & ~size_t{1}, SQLITE_TRANSIENT, SQLITE_UTF16);
      break;
    case 'z': sqlite3_bind_zeroblob(statement, index, std::clamp(std::atoi(bytes.c_str()), 0, kMostZeros)); break;
    default: sqlite3_bind_null(statement, index);
  }
}

struct Call {
  Call(sqlite3* db, const std::string& sql, bool scalar, bool pure)
      : statement(db, sql), is_function(scalar), is_pure(pure) {}
  Statement statement;
  bool is_function;  // scalar, so that NULL gives NULL
  bool is_pure;      // the same again
};

std::string arguments(int count) {
  std::string list;
  for (int i = 1; i <= count; ++i) list += (i > 1 ? ", ?" : "?") + std::to_string(i);
  return list;
}

class Calls {
 public:
  Calls() {
    persian::fuzz::run(db_,
                       "CREATE VIRTUAL TABLE articles USING fts5(body, tokenize = 'persian');"
                       "INSERT INTO articles VALUES ('گزارش همکاری‌های تهران'), ('کتاب‌ها "
                       "می‌روند');"
                       "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(articles, 'row')");
    Statement names(db_,
                    "SELECT DISTINCT name, narg, flags & 0x800 FROM pragma_function_list "
                    "WHERE NOT builtin AND (name GLOB 'fa_*' OR name GLOB 'j*' OR name GLOB 'g*date*')");
    while (sqlite3_step(names.get()) == SQLITE_ROW) {
      const std::string name = reinterpret_cast<const char*>(sqlite3_column_text(names.get(), 0));
      if (name.starts_with("json")) continue;  // SQLite's own
      const int count = sqlite3_column_int(names.get(), 1);
      for (int n = std::max(count, 0); n <= (count < 0 ? kMostArguments : count); ++n) {
        add(name + "(" + arguments(n) + ")", true, sqlite3_column_int(names.get(), 2) != 0);
      }
    }
    require(calls_.size() > 40, "the extension's functions are found", std::to_string(calls_.size()));
    add("?1 < ?2 COLLATE persian", false, true);
    for (const char* table :
         {"fa_tokens(?1)", "fa_tokens(?1, ?2)", "fa_suggest(?1, 'vocabulary')", "fa_suggest(?1, 'vocabulary', ?2)",
          "fa_suggest(?1, ?2, ?3)", "jcalendar(?1, ?2)", "jcalendar(?1, ?2, ?3)", "fa_help WHERE name = ?1"}) {
      calls_.push_back(std::make_unique<Call>(
          db_, std::string("SELECT * FROM ") + table + " LIMIT " + std::to_string(kMostRows), false, true));
    }
  }

  void run(const std::vector<Value>& values) {
    for (const std::unique_ptr<Call>& call : calls_) {
      const std::string first = run(*call, values);
      if (call->is_pure) require(run(*call, values) == first, sqlite3_sql(call->statement.get()), "the same again");
    }
  }

 private:
  void add(const std::string& expression, bool is_function, bool is_pure) {
    calls_.push_back(std::make_unique<Call>(db_, "SELECT " + expression, is_function, is_pure));
  }

  // All the rows, or the error.
  std::string run(const Call& call, const std::vector<Value>& values) {
    sqlite3_stmt* statement = call.statement.get();
    bool null = false;
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
      const Value& value = values[static_cast<size_t>(i - 1) % values.size()];
      bind(statement, i, value);
      null |= value.type == 'n';
    }
    std::string all;
    int rc = SQLITE_OK;
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
      for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        const bool is_text = sqlite3_column_type(statement, i) == SQLITE_TEXT;
        if (null && call.is_function) {
          require(sqlite3_column_type(statement, i) == SQLITE_NULL, sqlite3_sql(statement), "NULL in, NULL out");
        }
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
        if (text == nullptr) continue;
        const std::string column(text, static_cast<size_t>(sqlite3_column_bytes(statement, i)));
        require(!is_text || is_valid(column), sqlite3_sql(statement), "valid UTF-8");
        all += column + "\n";
      }
    }
    if (rc != SQLITE_DONE) {
      require(rc == SQLITE_ERROR || rc == SQLITE_CONSTRAINT, sqlite3_sql(statement), sqlite3_errmsg(db_));
      all = sqlite3_errmsg(db_);
      require(!all.empty(), sqlite3_sql(statement), "an error says something");
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return all;
  }

  // A column that gives back what it was given may hold anything.
  static bool is_valid(const std::string& text) { return persian::conformance::is_valid_utf8(text); }

  sqlite3* db_ = persian::fuzz::open_database();
  std::vector<std::unique_ptr<Call>> calls_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static Calls calls;
  std::string_view rest = persian::fuzz::view(data, size);
  std::vector<Value> values;
  do values.push_back(read_value(persian::fuzz::take(&rest, '\n')));
  while (!rest.empty() && values.size() < kMostArguments);
  calls.run(values);
  return 0;
}
