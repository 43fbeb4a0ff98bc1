#include "core/journal/hybrid_clock.h"

#include <algorithm>
#include <array>

#include "core/base/bytes.h"

namespace zapis {

namespace {
constexpr std::int64_t kLargestMs = (std::int64_t{1} << 48) - 1;
}

std::string HybridClock::text() const
{
    std::array<std::byte, 8> bytes;
    putBe64(bytes, value);
    return toHex(bytes);
}

HybridClock tick(HybridClock last, std::int64_t nowMs)
{
    const HybridClock now{static_cast<std::uint64_t>(std::clamp<std::int64_t>(nowMs, 0, kLargestMs)) << 16};
    // A full counter runs over into the next millisecond, which keeps the order.
    return std::max(now, HybridClock{last.value + 1});
}

} // namespace zapis
