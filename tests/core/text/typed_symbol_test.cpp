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

TEST_CASE("a passphrase takes what the eye sees, and one blank for all that looks like one", "[text]")
{
    struct Case {
        char32_t typed, taken;
    };
    const auto c = GENERATE(values<Case>({{U'a', U'a'}, {U'ў', U'ў'}, {U'-', U'-'}, {U' ', U' '}, {U'\u0301', U'\u0301'},
        {U'\t', U' '}, {U'\n', U' '}, {U'\r', U' '}, {U'\u00A0', U' '}, {U'\u2003', U' '}, {U'\u2028', U' '}, {U'\0', 0},
        {U'\u0007', 0}, {U'\u00AD', 0}, {U'\u200B', 0}, {U'\u202E', 0}, {U'\uFEFF', 0}}));
    CAPTURE(static_cast<unsigned>(c.typed));
    CHECK(typedPassphraseSign(c.typed) == c.taken);
}
