// Evidence objects at rest: sealed, padded, immutable; every way they can end badly.

#include "core/vault/evidence_store.h"

#include <cerrno>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/vault/sealed_file.h"
#include "core/vault/vault.h"
#include "tests/catch.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/kdf_cost.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

Bytes randomOf(std::size_t size)
{
    Bytes bytes(size);
    randomBytes(bytes);
    return bytes;
}

/// Gives at most `step` bytes a call: sources need not fill what they are asked for.
ByteSource sourceOf(ByteView bytes, std::size_t step = 50'000)
{
    return [bytes, step, done = std::size_t{0}](std::span<std::byte> out) mutable {
        const std::size_t size = std::min({out.size(), step, bytes.size() - done});
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(done), size, out.begin());
        done += size;
        return size;
    };
}

struct Stored {
    TemporaryFolder folder;
    Vault vault = makeVault(folder / "v");
    EvidenceStore& store = vault.evidence();

    fs::path pathOf(const ObjectId& id) const
    {
        const std::string name = toText(id);
        return folder / "v" / "evidence" / name.substr(0, 2) / name;
    }
    Bytes readAll(const ObjectId& id) const
    {
        const SealedReader reader = store.open(id);
        Bytes bytes(static_cast<std::size_t>(reader.size()));
        CHECK(reader.readAt(0, bytes) == bytes.size());
        return bytes;
    }
    std::size_t filesBelow(const char* name) const
    {
        std::size_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder / "v" / name)) count += entry.is_regular_file();
        return count;
    }
};

} // namespace

TEST_CASE("the padded length hides the true one", "[vault][evidence]")
{
    struct Case {
        std::uint64_t size, padded;
    };
    // Padmé of Nikitin et al.: at most 12 % more, log log of the length is leaked.
    const auto c = GENERATE(values<Case>({{0, 4096}, {1, 4096}, {4096, 4096}, {4097, 4352}, {65536, 65536}, {65537, 67584},
        {1'000'000, 1'015'808}, {1'000'001, 1'015'808}, {5'000'000'000, 5'033'164'800}}));
    CAPTURE(c.size);
    CHECK(paddedBytes(c.size) == c.padded);
    CHECK(paddedBytes(c.padded) == c.padded);
}

