#include "core/bundle/write/part_writer.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/format/names.h"
#include "core/bundle/verify/part_source.h"
#include "tests/catch.h"
#include "tests/core/bundle/made_bundle.h"
#include "tests/temporary_folder.h"

using namespace zapis;
using namespace zapis::test;

namespace {

constexpr const char* kLabel = "rnek2y8gan";

struct Folder : test::TemporaryFolder {
    ~Folder() { setFileFaults({}); }
    std::size_t count() const
    {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(path()), std::filesystem::directory_iterator()));
    }
};

std::vector<AgeIdentity> identities(const AgeIdentity& identity)
{
    std::vector<AgeIdentity> all;
    all.push_back(AgeIdentity::parse(textOf(identity.text().bytes())));
    return all;
}

/// Three parts by hand: a writer makes none so small.
std::vector<std::filesystem::path> smallParts(
    const Folder& folder, const std::string& stream, const AgeIdentity& identity, bool withDigests)
{
    std::vector<std::filesystem::path> files;
    std::string digests;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t from = stream.size() * i / 3, to = stream.size() * (i + 1) / 3;
        const std::string part = sealed(stream.substr(from, to - from), {identity.recipient()});
        const std::string name = partName("rnek2y8gan", i + 1, 3);
        files.push_back(folder.path() / name);
        writeFileDurably(files.back(), bytesOf(part));
        digests += sha256(bytesOf(part)).hex() + "  " + name + "\n";
    }
    if (withDigests) writeFileDurably(folder.path() / "rnek2y8gan.sha256", bytesOf(digests));
    return files;
}

std::string codeOf(const std::function<void()>& act)
{
    try {
        act();
    } catch (const Error& error) {
        return error.args.empty() ? error.what() : error.args.front();
    }
    return "nothing thrown";
}

std::string readAll(PartSource& source)
{
    std::string all;
    Bytes piece(1000);
    while (const std::size_t size = source.read(piece)) all += textOf(ByteView(piece).first(size));
    return all;
}

} // namespace

TEST_CASE("parts are read in order, whatever order they are given in", "[bundle][parts]")
{
    const bool withDigests = GENERATE(false, true);
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    const auto keys = identities(identity);
    const std::string stream = std::string(5000, 'a') + std::string(5000, 'b') + std::string(5000, 'c');
    auto files = smallParts(folder, stream, identity, withDigests);
    std::reverse(files.begin(), files.end());
    PartSource source(files, keys);
    CHECK(readAll(source) == stream);
    CHECK(source.openedBy().size() == 3);
}

TEST_CASE("a part that is missing, doubled, foreign or changed is named", "[bundle][parts]")
{
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    const auto keys = identities(identity);
    const auto files = smallParts(folder, std::string(9000, 'x'), identity, false);
    CHECK(codeOf([&] { PartSource({files[0], files[2]}, keys); }) == "part-missing");
    CHECK(codeOf([&] { PartSource({files[0], files[0], files[1], files[2]}, keys); }) == "part-duplicate");
    CHECK(codeOf([&] { PartSource({}, keys); }) == "part-missing");
    const auto other = folder.path() / partName("aaaaaaaaaa", 2, 3);
    std::filesystem::copy_file(files[1], other);
    CHECK(codeOf([&] { PartSource({files[0], other, files[2]}, keys); }) == "part-other-label");

    smallParts(folder, std::string(9000, 'x'), identity, true);
    CHECK(codeOf([&] { PartSource({files[0], files[1]}, keys); }) == "part-missing");
    const std::string changed = sealed(std::string(3000, 'x'), {identity.recipient()});
    writeFileDurably(files[1], bytesOf(changed));
    PartSource source(files, keys);
    CHECK(codeOf([&] { readAll(source); }) == "part-digest");
}

