#include "core/journal/hybrid_clock.h"

#include "tests/catch.h"

using namespace zapis;

TEST_CASE("a clock never runs back and never stands still", "[journal][clock]")
{
    struct Case {
        std::uint64_t last;
        std::int64_t nowMs;
        std::string next;
    };
    const auto c = GENERATE(values<Case>({
        {0, 1597170000000, "0173dec020800000"}, {0x0173dec020800000, 1597170000000, "0173dec020800001"}, // same millisecond
        {0x0173dec020800005, 1597170000001, "0173dec020810000"},                                         // the next one
        {0x0173dec020800005, 1000, "0173dec020800006"},                                                  // machine set back
        {0x0173dec02080ffff, 1597170000000, "0173dec020810000"},                                         // counter full
        {7, -5, "0000000000000008"},                                                                     // before 1970
    }));
    CAPTURE(c.last, c.nowMs);
    CHECK(tick(HybridClock{c.last}, c.nowMs).text() == c.next);
    CHECK(tick(HybridClock{c.last}, c.nowMs) > HybridClock{c.last});
}
