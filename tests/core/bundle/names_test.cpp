#include "core/bundle/format/names.h"

#include "core/base/error.h"
#include "core/bundle/format/manifest.h"
#include "core/bundle/format/pseudonym.h"
#include "core/bundle/format/tar.h"
#include "core/crypto/hash.h"
#include "tests/catch.h"

using namespace zapis;

TEST_CASE("names are few characters, short, and nothing that a system reads in its own way", "[bundle][names]")
{
    const auto good =
        GENERATE(values<std::string>({"a", "0", "bagit.txt", "zb-3f0c2a9e/data/items/x_y.z", "console", "com10", "com"}));
    CHECK(isLegalName(good));
}

TEST_CASE("other names are illegal", "[bundle][names]")
{
    const auto bad = GENERATE(values<std::string>({"", "A", "a/", "/a", "a//b", ".", "..", "a/../b", ".hidden", "-rf", "_x", "a.",
        "a b", "a\\b", "a:b", "con", "con.txt", "aux", "nul.tar", "com1", "lpt9.x", "\xD0\xB0", "a\n", "a%2fb",
        std::string(65, 'a'), std::string(60, 'a') + "/" + std::string(60, 'b')}));
    CAPTURE(bad);
    CHECK_FALSE(isLegalName(bad));
}

TEST_CASE("payload names are read back", "[bundle][names]")
{
    const RecordId item = *parseRecordId("3f0a3b7f-b889-538e-9111-26ca61fbe0c0");
    const std::string name = payloadName(item, 'o', 1, "jpg");
    CHECK(name == "data/items/1z18xqze49ae792496s9gzqr60/1z18xqze49ae792496s9gzqr60-o1.jpg");
    CHECK(isLegalName("zb-3f0c2a9e/" + name));
    for (const char* active : {"html", "mhtml", "svg", "xml"}) {
        CHECK(payloadName(item, 'o', 1, active) == name.substr(0, name.size() - 3) + "txt");
        CHECK(isActiveName(name.substr(0, name.size() - 3) + active));
    }
    CHECK_FALSE(isActiveName(name));
    const auto parsed = parsePayloadName(name);
    REQUIRE(parsed);
    CHECK(parsed->item == item);
    CHECK(parsed->letterAndNumber == "o1");
    for (const char* bad : {"data/items/x", "data/items/1z18xqze49ae792496s9gzqr60/1z18xqze49ae792496s9gzqr61-o1.jpg",
             "data/items/1z18xqze49ae792496s9gzqr60/1z18xqze49ae792496s9gzqr60-x1.jpg",
             "data/items/1z18xqze49ae792496s9gzqr60/1z18xqze49ae792496s9gzqr60-o01.jpg",
             "data/items/1z18xqze49ae792496s9gzqr60/1z18xqze49ae792496s9gzqr60-o1",
             "data/items/zzzzzzzzzzzzzzzzzzzzzzzzzz/zzzzzzzzzzzzzzzzzzzzzzzzzz-o1.jpg"})
        CHECK_FALSE(parsePayloadName(bad));
}

TEST_CASE("labels and parts", "[bundle][names]")
{
    CHECK(isBundleLabel(newBundleLabel()));
    CHECK(newBundleLabel() != newBundleLabel());
    CHECK_FALSE(isBundleLabel("rnek2y8gal")); // l is no symbol
    CHECK(partName("rnek2y8gan", 1, 1) == "rnek2y8gan.tar.age");
    CHECK(partName("rnek2y8gan", 2, 17) == "rnek2y8gan-002of017.tar.age");
    CHECK(bagDirectory(BundleId{*parseUuid("3f0c2a9e-0000-4000-8000-000000000001")}) == "zb-3f0c2a9e");
}

