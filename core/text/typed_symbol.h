/// A character of a key that a person copies from paper: any case, O for 0, I and L for 1 (Crockford's base 32), and the letter
/// of the Cyrillic layout that looks like the Latin one.
#pragma once

#include <cstdint>

namespace zapis {

/// The capital letter or digit of ASCII that `typed` stands for; ' ' for blanks and dashes of any kind, which people put between
/// groups; '?' for what no key has.
char typedSymbol(char32_t typed);

} // namespace zapis
