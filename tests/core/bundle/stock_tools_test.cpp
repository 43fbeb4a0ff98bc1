// The check that a recipient makes, with the tools of others alone (readme-verify.txt).
#include "tests/core/bundle/vault_fixture.h"
#include "tests/core/crypto/stock_tools.h"

using namespace zapis;
using namespace zapis::test;

TEST_CASE("age, tar, sha256sum, minisign and ssh-keygen find the bundle good", "[bundle][export][tools]")
{
    for (const char* tool : {"age", "tar", "sha256sum", "sha512sum", "minisign", "ssh-keygen"})
        if (!haveTool(tool)) return;
    SampleVault& sample = SampleVault::instance();
    const ToolFolder work;
    const ExportResult result = sample.exportTo(sample.request(sample.recipient), work.path());
    bundleSignerFiles(Inside::databases(*sample.vault), work.path().string());
    work.put("key.txt", std::string(textOf(sample.identity.text().bytes())) + "\n");

    const auto in = [&](const std::string& folder, const std::string& command) {
        const ToolRun run = runTool("cd '" + (work.path() / folder).string() + "' && " + command);
        INFO(command + "\n" + run.output);
        CHECK(run.ok());
        return run.output;
    };
    in(".", "sha256sum -c " + result.label + ".sha256");
    in(".", "for p in " + result.label + "*.age; do age -d -i key.txt \"$p\"; done | tar -xf -");
    std::string bag;
    for (const auto& entry : std::filesystem::directory_iterator(work.path()))
        if (entry.path().filename().string().starts_with("zb-")) bag = entry.path().filename().string();
    REQUIRE_FALSE(bag.empty());
    in(bag, "sha256sum -c tagmanifest-sha256.txt");
    in(bag, "sha256sum --quiet -c manifest-sha256.txt");
    in(bag, "sha512sum --quiet -c manifest-sha512.txt");
    const std::string minisign =
        in(bag, "minisign -Vm tagmanifest-sha256.txt -x signatures/tagmanifest-sha256.txt.minisig -p ../minisign.pub");
    CHECK(minisign.find("digest=sha256:" + result.digest.hex()) != std::string::npos);
    in(bag,
        "ssh-keygen -Y verify -f ../allowed_signers -I zapis -n zapis-bundle -s signatures/tagmanifest-sha256.txt.sig < "
        "tagmanifest-sha256.txt");
    CHECK(in(bag, "sha256sum tagmanifest-sha256.txt").starts_with(result.digest.hex()));
    CHECK(verifyBag(work.path() / bag, {}).empty());
}
