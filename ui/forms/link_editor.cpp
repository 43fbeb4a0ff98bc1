#include "ui/forms/link_editor.h"

#include <QHBoxLayout>

#include "ui/forms/record_popup.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"

namespace zapis::ui {

LinkEditor::LinkEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_box(new PickerBox),
      m_open(new QToolButton)
{
    m_open->setIcon(icon(QStringLiteral("go-next")));
    m_open->setAutoRaise(true);
    m_open->setFocusPolicy(Qt::StrongFocus); // a tool button takes no Tab by itself
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid / 2);
    row->addWidget(m_box, 1);
    row->addWidget(m_open);
    connect(m_box, &PickerBox::opened, this, [this] {
        auto* popup = new RecordPopup(this->field().targets, this->context(), m_name, this);
        connect(popup, &RecordPopup::took, this, [this](const RecordId& id) { choose(toText(id)); });
        popup->popUp(m_box);
    });
    connect(m_box, &PickerBox::cleared, this, [this] { choose({}); });
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (const auto id = parseRecordId(m_id)) this->context().directory.show(*id);
    });
    words(this, [this] { show(); });
}

void LinkEditor::read(const Json& object)
{
    m_id = object.stringOr(field().name);
    show();
}

void LinkEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_box->setReadOnly(readOnly);
    show();
}

void LinkEditor::setName(const QString& label)
{
    m_name = label;
    m_box->setAccessibleName(label);
    if (m_box->accessibleDescription().isEmpty()) m_box->setAccessibleDescription(label); // a combo box loses its accessible name
    m_open->setAccessibleName(tr("Show: %1").arg(label));
    m_open->setToolTip(tr("Show this record"));
}

void LinkEditor::choose(const std::string& id)
{
    if (m_id == id) return;
    m_id = id;
    show();
    Q_EMIT edited();
}

void LinkEditor::show()
{
    const auto id = parseRecordId(m_id);
    const auto entry = id ? context().directory.entry(*id) : std::nullopt;
    QString text;
    if (entry) text = entry->name == entry->code ? entry->name : entry->name + QStringLiteral(" · ") + entry->code;
    else if (!m_id.empty()) text = tr("Record that is not here");
    m_box->setShown(text, m_readOnly ? QStringLiteral("–") : tr("Choose"));
    m_open->setVisible(entry.has_value());
}

} // namespace zapis::ui
