// fuzz.h: what the fuzz targets share.
//
// A target is one file with the function LLVMFuzzerTestOneInput. It is linked with libFuzzer, which invents inputs, and
// with replay.cpp, which reads them from files, so that what was found once is tried again in every run of the tests.
// The bytes of an input are all that a run depends on. They lie in a block of memory that ends where they end, so that
// AddressSanitizer sees every byte that is read beyond them.

#ifndef PERSIAN_TESTS_FUZZ_FUZZ_H
#define PERSIAN_TESTS_FUZZ_FUZZ_H

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/buffer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace persian::fuzz {

inline std::string_view view(const uint8_t* data, size_t size) { return {reinterpret_cast<const char*>(data), size}; }

// Ends the process when the property does not hold, which is how a fuzzer learns that it found something.
void require(bool holds, std::string_view property, std::string_view detail = {});

// The part before the next `separator`; the text goes on behind it. Everything when there is none.
std::string_view take(std::string_view* text, char separator);

// Takes the last byte away and gives it as a number, for choices: 0 when there is none.
unsigned take_choice(std::string_view* text);

// Memory of the C library.
text::Buffer make_buffer();

// A connection to a database in memory with the extension, which is linked into the program. Without lookaside memory,
// so that a sanitizer sees every block.
sqlite3* open_database();

// Runs statements that must succeed.
void run(sqlite3* db, const char* sql);

// A prepared statement with text parameters.
class Statement {
 public:
  Statement(sqlite3* db, const std::string& sql);
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  sqlite3_stmt* get() const { return statement_; }

  // Runs it with these texts. The code of the last step: SQLITE_DONE, or the error.
  int run(std::initializer_list<std::string_view> texts);

  // The same, which must succeed, and the first column of the first row; null() tells when that is NULL.
  std::string value(std::initializer_list<std::string_view> texts);
  bool null() const { return null_; }

 private:
  sqlite3_stmt* statement_ = nullptr;
  std::string value_;
  bool null_ = true;
};

}  // namespace persian::fuzz

#endif
