#include "ui/pages/consents/consent_matrix.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <algorithm>

#include "core/base/clock.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/pages/consents/consent_dialog.h"
#include "ui/pages/consents/withdraw_consent_dialog.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/tables.h"
#include "ui/words/date_words.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

/// The scopes that have a column; finer ones follow their heading (docs/model/domain.md §1).
constexpr std::array kScopes{"statement", "recordings", "medical", "identity"};
constexpr int kRowPx = 48; // the recipient, and how and when it was said
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

/// Since when it is as the row says (EDTF).
const std::string& sinceWhen(const ConsentRow& row) { return row.takenBackOn.empty() ? row.saidOn : row.takenBackOn; }

Tone toneOf(ConsentAnswer answer)
{
    switch (answer) {
    case ConsentAnswer::Yes: return Tone::Good;
    case ConsentAnswer::YesWithConditions: return Tone::Attention;
    case ConsentAnswer::NotAsked: return Tone::Quiet;
    default: return Tone::Bad;
    }
}

} // namespace

/// One recipient as the reading thread saw it.
struct ConsentMatrix::Line {
    Recipient recipient;
    std::array<ConsentAnswer, kScopes.size()> answers{};
    std::array<std::string, kScopes.size()> withdrawnOn; ///< where it is withdrawn: since when
    std::optional<ConsentRow> newest;                    ///< of all that speak of this recipient or a class it falls under
    std::vector<ConsentRow> told;                        ///< all of them, the newest first
    std::vector<GivenConsent> given;                     ///< those that hold today
};

ConsentMatrix::ConsentMatrix(Session& session, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_title(headingLabel(1)),
      m_note(dimLabel()),
      m_table(new QTableWidget),
      m_record(new QPushButton(icon(QStringLiteral("list-add")), {})),
      m_withdraw(new QPushButton),
      m_channel(session.reader())
{
    setFrameShape(StyledPanel);
    setObjectName(QStringLiteral("consent-matrix"));
    m_table->setObjectName(QStringLiteral("consent-table"));
    m_table->setFrameShape(NoFrame);
    setUpTable(*m_table, kRowPx);
    m_table->setWordWrap(true);
    m_table->setColumnCount(static_cast<int>(kScopes.size()) + 1);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int column = 1; column <= static_cast<int>(kScopes.size()); ++column)
        m_table->setItemDelegateForColumn(column, new PillDelegate(m_table));
    auto* actions = new QWidget;
    auto* row = new FlowLayout(actions); // a narrow window has no room for both beside each other
    row->insertWidget(0, m_record);
    row->insertWidget(1, m_withdraw);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 3 * kGrid / 2, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(actions);
    column->addWidget(m_note);
    m_record->setAutoDefault(false);
    m_withdraw->setAutoDefault(false);
    m_withdraw->setObjectName(QStringLiteral("consent-withdraw"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableWidget::itemActivated, this,
        [this](QTableWidgetItem* item) { showMenu(item->row(), m_table->visualItemRect(item).bottomLeft()); });
    connect(m_table, &QTableWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        if (const QTableWidgetItem* item = m_table->itemAt(at)) showMenu(item->row(), at);
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ConsentMatrix::fit);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { withdraw(m_table->currentRow()); });
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (m_person) (new ConsentDialog(m_session, *m_person, this))->open();
    });
    connect(&session, &Session::recordsChanged, this, [this] { ask(); });
    words(this, [this] {
        m_title->setText(tr("Consent by recipient and scope"));
        m_record->setText(tr("Record consent"));
        m_withdraw->setText(tr("Withdraw consent…"));
        m_table->setAccessibleName(m_title->text());
        ask();
    });
}

ConsentMatrix::~ConsentMatrix() = default;

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

/// Read as the gate reads them: by all records of this person, for a recipient's class and all above it.
std::vector<ConsentMatrix::Line> ConsentMatrix::read(const Reading& reading, const RecordId& person)
{
    const RecordReader& reader = reading.reader();
    const ReaderSource source(reader);
    RecordGraph graph(reader.catalogue(), source, RecordGraph::Texts::LeftOut);
    const std::vector<RecordId> samePerson = graph.samePerson(person);
    const Consents consents = Consents::read(reader, samePerson);
    std::vector<Line> lines;
    for (const Recipient& recipient : reading.bundles().recipients())
        lines.push_back(lineOf(reader, recipient, samePerson, consents));
    return lines;
}

ConsentMatrix::Line ConsentMatrix::lineOf(
    const RecordReader& reader, const Recipient& recipient, const std::vector<RecordId>& samePerson, const Consents& consents)
{
    const ConsentRecipient to{recipient.id, recipient.type};
    const Day today = todayInMinsk();
    Line line;
    line.recipient = recipient;
    for (std::size_t i = 0; i < kScopes.size(); ++i) {
        const Consents::Reading reading = consents.reading(samePerson, to, kScopes[i], today);
        line.answers[i] = reading.answer;
        if (reading.answer == ConsentAnswer::Withdrawn) line.withdrawnOn[i] = reading.because.front()->takenBackOn;
    }
    for (const ConsentRow* row : consents.bearingOn(samePerson, to)) {
        line.told.insert(line.told.begin(), *row);
        if (!line.newest || sinceWhen(*row) >= sinceWhen(*line.newest)) line.newest = *row;
    }
    for (const ConsentRow* row : consents.holdingFor(samePerson, to, today))
        line.given.push_back({row->id, reader.get(row->id).fields});
    return line;
}

