#include "ui/editing/session.h"

#include <algorithm>
#include <utility>

#include "core/base/clock.h"
#include "core/facade/parked_drafts.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/reader_thread.h"
#include "ui/jobs/writer_thread.h"
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
    m_vault->setLanguage(UiLanguage::instance().core());
    connect(&UiLanguage::instance(), &UiLanguage::changed, this, [this] {
        if (m_vault) m_vault->setLanguage(UiLanguage::instance().core()); // null once released
    });
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &Session::sealWaiting);
    connect(m_jobs.get(), &JobRunner::ended, this, &Session::changeNow);
    connect(m_jobs.get(), &JobRunner::failed, this, [this](int, const Error& error) { announceError(error); });
}

Session::~Session() = default;

void Session::rest()
{
    settle();
    m_writer.reset();
    m_searcher.reset();
    m_reader.reset();
}

void Session::renew()
{
    m_searcher.reset();
    m_reader.reset();
    if (!m_writer) return;
    m_writer->ask(this, [&vault = *m_vault](Writing& writing) -> WriterThread::Done {
        vault.renew(writing);
        return {};
    });
    m_writer->settle();
}

std::unique_ptr<OpenVault> Session::release()
{
    m_retry.stop();
    rest();
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

WriterThread& Session::writer()
{
    if (!m_writer) {
        m_writer = std::make_unique<WriterThread>([&vault = *m_vault] { return vault.newWriting(); });
        connect(m_writer.get(), &WriterThread::failed, this, &Session::announceError);
    }
    return *m_writer;
}

bool Session::canWrite() const { return !m_vault->isReadOnly(); }

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

void Session::whenCalm(std::function<void(OpenVault&)> change)
{
    m_changes.push_back(std::move(change));
    changeNow();
}

void Session::changeNow()
{
    if (m_jobs->isBusy()) return;
    for (const auto& change : std::exchange(m_changes, {})) {
        try {
            change(*m_vault);
        } catch (const Error& error) {
            announceError(error);
        }
    }
}

void Session::add(DraftHolder& holder) { m_holders.push_back(&holder); }

void Session::remove(DraftHolder& holder)
{
    std::erase(m_holders, &holder);
    tellKept();
}

bool Session::seal() noexcept
{
    try {
        settle(); // what is being saved is not sealed anew
        sealWaiting();
        for (std::size_t i = 0; i < m_holders.size(); ++i) m_holders[i]->sealDraft();
        settle();
        return m_waiting.empty() && std::none_of(m_holders.begin(), m_holders.end(), [](const auto* holder) {
            return holder->unsealed().has_value();
        });
    } catch (const std::exception&) {
        return false; // out of memory: what is not sealed is held
    }
}

void Session::settle()
{
    if (m_writer) m_writer->settle();
}

void Session::sealWaiting() noexcept
{
    if (m_alone || m_waiting.empty() || !canWrite()) return;
    try {
        writer().ask(
            this,
            [this, drafts = m_waiting](Writing& writing) -> WriterThread::Done {
                for (const auto& draft : drafts) writing.records().saveDraft(*draft);
                return [this, drafts] {
                    std::erase_if(m_waiting,
                        [&](const auto& draft) { return std::find(drafts.begin(), drafts.end(), draft) != drafts.end(); });
                    if (m_waiting.empty()) m_retry.stop();
                    announceDraftSaved();
                };
            },
            [](const Error&) {}); // told when it began to wait; the timer goes on
    } catch (const std::exception&) {
        return; // out of memory: the timer goes on
    }
}

void Session::leave(LeftEdit left)
{
    const auto draft = std::make_shared<const Draft>(std::move(left.draft));
    takeOver(draft->record);
    if (m_alone || !canWrite()) return keep(*draft);
    m_leaving.push_back(draft);
    writer().ask(
        this,
        [this, draft, save = std::move(left.save)](Writing& writing) -> WriterThread::Done {
            std::vector<RecordId> saved;
            std::optional<Error> trouble;
            try {
                if (save) saved = save(writing);
            } catch (const Error& error) {
                trouble = error;
            }
            if (saved.empty()) writing.records().saveDraft(*draft);
            return [this, draft, saved, trouble] { meetLeft(draft, saved, trouble); };
        },
        [this, draft](const Error&) {
            std::erase(m_leaving, draft);
            keep(*draft);
        });
}

void Session::meetLeft(
    const std::shared_ptr<const Draft>& draft, const std::vector<RecordId>& saved, const std::optional<Error>& trouble)
{
    std::erase(m_leaving, draft);
    if (trouble) announceError(*trouble);
    if (saved.empty()) announceDraftSaved();
    else announce(saved);
}

void Session::keep(const Draft& draft)
{
    takeOver(draft.record);
    Draft kept = draft;
    kept.savedMs = 0; // when it is sealed
    noteWaiting();
    m_waiting.push_back(std::make_shared<const Draft>(std::move(kept)));
    m_retry.start();
    announceMessage("ui.not-sealed");
    tellKept();
}

Kept Session::kept() const
{
    Kept worst;
    const auto meet = [&worst](const Kept& one) {
        if (one.where > worst.where || (one.where == worst.where && one.sinceMs > worst.sinceMs)) worst = one;
    };
    for (const DraftHolder* holder : m_holders) meet(holder->kept());
    if (!m_waiting.empty()) meet({Kept::Where::Memory, m_waitingSinceMs});
    return worst;
}

bool Session::isWaiting(const RecordId& id) const
{
    return std::any_of(m_waiting.begin(), m_waiting.end(), [&](const auto& draft) { return draft->record == id; });
}

std::optional<std::string> Session::kindOf(const RecordId& id)
{
    if (auto saved = m_vault->reader().kindOf(id)) return saved;
    const auto typed = draft(id);
    return typed ? std::optional(typed->kind) : std::nullopt;
}

std::optional<Draft> Session::draft(const RecordId& id)
{
    if (std::any_of(m_leaving.begin(), m_leaving.end(), [&](const auto& draft) { return draft->record == id; })) settle();
    for (const auto& draft : m_waiting)
        if (draft->record == id) return *draft;
    return m_vault->records().draft(id);
}

std::vector<Draft> Session::withWaiting(std::vector<Draft> sealed) const
{
    std::vector<Draft> drafts;
    for (const auto& draft : m_waiting) drafts.push_back(*draft);
    for (Draft& draft : sealed)
        if (!isWaiting(draft.record)) drafts.push_back(std::move(draft));
    return drafts;
}

void Session::takeOver(const RecordId& id)
{
    std::erase_if(m_waiting, [&](const auto& draft) { return draft->record == id; });
}

std::optional<Bytes> Session::park() noexcept
{
    try {
        std::vector<Draft> drafts;
        for (const auto& draft : m_waiting) drafts.push_back(*draft);
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
        noteWaiting();
        for (Draft& draft : m_parking->open(parked)) m_waiting.push_back(std::make_shared<const Draft>(std::move(draft)));
    } catch (const Error& error) {
        announceError(error);
        return;
    }
    m_retry.start();
    sealWaiting();
    settle(); // before a page takes an edit up
}

void Session::announce(const std::vector<RecordId>& ids)
{
    Q_EMIT recordsChanged(ids);
    tellKept();
}

void Session::announceDraftSaved()
{
    Q_EMIT draftSaved();
    tellKept();
}

void Session::noteWaiting()
{
    if (m_waiting.empty()) m_waitingSinceMs = nowMs();
}

void Session::announceError(const Error& error) { announceMessage(error.what(), error.args); }

void Session::announceMessage(std::string_view key, const std::vector<std::string>& args)
{
    const ErrorWords said = errorWords(key, args);
    Q_EMIT failed(said.sentence, said.advice);
}

} // namespace zapis::ui
