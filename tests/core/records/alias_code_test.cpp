#include "tests/catch.h"

#include "core/records/alias_code.h"
#include "core/records/records.h"

using namespace zapis;

TEST_CASE("the check symbol of an alias code is Luhn mod 32", "[records][code]")
{
    // Codes of the hand-written samples.
    for (const char* code :
        {"V-7K2QM-V", "W-3HX9D-B", "W-Q8VTA-4", "W-5RZ2C-5", "W-N4E7K-7", "W-Y6MJB-C", "V-B9W3F-7", "V-C7A5R-Q"}) {
        CAPTURE(code);
        CHECK(isAliasCode(code));
    }
    for (const char* code : {"V-7K2QM-W", "V-7K2MQ-V", "V-K72QM-V", "v-7K2QM-V", "V7K2QMV", "V-7K2QI-V", "", "V-7K2QM-"}) {
        CAPTURE(code);
        CHECK_FALSE(isAliasCode(code));
    }
}

TEST_CASE("every single wrong symbol and every swap of neighbours is caught", "[records][code]")
{
    const std::string code = freshAliasCode('T');
    REQUIRE(isAliasCode(code));
    for (std::size_t i = 2; i < 7; ++i) {
        for (const char symbol : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
            std::string wrong = code;
            wrong[i] = symbol;
            CAPTURE(code, wrong);
            CHECK(isAliasCode(wrong) == (symbol == code[i]));
        }
    }
    for (std::size_t i = 2; i < 6; ++i) {
        std::string swapped = code;
        std::swap(swapped[i], swapped[i + 1]);
        // 0 and Z (values 0 and 31) are the one pair that Luhn cannot tell apart.
        const bool blind = (code[i] == '0' && code[i + 1] == 'Z') || (code[i] == 'Z' && code[i + 1] == '0');
        if (swapped != code && !blind) CHECK_FALSE(isAliasCode(swapped));
    }
}

TEST_CASE("a code may be typed small and with O for 0, I or L for 1", "[records][code]")
{
    CHECK(spelledAliasCode("v-7k2qm-v") == "V-7K2QM-V");
    CHECK(spelledAliasCode("o-oil12-o") == "O-01112-0");
}
