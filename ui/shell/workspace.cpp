#include "ui/shell/workspace.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "core/facade/backup.h"
#include "ui/look/calm_style.h"
#include "ui/pages/page_table.h"
#include "ui/pages/records/create_dialog.h"
#include "ui/shell/area_walk.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kNarrowPx = 1300, kTrailMost = 50;
constexpr auto kPlaceSetting = "place";
const QString kSearch = QStringLiteral("search"), kHome = QStringLiteral("home"), kBundles = QStringLiteral("bundles");

} // namespace

Workspace::Workspace(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_top(new TopBar(session.canWrite())),
      m_rail(new Rail),
      m_pages(new QStackedWidget),
      m_status(new StatusBar(session)),
      m_message(new MessageBar),
      m_clock(new MessageBar),
      m_counts(session.reader())
{
    setObjectName(QStringLiteral("workspace"));
    auto* banner = new Banner(Tone::Attention);
    banner->setObjectName(QStringLiteral("practice-banner"));
    if (!session.vault().isPractice()) banner->hide(); // shown before it has a parent, it would be a window
    auto* backup = new Banner(Tone::Attention);
    backup->setObjectName(QStringLiteral("backup-banner"));
    const BackupStanding standing = backupStanding(session.vault());
    if (!standing.isBackup) backup->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_clock);
    right->addWidget(m_message);
    right->addWidget(m_pages, 1);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    column->addWidget(m_top);
    column->addWidget(banner);
    column->addWidget(backup);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    fillRail();
    addKeys();

    connect(m_rail, &Rail::chosen, this, &Workspace::showPage);
    connect(m_top, &TopBar::searched, this, &Workspace::search);
    connect(m_top, &TopBar::searchLeft, this, &Workspace::leaveSearch);
    connect(m_top, &TopBar::resultsAsked, this, [this] {
        if (m_current != kSearch) return;
        if (QWidget* results = page(kSearch)->focusTarget()) results->setFocus();
    });
    connect(m_top, &TopBar::backAsked, this, &Workspace::goBack);
    connect(m_top, &TopBar::lockAsked, this, &Workspace::lockAsked);
    connect(m_top, &TopBar::helpAsked, this, &Workspace::helpAsked);
    connect(m_top, &TopBar::testimonyAsked, this, [this] { newRecord(QStringLiteral("testimony"), Json::object({})); });
    connect(&session, &Session::failed, this, [this](const QString& sentence, const QString& advice) {
        say(Tone::Bad, sentence, advice);
        sayClock(); // it may have jumped meanwhile
    });
    connect(&session, &Session::openRecordAsked, this, &Workspace::openRecord);
    connect(&session, &Session::openHitAsked, this, &Workspace::openHit);
    connect(&session, &Session::openPassageAsked, this, &Workspace::openPassage);
    connect(&session, &Session::newRecordAsked, this, &Workspace::newRecord);
    connect(&session, &Session::recordDialogAsked, this, &Workspace::newRecordOver);
    connect(&session, &Session::exportAsked, this, [this](const std::vector<RecordId>& selection) {
        showPage(kBundles);
        page(kBundles)->beginExport(selection);
    });
    connect(&session, &Session::recordsChanged, this, &Workspace::count);
    connect(&session, &Session::aloneChanged, this, [this](bool alone) { setEnabled(!alone); });
    words(this, [this, banner, backup, made = standing.madeMs] {
        backup->setText(made
                ? tr("A backup of %1: it is only read. To work on, choose Restore… on the first page.").arg(momentText(*made))
                : tr("A backup: it is only read. To work on, choose Restore… on the first page."));
        banner->setText(tr("Practice: everything in this notebook is invented, and all that it exports says so."));
        m_top->setVaultLabel(qs(m_session.vault().label()));
        sayClock();
    });
    m_clock->setObjectName(QStringLiteral("clock-bar"));
    m_clock->answerWith([] { return tr("The clock is right"); }, [this] { acceptClock(); });
    sayWarnings();
    count();
}

Workspace::~Workspace()
{
    m_session.disconnect(this); // edits that go with their pages may still have something to tell
}

void Workspace::fillRail()
{
    int number = 0;
    for (const PageEntry& entry : pageTable()) {
        if (!entry.onRail) continue;
        m_rail->addEntry(entry.name, entry.iconName, entry.say, entry.atBottom ? Rail::Place::Bottom : Rail::Place::Top);
        if (++number < 10)
            addShortcut(
                this, QKeySequence(QStringLiteral("Ctrl+%1").arg(number)), [say = entry.say] { return say(); },
                [this, name = entry.name] { showPage(name); });
    }
}

