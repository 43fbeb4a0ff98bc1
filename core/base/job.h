/// Long work: core gets a Job and calls reach(); the caller shows progress and may cancel.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace zapis {

/// Thrown by Job::reach after a cancel; whoever catches it has left nothing behind. Not an Error: nothing went wrong.
struct Cancelled { };

class Job {
public:
    using Report = std::function<void(std::uint64_t done, std::uint64_t total)>;

    Job() = default; ///< reports to nobody, never cancelled
    Job(std::stop_token stop, Report report) : m_stop(std::move(stop)), m_report(std::move(report)) { }

    /// Says how far the work is (any unit; total 0 = unknown). Throws Cancelled once a stop was requested.
    void reach(std::uint64_t done, std::uint64_t total) const
    {
        if (m_stop.stop_requested()) throw Cancelled{};
        if (m_report) m_report(done, total);
    }

private:
    std::stop_token m_stop;
    Report m_report;
};

} // namespace zapis
