#include "core/crypto/age.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/core/crypto/stock_tools.h"
#include "tests/error_key.h"

using namespace zapis;
using namespace zapis::test;
using zapis::test::keyOf;

namespace {

// The key and public key that age-keygen 1.1.1 printed together.
constexpr std::string_view kIdentity = "AGE-SECRET-KEY-1LAZ9LQXFJGDYE0UH8G75QXK3ZC55Y86KTZ9Z683UPZA4MLZAVN6QCM80Q9";
constexpr std::string_view kRecipient = "age1axxlhudc07k2nac2qccqk3kgydm69dmgcsyvnz5rc5q3muh8fc0q4t2gwu";

Bytes encrypt(const std::vector<AgeRecipient>& recipients, ByteView plain, std::size_t pieceBytes = 1 << 20)
{
    Bytes file;
    AgeWriter writer(recipients, [&](ByteView bytes) { file.insert(file.end(), bytes.begin(), bytes.end()); });
    for (std::size_t at = 0; at < plain.size(); at += pieceBytes)
        writer.write(plain.subspan(at, std::min(pieceBytes, plain.size() - at)));
    writer.finish();
    return file;
}

ByteSource sourceOf(ByteView file)
{
    return [file](std::span<std::byte> out) mutable {
        const std::size_t size = std::min(out.size(), file.size());
        std::copy_n(file.begin(), size, out.begin());
        file = file.subspan(size);
        return size;
    };
}

std::vector<AgeIdentity> only(const AgeIdentity& identity)
{
    std::vector<AgeIdentity> identities;
    identities.push_back(AgeIdentity::parse(textOf(identity.text().bytes())));
    return identities;
}

Bytes decrypt(const AgeIdentity& identity, ByteView file)
{
    AgeReader reader(only(identity), sourceOf(file));
    Bytes plain, piece(100000);
    while (const std::size_t size = reader.read(piece))
        plain.insert(plain.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(size));
    return plain;
}

Bytes randomOf(std::size_t size)
{
    Bytes bytes(size);
    randomBytes(bytes);
    return bytes;
}

} // namespace

TEST_CASE("age keys are read and written as age-keygen does", "[crypto][age]")
{
    const AgeIdentity identity = AgeIdentity::parse(kIdentity);
    CHECK(identity.recipient().text() == kRecipient);
    CHECK(textOf(identity.text().bytes()) == kIdentity);
    CHECK(parseAgeRecipient(kRecipient) == identity.recipient());
    const std::string file =
        "# created: today\r\n# public key: " + std::string(kRecipient) + "\r\n" + std::string(kIdentity) + "\r\n\n";
    CHECK(readAgeIdentities(file).size() == 1);
}

