/// Sealing of database pages and of the write-ahead log: docs/formats/vault.md §3 and §4, bytes only.
///
///     page n of a database    ciphertext (P-40) ‖ nonce 24 ‖ tag 16          role 'M', index n,     salt zeros
///     header of the WAL       nonce 24 ‖ ciphertext 32 ‖ tag 16              role 'H', index 0,     salt zeros
///     frame i: its header     nonce 24 ‖ ciphertext 24 ‖ tag 16              role 'W', index 2i,    salt of the WAL header
///     frame i: its page       nonce 24 ‖ ciphertext P ‖ tag 16               role 'W', index 2i+1,  salt of the WAL header
///
/// The associated data (33 bytes: file id ‖ role ‖ index ‖ salt) pin each piece to its place and, in the WAL, to its round. The
/// reserve of a page is zero to its readers; in the WAL all P bytes are sealed, since SQLite's checksums cover them.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/crypto/aead.h"

namespace zapis {

inline constexpr std::size_t kPageBytes = 4096;
inline constexpr std::size_t kReserveBytes = kXNonceBytes + kTagBytes;
inline constexpr std::size_t kWalHeaderBytes = 32;
inline constexpr std::size_t kFrameHeaderBytes = 24;
inline constexpr std::size_t kFrameBytes = kFrameHeaderBytes + kPageBytes;            ///< as SQLite sees it
inline constexpr std::size_t kSealedWalHeaderBytes = kWalHeaderBytes + kReserveBytes; ///< 72, on disk
inline constexpr std::size_t kSealedFrameHeaderBytes = kFrameHeaderBytes + kReserveBytes;
inline constexpr std::size_t kSealedFrameBytes = kFrameBytes + 2 * kReserveBytes; ///< 4200, on disk

using PageKey = Key<struct PagePurpose>;
using FileId = Id<struct FileTag>;
using WalSalt = std::array<std::byte, 8>;

/// One object belongs to one thread (it keeps a cipher context).
class PageSeal {
public:
    PageSeal(const PageKey& key, const FileId& file);

    /// `plain` and `disk` are whole pages; the last 40 bytes of `plain` are not kept.
    void sealPage(std::uint64_t page, ByteView plain, std::span<std::byte> disk);
    [[nodiscard]] bool openPage(std::uint64_t page, ByteView disk, std::span<std::byte> plain);

    void sealWalHeader(ByteView plain, std::span<std::byte> disk);
    [[nodiscard]] bool openWalHeader(ByteView disk, std::span<std::byte> plain);
    void sealFrameHeader(std::uint64_t frame, const WalSalt& salt, ByteView plain, std::span<std::byte> disk);
    [[nodiscard]] bool openFrameHeader(std::uint64_t frame, const WalSalt& salt, ByteView disk, std::span<std::byte> plain);
    /// Both parts of a frame; `disk` is the whole of it.
    void sealFrame(std::uint64_t frame, const WalSalt& salt, ByteView header, ByteView page, std::span<std::byte> disk);
    void sealFramePage(std::uint64_t frame, const WalSalt& salt, ByteView plain, std::span<std::byte> disk);
    [[nodiscard]] bool openFramePage(std::uint64_t frame, const WalSalt& salt, ByteView disk, std::span<std::byte> plain);

private:
    enum class Role : char { Page = 'M', WalHeader = 'H', Frame = 'W' };
    using AssociatedData = std::array<std::byte, 33>;
    AssociatedData associated(Role role, std::uint64_t index, const WalSalt& salt) const;
    void sealInFront(const AssociatedData& aad, ByteView nonce, ByteView plain, std::span<std::byte> disk);
    bool openInFront(const AssociatedData& aad, ByteView disk, std::span<std::byte> plain);

    XAead m_aead;
    FileId m_file;
};

/// The round of a WAL: bytes 16–23 of its plain header.
WalSalt saltOf(ByteView walHeader);

} // namespace zapis
