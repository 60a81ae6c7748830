// ascii.h: the letters, spaces and numbers that SQLite's date functions know, independent of the C locale.

#ifndef PERSIAN_JALALI_ASCII_H
#define PERSIAN_JALALI_ASCII_H

#include <cstddef>
#include <optional>
#include <string_view>

namespace persian::jalali {

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Equal but for the case of ASCII letters; `lowered` is in lower case already.
constexpr bool same_letters(std::string_view text, std::string_view lowered) {
  if (text.size() != lowered.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (lower(text[i]) != lowered[i]) return false;
  }
  return true;
}

constexpr bool starts_with_letters(std::string_view text, std::string_view lowered) {
  return text.size() >= lowered.size() && same_letters({text.data(), lowered.size()}, lowered);
}

// Without the first n bytes, of which there are as many; unlike substr() it brings no exception into the library.
constexpr std::string_view after(std::string_view text, size_t n) {
  text.remove_prefix(n);
  return text;
}

constexpr std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// A whole text that is one decimal number, as SQLite casts it: 12, -1.5, .5, 1e3, spaces around it, digits of any of
// the three sets, Persian decimal sign too. nullopt when anything else is in it.
std::optional<double> read_number(std::string_view text);

}  // namespace persian::jalali

#endif
