// Keys and signatures as texts: minisign, SSHSIG, allowed_signers, age identities.
#include <functional>

#include "core/base/error.h"
#include "core/crypto/age.h"
#include "core/crypto/minisign.h"
#include "core/crypto/minisign_secret_key.h"
#include "core/crypto/sshsig.h"

namespace {

void refusedOrRead(const std::function<void()>& read)
{
    try {
        read();
    } catch (const zapis::Error&) {
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace zapis;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    refusedOrRead([&] { (void)parseMinisignPublicKey(text); });
    refusedOrRead([&] { (void)parseMinisignSignature(text); });
    refusedOrRead([&] { (void)sshVerify(text, {}, "zapis-bundle"); });
    refusedOrRead([&] { (void)parseAllowedSigners(text); });
    refusedOrRead([&] { (void)readAgeIdentities(text); });
    refusedOrRead([&] { (void)parseAgeRecipient(text); });
    refusedOrRead([&] {
        (void)readMinisignSecretKey(
            text, []() -> Secret { throw Error(Error::Code::CannotUnlock, "minisign.wrong-passphrase"); });
    });
    return 0;
}
