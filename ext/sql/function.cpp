#include "sql/function.h"

namespace persian::sql {

int register_functions(sqlite3* db, std::span<const Function> functions) {
  for (const Function& f : functions) {
    int rc = sqlite3_create_function_v2(db, f.name, f.argument_count, f.flags, nullptr, f.callback, nullptr, nullptr,
                                        nullptr);
    if (rc != SQLITE_OK) return rc;
  }
  return SQLITE_OK;
}

std::string_view text_argument(sqlite3_value* value) {
  // What is UTF-8 already is read where it lies; sqlite3_value_text() would first copy it, for a zero behind it.
  const bool is_utf8 = sqlite3_value_type(value) == SQLITE_TEXT && sqlite3_value_encoding(value) == SQLITE_UTF8;
  // The text must be asked for first: it may convert, and only then is the byte count the converted one's.
  const void* text = is_utf8 ? sqlite3_value_blob(value) : sqlite3_value_text(value);
  if (text == nullptr) return is_utf8 ? std::string_view("") : std::string_view();
  return {static_cast<const char*>(text), static_cast<size_t>(sqlite3_value_bytes(value))};
}

bool any_null(int argc, sqlite3_value** argv) {
  for (int i = 0; i < argc; ++i) {
    if (sqlite3_value_type(argv[i]) == SQLITE_NULL) return true;
  }
  return false;
}

namespace {

void* reallocate(void* data, uint64_t bytes) { return sqlite3_realloc64(data, bytes); }
void release(void* data) { sqlite3_free(data); }

}  // namespace

text::Buffer result_buffer() { return {reallocate, release}; }

text::Buffer result_buffer(std::span<char> lent) { return {reallocate, release, lent}; }

void result_text(sqlite3_context* context, text::Buffer& buffer) {
  if (buffer.failed()) return sqlite3_result_error_nomem(context);
  const uint64_t size = buffer.size();
  // SQLite copies into memory that it has for the result already.
  if (buffer.is_lent())
    return sqlite3_result_text64(context, buffer.view().data(), size, SQLITE_TRANSIENT, SQLITE_UTF8);
  char* data = buffer.release();
  if (data == nullptr) return sqlite3_result_text(context, "", 0, SQLITE_STATIC);
  sqlite3_result_text64(context, data, size, sqlite3_free, SQLITE_UTF8);
}

}  // namespace persian::sql
