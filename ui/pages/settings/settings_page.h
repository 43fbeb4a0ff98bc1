/// Settings of the vault: its name, how the window looks and speaks, when it locks, who can open it. All kept inside the vault.
#pragma once

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include "ui/pages/bundles/signer_panel.h"
#include "ui/pages/page.h"
#include "ui/pages/settings/access_panel.h"
#include "ui/pages/settings/backup_panel.h"
#include "ui/pages/settings/own_kinds_panel.h"
#include "ui/widgets/page_header.h"

namespace zapis::ui {

class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(Session& session, QWidget* parent = nullptr);
    void activate() override { m_backup->look(); }

private:
    QWidget* makeNames();
    QWidget* makeLook();
    QWidget* makeChecks();
    void addField(QFormLayout* form, QLabel* label, QWidget* field, const char* objectName);
    bool keep(const char* name, const QString& value);
    void keepAndRebuild(const char* name, const QString& value); ///< pages are made for it: the window builds them anew
    void saveNames();
    void check();
    void confirmKey();
    void sayWords();

    PageHeader* m_header;
    QLabel *m_namesTitle, *m_labelLabel, *m_organisationLabel, *m_organisationHelp, *m_lookTitle, *m_languageLabel, *m_themeLabel,
        *m_scaleLabel, *m_lockLabel, *m_lockHelp, *m_checkTitle, *m_checkLine, *m_checkResult, *m_replaced;
    QLineEdit *m_label, *m_organisation;
    QComboBox *m_language, *m_theme, *m_scale;
    QSpinBox* m_lock;
    QPushButton *m_check, *m_confirm;
    BackupPanel* m_backup;
    AccessPanel* m_access;
    SignerPanel* m_signer;
    OwnKindsPanel* m_ownKinds;
};

} // namespace zapis::ui
