// Digests taken on threads of their own are those of the bytes, whatever pieces they came in, and a stream may be left at any
// time.

#include "core/vault/stream_digest.h"

#include <algorithm>
#include <stdexcept>

#include "tests/catch.h"

using namespace zapis;

namespace {

Bytes content(std::size_t size)
{
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::byte>(i * 31 >> 3);
    return bytes;
}

ByteSource inPieces(ByteView bytes, std::size_t piece)
{
    return [=, at = std::size_t{0}](std::span<std::byte> out) mutable {
        const std::size_t got = std::min({out.size(), piece, bytes.size() - at});
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), got, out.begin());
        at += got;
        return got;
    };
}

} // namespace

TEST_CASE("digests beside the reading are those of the whole stream", "[vault][digest]")
{
    initSecrets();
    const auto size = static_cast<std::size_t>(GENERATE(0, 1, 1048575, 1048576, 1048577, 5000000));
    const auto piece = static_cast<std::size_t>(GENERATE(4096, 10007, 1 << 20));
    CAPTURE(size, piece);
    const Bytes bytes = content(size);
    StreamDigest digest;
    Bytes passed;
    const ByteSource source = inPieces(bytes, piece);
    for (ByteView block = digest.fill(source); !block.empty(); block = digest.fill(source))
        passed.insert(passed.end(), block.begin(), block.end());
    CHECK(passed == bytes);
    CHECK(digest.sizeBytes() == size);
    CHECK(digest.sha256() == sha256(bytes));
    CHECK(digest.sha512() == sha512(bytes));
}

TEST_CASE("a stream that breaks off ends its threads", "[vault][digest]")
{
    initSecrets();
    const Bytes bytes = content(5000000);
    const ByteSource whole = inPieces(bytes, 65536);
    int calls = 0;
    const ByteSource breaking = [&](std::span<std::byte> out) {
        if (++calls == 40) throw std::runtime_error("gone");
        return whole(out);
    };
    const auto read = [&] {
        StreamDigest digest;
        while (!digest.fill(breaking).empty()) { }
    };
    CHECK_THROWS_AS(read(), std::runtime_error);
}
