#include "ui/pages/bundles/export_what.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/editing/list_row.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

ExportWhat::ExportWhat(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_choice(new QButtonGroup(this)),
      m_title(headingLabel(3)),
      m_line(dimLabel()),
      m_codeLabel(new PlainLabel),
      m_wrong(errorLabel()),
      m_wordsLabel(new PlainLabel),
      m_pickedPart(new QWidget),
      m_foundPart(new QWidget),
      m_code(new QLineEdit),
      m_words(new QLineEdit),
      m_add(new QPushButton),
      m_remove(new QPushButton),
      m_list(new QListWidget)
{
    m_code->setObjectName(QStringLiteral("export-code"));
    m_words->setObjectName(QStringLiteral("export-words"));
    m_list->setObjectName(QStringLiteral("export-picked"));
    m_list->setMinimumHeight(160);
    m_list->setTabKeyNavigation(false);
    m_codeLabel->setBuddy(m_code);
    m_wordsLabel->setBuddy(m_words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * kGrid / 2);
    column->addWidget(m_title);
    column->addWidget(m_line);
    for (const Choice choice : {Everything, Picked, Found}) {
        auto* button = new QRadioButton;
        button->setObjectName(QStringLiteral("export-choice-%1").arg(int(choice)));
        m_choice->addButton(button, choice);
        column->addWidget(button);
        if (choice == Picked) column->addWidget(m_pickedPart);
        if (choice == Found) column->addWidget(m_foundPart);
    }
    column->addStretch();
    auto* picked = new QVBoxLayout(m_pickedPart);
    picked->setContentsMargins(3 * kGrid, 0, 0, 0);
    auto* codeRow = new QHBoxLayout;
    codeRow->addWidget(m_codeLabel);
    codeRow->addWidget(m_code, 1);
    codeRow->addWidget(m_add);
    codeRow->addWidget(m_remove);
    picked->addLayout(codeRow);
    picked->addWidget(m_wrong);
    picked->addWidget(m_list);
    auto* found = new QHBoxLayout(m_foundPart);
    found->setContentsMargins(3 * kGrid, 0, 0, 0);
    found->addWidget(m_wordsLabel);
    found->addWidget(m_words, 1);

    connect(m_choice, &QButtonGroup::idToggled, this, &ExportWhat::fit);
    connect(m_add, &QPushButton::clicked, this, &ExportWhat::addByCode);
    connect(m_code, &QLineEdit::returnPressed, this, &ExportWhat::addByCode);
    connect(m_words, &QLineEdit::textChanged, this, &ExportWhat::changed);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = m_list->currentRow();
        if (row < 0) return;
        m_records.erase(m_records.begin() + row);
        showRecords();
    });
    words(this, [this] { sayWords(); });
    begin({});
}

void ExportWhat::begin(const std::vector<RecordId>& selection)
{
    m_records = selection;
    m_choice->button(selection.empty() ? Everything : Picked)->setChecked(true);
    m_code->clear();
    m_words->clear();
    sayError(m_wrong, {});
    showRecords();
    fit();
}

void ExportWhat::fit()
{
    m_pickedPart->setVisible(choice() == Picked);
    m_foundPart->setVisible(choice() == Found);
    Q_EMIT changed();
}

void ExportWhat::addByCode()
{
    if (m_code->text().trimmed().isEmpty()) return;
    sayError(m_wrong, {});
    try {
        const RecordId id = m_session.vault().reader().resolve(utf8(m_code->text().trimmed()));
        if (std::find(m_records.begin(), m_records.end(), id) == m_records.end()) m_records.push_back(id);
        m_code->clear();
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
    }
    showRecords();
}

void ExportWhat::showRecords()
{
    m_list->clear();
    for (const RecordId& id : m_records) {
        const auto row = m_session.vault().reader().row(id);
        m_list->addItem(row ? lineOf(m_session.catalogue(), row->kind, qs(row->code), row->title) : QString());
    }
    m_remove->setEnabled(!m_records.empty());
    if (!m_records.empty()) m_list->setCurrentRow(0);
    Q_EMIT changed();
}

QString ExportWhat::problem() const
{
    if (choice() == Picked && m_records.empty()) return tr("Pick at least one record.");
    if (choice() == Found && searchWords().isEmpty()) return tr("Say what to search for.");
    return {};
}

QString ExportWhat::summary() const
{
    switch (choice()) {
    case Picked: return tr("%n picked", nullptr, int(m_records.size()));
    case Found: return QStringLiteral("“%1”").arg(searchWords());
    default: return tr("everything");
    }
}

void ExportWhat::sayWords()
{
    m_title->setText(tr("What shall be handed over?"));
    m_line->setText(
        tr("What a record rests on comes along: its passages, links and the codes of people. Consent decides on each of them."));
    m_choice->button(Everything)->setText(tr("Everything that consent allows"));
    m_choice->button(Picked)->setText(tr("Picked records"));
    m_choice->button(Found)->setText(tr("What a search finds"));
    m_codeLabel->setText(tr("Code of a record"));
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    m_list->setAccessibleName(tr("Picked records"));
    m_wordsLabel->setText(tr("Words"));
    showRecords();
}

} // namespace zapis::ui
