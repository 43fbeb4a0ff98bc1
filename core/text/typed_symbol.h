/// Signs of secrets as a person types or pastes them. A character of a key that is copied from paper: any case, O for 0, I and L
/// for 1 (Crockford's base 32), and the letter of the Cyrillic layout that looks like the Latin one.
#pragma once

#include <cstdint>

namespace zapis {

/// The capital letter or digit of ASCII that `typed` stands for; ' ' for blanks and dashes of any kind, which people put between
/// groups; '?' for what no key has.
char typedSymbol(char32_t typed);

/// What a passphrase takes of a sign that is typed or pasted: itself; ' ' for a blank of any kind, a tab or a line end; 0 for
/// what the eye does not see (controls, zero-width signs, U+FEFF). A passphrase that held such a sign would open by pasting
/// alone.
char32_t typedPassphraseSign(char32_t typed);

} // namespace zapis
