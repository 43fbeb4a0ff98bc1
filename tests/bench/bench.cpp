#include "tests/bench/bench.h"

#include <fcntl.h>
#include <unistd.h>

namespace zapis::bench {

void forgetCached(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fdatasync(descriptor); // dirty pages cannot be dropped
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

} // namespace zapis::bench
