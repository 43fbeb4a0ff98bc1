#include "ui/pages/records/records_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <algorithm>

#include "core/model/kinds.h"
#include "ui/pages/records/record_walk.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kListFoldsPx = 800; // narrower than this the list gives its room to the record
constexpr int kRecordPx = 660;    // what a record wants beside the list, which gives way down to its least width

} // namespace

RecordsPage::RecordsPage(Session& session, const QString& name, std::vector<std::string> kinds, QWidget* parent)
    : Page(session, parent),
      m_name(name),
      m_kinds(std::move(kinds)),
      m_edit(new RecordEdit(session, this)),
      m_list(new RecordList(session, m_kinds)),
      m_splitter(new QSplitter),
      m_details(new QStackedWidget),
      m_nothing(new EmptyState)
{
    setObjectName(name + QStringLiteral("-page"));
    m_details->addWidget(m_nothing);
    m_splitter->setObjectName(name + QStringLiteral("-splitter"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({370, 860});
    m_splitter->setChildrenCollapsible(false);
    m_details->setMinimumWidth(360);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    if (const QByteArray state = setting("splitter"); !state.isEmpty()) m_splitter->restoreState(QByteArray::fromBase64(state));
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { keepSetting("splitter", m_splitter->saveState().toBase64()); });
    connect(m_list, &RecordList::chosen, this, [this](const RecordId& id) { openRecord(id); });
    connect(m_list, &RecordList::activated, this, [this] {
        setBeside(Beside::Nothing);
        if (m_view) m_view->focusFace();
    });
    connect(m_list, &RecordList::moved, this, &RecordsPage::sayWalk);
    addShortcut(
        this, QKeySequence(Qt::Key_F11), [] { return tr("The record alone, or beside its list"); },
        [this] {
            if (m_beside == Beside::Nothing) leaveAlone();
            else if (m_edit->isOpen()) setBeside(Beside::Nothing);
        },
        Qt::WidgetWithChildrenShortcut);
    for (const int rows : {-1, 1})
        m_walkKeys.append(addShortcut(
            this, QKeySequence(Qt::ALT | (rows < 0 ? Qt::Key_Up : Qt::Key_Down)),
            [rows] { return rows < 0 ? tr("The record before") : tr("The record after"); }, [this, rows] { m_list->step(rows); },
            Qt::WidgetWithChildrenShortcut));
    connect(m_list, &RecordList::newAsked, this, [this](const QString& kind) { newRecord(kind, Json::object({})); });
    connect(m_nothing, &EmptyState::actionAsked, this,
        [this] { Q_EMIT m_list->newAsked(qs(m_kinds.empty() ? kinds::kTestimony : m_kinds.front())); });
    connect(&m_list->model(), &RecordListModel::rowsKnown, this, &RecordsPage::sayNothing);
    connect(m_edit, &RecordEdit::loaded, this, &RecordsPage::showEdit);
    QMetaObject::invokeMethod(
        this,
        [this] { // words() calls what derived classes say: not before they are made
            words(this, [this] {
                m_list->setTitle(title());
                const QStringList empty = emptyWords();
                m_list->setEmptyWords(empty.value(0), empty.value(1), empty.value(2));
                sayNothing();
            });
        },
        Qt::QueuedConnection);
}

RecordsPage::~RecordsPage() = default;

RecordView* RecordsPage::newView(const Kind& kind) { return new RecordView(session(), edit(), kind, FormView::Pages::All, {}); }

QString RecordsPage::title() const
{
    return m_kinds.size() == 1 ? labelText(session().catalogue().at(m_kinds.front()).plural) : tr("Records");
}

QStringList RecordsPage::emptyWords() const
{
    if (m_kinds.size() != 1) return {tr("No records yet"), tr("Choose a kind above, and begin the first one."), tr("New record")};
    const Kind& kind = session().catalogue().at(m_kinds.front());
    return {tr("None yet: %1").arg(labelText(kind.plural).toLower()), labelText(kind.help),
        tr("New: %1").arg(labelText(kind.label).toLower())};
}

/// An empty list says itself what belongs there, and offers the one thing to do.
void RecordsPage::sayNothing()
{
    if (m_list->model().rowCount() == 0) return m_nothing->say({}, {}, {});
    m_nothing->say(tr("Nothing chosen"), tr("Choose a record in the list, or begin a new one."), emptyWords().value(2));
}

void RecordsPage::sealDraft() { m_edit->sealDraft(); }

bool RecordsPage::openRecord(const RecordId& id)
{
    if (m_edit->isOpen() && m_edit->id() == id) return true;
    try {
        if (!session().kindOf(id)) return false;
    } catch (const Error& error) {
        session().announceError(error);
        return false;
    }
    m_list->select(id);
    return m_edit->open(id);
}

void RecordsPage::showWords(const std::string& place, const QString& words)
{
    setBeside(Beside::List); // Escape leads back to the hits
    if (m_view) m_view->showWords(place, words);
}

void RecordsPage::showPassage(const RecordId& passage)
{
    if (m_view) m_view->showPassage(passage);
}

void RecordsPage::newRecord(const QString& kind, const Json& prefilled)
{
    const std::string name = kind.toStdString();
    if (!session().canWrite()) return;
    const std::vector<Field>& fields = session().catalogue().at(name).fields;
    const bool beginsWithFile = prefilled.members().empty()
        && std::any_of(fields.begin(), fields.end(), [](const Field& field) { return field.measured; });
    if (m_kinds.empty() && beginsWithFile) {
        Q_EMIT session().newRecordAsked(kind, prefilled); // the page of its own takes it
        return;
    }
    m_list->select(std::nullopt);
    m_edit->begin(name, prefilled);
    if (m_view) m_view->focusFirst();
}

void RecordsPage::showEdit()
{
    if (!m_edit->isOpen()) {
        m_view = nullptr;
        m_details->setCurrentWidget(m_nothing);
        arrange();
        return;
    }
    RecordView*& view = m_views[m_edit->kind().name];
    if (!view) {
        view = newView(m_edit->kind());
        m_details->addWidget(view);
        connect(&view->walk(), &RecordWalk::stepAsked, m_list, &RecordList::step);
        connect(&view->walk(), &RecordWalk::listAsked, this, &RecordsPage::leaveAlone);
    }
    const bool isAnew = m_view != view || m_shown != m_edit->id();
    m_view = view;
    m_shown = m_edit->id();
    if (isAnew) view->showRecord();
    else view->refreshRecord();
    m_details->setCurrentWidget(view);
    if (!m_edit->isNew()) m_list->select(m_edit->id());
    arrange();
    recordOpened();
}

QByteArray RecordsPage::place() const
{
    if (!m_edit->isOpen()) return {};
    const char* beside = m_beside == Beside::List ? "list" : "nothing";
    return QByteArray::fromStdString(canonical(
        Json::object({{"record", toText(m_edit->id())}, {"view", m_view ? m_view->place() : Json()}, {"beside", beside}})));
}

void RecordsPage::restorePlace(const QByteArray& place)
{
    try {
        const Json kept = parseJson(place.toStdString());
        const auto id = parseRecordId(kept.stringOr("record"));
        const Json* view = kept.find("view");
        if (kept.stringOr("beside") == "nothing") setBeside(Beside::Nothing);
        if (id && openRecord(*id) && m_view && view && view->isObject()) m_view->restorePlace(*view);
    } catch (const Error&) {
        return; // a place that cannot be read is none
    }
}

void RecordsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
    const int room = qMax(m_list->minimumWidth(), width() - kRecordPx);
    if (m_splitter->sizes().constFirst() > room) m_splitter->setSizes({room, width() - room});
}