void Workspace::addKeys()
{
    addShortcut(
        this, QKeySequence(Qt::Key_F6), [] { return tr("To the next part of the window"); },
        [this] { walkAreas(areas(), Walk::On); });
    addShortcut(
        this, QKeySequence(Qt::SHIFT | Qt::Key_F6), [] { return tr("To the part of the window before"); },
        [this] { walkAreas(areas(), Walk::Back); });
    addShortcut(
        this, QKeySequence(Qt::ALT | Qt::Key_Left), [] { return tr("Back to where you were before a record was opened"); },
        [this] { goBack(); });
    // What lists, fields and choices do by themselves, wherever they stand.
    tellKey(this, QKeySequence(QKeySequence::Undo), [] { return tr("Undo what was typed in a text"); });
    tellKey(this, QKeySequence(QKeySequence::Redo), [] { return tr("Redo what was undone"); });
    tellKey(this, QKeySequence(Qt::Key_Return), [] { return tr("Open the line chosen in a list"); });
    tellKey(this, QKeySequence(Qt::Key_F4), [] { return tr("Open the choices of a field"); });
    tellKey(this, QKeySequence(Qt::Key_Delete), [] { return tr("Empty a choice or an answer"); });
    tellKey(this, QKeySequence(Qt::Key_Escape),
        [] { return tr("Leave the search, a list of choices or a dialog; from a record that was found, back to the others"); });
}

QList<QWidget*> Workspace::areas() const
{
    QList<QWidget*> areas{m_top, m_clock, m_message, m_rail};
    if (Page* current = m_made.value(m_current)) areas += panesOf(*current);
    areas.append(m_status);
    return areas;
}

void Workspace::goBack()
{
    if (m_trail.isEmpty()) return;
    const auto [name, place] = m_trail.takeLast();
    m_top->setMayGoBack(!m_trail.isEmpty());
    showPage(name);
    if (name == kSearch) {
        const QSignalBlocker quiet(m_top);
        m_top->setSearchText(m_searched);
        focusPage();
    }
    if (!place.isEmpty()) page(name)->restorePlace(place); // last: the page gives the keyboard to its list
}

/// What has the keyboard takes an Escape of its own before.
void Workspace::keyPressEvent(QKeyEvent* event)
{
    const bool mayGoBack = !m_hitPage.isEmpty() && !m_trail.isEmpty() && m_trail.constLast().first == kSearch;
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && mayGoBack) goBack();
    else QWidget::keyPressEvent(event);
}

void Workspace::sayWarnings()
{
    QStringList sentences;
    QString advice;
    for (const VaultWarning& warning : m_session.vault().warnings()) {
        if (warning.key == "vault.is-backup") continue; // the banner says it, and stays
        const ErrorWords said = errorWords(warning.key, warning.args);
        sentences.append(said.sentence);
        advice = said.advice;
    }
    if (!sentences.isEmpty()) say(Tone::Attention, sentences.join(u'\n'), sentences.size() == 1 ? advice : QString());
}

/// Asked before the first entry: what is written by a wrong clock stays in the journal for good.
void Workspace::sayClock()
{
    const ClockStanding clock = m_session.vault().clock();
    if (clock.isRight() || !m_session.canWrite()) return m_clock->hide();
    const Error doubt = clock.error();
    const ErrorWords said = errorWords(doubt.what(), doubt.args);
    m_clock->say(Tone::Attention, said.sentence, said.advice);
}

void Workspace::acceptClock()
{
    m_session.runAlone(
        this, tr("The clock is right"), [&vault = m_session.vault()](const Job&) { vault.acceptClock(); }, [this] { sayClock(); },
        [this](const Error& error) { m_session.announceError(error); });
}

Page* Workspace::page(const QString& name)
{
    if (Page* made = m_made.value(name)) return made;
    for (const PageEntry& entry : pageTable()) {
        if (entry.name != name) continue;
        Page* made = entry.make(m_session);
        m_pages->addWidget(made);
        m_made.insert(name, made);
        connect(made, &Page::railChanged, this, &Workspace::fitRail);
        if (const QByteArray place = m_places.take(name); !place.isEmpty()) made->restorePlace(place);
        return made;
    }
    return nullptr;
}

void Workspace::showPage(const QString& name)
{
    Page* next = page(name);
    if (!next) return;
    if (Page* before = m_made.value(m_current); before && before != next) before->sealDraft();
    m_current = name;
    m_hitPage.clear();
    m_pages->setCurrentWidget(next);
    m_rail->setCurrent(name);
    if (name != kSearch && !m_top->searchText().isEmpty()) {
        const QSignalBlocker quiet(m_top);
        m_top->setSearchText({});
    }
    fitRail();
    next->activate();
    if (name != kSearch) focusPage(); // the search page is shown while somebody types
}

bool Workspace::bring(const RecordId& id)
{
    try {
        const auto kind = m_session.kindOf(id);
        if (!kind) return false;
        for (const QString& name : pagesOfKind(*kind)) {
            if (!page(name)->openRecord(id)) continue;
            showPage(name);
            return true;
        }
    } catch (const Error& error) {
        m_session.announceError(error);
    }
    return false;
}