void ConsentMatrix::ask()
{
    m_record->setEnabled(m_person.has_value() && m_session.canWrite());
    if (m_person) {
        m_channel.ask([this, person = *m_person](Reading& reading) -> ReaderThread::Answer {
            auto lines = read(reading, person);
            return [this, lines = std::make_shared<std::vector<Line>>(std::move(lines))] { fill(std::move(*lines)); };
        });
        return;
    }
    m_channel.forget();
    m_lines.clear();
    m_table->hide();
    fit();
    m_note->setText(tr("Choose the person first: consent is theirs."));
}

QString ConsentMatrix::howText(const Line& line) const
{
    if (!line.newest) return {};
    QString how = termText(m_session.catalogue().vocabulary("consent-forms"), line.newest->form);
    const QString day = tellDateShortly(qs(sinceWhen(*line.newest)));
    if (!line.newest->takenBackOn.empty())
        return how.isEmpty() ? tr("Withdrawn %1").arg(day) : tr("Withdrawn %1, %2").arg(day, how);
    how += QStringLiteral(", ") + day;
    if (!line.newest->ends.empty()) how += tr(", until %1").arg(tellDateShortly(qs(line.newest->ends)));
    return how;
}

void ConsentMatrix::fit()
{
    const int row = m_table->currentRow();
    const bool canWithdraw =
        row >= 0 && row < static_cast<int>(m_lines.size()) && !m_lines[static_cast<std::size_t>(row)].given.empty();
    m_withdraw->setEnabled(m_person && m_session.canWrite() && canWithdraw);
}

/// The consents of a line, each to be opened, and what can be done about them.
void ConsentMatrix::showMenu(int row, const QPoint& at)
{
    if (row < 0 || row >= static_cast<int>(m_lines.size())) return;
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("consent-menu"));
    const Catalogue& catalogue = m_session.catalogue();
    for (const ConsentRow& told : line.told) {
        const QString words = tr("Open: %1 — %2, %3")
                                  .arg(termText(catalogue, "consent-scopes", told.scope),
                                      termText(catalogue, "consent-states", told.state), tellDateShortly(qs(told.saidOn)));
        menu->addAction(words, this, [this, id = told.id] { Q_EMIT m_session.openRecordAsked(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("Withdraw consent…"), this, [this, row] { withdraw(row); })
        ->setEnabled(m_session.canWrite() && !line.given.empty());
    menu->addAction(tr("Record consent"), m_record, &QPushButton::click)->setEnabled(m_record->isEnabled());
    menu->popup(m_table->viewport()->mapToGlobal(at));
    menu->setActiveAction(menu->actions().constFirst());
}

void ConsentMatrix::withdraw(int row)
{
    if (!m_person || row < 0 || row >= static_cast<int>(m_lines.size())) return;
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    if (line.given.empty()) return;
    const bool isForOthers = std::ranges::any_of(
        m_lines, [&](const Line& other) { return other.recipient.id != line.recipient.id && !other.given.empty(); });
    const auto still = isForOthers ? WithdrawConsentDialog::StillAgreed::Others : WithdrawConsentDialog::StillAgreed::Nobody;
    (new WithdrawConsentDialog(m_session, *m_person, qs(line.recipient.name), line.given, still, this))->open();
}

void ConsentMatrix::fill(std::vector<Line> read)
{
    m_lines = std::move(read);
    const std::vector<Line>& lines = m_lines;
    const Catalogue& catalogue = m_session.catalogue();
    QStringList headers{tr("May be given to")};
    for (const char* scope : kScopes) headers.append(termText(catalogue.vocabulary("consent-scopes"), scope));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Line& line = lines[static_cast<std::size_t>(row)];
        const QString how = howText(line);
        auto* name = new QTableWidgetItem(how.isEmpty() ? qs(line.recipient.name) : qs(line.recipient.name) + u'\n' + how);
        name->setToolTip(name->text() + u'\n' + termText(catalogue.vocabulary("recipient-types"), line.recipient.type));
        m_table->setItem(row, 0, name);
        for (std::size_t i = 0; i < kScopes.size(); ++i) {
            auto* item = new QTableWidgetItem(line.withdrawnOn[i].empty()
                    ? sayConsent(line.answers[i])
                    : sayConsent(line.answers[i]) + u'\n' + tellDateShortly(qs(line.withdrawnOn[i])));
            item->setToolTip(item->text());
            item->setData(PillDelegate::ToneRole, static_cast<int>(toneOf(line.answers[i])));
            m_table->setItem(row, static_cast<int>(i) + 1, item);
        }
    }
    m_table->setVisible(!lines.empty());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->rowCount() * kRowPx + 4);
    fit();
    m_note->setText(!lines.empty()
            ? tr("“Not asked” counts as refused. A change holds for every bundle from then on. Return on a line opens its "
                 "consents.")
            : tr("There is no recipient yet. Record consent for a kind of recipient, or add a recipient first."));
}

} // namespace zapis::ui
