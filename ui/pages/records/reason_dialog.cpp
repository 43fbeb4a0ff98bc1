#include "ui/pages/records/reason_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/shell/calm_style.h"
#include "ui/shell/record_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

ReasonDialog::ReasonDialog(const QString& title, const QString& advice, const QString& action, const Vocabulary* reasons, QWidget* parent,
    std::function<void(const std::string&)> done)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("reason-dialog"));
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(3 * kGrid / 2);
    QLabel* told = textLabel();
    told->setText(advice);
    column->addWidget(told);
    auto* label = new QLabel(tr("Why?"));
    column->addWidget(label);
    if (reasons) {
        m_reason = new QComboBox;
        for (const Term& term : reasons->terms) m_reason->addItem(labelText(term.label), qs(term.code));
        m_reason->setAccessibleDescription(label->text());
        label->setBuddy(m_reason);
        column->addWidget(m_reason);
    } else {
        m_words = new QPlainTextEdit;
        m_words->setTabChangesFocus(true);
        m_words->setFixedHeight(90);
        m_words->setAccessibleName(label->text());
        label->setBuddy(m_words);
        column->addWidget(m_words);
    }
    auto* buttons = new QDialogButtonBox;
    auto* go = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    auto* stay = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    go->setDefault(true);
    go->setFont(fontBy(0, QFont::Bold));
    stay->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, done = std::move(done)] {
        const QString reason = m_reason ? m_reason->currentData().toString() : m_words->toPlainText().trimmed();
        accept();
        done(utf8(reason));
    });
    resize(520, sizeHint().height());
}

}
