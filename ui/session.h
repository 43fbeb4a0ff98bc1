/// The open vault as the window's pages see it: lives from unlock to lock, on the GUI thread. Pages get it in their constructor
/// and are destroyed before it. Whoever changes records says so through announce(); lists and views listen to recordsChanged().
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "core/zapis.h"

namespace zapis::ui {

class JobRunner;
class ReaderThread;

class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(std::unique_ptr<OpenVault> vault, QObject* parent = nullptr);
    ~Session() override;

    OpenVault& vault() { return *m_vault; }
    const Catalogue& catalogue() const { return m_vault->catalogue(); }
    JobRunner& jobs() { return *m_jobs; }
    /// One reading thread for lists and search; made at first use.
    ReaderThread& reader();
    bool canWrite() const;
    /// Work on the vault itself (its slots) that takes seconds. An OpenVault belongs to one thread at a time: pages seal their
    /// edits and the window takes no input until it ends, so that the job's thread has the vault alone. Nothing is begun while
    /// other jobs run.
    void runAlone(const QString& title, std::function<void(const Job&)> work, std::function<void()> done,
        std::function<void(const Error&)> onFailed);
    bool isAlone() const { return m_alone; }

    /// Tells everybody which records changed (after a commit).
    void announce(const std::vector<RecordId>& ids);
    /// An unsaved edit was sealed just now: the status bar shows when.
    void announceDraftSaved();
    /// Shows an error in words, kept until dismissed, without stopping the work.
    void announceError(const Error& error);

Q_SIGNALS:
    void recordsChanged(const std::vector<zapis::RecordId>& ids);
    void draftSaved();
    void failed(const QString& sentence, const QString& advice);
    /// Somebody asks to see a record: the main window brings its page and opens it.
    void openRecordAsked(const zapis::RecordId& id);
    /// Somebody asks for a new record of a kind, filled in advance.
    void newRecordAsked(const QString& kind, const zapis::Json& prefilled);
    void exportAsked(const std::vector<zapis::RecordId>& selection);
    /// Language, look or lock time were set in the vault: the window reads them and builds its pages anew, places kept.
    void settingsChanged();
    void aloneChanged(bool alone);

private:
    bool m_alone = false;
    std::unique_ptr<OpenVault> m_vault;
    std::unique_ptr<ReaderThread> m_reader;
    std::unique_ptr<JobRunner> m_jobs;
};

} // namespace zapis::ui
