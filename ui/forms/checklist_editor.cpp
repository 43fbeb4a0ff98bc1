#include "ui/forms/checklist_editor.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "ui/forms/checklist_item.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/folded_line.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

ChecklistEditor::ChecklistEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_count(new PlainLabel),
      m_rest(new QPushButton)
{
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_rest->setAutoDefault(false);
    build();
    connect(m_rest, &QPushButton::clicked, this, &ChecklistEditor::fillRest);
    words(this, [this] {
        for (ChecklistItem* item : m_items) item->sayWords();
        for (const auto& [term, heading] : m_headings) heading->setText(labelText(term->label));
        m_rest->setText(tr("All the others: not asked"));
        count();
    });
}

void ChecklistEditor::build()
{
    const Vocabulary& vocabulary = *field().vocabulary;
    const Vocabulary& answers = *context().catalogue.vocabulary("checklist-answers");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto add = [&](const Term& term, QLayout* to) {
        auto* item = new ChecklistItem(term, answers);
        to->addWidget(item);
        m_items.push_back(item);
        connect(item, &ChecklistItem::edited, this, [this] {
            count();
            Q_EMIT edited();
        });
    };
    const std::vector<std::string>& core = field().core;
    for (const std::string& code : core) add(*vocabulary.find(code), column);
    QVBoxLayout* rest = column;
    if (!core.empty()) {
        auto* folded = new QWidget;
        rest = new QVBoxLayout(folded);
        rest->setContentsMargins(0, 0, 0, 0);
        rest->setSpacing(0);
        m_more = new FoldedLine(folded);
        m_more->setObjectName(QStringLiteral("checklist-more"));
        column->addSpacing(kGrid / 2);
        column->addWidget(m_more);
        column->addWidget(folded);
    }
    for (const Term& term : vocabulary.terms) {
        if (std::find(core.begin(), core.end(), term.code) != core.end()) continue;
        if (!vocabulary.isHeading(term.code)) {
            add(term, rest);
            continue;
        }
        auto* heading = new PlainLabel;
        heading->setFont(fontBy(0, QFont::Bold));
        heading->setContentsMargins(0, m_headings.empty() ? 0 : 3 * kGrid / 2, 0, kGrid / 2);
        rest->addWidget(heading);
        m_headings.emplace_back(&term, heading);
    }
    const auto place = [&](const ChecklistItem* item) { return vocabulary.find(item->code()); };
    std::ranges::sort(m_items, {}, place); // terms lie in one array
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(0, kGrid, 0, 0);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_rest);
    column->addLayout(foot);
}

void ChecklistEditor::read(const Json& object)
{
    const Json* value = valueIn(object);
    m_rows = value && value->isArray() ? *value : Json(Json::Array());
    std::map<std::string, const Json*> byItem;
    for (const Json& row : m_rows.items()) byItem[row.stringOr("item")] = &row;
    for (ChecklistItem* item : m_items) {
        const auto row = byItem.find(item->code());
        if (row == byItem.end()) item->set({}, {});
        else item->set(row->second->stringOr("answer"), row->second->stringOr("note"));
    }
    count();
}

void ChecklistEditor::write(Json& object) const
{
    std::map<std::string, Json> known;
    for (const Json& row : m_rows.isArray() ? m_rows.items() : Json::Array()) known[row.stringOr("item")] = row;
    Json::Array rows;
    for (const ChecklistItem* item : m_items) {
        const auto before = known.find(item->code());
        Json row = before == known.end() ? Json::object({}) : before->second;
        if (before != known.end()) known.erase(before);
        if (item->answer().empty() && item->note().empty()) continue;
        row["item"] = item->code();
        if (item->answer().empty()) row.members().erase("answer");
        else row["answer"] = item->answer();
        if (item->note().empty()) row.members().erase("note");
        else row["note"] = item->note();
        rows.push_back(std::move(row));
    }
    for (auto& [item, row] : known) rows.push_back(std::move(row)); // a heading answered by an import: kept as it came
    put(object, Json(std::move(rows)));
}

void ChecklistEditor::setReadOnly(bool readOnly)
{
    for (ChecklistItem* item : m_items) item->setReadOnly(readOnly);
    m_rest->setVisible(!readOnly);
}

void ChecklistEditor::setName(const QString& label)
{
    m_rest->setAccessibleName(QStringLiteral("%1: %2").arg(label, m_rest->text()));
}

void ChecklistEditor::setProblems(const std::vector<Problem>&) { }

void ChecklistEditor::focusPath(const QString&)
{
    const auto open =
        std::find_if(m_items.begin(), m_items.end(), [](const ChecklistItem* item) { return item->answer().empty(); });
    if (m_items.empty()) return;
    ChecklistItem* meant = open == m_items.end() ? m_items.front() : *open;
    if (m_more && !meant->isVisibleTo(this)) m_more->setChecked(true);
    meant->focusAnswers();
}

void ChecklistEditor::fillRest()
{
    for (ChecklistItem* item : m_items) {
        if (item->answer().empty()) item->set("not-asked", item->note());
    }
    count();
    Q_EMIT edited();
}

bool ChecklistEditor::isCore(const ChecklistItem& item) const
{
    return std::ranges::find(field().core, item.code()) != field().core.end();
}

void ChecklistEditor::count()
{
    const auto answered =
        std::count_if(m_items.begin(), m_items.end(), [](const ChecklistItem* item) { return !item->answer().empty(); });
    m_count->setText(tr("%1 of %2 answered").arg(answered).arg(m_items.size()));
    m_rest->setEnabled(answered < static_cast<std::ptrdiff_t>(m_items.size()));
    if (!m_more) return;
    int folded = 0, of = 0;
    for (const ChecklistItem* item : m_items) {
        folded += !isCore(*item);
        of += !isCore(*item) && !item->answer().empty();
    }
    const QString answeredThere = of == 0 ? QString() : QStringLiteral(" · ") + tr("%n answered", nullptr, of);
    m_more->setText(tr("%n more question(s)", nullptr, folded) + answeredThere);
}

} // namespace zapis::ui
