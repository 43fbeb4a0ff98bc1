/// Random bytes from the kernel (getrandom), the only source of randomness in Zapis.
#pragma once

#include <cstddef>
#include <span>

namespace zapis {

void randomBytes(std::span<std::byte> out);

}
