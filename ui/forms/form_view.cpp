#include "ui/forms/form_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QTimer>
#include <utility>

#include "ui/look/calm_style.h"

namespace zapis::ui {
namespace {

constexpr int kFormPx = 960; // wider lines than this are hard to follow

}

FormView::FormView(const Kind& kind, FormContext& context, const FormOptions& options, Pages pages, QWidget* parent)
    : QScrollArea(parent),
      m_kind(kind),
      m_context(context),
      m_options(options),
      m_pages(pages)
{
    setObjectName(qs(kind.name).replace(u'_', u'-') + QStringLiteral("-form"));
    setFrameShape(NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
    setFocusPolicy(Qt::NoFocus); // the fields have it; the area follows them while they are walked
    setWidgetResizable(true);
    auto* page = new QWidget;
    auto* form = new QWidget;
    form->setMaximumWidth(kFormPx);
    m_cards = new QVBoxLayout(form);
    m_cards->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    m_cards->setSpacing(3 * kGrid / 2);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(form, 1);
    row->addStretch(0);
    for (const KindStep& step : kind.steps) {
        if (FormCard::fieldsOf(kind, step.name, true, options).empty()) continue;
        auto* box = new QWidget;
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(3 * kGrid / 2);
        m_cards->addWidget(box);
        m_slots.push_back({&step, box, column, nullptr});
    }
    m_cards->addStretch();
    setWidget(page);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    if (m_slots.empty()) return;
    build(m_slots.front());
    if (pages == Pages::All) QTimer::singleShot(0, this, &FormView::buildNext);
    else showStep(m_slots.front().step->name);
}

FormView::~FormView()
{
    qApp->disconnect(this); // a field that dies with the keyboard in it says so, when there is no form left to follow it
}

void FormView::build(Slot& slot)
{
    if (slot.card) return;
    slot.card = new FormCard(m_kind, *slot.step, m_context, m_options);
    slot.column->insertWidget(0, slot.card);
    slot.card->setReadOnly(m_readOnly);
    slot.card->read(m_fields);
    slot.card->grid().setProblems(m_problems);
    FormCard* card = slot.card;
    connect(&card->grid(), &FormGrid::edited, this, [this, card] {
        card->grid().write(m_fields);
        card->count(m_fields);
        for (Slot& other : m_slots) {
            if (other.card) other.card->checkOrder(m_fields); // what it comes after may stand in another step
        }
        Q_EMIT edited();
    });
}

/// One card at a time, so that a long form never holds up the window.
void FormView::buildNext()
{
    for (Slot& slot : m_slots) {
        if (slot.card) continue;
        build(slot);
        QTimer::singleShot(0, this, &FormView::buildNext);
        return;
    }
}

void FormView::setFields(const Json& fields)
{
    m_fields = fields;
    for (Slot& slot : m_slots) {
        if (slot.card) slot.card->read(m_fields);
    }
}

void FormView::replaceFields(const Json& fields)
{
    m_fields = fields;
    for (Slot& slot : m_slots) {
        if (slot.card) slot.card->count(m_fields);
    }
}

void FormView::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) == readOnly) return;
    for (Slot& slot : m_slots) {
        if (slot.card) slot.card->setReadOnly(readOnly);
    }
}

void FormView::savedChanged()
{
    for (Slot& slot : m_slots) {
        if (slot.card) slot.card->grid().savedChanged();
    }
}

void FormView::setProblems(const std::vector<Problem>& problems)
{
    if (m_problems.empty() && problems.empty()) return; // told at every key
    m_problems = problems;
    for (Slot& slot : m_slots) {
        if (slot.card) slot.card->grid().setProblems(problems);
    }
}

void FormView::showStep(const std::string& step)
{
    const auto wanted = std::find_if(m_slots.begin(), m_slots.end(), [&](const Slot& slot) { return slot.step->name == step; });
    if (wanted == m_slots.end()) return;
    if (m_pages == Pages::OneStep) {
        build(*wanted);
        for (Slot& slot : m_slots) slot.box->setVisible(&slot == &*wanted);
        ensureVisible(0, 0);
        return;
    }
    for (auto slot = m_slots.begin(); slot <= wanted; ++slot) build(*slot);
    widget()->layout()->activate();
    QTimer::singleShot(0, this, [this, box = wanted->box] {
        const int top = box->mapTo(widget(), QPoint()).y();
        ensureVisible(0, top + viewport()->height() - 2 * kGrid, 0, 0);
        ensureVisible(0, qMax(0, top - 2 * kGrid), 0, 0);
    });
}

FormGrid* FormView::gridFor(const std::string& path)
{
    const Field* field = m_kind.find(path.substr(0, path.find_first_of("[.")));
    if (!field) return nullptr;
    for (Slot& slot : m_slots) {
        if (slot.step->name != field->step) continue;
        showStep(field->step);
        build(slot);
        return &slot.card->grid();
    }
    return nullptr;
}

bool FormView::focusPath(const std::string& path)
{
    FormGrid* grid = gridFor(path);
    return grid && grid->focusPath(qs(path));
}

bool FormView::showWords(const std::string& path, const WordFinder& finder)
{
    FormGrid* grid = gridFor(path);
    if (!grid || !grid->showWords(qs(path), finder)) return false;
    QTimer::singleShot(0, this, [this] { // after the card came into view by its head
        if (QWidget* at = focusWidget()) ensureWidgetVisible(at, 0, 6 * kGrid);
    });
    return true;
}

std::string FormView::fieldAt(const QWidget* widget) const
{
    const FieldEditor* editor = editorAt(widget);
    return editor ? editor->field().name : std::string();
}

const FieldEditor* FormView::editorAt(const QWidget* widget) const
{
    if (!widget || !isAncestorOf(widget)) return nullptr;
    for (const Slot& slot : m_slots) {
        if (!slot.card) continue;
        if (const FieldEditor* editor = slot.card->grid().editorAt(*widget)) return editor;
    }
    return nullptr;
}

void FormView::addToStep(const std::string& step, QWidget* added)
{
    for (Slot& slot : m_slots) {
        if (slot.step->name == step) slot.column->addWidget(added);
    }
}

std::vector<const KindStep*> FormView::steps() const
{
    std::vector<const KindStep*> steps;
    for (const Slot& slot : m_slots) steps.push_back(slot.step);
    return steps;
}

void FormView::follow(QWidget* focused)
{
    if (!focused || !isAncestorOf(focused)) return Q_EMIT helpChanged({});
    ensureWidgetVisible(focused, 0, 6 * kGrid);
    const FieldEditor* editor = editorAt(focused);
    if (!editor) return Q_EMIT helpChanged({});
    const Field& field = editor->fieldAt(*focused);
    QString help = labelText(field.label);
    if (const QString more = labelText(field.help); !more.isEmpty()) help += QStringLiteral(" — ") + more;
    if (!field.source.empty()) help += QStringLiteral("   · ") + qs(field.source);
    Q_EMIT helpChanged(help);
}

} // namespace zapis::ui
