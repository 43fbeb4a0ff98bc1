/// Opens one vault, or restores it from a backup and opens it: by passphrase, passphrase with a key file, or recovery key. The
/// key is derived beside the window.
#pragma once

#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <filesystem>
#include <memory>

#include "core/zapis.h"
#include "ui/jobs/job_runner.h"
#include "ui/shell/unlock_tries.h"
#include "ui/widgets/passphrase_edit.h"

namespace zapis::ui {

class UnlockPage : public QWidget {
    Q_OBJECT
public:
    /// Locked: for the lock screen. There is no way back, and language and look stand here, since nothing else of the window
    /// does.
    enum class Shows { Vault, Locked };
    explicit UnlockPage(Shows shows, QWidget* parent = nullptr);
    ~UnlockPage() override;

    void setVault(const std::filesystem::path& folder, OpenMode mode = OpenMode::ReadWrite);
    /// Makes a notebook in `folder` out of the backup that what is typed opens, and opens it.
    void setRestore(const std::filesystem::path& backup, const std::filesystem::path& folder);
    const std::filesystem::path& folder() const { return m_folder; }
    /// The vault that opened: taken once, by whoever hears opened().
    std::unique_ptr<OpenVault> take() { return std::move(m_opened); }
    void focusField();

Q_SIGNALS:
    void opened();
    void backAsked();

private:
    void makeFields(QVBoxLayout* column);
    /// `opened`: whose slots what is typed has to open.
    void begin(const std::filesystem::path& folder, const std::filesystem::path& opened, OpenMode mode);
    QString goWords() const;
    void tryNow();
    void failed(const Error& error);
    void setBusy(bool busy);
    void sayWords();
    PassphraseEdit* field() const;
    Credential credential();

    Shows m_shows;
    std::filesystem::path m_folder, m_mediumFile;
    std::filesystem::path m_backup; ///< empty: nothing is restored
    bool m_wantsFile = false;
    std::unique_ptr<OpenVault> m_opened;
    int m_job = 0;
    UnlockTries m_tries;

    QLabel *m_title, *m_place, *m_passphraseLabel, *m_recoveryLabel, *m_recoveryHelp, *m_fileLabel, *m_error, *m_working;
    QTabWidget* m_tabs;
    PassphraseEdit *m_passphrase, *m_recovery;
    QPushButton *m_file, *m_unlock, *m_back;
    QCheckBox* m_readOnly;
    QProgressBar* m_moving;
    JobRunner m_jobs;
};

} // namespace zapis::ui
