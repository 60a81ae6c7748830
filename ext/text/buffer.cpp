#include "text/buffer.h"

#include <cstdlib>

namespace persian::text {

Buffer::Buffer() : Buffer([](void* p, uint64_t n) { return std::realloc(p, static_cast<size_t>(n)); }, std::free) {}

Buffer::Buffer(Buffer&& other) noexcept
    : reallocate_(other.reallocate_),
      free_(other.free_),
      data_(other.data_),
      size_(other.size_),
      capacity_(other.capacity_),
      is_lent_(other.is_lent_),
      failed_(other.failed_) {
  other.data_ = nullptr;
  other.size_ = other.capacity_ = 0;
  other.is_lent_ = false;
}

bool Buffer::grow(uint64_t more) {
  if (failed_) return false;
  constexpr uint64_t kMost = uint64_t{1} << (sizeof(size_t) < 8 ? 30 : 48);  // no address space holds more
  const bool possible = more <= kMost - size_;
  const uint64_t wanted = possible ? (size_ + more) + (size_ + more) / 2 + 32 : 0;
  void* data = possible ? reallocate_(is_lent_ ? nullptr : data_, wanted) : nullptr;
  if (data == nullptr) {
    failed_ = true;
    return false;
  }
  if (is_lent_) std::memcpy(data, data_, static_cast<size_t>(size_));
  is_lent_ = false;
  data_ = static_cast<char*>(data);
  capacity_ = wanted;
  return true;
}

char* Buffer::release() {
  if (is_lent_) return nullptr;
  char* data = data_;
  data_ = nullptr;
  size_ = capacity_ = 0;
  return data;
}

}  // namespace persian::text
