/// The recovery key, shown once: to be written down or saved as PDF, and typed back in part before it counts as set up.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>
#include <QWidget>

#include "core/base/secret.h"

namespace zapis::ui {

class RecoveryPanel : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryPanel(QWidget* parent = nullptr);
    ~RecoveryPanel() override;
    /// Shows a key (groups of four with dashes) and asks for two of its groups.
    void show(const Secret& key);
    void forget();

Q_SIGNALS:
    void confirmed(); ///< both groups were typed right
    void declined(); ///< "go on without": the caller removes the slot

private:
    void check();
    void sayWords();
    void savePdf();

    QStringList m_groups;
    int m_first = 0, m_second = 0; // which groups are asked
    QLabel *m_title, *m_line, *m_key, *m_rehearse, *m_firstLabel, *m_secondLabel, *m_warning, *m_wrong;
    QLineEdit *m_firstEdit, *m_secondEdit;
    QPushButton *m_save, *m_confirm, *m_decline;
};

} // namespace zapis::ui
