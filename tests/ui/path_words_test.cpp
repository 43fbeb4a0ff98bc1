#include "ui/words/path_words.h"

#include <QUrl>

#include "core/base/path_text.h"
#include "tests/catch.h"

using namespace zapis;
using namespace zapis::ui;

TEST_CASE("the address of a file gives its path byte for byte", "[ui][words]")
{
    struct Case {
        QByteArray address;
        std::string bytes;
    };
    const auto c = GENERATE(values<Case>({
        {"file:///media/stick/a.txt", "/media/stick/a.txt"}, {"file:///media/a%20b%25c%23d%3Fe.txt", "/media/a b%c#d?e.txt"},
        {"file:///m/%D0%8E%D1%81%D1%91", "/m/\xd0\x8e\xd1\x81\xd1\x91"},
        {"file:///m/%D1%83%CC%86", "/m/\xd1\x83\xcc\x86"},                // decomposed, and it stays so
        {"file:///m/%CF%EE%EA%E0%E7.txt", "/m/\xcf\xee\xea\xe0\xe7.txt"}, // Windows-1251
    }));
    CAPTURE(c.bytes);
    CHECK(pathBytes(pathOf(QUrl::fromEncoded(c.address))) == c.bytes);
    CHECK(pathBytes(pathOf(QUrl::fromLocalFile(QStringLiteral("/т/у\u0306.txt")))) == "/т/у\xcc\x86.txt");
}

TEST_CASE("a path stands in a line as it can be read back, and in a message as it can be read", "[ui][words]")
{
    const std::filesystem::path decomposed = pathFrom("/m/\xd1\x83\xcc\x86 \xe2\x80\xae.zapis");
    CHECK((pathOf(typedPath(decomposed)) == decomposed));
    CHECK(pathText(decomposed) == QStringLiteral("/m/\u045e \ufffd.zapis"));
}
