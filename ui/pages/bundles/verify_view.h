/// Checks a bundle that lies in files: one big verdict, and what was found. Needs no vault; where one is open, its trusted
/// signers count.
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

#include "core/facade/bundles.h"
#include "ui/jobs/job_runner.h"

namespace zapis::ui {

class VerifyView : public QWidget {
    Q_OBJECT
public:
    explicit VerifyView(QWidget* parent = nullptr);
    ~VerifyView() override;
    /// Empties the view; `trusted`: signers of the open vault.
    void begin(std::vector<SigningPublicKey> trusted);
    void chooseBundle();

private:
    class Verdict;
    void verify();
    void chooseKey();
    void chooseSigner();
    void show(const VerifyReport& report);
    void sayWords();
    void sayVerdict();
    void addFact(const QString& name, const QString& value);

    std::vector<std::filesystem::path> m_files;
    std::filesystem::path m_keyFile, m_signerFile;
    std::vector<SigningPublicKey> m_trusted;
    std::optional<VerifyReport> m_report;
    QLabel *m_filesLabel, *m_keyLabel, *m_signerLabel, *m_verdict, *m_meaning, *m_wrong;
    QPushButton *m_filesButton, *m_keyButton, *m_signerButton, *m_verify, *m_cancel;
    QProgressBar* m_progress;
    Verdict* m_result;
    QGridLayout* m_facts;
    int m_job = 0;
    JobRunner m_jobs;
};

} // namespace zapis::ui
