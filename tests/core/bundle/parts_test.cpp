#include "core/bundle/part_writer.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/names.h"
#include "core/bundle/part_source.h"
#include "tests/catch.h"
#include "tests/core/bundle/made_bundle.h"

using namespace zapis;
using namespace zapis::tests;

namespace {

struct Folder {
    Folder()
        : path(std::filesystem::temp_directory_path() / ("zapis-parts-" + hex32(randomIdBytes())))
    {
        makeFolder(path);
    }
    ~Folder()
    {
        setFileFaults({});
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    std::size_t count() const
    {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(path), std::filesystem::directory_iterator()));
    }
    std::filesystem::path path;
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
        files.push_back(folder.path / name);
        writeFileDurably(files.back(), bytesOf(part));
        digests += sha256(bytesOf(part)).hex() + "  " + name + "\n";
    }
    if (withDigests) writeFileDurably(folder.path / "rnek2y8gan.sha256", bytesOf(digests));
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
    const auto other = folder.path / partName("aaaaaaaaaa", 2, 3);
    std::filesystem::copy_file(files[1], other);
    CHECK(codeOf([&] { PartSource({files[0], other, files[2]}, keys); }) == "part-other-label");

    smallParts(folder, std::string(9000, 'x'), identity, true);
    CHECK(codeOf([&] { PartSource({files[0], files[1]}, keys); }) == "part-missing");
    const std::string changed = sealed(std::string(3000, 'x'), {identity.recipient()});
    writeFileDurably(files[1], bytesOf(changed));
    PartSource source(files, keys);
    CHECK(codeOf([&] { readAll(source); }) == "part-digest");
}

TEST_CASE("a list of digests that names something else is not followed", "[bundle][parts]")
{
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    const auto keys = identities(identity);
    const auto files = smallParts(folder, std::string(9000, 'x'), identity, true);
    writeFileDurably(folder.path / "rnek2y8gan.sha256", bytesOf(std::string(64, '0') + "  ../../etc/passwd\n"));
    PartSource source(files, keys);
    CHECK(readAll(source) == std::string(9000, 'x'));
}

TEST_CASE("a writer leaves whole parts or nothing", "[bundle][parts]")
{
    const Folder folder;
    const AgeIdentity identity = AgeIdentity::generate();
    const auto keys = identities(identity);
    const std::size_t total = kMinPartBytes + 1000;
    const std::string piece(1u << 20, 'p');
    const auto write = [&](PartWriter& writer) {
        for (std::size_t done = 0; done < total;) {
            const std::size_t size = std::min(piece.size(), total - done);
            writer.write(bytesOf(std::string_view(piece).substr(0, size)));
            done += size;
        }
    };
    SECTION("kept")
    {
        PartWriter writer(folder.path, "rnek2y8gan", {identity.recipient()}, kMinPartBytes, total);
        write(writer);
        const auto files = writer.finish();
        writer.keep();
        REQUIRE(files.size() == 3);
        CHECK(files[0].filename() == "rnek2y8gan-001of002.tar.age");
        CHECK(files[1].filename() == "rnek2y8gan-002of002.tar.age");
        CHECK(files[2].filename() == "rnek2y8gan.sha256");
        PartSource source({files[1], files[0]}, keys);
        CHECK(readAll(source).size() == total);
        CHECK(folder.count() == 3);
    }
    SECTION("finished but not kept")
    {
        {
            PartWriter writer(folder.path, "rnek2y8gan", {identity.recipient()}, kMinPartBytes, total);
            write(writer);
            writer.finish();
        }
        CHECK(folder.count() == 0);
    }
    SECTION("a full disk in the second part")
    {
        setFileFaults([](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
            return operation == FileOperation::Write && path.string().find("002of002") != std::string::npos
                ? std::optional(FileFault{28, 100})
                : std::nullopt;
        });
        {
            PartWriter writer(folder.path, "rnek2y8gan", {identity.recipient()}, kMinPartBytes, total);
            CHECK_THROWS_AS((write(writer), writer.finish()), Error);
        }
        setFileFaults({});
        CHECK(folder.count() == 0);
    }
    SECTION("a failing rename")
    {
        setFileFaults([](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
            return operation == FileOperation::Rename && path.string().find("002of002") != std::string::npos
                ? std::optional(FileFault{5, std::nullopt})
                : std::nullopt;
        });
        {
            PartWriter writer(folder.path, "rnek2y8gan", {identity.recipient()}, kMinPartBytes, total);
            write(writer);
            CHECK_THROWS_AS(writer.finish(), Error);
        }
        setFileFaults({});
        CHECK(folder.count() == 0);
    }
}

TEST_CASE("part sizes out of bounds are refused before anything is written", "[bundle][parts]")
{
    const Folder folder;
    const std::vector<AgeRecipient> recipients{AgeIdentity::generate().recipient()};
    CHECK(codeOf([&] { PartWriter(folder.path, "rnek2y8gan", recipients, 1000, 10); }) == "bundle.part-size");
    CHECK(codeOf([&] { PartWriter(folder.path, "rnek2y8gan", recipients, kMaxPartBytes + 1, 10); }) == "bundle.part-size");
    CHECK(codeOf([&] { PartWriter(folder.path, "rnek2y8gan", recipients, kMinPartBytes, kMinPartBytes * 1000); })
        == "bundle.too-many-parts");
    CHECK(folder.count() == 0);
}
