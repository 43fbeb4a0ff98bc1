// The key file to the letter: what is read, what is refused, which copy counts.

#include "core/vault/key_file.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/crypto/age.h"
#include "core/crypto/sealed_box.h"
#include "core/vault/key_copies.h"
#include "core/vault/meta.h"
#include "core/vault/slots.h"
#include "tests/catch.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/kdf_cost.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

Slot sampleSlot(std::byte number, SlotInfo::Kind kind)
{
    Slot slot;
    slot.id.fill(number);
    slot.kind = kind;
    slot.cost = {64 * 1024, 3};
    slot.sealedSecret.assign(48, std::byte{1});
    slot.sealedVaultKey.assign(96, std::byte{2});
    return slot;
}

KeyFile sampleFile()
{
    KeyFile file;
    file.generation = 7;
    file.slots = {sampleSlot(std::byte{1}, SlotInfo::Kind::Passphrase),
        sampleSlot(std::byte{2}, SlotInfo::Kind::PassphraseAndFile), sampleSlot(std::byte{3}, SlotInfo::Kind::Recovery)};
    file.slots[0].sealedIdentityKey.assign(96, std::byte{3});
    return file;
}

Bytes ageFile(std::size_t size)
{
    Bytes file;
    AgeWriter writer(
        {AgeIdentity::generate().recipient()}, [&](ByteView part) { file.insert(file.end(), part.begin(), part.end()); });
    writer.write(Bytes(size));
    writer.finish();
    return file;
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

std::string parseError(const std::string& text)
{
    return errorOf([&] { parseKeyFile(text); });
}

/// Sets `member` of slot 0 (or of the file, where `inSlot` is false) and spells the file canonically.
std::string with(const std::string& text, const char* member, Json value, bool inSlot = true)
{
    Json json = parseJson(text);
    (inSlot ? json["slots"].items()[0] : json)[member] = std::move(value);
    return canonical(json) + '\n';
}

} // namespace

TEST_CASE("a key file reads back as it was written", "[vault][key]")
{
    KeyFile file = sampleFile();
    Slot escrow;
    escrow.id.fill(std::byte{4});
    escrow.kind = SlotInfo::Kind::Escrow;
    escrow.age = ageFile(80);
    file.slots.push_back(escrow);
    escrow.id.fill(std::byte{5});
    escrow.age = ageFile(48);
    file.slots.push_back(escrow);
    const std::string text = file.text();
    const KeyFile read = parseKeyFile(text);
    CHECK(read.text() == text);
    CHECK(read.generation == 7);
    REQUIRE(read.slots.size() == 5);
    CHECK(read.slots[0].opensIdentities());
    CHECK_FALSE(read.slots[1].opensIdentities());
    CHECK(read.slots[3].opensIdentities());
    CHECK_FALSE(read.slots[4].opensIdentities());
}

TEST_CASE("the head of a slot, which its secret is bound to, leaves out what changes", "[vault][key]")
{
    CHECK(sampleSlot(std::byte{0}, SlotInfo::Kind::Recovery).identityText()
        == R"({"id":"AAAAAAAAAAA","kind":"recovery","pk":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})");
    CHECK(sampleSlot(std::byte{0}, SlotInfo::Kind::Passphrase).identityText()
        == R"({"id":"AAAAAAAAAAA","kind":"passphrase","mem":65536,"ops":3,"pk":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","salt":"AAAAAAAAAAAAAAAAAAAAAA"})");
}

TEST_CASE("a key file that departs from the format in anything is refused", "[vault][key]")
{
    const std::string good = sampleFile().text();
    REQUIRE(parseError(good).empty());
    CHECK_FALSE(parseError("").empty());
    CHECK_FALSE(parseError(good.substr(0, good.size() - 1)).empty());
    CHECK_FALSE(parseError(good + "\n").empty());
    CHECK_FALSE(parseError(" " + good).empty());
    CHECK_FALSE(parseError(replaced(good, "\"format\"", " \"format\"")).empty());
    CHECK_FALSE(parseError(replaced(good, "\"generation\":7", "\"generation\":7.0")).empty());
    CHECK_FALSE(parseError(replaced(good, "\"generation\":7", "\"generation\":7,\"generation\":8")).empty());
    CHECK_FALSE(parseError(std::string(kMaxKeyFileBytes, ' ') + good).empty());
    CHECK_FALSE(parseError(with(good, "more", 1, false)).empty());
    CHECK_FALSE(parseError(with(good, "generation", 0, false)).empty());
    CHECK_FALSE(parseError(with(good, "generation", "7", false)).empty());
    CHECK_FALSE(parseError(with(good, "slots", Json::array({}), false)).empty());
    CHECK_FALSE(parseError(with(good, "slots", Json::array({Json(1)}), false)).empty());
    CHECK_FALSE(parseError(with(good, "format", "zapis-vault/2", false)).empty());
    CHECK_FALSE(parseError(with(good, "vault", "AAAA", false)).empty());
    CHECK_FALSE(parseError(with(good, "more", 1)).empty());
    CHECK_FALSE(parseError(with(good, "kind", "yubikey")).empty());
    CHECK_FALSE(parseError(with(good, "kind", "recovery")).empty());
    CHECK_FALSE(parseError(with(good, "id", "AQEBAQEBAQE=")).empty()); // padded
    CHECK_FALSE(parseError(with(good, "id", "AQEBAQEBAQF")).empty());  // an unused bit
    CHECK_FALSE(parseError(with(good, "id", "AgICAgICAgI")).empty());  // that of slot 2
    CHECK_FALSE(parseError(with(good, "sk", "AAAA")).empty());
    CHECK_FALSE(parseError(with(good, "ik", "")).empty());

    KeyFile crowd = sampleFile();
    for (int i = 10; crowd.slots.size() < 17; ++i)
        crowd.slots.push_back(sampleSlot(static_cast<std::byte>(i), SlotInfo::Kind::Recovery));
    CHECK_FALSE(parseError(crowd.text()).empty());
    crowd.slots.pop_back();
    CHECK(parseError(crowd.text()).empty());
}

