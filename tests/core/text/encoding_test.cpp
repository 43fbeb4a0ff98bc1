// Encodings by the letters that stand in them: whole texts, a few words, and what is no text.
#include "core/text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "tests/catch.h"

using namespace zapis;
using namespace std::string_literals;

namespace {

/// As a machine with this code page wrote it.
std::string written(const std::string& utf8, const char* codePage)
{
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(utf8.size() * 4 + 8, '\0');
    bytes.resize(static_cast<std::size_t>(
        text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), codePage)));
    return bytes;
}

struct Page {
    const char* name;
    Encoding encoding;
};

} // namespace

TEST_CASE("a text is read in the letters it was written in", "[text][encoding]")
{
    const auto page = GENERATE(values<Page>({{"windows-1251", Encoding::Windows1251}, {"ibm-866", Encoding::Cp866},
        {"KOI8-U", Encoding::Koi8R}, {"ISO-8859-5", Encoding::Iso8859_5}, {"x-mac-cyrillic", Encoding::MacCyrillic},
        {"UTF-16LE", Encoding::Utf16Le}, {"UTF-16BE", Encoding::Utf16Be}, {"UTF-8", Encoding::Utf8}}));
    const auto text = GENERATE(values<std::string>({
        "Пратакол. Допрос длился три часа, окна были закрыты.\r\n",
        "Мяне затрымалі на вуліцы Мiра каля дома. Вочы завязалі, білі па нагах.\n",
        "ПРОТОКОЛ ДОПРОСА СВИДЕТЕЛЯ\r\n",
        "Справка о выписке",
        "Допитаний пояснив, що його затримали.\n",
        "10.08.2020 Иванов И.И. — Окрестина, к. 15; tel. 8029 (Ivan)\n",
    }));
    CAPTURE(page.name, text);
    std::string spelt = text;
    if (page.encoding == Encoding::Iso8859_5 || page.encoding == Encoding::Koi8R || page.encoding == Encoding::Cp866)
        if (const auto dash = spelt.find("—"); dash != std::string::npos) spelt.replace(dash, 3, "-"); // they have none
    if (page.encoding == Encoding::Cp866 || page.encoding == Encoding::Koi8R)
        for (const std::string letter : {"і", "ў"}) // KOI8 has no ў, CP866 no і: people wrote i and у
            for (auto at = spelt.find(letter); at != std::string::npos; at = spelt.find(letter))
                spelt.replace(at, letter.size(), "i");
    const std::string bytes = written(spelt, page.name);
    const auto guess = guessEncoding(bytes);
    REQUIRE(guess);
    const bool areCapitals = text.starts_with("ПРОТОКОЛ"); // which CP866 and the Mac write alike
    if (page.encoding != Encoding::MacCyrillic || !areCapitals) CHECK(nameOf(guess->encoding) == nameOf(page.encoding));
    CHECK(decoded(bytes, guess->encoding) == spelt);
    CHECK(guess->isCertain == (page.encoding == Encoding::Utf8));
}

TEST_CASE("marks at the start, and what a page says of itself, are believed", "[text][encoding]")
{
    CHECK(decoded("\xEF\xBB\xBFда", guessEncoding("\xEF\xBB\xBFда")->encoding) == "да");
    const std::string wide = "\xFF\xFE" + written("да", "UTF-16LE");
    CHECK(guessEncoding(wide)->isCertain);
    CHECK(decoded(wide, guessEncoding(wide)->encoding) == "да");
    CHECK(decoded("\xFE\xFF\x04\x34\x04\x30", guessEncoding("\xFE\xFF\x04\x34\x04\x30")->encoding) == "да");

    const std::string page = "<html><head><meta charset=\"windows-1251\"></head><body>\xD3\xE2\xE0\xE3\xE0</body></html>";
    CHECK(guessEncoding(page)->encoding == Encoding::Windows1251);
    CHECK(guessEncoding(page)->isCertain);
    const std::string mail = "Subject: x\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n" + written("Вопрос", "KOI8-R");
    CHECK(guessEncoding(mail)->encoding == Encoding::Koi8R);
    const std::string xml = "<?xml version='1.0' encoding='cp866'?><a>" + written("Да", "ibm-866") + "</a>";
    CHECK(guessEncoding(xml)->encoding == Encoding::Cp866);
    // A page that lies: its bytes are UTF-8.
    CHECK(guessEncoding("<html><meta charset=windows-1251>Да")->encoding == Encoding::Utf8);
}

TEST_CASE("a file's name in an old code page is a few letters, and is told all the same", "[text][encoding]")
{
    for (const char* name : {"Протокол обыска.txt", "фото.jpg", "Справка № 12.doc", "IMG_0001 Окрестина.jpg", "СПИСОК.XLS"})
        for (const Page& page :
            {Page{"windows-1251", Encoding::Windows1251}, {"ibm-866", Encoding::Cp866}, {"KOI8-R", Encoding::Koi8R}}) {
            CAPTURE(name, page.name);
            const std::string spelt = page.encoding == Encoding::Windows1251 || page.encoding == Encoding::Cp866 ? name
                : std::string(name).find("№") == std::string::npos                                               ? name
                                                                                                                 : "Справка.doc";
            const std::string bytes = written(spelt, page.name);
            REQUIRE(guessCyrillic(bytes));
            CHECK(decoded(bytes, *guessCyrillic(bytes)) == spelt);
        }
    CHECK_FALSE(guessCyrillic("\xff\xfe\xfd\x80\x81"));
}

TEST_CASE("what is no text is none in any encoding", "[text][encoding]")
{
    CHECK_FALSE(guessEncoding(""));
    CHECK_FALSE(guessEncoding("\x01\x02\x03\x04"s));
    CHECK_FALSE(guessEncoding("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s));
    std::string noise;
    for (unsigned i = 0, x = 1; i < 4096; ++i) noise += static_cast<char>((x = x * 1664525u + 1013904223u) >> 24);
    CHECK_FALSE(guessEncoding(noise));
    for (char& c : noise) c = static_cast<char>(c | 0x80); // nor noise without a control in it
    CHECK_FALSE(guessEncoding(noise));
}

TEST_CASE("encodings have names by which they are found again", "[text][encoding]")
{
    for (const Encoding encoding : encodings()) CHECK(encodingNamed(nameOf(encoding)) == encoding);
    CHECK(encodingNamed("CP1251") == Encoding::Windows1251);
    CHECK(encodingNamed("utf8") == Encoding::Utf8);
    CHECK(encodingNamed("IBM866") == Encoding::Cp866);
    CHECK_FALSE(encodingNamed("klingon"));
    CHECK_FALSE(encodingNamed(""));
    CHECK(decoded("caf\xE9", Encoding::Windows1252) == "café");
    CHECK(guessEncoding("Le caf\xE9 \xE9tait ferm\xE9 le soir, dit-elle.")->encoding == Encoding::Windows1252);
}
