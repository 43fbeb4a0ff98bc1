#include "core/bundle/verify/signature_check.h"

#include "core/bundle/format/signer_text.h"

namespace zapis {

namespace {

constexpr const char* kMinisign = "tagmanifest-sha256.txt.minisig";
constexpr const char* kSsh = "tagmanifest-sha256.txt.sig";

std::optional<SigningPublicKey> sshSigner(const std::string& armored, std::string_view tagManifest, FaultList& faults)
{
    try {
        auto key = sshVerify(armored, bytesOf(tagManifest), kBundleNameSpace);
        if (!key) faults.add("signature-bad", kSsh);
        return key;
    } catch (const Error& error) {
        faults.add(error, kSsh);
        return std::nullopt;
    }
}

void checkCopies(const std::map<std::string, std::string>& files, const SigningPublicKey& key, FaultList& faults)
{
    try {
        const auto file = files.find("signer.pub");
        if (file != files.end() && parseMinisignPublicKey(file->second).key != key) faults.add("signature-copy", "signer.pub");
        const auto signers = files.find("allowed_signers");
        if (signers != files.end() && parseAllowedSigners(signers->second) != std::vector{key})
            faults.add("signature-copy", "allowed_signers");
    } catch (const Error&) {
        faults.add("signature-copy", "");
    }
}

} // namespace

SignatureResult checkSignatures(const std::map<std::string, std::string>& files, std::string_view tagManifest, FaultList& faults)
{
    SignatureResult result;
    const auto minisign = files.find(kMinisign), ssh = files.find(kSsh);
    if (minisign == files.end()) faults.add("signature-missing", kMinisign);
    if (ssh == files.end()) faults.add("signature-missing", kSsh);
    if (minisign == files.end() || ssh == files.end()) return result;
    const auto key = sshSigner(ssh->second, tagManifest, faults);
    if (!key) return result;
    try {
        const MinisignSignature signature = parseMinisignSignature(minisign->second);
        if (signature.keyNumber != minisignKeyNumber(*key)) {
            faults.add("signature-keys-differ", kMinisign);
        } else if (!signature.prehashed || !minisignVerify({*key, signature.keyNumber}, bytesOf(tagManifest), signature)) {
            faults.add("signature-bad", kMinisign);
        } else {
            result.key = key;
            result.trustedComment = signature.trustedComment;
        }
    } catch (const Error& error) {
        faults.add(error, kMinisign);
    }
    checkCopies(files, *key, faults);
    return result;
}

} // namespace zapis
