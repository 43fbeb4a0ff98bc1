/// Who can open the vault: slots with their members; add a member, a recovery key, change the passphrase, remove.
#pragma once

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <functional>

#include "ui/editing/session.h"
#include "ui/widgets/fitted_stack.h"
#include "ui/widgets/link_list.h"
#include "ui/widgets/passphrase_edit.h"
#include "ui/widgets/recovery_panel.h"

namespace zapis::ui {

class AccessPanel : public QWidget {
    Q_OBJECT
public:
    explicit AccessPanel(Session& session, QWidget* parent = nullptr);
    ~AccessPanel() override;

private:
    enum View { List, Passphrase, Recovery };
    enum class Task { Add, Change };
    QWidget* makeList();
    QWidget* makePassphraseForm();
    void beginTask(Task task);
    void showSlots();
    void sayNewWarnings();
    void save();
    void addRecovery();
    QString removalWords(const OpenVault::Slot& slot) const;
    void askRemoval();
    void remove(const SlotId& slot);
    bool removeRecovery(); ///< false: it could not be (said)
    void fit();
    void run(const QString& title, std::function<void(const Job&)> work);
    void sayWords();

    Session& m_session;
    std::vector<OpenVault::Slot> m_slots;
    std::size_t m_warningsTold; ///< of the vault; those of its opening are said above the page
    Task m_task = Task::Add;
    std::optional<SlotId> m_newRecovery;
    FittedStack* m_views;
    QLabel *m_title, *m_line, *m_wrong, *m_removeHelp;
    LinkList* m_list;
    QPushButton *m_add, *m_change, *m_recoveryButton, *m_remove, *m_save, *m_leave;
    QLabel *m_formTitle, *m_memberLabel, *m_passphraseLabel, *m_againLabel;
    QLineEdit* m_member;
    PassphraseEdit *m_passphrase, *m_again;
    StrengthMeter* m_strength;
    QCheckBox* m_names;
    RecoveryPanel* m_recovery;
};

} // namespace zapis::ui