TEST_CASE("an escrow slot must hold an age file of one recipient and the right length", "[vault][key]")
{
    KeyFile file = sampleFile();
    Slot escrow;
    escrow.id.fill(std::byte{4});
    escrow.kind = SlotInfo::Kind::Escrow;
    const auto parse = [&](Bytes age) {
        escrow.age = std::move(age);
        KeyFile with = file;
        with.slots.push_back(escrow);
        return parseError(with.text());
    };
    CHECK(parse(ageFile(80)).empty());
    CHECK_FALSE(parse(ageFile(79)).empty());
    CHECK_FALSE(parse({}).empty());
    CHECK_FALSE(parse(Bytes(277)).empty());
    Bytes two;
    AgeWriter writer({AgeIdentity::generate().recipient(), AgeIdentity::generate().recipient()},
        [&](ByteView part) { two.insert(two.end(), part.begin(), part.end()); });
    writer.write(Bytes(80));
    writer.finish();
    CHECK_FALSE(parse(two).empty());
}

TEST_CASE("costs of Argon2id outside the limits are refused before anything is computed", "[vault][key]")
{
    struct Case {
        std::int64_t mem, ops;
        bool allowed;
    };
    const auto c = GENERATE(values<Case>({
        {64 * 1024, 1, true},
        {64 * 1024 - 1, 3, false},
        {4 << 20, 4, true},
        {4 << 20, 5, false},
        {(4 << 20) + 1, 1, false},
        {1 << 20, 16, true},
        {1 << 20, 17, false},
        {64 * 1024, 0, false},
        {64 * 1024, -1, false},
        {std::int64_t{1} << 40, 1, false},
    }));
    CAPTURE(c.mem, c.ops);
    const std::string text = with(with(sampleFile().text(), "mem", c.mem), "ops", c.ops);
    CHECK(parseError(text) == (c.allowed ? "" : "vault.kdf-refused"));
}

TEST_CASE("which copy of the key file counts", "[vault][key]")
{
    const TemporaryFolder folder;
    const auto generation = [](std::uint64_t number) {
        KeyFile file = sampleFile();
        file.generation = number;
        return file.text();
    };
    const auto write = [&](const char* name, const std::string& text) { writeFileDurably(folder / name, bytesOf(text)); };
    const auto newer = [](int number) {
        return "{\"format\": \"zapis-vault/2\", \"generation\": " + std::to_string(number) + ", \"new\": [[[[[1]]]]]}";
    };
    const auto read = [&] { return readKeyCopies(folder.path()); };
    const auto readError = [&] { return errorOf([&] { read(); }); };

    CHECK(readError() == "vault.not-a-vault");
    write(kKeyCopyName, generation(3));
    CHECK(read().valid.at(0).name == kKeyCopyName);
    CHECK(read().damaged == std::vector<std::string>{kKeyFileName});
    write(kKeyFileName, generation(3));
    CHECK(read().valid.at(0).name == kKeyFileName);
    write(kKeyCopyName, generation(4));
    CHECK(read().valid.at(0).name == kKeyCopyName);
    write(kKeyCopyName, newer(2));
    CHECK(read().newer == std::vector<std::string>{kKeyCopyName});
    write(kKeyCopyName, newer(4));
    CHECK(readError() == "vault.newer-format");
    write(kKeyFileName, "garbage");
    CHECK(readError() == "vault.newer-format");
    write(kKeyCopyName, "garbage");
    CHECK(readError() == "vault.key-file-changed");
    write(kKeyCopyName, with(generation(3), "ops", 17));
    CHECK(readError() == "vault.kdf-refused");
    write(kKeyFileName, std::string(2 << 20, '{'));
    write(kKeyCopyName, generation(3));
    CHECK(read().valid.size() == 1);
}

