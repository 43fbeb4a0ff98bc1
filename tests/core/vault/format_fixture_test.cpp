// A small vault of format zapis-vault/1 that lies in the repository (tests/data/vault-1) and must open for good.

#include <fstream>

#include "core/base/file.h"
#include "core/vault/evidence_store.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "tests/catch.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/kdf_cost.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

const fs::path kFixture = fs::path(ZAPIS_TEST_DATA) / "vault-1";
constexpr const char* kFixturePassphrase = "п'яць сініх сшыткаў";
constexpr const char* kEvidence = "Медыцынская даведка, 2020-08-12";

} // namespace

// Run by hand when the fixture is lost: test_vault "[.fixture]". Its recovery key is then printed and goes into the test below.
TEST_CASE("make the fixture of format 1", "[.fixture]")
{
    Vault vault = Vault::create(kFixture, passphrase(kFixturePassphrase), test::kQuickKdf);
    WARN(textOf(vault.addRecoverySlot(SlotReach::RecordsAndNames).second.bytes()));
    Databases databases = vault.connect();
    PairedTransaction save(databases);
    metaSet(databases.records, "label", "узор");
    metaSet(*databases.identity, "name", "Аксана Ш.");
    databases.records.execute("CREATE TABLE t (text); INSERT INTO t VALUES (printf('%.9000c', 'x'))");
    save.commit();
    const std::string text = kEvidence;
    const auto source = [&, done = false](std::span<std::byte> out) mutable {
        if (std::exchange(done, true)) return std::size_t{0};
        std::ranges::copy(bytesOf(text), out.begin());
        return text.size();
    };
    metaSet(databases.records, "object", toText(vault.evidence().add(source, text.size(), ObjectClass::Evidence, {}).id));
}

TEST_CASE("a vault of format 1 opens for good", "[vault][format]")
{
    const TemporaryFolder folder;
    copyFolder(kFixture, folder / "v"); // git keeps neither modes nor empty folders
    const bool byRecovery = GENERATE(false, true);
    const Credential credential =
        byRecovery ? recovery(Secret::copyOf("EEY4-SJFT-HGYY-9KTW-8VXT-RR9V-YTRK-Q3NN-HZNE")) : passphrase(kFixturePassphrase);
    const Vault vault = Vault::open(folder / "v", credential, OpenMode::ReadWrite);
    CHECK(vault.warnings().empty());
    CHECK(vault.identityOpen());
    CHECK(checkVault(vault, CheckDepth::Full).empty());
    Databases databases = vault.connect();
    CHECK(metaText(databases.records, "label") == "узор");
    CHECK(metaText(*databases.identity, "name") == "Аксана Ш.");
    Statement row(databases.records, "SELECT length(text) FROM t");
    REQUIRE(row.step());
    CHECK(row.integer(0) == 9000);
    const auto object = parseHex32(metaText(databases.records, "object").value());
    REQUIRE(object);
    const SealedReader reader = vault.evidence().open(ObjectId{*object});
    std::string text(reader.size(), '\0');
    CHECK(reader.readAt(0, std::as_writable_bytes(std::span(text.data(), text.size()))) == text.size());
    CHECK(text == kEvidence);
    metaSet(databases.records, "label", "змена");
    CHECK(metaText(databases.records, "label") == "змена");
}
