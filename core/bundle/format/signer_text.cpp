#include "core/bundle/format/signer_text.h"

#include "core/crypto/hash.h"

namespace zapis {

std::string signerFingerprint(const SigningPublicKey& key)
{
    const std::string file = minisignPublicKeyFile(key, "");
    const auto line = file.find('\n') + 1;
    return keyFingerprint(std::string_view(file).substr(line, file.size() - line - 1));
}

} // namespace zapis
