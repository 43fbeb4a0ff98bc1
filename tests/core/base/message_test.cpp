#include "core/base/message.h"

#include "core/base/resource.h"
#include "core/base/text.h"
#include "tests/catch.h"

using namespace zapis;

TEST_CASE("every error has a sentence and an advice in three languages", "[base][message]")
{
    std::size_t rows = 0;
    for (const auto file : resourcesUnder("errors/")) {
        CAPTURE(file);
        for (const auto line : split(*findResource(file), '\n')) {
            if (line.empty()) continue;
            CAPTURE(line);
            const auto cells = split(line, '\t');
            REQUIRE(cells.size() == 7);
            for (const auto cell : cells) CHECK_FALSE(cell.empty());
            CHECK(isNfc(line));
            ++rows;
        }
    }
    CHECK(rows > 20);
}

TEST_CASE("arguments stand in the sentence, an unknown key is said by its name", "[base][message]")
{
    const Error missing(Error::Code::Io, "file.not-there", {"a/b"});
    CHECK(messageOf(missing, Language::En).sentence.find("a/b") != std::string::npos);
    CHECK(messageOf(missing, Language::Be).sentence.find("няма") != std::string::npos);
    CHECK(messageOf("no.such-key", {}, Language::En).sentence.find("no.such-key") != std::string::npos);
    CHECK(messageOf("file.exists", {"{1}{0}"}, Language::En).sentence.find("{1}{0}") != std::string::npos);
}

TEST_CASE("locale names choose the language", "[base][message]")
{
    CHECK(languageOf("ru_RU.UTF-8") == Language::Ru);
    CHECK(languageOf("be_BY") == Language::Be);
    CHECK(languageOf("C") == Language::En);
    CHECK(languageOf("") == Language::En);
}
