// The ways into a vault: passphrases, a passphrase with a file, recovery keys; adding and taking them away.

#include "core/vault/slots.h"

#include "core/base/file.h"
#include "core/crypto/hash.h"
#include "core/vault/evidence_store.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"
#include "tests/catch.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/kdf_cost.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

std::string textOf(const Secret& secret) { return std::string(zapis::textOf(secret.bytes())); }

Secret secret(std::string_view text) { return Secret::copyOf(text); }

std::string opens(const fs::path& folder, const Credential& credential)
{
    return errorOf([&] { Vault::open(folder, credential, OpenMode::ReadWrite); });
}

Credential withFile(std::string_view text, char fill, std::size_t size = 64)
{
    return {Credential::Kind::PassphraseAndFile, secret(text), secret(std::string(size, fill))};
}

} // namespace

TEST_CASE("a passphrase costs who guesses it as much as the format says", "[vault][slots]")
{
    // docs/formats/vault.md §2; not run here: each takes seconds and up to a gibibyte.
    constexpr std::uint32_t kMib = 1024;
    CHECK(costOf(KdfProfile::Normal) == KdfCost{512 * kMib, 3});
    CHECK(costOf(KdfProfile::Strong) == KdfCost{1024 * kMib, 4});
    CHECK(costOf(KdfProfile::Small) == KdfCost{256 * kMib, 3});
}

TEST_CASE("a recovery key is 36 signs in groups of four", "[vault][slots]")
{
    // Computed with Python: 20 bytes 00…13, SHA-256, Crockford's alphabet.
    Secret key(20);
    for (std::size_t i = 0; i < 20; ++i) key.bytes()[i] = static_cast<std::byte>(i);
    CHECK(textOf(RecoveryKey::text(key)) == "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-WYQB");
    CHECK(std::ranges::equal(RecoveryKey::parse(RecoveryKey::text(key)).bytes(), key.bytes()));
}

TEST_CASE("a recovery key is read as people type it", "[vault][slots]")
{
    Secret key(20);
    key.bytes()[0] = std::byte{0x08}; // begins with 1, then zeros
    std::string text = textOf(RecoveryKey::text(key));
    REQUIRE(text.starts_with("10"));
    const auto reads = [&](const std::string& typed) {
        return std::ranges::equal(RecoveryKey::parse(secret(typed)).bytes(), key.bytes());
    };
    std::string typed = text;
    typed[0] = GENERATE('1', 'I', 'l', 'L', 'i');
    typed[1] = GENERATE('0', 'o', 'O');
    CHECK(reads(typed));
    std::erase(typed, '-');
    CHECK(reads("  " + typed + "\n"));
    for (char& c : text) c = static_cast<char>(std::tolower(c));
    CHECK(reads(text));
}

TEST_CASE("a slip in a recovery key is told before anything is tried", "[vault][slots]")
{
    Secret key(20);
    for (std::size_t i = 0; i < 20; ++i) key.bytes()[i] = static_cast<std::byte>(7 * i);
    const std::string text = textOf(RecoveryKey::text(key));
    const auto fails = [](const std::string& typed) {
        return errorOf([&] { RecoveryKey::parse(secret(typed)); }) == "vault.recovery-typo";
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '-') continue;
        std::string typed = text;
        typed[i] = typed[i] == 'X' ? 'Y' : 'X';
        CAPTURE(i);
        CHECK(fails(typed));
    }
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        std::string typed = text;
        std::swap(typed[i], typed[i + 1]);
        if (typed[i] != '-' && typed[i + 1] != '-' && typed != text) CHECK(fails(typed));
    }
    CHECK(fails(text.substr(1)));
    CHECK(fails(text + "0"));
    CHECK(fails(""));
    CHECK(fails(text.substr(0, 5) + "U" + text.substr(6)));
    CHECK(fails("\xd0\x90" + text));
}

TEST_CASE("a recovery key opens the vault, names too when it was made so", "[vault][slots]")
{
    const TemporaryFolder folder;
    Vault vault = makeVault(folder / "v");
    const SlotReach reach = GENERATE(SlotReach::Records, SlotReach::RecordsAndNames);
    const bool withIdentities = reach == SlotReach::RecordsAndNames;
    const auto [id, text] = vault.addRecoverySlot(reach);
    CHECK(vault.info().generation == 2);
    {
        Vault closed = std::move(vault);
    }
    Vault opened = Vault::open(folder / "v", recovery(text), OpenMode::ReadWrite);
    CHECK(opened.openedSlot() == id);
    CHECK(opened.identityOpen() == withIdentities);
    CHECK(opened.connect().identityOpen() == withIdentities);
    CHECK(errorOf([&] { opened.changePassphrase(secret("new"), test::kQuickKdf); }) == "vault.no-passphrase-slot");
    CHECK(errorOf([&] { opened.addRecoverySlot(SlotReach::RecordsAndNames); }) == (withIdentities ? "" : "vault.needs-identity"));
}

