/// Any tar that other tools make of a folder: ustar, GNU's long names, pax paths and sizes. For bags of others (RFC 8493); our
/// own bundles are read by TarReader, which takes one profile alone. Nothing is written to disk by a name of the archive.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/file.h"

namespace zapis {

class PlainTar {
public:
    struct Entry {
        std::string name; ///< bytes as they stand, without "./" in front and "/" behind
        std::uint64_t at = 0, sizeBytes = 0;
        bool isFile = true; ///< false: a link, a device
    };
    /// The files of the archive, folders left out. Throws bundleFault "tar-checksum", "tar-header", "tar-truncated",
    /// "name-illegal".
    static std::vector<Entry> entriesOf(const File& file);
};

} // namespace zapis
