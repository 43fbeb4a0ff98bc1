/// What a file is, told by its content alone: names lie, and are identity data besides.
#pragma once

#include <string>

#include "core/base/bytes.h"

namespace zapis {

struct MediaType {
    std::string mime;         ///< "image/jpeg"
    std::string extension;    ///< of the bundle's allow-list: "jpg", else "bin"
    std::string evidenceType; ///< best code of the vocabulary evidence-types
};

/// By the first bytes of a file and, for text, by its content. `head`: 16 KiB tell every kind of container apart; fewer where the
/// file is shorter.
MediaType detectMediaType(ByteView head);

} // namespace zapis
