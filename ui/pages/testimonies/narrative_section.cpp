#include "ui/pages/testimonies/narrative_section.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/model/kinds.h"
#include "core/records/citation.h"
#include "core/search/search.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kFoldPx = 760; // of this section: narrower, the facts go under the words
constexpr int kCardPx = 240; // what the buttons of a fact want
const QKeySequence kFactKey(QStringLiteral("Ctrl+E")), kPersonKey(QStringLiteral("Ctrl+M")),
    kCitationKey(QStringLiteral("Ctrl+Shift+C"));

} // namespace

NarrativeSection::NarrativeSection(Session& session, RecordEdit& edit, FormContext& context, QWidget* parent)
    : RecordSection(session, edit, parent),
      m_field(*session.catalogue().at(kinds::kTestimony).find("narrative")),
      m_words(new NoteEditor(m_field, context, NarrativeEditor::Look::Page)),
      m_list(new FactList),
      m_find(new FindBar),
      m_hint(new KeyLabel),
      m_count(dimLabel()),
      m_title(headingLabel(0.5)),
      m_empty(dimLabel()),
      m_unlinked(textLabel()),
      m_back(new QPushButton(icon(QStringLiteral("edit-undo")), {})),
      m_splitter(new QSplitter),
      m_channel(session.reader())
{
    layOut();
    setFocusProxy(&m_words->text());
    m_words->text().setObjectName(QStringLiteral("testimony-narrative"));
    addShortcut(
        this, kFactKey, [] { return tr("Make a fact of the selected words"); }, [this] { askKind(); },
        Qt::WidgetWithChildrenShortcut);
    addShortcut(
        this, QKeySequence(QStringLiteral("Ctrl+F")), [] { return tr("Find in the text"); }, [this] { m_find->begin(); },
        Qt::WidgetWithChildrenShortcut);
    for (const int steps : {1, -1})
        addShortcut(
            this, QKeySequence(steps > 0 ? QKeyCombination(Qt::Key_F3) : QKeyCombination(Qt::SHIFT, Qt::Key_F3)),
            [steps] { return steps > 0 ? tr("The next one found") : tr("The one found before"); },
            [this, steps] { showFound(steps); }, Qt::WidgetWithChildrenShortcut);
    addShortcut(
        this, kCitationKey, [] { return tr("Copy where the selected words stand"); }, [this] { copyCitation(); },
        Qt::WidgetWithChildrenShortcut);
    connect(m_find, &FindBar::changed, this, &NarrativeSection::find);
    connect(m_find, &FindBar::stepAsked, this, &NarrativeSection::showFound);
    connect(m_find, &FindBar::ended, this, [this] {
        endFinding();
        m_words->text().setFocus();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(400);
    connect(&m_later, &QTimer::timeout, this, [this] {
        tellCount();
        tellGone();
    });
    connect(m_words, &FieldEditor::edited, this, &NarrativeSection::takeWords);
    connect(&m_words->text(), &NarrativeEditor::passageEntered, m_list, &FactList::light);
    connect(m_list, &FactList::factChosen, &m_words->text(), &NarrativeEditor::showPassage);
    connect(m_list, &FactList::unlinkAsked, this, [this](int number) { unlink(number); });
    connect(m_back, &QPushButton::clicked, this, &NarrativeSection::takeBack);
    connect(m_list, &FactList::factActivated, this, [this](int number) {
        for (const AnchoredFact& fact : m_facts) {
            if (fact.number == number) Q_EMIT this->session().openRecordAsked(fact.target);
        }
    });
    const auto isMine = [this] { return this->edit().isOpen() && this->edit().kind().name == kinds::kTestimony; };
    connect(&edit, &RecordEdit::fieldsMerged, this, [this, isMine] {
        if (isMine()) m_words->change(this->edit().fields());
    });
    connect(&edit, &RecordEdit::stateChanged, this, [this, isMine] {
        if (!isMine()) return;
        m_words->setReadOnly(!this->edit().isEditable());
        if (m_wasEditable != this->edit().isEditable()) fillCards();
        sayHint();
    });
    connect(&session, &Session::recordsChanged, this, [this, isMine] {
        m_unlinked->hide(); // what was unlinked before is not the last save any more
        m_back->hide();
        if (isMine() && !this->edit().isNew()) readFacts();
    });
    words(this, [this] {
        m_words->setName(labelText(m_field.label));
        m_title->setText(tr("Facts from these words"));
        m_list->setAccessibleName(m_title->text());
        m_back->setText(tr("Link it again"));
        m_empty->setText(tr("Nothing yet. Let the person speak; facts can be marked afterwards."));
        if (this->edit().isOpen()) readFacts();
        sayHint();
        tellCount();
    });
}

void NarrativeSection::layOut()
{
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_count->setWordWrap(false);
    m_title->setBuddy(m_list);
    auto* middle = new QWidget;
    middle->setAutoFillBackground(true);
    middle->setBackgroundRole(QPalette::Base);
    auto* hints = new QHBoxLayout;
    hints->addWidget(m_hint, 1);
    hints->addWidget(m_count);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(hints);
    auto* finds = new QHBoxLayout;
    finds->addWidget(m_find);
    column->addLayout(finds);
    column->addWidget(m_words, 1);
    connect(&m_words->text(), &NarrativeEditor::columnMoved, this, [hints, finds](int left, int right) {
        hints->setContentsMargins(left, 2 * kGrid, right, kGrid);
        finds->setContentsMargins(left, 0, right, 0);
    });
    auto* side = new QWidget;
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(12, 2 * kGrid, 12, 0);
    sideColumn->setSpacing(kGrid);
    sideColumn->addWidget(m_title);
    sideColumn->addWidget(m_empty);
    sideColumn->addWidget(m_unlinked);
    sideColumn->addWidget(m_back, 0, Qt::AlignLeft);
    sideColumn->addWidget(m_list, 1);
    m_back->setObjectName(QStringLiteral("fact-link-again"));
    m_unlinked->hide();
    m_back->hide();
    side->setMinimumSize(200, 110);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({700, 300});
    m_splitter->setChildrenCollapsible(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

QString NarrativeSection::title() const
{
    for (const KindStep& step : session().catalogue().at(kinds::kTestimony).steps) {
        if (step.name == m_field.step) return labelText(step.label);
    }
    return labelText(m_field.label);
}

QString NarrativeSection::state() const
{
    if (!edit().isOpen()) return {};
    if (!edit().fields().find(m_field.name)) return tr("not begun");
    return m_facts.empty() ? tr("begun") : tr("%n fact(s)", nullptr, static_cast<int>(m_facts.size()));
}

Tone NarrativeSection::tone() const { return edit().isOpen() && edit().fields().find(m_field.name) ? Tone::Good : Tone::Quiet; }

void NarrativeSection::showRecord()
{
    edit().setCompanions([this] { return companions(); });
    edit().setPlace([this] { return keptPlace(); });
    if (std::exchange(m_shown, edit().id()) == edit().id()) {
        m_words->change(edit().fields());
    } else {
        endFinding();
        m_words->read(edit().fields());
        m_numbers.clear();
        m_wanted.reset();
    }
    m_words->setReadOnly(!edit().isEditable());
    m_unlinked->hide();
    m_back->hide();
    m_factsRead = false;
    fillFacts({});
    readFacts();
    sayHint();
    tellCount();
}

void NarrativeSection::takeWords()
{
    Json fields = edit().fields();
    m_words->write(fields);
    edit().setFields(fields);
    m_found.clear();
    m_find->setFound(0, 0);
    m_later.start();
    Q_EMIT edited();
}

/// By the rules of the search, so that what it found is found here: other forms of a word, look-alike letters.
void NarrativeSection::find()
{
    m_found.clear();
    if (!m_find->typed().isEmpty() && edit().isOpen() && !session().isAlone()) {
        Json now = Json::object({});
        m_words->write(now);
        for (const FoundWords::Span& span : session().vault().search().wordsIn(utf8(m_find->typed()), m_field, now).spans)
            m_found.append({static_cast<int>(span.from), static_cast<int>(span.to)});
    }
    const int caret = m_words->text().selectedRange().first;
    const auto next = std::ranges::find_if(m_found, [caret](const auto& span) { return span.first >= caret; });
    m_foundAt = next == m_found.end() ? 0 : static_cast<int>(next - m_found.begin());
    showFound(0);
}

void NarrativeSection::showFound(int steps)
{
    const int count = static_cast<int>(m_found.size());
    if (count == 0 && steps != 0 && !m_find->typed().isEmpty()) return find(); // the words were changed since
    if (count > 0) {
        m_foundAt = (m_foundAt + steps + count) % count;
        m_words->text().showWords(m_found, m_foundAt);
    } else {
        m_words->text().setExtraSelections({});
    }
    m_find->setFound(m_foundAt, count);
}

/// Of the words as they are saved: what is typed is saved first.
void NarrativeSection::copyCitation()
{
    const auto [from, to] = m_words->text().selectedRange();
    if (from >= to || !edit().isOpen()) return m_hint->setText(tr("Select the words to be cited"));
    const auto copy = [this, from = from, to = to, id = edit().id()](bool isSaved) {
        if (!isSaved || !edit().isOpen() || edit().id() != id) return;
        try {
            const std::string text = citationOf(session().vault().reader(), id, from, to, UiLanguage::instance().core());
            copyWords(qs(text));
            m_hint->setText(tr("Copied: where the words stand, without them and without a name"));
        } catch (const Error& error) {
            session().announceError(error);
        }
    };
    if (edit().isDirty()) edit().save({}, copy);
    else copy(true);
}

void NarrativeSection::endFinding()
{
    m_find->end();
    m_found.clear();
    m_words->text().setExtraSelections({});
}

bool NarrativeSection::showWords(const std::string& place, const WordFinder& finder)
{
    if (place != m_field.name) return false;
    m_words->showWords({}, finder);
    return true;
}

Json NarrativeSection::place() const
{
    const NarrativeEditor& text = m_words->text();
    return Json::object({{"caret", text.textCursor().position()}, {"scroll", text.verticalScrollBar()->value()}});
}

void NarrativeSection::restorePlace(const Json& place)
{
    const Json *caret = place.find("caret"), *scroll = place.find("scroll");
    if (!caret || !scroll || !caret->isInteger() || !scroll->isInteger()) return;
    NarrativeEditor& text = m_words->text();
    QTextCursor cursor = text.textCursor();
    cursor.setPosition(static_cast<int>(std::clamp<std::int64_t>(caret->integer(), 0, text.document()->characterCount() - 1)));
    text.setTextCursor(cursor);
    text.verticalScrollBar()->setValue(static_cast<int>(scroll->integer()));
    text.setFocus();
}

void NarrativeSection::tellCount()
{
    int count = 0;
    bool isInWord = false;
    const QString text = m_words->text().spokenText();
    for (const QChar letter : text) {
        const bool wasInWord = std::exchange(isInWord, !letter.isSpace());
        count += isInWord && !wasInWord;
    }
    m_count->setText(tr("%n word(s)", nullptr, count));
}

void NarrativeSection::sayHint()
{
    const bool isEditable = edit().isOpen() && edit().isEditable();
    m_hint->setText(isEditable
            ? tr("Select words, %1 makes a fact · %2 names a person").arg(keyText(kFactKey), keyText(kPersonKey))
            : tr("Select words, %1 makes a fact · %2 copies where they stand").arg(keyText(kFactKey), keyText(kCitationKey)));
}

void NarrativeSection::resizeEvent(QResizeEvent* event)
{
    RecordSection::resizeEvent(event);
    const bool under = width() < kFoldPx;
    m_list->setColumns(under ? qBound(1, width() / kCardPx, 3) : 1);
    if (under == (m_splitter->orientation() == Qt::Vertical)) return;
    m_splitter->setOrientation(under ? Qt::Vertical : Qt::Horizontal);
    m_splitter->setSizes(under ? QList<int>{400, 180} : QList<int>{700, 300});
}

} // namespace zapis::ui
