/// Secret key files of minisign: without a passphrase (`minisign -G -W`) or sealed by one (scrypt, as libsodium has it).
/// Layout: jedisct1.github.io/minisign, "Secret key format".
#pragma once

#include <array>
#include <functional>
#include <string_view>

#include "core/base/secret.h"
#include "core/crypto/sign.h"

namespace zapis {

struct MinisignSecretKey {
    SigningKey key;
    std::array<std::byte, 8> number{};
};
/// Asks for the passphrase only where the file is sealed. Throws Error Malformed "minisign.secret-key" (not such a file, or costs
/// out of bounds), CannotUnlock "minisign.wrong-passphrase", Io "vault.no-memory".
MinisignSecretKey readMinisignSecretKey(std::string_view fileText, const std::function<Secret()>& askPassphrase);

} // namespace zapis
