/// X25519 key pairs and anonymous boxes to them (crypto_box_seal), for the slots of the key file.
#pragma once

#include <array>
#include <optional>

#include "core/base/bytes.h"
#include "core/base/secret.h"

namespace zapis {

struct BoxKeyPair {
    std::array<std::byte, 32> publicKey{};
    Secret secretKey{32};
};
BoxKeyPair newBoxKeyPair();
Bytes sealBox(ByteView message, const std::array<std::byte, 32>& publicKey); ///< 48 bytes longer than the message
std::optional<Secret> openBox(ByteView sealed, const BoxKeyPair& pair);      ///< nothing where it does not fit

} // namespace zapis
