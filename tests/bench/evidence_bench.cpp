// Attaching evidence against its parts alone: SHA-256, SHA-512, the chunk cipher, and a plain file written and synced.
// Throughputs in MB/s (10^6), medians by turns; and what memory one file takes, whatever its size.
//     evidence_bench [--mib 1024] [--rounds 3] [--folder /tmp]

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/base/secret.h"
#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/records/evidence.h"
#include "core/vault/evidence_store.h"
#include "core/vault/vault.h"
#include "tests/bench/bench.h"
#include "tests/kdf_cost.h"

using namespace zapis;
using namespace zapis::bench;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;

Credential credential()
{
    Credential out;
    out.secret = Secret::copyOf(std::string_view("bench"));
    return out;
}

/// The same random piece over and over: no disk on the reading side, nothing that a cipher could gain from.
class Content {
public:
    explicit Content(std::uint64_t size) : m_size(size), m_piece(kPieceBytes) { randomBytes(m_piece); }
    std::uint64_t size() const { return m_size; }
    void each(const std::function<void(ByteView, std::uint64_t offset)>& visit) const
    {
        for (std::uint64_t at = 0; at < m_size; at += kPieceBytes) visit(m_piece, at);
    }
    ByteSource source() const
    {
        return [this, left = m_size](std::span<std::byte> out) mutable {
            const auto got = static_cast<std::size_t>(std::min<std::uint64_t>({out.size(), kPieceBytes, left}));
            std::copy_n(m_piece.begin(), got, out.begin());
            left -= got;
            return got;
        };
    }

private:
    std::uint64_t m_size;
    Bytes m_piece;
};

void hash(const Content& content)
{
    Sha256 sha;
    content.each([&](ByteView piece, std::uint64_t) { sha.update(piece); });
    (void)sha.finish();
}

/// A bundle's manifests need it too, so attaching takes it.
void hashLong(const Content& content)
{
    Sha512 sha;
    content.each([&](ByteView piece, std::uint64_t) { sha.update(piece); });
    (void)sha.finish();
}

void seal(const Content& content)
{
    const Secret key(32);
    ChunkAead aead(key.bytes());
    Bytes sealed(kPieceBytes + kTagBytes);
    content.each(
        [&](ByteView piece, std::uint64_t offset) { aead.seal(chunkNonce(offset / kPieceBytes, false), piece, sealed); });
}

void writeSynced(const Content& content, const fs::path& path)
{
    File file(path, File::Mode::CreateNew);
    content.each([&](ByteView piece, std::uint64_t offset) { file.writeAt(offset, piece); });
    file.sync();
}

} // namespace

int main(int argc, char** argv)
{
    initSecrets();
    const Arguments arguments(argc, argv);
    const Content content(arguments.number("mib", 1024) << 20);
    const TemporaryFolder folder(arguments.text("folder", fs::temp_directory_path().string()));
    const fs::path plain = folder.path() / "plain";
    Vault vault = Vault::create(folder.path() / "v", credential(), test::kQuickKdf);
    EvidenceStore& store = vault.evidence();
    std::optional<ObjectId> object;
    double peak = 0;
    const std::vector<Contender> contenders{
        {"sha256", {}, [&] { hash(content); }},
        {"sha512", {}, [&] { hashLong(content); }},
        {"aead", {}, [&] { seal(content); }},
        {"fsynced_write", [&] { removeFile(plain); }, [&] { writeSynced(content, plain); }},
        {"evidence_add",
            [&] {
                if (object) store.remove(*object);
                removeFile(plain);
                restartPeakMemory();
            },
            [&] {
                object = store.add(content.source(), content.size(), ObjectClass::Evidence, {}).id;
                peak = std::max(peak, peakMemoryMib());
            }},
    };
    fmt::print("size: {} MiB\n", content.size() >> 20);
    const auto times = race(contenders, static_cast<int>(arguments.number("rounds", 3)));
    double slowest = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        print(contenders[i].name, static_cast<double>(content.size()) / 1e3 / times[i].wallMs, "MB/s");
        if (i + 1 < times.size()) slowest = std::max(slowest, times[i].wallMs);
    }
    fmt::print("evidence_add_share: {:.2f} of the slowest part (reach 0.90)\n", slowest / times.back().wallMs);
    print("evidence_add_processor", times.back().cpuMs / times.back().wallMs, "cores");
    print("evidence_add_peak_memory", peak, "MiB resident");
}
