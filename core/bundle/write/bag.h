/// Writes a bag as one tar stream in the order that lets a reader check the signature before it takes one payload byte
/// (docs/formats/bundle.md §2, §4): the same files give the same bytes.
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/bundle/format/bundle_file.h"
#include "core/bundle/format/bundle_header.h"

namespace zapis {

struct Bag {
    std::string directory;         ///< zb-…
    std::vector<BundleFile> files; ///< in the order of the stream
    Sha256Digest digest;           ///< of tagmanifest-sha256.txt: the bundle digest
    std::uint64_t tarBytes = 0;
};
/// Makes manifests, readme, tag manifest and signatures around the payload. Throws Refused "bundle.too-many-files".
Bag makeBag(const BundleHeader& header, std::vector<BundleFile> payload, const SigningKey& signer);
void writeBag(const Bag& bag, const ByteSink& sink, const Job& job);

} // namespace zapis