void Workspace::openRecord(const RecordId& id)
{
    const Page* before = m_made.value(m_current);
    QPair<QString, QByteArray> place{m_current, before ? before->place() : QByteArray()};
    if (!bring(id) || place.first.isEmpty()) return;
    m_trail.append(std::move(place));
    if (m_trail.size() > kTrailMost) m_trail.removeFirst();
    m_top->setMayGoBack(true);
}

void Workspace::openHit(const RecordId& id, const std::string& place, const QString& words)
{
    openRecord(id);
    if (m_current == kSearch) return; // it could not be opened, which was told
    m_hitPage = m_current;
    m_made.value(m_current)->showWords(place, words);
}

void Workspace::openPassage(const RecordId& account, const RecordId& passage)
{
    openRecord(account);
    m_made.value(m_current)->showPassage(passage);
}

void Workspace::newRecord(const QString& kind, const Json& prefilled)
{
    if (!m_session.canWrite()) return;
    const QString name = pagesOfKind(utf8(kind)).front();
    page(name)->newRecord(kind, prefilled);
    showPage(name);
}

void Workspace::newRecordOver(
    const std::string& kind, const Json& prefilled, QWidget* parent, const std::function<void(const RecordId&)>& done)
{
    auto* dialog = new CreateDialog(m_session, kind, prefilled, parent);
    connect(dialog, &CreateDialog::made, dialog, done);
    dialog->open();
}

void Workspace::search(const QString& text)
{
    if (text.trimmed().isEmpty()) {
        if (m_current == kSearch) page(kSearch)->search({});
        return;
    }
    if (m_current != kSearch) m_beforeSearch = m_current;
    const QString typed = text;
    m_searched = text;
    showPage(kSearch);
    page(kSearch)->search(typed);
}

void Workspace::leaveSearch()
{
    if (m_current == kSearch) showPage(m_beforeSearch.isEmpty() ? kHome : m_beforeSearch);
    focusPage();
}

void Workspace::focusPage()
{
    Page* current = m_made.value(m_current);
    QWidget* target = current ? current->focusTarget() : nullptr;
    (target && target->isVisible() ? target : static_cast<QWidget*>(m_rail))->setFocus();
}

void Workspace::count()
{
    std::vector<std::pair<QString, std::string>> wanted;
    for (const PageEntry& entry : pageTable())
        if (!entry.countedKind.isEmpty()) wanted.emplace_back(entry.name, utf8(entry.countedKind));
    m_counts.ask([this, wanted](Reading& reading) -> ReaderThread::Answer {
        std::vector<std::pair<QString, quint64>> counts;
        for (const auto& [name, kind] : wanted) {
            RecordQuery query;
            query.kind = kind;
            counts.emplace_back(name, reading.reader().count(query));
        }
        return [this, counts] {
            for (const auto& [name, number] : counts) m_rail->setCount(name, number);
        };
    });
}

bool Workspace::seal() noexcept
{
    const bool isSealed = m_session.seal();
    if (!m_session.canWrite() || m_session.isAlone()) return isSealed;
    try {
        Json::Object places;
        const auto keep = [&](const QString& name, const QByteArray& place) {
            if (!place.isEmpty()) places.emplace(name.toStdString(), Json(place.toBase64().toStdString()));
        };
        for (auto made = m_made.begin(); made != m_made.end(); ++made) keep(made.key(), made.value()->place());
        for (auto kept = m_places.begin(); kept != m_places.end(); ++kept) keep(kept.key(), kept.value());
        m_session.vault().setSetting(
            kPlaceSetting, canonical(Json::object({{"page", utf8(m_current)}, {"places", Json(std::move(places))}})));
    } catch (const std::exception&) {
        // A full disk must not keep the vault open: the place is lost, the edits are the session's.
    }
    return isSealed;
}

void Workspace::restorePlaces()
{
    QString current = kHome;
    try {
        const std::string kept = m_session.vault().setting(kPlaceSetting);
        if (!kept.empty()) {
            const Json place = parseJson(kept);
            current = qs(place.stringOr("page", "home"));
            if (const Json* places = place.find("places"); places && places->isObject())
                for (const auto& [name, where] : places->members())
                    if (where.isString())
                        m_places.insert(qs(name), QByteArray::fromBase64(QByteArray::fromStdString(where.string())));
        }
    } catch (const Error&) {
        current = kHome; // a place that cannot be read is none
    }
    showPage(current != kSearch && page(current) ? current : kHome);
}

void Workspace::fitRail()
{
    const Page* current = m_made.value(m_current);
    m_rail->setIconsOnly(width() < kNarrowPx || (current && current->wantsNarrowRail()));
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitRail();
}

} // namespace zapis::ui
