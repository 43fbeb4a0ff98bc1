/// data/ro-crate-metadata.json: an RO-Crate 1.1 view of the payload that describes folders and kinds of files, not each file.
#pragma once

#include "core/bundle/format/bundle_header.h"

namespace zapis {

Json roCrate(const BundleHeader& header, const std::set<std::string>& mediaTypes);

}
