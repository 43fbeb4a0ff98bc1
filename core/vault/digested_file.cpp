#include "core/vault/digested_file.h"

namespace zapis {

namespace {

constexpr std::size_t kBlockBytes = 1u << 20;

} // namespace

Sha256Digest digestOfFile(const std::filesystem::path& path, const BytesReached& reached)
{
    const File file(path, File::Mode::Read);
    Sha256 digest;
    Bytes block(kBlockBytes);
    std::uint64_t at = 0;
    while (const std::size_t got = file.readAt(at, block)) {
        digest.update(ByteView(block).first(got));
        at += got;
        reached(got);
    }
    return digest.finish();
}

std::optional<Error> copyDigested(const std::filesystem::path& from, File& target, Sha256& digest, const BytesReached& reached)
{
    std::optional<File> source;
    Bytes block(kBlockBytes);
    for (std::uint64_t at = 0;;) {
        std::size_t got = 0;
        try {
            if (!source) source.emplace(from, File::Mode::Read);
            got = source->readAt(at, block);
        } catch (const Error& error) {
            return error;
        }
        if (got == 0) return std::nullopt;
        const ByteView bytes = ByteView(block).first(got);
        digest.update(bytes);
        target.writeAt(at, bytes);
        target.startWriting(at, got);
        at += got;
        reached(got);
    }
}

} // namespace zapis
