#include "core/base/bytes.h"

#include "core/base/id.h"
#include "core/base/name_spelling.h"
#include "core/base/text.h"
#include "tests/catch.h"

using namespace zapis;

TEST_CASE("base64 follows RFC 4648 section 10, unpadded and padded", "[base]")
{
    struct Case {
        std::string plain, padded;
    };
    const auto c = GENERATE(values<Case>({{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}}));
    CHECK(toBase64Padded(bytesOf(c.plain)) == c.padded);
    const std::string bare = c.padded.substr(0, c.padded.find('='));
    CHECK(toBase64(bytesOf(c.plain)) == bare);
    CHECK(textOf(fromBase64(bare).value()) == c.plain);
    CHECK(textOf(fromBase64Padded(c.padded).value()) == c.plain);
}

TEST_CASE("of 256 bytes 64 are digits of base64, wherever they stand", "[base]")
{
    for (std::size_t at = 0; at < 4; ++at) {
        std::size_t digits = 0;
        for (int byte = 0; byte < 256; ++byte) {
            std::string text = "AAAA";
            text[at] = static_cast<char>(byte);
            const auto read = fromBase64(text);
            if (const auto padded = fromBase64Padded(text)) CHECK(toBase64Padded(*padded) == text);
            if (!read) continue;
            ++digits;
            CHECK(toBase64(*read) == text);
        }
        CHECK(digits == 64);
    }
}

TEST_CASE("spellings that are not the one of a value are refused", "[base]")
{
    for (const char* bad : {"Zh", "Zg==", "Zg=", "Z", "Zm9vYmH", "Zm9v\n", "Zm-_"}) {
        CAPTURE(bad);
        CHECK_FALSE(fromBase64(bad));
    }
    for (const char* bad : {"Zg", "Zg===", "====", "Zm9v="}) CHECK_FALSE(fromBase64Padded(bad));
    for (const char* bad : {"0", "0G", "AB", " 0"}) CHECK_FALSE(fromHex(bad));
    CHECK(toHex(fromHex("00ff10").value()) == "00ff10");
}

TEST_CASE("Crockford ids have zero bits in front, as ULIDs do", "[base]")
{
    Bytes ones(16, std::byte{0xFF});
    CHECK(toCrockford(ones) == "7zzzzzzzzzzzzzzzzzzzzzzzzz");
    CHECK(fromCrockford("7zzzzzzzzzzzzzzzzzzzzzzzzz", 16) == ones);
    CHECK_FALSE(fromCrockford("8zzzzzzzzzzzzzzzzzzzzzzzzz", 16));
    CHECK_FALSE(fromCrockford("7zzzzzzzzzzzzzzzzzzzzzzzzu", 16));
    CHECK_FALSE(fromCrockford("7zz", 16));
}

TEST_CASE("UUIDs are version 4 and have one spelling", "[base]")
{
    const RecordId id = newRecordId();
    CHECK(toText(id)[14] == '4');
    CHECK(parseRecordId(toText(id)) == id);
    CHECK(newRecordId() != id);
    for (const char* bad : {"", "C6E99267-a88e-5277-a1bd-b3c776fc058b", "c6e99267a88e5277a1bdb3c776fc058b",
             "c6e99267-a88e-5277-a1bd-b3c776fc058", "{6e99267-a88e-5277-a1bd-b3c776fc058b"})
        CHECK_FALSE(parseRecordId(bad));
}

TEST_CASE("text counts code points, not bytes", "[base]")
{
    CHECK(countCodePoints("Янка ў лесе") == 11);
    CHECK(codePointRange("Янка ў лесе", 5, 6) == "ў");
    CHECK(codePointRange("абв", 2, 9) == "в");
    CHECK(codePointRange("абв", 3, 4).empty());
    CHECK(toNfc("a\r\nb\rc\x01"
                "d")
        == "a\nb\ncd");
    CHECK(countOccurrences("a\xEF\xBF\xBC b\xEF\xBF\xBC", kMention) == 2);
    CHECK(split("a,,b", ',').size() == 3);
    CHECK(trim("  a b \n") == "a b");
}

TEST_CASE("a file's name is readable whatever bytes it has", "[base]")
{
    CHECK(toReadableLine("фота 1.jpg") == "фота 1.jpg");
    CHECK(toReadableLine("и\xCC\x86.jpg") == "й.jpg"); // as macOS spells it
    CHECK(toReadableLine("a\nb\x1B[31m") == "a\uFFFDb\uFFFD[31m");
    CHECK(toReadableLine("\xF4\xEE\xF2\xEE.jpg").find(".jpg") != std::string::npos); // Windows-1251
    CHECK(isNfc(toReadableLine("\xF4\xEE\xF2\xEE.jpg")));
    CHECK(toReadableLine("\xEF\xBF\xBC") == "\uFFFD");
    CHECK(toReadableLine("photo\u202Egpj.exe") == "photo\uFFFDgpj.exe");
    // What emoji and scripts are made of stays.
    for (const std::string name : {"\U0001F468\u200D\U0001F469.jpg", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645.txt",
             "\u05D0\u200F.txt", "за\u00ADдер.txt"})
        CHECK(toReadableLine(name) == name);
}

TEST_CASE("a name has one spelling in NFC, and every name has one in ASCII", "[base]")
{
    CHECK(nfcSpelling("и\xCC\x86.txt") == "й.txt");
    CHECK(nfcSpelling("a\r\x01") == "a\r\x01");
    CHECK(nfcSpelling("\xF4\xEE\xFF") == "\xF4\xEE\xFF");
    CHECK(percentEncoded("aZ09-._~") == "aZ09-._~");
    CHECK(percentEncoded("\xF4 %\n\xFF") == "%F4%20%25%0A%FF");
}
