/// The key that this notebook signs bundles with: its fingerprint to read out to recipients, and its public files to hand to
/// them.
#pragma once

#include <QLabel>
#include <QPushButton>

#include "ui/editing/session.h"

namespace zapis::ui {

class SignerPanel : public QWidget {
    Q_OBJECT
public:
    explicit SignerPanel(Session& session, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void sayWords();

    Session& m_session;
    QString m_digits; ///< empty: there is no key yet, and none can be made
    QLabel *m_title, *m_line, *m_fingerprint, *m_wrong, *m_done;
    QPushButton *m_copy, *m_save;
};

} // namespace zapis::ui