TEST_CASE("evidence of every length comes back as it was", "[vault][evidence]")
{
    Stored v;
    for (const std::size_t size : {0u, 1u, 4095u, 4096u, 4097u, 65535u, 65536u, 65537u, 131072u, 200'000u, 1'000'000u}) {
        CAPTURE(size);
        const Bytes bytes = randomOf(size);
        const StoredObject object = v.store.add(sourceOf(bytes), size, ObjectClass::Evidence, {});
        CHECK(object.sizeBytes == size);
        CHECK(object.sha256 == sha256(bytes));
        CHECK(object.sha512 == sha512(bytes));
        CHECK(fs::file_size(v.pathOf(object.id)) == sealedFileBytes(paddedBytes(size)));
        CHECK(v.readAll(object.id) == bytes);
        CHECK(v.store.digest(object.id, {}).sha512 == object.sha512);
        CHECK(v.store.contains(object.id));
    }
    CHECK(v.filesBelow("tmp") == 0);
    std::size_t count = 0;
    v.store.forEach([&](const ObjectId& id, std::uint64_t fileBytes) {
        ++count;
        CHECK(fileBytes == fs::file_size(v.pathOf(id)));
    });
    CHECK(count == 11);
}

TEST_CASE("any byte of evidence is reached without those before it", "[vault][evidence]")
{
    Stored v;
    const Bytes bytes = randomOf(300'000);
    const StoredObject object = v.store.add(sourceOf(bytes, 7), bytes.size(), ObjectClass::Evidence, {});
    const SealedReader reader = v.store.open(object.id);
    CHECK(reader.size() == bytes.size());
    for (const std::size_t offset : {0u, 65'530u, 65'536u, 199'999u, 299'990u, 299'999u}) {
        CAPTURE(offset);
        Bytes out(100);
        const std::size_t got = reader.readAt(offset, out);
        CHECK(got == std::min<std::size_t>(100, bytes.size() - offset));
        CHECK(std::equal(
            out.begin(), out.begin() + static_cast<std::ptrdiff_t>(got), bytes.begin() + static_cast<std::ptrdiff_t>(offset)));
    }
    Bytes out(1);
    CHECK(reader.readAt(300'000, out) == 0);
    CHECK(reader.readAt(~std::uint64_t{0}, out) == 0);
}

TEST_CASE("a flipped bit, a cut, an exchange: each is damage with its place", "[vault][evidence]")
{
    Stored v;
    const Bytes bytes = randomOf(150'000); // three chunks
    const StoredObject object = v.store.add(sourceOf(bytes), bytes.size(), ObjectClass::Evidence, {});
    const fs::path path = v.pathOf(object.id);
    const std::string good = slurp(path);
    const auto damage = [&](const std::string& with) {
        spill(path, with);
        return errorWithArgs([&] { v.store.digest(object.id, {}); });
    };
    const auto expected = [&](int part) { return "vault.evidence-damaged " + toText(object.id) + " " + std::to_string(part); };
    const auto flipped = [&](std::size_t at) {
        std::string with = good;
        with[at] = static_cast<char>(with[at] ^ 0x10);
        return with;
    };
    for (const std::size_t at : {0u, 4u, 5u, 6u, 8u, 24u, 50u, 103u}) CHECK(damage(flipped(at)) == expected(0));
    CHECK(damage(flipped(104)) == expected(1));
    CHECK(damage(flipped(104 + 65'552 + 5)) == expected(2));
    CHECK(damage(flipped(good.size() - 1)) == expected(3));
    CHECK(damage(good.substr(0, good.size() - 1)) == expected(0));
    CHECK(damage(good + 'x') == expected(0));
    CHECK(damage(good.substr(0, 104 + 65'552)) == expected(0));
    CHECK(damage(good.substr(0, 60)) == expected(0));
    CHECK(damage("") == expected(0));
    std::string swapped = good;
    std::swap_ranges(swapped.begin() + 104, swapped.begin() + 104 + 65'552, swapped.begin() + 104 + 65'552);
    CHECK(damage(swapped) == expected(1));
    CHECK(damage(good).empty());

    const StoredObject other = v.store.add(sourceOf(randomOf(150'000)), 0, ObjectClass::Evidence, {});
    CHECK(damage(slurp(v.pathOf(other.id))) == expected(0));
}

TEST_CASE("of a damaged chunk no byte is given out, the others stay readable", "[vault][evidence]")
{
    Stored v;
    const Bytes bytes = randomOf(150'000);
    const StoredObject object = v.store.add(sourceOf(bytes), bytes.size(), ObjectClass::Evidence, {});
    flipBit(v.pathOf(object.id), 104 + 65'552 + 60'000);
    const SealedReader reader = v.store.open(object.id);
    Bytes out(65'536);
    CHECK(reader.readAt(0, out) == out.size());
    Bytes middle(10, std::byte{0xAA});
    CHECK(errorOf([&] { (void)reader.readAt(65'536, middle); }) == "vault.evidence-damaged");
    CHECK(middle == Bytes(10, std::byte{0xAA}));
    CHECK(reader.readAt(131'072, middle) == 10);
}

TEST_CASE("padding that is not zero is damage", "[vault][evidence]")
{
    const TemporaryFolder folder;
    WrapKeys keys;
    const ObjectId id = newId<ObjectId>();
    {
        SealedFileWriter writer(folder / "x", id, ObjectClass::Evidence, keys);
        writer.write(Bytes(5000, std::byte{1}));
        writer.finish();
    }
    CHECK_NOTHROW(SealedFileReader(folder / "x", id, keys));
    // The same chunk under a header that says 4999: what was content is padding now.
    std::string file = slurp(folder / "x");
    const ByteView head = bytesOf(file).first(24);
    Secret wrapped = openSmall(keys.evidence.bytes(), head, bytesOf(file).subspan(24, 80));
    putLe64(wrapped.bytes().last(8), 4999);
    const Bytes sealed = sealSmall(keys.evidence.bytes(), head, wrapped.bytes());
    std::copy(sealed.begin(), sealed.end(), reinterpret_cast<std::byte*>(file.data()) + 24);
    spill(folder / "x", file);
    CHECK(errorWithArgs([&] { SealedFileReader(folder / "x", id, keys); }) == "vault.evidence-damaged " + toText(id) + " 1");
}

TEST_CASE("a damaged chunk of nothing but padding is found by a full read", "[vault][evidence]")
{
    Stored v;
    constexpr std::uint64_t kContentChunks = 128, kSealedChunk = 65'552;
    const Bytes bytes(kContentChunks * 65'536, std::byte{1});
    const StoredObject object = v.store.add(sourceOf(bytes, bytes.size()), bytes.size(), ObjectClass::Evidence, {});
    const StoredObject longer = [&] { // one byte more is padded with three whole chunks behind its own
        Bytes more = bytes;
        more.push_back(std::byte{1});
        return v.store.add(sourceOf(more, more.size()), more.size(), ObjectClass::Evidence, {});
    }();
    CHECK(v.store.digest(object.id, {}).sha256 == object.sha256);
    flipBit(v.pathOf(longer.id), 104 + (kContentChunks + 1) * kSealedChunk + 7);
    CHECK(errorWithArgs([&] { (void)v.store.digest(longer.id, {}); }) == "vault.evidence-damaged " + toText(longer.id) + " 130");
}

TEST_CASE("evidence that is not there is told apart from damage", "[vault][evidence]")
{
    Stored v;
    const ObjectId nowhere = newId<ObjectId>();
    CHECK(errorWithArgs([&] { v.store.open(nowhere); }) == "vault.evidence-missing " + toText(nowhere));
    CHECK_FALSE(v.store.contains(nowhere));
    const StoredObject object = v.store.add(sourceOf(randomOf(10)), 10, ObjectClass::Evidence, {});
    v.store.remove(object.id);
    CHECK_FALSE(v.store.contains(object.id));
    CHECK_NOTHROW(v.store.remove(object.id));
}

TEST_CASE("files of names need the identity compartment", "[vault][evidence]")
{
    const TemporaryFolder folder;
    const Bytes bytes = randomOf(10);
    StoredObject paper;
    {
        Vault vault = makeVault(folder / "v");
        paper = vault.evidence().add(sourceOf(bytes), 10, ObjectClass::Identity, {});
        vault.addSlot(passphrase("second"), test::kQuickKdf, SlotReach::Records);
    }
    const Vault vault = Vault::open(folder / "v", passphrase("second"), OpenMode::ReadWrite);
    CHECK(errorOf([&] { vault.evidence().open(paper.id); }) == "vault.needs-identity");
    CHECK(errorOf([&] { vault.evidence().add(sourceOf(bytes), 10, ObjectClass::Identity, {}); }) == "vault.needs-identity");
    CHECK_NOTHROW(vault.evidence().add(sourceOf(bytes), 10, ObjectClass::Evidence, {}));
}

TEST_CASE("no damaged byte of a header asks for another key where the file shows that it is damaged", "[vault][evidence]")
{
    const TemporaryFolder folder;
    const auto objectClass = GENERATE(ObjectClass::Evidence, ObjectClass::Identity);
    const bool namesOpen = GENERATE(true, false);
    CAPTURE(objectClass, namesOpen);
    WrapKeys keys;
    std::ranges::fill(keys.evidence.bytes(), std::byte{1});
    keys.identity.emplace(32);
    std::ranges::fill(keys.identity->bytes(), std::byte{2});
    const ObjectId id = newId<ObjectId>();
    {
        SealedFileWriter writer(folder / "x", id, objectClass, keys);
        writer.write(randomOf(70'000));
        writer.finish();
    }
    if (!namesOpen) keys.identity.reset();
    const std::string good = slurp(folder / "x");
    const auto answer = [&](const std::string& bytes) {
        spill(folder / "x", bytes);
        return errorOf([&] { SealedFileReader(folder / "x", id, keys); });
    };
    const bool isClosed = objectClass == ObjectClass::Identity && !namesOpen;
    CHECK(answer(good) == (isClosed ? "vault.needs-identity" : ""));

    // Behind the object id all is sealed under the names' key: without it nobody can tell.
    constexpr std::size_t kFirstSealedByte = 24;
    for (std::size_t at = 0; at < kSealedFileHeaderBytes; ++at) {
        for (const char bit : {'\x01', '\x02', '\x80'}) {
            std::string bytes = good;
            bytes[at] = static_cast<char>(bytes[at] ^ bit);
            CAPTURE(at, static_cast<int>(bit));
            CHECK(answer(bytes) == (isClosed && at >= kFirstSealedByte ? "vault.needs-identity" : "vault.evidence-damaged"));
        }
    }
    for (const std::size_t size : {std::size_t{0}, kSealedFileHeaderBytes - 1, kSealedFileHeaderBytes,
             kSealedFileHeaderBytes + 16, good.size() - 65'536, good.size() - 1})
        CHECK(answer(good.substr(0, size)) == "vault.evidence-damaged");
    CHECK(answer(good + 'x') == "vault.evidence-damaged");
}

TEST_CASE("a check finds evidence that says it holds names while the names are closed", "[vault][evidence]")
{
    const TemporaryFolder folder;
    {
        Vault vault = makeVault(folder / "v");
        vault.addSlot(passphrase("second"), test::kQuickKdf, SlotReach::Records);
    }
    Vault vault = Vault::open(folder / "v", passphrase("second"), OpenMode::ReadWrite);
    const std::string name = toText(vault.evidence().add(sourceOf(randomOf(10)), 10, ObjectClass::Evidence, {}).id);
    flipBit(folder / "v" / "evidence" / name.substr(0, 2) / name, 5);
    for (const CheckDepth depth : {CheckDepth::Quick, CheckDepth::Full}) {
        const auto findings = checkVault(vault, depth);
        const auto isDamage = [&](const CheckFinding& finding) {
            return finding.isError && finding.key == "vault.evidence-damaged"
                && finding.args == std::vector<std::string>{name, "0"};
        };
        CHECK(std::ranges::count_if(findings, isDamage) == 1);
    }
}

TEST_CASE("nothing stays behind of an add that failed, was cancelled or found the disk full", "[vault][evidence]")
{
    Stored v;
    const Bytes bytes = randomOf(300'000);
    const auto add = [&](const ByteSource& source, const Job& job = {}) { v.store.add(source, 0, ObjectClass::Evidence, job); };
    SECTION("source")
    {
        CHECK(errorOf([&] { add([](std::span<std::byte>) -> std::size_t { throw Error(Error::Code::Io, "test.unplugged"); }); })
            == "test.unplugged");
    }
    SECTION("cancel")
    {
        std::stop_source stop;
        const Job job(stop.get_token(), [&](std::uint64_t done, std::uint64_t) {
            if (done > 100'000) stop.request_stop();
        });
        CHECK_THROWS_AS(add(sourceOf(bytes), job), Cancelled);
    }
    SECTION("every operation on files in turn, with writes torn")
    {
        bool happened = true;
        std::size_t steps = 0;
        for (; happened; ++steps) {
            CAPTURE(steps);
            std::string error;
            {
                const PowerCut cut(steps, 2);
                error = errorOf([&] { add(sourceOf(bytes)); });
                happened = cut.happened();
            }
            CHECK(error.empty() == !happened);
            CHECK(v.filesBelow("tmp") == 0);
            CHECK(v.filesBelow("evidence") == (happened ? 0u : 1u));
        }
        CHECK(steps > 8);
        return;
    }
    SECTION("full disk")
    {
        const auto [cause, key] = GENERATE(table<int, std::string>({
            {ENOSPC, "vault.no-space"},
            {EFBIG, "file.too-large-for-medium"},
        }));
        setFileFaults([error = cause](FileOperation operation, const fs::path&, std::size_t size) -> std::optional<FileFault> {
            if (operation == FileOperation::Write) return FileFault{error, size / 3};
            return std::nullopt;
        });
        CHECK(errorOf([&] { add(sourceOf(bytes)); }) == key);
        setFileFaults({});
    }
    CHECK(v.filesBelow("tmp") == 0);
    CHECK(v.filesBelow("evidence") == 0);
}

TEST_CASE("what the disk gives back wrong is not kept", "[vault][evidence]")
{
    Stored v;
    const Bytes bytes = randomOf(100'000);
    // A disk that says it wrote and did not: seen through the seam as a write that changes the file behind our back at the sync.
    setFileFaults([&](FileOperation operation, const fs::path& path, std::size_t) -> std::optional<FileFault> {
        if (operation == FileOperation::Sync && path.parent_path().filename() == "tmp") flipBit(path, 5000);
        return std::nullopt;
    });
    CHECK(errorOf([&] { v.store.add(sourceOf(bytes), 0, ObjectClass::Evidence, {}); }) == "vault.evidence-damaged");
    setFileFaults({});
    CHECK(v.filesBelow("tmp") == 0);
    CHECK(v.filesBelow("evidence") == 0);
}
