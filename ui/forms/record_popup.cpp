#include "ui/forms/record_popup.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/popups.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kEntries = 50;
constexpr int kWaitMs = 120; // after the last key

/// The code of `scripts` that the first letter is of; empty where that is another one.
std::string scriptOf(const QString& text)
{
    for (const QChar letter : text) {
        if (letter.script() == QChar::Script_Latin) return "latn";
        if (letter.script() == QChar::Script_Cyrillic) return "cyrl";
        if (letter.isLetter()) return {};
    }
    return {};
}

} // namespace

RecordPopup::RecordPopup(const std::vector<std::string>& kinds, FormContext& context, const QString& name, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_kinds(kinds),
      m_context(context),
      m_search(new QLineEdit),
      m_list(new QListWidget),
      m_note(new PlainLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(Box);
    setWindowTitle(name);
    setObjectName(QStringLiteral("record-popup"));
    m_search->setPlaceholderText(tr("Name, code or words"));
    m_search->setAccessibleName(tr("Search records: %1").arg(name));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Records found: %1").arg(name));
    m_list->setFrameShape(NoFrame);
    m_list->installEventFilter(this);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    if (m_context.directory.canWrite()) addMakers(*column);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kWaitMs);
    connect(&m_wait, &QTimer::timeout, this, &RecordPopup::ask);
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_takes = false; // other words are meant than those that Enter was pressed for
        m_wait.start();
    });
    connect(m_list, &QListWidget::itemClicked, this, &RecordPopup::take);
    m_search->setFocus();
    ask();
}

void RecordPopup::addMakers(QVBoxLayout& column)
{
    std::vector<std::string> kinds = m_kinds;
    if (kinds.size() == 1 && kinds.front() == "*") {
        kinds.clear();
        for (const Kind& kind : m_context.catalogue.kinds()) kinds.push_back(kind.name);
    }
    m_makers = kinds;
    auto* flow = new FlowLayout;
    column.addLayout(flow);
    if (kinds.size() > 4) {
        auto* button = new QPushButton(icon(QStringLiteral("list-add")), tr("New record"));
        auto* menu = new QMenu(button);
        for (const std::string& kind : kinds)
            menu->addAction(capitalised(labelText(m_context.catalogue.at(kind).label)), this, [this, kind] { make(kind); });
        button->setMenu(menu);
        flow->addWidget(button);
        return;
    }
    for (const std::string& kind : kinds) {
        auto* button = new QPushButton(
            icon(QStringLiteral("list-add")), tr("New: %1").arg(labelText(m_context.catalogue.at(kind).label).toLower()));
        button->setAutoDefault(true); // Enter presses it, as Space does
        connect(button, &QPushButton::clicked, this, [this, kind] { make(kind); });
        flow->addWidget(button);
    }
}

void RecordPopup::popUp(const QWidget* anchor) { popUpAt(*this, *anchor, {50 * kGrid, 42 * kGrid}); }

QString RecordPopup::typed() const { return m_search->text().simplified(); }

void RecordPopup::setText(const QString& text)
{
    m_search->setText(text);
    m_search->selectAll();
    ask();
}

void RecordPopup::ask()
{
    m_wait.stop();
    m_asking = true;
    m_context.directory.find(this, m_kinds, m_search->text().trimmed(), kEntries, [this](const auto& entries) { fill(entries); });
}

void RecordPopup::fill(const std::vector<RecordDirectory::Entry>& entries)
{
    m_asking = false;
    m_list->clear();
    for (const RecordDirectory::Entry& entry : entries) {
        auto* item = new QListWidgetItem(entry.name, m_list);
        item->setData(kIdRole, QString::fromStdString(toText(entry.id)));
        const QString more = entry.about.isEmpty() ? entry.code : entry.code + QStringLiteral(" · ") + entry.about;
        item->setText(entry.name == entry.code ? more : entry.name + QStringLiteral("   ") + more);
        item->setToolTip(item->text());
    }
    if (!typed().isEmpty()) m_list->setCurrentRow(0); // of the newest none is meant till somebody chooses it
    QString note;
    if (entries.empty())
        note = m_makers.size() == 1 ? tr("Nothing found. Enter makes a new record of these words.") : tr("Nothing found.");
    const bool asksPeople = std::find(m_kinds.begin(), m_kinds.end(), "person") != m_kinds.end();
    if (asksPeople && !m_context.directory.identityOpen())
        note += (note.isEmpty() ? QString() : QStringLiteral(" ")) + tr("Names are closed and were not searched; codes were.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (std::exchange(m_takes, false)) take();
}

bool RecordPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up) && m_list->count() > 0) {
        const int row = m_list->currentRow();
        m_list->setFocus();
        if (row < 0) m_list->setCurrentRow(0);
        else if (key == Qt::Key_Down && row == 0 && m_list->count() > 1) m_list->setCurrentRow(1);
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    takeFound();
    return true;
}

/// What stands in the list belongs to the words above only once their answer has come.
void RecordPopup::takeFound()
{
    if (m_wait.isActive()) ask();
    if (m_asking) m_takes = true;
    else take();
}

void RecordPopup::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (m_list->count() == 0 && m_makers.size() == 1) return make(m_makers.front());
    if (!item) return;
    if (const auto id = parseRecordId(item->data(kIdRole).toString().toStdString())) Q_EMIT took(*id);
    close();
}

/// What was typed, as the name of a new record. Nothing where the kind has none, or names are closed.
Json RecordPopup::nameTyped(const Kind& kind) const
{
    Json fields = Json::object({});
    const QString typed = this->typed();
    if (typed.isEmpty()) return fields;
    if (const Field* names = kind.find("names"); names && names->type == FieldType::Rows) {
        if (!m_context.directory.identityOpen()) return fields;
        Json name = Json::object({{"text", utf8(typed)}});
        const auto script = scriptOf(typed);
        if (!script.empty()) name["script"] = script;
        fields["names"] = Json::array({name});
        return fields;
    }
    if (const Field* name = kind.find("name"); name && name->type == FieldType::Text) fields["name"] = utf8(typed);
    return fields;
}

void RecordPopup::make(const std::string& kind)
{
    // The popup goes, the record comes later: the signal is sent by whoever still waits for it.
    setAttribute(Qt::WA_DeleteOnClose, false);
    QPointer<RecordPopup> self(this);
    QWidget* over = parentWidget()->window();
    close();
    m_context.directory.create(kind, nameTyped(m_context.catalogue.at(kind)), over, [self](const RecordId& id) {
        if (!self) return;
        Q_EMIT self->took(id);
        self->deleteLater();
    });
}

} // namespace zapis::ui
