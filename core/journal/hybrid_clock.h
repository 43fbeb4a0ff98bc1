/// The hybrid logical clock of a journal: 48 bits of UTC milliseconds ‖ 16 bits of counter. It orders every entry behind all
/// entries that were known when it was written, also when the machine's clock was set back.
#pragma once

#include <cstdint>
#include <string>

namespace zapis {

struct HybridClock {
    std::uint64_t value = 0;

    std::int64_t ms() const noexcept { return static_cast<std::int64_t>(value >> 16); }
    std::string text() const; ///< 16 hex digits
    auto operator<=>(const HybridClock&) const = default;
};

/// The next reading after `last` when the machine's clock says `nowMs`: always greater than `last`.
HybridClock tick(HybridClock last, std::int64_t nowMs);

} // namespace zapis
