/// The open vault as the window's pages see it: lives from unlock to lock, on the GUI thread. Pages get it in their constructor
/// and are destroyed before it. Whoever changes records says so through announce(); lists and views listen to recordsChanged().
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/facade/parked_drafts.h"
#include "core/zapis.h"

class QWidget;

namespace zapis::ui {

class JobRunner;
class ReaderThread;
class WriterThread;

/// Where what was typed is. The worst of several is told.
struct Kept {
    enum class Where {
        Saved,
        Draft,  ///< sealed in the vault, and no change of the record yet
        Memory, ///< it could not be sealed
    } where = Where::Saved;
    std::int64_t sinceMs = 0; ///< Draft: sealed last, 0 where that is to come; Memory: what came since is in the vault nowhere
};

/// Has typed text that may not be in the vault yet. Told to the session for as long as it lives.
class DraftHolder {
public:
    /// Asks the writer to seal it in the vault. Where it cannot be it is held as before.
    virtual void sealDraft() noexcept = 0;
    /// What is not in the vault now.
    virtual std::optional<Draft> unsealed() const = 0;
    virtual Kept kept() const = 0;

protected:
    ~DraftHolder() = default;
};

/// Told of a record once it is saved. Named, since moc writes a `const` inside the angles to the wrong place.
using RecordDone = std::function<void(const RecordId&)>;

/// What an edit leaves behind when its record is left: saved where it can be, else a sealed draft, else held in memory.
struct LeftEdit {
    Draft draft;
    std::function<std::vector<RecordId>(Writing&)> save; ///< empty: it is not to be saved
};

class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(std::unique_ptr<OpenVault> vault, QObject* parent = nullptr);
    ~Session() override;

    OpenVault& vault() { return *m_vault; }
    /// Ends its threads and gives the vault away. No job may be running and no page be left when it is called, since both
    /// use the vault; the session may only be destroyed after it.
    std::unique_ptr<OpenVault> release();
    /// No page is left, and running work goes on: ends the threads that read and write for pages, with what they hold of names.
    /// They are made anew at their next use.
    void rest();
    /// No page is left: what reads and writes for them next sees what is open now. What the writer can undo it still can.
    void renew();
    const Catalogue& catalogue() const { return m_vault->catalogue(); }
    JobRunner& jobs() { return *m_jobs; }
    /// The reading thread of lists and counts, and that of search, so that typing never waits for a list; made at first use.
    ReaderThread& reader();
    ReaderThread& searcher();
    /// The thread that drafts and changes are written on; made at first use.
    WriterThread& writer();
    bool canWrite() const;
    /// Work on the vault itself (its slots) that takes seconds. An OpenVault belongs to one thread at a time: pages seal their
    /// edits and the window takes no input until it ends, so that the job's thread has the vault alone. Nothing is begun while
    /// other jobs run, nor while an edit cannot be sealed. `done` and `onFailed` as in JobRunner::start.
    void runAlone(QObject* context, const QString& title, std::function<void(const Job&)> work, std::function<void()> done,
        std::function<void(const Error&)> onFailed);
    bool isAlone() const { return m_alone; }
    /// For short changes of the vault's slots on this thread: throws Error InUse "ui.busy" while a job may read them.
    void mustBeCalm() const;
    /// The same for a change that has to be made though the page that wants it goes: at once, or when the running work has ended.
    void whenCalm(std::function<void(OpenVault&)> change);

