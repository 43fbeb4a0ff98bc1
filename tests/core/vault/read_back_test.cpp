// What was sealed is read back while the rest is being written: the same digest, and damage on the way is found.

#include "core/vault/read_back.h"

#include <fstream>

#include "core/base/random.h"
#include "core/vault/sealed_file.h"
#include "tests/catch.h"
#include "tests/core/vault/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

/// An object that is written in blocks and followed meanwhile.
struct Followed {
    TemporaryFolder folder;
    WrapKeys keys;
    ObjectId id = newId<ObjectId>();
    Bytes content;

    /// Calls `afterBlock` with the number of bytes written so far.
    Sha256Digest write(std::size_t size, const std::function<void(std::size_t)>& afterBlock = [](std::size_t) { })
    {
        constexpr std::size_t kBlock = 256 * 1024;
        content.resize(size);
        randomBytes(content);
        SealedFileWriter writer(folder / "x", id, ObjectClass::Evidence, keys);
        ReadBack readBack = writer.readBack();
        for (std::size_t at = 0; at < size; at += kBlock) {
            const std::size_t length = std::min(kBlock, size - at);
            writer.write(ByteView(content).subspan(at, length));
            afterBlock(at + length);
            readBack.follow(writer.chunks());
        }
        writer.finish();
        SealedFileReader finished(folder / "x", id, keys);
        return readBack.rest(finished, {});
    }
};

} // namespace

TEST_CASE("what is read back behind the writer is what was written", "[vault][evidence]")
{
    const auto size = static_cast<std::size_t>(GENERATE(0, 1, 65'536, 65'537, 1'048'576, 1'048'577, 9'000'001));
    CAPTURE(size);
    Followed object;
    const Sha256Digest digest = object.write(size);
    CHECK(digest == sha256(object.content));
}

TEST_CASE("a chunk that changes behind the writer is damage", "[vault][evidence]")
{
    const auto chunk = GENERATE(0, 15, 60);
    CAPTURE(chunk);
    Followed object;
    const auto spoil = [&](std::size_t written) {
        if (written != 4u << 20) return;
        // In place: a file written anew would be short for a moment, and the thread may be anywhere in it.
        std::fstream file(object.folder / "x", std::ios::in | std::ios::out | std::ios::binary);
        const auto at = 104 + static_cast<std::streamoff>(chunk) * static_cast<std::streamoff>(kSealedStreamChunkBytes) + 7;
        const int byte = file.seekg(at).get();
        file.seekp(at).put(static_cast<char>(byte ^ 1));
    };
    // Whether the thread had read the early chunks before they changed is chance; what it had not read must be refused.
    const std::string error = errorWithArgs([&] { (void)object.write(6u << 20, spoil); });
    if (chunk == 60) CHECK(error == "vault.evidence-damaged " + toText(object.id) + " 61");
    else CHECK((error.empty() || error == "vault.evidence-damaged " + toText(object.id) + " " + std::to_string(chunk + 1)));
}
