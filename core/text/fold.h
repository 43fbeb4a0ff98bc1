/// Folding of short texts for the filter above a list: lower case, without diacritics, ё as е, ў as у. Latin and Cyrillic letters
/// of the languages of the field (en, ru, be, uk, pl, lt, lv, cs, de); anything else stays as it is. The full text has its own
/// (ICU).
#pragma once

#include <string>
#include <string_view>

namespace zapis {

/// `text` is UTF-8 in NFC; invalid bytes stay as they are.
std::string folded(std::string_view text);

} // namespace zapis
