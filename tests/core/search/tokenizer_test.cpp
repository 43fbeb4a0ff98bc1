#include "core/search/tokenizer.h"

#include <set>
#include <vector>

#include "core/text/words.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

std::string foldedWord(std::string_view text)
{
    std::string out;
    forEachWord(text, [&](const Word& word) {
        out += word.folded;
        return true;
    });
    return out;
}

} // namespace

TEST_CASE("forms of one word meet in one stem", "[search][stemmer]")
{
    const auto forms = GENERATE(values<std::vector<std::string>>({
        {"arrest", "arrested", "arrests", "arresting"},
        {"beating", "beat", "beatings"},
        {"Пушкинская", "Пушкинской", "Пушкинскую"},
        {"задержан", "задержана", "задержаны"},
        {"милиция", "милиции", "милицию", "милицией"},
        {"Пушкінская", "Пушкінскай", "Пушкінскую"},
        {"затрымаў", "затрымала", "затрымалі"},
        {"Крывашэеў", "Крывашэева", "Крывашэеву"},
        {"Иванов", "Иванова", "Иванову", "Ивановым", "Іваноў"},
        {"протокол", "протокола", "протоколов"},
    }));
    Stemmer stemmer;
    std::set<std::string> stems;
    for (const std::string& form : forms) stems.emplace(stemmer.stem(foldedWord(form)));
    CAPTURE(forms.front());
    CHECK(stems.size() == 1);
}

TEST_CASE("the index gets each word with its stem at the same place, a query what it names", "[search][tokenizer]")
{
    WordTokenizer tokenizer;
    const auto tokens = [&](bool isQuery) {
        std::string out;
        tokenizer.tokenize(isQuery ? "дом= дома 7K2" : "дом дома 7K2", isQuery,
            [&](std::string_view token, std::size_t, std::size_t, bool colocated) {
                out += colocated ? "+" : " ";
                out += token;
            });
        return out;
    };
    CHECK(tokens(false) == " дом дома+дом= 7k2");
    CHECK(tokens(true) == " дом=+дом дома 7k2");
    CHECK(tokenizerVersion().find("icu") != std::string::npos);
}
