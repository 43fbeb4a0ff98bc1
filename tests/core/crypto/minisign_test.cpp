#include "core/crypto/minisign.h"

#include <functional>

#include "core/base/error.h"
#include "core/crypto/hash.h"
#include "tests/core/crypto/stock_tools.h"

using namespace zapis;
using namespace zapis::test;

namespace {

// Made by minisign 0.11 over "zapis known answer\n".
constexpr std::string_view kMessage = "zapis known answer\n";
constexpr std::string_view kPublicKey = "untrusted comment: minisign public key A6CAE04BB552378A\n"
                                        "RWSKN1K1S+DKpi/6cjMCRYMJszYRrduoijoDsKaV8xv3fEaoPyjo/Wez\n";
constexpr std::string_view kPrehashed =
    "untrusted comment: signature from minisign secret key\n"
    "RUSKN1K1S+DKppAQX3x4WGVEESlz4/6ECtTkuRcJPQ3QBHGxyUg/Afxa1xf4phybvX1t17qsDG4p1JQ+9K7RgJKgR9EirbKzMgA=\n"
    "trusted comment: prehashed by minisign\n"
    "0mE+ydu+8DgMNTZrKTFGkS9Xrnun2HYvuA6Hd/geOE49cvZjsWPeGGrRbnYjwsQ5GvuKivZ3iiOKk6Qoq7vwDw==\n";
constexpr std::string_view kLegacy =
    "untrusted comment: signature from minisign secret key\n"
    "RWSKN1K1S+DKpvx9CIaEKbnfCLDAdxtu+wG4NHOevKnFd+ot46h9pqRg7BDXkBbU1ohC71LIkk4eqsFB8rUhaS/xpQ8FM5GrnAI=\n"
    "trusted comment: legacy by minisign\n"
    "4yf4iWej/xdynLFLAAhrEGQvGuvmK67wjJceBBlbOfixWaMx7rdUFWDSBrjZQ3lbz/8hp4S9geOZjUECPtUuDQ==\n";

std::string replaced(std::string_view text, std::string_view from, std::string_view to)
{
    std::string copy(text);
    const auto at = copy.find(from);
    REQUIRE(at != std::string::npos);
    return copy.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("signatures made by minisign verify", "[crypto][minisign]")
{
    const MinisignKey key = parseMinisignPublicKey(kPublicKey);
    const MinisignSignature prehashed = parseMinisignSignature(kPrehashed), legacy = parseMinisignSignature(kLegacy);
    CHECK(prehashed.prehashed);
    CHECK_FALSE(legacy.prehashed);
    CHECK(prehashed.trustedComment == "prehashed by minisign");
    CHECK(minisignVerify(key, bytesOf(kMessage), prehashed));
    CHECK(minisignVerify(key, bytesOf(kMessage), legacy));
    CHECK_FALSE(minisignVerify(key, bytesOf("zapis known answer"), prehashed));
    CHECK_FALSE(minisignVerify(key, bytesOf("zapis known answer"), legacy));
    CHECK(parseMinisignPublicKey("RWSKN1K1S+DKpi/6cjMCRYMJszYRrduoijoDsKaV8xv3fEaoPyjo/Wez").key == key.key);
    CHECK(parseMinisignPublicKey(replaced(replaced(kPublicKey, "\n", "\r\n"), "ez\n", "ez\r\n")).key == key.key);
}

TEST_CASE("a changed trusted comment, number or algorithm does not verify", "[crypto][minisign]")
{
    const MinisignKey key = parseMinisignPublicKey(kPublicKey);
    MinisignSignature changed = parseMinisignSignature(replaced(kPrehashed, "prehashed by", "Prehashed by"));
    CHECK_FALSE(minisignVerify(key, bytesOf(kMessage), changed));
    changed = parseMinisignSignature(kPrehashed);
    changed.keyNumber[0] ^= std::byte{1};
    CHECK_FALSE(minisignVerify(key, bytesOf(kMessage), changed));
    changed = parseMinisignSignature(kPrehashed);
    changed.prehashed = false;
    CHECK_FALSE(minisignVerify(key, bytesOf(kMessage), changed));
}

TEST_CASE("what is no minisign file is refused", "[crypto][minisign]")
{
    const auto text = GENERATE(values<std::string>({
        "",
        "untrusted comment: x\n",
        "RWSKN1K1S+DKpi/6cjMCRYMJszYRrduoijoDsKaV8xv3fEaoPyjo/We",
        "RUSKN1K1S+DKpi/6cjMCRYMJszYRrduoijoDsKaV8xv3fEaoPyjo/Wez",
        "comment\nRWSKN1K1S+DKpi/6cjMCRYMJszYRrduoijoDsKaV8xv3fEaoPyjo/Wez\n",
        "untrusted comment: x\nRWSKN1K1S+DKpi/6cjMCRYMJszYRrduoijoDsKaV8xv3fEaoPyjo/Wez\nmore\n",
        std::string(20000, 'A'),
    }));
    CHECK_THROWS_AS(parseMinisignPublicKey(text), Error);
    CHECK_THROWS_AS(parseMinisignSignature(text), Error);
}

TEST_CASE("a broken signature file is refused", "[crypto][minisign]")
{
    CHECK_THROWS_AS(parseMinisignSignature(replaced(kPrehashed, "trusted comment: prehashed", "comment: prehashed")), Error);
    CHECK_THROWS_AS(parseMinisignSignature(replaced(kPrehashed, "0mE+", "0mE")), Error);
    CHECK_THROWS_AS(parseMinisignSignature(replaced(kPrehashed, "RUSK", "RVSK")), Error);
    CHECK_THROWS_AS(parseMinisignSignature(std::string(kPrehashed) + "more\n"), Error);
}

TEST_CASE("our signatures are stable and verify", "[crypto][minisign]")
{
    const SigningKey key = SigningKey::fromSeed(Bytes(32, std::byte{5}));
    const auto number = minisignKeyNumber(key.publicKey());
    CHECK(toHex(number) == sha256(key.publicKey().bytes).hex().substr(0, 16));
    const std::string file = minisignSign(key, blake2b512(bytesOf(kMessage)), "trusted", number);
    CHECK(file == minisignSign(key, blake2b512(bytesOf(kMessage)), "trusted", number));
    const MinisignKey publicKey = parseMinisignPublicKey(minisignPublicKeyFile(key.publicKey(), "ours"));
    CHECK(minisignVerify(publicKey, bytesOf(kMessage), parseMinisignSignature(file)));
}

TEST_CASE("minisign accepts our signatures", "[crypto][minisign][tools]")
{
    if (!haveTool("minisign")) return;
    const ToolFolder folder;
    const SigningKey key = SigningKey::generate();
    const std::string publicKey = folder.put("k.pub", minisignPublicKeyFile(key.publicKey(), "zapis"));
    const std::string message = folder.put("m", kMessage);
    folder.put(
        "m.minisig", minisignSign(key, blake2b512(bytesOf(kMessage)), "zapis-bundle/1 id=x", minisignKeyNumber(key.publicKey())));
    const ToolRun good = runTool("minisign -V -p '" + publicKey + "' -m '" + message + "'");
    CAPTURE(good.output);
    CHECK(good.ok());
    CHECK(good.output.find("zapis-bundle/1 id=x") != std::string::npos);
    folder.put("m", "another message\n");
    CHECK_FALSE(runTool("minisign -V -p '" + publicKey + "' -m '" + message + "'").ok());
}
