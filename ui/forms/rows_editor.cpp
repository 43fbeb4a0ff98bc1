#include "ui/forms/rows_editor.h"

#include <QRegularExpression>

#include "ui/forms/row_card.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/labels.h"

namespace zapis::ui {
namespace {

constexpr const char* kNumber = "seq"; // rows that are numbered have it

}

RowsEditor::RowsEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_column(new QVBoxLayout(this)),
      m_add(new QPushButton(icon(QStringLiteral("list-add")), {})),
      m_none(new PlainLabel(QStringLiteral("–")))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGrid);
    m_column->addWidget(m_none);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->hide();
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, &RowsEditor::add);
    words(this, [this] {
        m_add->setText(tr("Add"));
        rename();
    });
}

RowCard* RowsEditor::insertRow(std::size_t at)
{
    auto* card = new RowCard(field(), context(), this);
    card->setAccess(m_readOnly ? RowCard::Access::ReadOnly : RowCard::Access::Open);
    connect(card, &RowCard::edited, this, &FieldEditor::edited);
    connect(card, &RowCard::removeAsked, this, [this, card] { remove(card); });
    connect(card, &RowCard::moveAsked, this, [this, card](int by) { move(card, by); });
    connect(card, &RowCard::correctionAsked, this, [this, card] { correct(card); });
    m_column->insertWidget(static_cast<int>(at), card);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), card);
    setTabOrder(card, m_add); // new children come last in the Tab chain: put them before "add"
    return card;
}

void RowsEditor::read(const Json& object)
{
    const Json* value = valueIn(object);
    const Json::Array rows = value && value->isArray() ? value->items() : Json::Array();
    while (m_rows.size() > rows.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < rows.size()) insertRow(m_rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) m_rows[i]->read(rows[i]);
    fitAccess();
}

const Field& RowsEditor::fieldAt(const QWidget& widget) const
{
    for (const RowCard* row : m_rows) {
        if (const FieldEditor* editor = row->grid().editorAt(widget)) return editor->fieldAt(widget);
    }
    return field();
}

void RowsEditor::savedChanged()
{
    for (RowCard* card : m_rows) card->setCorrecting(false);
    fitAccess();
}

/// Rows as they were saved stand where the catalogue says so; nothing new goes before them.
void RowsEditor::fitAccess()
{
    const std::vector<Json> standing = standingRows(field(), context().saved);
    for (RowCard* card : m_rows) {
        const auto isSaved = [&] { return std::find(standing.begin(), standing.end(), card->row()) != standing.end(); };
        const bool stands = card->isCorrecting() || (!standing.empty() && isSaved());
        card->setAccess(m_readOnly ? RowCard::Access::ReadOnly : stands ? RowCard::Access::Stands : RowCard::Access::Open);
    }
    rename();
}

void RowsEditor::correct(RowCard* row)
{
    row->setCorrecting(true);
    row->grid().frames().front()->editor().focusPath({});
}

void RowsEditor::write(Json& object) const
{
    Json::Array rows;
    for (const RowCard* card : m_rows) {
        Json row = card->row();
        const bool isBlank = row.members().empty() || (row.members().size() == 1 && row.find(kNumber));
        if (!isBlank) rows.push_back(std::move(row));
    }
    put(object, Json(std::move(rows)));
}

void RowsEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    fitAccess();
}

void RowsEditor::setName(const QString& label)
{
    m_label = label;
    m_add->setAccessibleName(tr("%1: add").arg(label));
    rename();
}

/// A new row, with the number that follows where rows have one.
Json RowsEditor::numbered() const
{
    const bool hasNumbers =
        std::any_of(field().rows.begin(), field().rows.end(), [](const Field& part) { return part.name == kNumber; });
    if (!hasNumbers) return Json::object({});
    std::int64_t last = 0;
    for (const RowCard* card : m_rows) {
        const Json row = card->row();
        const Json* number = row.find(kNumber);
        if (number && number->isInteger()) last = std::max(last, number->integer());
    }
    return Json::object({{kNumber, last + 1}});
}

void RowsEditor::add()
{
    RowCard* card = insertRow(m_rows.size());
    card->read(numbered());
    rename();
    card->grid().frames().front()->editor().focusPath({});
    Q_EMIT edited();
}

void RowsEditor::remove(RowCard* row)
{
    if (!std::erase(m_rows, row)) return;
    row->hide();
    row->deleteLater(); // it is the sender of the click that leads here
    m_add->setFocus();
    rename();
    Q_EMIT edited();
}

void RowsEditor::move(RowCard* row, int by)
{
    const auto at = std::find(m_rows.begin(), m_rows.end(), row);
    const auto to = at + by;
    if (at == m_rows.end() || to < m_rows.begin() || to >= m_rows.end()) return;
    std::iter_swap(at, to);
    m_column->removeWidget(row);
    m_column->insertWidget(static_cast<int>(to - m_rows.begin()), row);
    rename();
    Q_EMIT edited();
}

void RowsEditor::rename()
{
    m_none->setVisible(m_readOnly && m_rows.empty());
    const QString label = m_label.isEmpty() ? labelText(field().label) : m_label;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setTitle(
            QStringLiteral("%1 %2").arg(label).arg(i + 1), i == 0 || m_rows[i - 1]->stands(), i + 1 == m_rows.size());
}

void RowsEditor::setProblems(const std::vector<Problem>& problems)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->grid().setProblems(problemsBelow(problems, "[" + std::to_string(i) + "]"));
}

std::pair<FormGrid*, QString> RowsEditor::rowAt(const QString& path) const
{
    static const QRegularExpression place(QStringLiteral("^\\[(\\d+)\\]\\.?(.*)$"));
    const auto match = place.match(path);
    const auto row = match.hasMatch() ? static_cast<std::size_t>(match.captured(1).toUInt()) : m_rows.size();
    if (row >= m_rows.size()) return {nullptr, {}};
    return {&m_rows[row]->grid(), match.captured(2)};
}

void RowsEditor::focusPath(const QString& path)
{
    const auto [grid, rest] = rowAt(path);
    if (!grid || !grid->focusPath(rest)) m_add->setFocus(Qt::OtherFocusReason);
}

void RowsEditor::showWords(const QString& path, const WordFinder& finder)
{
    const auto [grid, rest] = rowAt(path);
    if (!grid || !grid->showWords(rest, finder)) focusPath(path);
}

} // namespace zapis::ui
