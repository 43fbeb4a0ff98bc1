// A file of any format with anything in it: what it carries is looked for in bounds, and no byte is read that is not there.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/base/bytes.h"
#include "core/media/hidden_data.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace zapis;
    constexpr std::array<std::string_view, 19> kTypes{"image/jpeg", "image/png", "image/tiff", "image/webp", "image/heic",
        "video/mp4", "audio/mpeg", "audio/ogg", "application/pdf", "application/vnd.oasis", "application/msword",
        "application/rtf", "application/zip", "application/x-tar", "application/gzip", "message/rfc822", "text/html", "image/gif",
        "video/webm"};
    if (size == 0) return 0;
    const std::string_view mime = kTypes[data[0] % kTypes.size()];
    const ByteView file = std::as_bytes(std::span(data + 1, size - 1));
    std::size_t bytesRead = 0;
    findHiddenData(mime, file.size(), [&](std::uint64_t offset, std::span<std::byte> out) {
        if (offset > file.size() || out.size() > file.size() - offset) std::abort();
        std::ranges::copy(file.subspan(static_cast<std::size_t>(offset), out.size()), out.begin());
        bytesRead += out.size();
        return out.size();
    });
    if (bytesRead > 64u << 20) std::abort();
    return 0;
}
