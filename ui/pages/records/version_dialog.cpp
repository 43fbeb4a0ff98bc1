#include "ui/pages/records/version_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <limits>

#include "core/model/validate.h"
#include "ui/editing/record_edit.h"
#include "ui/look/calm_style.h"
#include "ui/pages/records/copy_names.h"
#include "ui/pages/records/reason_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {

VersionDialog::VersionDialog(Session& session, RecordEdit& edit, ShownVersion version, const std::string& field, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_edit(edit),
      m_directory(session),
      m_version(std::move(version)),
      m_field(new QComboBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("version-dialog"));
    setWindowTitle(tr("What was, what is"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(3 * kGrid / 2);
    auto* head = new QHBoxLayout;
    head->addWidget(new PlainLabel(QStringLiteral("%1 · %2").arg(m_version.when, m_version.who)), 1);
    head->addWidget(m_field);
    column->addLayout(head);
    m_field->setObjectName(QStringLiteral("version-field"));
    m_field->setAccessibleName(tr("Field"));
    for (const std::string& name : m_version.fields)
        m_field->addItem(labelText(m_edit.kind().find(name)->label), QString::fromStdString(name));
    auto* sides = new QHBoxLayout;
    sides->setSpacing(2 * kGrid);
    m_was = newSide(QStringLiteral("was"), tr("Was"), m_version.revision - 1, *sides);
    m_is = newSide(QStringLiteral("is"), tr("Became"), m_version.revision, *sides);
    column->addLayout(sides, 1);
    auto* foot = new QHBoxLayout;
    QLabel* advice = dimLabel();
    advice->setText(m_edit.isAmending() ? tr("Save the amendment or throw it away before an old text is restored.")
                                        : tr("What is restored is saved as a new change; nothing of the history goes."));
    foot->addWidget(advice, 1);
    auto* close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("version-close"));
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(
        m_field, &QComboBox::currentIndexChanged, this, [this] { showField(m_field->currentData().toString().toStdString()); });
    m_field->setCurrentIndex(qMax(0, m_field->findData(QString::fromStdString(field))));
    showField(m_field->currentData().toString().toStdString());
    resize(920, 620);
}

VersionDialog::Side VersionDialog::newSide(const QString& name, const QString& heading, std::int64_t revision, QLayout& row)
{
    Side side{new NarrativeEditor(NarrativeEditor::Look::Page), new QPushButton(tr("Restore this"))};
    side.text->setFrameShape(QFrame::StyledPanel);
    side.text->setObjectName(QStringLiteral("version-") + name);
    side.text->setAccessibleName(heading);
    side.restore->setObjectName(QStringLiteral("version-restore-") + name);
    side.restore->setAccessibleName(QStringLiteral("%1: %2").arg(side.restore->text(), heading));
    QLabel* title = headingLabel(0);
    title->setText(heading);
    title->setBuddy(side.text);
    auto* column = new QVBoxLayout;
    column->addWidget(title);
    column->addWidget(side.text, 1);
    column->addWidget(side.restore, 0, Qt::AlignLeft);
    static_cast<QHBoxLayout&>(row).addLayout(column, 1);
    if (m_session.canWrite())
        connect(side.text, &NarrativeEditor::copyWithNamesAsked, this, [this](const QString& words) {
            const Field* field = m_edit.kind().find(m_field->currentData().toString().toStdString());
            copyWithNames(m_session, m_edit, *field, this, words);
        });
    connect(side.restore, &QPushButton::clicked, this, [this, revision] { askRestore(revision); });
    return side;
}

void VersionDialog::showField(const std::string& field)
{
    fill(m_was, m_version.before, field);
    fill(m_is, m_version.after, field);
    if (m_version.revision == 1) m_was.restore->setEnabled(false); // before that there was no record
}

void VersionDialog::fill(const Side& side, const Json& then, const std::string& name)
{
    const Field& field = *m_edit.kind().find(name);
    const Json *old = then.find(name), *now = m_edit.fields().find(name);
    const bool isWords = field.type == FieldType::Narrative && old && old->isString();
    if (isWords) side.text->setNarrative(qs(old->string()), peopleIn(field, then));
    else side.text->setNarrative(old ? wholeValue(field, *old) : QString(), {});
    side.text->setTextInteractionFlags(
        isWords ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    const bool isSame = old && now ? *old == *now : !old && !now;
    side.restore->setEnabled(mayRestore() && !isSame);
}

/// Longer than any list shows it.
QString VersionDialog::wholeValue(const Field& field, const Json& value)
{
    if (!value.isArray() || (field.type != FieldType::Rows && field.type != FieldType::Checklist))
        return tellValue(field, value, &m_directory, std::numeric_limits<int>::max());
    QStringList rows;
    for (const Json& row : value.items())
        rows.append(field.type == FieldType::Rows ? tellRow(field, row, &m_directory) : checklistText(field, row));
    return rows.join(u'\n');
}

QList<Mention> VersionDialog::peopleIn(const Field& field, const Json& fields)
{
    QList<Mention> people;
    const Json* rows = fields.find(field.name + "_mentions");
    if (!rows || !rows->isArray()) return people;
    for (const Json& row : rows->items()) {
        const auto id = parseRecordId(row.stringOr("to"));
        const auto entry = id ? m_directory.entry(*id) : std::nullopt;
        Mention one{qs(row.stringOr("to")), qs(row.stringOr("spoken")), {}, entry ? entry->code : tr("person")};
        one.shown = one.spoken.isEmpty() ? one.code : one.spoken;
        people.append(one);
    }
    return people;
}

QString VersionDialog::checklistText(const Field& field, const Json& row)
{
    const QString item = termText(field.vocabulary, row.stringOr("item")), answer = sayAnswer(row.stringOr("answer"));
    const QString note = qs(row.stringOr("note"));
    return note.isEmpty() ? QStringLiteral("%1: %2").arg(item, answer) : QStringLiteral("%1: %2 (%3)").arg(item, answer, note);
}

bool VersionDialog::mayRestore() const
{
    const Status status = m_edit.status();
    const bool isClosed = status == Status::Withdrawn || status == Status::Merged || status == Status::Quarantined;
    return m_session.canWrite() && !isClosed && !m_edit.isAmending() && m_edit.kind().freezes != Freezes::WhenSaved;
}

void VersionDialog::askRestore(std::int64_t revision)
{
    const std::vector<std::string> fields{m_field->currentData().toString().toStdString()};
    const Field& field = *m_edit.kind().find(fields.front());
    if (m_edit.status() == Status::Draft && !field.stands) {
        accept();
        return m_edit.restore(revision, fields, {});
    }
    (new ReasonDialog(tr("Restore"), tr("The earlier version stays readable beside this one."), tr("Restore"),
         m_session.catalogue().vocabulary("amendment-reasons"), this,
         [this, revision, fields](const Records::Reason& why) {
             accept();
             m_edit.restore(revision, fields, why);
         }))
        ->open();
}

} // namespace zapis::ui
