#include "ui/pages/home/home_page.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/clock.h"
#include "core/model/kinds.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/date_words.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kSoonDays = 90, kRowsShown = 5, kFirstSteps = 3, kColumnPx = 1120;
constexpr std::array kCounted{kinds::kTestimony, kinds::kPerson, kinds::kEvent, kinds::kPlace, kinds::kEvidenceItem,
    kinds::kCaseFile, kinds::kConsent, kinds::kRecipient, kinds::kHandover};

} // namespace

HomePage::HomePage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_header(new PageHeader),
      m_backup(new BackupPanel(session)),
      m_body(new QStackedWidget),
      m_drafts(makePanel("home-drafts")),
      m_consents(makePanel("home-consents")),
      m_inbox(makePanel("home-inbox")),
      m_unfinished(makePanel("home-unfinished")),
      m_countsTitle(headingLabel(0.5)),
      m_counts(textLabel()),
      m_firstTitle(headingLabel(4)),
      m_firstLine(dimLabel()),
      m_reader(session.reader())
{
    setObjectName(QStringLiteral("home-page"));
    auto* work = new QWidget;
    QVBoxLayout* inside = makeColumn(work, kColumnPx);
    auto* columns = new QHBoxLayout; // each as high as what stands in it: no holes beside a long list
    columns->setSpacing(2 * kGrid);
    for (const auto& [upper, lower] : {std::pair{&m_unfinished, &m_consents}, std::pair{&m_drafts, &m_inbox}}) {
        auto* one = new QVBoxLayout;
        one->setSpacing(2 * kGrid);
        one->addWidget(upper->frame);
        one->addWidget(lower->frame);
        one->addStretch();
        columns->addLayout(one, 1);
    }
    inside->addLayout(columns);
    const Card card = makeCard();
    card.column->addWidget(m_countsTitle);
    card.column->addWidget(m_counts);
    inside->addWidget(card.frame);
    inside->addStretch();
    m_body->addWidget(work);
    m_body->addWidget(makeFirstSteps());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(makeBackup());
    column->addWidget(m_body, 1);
    connect(&session, &Session::recordsChanged, this, [this] {
        if (isVisible()) activate();
    });
    connect(&session, &Session::draftSaved, this, [this] {
        if (isVisible()) activate();
    });
    words(this, [this] {
        sayWords();
        if (isVisible()) activate();
    });
}

/// As wide as what stands below it. Practice data needs no backup, and a backup has said what it is.
QWidget* HomePage::makeBackup()
{
    auto* strip = new QWidget;
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 0);
    const Card card = makeCard();
    card.column->addWidget(m_backup);
    card.frame->setMaximumWidth(kColumnPx);
    row->addStretch();
    row->addWidget(card.frame, 100);
    row->addStretch();
    if (session().vault().isPractice() || isBackup(session().vault().folder())) strip->hide();
    return strip;
}

HomePage::Panel HomePage::makePanel(const char* objectName)
{
    const Card card = makeCard();
    Panel panel{card.frame, headingLabel(0.5), dimLabel(), new LinkList, {}};
    panel.list->setObjectName(QString::fromLatin1(objectName));
    panel.title->setBuddy(panel.list);
    panel.list->hide(); // till rows are there: an empty list says nothing, and has no name yet
    card.column->addWidget(panel.title);
    card.column->addWidget(panel.list);
    card.column->addWidget(panel.none);
    card.frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return panel;
}

QWidget* HomePage::makeFirstSteps()
{
    auto* page = new QWidget;
    QVBoxLayout* column = makeColumn(page, 560);
    column->addStretch(1);
    column->addWidget(m_firstTitle);
    column->addWidget(m_firstLine);
    const Card card = makeCard();
    const char* icons[kFirstSteps] = {"document-edit", "system-users", "archive-insert"};
    const char* kinds[kFirstSteps] = {kinds::kTestimony, kinds::kPerson, kinds::kRecipient};
    for (int step = 0; step < kFirstSteps; ++step) {
        auto* button = new QPushButton(icon(QString::fromLatin1(icons[step])), {});
        button->setObjectName(QStringLiteral("home-first-%1").arg(step + 1));
        button->setDefault(step == 0);
        button->setEnabled(session().canWrite());
        if (step == 0) button->setFont(fontBy(0, QFont::Bold));
        QLabel* help = dimLabel(-0.5);
        card.column->addWidget(button);
        card.column->addWidget(help);
        m_steps.emplace_back(button, help);
        connect(button, &QPushButton::clicked, this,
            [this, kind = QString::fromLatin1(kinds[step])] { Q_EMIT session().newRecordAsked(kind, Json::object({})); });
    }
    column->addWidget(card.frame);
    column->addStretch(2);
    return page;
}

void HomePage::sayWords()
{
    m_header->setWords(tr("Home"), QLocale().toString(today(), QStringLiteral("dddd, d MMMM yyyy")));
    m_countsTitle->setText(tr("In this notebook"));
    m_firstTitle->setText(tr("Nothing is written yet"));
    m_firstLine->setText(tr("Begin with what somebody has to tell. Everything else can come later, in any order."));
    const QString texts[kFirstSteps] = {tr("Take down a testimony"), tr("Add a person"), tr("Add a recipient of bundles")};
    const QString helps[kFirstSteps] = {tr("Safety and consent, the person, the narrative, then the facts in it"),
        tr("A witness, a person harmed, somebody responsible"),
        tr("An organisation that may receive evidence, and its verified key")};
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        m_steps[step].first->setText(texts[step]);
        m_steps[step].second->setText(helps[step]);
    }
}

