// A sealed evidence file that somebody changed: it does not open, or gives out the bytes that were sealed; never others.
// Without the key of the names an object of names asks for them, or says that it is damaged. Input: how to change it (kind,
// offset), whose object it is and whether the names are open, then the content.
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/vault/sealed_file.h"

using namespace zapis;

namespace {

constexpr std::size_t kPlanBytes = 8;

struct Place {
    Place() : path(folder() / ("zapis-fuzz-sealed-" + std::to_string(::getpid())))
    {
        initSecrets();
        for (WrapKeys* keys : {&open, &closed}) std::ranges::fill(keys->evidence.bytes(), std::byte{7});
        open.identity.emplace(32);
        std::ranges::fill(open.identity->bytes(), std::byte{8});
    }
    ~Place() { clean(); }
    /// In memory where that is to be had: each run syncs a file.
    static std::filesystem::path folder()
    {
        const std::filesystem::path memory = "/dev/shm";
        std::error_code ignored;
        return std::filesystem::is_directory(memory, ignored) ? memory : std::filesystem::temp_directory_path();
    }
    void clean() const
    {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
    std::filesystem::path path;
    WrapKeys open, closed; ///< the names
    ObjectId object = newId<ObjectId>();
};

/// Returns whether any byte of the file differs now.
bool change(const std::filesystem::path& path, unsigned kind, std::uint64_t offset, std::byte with)
{
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    File file(path, File::Mode::ReadWrite);
    const std::uint64_t size = file.size();
    switch (kind % 4) {
    case 0: return false;
    case 1: file.truncate(offset % size); return true;
    case 2: file.writeAt(size, std::span(&with, 1)); return true;
    default:
        std::array<std::byte, 1> old{};
        file.readAt(offset % size, old);
        file.writeAt(offset % size, std::span(&with, 1));
        return old[0] != with;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static const Place place;
    if (size < kPlanBytes) return 0;
    const std::uint64_t offset = getLe64(std::as_bytes(std::span(data, kPlanBytes))) >> 8 & 0xFFFFFF;
    // Long contents are made of short inputs, so that files of several chunks come up too.
    const std::size_t repeat = 1 + data[4] % 16;
    Bytes plain;
    for (std::size_t i = 0; i < repeat * 64; ++i) {
        const ByteView part = std::as_bytes(std::span(data, size)).subspan(kPlanBytes);
        if (plain.size() + part.size() > 5 * kStreamChunkBytes || part.empty()) break;
        plain.insert(plain.end(), part.begin(), part.end());
    }
    const auto objectClass = (data[6] & 1) != 0 ? ObjectClass::Identity : ObjectClass::Evidence;
    const bool namesClosed = (data[6] & 2) != 0;
    place.clean();
    SealedFileWriter writer(place.path, place.object, objectClass, place.open);
    writer.write(plain);
    writer.finish();
    const bool changed = change(place.path, data[0], offset, std::byte{data[5]});
    const bool mayAskForNames = objectClass == ObjectClass::Identity && namesClosed;
    try {
        SealedFileReader reader(place.path, place.object, namesClosed ? place.closed : place.open);
        Bytes read(plain.size() + 1);
        read.resize(reader.readAt(0, read));
        if (changed || mayAskForNames || read != plain) std::abort();
    } catch (const Error& error) {
        const bool asks = error.is("vault.needs-identity");
        const bool saysDamaged = error.code == Error::Code::Damaged;
        if (asks ? !mayAskForNames : !saysDamaged || !changed) std::abort();
    }
    return 0;
}
