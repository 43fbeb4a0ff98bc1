#include "tests/bench/scale_vault.h"

#include "core/records/alias_code.h"
#include "core/records/index_tables.h"
#include "core/search/search_indexer.h"
#include "core/vault/transaction.h"
#include "core/vault/vault.h"
#include "tests/kdf_cost.h"

namespace zapis::bench {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kCopiesPerCommit = 2000;
constexpr int kCopyingCacheKib = 262'144;

StoredRecord copyOf(StoredRecord record, std::uint64_t copy)
{
    record.id = newRecordId();
    record.row = 0;
    record.code = freshAliasCode(record.code.front());
    if (record.kind->find("alias_code")) record.parts.casePart["alias_code"] = record.code;
    record.changedMs += static_cast<std::int64_t>(copy) * 1000;
    return record;
}

/// As many copies of every record that is there; their links are those of the record copied.
void addCopies(const fs::path& folder, std::uint64_t copies)
{
    const auto catalogue = Catalogue::builtIn();
    const Vault vault = Vault::open(folder, scaleCredential(), OpenMode::ReadWrite);
    Databases databases = vault.connect(kCopyingCacheKib);
    registerTokenizer(databases);
    const RecordReader reader(*catalogue, databases);
    SearchIndexer indexer(*catalogue);
    IndexWriter writer(*catalogue, databases);
    const std::vector<RecordId> originals = reader.all();
    for (std::uint64_t copy = 1; copy <= copies; ++copy)
        for (std::size_t done = 0; done < originals.size();) {
            PairedTransaction transaction(databases);
            const std::size_t end = std::min(done + kCopiesPerCommit, originals.size());
            for (; done < end; ++done) {
                StoredRecord record = copyOf(*loadRecord(*catalogue, databases, originals[done]), copy);
                writer.put(record, record.identityRevision != 0);
                indexer.recordChanged(databases, reader.get(record.id));
            }
            transaction.commit();
        }
}

} // namespace

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
    const std::uint64_t written = std::min(arguments.number("written", m_testimonies), m_testimonies);
    const Times times =
        timed([&] { OpenVault::create(m_folder, scaleCredential(), creation)->fillWithGenerated(written, 1, {}); });
    print("fill", times.wallMs / 1000, "s");
    print("fill_rate", static_cast<double>(written) / (times.wallMs / 1000),
        "testimonies/s, each with its person, consent and half an act");
    if (written == m_testimonies) return;
    const Times copying = timed([&] { addCopies(m_folder, m_testimonies / written - 1); });
    print("copies", copying.wallMs / 1000, "s");
}

void printSpread(const std::string& name, const std::vector<double>& wallMs, std::string_view reach)
{
    fmt::print("{}: p50 {:.2f} ms, p95 {:.2f} ms, most {:.2f} ms{}{}\n", name, percentile(wallMs, 0.5), percentile(wallMs, 0.95),
        percentile(wallMs, 1), reach.empty() ? "" : ", reach ", reach);
    std::fflush(stdout);
}

} // namespace zapis::bench