TEST_CASE("a slot is made with no cost that a reader would refuse", "[vault][slots]")
{
    const TemporaryFolder folder;
    Vault vault = makeVault(folder / "v");
    for (const KdfCost cost : {KdfCost{63 * 1024, 3}, KdfCost{64 * 1024, 17}, KdfCost{64 * 1024, 0}}) {
        CHECK(errorOf([&] { vault.addSlot(passphrase("second"), cost, SlotReach::Records); }) == "vault.kdf-refused");
        CHECK(errorOf([&] { vault.changePassphrase(secret("new"), cost); }) == "vault.kdf-refused");
    }
    CHECK(vault.info().slots.size() == 1);
}

TEST_CASE("a slot without names leaves their database shut", "[vault][slots]")
{
    const TemporaryFolder folder;
    {
        Vault vault = makeVault(folder / "v");
        Databases databases = vault.connect();
        metaSet(*databases.identity, "name", "Аксана");
        vault.addSlot(passphrase("second"), test::kQuickKdf, SlotReach::Records);
    }
    const Vault vault = Vault::open(folder / "v", passphrase("second"), OpenMode::ReadWrite);
    CHECK_FALSE(vault.identityOpen());
    CHECK_FALSE(vault.connect().identity);
    bool told = false;
    for (const auto& finding : checkVault(vault, CheckDepth::Full)) told = told || finding.key == "vault.identity-not-checked";
    CHECK(told);
}

TEST_CASE("a passphrase with a file needs both", "[vault][slots]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = Vault::create(folder / "v", withFile("word", 'a'), test::kQuickKdf);
    }
    CHECK(opens(folder / "v", withFile("word", 'b')) == "vault.wrong-passphrase");
    CHECK(opens(folder / "v", withFile("words", 'a')) == "vault.wrong-passphrase");
    CHECK(opens(folder / "v", passphrase("word")) == "vault.wrong-passphrase");
    CHECK(opens(folder / "v", withFile("word", 'a', 63)) == "vault.medium-file");
    {
        Vault vault = Vault::open(folder / "v", withFile("word", 'a'), OpenMode::ReadWrite);
        vault.changePassphrase(secret("new"), test::kQuickKdf);
    }
    CHECK(opens(folder / "v", withFile("word", 'a')) == "vault.wrong-passphrase");
    CHECK(opens(folder / "v", withFile("new", 'a')).empty());
}

TEST_CASE("a changed passphrase opens, the old one does not, nor from an old copy", "[vault][slots]")
{
    const TemporaryFolder folder;
    SlotId id{};
    std::string old;
    {
        Vault vault = makeVault(folder / "v");
        id = vault.openedSlot();
        old = slurp(folder / "v" / "vault.key");
        vault.changePassphrase(secret("новы пароль"), test::kQuickKdf);
        vault.changePassphrase(secret("навейшы пароль"), test::kQuickKdf);
    }
    CHECK(slurp(folder / "v" / "vault.key.bak")
        == slurp(folder / "v" / "vault.key")); // else the old passphrase still opens the copy
    CHECK(opens(folder / "v", passphrase()) == "vault.wrong-passphrase");
    spill(folder / "v" / "vault.key.bak", old);
    CHECK(opens(folder / "v", passphrase()) == "vault.wrong-passphrase");
    const Vault vault = Vault::open(folder / "v", passphrase("навейшы пароль"), OpenMode::ReadWrite);
    CHECK(vault.openedSlot() == id);
    CHECK(vault.identityOpen());
    CHECK_FALSE(vault.keyReplaced());
}

TEST_CASE("a slot that was removed opens no more, and the last one stays", "[vault][slots]")
{
    const TemporaryFolder folder;
    {
        Vault vault = makeVault(folder / "v");
        const SlotId first = vault.openedSlot();
        CHECK(errorOf([&] { vault.removeSlot(first); }) == "vault.last-slot");
        const SlotId second = vault.addSlot(passphrase("second"), test::kQuickKdf, SlotReach::RecordsAndNames);
        CHECK(errorOf([&] { vault.removeSlot(SlotId{}); }) == "vault.no-such-slot");
        vault.removeSlot(first);
        CHECK(vault.info().slots.size() == 1);
        CHECK(errorOf([&] { vault.removeSlot(second); }) == "vault.last-slot");
    }
    CHECK(opens(folder / "v", passphrase()) == "vault.wrong-passphrase");
    CHECK(opens(folder / "v", passphrase("second")).empty());
}

