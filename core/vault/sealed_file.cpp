#include "core/vault/sealed_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

#include "core/base/error.h"
#include "core/base/random.h"

namespace zapis {

namespace {

constexpr std::size_t kAssociatedBytes = 24;                 ///< magic to object id
constexpr std::size_t kWrappedBytes = 32 + 8;                ///< file key and length
constexpr std::uint64_t kLeastPaddedBytes = 4096;
constexpr std::uint64_t kWritebackChunks = 128;              ///< 8 MiB: the medium works while the next are sealed
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
        if (std::string_view(error.what()) != "file.no-permission") throw;
    }
}

File openObject(const std::filesystem::path& path, const ObjectId& object)
{
    try {
        return File(path, File::Mode::Read);
    } catch (const Error& error) {
        if (std::string_view(error.what()) != "file.not-there") throw;
        throw Error(Error::Code::Damaged, "vault.evidence-missing", {toText(object)});
    }
}

}

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
    const std::uint64_t chunks = (paddedSizeBytes + kChunkBytes - 1) / kChunkBytes;
    return kSealedFileHeaderBytes + paddedSizeBytes + kTagBytes * chunks;
}

const Secret& WrapKeys::of(ObjectClass objectClass) const
{
    if (objectClass == ObjectClass::Evidence) return evidence;
    if (!identity) throw Error(Error::Code::Refused, "vault.needs-identity");
    return *identity;
}

SealedFileWriter::SealedFileWriter(const std::filesystem::path& path, const ObjectId& object, ObjectClass objectClass, const WrapKeys& keys)
    : m_file(path, File::Mode::CreateNew)
    , m_object(object)
    , m_class(objectClass)
    , m_keys(keys)
    , m_fileKey(randomKey())
    , m_aead(m_fileKey.bytes())
    , m_sealed(kSealedChunkBytes)
{
}

/// A full chunk waits for the byte behind it: only then is it known not to be the last.
void SealedFileWriter::put(ByteView plain)
{
    while (!plain.empty()) {
        if (m_filled == kChunkBytes) sealKept(false);
        while (m_filled == 0 && plain.size() > kChunkBytes) { // from where it lies, without a copy
            seal(plain.first(kChunkBytes), false);
            plain = plain.subspan(kChunkBytes);
        }
        const std::size_t size = std::min(plain.size(), kChunkBytes - m_filled);
        std::copy_n(plain.begin(), size, m_chunk.bytes().begin() + static_cast<std::ptrdiff_t>(m_filled));
        m_filled += size;
        plain = plain.subspan(size);
    }
}

void SealedFileWriter::write(ByteView plain)
{
    put(plain);
    m_length += plain.size();
}

void SealedFileWriter::sealKept(bool last)
{
    seal(m_chunk.bytes().first(m_filled), last);
    m_filled = 0;
}

void SealedFileWriter::seal(ByteView plain, bool last)
{
    const auto sealed = std::span(m_sealed).first(plain.size() + kTagBytes);
    m_aead.seal(chunkNonce(m_index, last), plain, sealed);
    m_file.writeAt(kSealedFileHeaderBytes + m_index * kSealedChunkBytes, sealed);
    ++m_index;
    if (m_index % kWritebackChunks == 0)
        m_file.startWriting(kSealedFileHeaderBytes + (m_index - kWritebackChunks) * kSealedChunkBytes, kWritebackChunks * kSealedChunkBytes);
}

void SealedFileWriter::finish()
{
    static constexpr std::array<std::byte, 4096> kZeros{};
    for (std::uint64_t left = paddedBytes(m_length) - m_length; left > 0;) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(left, kZeros.size()));
        put(ByteView(kZeros).first(size));
        left -= size;
    }
    sealKept(true);

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
    : m_object(object)
    , m_file(openObject(path, object))
    , m_sealed(kSealedChunkBytes)
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
    const Secret& wrapKey = keys.of(objectClass);
    try {
        const Secret wrapped = openSmall(wrapKey.bytes(), head, std::span(header).subspan(kAssociatedBytes));
        m_length = getLe64(wrapped.bytes().last(8));
        const std::uint64_t onDisk = m_file.size();
        if (m_length > onDisk) damaged(0);
        m_padded = paddedBytes(m_length);
        m_chunks = (m_padded + kChunkBytes - 1) / kChunkBytes;
        if (onDisk != sealedFileBytes(m_padded)) damaged(0);
        return Secret::copyOf(wrapped.bytes().first(32));
    } catch (const Error& error) {
        if (std::string_view(error.what()) == "crypto.does-not-open") damaged(0);
        throw;
    }
}

ByteView SealedFileReader::chunk(std::uint64_t index)
{
    const std::uint64_t start = index * kChunkBytes;
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(kChunkBytes, m_padded - start));
    const auto plain = m_chunk.bytes().first(size);
    const auto used = start >= m_length ? 0 : static_cast<std::size_t>(std::min<std::uint64_t>(size, m_length - start));
    if (m_loaded == index) return plain.first(used);
    m_loaded.reset();
    const auto sealed = std::span(m_sealed).first(size + kTagBytes);
    if (m_file.readAt(kSealedFileHeaderBytes + index * kSealedChunkBytes, sealed) != sealed.size()) damaged(index + 1);
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
        const auto plain = chunk(at / kChunkBytes).subspan(static_cast<std::size_t>(at % kChunkBytes));
        const std::size_t size = std::min(plain.size(), out.size() - done);
        std::copy_n(plain.begin(), size, out.begin() + static_cast<std::ptrdiff_t>(done));
        done += size;
    }
    return done;
}

}
