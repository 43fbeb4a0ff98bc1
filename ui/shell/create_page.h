/// Makes a vault: name and place, passphrase, then the recovery key, rehearsed before it counts. A practice vault is filled with
/// samples.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <memory>

#include "core/zapis.h"
#include "ui/jobs/job_runner.h"
#include "ui/widgets/fitted_stack.h"
#include "ui/widgets/passphrase_edit.h"
#include "ui/widgets/recovery_panel.h"

namespace zapis::ui {

/// Makes a vault, filled with samples where it is for practice. Nothing of it stays where that fails or is cancelled.
std::unique_ptr<OpenVault> makeVault(
    const std::filesystem::path& folder, const Credential& first, const OpenVault::Creation& creation, const Job& job);

class CreatePage : public QWidget {
    Q_OBJECT
public:
    explicit CreatePage(QWidget* parent = nullptr);
    ~CreatePage() override;
    /// Begins anew.
    void begin(bool practice);
    /// The vault made: taken once, by whoever hears created().
    std::unique_ptr<OpenVault> take() { return std::move(m_vault); }

Q_SIGNALS:
    void created();
    void backAsked();

private:
    struct Answer {
        QVBoxLayout* cell;
        QLabel* label;
        QWidget* field;
        QLabel* help;
    };
    QWidget* makeForm();
    QWidget* makeWorking();
    Answer ask(QVBoxLayout* column, QWidget* field, const char* objectName);
    void sayWords();
    void checkForm();
    QString problem() const;
    std::filesystem::path folder() const;
    void make();
    void made();
    bool removeRecovery();

    bool m_practice = false;
    bool m_clockIsRight = false; ///< somebody has said so
    std::unique_ptr<OpenVault> m_vault;
    FittedStack* m_steps;
    QLabel *m_title, *m_line, *m_wrong, *m_working;
    QLineEdit *m_label, *m_place, *m_member;
    QPushButton *m_browse, *m_create, *m_back, *m_cancel;
    PassphraseEdit *m_passphrase, *m_again;
    StrengthMeter* m_strength;
    Answer m_labelAnswer, m_placeAnswer, m_memberAnswer, m_passphraseAnswer, m_againAnswer;
    QProgressBar* m_moving;
    RecoveryPanel* m_recovery;
    int m_job = 0;
    JobRunner m_jobs;
};

} // namespace zapis::ui
