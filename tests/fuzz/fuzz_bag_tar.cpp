// A bag of somebody else's in a tar: checked or refused, whatever its headers say of names and sizes.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/bundle/verify/plain_tar.h"
#include "core/bundle/verify/verifier.h"

using namespace zapis;

namespace {

/// Makes the sum of each header right, which changed bytes hardly ever are.
void mendSums(std::string& tar)
{
    constexpr std::size_t kBlock = 512, kMagicAt = 257, kSumAt = 148;
    for (std::size_t at = 0; at + kBlock <= tar.size(); at += kBlock) {
        if (tar.compare(at + kMagicAt, 5, "ustar") != 0) continue;
        tar.replace(at + kSumAt, 8, "        ");
        unsigned sum = 0;
        for (std::size_t i = 0; i < kBlock; ++i) sum += static_cast<unsigned char>(tar[at + i]);
        tar.replace(at + kSumAt, 6, fmt::format("{:06o}", sum));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static const auto path = std::filesystem::temp_directory_path() / fmt::format("zapis-fuzz-{}.tar", ::getpid());
    std::string tar(reinterpret_cast<const char*>(data), size);
    mendSums(tar);
    std::ofstream(path, std::ios::binary | std::ios::trunc) << tar;
    try {
        for (const PlainTar::Entry& entry : PlainTar::entriesOf(File(path, File::Mode::Read)))
            if (entry.at > size || entry.sizeBytes > size - entry.at
                || ("/" + entry.name + "/").find("/../") != std::string::npos)
                std::abort();
        (void)verifyBag(path, {});
    } catch (const Error&) {
    }
    std::filesystem::remove(path);
    return 0;
}
