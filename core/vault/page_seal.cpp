#include "core/vault/page_seal.h"

#include <algorithm>

#include "core/base/random.h"

namespace zapis {

namespace {

template <std::size_t Count> std::array<std::byte, Count * kXNonceBytes> freshNonces()
{
    std::array<std::byte, Count * kXNonceBytes> nonces;
    randomBytes(nonces);
    return nonces;
}

} // namespace

PageSeal::PageSeal(const PageKey& key, const FileId& file) : m_aead(key.bytes()), m_file(file) { }

PageSeal::AssociatedData PageSeal::associated(Role role, std::uint64_t index, const WalSalt& salt) const
{
    AssociatedData aad{};
    std::copy(m_file.bytes.begin(), m_file.bytes.end(), aad.begin());
    aad[16] = static_cast<std::byte>(role);
    putLe64(std::span(aad).subspan(17, 8), index);
    std::copy(salt.begin(), salt.end(), aad.begin() + 25);
    return aad;
}

void PageSeal::sealPage(std::uint64_t page, ByteView plain, std::span<std::byte> disk)
{
    constexpr std::size_t kUsed = kPageBytes - kReserveBytes;
    const auto nonce = disk.subspan(kUsed, kXNonceBytes);
    randomBytes(nonce);
    m_aead.seal(nonce, associated(Role::Page, page, {}), plain.first(kUsed), disk.first(kUsed), disk.last(kTagBytes));
}

bool PageSeal::openPage(std::uint64_t page, ByteView disk, std::span<std::byte> plain)
{
    constexpr std::size_t kUsed = kPageBytes - kReserveBytes;
    const auto aad = associated(Role::Page, page, {});
    if (!m_aead.open(disk.subspan(kUsed, kXNonceBytes), aad, disk.first(kUsed), disk.last(kTagBytes), plain.first(kUsed)))
        return false;
    std::ranges::fill(plain.last(kReserveBytes), std::byte{0});
    return true;
}

void PageSeal::sealInFront(const AssociatedData& aad, ByteView nonce, ByteView plain, std::span<std::byte> disk)
{
    std::copy(nonce.begin(), nonce.end(), disk.begin());
    m_aead.seal(nonce, aad, plain, disk.subspan(kXNonceBytes, plain.size()), disk.last(kTagBytes));
}

bool PageSeal::openInFront(const AssociatedData& aad, ByteView disk, std::span<std::byte> plain)
{
    return m_aead.open(disk.first(kXNonceBytes), aad, disk.subspan(kXNonceBytes, plain.size()), disk.last(kTagBytes), plain);
}

void PageSeal::sealWalHeader(ByteView plain, std::span<std::byte> disk)
{
    sealInFront(associated(Role::WalHeader, 0, {}), freshNonces<1>(), plain, disk);
}

bool PageSeal::openWalHeader(ByteView disk, std::span<std::byte> plain)
{
    return openInFront(associated(Role::WalHeader, 0, {}), disk, plain);
}

void PageSeal::sealFrameHeader(std::uint64_t frame, const WalSalt& salt, ByteView plain, std::span<std::byte> disk)
{
    sealInFront(associated(Role::Frame, 2 * frame, salt), freshNonces<1>(), plain, disk);
}

bool PageSeal::openFrameHeader(std::uint64_t frame, const WalSalt& salt, ByteView disk, std::span<std::byte> plain)
{
    return openInFront(associated(Role::Frame, 2 * frame, salt), disk, plain);
}

void PageSeal::sealFrame(std::uint64_t frame, const WalSalt& salt, ByteView header, ByteView page, std::span<std::byte> disk)
{
    const auto nonces = freshNonces<2>(); // one system call for both
    sealInFront(associated(Role::Frame, 2 * frame, salt), ByteView(nonces).first(kXNonceBytes), header,
        disk.first(kSealedFrameHeaderBytes));
    sealInFront(associated(Role::Frame, 2 * frame + 1, salt), ByteView(nonces).last(kXNonceBytes), page,
        disk.subspan(kSealedFrameHeaderBytes));
}

void PageSeal::sealFramePage(std::uint64_t frame, const WalSalt& salt, ByteView plain, std::span<std::byte> disk)
{
    sealInFront(associated(Role::Frame, 2 * frame + 1, salt), freshNonces<1>(), plain, disk);
}

bool PageSeal::openFramePage(std::uint64_t frame, const WalSalt& salt, ByteView disk, std::span<std::byte> plain)
{
    return openInFront(associated(Role::Frame, 2 * frame + 1, salt), disk, plain);
}

WalSalt saltOf(ByteView walHeader)
{
    WalSalt salt{};
    std::copy_n(walHeader.begin() + 16, salt.size(), salt.begin());
    return salt;
}

} // namespace zapis
