#include "core/vault/evidence_store.h"

#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/vault/sealed_file.h"
#include "core/vault/stream_digest.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_state.h"

namespace zapis {

namespace fs = std::filesystem;

namespace {

/// Removes a file unless all went well.
class Leftover {
public:
    explicit Leftover(fs::path path) : m_path(std::move(path)) { }
    Leftover(const Leftover&) = delete;
    ~Leftover()
    {
        std::error_code ignored;
        if (!m_path.empty()) fs::remove(m_path, ignored);
    }
    void keep() noexcept { m_path.clear(); }
    void isNow(fs::path path) { m_path = std::move(path); }

private:
    fs::path m_path;
};

/// The bytes of an object from the first to the last; behind them it opens what is nothing but padding, so that no chunk stays
/// unseen.
ByteSource plainOf(SealedFileReader& reader)
{
    const std::uint64_t firstPadding = (reader.size() + kStreamChunkBytes - 1) / kStreamChunkBytes;
    return [&reader, padding = firstPadding, offset = std::uint64_t{0}](std::span<std::byte> out) mutable {
        const std::size_t got = reader.readAt(offset, out);
        offset += got;
        if (got == 0)
            for (; padding < reader.chunks(); ++padding) (void)reader.chunk(padding);
        return got;
    };
}

} // namespace

struct SealedReader::State {
    std::shared_ptr<const VaultCore> core;
    SealedFileReader file;
};

SealedReader::SealedReader(std::unique_ptr<State> state) : m_state(std::move(state)) { }
SealedReader::SealedReader(SealedReader&&) noexcept = default;
SealedReader::~SealedReader() = default;

std::uint64_t SealedReader::size() const noexcept { return m_state->file.size(); }

std::size_t SealedReader::readAt(std::uint64_t offset, std::span<std::byte> out) const
{
    return m_state->file.readAt(offset, out);
}

EvidenceStore::EvidenceStore(std::unique_ptr<State> state) : m_state(std::move(state)) { }
EvidenceStore::~EvidenceStore() = default;

StoredObject EvidenceStore::add(const ByteSource& source, std::uint64_t sizeHint, ObjectClass objectClass, const Job& job)
{
    try {
        return m_state->add(source, sizeHint, objectClass, job);
    } catch (const Error& error) {
        throw asVaultError(error);
    }
}

StoredObject EvidenceStore::State::add(const ByteSource& source, std::uint64_t sizeHint, ObjectClass objectClass, const Job& job)
{
    if (core->readOnly) throw Error(Error::Code::Io, kVaultReadOnly, {shownPath(core->folder)});
    core->wrapKeys.of(objectClass); // throws before anything is written
    // Some file systems cannot say how much room they have, and say none.
    if (const std::uint64_t room = freeSpace(core->folder); room != 0 && room < sizeHint)
        throw Error(Error::Code::Io, kVaultNoSpace, {shownPath(core->folder)});
    StoredObject stored{newId<ObjectId>(), 0, {}, {}};
    const fs::path temporary = core->folder / kTemporaryFolder / toText(stored.id);
    Leftover leftover(temporary);
    SealedFileWriter writer(temporary, stored.id, objectClass, core->wrapKeys);
    ReadBack readBack = writer.readBack();
    StreamDigest digest;
    for (ByteView block = digest.fill(source); !block.empty(); block = digest.fill(source)) {
        writer.write(block);
        readBack.follow(writer.chunks());
        job.reach(digest.sizeBytes(), sizeHint);
    }
    writer.finish();
    stored.sizeBytes = digest.sizeBytes();
    stored.sha256 = digest.sha256();
    stored.sha512 = digest.sha512();
    SealedFileReader written(temporary, stored.id, core->wrapKeys);
    if (readBack.rest(written, job) != stored.sha256 || written.size() != stored.sizeBytes)
        throw Error(Error::Code::Io, "vault.evidence-not-written", {toText(stored.id)});
    const fs::path target = objectPath(core->folder, stored.id);
    makeObjectFolder(target.parent_path());
    try {
        renameDurably(temporary, target);
    } catch (const Error&) {
        std::error_code ignored;
        if (fs::exists(target, ignored)) leftover.isNow(target); // renamed, but its folder did not reach the disk
        throw;
    }
    leftover.keep();
    return stored;
}

SealedReader EvidenceStore::open(const ObjectId& object) const
{
    const auto& core = m_state->core;
    return SealedReader(std::make_unique<SealedReader::State>(
        SealedReader::State{core, SealedFileReader(objectPath(core->folder, object), object, core->wrapKeys)}));
}

bool EvidenceStore::contains(const ObjectId& object) const
{
    std::error_code error;
    return fs::is_regular_file(fs::symlink_status(objectPath(m_state->core->folder, object), error));
}

StoredObject EvidenceStore::digest(const ObjectId& object, const Job& job) const
{
    SealedFileReader reader(objectPath(m_state->core->folder, object), object, m_state->core->wrapKeys);
    StreamDigest digest;
    const ByteSource source = plainOf(reader);
    while (!digest.fill(source).empty()) job.reach(digest.sizeBytes(), reader.size());
    return {object, digest.sizeBytes(), digest.sha256(), digest.sha512()};
}

void EvidenceStore::remove(const ObjectId& object)
{
    if (m_state->core->readOnly) throw Error(Error::Code::Io, kVaultReadOnly, {shownPath(m_state->core->folder)});
    removeFile(objectPath(m_state->core->folder, object));
}

void EvidenceStore::forEach(const std::function<void(const ObjectId&, std::uint64_t)>& visit) const
{
    forEachObject(m_state->core->folder, [&](const ObjectId& id, const fs::path& file) {
        std::error_code error;
        visit(id, fs::file_size(file, error));
    });
}

} // namespace zapis
