/// std::byte as the C libraries spell it. For the .cpp files of crypto alone.
#pragma once

#include <span>

#include "core/base/bytes.h"

namespace zapis {

inline const unsigned char* raw(ByteView bytes) noexcept { return reinterpret_cast<const unsigned char*>(bytes.data()); }

template <class Container>
unsigned char* raw(Container& bytes) noexcept
    requires requires {
        { std::span<std::byte>(bytes) };
    }
{
    return reinterpret_cast<unsigned char*>(std::span<std::byte>(bytes).data());
}

} // namespace zapis
