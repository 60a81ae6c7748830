// buffer.h: a growing run of bytes for text of unknown length.
//
// The caller chooses where the memory comes from (SQLite's allocator inside the extension, the C library's in tests); a
// buffer may also begin in memory lent to it, which spares small texts the allocation.
// Running out of memory is remembered, not thrown: appending goes on doing nothing, and failed() tells at the end.

#ifndef PERSIAN_TEXT_BUFFER_H
#define PERSIAN_TEXT_BUFFER_H

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace persian::text {

class Buffer {
 public:
  using Reallocate = void* (*)(void*, uint64_t bytes);
  using Free = void (*)(void*);

  // The C library's memory.
  Buffer();
  Buffer(Reallocate reallocate, Free free) : reallocate_(reallocate), free_(free) {}
  // Begins in the memory lent, which must outlive it, and leaves it only when it grows out of it.
  Buffer(Reallocate reallocate, Free free, std::span<char> lent)
      : reallocate_(reallocate), free_(free), data_(lent.data()), capacity_(lent.size()), is_lent_(true) {}
  ~Buffer() {
    if (data_ != nullptr && !is_lent_) free_(data_);
  }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  Buffer(Buffer&& other) noexcept;

  void append(std::string_view bytes) {
    if (bytes.empty() || !reserve(bytes.size())) return;
    // Most of what is appended is a letter, for which a call of memcpy() would be too much.
    // NOLINTBEGIN(clang-analyzer-core.NonNullParamChecker): without data there is no capacity
    if (bytes.size() == 2)
      std::memcpy(data_ + size_, bytes.data(), 2);
    else
      std::memcpy(data_ + size_, bytes.data(), bytes.size());
    // NOLINTEND(clang-analyzer-core.NonNullParamChecker)
    size_ += bytes.size();
  }
  void append(char byte) {
    if (!reserve(1)) return;
    data_[size_++] = byte;
  }
  // Makes room for so many more bytes; false when there is no memory for them.
  bool reserve(uint64_t more) { return more <= capacity_ - size_ && !failed_ ? true : grow(more); }

  // For writing in place: so many bytes behind the last one, nullptr when there is no memory for them. What was written
  // there is kept by extend(), which takes the end of it.
  char* room(uint64_t bytes) { return reserve(bytes) ? data_ + size_ : nullptr; }
  void extend(const char* end) { size_ = static_cast<uint64_t>(end - data_); }

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

  // Whether the bytes are still in the memory lent.
  bool is_lent() const { return is_lent_; }

  // Gives the memory away; whoever takes it frees it with the Free given. nullptr when nothing was appended, or when
  // the memory is only lent.
  char* release();

 private:
  bool grow(uint64_t more);

  Reallocate reallocate_;
  Free free_;
  char* data_ = nullptr;
  uint64_t size_ = 0;
  uint64_t capacity_ = 0;
  bool is_lent_ = false;
  bool failed_ = false;
};

}  // namespace persian::text

#endif
