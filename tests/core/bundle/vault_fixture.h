/// A vault with the built-in samples, made once for all tests of this binary, and a recipient whose key the tests hold.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/facade/bundles.h"
#include "core/facade/inside.h"
#include "core/facade/journal.h"
#include "core/records/evidence.h"
#include "core/zapis.h"
#include "tests/error_key.h"

namespace zapis::test {

using test::keyOf;

struct SampleVault {
    SampleVault();
    ~SampleVault();
    static SampleVault& instance();

    RecordId recipientNamed(const std::string& start) const;
    ExportRequest request(const RecordId& recipient) const;
    ExportPlan plan(const ExportRequest& request) const;
    /// Plans and seals at once, as who looks and finds nothing.
    ExportResult exportTo(const ExportRequest& request, const std::filesystem::path& out, const Job& job = {});
    ExportResult seal(const ExportPlan& shown, const std::filesystem::path& out, const Job& job = {});
    /// A new empty folder below this fixture's own.
    std::filesystem::path newFolder() const;
    VerifyReport verify(const std::filesystem::path& out) const;
    /// The plaintext of all parts.
    std::string plain(const std::filesystem::path& out) const;

    /// This vault's folder, or a copy of it.
    static std::unique_ptr<OpenVault> open(const std::filesystem::path& folder);

    std::filesystem::path folder;
    std::unique_ptr<OpenVault> vault; ///< may be closed and another opened in its place
    AgeIdentity identity = AgeIdentity::generate();
    RecordId recipient, other; ///< both have the identity's key, verified
};

/// Content of a file in a tar, by the end of its name; empty where there is none.
std::string fileInTar(const std::string& tar, const std::string& name);
std::size_t countFiles(const std::filesystem::path& folder);

} // namespace zapis::test
