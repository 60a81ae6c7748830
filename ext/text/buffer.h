// buffer.h: a growing run of bytes for text of unknown length.
//
// The caller chooses where the memory comes from (SQLite's allocator inside the extension, the C library's in tests).
// Running out of memory is remembered, not thrown: appending goes on doing nothing, and failed() tells at the end.

#ifndef PERSIAN_TEXT_BUFFER_H
#define PERSIAN_TEXT_BUFFER_H

#include <cstdint>
#include <cstring>
#include <string_view>

namespace persian::text {

class Buffer {
 public:
  using Reallocate = void* (*)(void*, uint64_t bytes);
  using Free = void (*)(void*);

  // The C library's memory.
  Buffer();
  Buffer(Reallocate reallocate, Free free) : reallocate_(reallocate), free_(free) {}
  ~Buffer() {
    if (data_ != nullptr) free_(data_);
  }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  Buffer(Buffer&& other) noexcept;

  void append(std::string_view bytes) {
    if (bytes.empty() || !reserve(bytes.size())) return;
    std::memcpy(data_ + size_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void append(char byte) {
    if (!reserve(1)) return;
    data_[size_++] = byte;
  }
  // Makes room for so many more bytes; false when there is no memory for them.
  bool reserve(uint64_t more) { return more <= capacity_ - size_ && !failed_ ? true : grow(more); }

  void truncate(uint64_t size) {
    if (size < size_) size_ = size;
  }
  // Empty, and ready for another try if memory ran out before.
  void clear() {
    size_ = 0;
    failed_ = false;
  }
  std::string_view view() const { return {data_, static_cast<size_t>(size_)}; }
  uint64_t size() const { return size_; }
  bool failed() const { return failed_; }

  // Gives the memory away; whoever takes it frees it with the Free given. nullptr when nothing was appended.
  char* release();

 private:
  bool grow(uint64_t more);

  Reallocate reallocate_;
  Free free_;
  char* data_ = nullptr;
  uint64_t size_ = 0;
  uint64_t capacity_ = 0;
  bool failed_ = false;
};

}  // namespace persian::text

#endif