TEST_CASE("a damaged key file heals from its copy, whatever bit flipped", "[vault][key]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    const std::string good = slurp(folder / "v" / "vault.key");
    CHECK(slurp(folder / "v" / "vault.key.bak") == good);
    const auto place = GENERATE(
        as<std::string>(), "generation\":", "salt\":\"", "vk\":\"", "seen\":\"", "mac\":\"", "format\":\"", "id\":\"", "");
    CAPTURE(place);
    const bool inCopy = place == "seen\":\"";
    const char* name = inCopy ? "vault.key.bak" : "vault.key";
    if (place.empty()) fs::remove(folder / "v" / name);
    else flipBit(folder / "v" / name, good.find(place) + place.size());
    const Vault vault = openVault(folder / "v", GENERATE(OpenMode::ReadOnly, OpenMode::ReadWrite));
    CHECK(hasWarning(vault, "vault.key-healed"));
    CHECK_FALSE(vault.keyReplaced());
    CHECK(slurp(folder / "v" / "vault.key") == good);
    CHECK(slurp(folder / "v" / "vault.key.bak") == good);
}

TEST_CASE("with both copies changed the vault does not open, and says why", "[vault][key]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    const std::string good = slurp(folder / "v" / "vault.key");
    struct Case {
        const char *place, *error;
    };
    const auto c = GENERATE(values<Case>({{"generation\":", "vault.key-file-changed"}, {"seen\":\"", "vault.key-file-changed"},
        {"vk\":\"", "vault.key-file-changed"}, {"ik\":\"", "vault.key-file-changed"}, {"salt\":\"", "vault.wrong-passphrase"},
        {"slots\":", "vault.key-file-changed"}}));
    CAPTURE(c.place);
    std::string changed = good;
    char& digit = changed.at(good.find(c.place) + std::string_view(c.place).size());
    digit = digit == '1' ? '2' : '1'; // a digit of numbers and of base64 alike
    for (const char* name : {"vault.key", "vault.key.bak"}) spill(folder / "v" / name, changed);
    CHECK(errorOf([&] { openVault(folder / "v"); }) == c.error);
}

TEST_CASE("a slot carried in from elsewhere breaks the MAC", "[vault][key]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    KeyFile file = parseKeyFile(slurp(folder / "v" / "vault.key"));
    file.slots.push_back(sampleSlot(std::byte{9}, SlotInfo::Kind::Recovery));
    for (const char* name : {"vault.key", "vault.key.bak"}) spill(folder / "v" / name, file.text());
    CHECK(errorOf([&] { openVault(folder / "v"); }) == "vault.key-file-changed");
}

TEST_CASE("somebody else's vault under your passphrase opens for reading until you confirm it", "[vault][key]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "mine");
    }
    {
        const Vault theirs = Vault::create(folder / "theirs", passphrase("attacker"), test::kQuickKdf);
        Databases databases = theirs.connect();
        metaSet(databases.records, "label", "planted");
    }
    // They know my slot's public key, my vault id and their own keys: no secret of mine.
    const KeyFile mine = parseKeyFile(slurp(folder / "mine" / "vault.key"));
    KeyFile planted = parseKeyFile(slurp(folder / "theirs" / "vault.key"));
    Unlocker attacker(passphrase("attacker"));
    const auto keys = openSlot(planted.slots[0], planted.vault, attacker.kekOf(planted.slots[0]).value());
    REQUIRE(keys);
    planted.vault = mine.vault;
    planted.slots = mine.slots;
    const auto box = [&](const Secret& key) {
        Bytes message(key.bytes().begin(), key.bytes().end());
        message.insert(message.end(), mine.vault.bytes.begin(), mine.vault.bytes.end());
        return sealBox(message, mine.slots[0].publicKey);
    };
    planted.slots[0].sealedVaultKey = box(keys->vault);
    planted.slots[0].sealedIdentityKey = box(*keys->identity);
    planted.mac = macOf(planted, keys->vault);
    for (const char* name : {"vault.key", "vault.key.bak"}) spill(folder / "theirs" / name, planted.text());
    spill(folder / "theirs" / "vault.key.bak", "garbage");

    {
        Vault vault = openVault(folder / "theirs");
        CHECK(vault.keyReplaced());
        CHECK(vault.isReadOnly());
        CHECK(hasWarning(vault, "vault.key-replaced"));
        CHECK(slurp(folder / "theirs" / "vault.key.bak") == "garbage"); // heals nothing before it is confirmed
        Databases databases = vault.connect();
        CHECK(metaText(databases.records, "label") == "planted");
        CHECK(errorOf([&] { metaSet(databases.records, "label", "x"); }) == "vault.read-only");
        CHECK(errorOf([&] { vault.addRecoverySlot(SlotReach::RecordsAndNames); }) == "vault.key-replaced");
    }
    {
        Vault vault = openVault(folder / "theirs", OpenMode::ReadOnly);
        CHECK(errorOf([&] { vault.confirmKey(); }) == "vault.read-only");
    }
    {
        Vault vault = openVault(folder / "theirs");
        vault.confirmKey();
        CHECK_FALSE(vault.keyReplaced());
        CHECK_FALSE(vault.isReadOnly());
        Databases databases = vault.connect();
        metaSet(databases.records, "label", "x");
    }
    CHECK(openVault(folder / "theirs").warnings().empty());
}
