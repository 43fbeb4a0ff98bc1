#include "core/base/random.h"

#include <cerrno>
#include <cstdlib>

#include <sys/random.h>

namespace zapis {

void randomBytes(std::span<std::byte> out)
{
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t got = ::getrandom(out.data() + done, out.size() - done, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) std::abort(); // no randomness: nothing may go on
        done += static_cast<std::size_t>(got);
    }
}

} // namespace zapis
