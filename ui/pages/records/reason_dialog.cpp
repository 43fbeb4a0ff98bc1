#include "ui/pages/records/reason_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/labels.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kWordsMost = 300;

}

ReasonDialog::ReasonDialog(const QString& title, const QString& advice, const QString& action, const Vocabulary* reasons,
    QWidget* parent, std::function<void(const Records::Reason&)> done)
    : QDialog(parent),
      m_words(new QLineEdit),
      m_go(new QPushButton(action))
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
    if (reasons) {
        auto* label = new PlainLabel(tr("Why?"));
        m_reason = new QComboBox;
        m_reason->setObjectName(QStringLiteral("reason-code"));
        for (const Term& term : reasons->terms) m_reason->addItem(labelText(term.label), qs(term.code));
        m_reason->addItem(tr("Another reason"), QString());
        m_reason->setPlaceholderText(tr("Choose"));
        m_reason->setCurrentIndex(-1); // nobody gives a reason by oversight
        m_reason->setAccessibleDescription(label->text());
        label->setBuddy(m_reason);
        column->addWidget(label);
        column->addWidget(m_reason);
        connect(m_reason, &QComboBox::currentIndexChanged, this, &ReasonDialog::fit);
    }
    auto* label = new PlainLabel(reasons ? tr("In your own words, without names") : tr("Why? In a few words, without names"));
    m_words->setObjectName(QStringLiteral("reason-words"));
    m_words->setMaxLength(kWordsMost);
    label->setBuddy(m_words);
    column->addWidget(label);
    column->addWidget(m_words);
    column->addLayout(dialogButtons(this, m_go));
    m_go->setObjectName(QStringLiteral("reason-go"));
    connect(m_words, &QLineEdit::textChanged, this, &ReasonDialog::fit);
    connect(m_go, &QPushButton::clicked, this, [this, done = std::move(done)] {
        const Records::Reason given = reason();
        accept();
        done(given);
    });
    fit();
    resize(520, sizeHint().height());
}

ReasonDialog::ReasonDialog(const QString& title, const QString& advice, const QString& action, Wants, QWidget* parent,
    std::function<void(const Records::Reason&)> done)
    : ReasonDialog(title, advice, action, nullptr, parent, std::move(done))
{
    m_wantsWords = true;
    fit();
}

Records::Reason ReasonDialog::reason() const
{
    return {m_reason ? utf8(m_reason->currentData().toString()) : std::string(), utf8(m_words->text().trimmed())};
}

void ReasonDialog::fit()
{
    const bool mayBeLeftOut = !m_reason && !m_wantsWords;
    m_go->setEnabled(mayBeLeftOut || reason().isGiven());
}

} // namespace zapis::ui
