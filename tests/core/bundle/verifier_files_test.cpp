// What somebody on the way could do to a bundle that its sender signed.

#include <functional>

#include "core/bundle/format/signer_text.h"
#include "core/bundle/format/tar.h"
#include "core/bundle/verify/verifier.h"
#include "core/crypto/hash.h"
#include "core/journal/checkpoint.h"
#include "tests/catch.h"
#include "tests/core/bundle/made_bundle.h"

using namespace zapis;
using namespace zapis::test;

namespace {

using Codes = std::set<std::string>;

const std::string kRoot = "zb-3f0c2a9e/";

std::size_t indexOf(const std::vector<RawFile>& files, const std::string& name)
{
    for (std::size_t i = 0; i < files.size(); ++i)
        if (files[i].name == kRoot + name) return i;
    FAIL("no file " + name);
    return 0;
}

/// What somebody on the way could do to the files of the bag, with the signature as it was.
struct FilesCase {
    const char* what;
    const char* code;
    std::function<void(std::vector<RawFile>&)> change;
};

/// What somebody could do to the bytes of the archive.
struct BytesCase {
    const char* what;
    const char* code;
    std::function<void(std::string&)> change;
};

void fixChecksum(std::string& tar, std::size_t at)
{
    unsigned sum = 0;
    for (std::size_t i = 0; i < 512; ++i) sum += i >= 148 && i < 156 ? 32u : static_cast<unsigned char>(tar[at + i]);
    char text[9] = {};
    std::snprintf(text, sizeof text, "%06o", sum);
    tar.replace(at + 148, 8, std::string(text, 6) + std::string("\0 ", 2));
}

} // namespace

