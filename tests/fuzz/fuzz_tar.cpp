// An archive from a stranger: refused, or of the one profile – then writing the same files gives the same bytes.
#include <algorithm>
#include <cstdlib>

#include "core/base/error.h"
#include "core/bundle/format/manifest.h"
#include "core/bundle/format/names.h"
#include "core/bundle/format/tar.h"

using namespace zapis;

namespace {

void readArchive(ByteView archive)
{
    std::size_t at = 0;
    Bytes again;
    TarReader reader([&](std::span<std::byte> out) {
        const std::size_t count = std::min(out.size(), archive.size() - at);
        std::copy_n(archive.begin() + static_cast<std::ptrdiff_t>(at), count, out.begin());
        at += count;
        return count;
    });
    TarWriter writer([&](ByteView bytes) { again.insert(again.end(), bytes.begin(), bytes.end()); });
    while (const auto entry = reader.next()) {
        if (!isLegalName(entry->name)) std::abort();
        writer.begin(entry->name, entry->sizeBytes);
        std::array<std::byte, 4096> block{};
        while (const std::size_t got = reader.read(block)) writer.write(std::span(block).first(got));
        writer.end();
    }
    writer.finish();
    if (!std::ranges::equal(again, archive)) std::abort();
}

template <class Digest> void readManifest(std::string_view text)
{
    try {
        if (manifestText(parseManifest<Digest>(text, "manifest")) != text) std::abort();
    } catch (const Error&) {
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const ByteView bytes = std::as_bytes(std::span(data, size));
    readManifest<Sha256Digest>(textOf(bytes));
    readManifest<Sha512Digest>(textOf(bytes));
    try {
        readArchive(bytes);
    } catch (const Error&) {
    }
    return 0;
}
