#include "ui/forms/note_editor.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "core/search/search.h"
#include "ui/forms/record_popup.h"
#include "ui/widgets/shortcuts.h"

namespace zapis::ui {

namespace {

/// The part of a person's name that was typed, to the end of its word; what was typed where it is no part of the name; the name
/// where nothing was, or a code.
QString nameSaid(const RecordDirectory::Entry& person, const QString& typed)
{
    const QString name = person.name == person.code ? QString() : person.name;
    if (typed.isEmpty() || person.code.startsWith(typed, Qt::CaseInsensitive)) return name;
    for (qsizetype at = name.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0;
        at = name.indexOf(typed, at + 1, Qt::CaseInsensitive)) {
        if (at > 0 && !name[at - 1].isSpace()) continue;
        const qsizetype end = name.indexOf(u' ', at + typed.size());
        return name.mid(at, end < 0 ? -1 : end - at);
    }
    return typed;
}

} // namespace

NoteEditor::NoteEditor(const Field& field, FormContext& context, NarrativeEditor::Look look, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_text(new NarrativeEditor(look))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("text-") + qs(field.name).replace(u'_', u'-'));
    connect(m_text, &NarrativeEditor::mentionAsked, this, &NoteEditor::askMention);
    if (context.copyNames)
        connect(m_text, &NarrativeEditor::copyWithNamesAsked, this,
            [this](const QString& words) { this->context().copyNames(this->field(), this, words); });
    tellKey(m_text, QKeySequence(QStringLiteral("Ctrl+M")), [] { return tr("Name a person in the text"); });
    connect(m_text, &QTextEdit::textChanged, this, [this] {
        if (!m_reading) Q_EMIT edited();
    });
}

QList<Mention> NoteEditor::mentionsIn(const Json& object) const
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
    return mentions;
}

void NoteEditor::read(const Json& object)
{
    const QScopedValueRollback reading(m_reading, true);
    m_text->setNarrative(textIn(object), mentionsIn(object));
}

void NoteEditor::change(const Json& object)
{
    const QScopedValueRollback reading(m_reading, true);
    m_text->changeNarrative(textIn(object), mentionsIn(object));
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

void NoteEditor::showWords(const QString&, const WordFinder& finder)
{
    Json now = Json::object({});
    write(now); // offsets are those of the text that is shown, not of the one that was found
    const FoundWords found = finder(field(), now);
    QList<std::pair<int, int>> spans;
    for (const FoundWords::Span& span : found.spans) spans.append({static_cast<int>(span.from), static_cast<int>(span.to)});
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->showWords(spans, static_cast<int>(found.best));
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
    const QTextCursor words = m_text->namingWords();
    const QString said = m_text->wordsOf(words);
    auto* popup = new RecordPopup({"person"}, context(), tr("Whom do these words name?"), this);
    connect(popup, &RecordPopup::took, this, [this, words, said, popup](const RecordId& id) {
        if (const auto entry = context().directory.entry(id)) takeMention(*entry, words, said, popup->typed());
    });
    if (!said.isEmpty()) popup->setText(said);
    QWidget anchor(m_text->viewport());
    const QRect at = m_text->cursorRect();
    anchor.setGeometry(at.left(), at.top(), 1, at.height());
    popup->popUp(&anchor);
}

/// The text says afterwards what it said before: the words that were there, or those that were typed to find the person.
void NoteEditor::takeMention(const RecordDirectory::Entry& person, QTextCursor words, const QString& said, const QString& typed)
{
    Mention mention{QString::fromStdString(toText(person.id)), {}, person.code, person.code};
    if (context().directory.identityOpen()) mention.spoken = said.isEmpty() ? nameSaid(person, typed) : said;
    if (!mention.spoken.isEmpty()) mention.shown = mention.spoken;
    if (mention.spoken.isEmpty() && !said.isEmpty()) { // names are closed: what was said stays where it is, the person beside it
        words.setPosition(words.selectionEnd());
        words.insertText(QStringLiteral(" "));
    }
    m_text->setTextCursor(words);
    m_text->mention(mention);
    m_text->setFocus();
}

} // namespace zapis::ui
