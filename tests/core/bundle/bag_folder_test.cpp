#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/verify/verifier.h"
#include "tests/catch.h"
#include "tests/core/bundle/made_bundle.h"

using namespace zapis;
using namespace zapis::test;

namespace {

struct Unpacked {
    Unpacked() : folder(std::filesystem::temp_directory_path() / ("zapis-bag-" + hex32(randomIdBytes())))
    {
        for (const RawFile& file : MadeBundle().files()) {
            const auto path = folder / file.name.substr(file.name.find('/') + 1);
            std::filesystem::create_directories(path.parent_path());
            writeFileDurably(path, bytesOf(file.content));
        }
    }
    ~Unpacked()
    {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    void put(const std::string& name, const std::string& content) const { writeFileDurably(folder / name, bytesOf(content)); }
    std::set<std::string> codes() const
    {
        std::set<std::string> all;
        for (const VerifyError& error : verifyBag(folder, {})) all.insert(error.code);
        return all;
    }
    std::filesystem::path folder;
};

} // namespace

TEST_CASE("an unpacked bag is checked as RFC 8493 says", "[bundle][bag]")
{
    using Codes = std::set<std::string>;
    const Unpacked bag;
    CHECK(bag.codes().empty());
    SECTION("a changed file")
    {
        bag.put("data/index.html", "x");
        CHECK(bag.codes() == Codes{"digest-mismatch", "oxum-mismatch"});
    }
    SECTION("a changed tag file")
    {
        bag.put("readme-verify.txt", "x");
        CHECK(bag.codes() == Codes{"digest-mismatch"});
    }
    SECTION("a file too many")
    {
        bag.put("data/more", "x");
        CHECK(bag.codes() == Codes{"unlisted-file", "oxum-mismatch"});
    }
    SECTION("a file too few")
    {
        removeFile(bag.folder / "data/bundle.json");
        CHECK(bag.codes() == Codes{"missing-file", "oxum-mismatch"});
    }
    SECTION("a link instead of a file")
    {
        removeFile(bag.folder / "data/bundle.json");
        std::filesystem::create_symlink("/etc/passwd", bag.folder / "data/bundle.json");
        CHECK(bag.codes().contains("name-not-a-file"));
    }
    SECTION("a manifest of a weak digest")
    {
        bag.put("manifest-md5.txt", "");
        CHECK(bag.codes() == Codes{"manifest-weaker"});
    }
    SECTION("fetch.txt")
    {
        bag.put("fetch.txt", "");
        CHECK(bag.codes() == Codes{"fetch-txt"});
    }
    SECTION("no declaration")
    {
        removeFile(bag.folder / "bagit.txt");
        CHECK(bag.codes().contains("missing-file"));
    }
    SECTION("no bag at all") { CHECK_THROWS_AS(verifyBag(bag.folder / "none", {}), Error); }
}
