#include "app/cli/context.h"

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/crypto/minisign.h"
#include "core/crypto/minisign_secret_key.h"

namespace zapis::cli {
namespace {

namespace fs = std::filesystem;

std::array<std::byte, 64> hashFile(const fs::path& path)
{
    const File file(path, File::Mode::Read);
    Blake2b512 hash;
    std::vector<std::byte> block(1u << 20);
    std::uint64_t offset = 0;
    while (const std::size_t got = file.readAt(offset, block)) {
        hash.update(ByteView(block).first(got));
        offset += got;
    }
    return hash.finish();
}

fs::path signatureBeside(const fs::path& message, const fs::path& given)
{
    if (!given.empty()) return given;
    fs::path beside = message;
    return beside += ".minisig";
}

void sign(Context& context, const fs::path& secretKey, const fs::path& message, const fs::path& signature, std::string comment)
{
    const Secret file = readFileAsSecret(secretKey, 1u << 16);
    const MinisignSecretKey key =
        readMinisignSecretKey(textOf(file.bytes()), [&] { return context.credential().secret.clone(); });
    if (comment.empty()) comment = "timestamp:" + std::to_string(nowMs() / 1000) + "\tfile:" + fileName(message) + "\thashed";
    writeFileDurably(signatureBeside(message, signature), bytesOf(minisignSign(key.key, hashFile(message), comment, key.number)));
}

void verify(Context& context, const MinisignKey& key, const fs::path& message, const fs::path& signatureFile)
{
    const MinisignSignature signature = parseMinisignSignature(readFile(signatureBeside(message, signatureFile), 1u << 16));
    const bool good = signature.prehashed ? minisignVerifyHash(key, hashFile(message), signature)
                                          : minisignVerify(key, bytesOf(readFile(message, 1u << 30)), signature);
    if (!good) context.status = static_cast<int>(Error::Code::CheckFailed);
    context.print(context.say(good ? "signature-good" : "signature-bad"));
    if (good) context.print(context.say("trusted-comment", {signature.trustedComment}));
}

} // namespace

void addMinisign(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "minisign");
    noun.require_subcommand(1);
    auto message = std::make_shared<fs::path>();
    auto signature = std::make_shared<fs::path>();
    auto secretKey = std::make_shared<fs::path>();
    auto publicKeyFile = std::make_shared<fs::path>("minisign.pub");
    auto publicKey = std::make_shared<std::string>();
    auto comment = std::make_shared<std::string>();

    CLI::App* verb = addVerb(noun, context, "sign");
    verb->add_option("-s", *secretKey)->required();
    verb->add_option("-m", *message)->required();
    verb->add_option("-x", *signature);
    verb->add_option("-t", *comment);
    verb->callback([=, &context] { sign(context, *secretKey, *message, *signature, *comment); });
    verb = addVerb(noun, context, "verify");
    verb->add_option("-p", *publicKeyFile);
    verb->add_option("-P", *publicKey);
    verb->add_option("-m", *message)->required();
    verb->add_option("-x", *signature);
    verb->callback([=, &context] {
        verify(context, parseMinisignPublicKey(publicKey->empty() ? readFile(*publicKeyFile, 1u << 16) : *publicKey), *message,
            *signature);
    });
}

} // namespace zapis::cli
