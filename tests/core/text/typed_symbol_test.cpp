#include "core/text/typed_symbol.h"

#include <string>

#include "tests/catch.h"

using namespace zapis;

TEST_CASE("a symbol of a key is read as it looks", "[text][keys]")
{
    struct Case {
        std::u32string typed;
        std::string read;
    };
    const auto c = GENERATE(values<Case>({
        {U"0123456789", "0123456789"},
        {U"abcxyz", "ABCXYZ"},
        {U"oOiIlL", "001111"},
        {U"АВСЕНКМОРТХУ", "ABCEHKM0PTXY"}, // the Cyrillic layout
        {U"асеокрхуі", "ACE0KPXY1"},
        {U"- \u00A0\u2011\u2013\t\n", "       "},
        {U"Ж!é\uFFFD", "????"},
    }));
    std::string read;
    for (const char32_t typed : c.typed) read += typedSymbol(typed);
    CHECK(read == c.read);
}
