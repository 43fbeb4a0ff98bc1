// What the benches share: rounds of peers side by side, medians, memory, folders that vanish. Each bench prints `name: value`
// lines and asserts nothing.
#pragma once

#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/base/id.h"
#include "tests/temporary_folder.h"

namespace zapis::bench {

inline void print(std::string_view name, double value, std::string_view unit)
{
    fmt::print("{}: {:.2f} {}\n", name, value, unit);
    std::fflush(stdout);
}

/// Arguments `--name VALUE`; whoever asks says the default.
class Arguments {
public:
    Arguments(int argc, char** argv) : m_words(argv + 1, argv + argc) { }
    std::string text(std::string_view name, std::string otherwise) const
    {
        const auto found = std::ranges::find(m_words, "--" + std::string(name));
        return found == m_words.end() || found + 1 == m_words.end() ? std::move(otherwise) : *(found + 1);
    }
    std::uint64_t number(std::string_view name, std::uint64_t otherwise) const
    {
        return std::stoull(text(name, std::to_string(otherwise)));
    }

private:
    std::vector<std::string> m_words;
};

using test::TemporaryFolder;

struct Times {
    double wallMs = 0, cpuMs = 0; ///< cpu: of all threads of this process
};

inline double cpuMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

inline Times timed(const std::function<void()>& work)
{
    const double cpu = cpuMs();
    const auto start = std::chrono::steady_clock::now();
    work();
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(), cpuMs() - cpu};
}

/// Of values in any order; `share` 0.5 is the median.
inline double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

struct Contender {
    std::string name;
    std::function<void()> prepare; ///< not timed
    std::function<void()> work;
};

/// Medians of `rounds`, the contenders by turns within each, so that a busy moment of the machine meets them all.
inline std::vector<Times> race(const std::vector<Contender>& contenders, int rounds)
{
    std::vector<std::vector<double>> wall(contenders.size()), cpu(contenders.size());
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < contenders.size(); ++i) {
            if (contenders[i].prepare) contenders[i].prepare();
            const Times times = timed(contenders[i].work);
            wall[i].push_back(times.wallMs);
            cpu[i].push_back(times.cpuMs);
        }
    std::vector<Times> medians;
    for (std::size_t i = 0; i < contenders.size(); ++i) medians.push_back({percentile(wall[i], 0.5), percentile(cpu[i], 0.5)});
    return medians;
}

/// The most memory resident since the last restart of the count (proc(5): VmHWM, clear_refs 5).
inline void restartPeakMemory() { std::ofstream("/proc/self/clear_refs") << "5"; }
inline double peakMemoryMib()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

/// Makes the system forget the file's pages, so that the next read comes from the disk.
void forgetCached(const std::filesystem::path& file);

} // namespace zapis::bench
