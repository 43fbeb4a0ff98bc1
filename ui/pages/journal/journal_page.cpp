#include "ui/pages/journal/journal_page.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/facade/journal.h"
#include "ui/jobs/job_runner.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shortcuts.h"
#include "ui/widgets/tables.h"
#include "ui/words/entry_words.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kValueLetters = 600, kRowPx = 4 * kGrid, kCheckpointLines = 9, kBreakLetters = 8, kWordLetters = 24;

/// An id or a key, rather than words.
bool isRun(const QString& text) { return text.size() > kWordLetters && !text.contains(u' '); }

/// A long id may break anywhere: it must not make its column wider than the window.
QString breakable(QString text)
{
    for (qsizetype at = kBreakLetters; at < text.size(); at += kBreakLetters + 1) text.insert(at, QChar(0x200B));
    return text;
}

} // namespace

JournalPage::JournalPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_directory(session),
      m_header(new PageHeader),
      m_filter(new QLineEdit),
      m_filterWrong(errorLabel()),
      m_title(headingLabel(1)),
      m_checkpointLabel(headingLabel(0)),
      m_checkpoint(new QPlainTextEdit),
      m_state(new Pill(Tone::Quiet)),
      m_verify(new QPushButton),
      m_open(new QPushButton),
      m_table(new QTableView),
      m_splitter(new QSplitter),
      m_facts(new QGridLayout),
      m_model(new JournalModel(session, this))
{
    setObjectName(QStringLiteral("journal-page"));
    m_filter->setObjectName(QStringLiteral("journal-filter"));
    m_table->setObjectName(QStringLiteral("journal-entries"));
    m_verify->setObjectName(QStringLiteral("journal-verify"));
    m_state->setObjectName(QStringLiteral("journal-state"));
    m_filter->setMaximumWidth(220);
    m_filter->setClearButtonEnabled(true);
    m_state->hide();
    m_header->add(m_state);
    m_header->add(m_filter);
    m_header->add(m_verify);
    m_filterWrong->setContentsMargins(5 * kGrid / 2, kGrid / 2, kGrid, kGrid / 2);

    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    setUpTable(*m_table, kRowPx);
    m_table->horizontalHeader()->setStretchLastSection(false);
    const int widths[JournalModel::kColumns] = {210, 150, 320, 100, 84};
    m_table->horizontalHeader()->setMinimumSectionSize(56);
    for (int column = 0; column < JournalModel::kColumns; ++column) m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(JournalModel::Record, QHeaderView::Stretch);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(makeDetail());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({800, 380});
    m_splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_filterWrong);
    column->addWidget(m_splitter, 1);

    connect(m_filter, &QLineEdit::returnPressed, this, &JournalPage::filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) filter();
    });
    connect(m_verify, &QPushButton::clicked, this, &JournalPage::verify);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const JournalRow* row = m_model->entry(m_shown);
        if (!row || !row->entry.record) return;
        const RecordId id = *row->entry.record;
        Q_EMIT this->session().openRecordAsked(id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& index) { showEntry(index.row()); });
    connect(m_model, &JournalModel::arrived, this, [this] {
        if (m_table->currentIndex().isValid()) showEntry(m_table->currentIndex().row());
        else if (m_model->rowCount() > 0) m_table->selectRow(0);
    });
    connect(m_model, &JournalModel::counted, this, [this](quint64 rows) {
        m_count = rows;
        m_shown = -1;
        sayWords();
        if (rows > 0) m_table->selectRow(0);
    });
    connect(&session, &Session::recordsChanged, this, [this] {
        if (isVisible()) m_model->refresh();
    });
    words(this, [this] {
        m_model->refresh();
        sayWords();
    });
}

