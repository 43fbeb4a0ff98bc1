/// Names of files where they meet texts: one visible name has several spellings in Unicode (a Mac writes й as two signs), and a
/// text cannot hold every name that a disk can.
#pragma once

#include <string>
#include <string_view>

namespace zapis {

/// The name in NFC; one that is no UTF-8 as it is. Two names with one such spelling look the same.
std::string nfcSpelling(std::string_view name);

/// Bytes as ASCII, each but letters, digits and -._~ as % and two capital hex digits (RFC 3986 §2.1): every name exactly.
std::string percentEncoded(std::string_view bytes);

} // namespace zapis
