/// The clock held still for the life of this: declared before whatever writes a journal, which no clock that jumps may.
#pragma once

#include "core/base/clock.h"

namespace zapis::test {

struct HeldClock {
    explicit HeldClock(std::int64_t ms) { setClock(ms); }
    HeldClock(const HeldClock&) = delete;
    HeldClock& operator=(const HeldClock&) = delete;
    ~HeldClock() { setClock(std::nullopt); }
};

} // namespace zapis::test