TEST_CASE("a key with one wrong character is no key", "[crypto][age]")
{
    for (std::size_t at = 0; at < kRecipient.size(); ++at) {
        std::string text(kRecipient);
        text[at] = text[at] == 'q' ? 'p' : 'q';
        CHECK_THROWS_AS(parseAgeRecipient(text), Error);
    }
    for (std::size_t at = 0; at < kIdentity.size(); ++at) {
        std::string text(kIdentity);
        text[at] = text[at] == 'Q' ? 'P' : 'Q';
        CHECK_THROWS_AS(AgeIdentity::parse(text), Error);
    }
    std::string lower(kIdentity);
    std::transform(
        lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    CHECK_THROWS_AS(AgeIdentity::parse(lower), Error);
    CHECK_THROWS_AS(parseAgeRecipient(""), Error);
    CHECK_THROWS_AS(readAgeIdentities("# nothing\n"), Error);
    CHECK_THROWS_AS(readAgeIdentities("AGE-SECRET-KEY-1\n"), Error);
}

TEST_CASE("what was written is read, at every size around a chunk", "[crypto][age]")
{
    const std::size_t size = GENERATE(0u, 1u, 65535u, 65536u, 65537u, 131071u, 131072u, 131073u, 300000u);
    const std::size_t pieceBytes = GENERATE(1000u, 65536u, 1000000u);
    const AgeIdentity identity = AgeIdentity::generate(), other = AgeIdentity::generate();
    const Bytes plain = randomOf(size);
    const Bytes file = encrypt({other.recipient(), identity.recipient()}, plain, pieceBytes);
    CHECK(decrypt(identity, file) == plain);
    CHECK(decrypt(other, file) == plain);
    AgeReader reader(only(identity), sourceOf(file));
    CHECK(reader.openedBy() == identity.recipient());
    CHECK(keyOf([&] { decrypt(AgeIdentity::generate(), file); }) == "age.not-for-this-key");
}

TEST_CASE("a file without its end does not open to its end", "[crypto][age]")
{
    const AgeIdentity identity = AgeIdentity::generate();
    const Bytes file = encrypt({identity.recipient()}, randomOf(150000));
    for (std::size_t cut = 1; cut < file.size(); cut += 997)
        CHECK_THROWS_AS(decrypt(identity, ByteView(file).first(file.size() - cut)), Error);
    Bytes longer = file;
    longer.push_back(std::byte{0});
    CHECK(keyOf([&] { decrypt(identity, longer); }) == "age.payload");

    Bytes unfinished;
    AgeWriter writer(
        {identity.recipient()}, [&](ByteView bytes) { unfinished.insert(unfinished.end(), bytes.begin(), bytes.end()); });
    writer.write(randomOf(150000));
    CHECK(keyOf([&] { decrypt(identity, unfinished); }) == "age.payload");
}

TEST_CASE("a flipped bit anywhere in a file is noticed", "[crypto][age]")
{
    const AgeIdentity identity = AgeIdentity::generate();
    const Bytes file = encrypt({identity.recipient()}, randomOf(100));
    for (std::size_t at = 0; at < file.size(); ++at) {
        Bytes flipped = file;
        flipped[at] ^= std::byte{4};
        CAPTURE(at);
        CHECK_THROWS_AS(decrypt(identity, flipped), Error);
    }
}

TEST_CASE("a reader that failed goes on failing", "[crypto][age]")
{
    const AgeIdentity identity = AgeIdentity::generate();
    Bytes file = encrypt({identity.recipient()}, randomOf(200000));
    file[file.size() - 70000] ^= std::byte{1};
    AgeReader reader(only(identity), sourceOf(file));
    Bytes piece(65536);
    CHECK(reader.read(piece) == piece.size());
    CHECK(keyOf([&] {
        while (reader.read(piece)) { }
    }) == "age.payload");
    CHECK(keyOf([&] { reader.read(piece); }) == "age.payload");
}

TEST_CASE("headers without end are refused", "[crypto][age]")
{
    const AgeIdentity identity = AgeIdentity::generate();
    const auto endless = [](std::string start, char filling) {
        return [start = std::move(start), filling, at = std::size_t{0}](std::span<std::byte> out) mutable {
            for (auto& byte : out) byte = static_cast<std::byte>(at < start.size() ? start[at] : filling), ++at;
            return out.size();
        };
    };
    CHECK(keyOf([&] { AgeReader(only(identity), endless("", 'a')); }) == "age.header");
    CHECK(keyOf([&] { AgeReader(only(identity), endless("age-encryption.org/v1\n-> X25519 ", 'a')); }) == "age.header");
    CHECK(keyOf([&] { AgeReader(only(identity), endless("", ' ')); }) == "age.armor");
    CHECK(keyOf([&] { AgeReader(only(identity), endless("-----BEGIN AGE ENCRYPTED FILE-----\n", 'A')); }) == "age.armor");
    std::string many = "age-encryption.org/v1\n";
    for (int i = 0; i < 65; ++i) many += "-> grease\n\n";
    CHECK(keyOf([&] { AgeReader(only(identity), sourceOf(bytesOf(many))); }) == "age.too-many-stanzas");
    CHECK(keyOf([&] { AgeReader(only(identity), sourceOf(bytesOf("age-encryption.org/v2\n"))); }) == "age.version");
    CHECK_THROWS_AS(AgeWriter({}, [](ByteView) { }), std::logic_error);
    CHECK_THROWS_AS(AgeWriter(std::vector<AgeRecipient>(17, identity.recipient()), [](ByteView) { }), std::logic_error);
    CHECK(keyOf([&] { AgeWriter({AgeRecipient{}}, [](ByteView) { }); }) == "age.recipient");
    // What is wrong with a key that somebody typed: a slip in it, or no key at all.
    std::string slip(kRecipient);
    slip.back() = slip.back() == 'q' ? 'p' : 'q';
    CHECK(keyOf([&] { parseAgeRecipient(slip); }) == "age.recipient-typo");
    CHECK(keyOf([&] { parseAgeRecipient(slip.substr(1)); }) == "age.recipient");
    CHECK(keyOf([&] { parseAgeRecipient(slip.substr(0, slip.size() - 1)); }) == "age.recipient-length");
}

TEST_CASE("age reads what we write, and we read what age writes", "[crypto][age][tools]")
{
    if (!haveTool("age")) return;
    const ToolFolder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    const std::string keyFile = folder.put("key", std::string(textOf(identity.text().bytes())) + "\n");
    const Bytes plain = randomOf(200001);
    const std::string ours = folder.put("ours.age", textOf(encrypt({identity.recipient()}, plain)));
    const ToolRun opened = runTool("age -d -i '" + keyFile + "' -o '" + (folder / "opened").string() + "' '" + ours + "'");
    CAPTURE(opened.output);
    REQUIRE(opened.ok());
    CHECK(folder.get("opened") == textOf(plain));

    const std::string armor = GENERATE("", "-a ");
    const std::string input = folder.put("plain", textOf(plain));
    REQUIRE(runTool(
        "age " + armor + "-r " + identity.recipient().text() + " -o '" + (folder / "theirs").string() + "' '" + input + "'")
            .ok());
    CHECK(decrypt(identity, bytesOf(folder.get("theirs"))) == plain);
}

TEST_CASE("a key is known in the clothes that mail, messengers and QR codes put on it", "[crypto][age]")
{
    const AgeRecipient key = AgeIdentity::generate().recipient();
    const std::string text = key.text();
    std::string capitals = text;
    for (char& c : capitals) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const std::string broken = text.substr(0, 30) + "\r\n " + text.substr(30);
    for (const std::string& worn : {text, capitals, " " + text + "\n", text + "\u00A0", "\u200B" + text, "\uFEFF" + text, broken,
             "# public key: " + text, "Public key: " + text, "<" + text + ">", text.substr(0, 20) + "\u00AD" + text.substr(20)}) {
        CAPTURE(worn);
        CHECK(parseAgeRecipient(worn).text() == text);
    }
}

TEST_CASE("what is no key of ours is called what it is", "[crypto][age]")
{
    const AgeIdentity identity = AgeIdentity::generate();
    const Secret secret = identity.text();
    const std::string text = identity.recipient().text();
    std::string small(textOf(secret.bytes()));
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto keyOfText = [](const std::string& typed) { return keyOf([&] { parseAgeRecipient(typed); }); };
    CHECK(keyOfText(std::string(textOf(secret.bytes()))) == "age.recipient-secret");
    CHECK(keyOfText(small) == "age.recipient-secret");
    CHECK(keyOfText("AGE-PLUGIN-YUBIKEY-1QQQQ") == "age.recipient-secret");
    CHECK(keyOfText("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 anna@host") == "age.recipient-ssh");
    CHECK(keyOfText("-----BEGIN PGP PUBLIC KEY BLOCK-----") == "age.recipient-pgp");
    CHECK(keyOfText("age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t") == "age.recipient-plugin");
    CHECK(keyOfText("age1pq1" + std::string(1900, 'q')) == "age.recipient-quantum");
    CHECK(keyOfText(text + "q") == "age.recipient-length");
    CHECK(keyOfText("hello") == "age.recipient");
}

TEST_CASE("a key file may have a byte order mark, blanks and other line ends, and UTF-16 is called so", "[crypto][age]")
{
    const AgeIdentity identity = AgeIdentity::generate();
    const Secret secret = identity.text();
    const std::string text(textOf(secret.bytes()));
    for (const std::string& file : {"\xEF\xBB\xBF" + text + "\n", "# made today\r\n  " + text + " \r\n\r\n"}) {
        const auto read = readAgeIdentities(file);
        REQUIRE(read.size() == 1);
        CHECK(read[0].recipient().text() == identity.recipient().text());
    }
    CHECK(keyOf([] {
        readAgeIdentities(std::string_view("\xFF\xFE"
                                           "A\0",
            4));
    }) == "age.identity-utf16");
}
