#include "ui/forms/chips_editor.h"

#include <QHBoxLayout>

#include "ui/forms/chip.h"
#include "ui/forms/record_popup.h"
#include "ui/forms/term_popup.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

namespace zapis::ui {

ChipsEditor::ChipsEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_column(new QVBoxLayout(this)),
      m_flow(new FlowLayout),
      m_add(new QPushButton(icon(QStringLiteral("list-add")), {})),
      m_none(new PlainLabel(QStringLiteral("–")))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addLayout(m_flow);
    m_flow->addWidget(m_none);
    m_flow->addWidget(m_add);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->hide();
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] { ask(); });
}

void ChipsEditor::speak()
{
    words(this, [this] {
        m_add->setText(addWords());
        rebuild();
    });
}

void ChipsEditor::read(const Json& object)
{
    std::vector<std::string> values;
    const Json* value = valueIn(object);
    if (value && value->isArray()) {
        for (const Json& item : value->items()) {
            if (item.isString()) values.push_back(item.string());
        }
    }
    m_values = std::move(values);
    rebuild();
}

void ChipsEditor::write(Json& object) const
{
    Json::Array items(m_values.begin(), m_values.end());
    put(object, Json(std::move(items)));
}

void ChipsEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    rebuild();
}

void ChipsEditor::setName(const QString& label)
{
    m_name = label;
    m_add->setAccessibleName(QStringLiteral("%1: %2").arg(label, addWords()));
}

void ChipsEditor::include(const std::string& value)
{
    if (value.empty() || std::find(m_values.begin(), m_values.end(), value) != m_values.end()) return;
    m_values.push_back(value);
    rebuild();
    Q_EMIT edited();
}

void ChipsEditor::exclude(const std::string& value)
{
    if (!std::erase(m_values, value)) return;
    rebuild();
    Q_EMIT edited();
}

void ChipsEditor::rebuild()
{
    for (Chip* chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the sender of the click that leads here
    }
    m_chips.clear();
    QWidget* before = nullptr;
    for (const std::string& value : m_values) {
        auto* chip = new Chip(wordsOf(value), opens(), this);
        chip->setReadOnly(m_readOnly);
        connect(chip, &Chip::removed, this, [this, value] {
            exclude(value);
            if (QWidget* control = buddy()) control->setFocus();
        });
        connect(chip, &Chip::opened, this, [this, value] { open(value); });
        m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
        chip->show();
        m_chips.push_back(chip);
        if (before) setTabOrder(before, chip);
        before = chip;
    }
    if (before) setTabOrder(before, m_add);
    m_none->setVisible(m_readOnly && m_values.empty());
    updateGeometry();
}

void CodesEditor::ask()
{
    auto* popup = new TermPopup(*field().vocabulary, {values().begin(), values().end()}, TermPopup::Choice::Many, name(), this);
    connect(popup, &TermPopup::toggled, this, [this](const std::string& code, bool on) { on ? include(code) : exclude(code); });
    popup->popUp(addButton());
}

TextsEditor::TextsEditor(const Field& field, FormContext& context, QWidget* parent)
    : ChipsEditor(field, context, parent),
      m_line(new QLineEdit)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_line, 1);
    flow().removeWidget(addButton());
    row->addWidget(addButton());
    column().addLayout(row);
    connect(m_line, &QLineEdit::returnPressed, this, &TextsEditor::ask);
    connect(m_line, &QLineEdit::editingFinished, this, &TextsEditor::ask); // what was typed is not lost when the field is left
    speak();
}

void TextsEditor::setReadOnly(bool readOnly)
{
    ChipsEditor::setReadOnly(readOnly);
    m_line->setVisible(!readOnly);
}

void TextsEditor::setName(const QString& label)
{
    ChipsEditor::setName(label);
    m_line->setAccessibleName(label);
}

void TextsEditor::ask()
{
    const std::string text = utf8(m_line->text().trimmed());
    m_line->clear();
    include(text);
}

QString LinksEditor::wordsOf(const std::string& value) const
{
    const auto id = parseRecordId(value);
    const auto entry = id ? context().directory.entry(*id) : std::nullopt;
    return entry ? entry->name : tr("Record that is not here");
}

void LinksEditor::ask()
{
    auto* popup = new RecordPopup(field().targets, context(), name(), this);
    connect(popup, &RecordPopup::took, this, [this](const RecordId& id) { include(toText(id)); });
    popup->popUp(addButton());
}

void LinksEditor::open(const std::string& value)
{
    if (const auto id = parseRecordId(value)) context().directory.show(*id);
}

} // namespace zapis::ui