    void add(DraftHolder& holder);
    void remove(DraftHolder& holder);
    /// Seals what is typed anywhere, with what waits, and waits for the writer. False: something could not be sealed, and is held
    /// in memory.
    bool seal() noexcept;
    /// Waits till the writer has done, and told, what was asked of it.
    void settle();
    /// Takes over an edit whose record is left, or that is destroyed.
    void leave(LeftEdit left);
    /// Takes over what its holder could not seal and cannot hold any longer: it waits in memory, and sealing is tried again.
    void keep(const Draft& draft);
    /// The kind of a record, saved or only typed. Nothing where it is not here.
    std::optional<std::string> kindOf(const RecordId& id);
    /// The unsaved edit of a record: what waits, else what is sealed; waits for the writer where that is about to change. Once
    /// somebody holds what waited, it is theirs: takeOver().
    std::optional<Draft> draft(const RecordId& id);
    /// All of them, what waits first: `sealed` are those that a reading thread found in the vault.
    std::vector<Draft> withWaiting(std::vector<Draft> sealed) const;
    bool isWaiting(const RecordId& id) const;
    /// Where all is that was typed in this session, whoever holds it.
    Kept kept() const;
    void tellKept() { Q_EMIT keptChanged(); }
    void takeOver(const RecordId& id);
    /// For a lock that must go through: what could not be sealed, encrypted under a key that lies in the vault and nowhere else.
    /// Nothing where all is sealed.
    std::optional<Bytes> park() noexcept;
    /// What park() gave, in the next session of the same vault: sealed now, or waiting again.
    void unpark(const Bytes& parked);

    /// Tells everybody which records changed (after a commit).
    void announce(const std::vector<RecordId>& ids);
    /// An unsaved edit was sealed just now: the status bar shows when.
    void announceDraftSaved();
    /// Shows an error in words, kept until dismissed, without stopping the work.
    void announceError(const Error& error);
    /// The same for a message by its key, where nothing was thrown.
    void announceMessage(std::string_view key, const std::vector<std::string>& args = {});

Q_SIGNALS:
    void recordsChanged(const std::vector<zapis::RecordId>& ids);
    void draftSaved();
    void keptChanged();
    void failed(const QString& sentence, const QString& advice);
    /// Somebody asks to see a record: the main window brings its page and opens it.
    void openRecordAsked(const zapis::RecordId& id);
    /// The same for a hit of the search: to its words, which stood at `place` (SearchHit::place).
    void openHitAsked(const zapis::RecordId& id, const std::string& place, const QString& words);
    /// The same for an account, to the words of one of its passages.
    void openPassageAsked(const zapis::RecordId& account, const zapis::RecordId& passage);
    /// Somebody asks for a new record of a kind, filled in advance.
    void newRecordAsked(const QString& kind, const zapis::Json& prefilled);
    /// The same in a window over `parent`, for a link that is made in place; `done` comes once the record is saved.
    void recordDialogAsked(
        const std::string& kind, const zapis::Json& prefilled, QWidget* parent, const zapis::ui::RecordDone& done);
    void exportAsked(const std::vector<zapis::RecordId>& selection);
    /// Language, look or lock time were set in the vault: the window reads them and builds its pages anew, places kept.
    void settingsChanged();
    void aloneChanged(bool alone);
    /// Somebody wants names and contacts closed, now.
    void closeNamesAsked();
    /// Somebody wants them open again, without locking.
    void openNamesAsked();

private:
    struct Alone;
    std::unique_ptr<ReaderThread> newReader();
    void sealWaiting() noexcept;
    void noteWaiting();
    void changeNow();
    void meetLeft(
        const std::shared_ptr<const Draft>& draft, const std::vector<RecordId>& saved, const std::optional<Error>& trouble);

    bool m_alone = false;
    std::unique_ptr<OpenVault> m_vault;
    std::unique_ptr<ParkedDrafts> m_parking;
    std::vector<DraftHolder*> m_holders;
    std::vector<std::shared_ptr<const Draft>> m_waiting; ///< could not be sealed
    std::int64_t m_waitingSinceMs = 0;
    std::vector<std::shared_ptr<const Draft>> m_leaving;    ///< the writer has them
    std::vector<std::function<void(OpenVault&)>> m_changes; ///< till no job runs
    QTimer m_retry;
    std::unique_ptr<ReaderThread> m_reader, m_searcher;
    std::unique_ptr<WriterThread> m_writer;
    std::unique_ptr<JobRunner> m_jobs;
};

} // namespace zapis::ui
