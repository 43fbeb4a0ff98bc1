/// The recovery key, shown once: to be written down or saved as PDF, and then typed back in part, unseen, before it counts as set
/// up.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>
#include <QWidget>

#include "core/base/secret.h"
#include "ui/widgets/fitted_stack.h"

namespace zapis::ui {

class RecoveryPanel : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryPanel(QWidget* parent = nullptr);
    ~RecoveryPanel() override;
    /// Shows a key (groups of four with dashes). Two of its groups are asked once it is hidden.
    void show(const Secret& key);
    void forget();

Q_SIGNALS:
    void confirmed(); ///< both groups were typed right
    void declined();  ///< "go on without": the caller removes the slot

private:
    enum Stage { Shown, Rehearsal };
    QWidget* makeShown();
    QWidget* makeRehearsal();
    void reveal();
    void rehearse();
    void check();
    void sayWords();
    void savePdf();

    QStringList m_groups;
    int m_first = 0, m_second = 0; // which groups are asked
    FittedStack* m_stages;
    QLabel *m_title, *m_line, *m_key, *m_rehearse, *m_firstLabel, *m_secondLabel, *m_warning, *m_wrong;
    QLineEdit *m_firstEdit, *m_secondEdit;
    QPushButton *m_save, *m_written, *m_again, *m_confirm, *m_decline;
};

} // namespace zapis::ui
