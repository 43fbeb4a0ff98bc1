#include "ui/pages/bundles/decision_model.h"

#include "core/model/kinds.h"
#include "ui/editing/list_row.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"
#include <map>
#include <set>

namespace zapis::ui {
namespace {

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Goes: return DecisionModel::tr("goes");
    case Verdict::Redacted: return DecisionModel::tr("needs redaction");
    default: return DecisionModel::tr("stays");
    }
}

Tone verdictTone(Verdict verdict)
{
    return verdict == Verdict::Goes ? Tone::Good : verdict == Verdict::Redacted ? Tone::Attention : Tone::Quiet;
}

/// The reasons of GateDecision; what bears on a file depends on the kind.
QString reasonText(std::string_view reason, std::string_view kind)
{
    struct Said {
        std::string_view code;
        const char* text;
    };
    static constexpr Said kSaid[]{{"consent", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "No consent")},
        {"draft", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "A draft: finalise it first")},
        {"withdrawn", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "The record was withdrawn")},
        {"privileged", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "Between lawyer and client")},
        {"source-condition", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "The source set a condition")},
        {"third-party", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "It concerns another recipient")},
        {"safety", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "Not even that it exists may show")},
        {"merged", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "It became a part of another record")},
        {"quarantined", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "It was set aside")},
        {"missing", QT_TRANSLATE_NOOP("zapis::ui::DecisionModel", "There is no such record")}};
    if (reason == "third-party" && kind == kinds::kEvidenceItem)
        return DecisionModel::tr("The file does not say whom it shows: name them in its record, or say that it shows nobody");
    for (const Said& said : kSaid)
        if (said.code == reason) return DecisionModel::tr(said.text);
    return qs(reason);
}

} // namespace

std::vector<DecisionRow> explain(const RecordReader& reader, const std::vector<GateDecision>& decisions)
{
    std::vector<DecisionRow> rows;
    rows.reserve(decisions.size());
    for (const GateDecision& decision : decisions) {
        DecisionRow row{decision, {}, {}, {}};
        if (const auto now = reader.row(decision.record)) {
            row.code = now->code;
            row.title = now->title;
        }
        for (const RecordId& id : decision.because) {
            const auto who = reader.row(id);
            row.because.push_back(who && who->kind == kinds::kPerson ? reader.nameOf(id) : who ? who->code : std::string());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

DecisionModel::DecisionModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent),
      m_catalogue(catalogue) { }

void DecisionModel::set(std::vector<DecisionRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    choose();
    endResetModel();
}

void DecisionModel::filter(Show show)
{
    beginResetModel();
    m_filter = show;
    choose();
    endResetModel();
}

void DecisionModel::choose()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Verdict verdict = m_rows[i].decision.verdict;
        const bool wanted = m_filter == Show::All || (m_filter == Show::Goes && verdict == Verdict::Goes)
            || (m_filter == Show::Redacted && verdict == Verdict::Redacted)
            || (m_filter == Show::Stays && verdict == Verdict::Stays);
        if (wanted) m_shown.push_back(i);
    }
}

void DecisionModel::retranslate()
{
    if (!m_shown.empty()) Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

QString DecisionModel::why(const DecisionRow& row) const
{
    QStringList parts;
    if (row.decision.verdict != Verdict::Goes && !row.decision.reason.empty())
        parts.append(reasonText(row.decision.reason, row.decision.kind));
    QStringList who;
    for (std::size_t i = 0; i < row.because.size(); ++i) {
        const QString answer =
            i < row.decision.details.size() ? termText(m_catalogue, "consent-states", row.decision.details[i]) : QString();
        const QString name = qs(row.because[i]);
        who.append(answer.isEmpty() ? name : name.isEmpty() ? answer : QStringLiteral("%1: %2").arg(name, answer));
    }
    who.removeAll(QString());
    who.removeDuplicates();
    if (!who.isEmpty()) parts.append(who.join(QStringLiteral("; ")));
    if (!row.decision.withheldFields.empty()) {
        QStringList fields;
        for (const std::string& field : row.decision.withheldFields)
            fields.append(fieldText(m_catalogue, row.decision.kind, field));
        parts.append(tr("without: %1").arg(fields.join(QStringLiteral(", "))));
    }
    for (const std::string& condition : row.decision.conditions) parts.append(tr("on condition: %1").arg(qs(condition)));
    return parts.join(QStringLiteral(" · "));
}

int DecisionModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int DecisionModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(kColumns); }

QVariant DecisionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const DecisionRow& row = at(index.row());
    if (role == ToneRole && index.column() == Outcome) return QVariant::fromValue(verdictTone(row.decision.verdict));
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && index.column() == Why)) return {};
    switch (index.column()) {
    case Outcome: return verdictText(row.decision.verdict);
    case Record: return lineOf(m_catalogue, row.decision.kind, qs(row.code), row.title);
    case Why: return why(row);
    default: return {};
    }
}

QVariant DecisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return QStringList{tr("Outcome"), tr("Record"), tr("Why")}.value(section);
}

} // namespace zapis::ui
