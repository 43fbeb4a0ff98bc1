/// What is packed with deflate (RFC 1951) and its wrappings, by zlib. Bounded: a small file may unpack to any size.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zapis {

enum class Packing { Deflate, Zlib, Gzip };

struct Unpacked {
    std::string bytes;
    bool isWhole = false; ///< false: damaged, cut off, or longer than asked for
};
/// At most `most` bytes of it.
Unpacked unpacked(std::string_view packed, Packing packing, std::size_t most);

} // namespace zapis