void HomePage::activate()
{
    m_backup->look();
    m_reader.ask([this, waiting = session().withWaiting({})](Reading& reading) -> ReaderThread::Answer {
        std::vector<Draft> drafts = waiting; // what could not be sealed is an edit not saved as well
        for (Draft& draft : reading.drafts().all()) {
            const auto isIt = [&draft](const Draft& one) { return one.record == draft.record; };
            if (std::none_of(waiting.begin(), waiting.end(), isIt)) drafts.push_back(std::move(draft));
        }
        auto found = std::make_shared<Found>(read(reading.reader(), drafts, kSoonDays));
        return [this, found] { show(*found); };
    });
}

HomePage::Waiting HomePage::waiting(const RecordReader& reader, const RecordQuery& query, const char* dateField)
{
    Waiting waits;
    waits.total = reader.count(query);
    for (const RecordRow& row : reader.rows(query, 0, kRowsShown)) {
        const std::optional<Record> record = dateField ? reader.find(row.id) : std::nullopt;
        waits.rows.push_back({row, 0, record ? record->fields.stringOr(dateField) : std::string()});
    }
    return waits;
}

HomePage::Found HomePage::read(const RecordReader& reader, const std::vector<Draft>& drafts, int soonDays)
{
    Found found;
    found.drafts.total = drafts.size();
    for (const Draft& draft : drafts) {
        if (found.drafts.rows.size() == kRowsShown) break;
        std::optional<RecordRow> row = reader.row(draft.record);
        RecordRow fresh;
        fresh.id = draft.record;
        fresh.kind = draft.kind;
        found.drafts.rows.push_back({row ? std::move(*row) : fresh, draft.savedMs, {}});
    }
    const Day today = todayInMinsk();
    RecordQuery consents;
    consents.kind = kinds::kConsent;
    consents.where = {{"valid_until", toText(today) + "/" + toText(Day{today.number + soonDays})}};
    found.consents = waiting(reader, consents, "valid_until");
    RecordQuery inbox;
    inbox.kind = kinds::kEvidenceItem;
    inbox.unassignedEvidence = true;
    found.inbox = waiting(reader, inbox, nullptr);
    RecordQuery unfinished;
    unfinished.kind = kinds::kTestimony;
    unfinished.status = Status::Draft;
    found.unfinished = waiting(reader, unfinished, nullptr);
    for (const char* kind : kCounted) {
        RecordQuery all;
        all.kind = kind;
        const quint64 count = reader.count(all);
        found.records += count;
        if (count) found.counts.emplace_back(kind, count);
    }
    return found;
}

void HomePage::fill(Panel& panel, const QString& title, const QString& none, const Waiting& waits)
{
    panel.title->setText(waits.total ? QStringLiteral("%1 · %2").arg(title, QLocale().toString(waits.total)) : title);
    panel.none->setText(
        waits.total > waits.rows.size() ? tr("and %n more", nullptr, int(waits.total - waits.rows.size())) : none);
    panel.none->setVisible(waits.rows.empty() || waits.total > waits.rows.size());
    panel.list->setAccessibleName(title);
    panel.list->clear();
    panel.records.clear();
    for (const Row& row : waits.rows) {
        const QString code = qs(row.shown.code), known = titleOf(row.shown);
        const bool isEdit = row.savedMs > 0;
        panel.list->addRow(!known.isEmpty() ? known
                : !code.isEmpty()           ? code
                                            : tr("new"),
            isEdit ? kindText(session().catalogue(), row.shown.kind) : code,
            isEdit ? momentText(row.savedMs) : tellDateShortly(qs(row.until)), row.until.empty() ? Tone::Quiet : Tone::Attention);
        panel.records.push_back(row.shown.id);
    }
    panel.list->fitRows(kRowsShown);
    panel.list->setVisible(!waits.rows.empty());
    disconnect(panel.list, &LinkList::followed, this, nullptr);
    connect(panel.list, &LinkList::followed, this, [this, records = panel.records](int row) {
        const RecordId id = records.at(std::size_t(row));
        QMetaObject::invokeMethod(this, [this, id] { Q_EMIT session().openRecordAsked(id); }, Qt::QueuedConnection);
    });
}

void HomePage::show(const Found& found)
{
    fill(m_drafts, tr("Edits not saved yet"), tr("None. What is typed is sealed at once and would wait here."), found.drafts);
    fill(m_unfinished, tr("Testimonies not finalised"), tr("None."), found.unfinished);
    fill(m_consents, tr("Consents that end within 90 days"), tr("None. Ask again in time: after its day nothing goes out."),
        found.consents);
    fill(m_inbox, tr("Evidence that belongs to no record"),
        tr("None. Files can be added before there is a testimony; they wait here."), found.inbox);
    QStringList counts;
    for (const auto& [kind, count] : found.counts)
        counts.append(QStringLiteral("%1 %2").arg(pluralText(session().catalogue(), kind), QLocale().toString(count)));
    m_counts->setText(counts.join(QStringLiteral("  ·  ")));
    m_body->setCurrentIndex(found.records == 0 && found.drafts.total == 0 ? 1 : 0);
}

} // namespace zapis::ui
