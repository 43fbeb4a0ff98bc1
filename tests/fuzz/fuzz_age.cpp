// A stranger's age file: refused, or opened; never a crash, never more plaintext than the file is long.
#include <algorithm>
#include <cstdlib>

#include "core/base/error.h"
#include "core/crypto/age.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace zapis;
    static std::vector<AgeIdentity> identities = [] {
        std::vector<AgeIdentity> made;
        made.push_back(AgeIdentity::parse("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"));
        return made;
    }();
    std::size_t at = 0;
    const ByteSource source = [&](std::span<std::byte> out) {
        const std::size_t count = std::min(out.size(), size - at);
        std::copy_n(reinterpret_cast<const std::byte*>(data) + at, count, out.begin());
        at += count;
        return count;
    };
    try {
        AgeReader reader(identities, source);
        Bytes block(65536);
        std::size_t total = 0;
        while (const std::size_t got = reader.read(block)) total += got;
        if (total > size) std::abort();
    } catch (const Error&) {
    }
    return 0;
}