TEST_CASE("a good signature does not cover files that were changed on the way", "[bundle][verifier]")
{
    const std::vector<FilesCase> cases{
        {"a changed payload file", "digest-mismatch", [](auto& f) { f[indexOf(f, "data/loadfile/items.csv")].content += "x"; }},
        {"a changed readme", "digest-mismatch", [](auto& f) { f[indexOf(f, "readme-verify.txt")].content += "x"; }},
        {"a changed bag-info", "digest-mismatch",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Sender", "Another"); }},
        {"another oxum", "oxum-mismatch",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Payload-Oxum: ", "Payload-Oxum: 1"); }},
        {"an oxum that is no number", "bag-info",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Payload-Oxum: ", "Payload-Oxum: x"); }},
        {"a line too many in bag-info", "bag-info",
            [](auto& f) { f[indexOf(f, "bag-info.txt")].content += "Contact-Name: x\n"; }},
        {"a line missing in bag-info", "bag-info",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Bundle-Kind: transfer\n", ""); }},
        {"another format in bag-info", "format-version",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "zapis-bundle/1", "zapis-bundle/9"); }},
        {"another Signing-Key", "signing-key",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Signing-Key: SHA256:", "Signing-Key: SHA256:A"); }},
        {"another bagit.txt", "bagit-txt", [](auto& f) { replaceOnce(f[indexOf(f, "bagit.txt")].content, "1.0", "0.97"); }},
        {"a changed manifest", "digest-mismatch",
            [](auto& f) {
                char& c = f[indexOf(f, "manifest-sha256.txt")].content[0];
                c = c == 'a' ? 'b' : 'a';
            }},
        {"an unsorted manifest", "manifest-format",
            [](auto& f) {
                std::string& text = f[indexOf(f, "manifest-sha256.txt")].content;
                const auto end = text.find('\n') + 1;
                text = text.substr(end) + text.substr(0, end);
            }},
        {"upper-case digests", "manifest-format",
            [](auto& f) {
                for (char& c : f[indexOf(f, "manifest-sha256.txt")].content)
                    if (c >= 'a' && c <= 'f') {
                        c = static_cast<char>(c - 32);
                        break;
                    }
            }},
        {"a way out in a manifest", "manifest-format",
            [](auto& f) { replaceOnce(f[indexOf(f, "manifest-sha256.txt")].content, "data/bundle.json", "data/../x"); }},
        {"manifests of different files", "manifests-differ",
            [](auto& f) {
                std::string& text = f[indexOf(f, "manifest-sha512.txt")].content;
                text = text.substr(text.find('\n') + 1);
            }},
        {"a weaker manifest in place", "manifest-weaker",
            [](auto& f) { f[indexOf(f, "manifest-sha256.txt")].name = kRoot + "manifest-md5.txt"; }},
        {"a weaker manifest besides", "manifest-weaker",
            [](auto& f) { f.insert(f.begin() + 5, {kRoot + "manifest-md5.txt", ""}); }},
        {"fetch.txt", "fetch-txt", [](auto& f) { f.insert(f.begin() + 2, {kRoot + "fetch.txt", "http://x 1 data/x\n"}); }},
        {"a tag manifest that leaves one out", "tagmanifest-incomplete",
            [](auto& f) {
                std::string& text = f[indexOf(f, "tagmanifest-sha256.txt")].content;
                text = text.substr(text.find('\n') + 1);
            }},
        {"a tag manifest that lists more", "tagmanifest-unknown",
            [](auto& f) { f[indexOf(f, "tagmanifest-sha256.txt")].content += std::string(64, '0') + "  zzz.txt\n"; }},
        {"a changed tag manifest", "signature-bad",
            [](auto& f) {
                char& c = f[indexOf(f, "tagmanifest-sha256.txt")].content[0];
                c = c == 'a' ? 'b' : 'a';
            }},
        {"no minisign signature", "signature-missing",
            [](auto& f) {
                f.erase(f.begin() + static_cast<std::ptrdiff_t>(indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")));
            }},
        {"no SSH signature", "signature-missing",
            [](auto& f) {
                f.erase(f.begin() + static_cast<std::ptrdiff_t>(indexOf(f, "signatures/tagmanifest-sha256.txt.sig")));
            }},
        {"a minisign signature by another key", "signature-keys-differ",
            [](auto& f) {
                const SigningKey other = SigningKey::generate();
                const std::string& signedText = f[indexOf(f, "tagmanifest-sha256.txt")].content;
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")].content =
                    minisignSign(other, blake2b512(bytesOf(signedText)), "x", minisignKeyNumber(other.publicKey()));
            }},
        {"an SSH signature by another key", "signature-keys-differ",
            [](auto& f) {
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.sig")].content =
                    sshSign(SigningKey::generate(), bytesOf(f[indexOf(f, "tagmanifest-sha256.txt")].content), kBundleNameSpace);
            }},
        {"an SSH signature for another purpose", "signature-bad",
            [](auto& f) {
                const SigningKey same = SigningKey::fromSeed(Bytes(32, std::byte{1}));
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.sig")].content =
                    sshSign(same, bytesOf(f[indexOf(f, "tagmanifest-sha256.txt")].content), "file");
            }},
        {"both signatures by a stranger", "signature-untrusted",
            [](auto& f) {
                const SigningKey other = SigningKey::generate();
                const ByteView text = bytesOf(f[indexOf(f, "tagmanifest-sha256.txt")].content);
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")].content =
                    minisignSign(other, blake2b512(text), "x", minisignKeyNumber(other.publicKey()));
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.sig")].content = sshSign(other, text, kBundleNameSpace);
            }},
        {"another trusted comment", "signature-comment",
            [](auto& f) {
                const SigningKey same = SigningKey::fromSeed(Bytes(32, std::byte{1}));
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")].content =
                    minisignSign(same, blake2b512(bytesOf(f[indexOf(f, "tagmanifest-sha256.txt")].content)),
                        "zapis-bundle/1 id=x", minisignKeyNumber(same.publicKey()));
            }},
        {"a signature that is none", "signature-malformed",
            [](auto& f) { f[indexOf(f, "signatures/tagmanifest-sha256.txt.sig")].content = "yes"; }},
        {"a copy of another key", "signature-copy",
            [](auto& f) {
                f[indexOf(f, "signatures/signer.pub")].content = signerPublicKeyFile(SigningKey::generate().publicKey());
            }},
        {"an unknown file among the signatures", "name-unknown",
            [](auto& f) {
                f.insert(f.begin() + static_cast<std::ptrdiff_t>(indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")),
                    {kRoot + "signatures/t.asc", "x"});
            }},
        {"another root", "name-root",
            [](auto& f) {
                for (RawFile& file : f) replaceOnce(file.name, "zb-3f0c2a9e", "zb-00000000");
            }},
        {"two roots", "name-two-roots", [](auto& f) { replaceOnce(f.back().name, "zb-3f0c2a9e", "zb-00000000"); }},
        {"an unlisted file", "unlisted-file", [](auto& f) { f.push_back({kRoot + "data/zzz", "x"}); }},
        {"an unlisted file beside the payload", "unlisted-file", [](auto& f) { f.push_back({kRoot + "zzz.txt", "x"}); }},
        {"a file twice", "name-twice", [](auto& f) { f.push_back(f.back()); }},
        {"a file twice, later", "wrong-order", [](auto& f) { f.push_back(f[indexOf(f, "data/bundle.json")]); }},
        {"a tag file twice", "name-twice", [](auto& f) { f.insert(f.begin() + 1, f.front()); }},
        {"a missing payload file", "missing-file", [](auto& f) { f.pop_back(); }},
        {"a missing tag file", "wrong-order", [](auto& f) { f.erase(f.begin() + 4); }},
        {"nothing but the beginning", "missing-file", [](auto& f) { f.resize(3); }},
        {"payload before the signatures", "wrong-order", [](auto& f) { std::swap(f[6], f[indexOf(f, "data/bundle.json")]); }},
        {"payload in another order", "wrong-order", [](auto& f) { std::swap(f[f.size() - 1], f[f.size() - 2]); }},
        {"tag files in another order", "wrong-order", [](auto& f) { std::swap(f[1], f[2]); }},
        {"a bag-info of more than 64 KiB", "tag-file-too-large", [](auto& f) { f[1].content += std::string(70000, 'x'); }},
    };
    for (const FilesCase& c : cases) {
        CAPTURE(c.what);
        const MadeBundle bundle;
        auto files = bundle.files();
        c.change(files);
        const Codes codes = codesOf(tarOf(files), bundle);
        CAPTURE(codes);
        CHECK(codes.contains(c.code));
    }
}

TEST_CASE("an archive that is not as the profile says is refused", "[bundle][verifier][tar]")
{
    const auto header = [](std::size_t at, std::string_view bytes) {
        return [at, text = std::string(bytes)](std::string& tar) {
            tar.replace(at, text.size(), text);
            fixChecksum(tar, 0);
        };
    };
    const std::vector<BytesCase> cases{
        {"a wrong checksum", "tar-checksum", [](std::string& t) { t[148] = t[148] == '0' ? '1' : '0'; }},
        {"a flipped bit in a header", "tar-checksum", [](std::string& t) { t[0] = static_cast<char>(t[0] ^ 1); }},
        {"a symbolic link", "tar-type", header(156, "2")},
        {"a hard link", "tar-type", header(156, "1")},
        {"a directory", "tar-type", header(156, "5")},
        {"a device", "tar-type", header(156, "3")},
        {"a PAX header", "tar-type", header(156, "x")},
        {"a global PAX header", "tar-type", header(156, "g")},
        {"a GNU long name", "tar-type", header(156, "L")},
        {"the old type", "tar-type", header(156, std::string_view("\0", 1))},
        {"another mode", "tar-header", header(100, "0000755")},
        {"an owner", "tar-header", header(108, "0001750")},
        {"an owner's name", "tar-header", header(265, "root")},
        {"another time", "tar-header", header(136, "13700000000")},
        {"a link name", "tar-header", header(157, "/etc/passwd")},
        {"a prefix", "tar-header", header(345, "x")},
        {"another magic", "tar-header", header(257, "ustar  ")},
        {"a size with blanks", "tar-header", header(124, "         67")},
        {"a small size as base-256", "tar-header", header(124, std::string_view("\x80\0\0\0\0\0\0\0\0\0\0\x37", 12))},
        {"bytes behind the name", "tar-header", header(90, "x")},
        {"a way up", "name-illegal", header(0, std::string_view("zb-3f0c2a9e/../x.txt\0", 21))},
        {"an absolute name", "name-illegal", header(0, "/tc")},
        {"a name of capitals", "name-illegal", header(0, "ZB-")},
        {"a device of Windows", "name-illegal", header(0, std::string_view("zb-3f0c2a9e/con.txt\0\0", 21))},
        {"padding that is not zero", "tar-padding", [](std::string& t) { t[1000] = 'x'; }},
        {"a cut in a header", "tar-truncated", [](std::string& t) { t.resize(300); }},
        {"a cut in a file", "tar-truncated", [](std::string& t) { t.resize(520); }},
        {"a cut at the end", "tar-truncated", [](std::string& t) { t.resize(t.size() - 1024); }},
        {"one zero block", "tar-end", [](std::string& t) { t.resize(t.size() - 512); }},
        {"data after the end", "trailing-data", [](std::string& t) { t += 'x'; }},
        {"zeros after the end", "trailing-data", [](std::string& t) { t += std::string(512, '\0'); }},
        {"a second archive after the end", "trailing-data", [](std::string& t) { t += t; }},
        {"nothing", "tar-truncated", [](std::string& t) { t.clear(); }},
    };
    for (const BytesCase& c : cases) {
        CAPTURE(c.what);
        const MadeBundle bundle;
        std::string tar = tarOf(bundle.files());
        c.change(tar);
        const Codes codes = codesOf(tar, bundle);
        CAPTURE(codes);
        CHECK(codes.contains(c.code));
    }
}
