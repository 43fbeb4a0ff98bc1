#include "ui/jobs/job_runner.h"

#include <QMetaObject>
#include <QPointer>
#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

#include "core/base/failure.h"

namespace zapis::ui {
namespace {

constexpr auto kReportEvery = std::chrono::milliseconds(60);

}

/// One job. `outcome` is written by its thread before it ends and read after the thread was joined or has posted its end.
struct JobRunner::Item {
    Running shown;
    QPointer<QObject> context;
    Done done, cancelled;
    Failed failed;
    enum class End { Done, Cancelled, Failed } end = End::Done;
    std::optional<Error> error;
    std::jthread thread; ///< last: stops and joins before the rest goes
};

JobRunner::JobRunner(QObject* parent) : QObject(parent) { }

JobRunner::~JobRunner()
{
    for (const auto& item : m_items) item->thread.request_stop();
    m_items.clear(); // joins; ends that were posted go with this object
}

int JobRunner::start(QObject* context, const QString& title, Work work, Done done, Failed onFailed, Done cancelled)
{
    const int number = m_next++;
    auto owned = std::make_unique<Item>();
    Item* item = owned.get();
    item->shown = {number, title, 0, 0};
    item->context = context;
    item->done = std::move(done);
    item->failed = std::move(onFailed);
    item->cancelled = std::move(cancelled);
    m_items.push_back(std::move(owned));
    Q_EMIT started(number, title);
    item->thread = std::jthread([this, item, number, run = std::move(work)](std::stop_token stop) {
        auto last = std::chrono::steady_clock::time_point{};
        const auto report = [this, number, &last](std::uint64_t reached, std::uint64_t total) {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < kReportEvery && reached != total) return;
            last = now;
            QMetaObject::invokeMethod(
                this, [this, number, reached, total] { progress(number, reached, total); }, Qt::QueuedConnection);
        };
        try {
            run(Job(stop, report));
        } catch (const Cancelled&) {
            item->end = Item::End::Cancelled;
        } catch (const std::exception& thrown) { // also out of memory: the work is lost, the program is not
            item->end = Item::End::Failed;
            item->error = failureOf(thrown);
        }
        QMetaObject::invokeMethod(this, [this, number] { finish(number); }, Qt::QueuedConnection);
    });
    return number;
}

void JobRunner::progress(int number, quint64 done, quint64 total)
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const auto& item) { return item->shown.number == number; });
    if (found == m_items.end()) return;
    (*found)->shown.done = done;
    (*found)->shown.total = total;
    Q_EMIT progressed(number, done, total);
}

void JobRunner::finish(int number)
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const auto& item) { return item->shown.number == number; });
    if (found == m_items.end()) return; // told already by cancelAll()
    const std::unique_ptr<Item> item = std::move(*found);
    m_items.erase(found);
    if (item->thread.joinable()) item->thread.join();
    Q_EMIT ended(number);
    const bool isWanted = !item->context.isNull();
    if (item->end == Item::End::Done && item->done && isWanted) item->done();
    if (item->end == Item::End::Cancelled && item->cancelled && isWanted) item->cancelled();
    if (item->end != Item::End::Failed) return;
    if (item->failed && isWanted) item->failed(*item->error);
    else Q_EMIT failed(number, *item->error);
}

void JobRunner::cancel(int job)
{
    for (const auto& item : m_items)
        if (item->shown.number == job) item->thread.request_stop();
}

void JobRunner::cancelAll()
{
    for (const auto& item : m_items) item->thread.request_stop();
    while (!m_items.empty()) {
        finish(m_items.front()->shown.number); // joins
    }
}

bool JobRunner::isBusy() const { return !m_items.empty(); }

std::vector<JobRunner::Running> JobRunner::running() const
{
    std::vector<Running> all;
    for (const auto& item : m_items) all.push_back(item->shown);
    return all;
}

} // namespace zapis::ui
