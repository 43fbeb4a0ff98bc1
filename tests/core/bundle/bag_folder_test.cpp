#include <functional>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/verify/verifier.h"
#include "core/crypto/hash.h"
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
    SECTION("a name that the disk spells in another form of Unicode is one fault")
    {
        bag.put("data/и\u0306.txt", "x");
        for (const auto& [manifest, hex] :
            {std::pair{"manifest-sha256.txt", sha256(bytesOf("x")).hex()}, {"manifest-sha512.txt", sha512(bytesOf("x")).hex()}})
            bag.put(manifest, readFile(bag.folder / manifest) + hex + "  data/й.txt\n");
        const Codes codes = bag.codes();
        CHECK(codes.contains("name-spelled-otherwise"));
        CHECK_FALSE(codes.contains("missing-file"));
        CHECK_FALSE(codes.contains("unlisted-file"));
        bag.put("data/й.txt", "x"); // both are there: each is what it says
        CHECK_FALSE(bag.codes().contains("name-spelled-otherwise"));
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

namespace {

/// Files as another tool puts them into a tar: names below a folder, an entry for the folder itself.
std::string foreignTarOf(const std::vector<std::pair<std::string, std::string>>& files)
{
    std::string tar;
    const auto block = [&](const std::string& name, const std::string& content, char type) {
        std::string header(512, '\0');
        const auto put = [&](std::size_t at, const std::string& text) { header.replace(at, text.size(), text); };
        put(0, name.substr(0, 100));
        put(100, "0000644");
        put(108, "0001750");
        put(116, "0001750");
        std::string size;
        for (std::size_t left = content.size(); left > 0 || size.empty(); left /= 8)
            size.insert(size.begin(), static_cast<char>('0' + left % 8));
        put(124, std::string(11 - size.size(), '0') + size);
        put(136, "14000000000");
        put(148, "        ");
        header[156] = type;
        put(257, "ustar  ");
        unsigned sum = 0;
        for (const char c : header) sum += static_cast<unsigned char>(c);
        std::string octal;
        for (; sum > 0; sum /= 8) octal.insert(octal.begin(), static_cast<char>('0' + sum % 8));
        put(148, std::string(6 - octal.size(), '0') + octal + std::string("\0 ", 2));
        tar += header + content + std::string((512 - content.size() % 512) % 512, '\0');
    };
    block("bag/", "", '5');
    for (const auto& [name, content] : files) {
        if (name.size() > 95) block("././@LongLink", "bag/" + name + std::string(1, '\0'), 'L');
        block("bag/" + name, content, '0');
    }
    return tar + std::string(1024, '\0');
}

struct OldBag {
    std::map<std::string, std::string> files;
    std::string version = "0.97";

    std::vector<std::pair<std::string, std::string>> all(const std::function<std::string(std::string)>& spell) const
    {
        std::string manifest;
        for (const auto& [name, content] : files) manifest += sha256(bytesOf(content)).hex() + "  " + spell(name) + "\n";
        std::vector<std::pair<std::string, std::string>> out(files.begin(), files.end());
        out.emplace_back("bagit.txt", "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n");
        out.emplace_back("manifest-sha256.txt", manifest);
        return out;
    }
};

std::set<std::string> codesOf(const std::string& tar)
{
    const auto path = std::filesystem::temp_directory_path() / ("zapis-bag-" + hex32(randomIdBytes()) + ".tar");
    writeFileDurably(path, bytesOf(tar));
    std::set<std::string> codes;
    for (const VerifyError& error : verifyBag(path, {})) codes.insert(error.code);
    removeFile(path);
    return codes;
}

} // namespace

TEST_CASE("a bag in a tar, of older tools and with escaped names, is checked as well", "[bundle][bag]")
{
    using Codes = std::set<std::string>;
    const auto asIs = [](std::string name) { return name; };
    const std::string longName = "data/" + std::string(150, 'x');
    OldBag bag{{{"data/a.txt", "a"}, {"data/100%25.txt", "p"}, {longName, std::string(1000, 'y')}}};
    CHECK(codesOf(foreignTarOf(bag.all(asIs))).empty()); // 0.97 escapes nothing
    bag.version = "1.0";
    CHECK(codesOf(foreignTarOf(bag.all(asIs))) == Codes{"missing-file", "unlisted-file"});
    CHECK(codesOf(foreignTarOf(bag.all([](std::string name) {
        const auto at = name.find('%');
        return at == name.npos ? name : name.substr(0, at) + "%25" + name.substr(at + 1);
    }))).empty());
    bag.version = "2.0";
    CHECK(codesOf(foreignTarOf(bag.all(asIs))).contains("bagit-version"));
    bag.version = "0.97";
    auto changed = bag.all(asIs);
    changed.front().second += "!";
    CHECK(codesOf(foreignTarOf(changed)).contains("digest-mismatch"));
    const std::string whole = foreignTarOf(bag.all(asIs));
    CHECK(codesOf(whole.substr(0, 700)) == Codes{"tar-truncated"});
    std::string bad = whole;
    bad[520] = '!';
    CHECK(codesOf(bad) == Codes{"tar-checksum"});
    CHECK(codesOf(foreignTarOf({{"../x", "x"}})) == Codes{"name-illegal"});
}