TEST_CASE("names stay reachable: their last slot stays, and who does not open them removes none that does", "[vault][slots]")
{
    const TemporaryFolder folder;
    SlotId owner{}, closed{};
    {
        Vault vault = makeVault(folder / "v");
        owner = vault.openedSlot();
        closed = vault.addSlot(passphrase("second"), test::kQuickKdf, SlotReach::Records);
        CHECK(errorOf([&] { vault.removeSlot(owner); }) == "vault.last-names-slot");
    }
    {
        Vault vault = Vault::open(folder / "v", passphrase("second"), OpenMode::ReadWrite);
        CHECK(errorOf([&] { vault.removeSlot(owner); }) == "vault.slot-opens-names");
    }
    Vault vault = Vault::open(folder / "v", passphrase(), OpenMode::ReadWrite);
    const SlotId paper = vault.addRecoverySlot(SlotReach::RecordsAndNames).first;
    vault.removeSlot(closed);
    vault.removeSlot(owner);
    CHECK(errorOf([&] { vault.removeSlot(paper); }) == "vault.last-slot");
}

TEST_CASE("a vault takes sixteen slots", "[vault][slots]")
{
    const TemporaryFolder folder;
    Vault vault = makeVault(folder / "v");
    for (int i = 1; i < 16; ++i) vault.addRecoverySlot(SlotReach::Records);
    CHECK(errorOf([&] { vault.addRecoverySlot(SlotReach::Records); }) == "vault.too-many-slots");
    CHECK(vault.info().slots.size() == 16);
}

TEST_CASE("the copy that could not be written is told of, and the change holds", "[vault][slots]")
{
    const TemporaryFolder folder;
    std::string paper;
    {
        Vault vault = makeVault(folder / "v");
        setFileFaults([&](FileOperation operation, const fs::path& path, std::size_t) -> std::optional<FileFault> {
            if (operation == FileOperation::Rename && path.filename() == "vault.key.bak") return FileFault{ENOSPC, std::nullopt};
            return std::nullopt;
        });
        const auto [slot, text] = vault.addRecoverySlot(SlotReach::Records); // who asked for it gets what is to be written down
        setFileFaults({});
        CHECK(vault.info().slots.size() == 2);
        CHECK(hasWarning(vault, "vault.key-copy-not-written"));
        paper = std::string(textOf(text.bytes()));
    }
    {
        Vault vault = Vault::open(folder / "v", recovery(Secret::copyOf(paper)), OpenMode::ReadWrite);
        vault.addRecoverySlot(SlotReach::Records);
        CHECK(hasWarning(vault, "vault.key-healed"));
        CHECK_FALSE(hasWarning(vault, "vault.key-copy-not-written"));
        CHECK(vault.info().slots.size() == 3);
    }
    CHECK(slurp(folder / "v" / "vault.key") == slurp(folder / "v" / "vault.key.bak"));
}

TEST_CASE("closed names open again by what opened the vault, and by nothing else", "[vault][slots]")
{
    const TemporaryFolder folder;
    const bool withFile = GENERATE(false, true);
    CAPTURE(withFile);
    const Credential first = withFile ? ::withFile("word", 'a') : passphrase("word");
    Vault vault = Vault::create(folder / "v", first, test::kQuickKdf);
    vault.addSlot(passphrase("second"), test::kQuickKdf, SlotReach::RecordsAndNames);
    {
        Databases databases = vault.connect();
        metaSet(*databases.identity, "name", "Аксана");
    }
    for (int round = 0; round < 2; ++round) {
        vault.closeIdentity();
        for (const std::string_view wrong : {"words", "second", ""}) {
            CAPTURE(wrong);
            CHECK(errorOf([&] { vault.openIdentity(secret(wrong)); }) == "vault.wrong-passphrase");
        }
        CHECK(errorOf([&] { vault.openIdentity(secret("word ")); }) == "vault.wrong-passphrase-blank");
        CHECK_FALSE(vault.identityOpen());
        CHECK_FALSE(vault.connect().identity);
        vault.openIdentity(secret("word"));
        vault.openIdentity(secret("nothing to do, so nothing is asked"));
        CHECK(vault.identityOpen());
        Databases databases = vault.connect();
        REQUIRE(databases.identity);
        CHECK(textOf(*metaGet(*databases.identity, "name")) == "Аксана");
        metaSet(*databases.identity, "round", std::to_string(round));
    }
    CHECK(errorOf([&] { vault.changePassphrase(secret("new"), test::kQuickKdf); }).empty());
    CHECK(vault.warnings().empty());
    {
        const Vault gone = std::move(vault);
    }
    const Vault again = Vault::open(folder / "v", withFile ? ::withFile("new", 'a') : passphrase("new"), OpenMode::ReadOnly);
    CHECK(textOf(*metaGet(*again.connect().identity, "round")) == "1");
}

