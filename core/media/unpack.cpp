#include "core/media/unpack.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace zapis {

Unpacked unpacked(std::string_view packed, Packing packing, std::size_t most)
{
    constexpr std::size_t kPieceBytes = 64 * 1024;
    constexpr int kGzip = 16; // added to the bits of the window (zlib.h, inflateInit2)
    const int bits = packing == Packing::Deflate ? -MAX_WBITS : packing == Packing::Gzip ? MAX_WBITS + kGzip : MAX_WBITS;
    z_stream stream{};
    if (inflateInit2(&stream, bits) != Z_OK) throw std::bad_alloc();
    std::string source(packed); // zlib takes no const
    stream.next_in = reinterpret_cast<Bytef*>(source.data());
    stream.avail_in = static_cast<uInt>(source.size());
    Unpacked out;
    int result = Z_OK;
    while (result == Z_OK && out.bytes.size() < most) {
        const std::size_t before = out.bytes.size(), piece = std::min(kPieceBytes, most - before);
        out.bytes.resize(before + piece);
        stream.next_out = reinterpret_cast<Bytef*>(out.bytes.data() + before);
        stream.avail_out = static_cast<uInt>(piece);
        result = inflate(&stream, Z_NO_FLUSH);
        out.bytes.resize(before + piece - stream.avail_out);
        if (result == Z_OK && stream.avail_in == 0 && stream.avail_out > 0) break; // cut off
    }
    inflateEnd(&stream);
    out.isWhole = result == Z_STREAM_END;
    return out;
}

} // namespace zapis
