// Work in a child process that dies on the way: nothing is unwound, no destructor runs, as after kill -9.
#pragma once

#include <functional>
#include <optional>

#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"
#include "tests/catch.h"

namespace zapis::test {

inline constexpr int kDied = 42; ///< what a child ends with that dies as it was told to

/// Runs `work`, which ends with _exit(kDied) or comes to its end, in a child; true: it died.
inline bool dies(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        try {
            work();
        } catch (...) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    const int end = WEXITSTATUS(status);
    REQUIRE((end == 0 || end == kDied));
    return end == kDied;
}

/// `work` dies at file operation number `after`.
inline bool diesAt(std::size_t after, const std::function<void()>& work)
{
    return dies([&] {
        setFileFaults(
            [left = after](FileOperation, const std::filesystem::path&, std::size_t) mutable -> std::optional<FileFault> {
                if (left-- == 0) ::_exit(kDied);
                return std::nullopt;
            });
        work();
    });
}

} // namespace zapis::test
