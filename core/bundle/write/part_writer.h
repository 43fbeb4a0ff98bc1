/// The files on the medium (docs/formats/bundle.md §1): the tar stream cut into parts, each an age file of its own, and their
/// digests. While they are written their names end in ".unfinished", and the end of the last part is held back until
/// completeParts(): before that nobody opens what lies there, also after a crash. Nothing is left behind unless keep() was
/// reached.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/base/job.h"
#include "core/crypto/age.h"

namespace zapis {

inline constexpr std::uint64_t kMinPartBytes = 64ull << 20;
inline constexpr std::uint64_t kMaxPartBytes = 4'000'000'000ull;
inline constexpr std::size_t kMaxParts = 999;

/// All that the files on the medium lack to be a bundle.
struct HeldBack {
    std::string digests; ///< of <label>.sha256: "<hex>  <part>\n" each, in order
    Bytes end;           ///< the last sealed chunk of the last part, at most 64 KiB and its tag
};

class PartWriter {
public:
    /// `totalBytes`: of the whole stream, so that the names are known. Throws Usage "bundle.part-size", Refused
    /// "bundle.too-many-parts", Io "file.no-space" where the medium has less room than that.
    PartWriter(std::filesystem::path folder, std::string label, std::vector<AgeRecipient> recipients, std::uint64_t partBytes,
        std::uint64_t totalBytes);
    ~PartWriter();
    void write(ByteView plain);
    /// After the last byte: all but what it returns is on the medium for good, with room for that.
    HeldBack seal();
    void keep() noexcept { m_written.clear(); }
    /// Removes what was written, unless it is kept. False: something may still be there (a medium that was pulled out).
    bool discard() noexcept;

private:
    struct Part;
    void beginPart();
    void endPart();
    std::filesystem::path newFile(const std::string& finalName);
    std::filesystem::path m_folder;
    std::string m_label;
    std::vector<AgeRecipient> m_recipients;
    std::uint64_t m_partBytes = 0;
    std::size_t m_parts = 1, m_begun = 0;
    File m_list; ///< <label>.sha256: there from the first byte, and locked as long as this export lives
    std::unique_ptr<Part> m_part;
    std::vector<std::filesystem::path> m_written; ///< to be removed unless kept
    std::string m_digests;
};

/// Writes the end and gives all files their names; done again after a crash it goes on where it stopped. Returns the files in
/// order.
std::vector<std::filesystem::path> completeParts(
    const std::filesystem::path& folder, const std::string& label, const HeldBack& held);

/// Whether the files of `label` in the folder are what `held` says, so that completeParts() makes the bundle of them that was
/// sealed.
bool canComplete(const std::filesystem::path& folder, const HeldBack& held, const Job& job);

/// Files of `label` that an export left unfinished in the folder: regular files of these names alone.
std::vector<std::filesystem::path> unfinishedFiles(const std::filesystem::path& folder, std::string_view label);
/// Whether an export to the folder is still writing them, in this process or another.
bool areBeingWritten(const std::filesystem::path& folder, const std::string& label);

} // namespace zapis
