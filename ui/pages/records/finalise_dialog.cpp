#include "ui/pages/records/finalise_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "core/records/graph/links.h"
#include "core/records/readiness.h"
#include "ui/editing/list_row.h"
#include "ui/jobs/writer_thread.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/record_words.h"
#include "ui/words/rule_words.h"

namespace zapis::ui {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr std::size_t kMostListed = 500; // of a whole notebook's drafts
constexpr std::size_t kMostNamed = 10;

/// What came of finalising some records.
struct Finalised {
    std::vector<RecordId> done;
    std::size_t left = 0;
    std::vector<std::string> codes; ///< of some that are left
};

Finalised finalised(Writing& writing, std::vector<RecordId> waiting)
{
    Finalised result;
    for (bool goesOn = true; goesOn && !waiting.empty();) { // one may wait for another that comes after it
        goesOn = false;
        result.codes.clear();
        for (const RecordId& id : std::exchange(waiting, {})) {
            try {
                writing.records().finalise(id);
                result.done.push_back(id);
                goesOn = true;
            } catch (const Error&) { // its review says why
                waiting.push_back(id);
                if (result.codes.size() < kMostNamed) result.codes.push_back(writing.reader().get(id).code);
            }
        }
    }
    result.left = waiting.size();
    return result;
}

void tell(Session& session, const Finalised& result)
{
    if (!result.done.empty()) session.announce(result.done);
    if (result.left == 0) return;
    QStringList codes;
    for (const std::string& code : result.codes) codes += qs(code);
    if (result.left > result.codes.size()) codes += QStringLiteral("…");
    session.announceMessage("ui.not-finalised", {std::to_string(result.left), utf8(codes.join(QStringLiteral(", ")))});
}

} // namespace

void finaliseAll(Session& session, const std::vector<RecordId>& ids)
{
    session.writer().ask(&session, [&session, ids](Writing& writing) -> WriterThread::Done {
        return [&session, result = finalised(writing, ids)] { tell(session, result); };
    });
}

FinaliseDialog::FinaliseDialog(Session& session, const QString& line, const std::vector<RecordId>& drafts, Choice choice,
    QWidget* parent, std::function<void(const std::vector<RecordId>&)> goOn)
    : QDialog(parent),
      m_session(session),
      m_choice(choice),
      m_line(textLabel()),
      m_help(dimLabel(-0.5)),
      m_list(new QListWidget),
      m_go(new QPushButton),
      m_channel(session.reader())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("finalise-dialog"));
    setWindowTitle(tr("Finalise"));
    m_line->setText(line);
    m_help->setText(
        tr("Space chooses or leaves out. Return on a line opens its record; what still needs answers cannot be chosen."));
    m_list->setObjectName(QStringLiteral("finalise-list"));
    m_list->setAccessibleName(tr("Drafts"));
    m_go->setObjectName(QStringLiteral("finalise-go"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(3 * kGrid / 2);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_help);
    column->addLayout(dialogButtons(this, m_go));
    connect(m_go, &QPushButton::clicked, this, [this, goOn = std::move(goOn)] {
        const auto ids = chosen();
        accept();
        goOn(ids);
    });
    connect(m_list, &QListWidget::itemChanged, this, &FinaliseDialog::fit);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const auto id = parseRecordId(utf8(item->data(kIdRole).toString()));
        reject();
        if (id) Q_EMIT m_session.openRecordAsked(*id);
    });
    m_channel.ask([this, drafts](Reading& reading) -> ReaderThread::Answer {
        auto candidates = read(reading, drafts);
        return [this, candidates = std::move(candidates)] { fill(candidates); };
    });
    fit();
    const QSize room = parent->window()->size();
    resize(qMin(720, room.width() - 60), qMin(520, room.height() - 60));
}

std::vector<FinaliseDialog::Candidate> FinaliseDialog::read(Reading& reading, const std::vector<RecordId>& drafts)
{
    const RecordReader& reader = reading.reader();
    NearRules rules(reader);
    std::vector<Candidate> candidates;
    for (const RecordId& id : drafts) {
        const auto record = reader.find(id);
        const auto row = reader.row(id);
        if (!record || !row || record->status != Status::Draft) continue;
        Candidate candidate{*row};
        if (const auto unready = whatIsMissing(rules, id)) {
            candidate.missing = unready->missing;
            if (!unready->rules.empty()) candidate.rule = unready->rules.front();
        }
        candidate.open = rules.handoverQuestions(id);
        candidates.push_back(std::move(candidate));
        if (candidates.size() == kMostListed) break;
    }
    std::stable_partition(candidates.begin(), candidates.end(), [](const Candidate& each) { return each.isReady(); });
    return candidates;
}

void FinaliseDialog::fill(const std::vector<Candidate>& candidates)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Candidate& candidate : candidates) {
        QStringList named{qs(candidate.row.code), titleOf(candidate.row)};
        named.removeAll(QString());
        QString text =
            QStringLiteral("%1: %2").arg(kindText(m_session.catalogue(), candidate.row.kind), named.join(QStringLiteral(" · ")));
        if (candidate.missing > 0)
            text += QStringLiteral(" — ") + tr("%n answer(s) still needed", nullptr, static_cast<int>(candidate.missing));
        else if (candidate.row.hasDraftEdit) text += QStringLiteral(" — ") + tr("has changes that are not saved");
        else if (candidate.rule)
            text += QStringLiteral(" — ") + errorWords("rules." + std::to_string(candidate.rule), {"…", "…"}).sentence;
        const QString open = candidate.isReady() ? ruleLines(m_session.catalogue(), candidate.open) : QString();
        if (!open.isEmpty()) text += u'\n' + open;
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(kIdRole, qs(toText(candidate.row.id)));
        item->setFlags(candidate.isReady() ? item->flags() | Qt::ItemIsUserCheckable : item->flags() & ~Qt::ItemIsUserCheckable);
        if (candidate.isReady()) item->setCheckState(Qt::Checked);
    }
    if (m_list->count() > 0) m_list->setCurrentRow(0);
    m_isRead = true;
    fit();
}

std::vector<RecordId> FinaliseDialog::chosen() const
{
    std::vector<RecordId> ids;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (!(item->flags() & Qt::ItemIsUserCheckable) || item->checkState() != Qt::Checked) continue;
        if (const auto id = parseRecordId(utf8(item->data(kIdRole).toString()))) ids.push_back(*id);
    }
    return ids;
}

void FinaliseDialog::fit()
{
    const auto count = static_cast<int>(chosen().size());
    m_go->setEnabled(m_isRead && (count > 0 || m_choice == Choice::MayBeNone));
    m_go->setText(m_choice == Choice::AtLeastOne ? tr("Finalise %n record(s)", nullptr, count)
            : count > 0                          ? tr("Finalise it and %n more", nullptr, count)
                                                 : tr("Finalise it alone"));
}

} // namespace zapis::ui
