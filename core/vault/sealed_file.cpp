#include "core/vault/sealed_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

#include "core/base/error.h"
#include "core/base/random.h"

namespace zapis {

namespace {

constexpr std::size_t kAssociatedBytes = 24;  ///< magic to object id
constexpr std::size_t kWrappedBytes = 32 + 8; ///< file key and length
constexpr std::uint64_t kLeastPaddedBytes = 4096;
constexpr std::uint64_t kWritebackChunks = 128; ///< 8 MiB: the medium works while the next are sealed
constexpr std::array<std::byte, 5> kMagic{std::byte{'Z'}, std::byte{'P'}, std::byte{'E'}, std::byte{'V'}, std::byte{1}};

using Head = std::array<std::byte, kAssociatedBytes>;

Head headOf(const ObjectId& object, ObjectClass objectClass)
{
    Head head{};
    std::ranges::copy(kMagic, head.begin());
    head[5] = static_cast<std::byte>(objectClass == ObjectClass::Identity);
    std::ranges::copy(object.bytes, head.begin() + 8);
    return head;
}

Secret randomKey()
{
    Secret key(32);
    randomBytes(key.bytes());
    return key;
}

/// FAT and exFAT know no such mode; there the object is kept as it can be.
void makeReadOnly(File& file)
{
    try {
        file.setReadOnly();
    } catch (const Error& error) {
        if (!error.is(kFileNoPermission)) throw;
    }
}

File openObject(const std::filesystem::path& path, const ObjectId& object)
{
    try {
        return File(path, File::Mode::Read);
    } catch (const Error& error) {
        if (!error.is(kFileNotThere)) throw;
        throw Error(Error::Code::Damaged, "vault.evidence-missing", {toText(object)});
    }
}

/// The file key and the length; nothing where `sealed` is not what was sealed under `wrapKey` behind `head`.
std::optional<Secret> unwrap(const Secret& wrapKey, ByteView head, ByteView sealed)
{
    try {
        return openSmall(wrapKey.bytes(), head, sealed);
    } catch (const Error& error) {
        if (error.is(kDoesNotOpen)) return std::nullopt;
        throw;
    }
}

/// Whether a whole object has such a size: that is known without its key.
bool isWhole(std::uint64_t fileBytes)
{
    if (fileBytes < kSealedFileHeaderBytes) return false;
    const std::uint64_t body = fileBytes - kSealedFileHeaderBytes;
    const std::uint64_t chunks = (body + kSealedStreamChunkBytes - 1) / kSealedStreamChunkBytes;
    if (body < chunks * kTagBytes) return false;
    const std::uint64_t padded = body - chunks * kTagBytes;
    return paddedBytes(padded) == padded && sealedFileBytes(padded) == fileBytes;
}

} // namespace

std::uint64_t paddedBytes(std::uint64_t sizeBytes)
{
    const std::uint64_t size = std::max(sizeBytes, kLeastPaddedBytes);
    // floor(log2 size), and the bits that are kept; bit_width is no int in g++ 12
    const auto exponent = static_cast<unsigned>(std::bit_width(size)) - 1;
    const auto kept = static_cast<unsigned>(std::bit_width(exponent));
    const std::uint64_t mask = (std::uint64_t{1} << (exponent - kept)) - 1;
    return (size + mask) & ~mask;
}

std::uint64_t sealedFileBytes(std::uint64_t paddedSizeBytes)
{
    const std::uint64_t chunks = (paddedSizeBytes + kStreamChunkBytes - 1) / kStreamChunkBytes;
    return kSealedFileHeaderBytes + paddedSizeBytes + kTagBytes * chunks;
}

const Secret& WrapKeys::of(ObjectClass objectClass) const
{
    if (objectClass == ObjectClass::Evidence) return evidence;
    if (!identity) throw Error(Error::Code::Refused, "vault.needs-identity");
    return *identity;
}

SealedFileWriter::SealedFileWriter(
    const std::filesystem::path& path, const ObjectId& object, ObjectClass objectClass, const WrapKeys& keys)
    : m_file(path, File::Mode::CreateNew),
      m_object(object),
      m_class(objectClass),
      m_keys(keys),
      m_fileKey(randomKey()),
      m_sealer(m_fileKey.bytes(), [this](ByteView sealed) { writeChunk(sealed); })
{
}

void SealedFileWriter::write(ByteView plain)
{
    m_sealer.write(plain);
    m_length += plain.size();
}

void SealedFileWriter::writeChunk(ByteView sealed)
{
    m_file.writeAt(kSealedFileHeaderBytes + m_index * kSealedStreamChunkBytes, sealed);
    ++m_index;
    if (m_index % kWritebackChunks == 0)
        m_file.startWriting(kSealedFileHeaderBytes + (m_index - kWritebackChunks) * kSealedStreamChunkBytes,
            kWritebackChunks * kSealedStreamChunkBytes);
}

void SealedFileWriter::finish()
{
    static constexpr std::array<std::byte, 4096> kZeros{};
    for (std::uint64_t left = paddedBytes(m_length) - m_length; left > 0;) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(left, kZeros.size()));
        m_sealer.write(ByteView(kZeros).first(size));
        left -= size;
    }
    m_sealer.finish();

    const Head head = headOf(m_object, m_class);
    Secret wrapped(kWrappedBytes);
    std::ranges::copy(m_fileKey.bytes(), wrapped.bytes().begin());
    putLe64(wrapped.bytes().last(8), m_length);
    Bytes header(head.begin(), head.end());
    const Bytes sealed = sealSmall(m_keys.of(m_class).bytes(), head, wrapped.bytes());
    header.insert(header.end(), sealed.begin(), sealed.end());
    m_file.writeAt(0, header);
    m_file.sync();
    makeReadOnly(m_file);
}

