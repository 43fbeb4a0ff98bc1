#include "ui/forms/form_card.h"

#include <QHBoxLayout>
#include <algorithm>

#include "core/records/handover_questions.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

std::vector<const Field*> FormCard::fieldsOf(
    const Kind& kind, const std::string& step, bool identityOpen, const FormOptions& options)
{
    std::vector<const Field*> fields;
    for (const Field& field : kind.fields) {
        if (field.generated || field.step != step || options.hidden.contains(field.name)) continue;
        if (field.sensitivity == Sensitivity::Identity && !identityOpen) continue;
        fields.push_back(&field);
    }
    return fields;
}

FormCard::FormCard(const Kind& kind, const KindStep& step, FormContext& context, const FormOptions& options, QWidget* parent)
    : QFrame(parent),
      m_kind(kind),
      m_step(step),
      m_options(options),
      m_grid(new FormGrid(fieldsOf(kind, step.name, context.directory.identityOpen(), options), context)),
      m_count(new Pill(Tone::Quiet))
{
    setFrameShape(StyledPanel); // the style paints the card
    setObjectName(QStringLiteral("step-") + qs(step.name));
    auto* heading = new PlainLabel;
    heading->setFont(fontBy(1, QFont::Bold));
    heading->setWordWrap(true); // a narrow window keeps room for the count beside it
    auto* head = new QHBoxLayout;
    head->addWidget(heading, 1);
    head->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 3 * kGrid / 2, 2 * kGrid, 2 * kGrid);
    column->setSpacing(3 * kGrid / 2);
    column->addLayout(head);
    column->addWidget(m_grid);
    m_count->hide();
    m_hidesIdentity = fieldsOf(kind, step.name, true, options).size() != m_grid->frames().size();
    auto* closed = new PlainLabel;
    closed->setForegroundRole(QPalette::PlaceholderText);
    closed->setWordWrap(true);
    closed->setVisible(m_hidesIdentity);
    column->addWidget(closed);
    words(this, [this, heading, closed] {
        heading->setText(labelText(m_step.label));
        closed->setText(tr("Names and contacts are closed now. They are kept and are not shown."));
    });
}

void FormCard::read(const Json& fields)
{
    m_grid->read(fields);
    count(fields);
    checkOrder(fields);
}

void FormCard::setReadOnly(bool readOnly)
{
    m_grid->setReadOnly(readOnly);
    for (FieldFrame* frame : m_grid->frames()) {
        if (m_options.locked.contains(frame->editor().field().name)) frame->editor().setReadOnly(true);
    }
}

/// Does another field of the group stand in for this one?
bool FormCard::hasAnswerInGroup(const Json& fields, const Field& field) const
{
    return std::any_of(m_kind.fields.begin(), m_kind.fields.end(),
        [&](const Field& other) { return &other != &field && other.group == field.group && fields.find(other.name); });
}

/// Of fields that stand in for each other, the first carries the mark till one of them is answered.
void FormCard::count(const Json& fields)
{
    std::set<const Field*> askedLater;
    for (const OpenQuestion& open : openAtHandover(m_kind, fields)) askedLater.insert(open.front());
    std::set<std::string> groups;
    for (FieldFrame* frame : m_grid->frames()) {
        const Field& field = frame->editor().field();
        const bool standsAlone = field.group.empty() || (!hasAnswerInGroup(fields, field) && groups.insert(field.group).second);
        frame->setNeeded(field.need != Need::No && !field.measured && standsAlone && holds(field.when, m_kind, fields));
        frame->setAskedLater(askedLater.contains(m_kind.find(field.name)));
    }
    const Completeness done = completenessOf(m_kind, fields, m_step.name);
    m_count->setVisible(done.needed > 0);
    if (done.filled >= done.needed) m_count->setState(tr("nothing needed is missing"), Tone::Good);
    else m_count->setState(tr("%1 of %2 needed answers given").arg(done.filled).arg(done.needed), Tone::Attention);
}

} // namespace zapis::ui
