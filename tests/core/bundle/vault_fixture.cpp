#include "tests/core/bundle/vault_fixture.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/format/tar.h"
#include "tests/catch.h"
#include "tests/kdf_cost.h"

namespace zapis::test {

namespace {

std::vector<std::filesystem::path> partsIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> parts;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".age") parts.push_back(entry.path());
    std::sort(parts.begin(), parts.end());
    return parts;
}

std::vector<AgeIdentity> only(const AgeIdentity& identity)
{
    std::vector<AgeIdentity> all;
    all.push_back(AgeIdentity::parse(textOf(identity.text().bytes())));
    return all;
}

Credential credential()
{
    Credential made;
    made.secret = Secret::copyOf(std::string_view("a passphrase"));
    return made;
}

} // namespace

SampleVault& SampleVault::instance()
{
    static SampleVault vault;
    return vault;
}

SampleVault::SampleVault() : folder(std::filesystem::temp_directory_path() / ("zapis-export-" + toText(newRecordId())))
{
    initSecrets();
    std::filesystem::create_directory(folder);
    OpenVault::Creation creation;
    creation.kdf = test::kQuickKdf;
    creation.memberName = "Member";
    vault = OpenVault::create(folder / "v.zapis", credential(), creation);
    vault->fillWithSamples({});
    recipient = recipientNamed("Independent investigative mechanism");
    other = recipientNamed("Prosecutor, Poland");
    for (const RecordId& id : {recipient, other}) addRecipientKey(vault->records(), id, identity.recipient().text(), "in person");
}

SampleVault::~SampleVault()
{
    vault.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

std::unique_ptr<OpenVault> SampleVault::open(const std::filesystem::path& folder)
{
    return OpenVault::open(folder, credential(), OpenMode::ReadWrite);
}

RecordId SampleVault::recipientNamed(const std::string& start) const
{
    for (const Recipient& candidate : recipients(vault->reader()))
        if (candidate.name.starts_with(start)) return candidate.id;
    FAIL("no recipient " + start);
    return {};
}

ExportRequest SampleVault::request(const RecordId& to) const
{
    ExportRequest made;
    made.recipient = to;
    made.everything = true;
    made.purpose = "Test";
    made.senderName = "Sender";
    made.practice = true;
    return made;
}

ExportPlan SampleVault::plan(const ExportRequest& made) const { return vault->bundles().plan(made); }

ExportResult SampleVault::exportTo(const ExportRequest& made, const std::filesystem::path& out, const Job& job)
{
    return seal(plan(made), out, job);
}

ExportResult SampleVault::seal(const ExportPlan& shown, const std::filesystem::path& out, const Job& job)
{
    return vault->bundles().seal(shown, out, job);
}

std::filesystem::path SampleVault::newFolder() const
{
    const auto path = folder / hex32(randomIdBytes());
    std::filesystem::create_directory(path);
    return path;
}

VerifyReport SampleVault::verify(const std::filesystem::path& out) const
{
    VerifyRequest made;
    made.files = partsIn(out);
    made.identities = only(identity);
    made.trusted = {bundleSigner(Inside::databases(*vault)).publicKey()};
    return verifyBundle(made, {});
}

std::string SampleVault::plain(const std::filesystem::path& out) const
{
    std::string all;
    for (const auto& part : partsIn(out)) {
        const File file(part, File::Mode::Read);
        std::uint64_t at = 0;
        AgeReader reader(only(identity), [&](std::span<std::byte> bytes) {
            const std::size_t size = file.readAt(at, bytes);
            at += size;
            return size;
        });
        Bytes piece(64 * 1024);
        while (const std::size_t size = reader.read(piece)) all += textOf(ByteView(piece).first(size));
    }
    return all;
}

std::string fileInTar(const std::string& tar, const std::string& name)
{
    std::size_t at = 0;
    TarReader reader([&](std::span<std::byte> out) {
        const std::size_t size = std::min(out.size(), tar.size() - at);
        const ByteView bytes = bytesOf(std::string_view(tar).substr(at, size));
        std::copy(bytes.begin(), bytes.end(), out.begin());
        at += size;
        return size;
    });
    while (const auto entry = reader.next()) {
        if (!entry->name.ends_with(name)) continue;
        std::string content(static_cast<std::size_t>(entry->sizeBytes), '\0');
        reader.read(std::as_writable_bytes(std::span(content)));
        return content;
    }
    return {};
}

std::size_t countFiles(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

} // namespace zapis::test
