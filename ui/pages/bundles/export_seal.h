/// Last steps of an export: where the files go, sealing with progress, and what came out: files, and the digest to read out.
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <filesystem>

#include "core/facade/bundles.h"
#include "ui/editing/session.h"
#include "ui/pages/bundles/signer_panel.h"

namespace zapis::ui {

/// Where the files go: free space, and what speaks against a folder.
class ExportWhere : public QWidget {
    Q_OBJECT
public:
    explicit ExportWhere(Session& session, QWidget* parent = nullptr);
    void begin(std::uint64_t neededBytes);
    const std::filesystem::path& folder() const { return m_folder; }
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void look();
    void sayWords();

    Session& m_session;
    std::filesystem::path m_folder;
    std::uint64_t m_needed = 0, m_free = 0;
    QString m_problem;
    QLabel *m_title, *m_line, *m_chosen, *m_space, *m_advice, *m_wrong;
    QPushButton* m_browse;
};

class ExportSeal : public QWidget {
    Q_OBJECT
public:
    explicit ExportSeal(Session& session, QWidget* parent = nullptr);
    void showWorking();
    void showProgress(quint64 done, quint64 total);
    void show(const ExportResult& result);

private:
    void sayWords();

    Session& m_session;
    bool m_done = false;
    ExportResult m_result;
    QLabel *m_title, *m_line, *m_removed, *m_digestLabel, *m_digest, *m_filesLabel, *m_files;
    QProgressBar* m_progress;
    QPushButton* m_handover;
    SignerPanel* m_signer;
};

} // namespace zapis::ui
