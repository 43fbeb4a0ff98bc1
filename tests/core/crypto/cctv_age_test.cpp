#include <cstdlib>

#include "tests/catch.h"
#include "tests/core/crypto/age_vectors.h"

using namespace zapis::test;

TEST_CASE("the age vectors kept here read as they demand", "[crypto][age]")
{
    const auto files = vectorFiles(std::filesystem::path(ZAPIS_TEST_DATA) / "cctv-age");
    REQUIRE(files.size() > 20);
    const std::size_t pieceBytes = GENERATE(1u, 61u, 65536u);
    for (const auto& file : files) checkAgeVector(file, pieceBytes);
}

TEST_CASE("all age vectors of npm's cctv-age read as they demand", "[crypto][age][cctv]")
{
    // packaging/test installs the package, unpacks it with unpack_cctv.mjs and sets the variable.
    const char* folder = std::getenv("ZAPIS_CCTV_AGE");
    if (!folder) {
        WARN("ZAPIS_CCTV_AGE is not set: the full set of age vectors was skipped");
        return;
    }
    const auto files = vectorFiles(folder);
    REQUIRE(files.size() >= 100);
    for (const auto& file : files) checkAgeVector(file, 65536);
}
