#include "ui/editing/session.h"

#include <algorithm>
#include <utility>

#include "ui/editing/parked_drafts.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/reader_thread.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kRetryMs = 3000; // till sealing what waits is tried again

} // namespace

/// The vault belongs to a job's thread for as long as this lives, however the job ends.
struct Session::Alone {
    explicit Alone(Session& owner) : session(owner)
    {
        session.m_alone = true;
        Q_EMIT session.aloneChanged(true);
    }
    ~Alone() { end(); }
    void end()
    {
        if (!std::exchange(session.m_alone, false)) return;
        Q_EMIT session.aloneChanged(false);
    }
    Session& session;
};

Session::Session(std::unique_ptr<OpenVault> vault, QObject* parent)
    : QObject(parent),
      m_vault(std::move(vault)),
      m_parking(std::make_unique<ParkedDrafts>(*m_vault)),
      m_jobs(std::make_unique<JobRunner>())
{
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &Session::sealWaiting);
    connect(m_jobs.get(), &JobRunner::failed, this, [this](int, const Error& error) { announceError(error); });
}

Session::~Session() = default;

std::unique_ptr<OpenVault> Session::release()
{
    m_retry.stop();
    m_searcher.reset();
    m_reader.reset();
    m_parking.reset();
    return std::move(m_vault);
}

std::unique_ptr<ReaderThread> Session::newReader()
{
    auto reader = std::make_unique<ReaderThread>(m_vault->newReading());
    connect(reader.get(), &ReaderThread::failed, this, &Session::announceError);
    return reader;
}

ReaderThread& Session::reader()
{
    if (!m_reader) m_reader = newReader();
    return *m_reader;
}

ReaderThread& Session::searcher()
{
    if (!m_searcher) m_searcher = newReader();
    return *m_searcher;
}

bool Session::canWrite() const { return !m_vault->vault().isReadOnly(); }

void Session::runAlone(QObject* context, const QString& title, std::function<void(const Job&)> work, std::function<void()> done,
    std::function<void(const Error&)> onFailed)
{
    if (m_jobs->isBusy()) return onFailed(Error(Error::Code::InUse, "ui.busy"));
    if (!seal()) return onFailed(Error(Error::Code::Io, "ui.not-sealed")); // while the vault is still the pages'
    const auto alone = std::make_shared<Alone>(*this);
    m_jobs->start(
        context, title, std::move(work),
        [alone, then = std::move(done)] {
            alone->end();
            then();
        },
        [alone, tell = std::move(onFailed)](const Error& error) {
            alone->end();
            tell(error);
        },
        [alone] { alone->end(); });
}

void Session::mustBeCalm() const
{
    if (m_jobs->isBusy()) throw Error(Error::Code::InUse, "ui.busy");
}

void Session::add(DraftHolder& holder) { m_holders.push_back(&holder); }

void Session::remove(DraftHolder& holder) { std::erase(m_holders, &holder); }

bool Session::seal() noexcept
{
    sealWaiting();
    bool isSealed = m_waiting.empty();
    for (std::size_t i = 0; i < m_holders.size(); ++i) isSealed &= m_holders[i]->sealDraft();
    return isSealed;
}

void Session::sealWaiting() noexcept
{
    if (m_alone || m_waiting.empty() || !canWrite()) return;
    try {
        while (!m_waiting.empty()) {
            m_vault->records().saveDraft(m_waiting.back());
            m_waiting.pop_back();
        }
        announceDraftSaved();
    } catch (const std::exception&) {
        return; // told when it began to wait; the timer goes on
    }
    m_retry.stop();
}

void Session::keep(const Draft& draft)
{
    takeOver(draft.record);
    m_waiting.push_back(draft);
    m_waiting.back().savedMs = 0; // when it is sealed
    m_retry.start();
    announceMessage("ui.not-sealed");
}

bool Session::isWaiting(const RecordId& id) const
{
    return std::any_of(m_waiting.begin(), m_waiting.end(), [&](const Draft& draft) { return draft.record == id; });
}

std::optional<std::string> Session::kindOf(const RecordId& id) const
{
    if (auto saved = m_vault->reader().kindOf(id)) return saved;
    const auto typed = draft(id);
    return typed ? std::optional(typed->kind) : std::nullopt;
}

std::optional<Draft> Session::draft(const RecordId& id) const
{
    for (const Draft& draft : m_waiting)
        if (draft.record == id) return draft;
    return m_vault->records().draft(id);
}

std::vector<Draft> Session::withWaiting(std::vector<Draft> sealed) const
{
    std::vector<Draft> drafts = m_waiting;
    for (Draft& draft : sealed)
        if (!isWaiting(draft.record)) drafts.push_back(std::move(draft));
    return drafts;
}

void Session::takeOver(const RecordId& id)
{
    std::erase_if(m_waiting, [&](const Draft& draft) { return draft.record == id; });
}

std::optional<Bytes> Session::park() noexcept
{
    try {
        std::vector<Draft> drafts = m_waiting;
        for (const DraftHolder* holder : m_holders)
            if (auto draft = holder->unsealed()) drafts.push_back(std::move(*draft));
        return drafts.empty() ? std::nullopt : std::optional(m_parking->seal(drafts));
    } catch (const std::exception&) {
        return std::nullopt; // out of memory, or the vault never had room for the key: a lock goes through all the same
    }
}

void Session::unpark(const Bytes& parked)
{
    try {
        m_waiting = m_parking->open(parked);
    } catch (const Error& error) {
        announceError(error);
        return;
    }
    m_retry.start();
    sealWaiting();
}

void Session::announce(const std::vector<RecordId>& ids) { Q_EMIT recordsChanged(ids); }

void Session::announceDraftSaved() { Q_EMIT draftSaved(); }

void Session::announceError(const Error& error) { announceMessage(error.what(), error.args); }

void Session::announceMessage(std::string_view key, const std::vector<std::string>& args)
{
    const ErrorWords said = errorWords(key, args);
    Q_EMIT failed(said.sentence, said.advice);
}

} // namespace zapis::ui
