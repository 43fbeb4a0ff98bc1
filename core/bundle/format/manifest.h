/// Manifests of a bag: "<lower-case hex>  <name>\n", sorted bytewise by name (docs/formats/bundle.md §4).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/crypto/hash.h"

namespace zapis {

/// Name → digest. `Digest`: Sha256Digest or Sha512Digest, so that the manifest of one is never compared with the other's.
template <class Digest> using ManifestOf = std::map<std::string, Digest, std::less<>>;
using Manifest = ManifestOf<Sha256Digest>;
using LongManifest = ManifestOf<Sha512Digest>;

template <class Digest> std::string manifestText(const ManifestOf<Digest>& manifest);
/// Throws bundleFault("manifest-format", where) for anything but what manifestText writes.
template <class Digest> ManifestOf<Digest> parseManifest(std::string_view text, std::string_view where);

} // namespace zapis
