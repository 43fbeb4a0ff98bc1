#include "core/base/path_text.h"

#include "core/base/text.h"
#include "tests/catch.h"

using namespace zapis;

TEST_CASE("a path is found again by its bytes, whatever they are", "[base][path]")
{
    const auto bytes = GENERATE(values<std::string>({
        "", "/", "plain.txt", "../up/./here/", "/media/стик/Ўсё.zapis",
        "\xd1\x83\xcc\x86.txt",                 // у with a breve: decomposed, as a Mac writes it
        "\xcf\xee\xea\xe0\xe7\xe0\xed\xe8\xff", // Windows-1251
        "two\nlines\t.txt", "trailing dot. ",
        "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac", // joined by U+200D
    }));
    CAPTURE(bytes);
    const std::filesystem::path path = pathFrom(bytes);
    CHECK(pathBytes(path) == bytes);
    CHECK((pathFrom(pathBytes(path)) == path));
    CHECK(path.native() == bytes); // on this system a path is bytes
}

TEST_CASE("a shown path is one readable line", "[base][path]")
{
    struct Case {
        std::string bytes, shown;
    };
    const auto c = GENERATE(values<Case>({
        {"/media/стик/Ўсё.zapis", "/media/стик/Ўсё.zapis"},
        {"\xd1\x83\xcc\x86.txt", "\xd1\x9e.txt"},
        {"\xcf\xee.txt", "\xef\xbf\xbd\xef\xbf\xbd.txt"},
        {"two\nlines", "two\xef\xbf\xbdlines"},
        {"gpj\xe2\x80\xae.exe", "gpj\xef\xbf\xbd.exe"},
    }));
    CAPTURE(c.bytes);
    CHECK(shownPath(pathFrom(c.bytes)) == c.shown);
    CHECK(isNfc(shownPath(pathFrom(c.bytes))));
}

TEST_CASE("the name of a file is the last part of its path", "[base][path]")
{
    CHECK(fileName(pathFrom("/media/стик/звук.ogg")) == "звук.ogg");
    CHECK(fileName(pathFrom("folder/")).empty());
    CHECK(fileName(pathFrom("\xcf\xee.txt")) == "\xcf\xee.txt");
}
