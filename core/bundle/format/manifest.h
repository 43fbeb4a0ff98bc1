/// Manifests of a bag: "<lower-case hex>  <name>\n", sorted bytewise by name (docs/formats/bundle.md §4).
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace zapis {

using Manifest = std::map<std::string, std::string, std::less<>>; ///< name → hex

std::string manifestText(const Manifest& manifest);
/// `hexDigits`: 64 or 128. Throws bundleFault("manifest-format", where) for anything but what manifestText writes.
Manifest parseManifest(std::string_view text, std::size_t hexDigits, std::string_view where);

} // namespace zapis
