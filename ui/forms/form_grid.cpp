#include "ui/forms/form_grid.h"

#include <QGridLayout>
#include <algorithm>

#include "ui/forms/editors.h"
#include "ui/look/calm_style.h"

namespace zapis::ui {
namespace {

constexpr int kTwoColumnsPx = 480; // narrower than this a card has one column

}

std::vector<Problem> problemsBelow(const std::vector<Problem>& problems, std::string_view head)
{
    std::vector<Problem> below;
    for (const Problem& problem : problems) {
        const std::string_view path = problem.path;
        if (!path.starts_with(head)) continue;
        const std::string_view rest = path.substr(head.size());
        if (rest.empty() || rest.front() == '[' || rest.front() == '.')
            below.push_back({std::string(rest.starts_with('.') ? rest.substr(1) : rest), problem.key, problem.args});
    }
    return below;
}

FormGrid::FormGrid(const std::vector<const Field*>& fields, FormContext& context, QWidget* parent)
    : QWidget(parent),
      m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(3 * kGrid);
    m_grid->setVerticalSpacing(3 * kGrid / 2);
    for (const Field* field : fields) {
        auto* frame = new FieldFrame(newEditor(*field, context), this);
        connect(&frame->editor(), &FieldEditor::edited, this, &FormGrid::edited);
        m_frames.push_back(frame);
    }
    arrange(2);
}

void FormGrid::arrange(int columns)
{
    if (columns == m_columns) return;
    m_columns = columns;
    int row = 0, column = 0;
    for (FieldFrame* frame : m_frames) {
        m_grid->removeWidget(frame);
        if (frame->editor().isWide() && column) {
            ++row;
            column = 0;
        }
        const int width = frame->editor().isWide() ? columns : 1;
        m_grid->addWidget(frame, row, column, 1, width);
        column += width;
        if (column >= columns) {
            ++row;
            column = 0;
        }
    }
    for (int i = 0; i < 2; ++i) m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

QSize FormGrid::minimumSizeHint() const
{
    QSize least = QWidget::minimumSizeHint();
    int widest = 0;
    for (const FieldFrame* frame : m_frames) widest = std::max(widest, frame->minimumSizeHint().width());
    least.setWidth(widest);
    return least;
}

int FormGrid::twoColumnsPx() const
{
    int widest = 0;
    for (const FieldFrame* frame : m_frames)
        if (!frame->editor().isWide()) widest = std::max(widest, frame->minimumSizeHint().width());
    return std::max(kTwoColumnsPx, 2 * widest + m_grid->horizontalSpacing());
}

void FormGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width() < twoColumnsPx() ? 1 : 2);
}

void FormGrid::read(const Json& object)
{
    for (FieldFrame* frame : m_frames) frame->editor().read(object);
}

void FormGrid::write(Json& object) const
{
    for (const FieldFrame* frame : m_frames) frame->editor().write(object);
}

void FormGrid::setReadOnly(bool readOnly)
{
    for (FieldFrame* frame : m_frames) frame->editor().setReadOnly(readOnly);
}

void FormGrid::setProblems(const std::vector<Problem>& problems)
{
    for (FieldFrame* frame : m_frames) frame->setProblems(problemsBelow(problems, frame->editor().field().name));
}

void FormGrid::savedChanged()
{
    for (FieldFrame* frame : m_frames) frame->editor().savedChanged();
}

void FormGrid::checkOrder(const std::vector<Field>& siblings, const Json& object)
{
    for (FieldFrame* frame : m_frames) {
        const Field& field = frame->editor().field();
        if (field.after.empty()) continue;
        frame->setWarning(liesTooEarly(field, object) ? orderText(field, siblings) : QString());
    }
}

std::pair<FieldEditor*, QString> FormGrid::editorFor(const QString& path) const
{
    for (const FieldFrame* frame : m_frames) {
        const QString name = qs(frame->editor().field().name);
        if (!path.startsWith(name)) continue;
        const QString rest = path.mid(name.size());
        if (rest.isEmpty() || rest.front() == u'[' || rest.front() == u'.') return {&frame->editor(), rest};
    }
    return {nullptr, {}};
}

bool FormGrid::focusPath(const QString& path)
{
    const auto [editor, rest] = editorFor(path);
    if (editor) editor->focusPath(rest);
    return editor != nullptr;
}

bool FormGrid::showWords(const QString& path, const WordFinder& finder)
{
    const auto [editor, rest] = editorFor(path);
    if (editor) editor->showWords(rest, finder);
    return editor != nullptr;
}

FieldEditor* FormGrid::editor(const std::string& name) const
{
    for (FieldFrame* frame : m_frames) {
        if (frame->editor().field().name == name) return &frame->editor();
    }
    return nullptr;
}

FieldEditor* FormGrid::editorAt(const QWidget& widget) const
{
    const auto holds = [&](const FieldFrame* frame) { return frame == &widget || frame->isAncestorOf(&widget); };
    const auto found = std::find_if(m_frames.begin(), m_frames.end(), holds);
    return found == m_frames.end() ? nullptr : &(*found)->editor();
}

void FormGrid::setNamePrefix(const QString& prefix)
{
    for (FieldFrame* frame : m_frames) frame->editor().setName(prefix + labelText(frame->editor().field().label));
}

} // namespace zapis::ui
