#include "core/crypto/sshsig.h"

#include "core/base/error.h"
#include "tests/core/crypto/stock_tools.h"

using namespace zapis;
using namespace zapis::test;

namespace {

// Made by ssh-keygen of OpenSSH 9.2 over "zapis known answer\n".
constexpr std::string_view kMessage = "zapis known answer\n";
constexpr std::string_view kKeyText = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILy2lBBm3vYQ8+FRIctyQnHufmiiNldeTjjSlOO48GC2";
constexpr std::string_view kFingerprint = "SHA256:ZT9WERZ3jYTk5zNgUHTNQqryBzLA2vlC8+c7by6ccwQ";
constexpr std::string_view kSignature = "-----BEGIN SSH SIGNATURE-----\n"
                                        "U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgvLaUEGbe9hDz4VEhy3JCce5+aK\n"
                                        "I2V15OONKU47jwYLYAAAAMemFwaXMtYnVuZGxlAAAAAAAAAAZzaGE1MTIAAABTAAAAC3Nz\n"
                                        "aC1lZDI1NTE5AAAAQJXxRToeDvsz726H3HTqDHdcxksz7sR7g1BiPvsngK+Gss7WT2pnmE\n"
                                        "FL8iI12N5D5b4pvSq6dsxIMwOMd/Dt9gI=\n"
                                        "-----END SSH SIGNATURE-----\n";

std::string without(std::string_view text, std::string_view part)
{
    std::string copy(text);
    copy.erase(copy.find(part), part.size());
    return copy;
}

} // namespace

TEST_CASE("a signature made by ssh-keygen verifies, and names its key", "[crypto][sshsig]")
{
    const auto key = sshVerify(kSignature, bytesOf(kMessage), "zapis-bundle");
    REQUIRE(key);
    CHECK(sshPublicKeyText(*key) == kKeyText);
    CHECK(sshFingerprint(*key) == kFingerprint);
    CHECK_FALSE(sshVerify(kSignature, bytesOf("zapis known answer"), "zapis-bundle"));
    CHECK_FALSE(sshVerify(kSignature, bytesOf(kMessage), "zapis-receipt"));
}

TEST_CASE("our signatures look like ssh-keygen's and verify", "[crypto][sshsig]")
{
    const SigningKey key = SigningKey::generate();
    const std::string armored = sshSign(key, bytesOf(kMessage), "zapis-bundle");
    CHECK(armored.size() == kSignature.size());
    CHECK(sshVerify(armored, bytesOf(kMessage), "zapis-bundle") == key.publicKey());
}

TEST_CASE("what is no SSH signature is refused", "[crypto][sshsig]")
{
    const auto text = GENERATE(values<std::string>({
        "",
        "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
        without(kSignature, "-----END SSH SIGNATURE-----\n"),
        without(kSignature, "U1NIU0lHAAAA"),
        without(kSignature, "d/Dt9gI="),
        std::string(kSignature) + "more\n",
        std::string(70000, 'A'),
    }));
    CHECK_THROWS_AS(sshVerify(text, bytesOf(kMessage), "zapis-bundle"), Error);
}

TEST_CASE("allowed signers are read with options, comments and other kinds of keys between them", "[crypto][sshsig]")
{
    const SigningKey first = SigningKey::generate(), second = SigningKey::generate();
    const std::string text = "# trusted\n\n" + allowedSignersLine(first.publicKey(), "sender", "zapis-bundle")
        + "someone cert-authority,namespaces=\"a b\" " + sshPublicKeyText(second.publicKey()) + " a comment\n"
        + "other ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7\n";
    CHECK(parseAllowedSigners(text) == std::vector{first.publicKey(), second.publicKey()});
    CHECK(parseAllowedSigners("").empty());
    CHECK_THROWS_AS(parseAllowedSigners("sender ssh-ed25519"), Error);
    CHECK_THROWS_AS(parseAllowedSigners("sender ssh-ed25519 AAAA"), Error);
    CHECK_THROWS_AS(parseAllowedSigners("what"), Error);
}

TEST_CASE("ssh-keygen accepts our signatures", "[crypto][sshsig][tools]")
{
    if (!haveTool("ssh-keygen")) return;
    const ToolFolder folder;
    const SigningKey key = SigningKey::generate();
    const std::string signers = folder.put("allowed", allowedSignersLine(key.publicKey(), "sender", "zapis-bundle"));
    const std::string message = folder.put("m", kMessage);
    const std::string signature = folder.put("m.sig", sshSign(key, bytesOf(kMessage), "zapis-bundle"));
    const std::string command =
        "ssh-keygen -Y verify -f '" + signers + "' -I sender -n zapis-bundle -s '" + signature + "' < '" + message + "'";
    const ToolRun good = runTool(command);
    CAPTURE(good.output);
    CHECK(good.ok());
    CHECK(good.output.find(sshFingerprint(key.publicKey())) != std::string::npos);
    folder.put("m", "another message\n");
    CHECK_FALSE(runTool(command).ok());
}
