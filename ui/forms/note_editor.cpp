#include "ui/forms/note_editor.h"

#include <QVBoxLayout>

#include "ui/forms/record_popup.h"
#include "ui/widgets/shortcuts.h"

namespace zapis::ui {

NoteEditor::NoteEditor(const Field& field, FormContext& context, NarrativeEditor::Look look, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_text(new NarrativeEditor(look))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("text-") + qs(field.name).replace(u'_', u'-'));
    connect(m_text, &NarrativeEditor::mentionAsked, this, &NoteEditor::askMention);
    tellKey(m_text, QKeySequence(QStringLiteral("Ctrl+M")), [] { return tr("Name a person in the text"); });
    connect(m_text, &QTextEdit::textChanged, this, [this] {
        if (!m_reading) Q_EMIT edited();
    });
}

void NoteEditor::read(const Json& object)
{
    QList<Mention> mentions;
    const Json* rows = object.find(utf8(mentionsName()));
    if (rows && rows->isArray()) {
        for (const Json& row : rows->items()) {
            const std::string to = row.stringOr("to");
            Mention mention{qs(to), qs(row.stringOr("spoken")), {}, {}};
            const auto id = parseRecordId(to);
            const auto entry = id ? context().directory.entry(*id) : std::nullopt;
            mention.code = entry ? entry->code : tr("person");
            mention.shown = !mention.spoken.isEmpty() ? mention.spoken : mention.code;
            mentions.append(mention);
        }
    }
    m_reading = true;
    m_text->setNarrative(textIn(object), mentions);
    m_reading = false;
}

void NoteEditor::write(Json& object) const
{
    put(object, utf8(m_text->keptNarrative()));
    Json::Array rows;
    for (const Mention& mention : m_text->mentions()) {
        Json row = Json::object({{"to", utf8(mention.to)}});
        if (!mention.spoken.isEmpty()) row["spoken"] = utf8(mention.spoken);
        rows.push_back(std::move(row));
    }
    if (rows.empty()) object.members().erase(utf8(mentionsName()));
    else object[utf8(mentionsName())] = Json(std::move(rows));
}

void NoteEditor::setReadOnly(bool readOnly)
{
    if (m_text->isReadOnly() == readOnly) return;
    m_text->setTextInteractionFlags(
        readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::TextEditorInteraction);
}

void NoteEditor::setName(const QString& label) { m_text->setAccessibleName(label); }

void NoteEditor::askMention()
{
    const QString selected = m_text->selectedWords();
    auto* popup = new RecordPopup({"person"}, context(), tr("Whom do these words name?"), this);
    connect(popup, &RecordPopup::took, this, [this, selected](const RecordId& id) {
        const auto entry = context().directory.entry(id);
        if (!entry) return;
        const bool isOpen = context().directory.identityOpen();
        Mention mention{QString::fromStdString(toText(id)), {}, entry->code, entry->code};
        if (isOpen) {
            mention.spoken = !selected.isEmpty() ? selected : entry->name != entry->code ? entry->name : QString();
            if (!mention.spoken.isEmpty()) mention.shown = mention.spoken;
        }
        m_text->mention(mention);
        m_text->setFocus();
    });
    if (!selected.isEmpty()) popup->setText(selected);
    QWidget anchor(m_text->viewport());
    const QRect at = m_text->cursorRect();
    anchor.setGeometry(at.left(), at.top(), 1, at.height());
    popup->popUp(&anchor);
}

} // namespace zapis::ui
