#include "ui/pages/records/consent_matrix.h"

#include <QHeaderView>
#include <QHBoxLayout>
#include <QScrollBar>

#include "core/base/clock.h"
#include "ui/forms/date_words.h"
#include "ui/pages/records/consent_dialog.h"
#include "ui/shell/calm_style.h"
#include "ui/shell/icons.h"
#include "ui/shell/record_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/pill_delegate.h"

namespace zapis::ui {
namespace {

/// The scopes that have a column; finer ones follow their heading (domain.md §1).
constexpr std::array kScopes{"statement", "recordings", "medical", "identity"};
constexpr int kRowPx = 48;                   // the recipient, and how and when it was said
constexpr int kNamePx = 190;

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

/// One recipient as the reading thread saw it.
struct ConsentMatrix::Line {
    Recipient recipient;
    std::array<ConsentAnswer, kScopes.size()> answers{};
    std::string form, date, validUntil;      ///< of the newest consent that speaks of this recipient or its class
};

ConsentMatrix::ConsentMatrix(Session& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_title(headingLabel(1))
    , m_note(dimLabel())
    , m_table(new QTableWidget)
    , m_record(new QPushButton(icon(QStringLiteral("list-add")), {}))
    , m_channel(session.reader())
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
    m_table->setColumnCount(static_cast<int>(kScopes.size()) + 1);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(3 * kGrid);
    m_table->verticalHeader()->setDefaultSectionSize(kRowPx);
    m_table->horizontalHeader()->setHighlightSections(false);
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
    connect(&session, &Session::recordsChanged, this, [this] { ask(); });
    words(this, [this] {
        m_title->setText(tr("Consent by recipient and scope"));
        m_record->setText(tr("Record consent"));
        m_table->setAccessibleName(m_title->text());
        ask();
    });
}

void ConsentMatrix::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const int scopes = static_cast<int>(kScopes.size());
    for (int column = 1; column <= scopes; ++column)
        m_table->horizontalHeader()->resizeSection(column, qBound(96, (m_table->viewport()->width() - kNamePx) / scopes, 170));
}

void ConsentMatrix::showPerson(const std::optional<RecordId>& person)
{
    m_person = person;
    ask();
}

/// The person's own rows decide; those of a whole vault are never read for one matrix.
std::vector<ConsentMatrix::Line> ConsentMatrix::read(const RecordReader& reader, const RecordId& person)
{
    RecordQuery query;
    query.kind = "consent";
    query.where.push_back({"person", toText(person)});
    query.ascending = true;                  // consents are never edited: by last change is in order of the journal
    std::vector<Record> records;
    std::vector<ConsentRow> rows;
    for (const RecordRow& row : reader.rows(query, 0, reader.count(query))) {
        records.push_back(reader.get(row.id));
        if (auto consent = consentRow(reader.catalogue(), records.back(), records.size())) rows.push_back(std::move(*consent));
    }
    const ConsentTable table(reader.catalogue(), std::move(rows));
    std::vector<Line> lines;
    for (Recipient& recipient : recipients(reader)) {
        Line line;
        for (std::size_t i = 0; i < kScopes.size(); ++i) line.answers[i] = table.answer(person, {recipient.id, recipient.type}, kScopes[i], todayInMinsk());
        for (const Record& record : records) {
            const bool fits = record.fields.stringOr("recipient") == toText(recipient.id) || record.fields.stringOr("recipient_class") == recipient.type;
            if (!fits || record.fields.stringOr("date") < line.date) continue;
            line.form = record.fields.stringOr("form");
            line.date = record.fields.stringOr("date");
            line.validUntil = record.fields.stringOr("valid_until");
        }
        line.recipient = std::move(recipient);
        lines.push_back(std::move(line));
    }
    return lines;
}

void ConsentMatrix::ask()
{
    m_record->setEnabled(m_person.has_value() && m_session.canWrite());
    if (m_person) {
        m_channel.ask([this, person = *m_person](Reading& reading) -> ReaderThread::Answer {
            auto lines = read(reading.reader(), person);
            return [this, lines = std::move(lines)] { fill(lines); };
        });
        return;
    }
    m_channel.forget();
    m_table->hide();
    m_note->setText(tr("Choose the person first: consent is theirs."));
}

void ConsentMatrix::fill(const std::vector<Line>& lines)
{
    const Catalogue& catalogue = m_session.catalogue();
    QStringList headers{tr("May be given to")};
    for (const char* scope : kScopes) headers.append(termText(catalogue.vocabulary("consent-scopes"), scope));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Line& line = lines[static_cast<std::size_t>(row)];
        QString how;
        if (!line.date.empty()) how = termText(catalogue.vocabulary("consent-forms"), line.form) + QStringLiteral(", ") + tellDateShortly(qs(line.date));
        if (!line.validUntil.empty()) how += tr(", until %1").arg(tellDateShortly(qs(line.validUntil)));
        auto* name = new QTableWidgetItem(how.isEmpty() ? qs(line.recipient.name) : qs(line.recipient.name) + u'\n' + how);
        name->setToolTip(name->text() + u'\n' + termText(catalogue.vocabulary("recipient-types"), line.recipient.type));
        m_table->setItem(row, 0, name);
        for (std::size_t i = 0; i < kScopes.size(); ++i) {
            auto* item = new QTableWidgetItem(sayConsent(line.answers[i]));
            item->setData(PillDelegate::ToneRole, static_cast<int>(toneOf(line.answers[i])));
            m_table->setItem(row, static_cast<int>(i) + 1, item);
        }
    }
    m_table->setVisible(!lines.empty());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->rowCount() * kRowPx + 4);
    m_note->setText(!lines.empty() ? tr("“Not asked” counts as refused. A change holds for every export from then on.")
                                   : tr("There is no recipient yet. Record consent for a kind of recipient, or add a recipient first."));
}

}
