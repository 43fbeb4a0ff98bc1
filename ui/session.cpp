#include "ui/session.h"

#include "ui/jobs/job_runner.h"
#include "ui/jobs/reader_thread.h"
#include "ui/shell/language.h"

namespace zapis::ui {

Session::Session(std::unique_ptr<OpenVault> vault, QObject* parent)
    : QObject(parent)
    , m_vault(std::move(vault))
    , m_jobs(std::make_unique<JobRunner>())
{
    connect(m_jobs.get(), &JobRunner::failed, this, [this](int, const Error& error) { announceError(error); });
}

Session::~Session() = default;

ReaderThread& Session::reader()
{
    if (!m_reader) {
        m_reader = std::make_unique<ReaderThread>(m_vault->newReading());
        connect(m_reader.get(), &ReaderThread::failed, this, &Session::announceError);
    }
    return *m_reader;
}

bool Session::canWrite() const { return !m_vault->vault().isReadOnly(); }

void Session::runAlone(const QString& title, std::function<void(const Job&)> work, std::function<void()> done,
    std::function<void(const Error&)> onFailed)
{
    if (m_jobs->isBusy()) {
        onFailed(Error(Error::Code::InUse, "ui.busy"));
        return;
    }
    Q_EMIT aloneChanged(true); // pages seal while the vault is still theirs
    m_alone = true;
    const auto end = [this] {
        m_alone = false;
        Q_EMIT aloneChanged(false);
    };
    m_jobs->start(
        title, std::move(work),
        [end, then = std::move(done)] {
            end();
            then();
        },
        [end, tell = std::move(onFailed)](const Error& error) {
            end();
            tell(error);
        },
        end);
}

void Session::announce(const std::vector<RecordId>& ids) { Q_EMIT recordsChanged(ids); }

void Session::announceDraftSaved() { Q_EMIT draftSaved(); }

void Session::announceError(const Error& error)
{
    const ErrorWords said = errorWords(error);
    Q_EMIT failed(said.sentence, said.advice);
}

} // namespace zapis::ui
