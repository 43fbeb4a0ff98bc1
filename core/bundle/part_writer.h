/// The files on the medium (formats/bundle.md §1): the tar stream cut into parts, each an age file of its own, and their digests.
/// Nothing is left behind unless keep() was reached.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/crypto/age.h"

namespace zapis {

inline constexpr std::uint64_t kMinPartBytes = 64ull << 20;
inline constexpr std::uint64_t kMaxPartBytes = 4'000'000'000ull;
inline constexpr std::size_t kMaxParts = 999;

class PartWriter {
public:
    /// `totalBytes`: of the whole stream, so that the names are known. Throws Usage "bundle.part-size", Refused
    /// "bundle.too-many-parts", Io "file.no-space" where the medium has less room than that.
    PartWriter(std::filesystem::path folder, std::string label, std::vector<AgeRecipient> recipients, std::uint64_t partBytes,
        std::uint64_t totalBytes);
    ~PartWriter();
    void write(ByteView plain);
    /// Ends the last part, gives all their names and writes <label>.sha256. Returns the files in order.
    std::vector<std::filesystem::path> finish();
    void keep() noexcept { m_written.clear(); }

private:
    struct Part;
    void beginPart();
    void endPart();
    std::filesystem::path finalPath(std::size_t part) const;
    std::filesystem::path m_folder;
    std::string m_label;
    std::vector<AgeRecipient> m_recipients;
    std::uint64_t m_partBytes = 0;
    std::size_t m_parts = 1, m_begun = 0;
    std::unique_ptr<Part> m_part;
    std::vector<std::filesystem::path> m_written; ///< to be removed unless kept
    std::string m_digests;
};

} // namespace zapis