TEST_CASE("a recovery key opens closed names again, and files of people with them", "[vault][slots]")
{
    const TemporaryFolder folder;
    std::string paper;
    {
        Vault vault = makeVault(folder / "v");
        paper = textOf(vault.addRecoverySlot(SlotReach::RecordsAndNames).second);
    }
    Vault vault = Vault::open(folder / "v", recovery(Secret::copyOf(paper)), OpenMode::ReadWrite);
    const std::string words = "a portrait";
    std::size_t given = 0;
    const ByteSource source = [&](std::span<std::byte> out) {
        const std::size_t count = std::min(out.size(), words.size() - given);
        std::ranges::copy(bytesOf(words).subspan(given, count), out.begin());
        given += count;
        return count;
    };
    const ObjectId portrait = vault.evidence().add(source, words.size(), ObjectClass::Identity, {}).id;
    vault.closeIdentity();
    CHECK(errorOf([&] { vault.evidence().open(portrait); }) == "vault.needs-identity");
    CHECK(errorOf([&] { vault.openIdentity(secret("no key")); }) == "vault.recovery-typo");
    vault.openIdentity(secret(paper));
    CHECK(vault.evidence().open(portrait).size() == words.size());
}

TEST_CASE("who never opened names cannot open them, and a damaged database of names stays closed", "[vault][slots]")
{
    const TemporaryFolder folder;
    {
        Vault vault = makeVault(folder / "v");
        vault.addSlot(passphrase("second"), test::kQuickKdf, SlotReach::Records);
        vault.closeIdentity();
        std::filesystem::resize_file(folder / "v" / "identity.db", 100);
        CHECK(errorOf([&] { vault.openIdentity(passphrase().secret); }) == "vault.page-damaged");
        CHECK_FALSE(vault.identityOpen());
        CHECK_FALSE(vault.connect().identity);
    }
    const TemporaryFolder other;
    {
        makeVault(other / "v").addSlot(passphrase("second"), test::kQuickKdf, SlotReach::Records);
    }
    Vault vault = Vault::open(other / "v", passphrase("second"), OpenMode::ReadWrite);
    CHECK(errorOf([&] { vault.openIdentity(secret("second")); }) == "vault.needs-identity");
    CHECK(errorOf([&] { vault.openIdentity(passphrase().secret); }) == "vault.needs-identity");
}

TEST_CASE("names are closed at will, their keys with them, and never taken from the slot", "[vault][slots]")
{
    const TemporaryFolder folder;
    Vault vault = makeVault(folder / "v");
    {
        Databases databases = vault.connect();
        metaSet(*databases.identity, "name", "Аксана");
        CHECK(errorOf([&] { vault.closeIdentity(); }) == "vault.names-in-use");
        CHECK(vault.identityOpen());
        CHECK(textOf(*metaGet(*databases.identity, "name")) == "Аксана");
    }
    vault.closeIdentity();
    vault.closeIdentity(); // once more does nothing
    CHECK_FALSE(vault.identityOpen());
    CHECK_FALSE(vault.connect().identity);
    CHECK(errorOf([&] { vault.changePassphrase(secret("new"), test::kQuickKdf); }) == "vault.names-closed");
    CHECK(errorOf([&] { vault.addSlot(passphrase("second"), test::kQuickKdf, SlotReach::RecordsAndNames); })
        == "vault.needs-identity");
    CHECK(errorOf([&] { vault.addSlot(passphrase("third"), test::kQuickKdf, SlotReach::Records); }).empty());
    {
        Databases databases = vault.connect();
        metaSet(databases.records, "case", "goes on");
    }
    {
        const Vault gone = std::move(vault);
    }
    const Vault again = openVault(folder / "v");
    REQUIRE(again.identityOpen());
    Databases databases = again.connect();
    CHECK(textOf(*metaGet(*databases.identity, "name")) == "Аксана");
    CHECK(textOf(*metaGet(databases.records, "case")) == "goes on");
}
