/// The plaintext of a bundle's parts as one stream (docs/formats/bundle.md §1), or of one plain .tar.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/crypto/age.h"
#include "core/crypto/hash.h"

namespace zapis {

class PartSource {
public:
    /// Puts the parts in order: of <label>.sha256 where it lies beside them and names nothing but parts of its label, else by
    /// name. Throws bundleFault "part-missing", "part-duplicate", "part-other-label".
    PartSource(std::vector<std::filesystem::path> files, const std::vector<AgeIdentity>& identities);
    /// Throws the errors of AgeReader; bundleFault "part-digest" for a part that is not as <label>.sha256 says, at its
    /// end or where none of the identities opens it; "no-key".
    std::size_t read(std::span<std::byte> out);
    const std::vector<AgeRecipient>& openedBy() const noexcept { return m_openedBy; }
    bool isSealed() const noexcept { return m_sealed; }
    const std::vector<std::string>& armored() const noexcept { return m_armored; } ///< names of parts that came as text
    std::uint64_t totalBytes() const noexcept { return m_totalBytes; }             ///< of the files
    std::uint64_t readBytes() const noexcept { return m_readBytes; }

private:
    void orderParts();
    bool orderByDigestFile(const std::string& label);
    void requireComplete() const;
    bool openNext();
    std::size_t readFile(std::span<std::byte> out);
    void openAge();
    void endPart();
    void requireDigest(const std::string& name);

    std::vector<std::filesystem::path> m_files;
    const std::vector<AgeIdentity>* m_identities;
    std::map<std::string, std::string> m_digests; ///< file name → hex
    std::vector<AgeRecipient> m_openedBy;
    std::vector<std::string> m_armored;
    std::size_t m_next = 0;
    File m_file;
    std::uint64_t m_at = 0, m_totalBytes = 0, m_readBytes = 0;
    std::unique_ptr<Sha256> m_digest;
    std::unique_ptr<AgeReader> m_age;
    bool m_sealed = false, m_open = false;
};

} // namespace zapis
