#include "ui/shell/names_dialog.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/calm_style.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"

namespace zapis::ui {

NamesDialog::NamesDialog(Asks asks, const UnlockTries& tries, QWidget* parent)
    : QDialog(parent),
      m_tries(tries),
      m_error(errorLabel()),
      m_working(dimLabel()),
      m_field(new PassphraseEdit(PassphraseEdit::Use::Open)),
      m_moving(new QProgressBar),
      m_go(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("names-dialog"));
    setWindowTitle(tr("Open names"));
    m_field->setObjectName(QStringLiteral("names-passphrase"));
    m_go->setObjectName(QStringLiteral("names-open"));
    m_error->setObjectName(QStringLiteral("names-wrong"));
    auto* told = textLabel();
    told->setText(asks == Asks::RecoveryKey ? tr("Names and contacts are shown again, in the whole window. They open with the "
                                                 "recovery key that opened the notebook.")
                                            : tr("Names and contacts are shown again, in the whole window. They open with the "
                                                 "passphrase that opened the notebook."));
    auto* label = new PlainLabel(asks == Asks::RecoveryKey ? tr("Recovery key") : tr("Passphrase"));
    label->setBuddy(m_field);
    m_working->setText(tr("Making the key from the passphrase. This takes a moment on purpose."));
    m_moving->setRange(0, 0);
    m_moving->setTextVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    for (QWidget* widget : {static_cast<QWidget*>(told), static_cast<QWidget*>(label), static_cast<QWidget*>(m_field),
             static_cast<QWidget*>(new PassphraseHint(m_field)), static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_working),
             static_cast<QWidget*>(m_moving)})
        column->addWidget(widget);
    column->addLayout(dialogButtons(this, m_go));
    connect(m_go, &QPushButton::clicked, this, &NamesDialog::tryNow);
    connect(m_field, &QLineEdit::textChanged, this, &NamesDialog::fit);
    connect(&tries, &UnlockTries::waiting, this, &NamesDialog::fit);
    setBusy(false);
    resize(520, sizeHint().height());
    m_field->setFocus();
}

void NamesDialog::tryNow()
{
    fit();
    if (!m_go->isEnabled()) return;
    sayError(m_error, {});
    Q_EMIT asked();
    setBusy(true);
}

void NamesDialog::sayFailed(const Error& error)
{
    setBusy(false);
    sayError(m_error, errorWords(error).whole());
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width()))); // else the advice is cut off
    m_field->setFocus();
}

void NamesDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_working->setVisible(busy);
    m_moving->setVisible(busy);
    m_field->setEnabled(!busy);
    fit();
}

void NamesDialog::fit()
{
    const int seconds = m_tries.secondsLeft();
    m_go->setEnabled(!m_isBusy && seconds == 0 && !m_field->isEmpty());
    m_go->setText(seconds > 0 ? tr("Wait %n s", nullptr, seconds) : tr("Open names"));
}

} // namespace zapis::ui
