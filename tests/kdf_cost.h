/// What makes a vault quickly: the least memory and passes that the format allows. For tests and benches alone.
#pragma once

#include "core/crypto/kdf.h"

namespace zapis::test {

inline constexpr KdfCost kQuickKdf{64 * 1024, 1};

} // namespace zapis::test