TEST_CASE("a part that damage made to look like somebody else's is told from one that is", "[bundle][parts]")
{
    const bool withDigests = GENERATE(true, false);
    const bool isDamaged = GENERATE(true, false);
    CAPTURE(withDigests, isDamaged);
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate(), other = AgeIdentity::generate();
    const auto files = smallParts(folder, std::string(300'000, 'x'), identity, withDigests);
    const auto keys = identities(isDamaged ? identity : other);
    if (isDamaged) { // the first sign of what the stanza wraps
        std::string part = readFile(files[0], 1 << 20);
        const std::size_t at = part.find('\n', part.find("-> X25519 ")) + 1;
        part[at] = part[at] == 'A' ? 'B' : 'A';
        writeFileDurably(files[0], bytesOf(part));
    }
    PartSource source(files, keys);
    CHECK(codeOf([&] { readAll(source); }) == (isDamaged && withDigests ? "part-digest" : "age.not-for-this-key"));
}

TEST_CASE("a list of digests that names something else is not followed", "[bundle][parts]")
{
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    const auto keys = identities(identity);
    const auto files = smallParts(folder, std::string(9000, 'x'), identity, true);
    writeFileDurably(folder.path() / "rnek2y8gan.sha256", bytesOf(std::string(64, '0') + "  ../../etc/passwd\n"));
    PartSource source(files, keys);
    CHECK(readAll(source) == std::string(9000, 'x'));
}

namespace {

constexpr std::size_t kTwoParts = kMinPartBytes + 1000;

void writeTwoParts(PartWriter& writer)
{
    const std::string piece(1u << 20, 'p');
    for (std::size_t done = 0; done < kTwoParts;) {
        const std::size_t size = std::min(piece.size(), kTwoParts - done);
        writer.write(bytesOf(std::string_view(piece).substr(0, size)));
        done += size;
    }
}

/// What a process leaves that was killed after seal().
HeldBack leaveSealed(const Folder& folder, const AgeRecipient& recipient)
{
    PartWriter writer(folder.path(), kLabel, {recipient}, kMinPartBytes, kTwoParts);
    writeTwoParts(writer);
    HeldBack held = writer.seal();
    writer.keep();
    return held;
}

void failAt(FileOperation operation, const std::string& namePart)
{
    setFileFaults([=](FileOperation now, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
        return now == operation && path.string().find(namePart) != std::string::npos ? std::optional(FileFault{5, 100})
                                                                                     : std::nullopt;
    });
}

} // namespace

TEST_CASE("parts are whole and have their names when they are completed", "[bundle][parts]")
{
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    const auto keys = identities(identity);
    const HeldBack held = leaveSealed(folder, identity.recipient());
    CHECK(unfinishedFiles(folder.path(), kLabel).size() == 3);
    const auto files = completeParts(folder.path(), kLabel, held);
    REQUIRE(files.size() == 3);
    CHECK(files[0].filename() == "rnek2y8gan-001of002.tar.age");
    CHECK(files[1].filename() == "rnek2y8gan-002of002.tar.age");
    CHECK(files[2].filename() == "rnek2y8gan.sha256");
    PartSource source({files[1], files[0]}, keys);
    CHECK(readAll(source).size() == kTwoParts);
    CHECK(folder.count() == 3);
}

TEST_CASE("what is sealed and not completed does not open, whatever it is called", "[bundle][parts]")
{
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    const auto keys = identities(identity);
    const HeldBack held = leaveSealed(folder, identity.recipient());
    std::vector<std::filesystem::path> files;
    for (std::size_t part = 1; part <= 2; ++part) {
        files.push_back(folder.path() / partName(kLabel, part, 2));
        std::filesystem::copy_file(files.back().string() + ".unfinished", files.back());
    }
    PartSource source(files, keys);
    CHECK_THROWS_AS(readAll(source), Error);
}

TEST_CASE("a writer that is not kept leaves nothing", "[bundle][parts]")
{
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    SECTION("sealed")
    {
        PartWriter writer(folder.path(), kLabel, {identity.recipient()}, kMinPartBytes, kTwoParts);
        writeTwoParts(writer);
        writer.seal();
        CHECK(writer.discard());
    }
    SECTION("a medium that fails in the second part")
    {
        failAt(FileOperation::Write, "002of002");
        PartWriter writer(folder.path(), kLabel, {identity.recipient()}, kMinPartBytes, kTwoParts);
        CHECK_THROWS_AS((writeTwoParts(writer), writer.seal()), Error);
    }
    setFileFaults({});
    CHECK(folder.count() == 0);
}

TEST_CASE("a writer says when it could not remove what it wrote", "[bundle][parts]")
{
    const Folder folder;
    PartWriter writer(folder.path(), kLabel, {AgeIdentity::generate().recipient()}, kMinPartBytes, 1000);
    writer.write(bytesOf(std::string(1000, 'x')));
    const auto files = unfinishedFiles(folder.path(), kLabel);
    REQUIRE(files.size() == 2);
    removeFile(files[0]); // as where the stick is gone with all that is on it
    CHECK_FALSE(writer.discard());
}

TEST_CASE("completing goes on where it was cut off", "[bundle][parts]")
{
    const auto [operation, name] = GENERATE(table<FileOperation, std::string>({
        {FileOperation::Write, "002of002"},
        {FileOperation::Sync, "002of002"},
        {FileOperation::Rename, "001of002"},
        {FileOperation::Rename, "002of002"},
        {FileOperation::Rename, ".sha256"},
    }));
    CAPTURE(static_cast<int>(operation), name);
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    const auto keys = identities(identity);
    const HeldBack held = leaveSealed(folder, identity.recipient());
    failAt(operation, name);
    CHECK_THROWS_AS(completeParts(folder.path(), kLabel, held), Error);
    setFileFaults({});
    CHECK(canComplete(folder.path(), held, {}));
    const auto files = completeParts(folder.path(), kLabel, held);
    CHECK(folder.count() == files.size());
    PartSource source({files[0], files[1]}, keys);
    CHECK(readAll(source).size() == kTwoParts);
}

TEST_CASE("parts that are missing, short or changed are not completed", "[bundle][parts]")
{
    const Folder folder;
    const HeldBack held = leaveSealed(folder, AgeIdentity::generate().recipient());
    CHECK(canComplete(folder.path(), held, {}));
    const auto second = folder.path() / (partName(kLabel, 2, 2) + ".unfinished");
    SECTION("missing") { removeFile(second); }
    SECTION("short") { std::filesystem::resize_file(second, held.end.size() - 1); }
    SECTION("longer") { std::filesystem::resize_file(second, std::filesystem::file_size(second) + 1); }
    SECTION("changed")
    {
        File file(second, File::Mode::ReadWrite);
        file.writeAt(10, bytesOf("x"));
    }
    CHECK_FALSE(canComplete(folder.path(), held, {}));
}

TEST_CASE("only files of the label count as unfinished ones of it", "[bundle][parts]")
{
    const Folder folder;
    const auto make = [&](const std::string& name) { writeFileDurably(folder.path() / name, bytesOf("x")); };
    for (const char* name : {"rnek2y8gan.tar.age", "rnek2y8gan.unfinished", "rnek2y8gan.txt.unfinished",
             "rnek2y8gax.tar.age.unfinished", "rnek2y8gan-1of2.tar.age.unfinished", "xrnek2y8gan.tar.age.unfinished"})
        make(name);
    std::filesystem::create_directory(folder.path() / "rnek2y8gan-001of009.tar.age.unfinished");
    std::filesystem::create_symlink(folder.path() / "rnek2y8gan.tar.age", folder.path() / "rnek2y8gan.tar.age.unfinished");
    CHECK(unfinishedFiles(folder.path(), kLabel).empty());
    make("rnek2y8gan-002of009.tar.age.unfinished");
    make("rnek2y8gan.sha256.unfinished");
    CHECK(unfinishedFiles(folder.path(), kLabel).size() == 2);
}

TEST_CASE("parts that are being written are known as such", "[bundle][parts]")
{
    const Folder folder;
    CHECK_FALSE(areBeingWritten(folder.path(), kLabel));
    PartWriter writer(folder.path(), kLabel, {AgeIdentity::generate().recipient()}, kMinPartBytes, 1000);
    writer.write(bytesOf(std::string(1000, 'x')));
    CHECK(areBeingWritten(folder.path(), kLabel));
    const HeldBack held = writer.seal();
    writer.keep();
    writer.discard();
    CHECK_FALSE(areBeingWritten(folder.path(), kLabel));
}

TEST_CASE("part sizes out of bounds are refused before anything is written", "[bundle][parts]")
{
    const Folder folder;
    const std::vector<AgeRecipient> recipients{AgeIdentity::generate().recipient()};
    CHECK(codeOf([&] { PartWriter(folder.path(), "rnek2y8gan", recipients, 1000, 10); }) == "bundle.part-size");
    CHECK(codeOf([&] { PartWriter(folder.path(), "rnek2y8gan", recipients, kMaxPartBytes + 1, 10); }) == "bundle.part-size");
    CHECK(codeOf([&] { PartWriter(folder.path(), "rnek2y8gan", recipients, kMinPartBytes, kMinPartBytes * 1000); })
        == "bundle.too-many-parts");
    CHECK(folder.count() == 0);
}
