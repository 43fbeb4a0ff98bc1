#include "ui/pages/records/consent_matrix.h"

#include <QHeaderView>
#include <QHBoxLayout>
#include <QScrollBar>

#include "core/base/clock.h"
#include "ui/forms/date_words.h"
#include "ui/forms/text.h"
#include "ui/pages/records/consent_dialog.h"
#include "ui/shell/calm_style.h"
#include "ui/shell/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/pill_delegate.h"

namespace zapis::ui {
namespace {

/// The scopes that have a column; finer ones follow their heading (domain.md §1).
constexpr std::array kScopes{"statement", "recordings", "medical", "identity"};

QString sayConsent(ConsentAnswer answer)
{
    switch (answer) {
    case ConsentAnswer::Yes: return ConsentMatrix::tr("Yes");
    case ConsentAnswer::YesWithConditions: return ConsentMatrix::tr("Yes, with a condition");
    case ConsentAnswer::Refused: return ConsentMatrix::tr("No");
    case ConsentAnswer::NotAsked: return ConsentMatrix::tr("Not asked");
    case ConsentAnswer::Withdrawn: return ConsentMatrix::tr("Withdrawn");
    case ConsentAnswer::Expired: return ConsentMatrix::tr("Expired");
    }
    return {};
}

Tone toneOf(ConsentAnswer answer)
{
    switch (answer) {
    case ConsentAnswer::Yes: return Tone::Good;
    case ConsentAnswer::YesWithConditions: return Tone::Attention;
    case ConsentAnswer::NotAsked: return Tone::Quiet;
    default: return Tone::Bad;
    }
}

}

ConsentMatrix::ConsentMatrix(Session& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_title(headingLabel(1))
    , m_note(dimLabel())
    , m_table(new QTableWidget)
    , m_record(new QPushButton(icon(QStringLiteral("list-add")), {}))
{
    setFrameShape(StyledPanel);
    setObjectName(QStringLiteral("consent-matrix"));
    m_table->setObjectName(QStringLiteral("consent-table"));
    m_table->setFrameShape(NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QTableWidget::NoEditTriggers);
    m_table->setSelectionBehavior(QTableWidget::SelectRows);
    m_table->setSelectionMode(QTableWidget::SingleSelection);
    m_table->setWordWrap(false);
    m_table->setColumnCount(static_cast<int>(kScopes.size()) + 2);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(3 * kGrid);
    m_table->verticalHeader()->setDefaultSectionSize(5 * kGrid);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int column = 1; column <= static_cast<int>(kScopes.size()); ++column) m_table->setItemDelegateForColumn(column, new PillDelegate(m_table));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_record);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 3 * kGrid / 2, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_note);
    m_record->setAutoDefault(false);
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (m_person) (new ConsentDialog(m_session, *m_person, this))->open();
    });
    connect(&session, &Session::recordsChanged, this, [this] { fill(); });
    words(this, [this] {
        m_title->setText(tr("Consent by recipient and scope"));
        m_record->setText(tr("Record consent"));
        m_table->setAccessibleName(m_title->text());
        fill();
    });
}

void ConsentMatrix::showPerson(const std::optional<RecordId>& person)
{
    m_person = person;
    fill();
}

void ConsentMatrix::fill()
{
    const Vocabulary* scopes = m_session.catalogue().vocabulary("consent-scopes");
    QStringList headers{tr("May be given to")};
    for (const char* scope : kScopes) headers.append(sayCode(scopes, scope));
    headers.append(tr("How, when"));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowCount(0);
    m_record->setEnabled(m_person.has_value() && m_session.canWrite());
    if (!m_person) {
        m_note->setText(tr("Choose the person first: consent is theirs."));
        m_table->hide();
        return;
    }
    try {
        const RecordReader& reader = m_session.vault().reader();
        const ConsentTable consents = ConsentTable::read(reader);
        std::vector<Record> rows;
        RecordQuery query;
        query.kind = "consent";
        query.where.push_back({"person", toText(*m_person)});
        for (const RecordRow& row : reader.rows(query, 0, 500)) rows.push_back(reader.get(row.id));
        for (const Recipient& recipient : recipients(reader)) {
            const int row = m_table->rowCount();
            m_table->insertRow(row);
            fillRow(row, recipient, consents, rows);
        }
    } catch (const Error& error) {
        m_session.announceError(error);
    }
    const int rows = m_table->rowCount();
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * 5 * kGrid + 4);
    m_note->setText(rows ? tr("“Not asked” counts as refused. A change holds for every export from then on.")
                         : tr("There is no recipient yet. Record consent for a kind of recipient, or add a recipient first."));
}

void ConsentMatrix::fillRow(int row, const Recipient& recipient, const ConsentTable& consents, const std::vector<Record>& rows)
{
    auto* name = new QTableWidgetItem(qs(recipient.name));
    name->setFont(fontBy(0, QFont::Bold));
    name->setToolTip(sayCode(m_session.catalogue().vocabulary("recipient-types"), recipient.type));
    m_table->setItem(row, 0, name);
    for (int i = 0; i < static_cast<int>(kScopes.size()); ++i) {
        const ConsentAnswer answer = consents.answer(*m_person, {recipient.id, recipient.type}, kScopes[static_cast<std::size_t>(i)], todayInMinsk());
        auto* item = new QTableWidgetItem(sayConsent(answer));
        item->setData(PillDelegate::ToneRole, static_cast<int>(toneOf(answer)));
        m_table->setItem(row, i + 1, item);
    }
    const Record* newest = nullptr;          // of this recipient, or of its class
    for (const Record& record : rows) {
        const bool fits = record.fields.stringOr("recipient") == toText(recipient.id) || record.fields.stringOr("recipient_class") == recipient.type;
        if (fits && (!newest || record.fields.stringOr("date") > newest->fields.stringOr("date"))) newest = &record;
    }
    QString how;
    if (newest) {
        how = sayCode(m_session.catalogue().vocabulary("consent-forms"), newest->fields.stringOr("form"));
        how += QStringLiteral(", ") + tellDateShortly(qs(newest->fields.stringOr("date")));
        const std::string until = newest->fields.stringOr("valid_until");
        if (!until.empty()) how += tr(", until %1").arg(tellDateShortly(qs(until)));
    }
    m_table->setItem(row, m_table->columnCount() - 1, new QTableWidgetItem(how));
}

}
