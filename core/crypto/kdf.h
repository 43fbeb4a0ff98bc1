/// Keys from passphrases and from keys.
#pragma once

#include <array>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/secret.h"

namespace zapis {

/// Argon2id 1.3 with one lane (docs/formats/vault.md §2).
struct KdfCost {
    std::uint32_t memoryKib = 512 * 1024;
    std::uint32_t passes = 3;
    bool operator==(const KdfCost&) const = default;
};
/// Throws Error Io "vault.no-memory" where the memory is not to be had: never fewer passes instead.
Secret argon2id(ByteView passphrase, ByteView salt16, KdfCost cost);

/// crypto_kdf_derive_from_key with id 1 and an 8-character context ("zpRecord").
Secret subkey(const Secret& key32, std::string_view context8);

} // namespace zapis