SealedFileReader::SealedFileReader(const std::filesystem::path& path, const ObjectId& object, const WrapKeys& keys)
    : m_object(object),
      m_file(openObject(path, object)),
      m_sealed(kSealedStreamChunkBytes)
{
    const Secret fileKey = openHeader(keys);
    m_aead.emplace(fileKey.bytes());
    chunk(m_chunks - 1); // the last flag proves the length
}

void SealedFileReader::damaged(std::uint64_t part) const
{
    throw Error(Error::Code::Damaged, "vault.evidence-damaged", {toText(m_object), std::to_string(part)});
}

Secret SealedFileReader::openHeader(const WrapKeys& keys)
{
    std::array<std::byte, kSealedFileHeaderBytes> header{};
    if (m_file.readAt(0, header) != header.size()) damaged(0);
    const ByteView head = std::span(header).first(kAssociatedBytes);
    const auto objectClass = header[5] == std::byte{1} ? ObjectClass::Identity : ObjectClass::Evidence;
    if (!std::ranges::equal(head, headOf(m_object, objectClass))) damaged(0);
    const ByteView sealed = std::span(header).subspan(kAssociatedBytes);
    const std::uint64_t onDisk = m_file.size();
    if (objectClass == ObjectClass::Identity && !keys.identity) {
        // Whoever is told to open the names must find the object whole then. One damaged byte can make an object of evidence say
        // that it holds names; the evidence key proves what it is.
        const bool isEvidence = unwrap(keys.evidence, headOf(m_object, ObjectClass::Evidence), sealed).has_value();
        if (isEvidence || !isWhole(onDisk)) damaged(0);
    }
    const auto wrapped = unwrap(keys.of(objectClass), head, sealed);
    if (!wrapped) damaged(0);
    m_length = getLe64(wrapped->bytes().last(8));
    if (m_length > onDisk) damaged(0);
    m_padded = paddedBytes(m_length);
    m_chunks = (m_padded + kStreamChunkBytes - 1) / kStreamChunkBytes;
    if (onDisk != sealedFileBytes(m_padded)) damaged(0);
    return Secret::copyOf(wrapped->bytes().first(32));
}

ByteView SealedFileReader::chunk(std::uint64_t index)
{
    const std::uint64_t start = index * kStreamChunkBytes;
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(kStreamChunkBytes, m_padded - start));
    const auto plain = m_chunk.bytes().first(size);
    const auto used = start >= m_length ? 0 : static_cast<std::size_t>(std::min<std::uint64_t>(size, m_length - start));
    if (m_loaded == index) return plain.first(used);
    m_loaded.reset();
    const auto sealed = std::span(m_sealed).first(size + kTagBytes);
    if (m_file.readAt(kSealedFileHeaderBytes + index * kSealedStreamChunkBytes, sealed) != sealed.size()) damaged(index + 1);
    if (!m_aead->open(chunkNonce(index, index + 1 == m_chunks), sealed, plain)) damaged(index + 1);
    const auto isZero = [](std::byte b) { return b == std::byte{0}; };
    if (!std::ranges::all_of(plain.subspan(used), isZero)) damaged(index + 1);
    m_loaded = index;
    return plain.first(used);
}

std::size_t SealedFileReader::readAt(std::uint64_t offset, std::span<std::byte> out)
{
    std::size_t done = 0;
    while (done < out.size() && offset + done < m_length) {
        const std::uint64_t at = offset + done;
        const auto plain = chunk(at / kStreamChunkBytes).subspan(static_cast<std::size_t>(at % kStreamChunkBytes));
        const std::size_t size = std::min(plain.size(), out.size() - done);
        std::copy_n(plain.begin(), size, out.begin() + static_cast<std::ptrdiff_t>(done));
        done += size;
    }
    return done;
}

} // namespace zapis
