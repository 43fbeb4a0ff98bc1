// A vault of many generated testimonies that several benches read: made once, found again in its folder afterwards.
#pragma once

#include <filesystem>
#include <memory>

#include "core/zapis.h"
#include "tests/bench/bench.h"

namespace zapis::bench {

Credential scaleCredential();

/// `--vault FOLDER` names a vault that an earlier run made, or where to make it (and keep it); without it one is made and
/// removed.
/// `--testimonies N` says how large (100 000). `--written N` (all): so many of them are brought in as records are; the others are
/// copies of these in tables and full text, without journal, for vaults that would take hours to fill.
class ScaleVault {
public:
    explicit ScaleVault(const Arguments& arguments);
    const std::filesystem::path& folder() const { return m_folder; }
    std::uint64_t testimonies() const { return m_testimonies; }
    std::unique_ptr<OpenVault> open() const { return OpenVault::open(m_folder, scaleCredential(), OpenMode::ReadWrite); }

private:
    std::unique_ptr<TemporaryFolder> m_temporary;
    std::filesystem::path m_folder;
    std::uint64_t m_testimonies;
};

/// p50, p95 and the most of a list of times, one line each.
void printSpread(const std::string& name, const std::vector<double>& wallMs, std::string_view reach);

} // namespace zapis::bench
