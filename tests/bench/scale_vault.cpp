#include "tests/bench/scale_vault.h"
#include "tests/kdf_cost.h"

namespace zapis::bench {

namespace fs = std::filesystem;

Credential scaleCredential()
{
    Credential credential;
    credential.secret = Secret::copyOf(std::string_view("bench"));
    return credential;
}

ScaleVault::ScaleVault(const Arguments& arguments)
    : m_folder(arguments.text("vault", "")),
      m_testimonies(arguments.number("testimonies", 100'000))
{
    initSecrets();
    if (m_folder.empty()) {
        m_temporary = std::make_unique<TemporaryFolder>(arguments.text("folder", fs::temp_directory_path().string()));
        m_folder = m_temporary->path() / "v";
    }
    if (fs::exists(m_folder)) return;
    OpenVault::Creation creation;
    creation.kdf = test::kQuickKdf;
    creation.memberName = "Bench";
    creation.practice = true;
    const Times times =
        timed([&] { OpenVault::create(m_folder, scaleCredential(), creation)->fillWithGenerated(m_testimonies, 1, {}); });
    print("fill", times.wallMs / 1000, "s");
    print("fill_rate", static_cast<double>(m_testimonies) / (times.wallMs / 1000),
        "testimonies/s, each with its person, consent and half an act");
}

void printSpread(const std::string& name, const std::vector<double>& wallMs, std::string_view reach)
{
    fmt::print("{}: p50 {:.2f} ms, p95 {:.2f} ms, most {:.2f} ms{}{}\n", name, percentile(wallMs, 0.5), percentile(wallMs, 0.95),
        percentile(wallMs, 1), reach.empty() ? "" : ", reach ", reach);
    std::fflush(stdout);
}

} // namespace zapis::bench
