#include "core/bundle/write/bag.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/bundle/format/manifest.h"
#include "core/bundle/format/names.h"
#include "core/bundle/format/signer_text.h"
#include "core/bundle/format/tar.h"
#include "core/bundle/write/readme.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

constexpr std::size_t kFilesBesidesPayload = 10;

std::string contentOf(const BundleFile& file)
{
    std::string text;
    file.emit([&](ByteView bytes) { text += textOf(bytes); });
    return text;
}

std::vector<BundleFile> signaturesOf(
    const BundleHeader& header, const std::string& tagManifest, const Sha256Digest& digest, const SigningKey& signer)
{
    const SigningPublicKey key = signer.publicKey();
    const std::string comment = trustedComment(uuidText(header.bundle.bytes), header.created, digest);
    std::vector<BundleFile> files;
    files.push_back(textFile("signatures/allowed_signers", signerAllowedSigners(key)));
    files.push_back(textFile("signatures/signer.pub", signerPublicKeyFile(key)));
    files.push_back(textFile("signatures/tagmanifest-sha256.txt.minisig",
        minisignSign(signer, blake2b512(bytesOf(tagManifest)), comment, minisignKeyNumber(key))));
    files.push_back(textFile("signatures/tagmanifest-sha256.txt.sig", sshSign(signer, bytesOf(tagManifest), kBundleNameSpace)));
    return files;
}

} // namespace

Bag makeBag(const BundleHeader& header, std::vector<BundleFile> payload, const SigningKey& signer)
{
    if (payload.size() > kMaxBundleFiles - kFilesBesidesPayload) throw Error(Error::Code::Refused, "bundle.too-many-files");
    std::sort(payload.begin(), payload.end(), [](const BundleFile& a, const BundleFile& b) { return a.name < b.name; });
    Manifest small;
    LongManifest large;
    std::uint64_t payloadBytes = 0;
    for (const BundleFile& file : payload) {
        small.emplace(file.name, file.sha256);
        large.emplace(file.name, file.sha512);
        payloadBytes += file.sizeBytes;
    }

    Bag bag;
    bag.directory = bagDirectory(header.bundle);
    bag.files.push_back(textFile("bagit.txt", std::string(kBagitText)));
    bag.files.push_back(textFile("bag-info.txt", bagInfoText(header, payloadBytes, payload.size())));
    bag.files.push_back(textFile("manifest-sha256.txt", manifestText(small)));
    bag.files.push_back(textFile("manifest-sha512.txt", manifestText(large)));
    bag.files.push_back(textFile("readme-verify.txt", readmeText()));
    Manifest tags;
    for (const BundleFile& file : bag.files) tags.emplace(file.name, file.sha256);
    bag.files.push_back(textFile("tagmanifest-sha256.txt", manifestText(tags)));
    bag.digest = bag.files.back().sha256;
    auto signatures = signaturesOf(header, contentOf(bag.files.back()), bag.digest, signer);
    std::move(signatures.begin(), signatures.end(), std::back_inserter(bag.files));
    std::move(payload.begin(), payload.end(), std::back_inserter(bag.files));

    bag.tarBytes = kTarEndBytes;
    for (const BundleFile& file : bag.files) bag.tarBytes += tarSizeOf(file.sizeBytes);
    return bag;
}

void writeBag(const Bag& bag, const ByteSink& sink, const Job& job)
{
    std::uint64_t done = 0;
    TarWriter tar([&](ByteView bytes) {
        sink(bytes);
        done += bytes.size();
        job.reach(done, bag.tarBytes);
    });
    for (const BundleFile& file : bag.files) {
        tar.begin(bag.directory + "/" + file.name, file.sizeBytes);
        emitChecked(file, [&](ByteView bytes) { tar.write(bytes); });
        tar.end();
    }
    tar.finish();
}

} // namespace zapis
