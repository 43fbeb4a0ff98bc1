#include "ui/pages/records/review_view.h"

#include <QVBoxLayout>

#include "core/base/message.h"
#include "core/facade/checks.h"
#include "core/model/kinds.h"
#include "core/records/handover_questions.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/words/record_words.h"
#include "ui/words/rule_words.h"

namespace zapis::ui {
namespace {

constexpr int kPathRole = Qt::UserRole + 1, kRecordRole = Qt::UserRole + 2;

Tone toneOf(RuleFinding::Level level)
{
    switch (level) {
    case RuleFinding::Level::Error: return Tone::Bad;
    case RuleFinding::Level::Warning: return Tone::Attention;
    case RuleFinding::Level::Hint: return Tone::Quiet;
    }
    return Tone::Quiet;
}

/// Where a field stands, in words: "Stages, row 2: At".
QString placeOf(const Kind& kind, const std::string& path)
{
    const std::size_t end = path.find_first_of("[.");
    const Field* field = kind.find(path.substr(0, end));
    if (!field) return qs(path);
    QString place = labelText(field->label);
    const std::size_t open = path.find('['), close = path.find(']');
    if (open != path.npos && close != path.npos) {
        place += ReviewView::tr(", row %1").arg(QString::fromStdString(path.substr(open + 1, close - open - 1)).toInt() + 1);
        const std::string part = close + 2 <= path.size() ? path.substr(close + 2) : std::string();
        for (const Field& row : field->rows) {
            if (row.name == part) place += QStringLiteral(": ") + labelText(row.label);
        }
    }
    return place;
}

/// Paths of what lies before the field it comes after, with the words for it.
std::vector<std::pair<std::string, QString>> tooEarly(const Kind& kind, const Json& fields)
{
    std::vector<std::pair<std::string, QString>> found;
    for (const Field& field : kind.fields) {
        if (liesTooEarly(field, fields)) found.emplace_back(field.name, orderText(field, kind.fields));
        const Json* rows = field.rows.empty() ? nullptr : fields.find(field.name);
        for (std::size_t i = 0; rows && rows->isArray() && i < rows->items().size(); ++i) {
            for (const Field& part : field.rows) {
                if (liesTooEarly(part, rows->items()[i]))
                    found.emplace_back(field.name + "[" + std::to_string(i) + "]." + part.name, orderText(part, field.rows));
            }
        }
    }
    return found;
}

} // namespace

ReviewView::ReviewView(Session& session, RecordEdit& edit, QWidget* parent)
    : RecordSection(session, edit, parent),
      m_summary(headingLabel(0.5)),
      m_list(new QListWidget),
      m_channel(session.reader()),
      m_readyChannel(session.reader())
{
    m_list->setObjectName(QStringLiteral("record-review"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setAutoFillBackground(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, kGrid);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const QString path = item->data(kPathRole).toString();
        const auto record = parseRecordId(item->data(kRecordRole).toString().toStdString());
        if (record && *record != this->edit().id()) Q_EMIT this->session().openRecordAsked(*record);
        else if (!path.isEmpty()) Q_EMIT fieldAsked(path.toStdString());
    });
    connect(&edit, &RecordEdit::stateChanged, this, [this] {
        if (isVisible()) fill();
        Q_EMIT stateChanged();
    });
    connect(&session, &Session::recordsChanged, this, &ReviewView::askReady);
    words(this, [this] {
        m_list->setAccessibleName(title());
        fill();
    });
}

QString ReviewView::state() const
{
    if (!edit().isOpen()) return {};
    const auto missing = static_cast<int>(edit().problems(Marks::ToFinalise).size());
    if (missing) return tr("%n to fill", nullptr, missing);
    if (m_isForbidden) return tr("a check forbids it");
    if (!m_beside.empty()) return tr("%n beside not ready", nullptr, static_cast<int>(m_beside.size()));
    if (const auto open = static_cast<int>(openAtHandover(edit().kind(), edit().fields()).size()))
        return tr("ready, %n question(s) open for a hand-over", nullptr, open);
    return tr("ready");
}

Tone ReviewView::tone() const
{
    const bool isReady = edit().isOpen() && edit().problems(Marks::ToFinalise).empty() && !m_isForbidden && m_beside.empty();
    return isReady ? Tone::Good : Tone::Attention;
}

ReviewView::Beside ReviewView::named(const RecordReader& reader, const Unready& unready)
{
    Beside beside{unready.id, {}, {}, unready.missing, unready.rules};
    const auto row = reader.row(unready.id);
    if (!row) return beside;
    beside.kind = row->kind;
    const std::string title = reader.catalogue().at(row->kind).isPerson ? reader.nameOf(row->id) : row->title.text();
    beside.name = title.empty() || title == row->code ? row->code : row->code + " · " + title;
    return beside;
}

std::vector<ReviewView::Beside> ReviewView::beside(NearRules& rules, const RecordId& id)
{
    const RecordReader& reader = rules.reader();
    std::vector<Beside> found;
    if (reader.kindOf(id) != kinds::kTestimony) return found; // what is finalised with it
    for (const Unready& unready : whatIsMissingBeside(rules, id)) found.push_back(named(reader, unready));
    return found;
}

/// "Ready" is said of what Finalise will do: of the record and of all that goes with it.
void ReviewView::askReady()
{
    if (!edit().isOpen() || edit().isNew() || edit().status() != Status::Draft) return;
    m_readyChannel.ask([this, id = edit().id()](Reading& reading) -> ReaderThread::Answer {
        NearRules rules(reading.reader());
        const auto own = whatIsMissing(rules, id);
        return [this, id, isForbidden = own && !own->rules.empty(), found = beside(rules, id)] {
            if (!edit().isOpen() || edit().id() != id) return;
            m_isForbidden = isForbidden;
            m_beside = found;
            if (isVisible()) fill();
            Q_EMIT stateChanged();
        };
    });
}

void ReviewView::showRecord()
{
    m_findings.clear();
    m_checked = false;
    m_beside.clear();
    m_isForbidden = false;
    fill();
    askReady();
    if (isVisible()) reveal();
}

void ReviewView::reveal()
{
    fill();
    if (!edit().isOpen() || edit().isNew()) return;
    m_channel.ask([this, id = edit().id()](Reading& reading) -> ReaderThread::Answer {
        auto findings = reading.checks().rules(id);
        return [this, findings = std::move(findings)] {
            m_findings = findings;
            m_checked = true;
            fill();
        };
    });
}

void ReviewView::add(Tone tone, const QString& mark, const QString& text, const QVariant& path, const QVariant& record)
{
    auto* item = new QListWidgetItem(mark + QStringLiteral("  ") + text, m_list);
    item->setData(kPathRole, path);
    item->setData(kRecordRole, record);
    item->setForeground(tone == Tone::Quiet ? QBrush() : QBrush(theme().of(tone).ink));
}

void ReviewView::fill()
{
    m_list->clear();
    if (!edit().isOpen()) return;
    const auto missing = edit().problems(Marks::ToFinalise);
    for (const Problem& problem : missing)
        add(Tone::Attention, QStringLiteral("○"),
            QStringLiteral("%1 — %2").arg(placeOf(edit().kind(), problem.path), problemText(problem)), qs(problem.path), {});
    for (const auto& [path, text] : tooEarly(edit().kind(), edit().fields())) {
        const bool isFound = std::any_of(
            m_findings.begin(), m_findings.end(), [&, &at = path](const RuleFinding& finding) { return finding.field == at; });
        if (!isFound)
            add(Tone::Attention, QStringLiteral("!"), QStringLiteral("%1 — %2").arg(placeOf(edit().kind(), path), text), qs(path),
                {});
    }
    for (const RuleFinding& finding : m_findings) {
        const ErrorWords message = ruleWords(session().catalogue(), finding);
        const QString mark = finding.level == RuleFinding::Level::Error ? QStringLiteral("✕")
            : finding.level == RuleFinding::Level::Warning              ? QStringLiteral("!")
                                                                        : QStringLiteral("i");
        const RecordId& other = finding.record != edit().id() ? finding.record
            : finding.with.empty()                            ? finding.record
                                                              : finding.with.front();
        add(toneOf(finding.level), mark, message.sentence,
            finding.record == edit().id() ? QVariant(qs(finding.field)) : QVariant(), qs(toText(other)));
    }
    for (const Beside& one : m_beside) {
        QStringList why;
        if (one.missing) why.append(tr("%n answer(s) still needed", nullptr, static_cast<int>(one.missing)));
        for (const int rule : one.rules) why.append(errorWords("rules." + std::to_string(rule), {"…", "…"}).sentence);
        add(Tone::Attention, QStringLiteral("○"),
            QStringLiteral("%1: %2 — %3")
                .arg(kindText(session().catalogue(), one.kind), qs(one.name), why.join(QStringLiteral(" · "))),
            {}, qs(toText(one.id)));
    }
    if (!missing.empty())
        m_summary->setText(tr("%n answer(s) needed before this can be finalised", nullptr, static_cast<int>(missing.size())));
    else if (m_isForbidden) m_summary->setText(tr("A check forbids to finalise this. See below."));
    else if (!m_beside.empty())
        m_summary->setText(tr("All that is needed is there; %n record(s) that hang on it are not ready to be finalised with it.",
            nullptr, static_cast<int>(m_beside.size())));
    else if (m_list->count()) m_summary->setText(tr("All that is needed is there. The checks below ask for a look."));
    else
        m_summary->setText(m_checked ? tr("All that is needed is there, and the checks have nothing to say.")
                                     : tr("All that is needed is there."));
}

} // namespace zapis::ui