QWidget* JournalPage::makeDetail()
{
    auto* detail = new QWidget;
    detail->setAutoFillBackground(true);
    detail->setBackgroundRole(QPalette::Base);
    m_checkpoint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_checkpoint->setReadOnly(true);
    m_checkpoint->setTabChangesFocus(true);
    m_checkpoint->setWordWrapMode(QTextOption::WrapAnywhere);
    m_checkpoint->setFixedHeight(m_checkpoint->fontMetrics().lineSpacing() * kCheckpointLines + 2 * kGrid);
    m_checkpoint->setObjectName(QStringLiteral("journal-checkpoint"));
    m_facts->setHorizontalSpacing(2 * kGrid);
    m_facts->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(detail);
    column->setContentsMargins(5 * kGrid / 2, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->addWidget(m_title);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addLayout(m_facts);
    column->addStretch();
    column->addSpacing(2 * kGrid);
    column->addWidget(m_checkpointLabel);
    column->addWidget(m_checkpoint);
    auto* area = new QScrollArea;
    area->setWidget(detail);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMinimumWidth(320);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void JournalPage::activate()
{
    m_model->refresh();
    sayCheckpoint();
}

void JournalPage::filter()
{
    const QString typed = m_filter->text().trimmed();
    sayError(m_filterWrong, {});
    try {
        m_model->setRecord(typed.isEmpty() ? std::nullopt : std::optional(session().vault().reader().resolve(utf8(typed))));
    } catch (const Error& error) {
        sayError(m_filterWrong, errorWords(error).whole());
    }
}

void JournalPage::addFact(const QString& name, const QString& value, bool dim)
{
    const int row = m_facts->rowCount();
    QLabel* label = dimLabel(-0.5);
    label->setText(name);
    dim |= isRun(value); // what breaks within cannot be copied whole
    QLabel* text = dim ? dimLabel(-1) : textLabel();
    text->setText(isRun(value) ? breakable(value) : value);
    if (!dim) text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setMinimumWidth(1); // words longer than the column must not widen it
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(text, row, 1, Qt::AlignTop);
}

void JournalPage::showEntry(int row)
{
    const JournalRow* shown = m_model->entry(row);
    m_shown = shown ? row : -1;
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_title->setText(shown ? eventText(shown->entry.event) : QString());
    m_open->setVisible(shown && shown->entry.record && !shown->code.isEmpty());
    if (!shown) return;
    m_open->setText(tr("Open %1").arg(shown->code));
    const HistoryEntry& entry = shown->entry;
    addFact(tr("When"), momentText(entry.clockMs));
    addFact(tr("Who"), entryAuthor(entry));
    addFact(tr("Device"), qs(deviceText(entry.device)), true);
    const Catalogue& catalogue = session().catalogue();
    for (const FieldProof& field : entry.fields)
        addFact(entryFieldName(catalogue, entry, field), entryFieldValue(catalogue, entry, field, &m_directory, kValueLetters));
    addFact(tr("Committed"), tr("%n value(s)", nullptr, int(entry.commitments.size())), true);
    addFact(tr("Number"), QLocale().toString(qulonglong(entry.index)), true);
    addFact(tr("Digest of the entry"), groupedHex(entry.leaf.hex()), true);
}

void JournalPage::verify()
{
    auto reading = std::shared_ptr<Reading>(session().vault().newReading());
    auto faults = std::make_shared<std::vector<LogReader::Fault>>();
    auto size = std::make_shared<quint64>(0);
    m_verify->setEnabled(false);
    m_state->setState(tr("Checking…"), Tone::Quiet);
    m_state->show();
    const auto end = [this] { m_verify->setEnabled(true); };
    session().jobs().start(
        this, tr("Verifying the journal"),
        [=](const Job& job) {
            const LogReader& reader = reading->journal();
            *size = reader.size();
            *faults = reader.verify(job);
        },
        [=, this] {
            end();
            if (faults->empty()) {
                m_state->setState(tr("✓ All %1 entries hold").arg(QLocale().toString(*size)), Tone::Good);
            } else {
                m_state->setState(tr("✗ %n entries do not hold", nullptr, int(faults->size())), Tone::Bad);
                const LogReader::Fault& first = faults->front();
                session().announceMessage(first.key, {first.log, std::to_string(first.index)});
            }
            sayCheckpoint();
        },
        [=, this](const Error& error) {
            end();
            m_state->hide();
            session().announceError(error);
        },
        [=, this] {
            end();
            m_state->hide();
        });
}

void JournalPage::sayCheckpoint()
{
    try {
        m_checkpoint->setPlainText(qs(session().vault().journal().checkpoint()));
    } catch (const Error& error) {
        m_checkpoint->setPlainText(errorWords(error).sentence);
    }
}

void JournalPage::sayWords()
{
    m_header->setWords(
        tr("Journal"), tr("%n entries. Nothing is ever overwritten: each change stays here, signed.", nullptr, int(m_count)));
    m_filter->setPlaceholderText(tr("Code of a record"));
    m_filter->setAccessibleName(tr("Only entries of this record: its code"));
    m_verify->setText(tr("Verify all"));
    m_table->setAccessibleName(tr("Entries of the journal"));
    m_checkpointLabel->setText(tr("Signed state of the journal"));
    m_checkpoint->setAccessibleName(m_checkpointLabel->text());
}

QByteArray JournalPage::place() const { return m_filter->text().toUtf8(); }

void JournalPage::restorePlace(const QByteArray& place)
{
    m_filter->setText(QString::fromUtf8(place));
    if (!place.isEmpty()) filter();
}

} // namespace zapis::ui