void RecordsPage::arrange()
{
    const bool hasRoom = width() >= kListFoldsPx && m_beside == Beside::List;
    m_list->setVisible(hasRoom || !m_edit->isOpen());
    sayWalk();
}

void RecordsPage::setBeside(Beside beside)
{
    m_beside = beside;
    arrange();
}

void RecordsPage::leaveAlone()
{
    setBeside(Beside::List);
    if (m_list->isVisible()) m_list->table().setFocus(Qt::OtherFocusReason);
}

void RecordsPage::sayWalk()
{
    for (QShortcut* key : m_walkKeys) key->setEnabled(!m_edit->isOpen() || !m_edit->isEditable()); // Alt+Down unfolds a choice
    if (!m_view) return;
    m_view->walk().setVisible(m_list->isHidden());
    m_view->walk().setPlace(m_list->selectedRow(), m_list->model().rowCount());
}

void RecordsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && m_beside == Beside::Nothing) leaveAlone();
    else Page::keyPressEvent(event);
}

void RecordsPage::keepSetting(const char* what, const QByteArray& value)
{
    if (!session().canWrite()) return;
    try {
        session().vault().setSetting(m_name.toStdString() + "." + what, value.toStdString());
    } catch (const Error& error) {
        session().announceError(error);
    }
}

QByteArray RecordsPage::setting(const char* what) const
{
    return QByteArray::fromStdString(session().vault().setting(m_name.toStdString() + "." + what));
}

} // namespace zapis::ui
