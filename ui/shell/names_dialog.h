/// Asks what opened the notebook once more, so that names open again. Whoever hears asked() opens them and says how it went; the
/// dialog stays open meanwhile, and its way back gives the work up.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "core/base/error.h"
#include "ui/shell/unlock_tries.h"
#include "ui/widgets/passphrase_edit.h"

namespace zapis::ui {

class NamesDialog : public QDialog {
    Q_OBJECT
public:
    enum class Asks { Passphrase, RecoveryKey };
    NamesDialog(Asks asks, const UnlockTries& tries, QWidget* parent);
    Secret take() { return m_field->take(); }
    void sayFailed(const Error& error);

Q_SIGNALS:
    void asked();

private:
    void tryNow();
    void setBusy(bool busy);
    void fit();

    const UnlockTries& m_tries;
    QLabel *m_error, *m_working;
    PassphraseEdit* m_field;
    QProgressBar* m_moving;
    QPushButton* m_go;
    bool m_isBusy = false;
};

} // namespace zapis::ui