TEST_CASE("pseudonyms are stable for one key and unrelated between keys", "[bundle][pseudonym]")
{
    const RecordId person = *parseRecordId("c6e99267-a88e-5277-a1bd-b3c776fc058b");
    Secret key(32), other(32);
    other.bytes()[0] = std::byte{1};
    const Pseudonyms first(key.clone()), again(key.clone()), towardsAnother(std::move(other));
    CHECK(isPseudonym(first.of(person)));
    CHECK(first.of(person) == again.of(person));
    CHECK(first.of(person) != towardsAnother.of(person));
    CHECK(first.of(person) != first.of(*parseRecordId("c6e99267-a88e-5277-a1bd-b3c776fc058c")));
    // 60 bits of HMAC-SHA-256 over the id's text, most significant first.
    const auto mac = hmacSha256(key.bytes(), bytesOf("c6e99267-a88e-5277-a1bd-b3c776fc058b"));
    CHECK(first.of(person)[2] == "0123456789abcdefghjkmnpqrstvwxyz"[std::to_integer<unsigned>(mac[0]) >> 3]);
    CHECK_FALSE(isPseudonym("p-short"));
    CHECK_FALSE(isPseudonym("p-aaaaaaaaaaaO"));
}

TEST_CASE("manifests are written sorted and read strictly", "[bundle][manifest]")
{
    const std::string hex(64, 'a');
    const Sha256Digest digest = Sha256Digest::fromHex(hex).value();
    const Manifest manifest{{"data/b", digest}, {"data/a", digest}};
    CHECK(manifestText(manifest) == hex + "  data/a\n" + hex + "  data/b\n");
    CHECK(parseManifest<Sha256Digest>(manifestText(manifest), "m") == manifest);
    CHECK(parseManifest<Sha256Digest>("", "m").empty());
    CHECK_THROWS_AS(parseManifest<Sha512Digest>(manifestText(manifest), "m"), Error);
    const auto bad = GENERATE_COPY(values<std::string>({hex + " data/a\n", hex + " *data/a\n", hex + "  data/a",
        hex + "  data/A\n", hex + "  ../a\n", hex.substr(1) + "  data/a\n", std::string(64, 'A') + "  data/a\n",
        hex + "  data/b\n" + hex + "  data/a\n", hex + "  data/a\n" + hex + "  data/a\n", hex + "  data/a\r\n", "\n"}));
    CAPTURE(bad);
    CHECK_THROWS_AS(parseManifest<Sha256Digest>(bad, "m"), Error);
}

TEST_CASE("a size of eight GiB and more is base-256", "[bundle][tar]")
{
    const TarHeader small = tarHeader("zb-3f0c2a9e/a", (1ull << 33) - 1), large = tarHeader("zb-3f0c2a9e/a", 1ull << 33);
    CHECK(textOf(std::span(small).subspan(124, 12)) == std::string_view("77777777777\0", 12));
    CHECK(toHex(std::span(large).subspan(124, 12)) == "800000000000000200000000");
    CHECK(tarSizeOf(0) == 512);
    CHECK(tarSizeOf(1) == 1024);
    CHECK(tarSizeOf(512) == 1024);
    CHECK_THROWS_AS(tarHeader(std::string(101, 'a'), 1), std::logic_error);

    // A reader gets the size back.
    std::size_t at = 0;
    TarReader reader([&](std::span<std::byte> out) {
        const std::size_t size = std::min(out.size(), large.size() - at);
        std::copy_n(large.begin() + static_cast<std::ptrdiff_t>(at), size, out.begin());
        at += size;
        return size;
    });
    const auto entry = reader.next();
    REQUIRE(entry);
    CHECK(entry->sizeBytes == 1ull << 33);
}

TEST_CASE("a tar writer does not take more or fewer bytes than announced", "[bundle][tar]")
{
    TarWriter writer([](ByteView) { });
    writer.begin("zb-3f0c2a9e/a", 3);
    CHECK_THROWS_AS(writer.write(bytesOf("abcd")), std::logic_error);
    writer.write(bytesOf("ab"));
    CHECK_THROWS_AS(writer.end(), std::logic_error);
    CHECK_THROWS_AS(writer.begin("zb-3f0c2a9e/b", 1), std::logic_error);
}
