// Export and verification of a bundle with large evidence in it, against age and sha256sum piped over the same bytes (the stock
// tools do less: no second digest, no tar, no signatures). MB/s (10^6) of evidence, medians by turns, and the most memory that
// each job takes.
//     bundle_bench [--mib 1024] [--files 3] [--rounds 3] [--folder /tmp]

#include <cstdlib>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/crypto/age.h"
#include "core/facade/bundles.h"
#include "core/records/evidence.h"
#include "tests/bench/scale_vault.h"
#include "tests/kdf_cost.h"

using namespace zapis;
using namespace zapis::bench;
namespace fs = std::filesystem;

namespace {

void writeRandom(const fs::path& path, std::uint64_t size)
{
    std::ofstream file(path, std::ios::binary);
    std::vector<std::byte> piece(1 << 20);
    for (std::uint64_t at = 0; at < size; at += piece.size()) {
        randomBytes(piece);
        file.write(reinterpret_cast<const char*>(piece.data()), static_cast<std::streamsize>(piece.size()));
    }
}

void shell(const std::string& script)
{
    const std::string command = "bash -c 'set -euo pipefail; " + script + "'";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + script);
}

RecordId addRecipient(OpenVault& vault, const AgeIdentity& identity)
{
    const Json fields = Json::object({{"language", "en"}, {"name", "Investigators (invented)"}, {"type", "un-mechanism"}});
    const RecordId id = vault.records().commit({{newRecordId(), "recipient", fields, {}}}).front();
    vault.bundles().addKey(id, identity.recipient().text(), "bench");
    return id;
}

RecordId addCollector(OpenVault& vault)
{
    const Json name = Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Invented Collector"}});
    return vault.records()
        .commit({{newRecordId(), "person",
            Json::object({{"language", "en"}, {"names", Json::array({name})}, {"roles", Json::array({"interviewer"})}}), {}}})
        .front();
}

/// Evidence that nobody needs to consent to: it shows no person.
RecordId addEvidence(OpenVault& vault, const fs::path& file, const RecordId& collector)
{
    const RecordId id = vault.evidence().add(evidenceFromFile(file), {}, {});
    Json fields = vault.reader().get(id).fields;
    fields["authenticity"] = "not-assessed";
    fields["depicts_nobody"] = "yes";
    fields["got_by"] = toText(collector);
    fields["language"] = "en";
    fields["got_how"] = "from-witness";
    fields["got_on"] = "2020-10-15";
    fields["original_or_copy"] = "first-copy";
    vault.records().commit({{id, "evidence_item", std::move(fields), {}}});
    vault.records().finalise(id);
    return id;
}

class Exchange {
public:
    Exchange(const Arguments& arguments, const fs::path& folder) : m_folder(folder), m_bytes(arguments.number("mib", 1024) << 20)
    {
        OpenVault::Creation creation;
        creation.kdf = test::kQuickKdf;
        creation.memberName = "Bench";
        m_vault = OpenVault::create(m_folder / "v", scaleCredential(), creation);
        m_request.recipient = addRecipient(*m_vault, m_identity);
        const RecordId collector = addCollector(*m_vault);
        const std::uint64_t files = arguments.number("files", 3);
        for (std::uint64_t i = 0; i < files; ++i) {
            const fs::path file = m_folder / fmt::format("evidence-{}", i);
            writeRandom(file, m_bytes / files);
            m_request.selection.push_back(addEvidence(*m_vault, file, collector));
        }
        const Secret text = m_identity.text();
        std::ofstream(m_folder / "key.txt") << textOf(text.bytes()) << '\n';
        const ExportPlan plan = m_vault->bundles().plan(m_request);
        fmt::print("size: {} MiB\ngoes: {}\nstays: {}\n", m_bytes >> 20, plan.goes, plan.stays + plan.redacted);
        std::fflush(stdout);
    }

    void prepare(const char* name)
    {
        fs::remove_all(m_folder / name);
        fs::create_directory(m_folder / name);
        restartPeakMemory();
    }
    void exportAll()
    {
        const auto writing = m_vault->newWriting();
        ExportPlan plan = writing->bundles().plan(m_request);
        writing->bundles().answer(plan.unmarked, NameAnswer::NoPerson);
        if (!plan.unmarked.empty()) plan = writing->bundles().plan(m_request);
        m_files = writing->bundles().seal(plan, m_folder / "out", {}).files;
        m_exportPeak = std::max(m_exportPeak, peakMemoryMib());
    }
    void exportWithAge() const
    {
        shell(fmt::format("cd {}; cat evidence-* | tee >(sha256sum >peer/sum) | age -r {} -o peer/all.age; sync peer/all.age",
            m_folder.string(), m_identity.recipient().text()));
    }
    void verify()
    {
        VerifyRequest request;
        for (const fs::path& file : m_files)
            if (file.extension() == ".age") request.files.push_back(file);
        const Secret text = m_identity.text();
        request.identities.push_back(AgeIdentity::parse(textOf(text.bytes())));
        m_report = verifyBundle(request, {});
        m_verifyPeak = std::max(m_verifyPeak, peakMemoryMib());
    }
    void verifyWithAge() const
    {
        shell(fmt::format("cd {}; age -d -i key.txt peer/all.age | sha256sum >peer/sum", m_folder.string()));
    }

    double rate(const Times& times) const { return static_cast<double>(m_bytes) / 1e3 / times.wallMs; }
    double exportPeak() const { return m_exportPeak; }
    double verifyPeak() const { return m_verifyPeak; }
    const VerifyReport& report() const { return m_report; }

private:
    fs::path m_folder;
    std::uint64_t m_bytes;
    AgeIdentity m_identity = AgeIdentity::generate();
    std::unique_ptr<OpenVault> m_vault;
    ExportRequest m_request;
    std::vector<fs::path> m_files;
    VerifyReport m_report;
    double m_exportPeak = 0, m_verifyPeak = 0;
};

} // namespace

int main(int argc, char** argv)
{
    initSecrets();
    const Arguments arguments(argc, argv);
    const TemporaryFolder folder(arguments.text("folder", fs::temp_directory_path().string()));
    const int rounds = static_cast<int>(arguments.number("rounds", 3));
    Exchange exchange(arguments, folder.path());
    const auto out = race({{"", [&] { exchange.prepare("out"); }, [&] { exchange.exportAll(); }},
                              {"", [&] { exchange.prepare("peer"); }, [&] { exchange.exportWithAge(); }}},
        rounds);
    print("export", exchange.rate(out[0]), "MB/s");
    print("export_age_sha256sum", exchange.rate(out[1]), "MB/s");
    fmt::print("export_share: {:.2f} (reach 0.80)\n", out[1].wallMs / out[0].wallMs);
    print("export_peak_memory", exchange.exportPeak(), "MiB resident (reach 64)");
    const auto back = race(
        {{"", [] { restartPeakMemory(); }, [&] { exchange.verify(); }}, {"", {}, [&] { exchange.verifyWithAge(); }}}, rounds);
    fmt::print(
        "verified: {} ({} MiB)\n", exchange.report().integrityGood ? "intact" : "NOT intact", exchange.report().bytes >> 20);
    print("verify", exchange.rate(back[0]), "MB/s");
    print("verify_age_sha256sum", exchange.rate(back[1]), "MB/s");
    fmt::print("verify_share: {:.2f} (reach 0.80)\n", back[1].wallMs / back[0].wallMs);
    print("verify_peak_memory", exchange.verifyPeak(), "MiB resident (reach 64)");
}
