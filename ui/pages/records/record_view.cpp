#include "ui/pages/records/record_view.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QTextEdit>

#include "core/search/search.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/pages/records/conflict_bar.h"
#include "ui/pages/records/history_view.h"
#include "ui/pages/records/links_view.h"
#include "ui/pages/records/record_reading.h"
#include "ui/pages/records/record_walk.h"
#include "ui/pages/records/review_view.h"
#include "ui/pages/records/sent_bar.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/step_list.h"
#include "ui/words/date_words.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kLaterMs = 350;
constexpr int kStepsPx = 190, kFewStepsPx = 150, kNarrowPx = 720; // the steps; narrower than this a record gives them less
const QString kDetails = QStringLiteral("-details");

} // namespace

RecordView::RecordView(
    Session& session, RecordEdit& edit, const Kind& kind, FormView::Pages pages, const FormOptions& options, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_edit(edit),
      m_kind(kind),
      m_header(new PageHeader),
      m_status(new Pill(Tone::Quiet)),
      m_needed(new Pill(Tone::Attention)),
      m_walk(new RecordWalk(this)),
      m_more(new QPushButton),
      m_menu(new QMenu(this)),
      m_save(new KeyButton(QKeySequence(QStringLiteral("Ctrl+S")))),
      m_main(new QPushButton),
      m_conflict(new ConflictBar(edit)),
      m_steps(new StepList),
      m_stack(new QStackedWidget),
      m_splitter(new QSplitter),
      m_form(new RecordForm(session, edit, kind, pages, options)),
      m_reading(new RecordReading(session, edit, kind, options.hidden)),
      m_review(new ReviewView(session, edit)),
      m_help(dimLabel(-0.5)),
      m_saved(dimLabel(-0.5)),
      m_apart(options.hidden)
{
    setObjectName(qs(kind.name).replace(u'_', u'-') + QStringLiteral("-view"));
    makeHeader();
    auto* left = new QWidget;
    left->setAutoFillBackground(true);
    left->setBackgroundRole(QPalette::Base);
    left->setMinimumWidth(kFewStepsPx);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, kGrid, 0, 0);
    leftColumn->addWidget(m_steps, 1);
    m_steps->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_steps->setObjectName(QStringLiteral("record-steps"));
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_reading);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kStepsPx, 800});
    m_splitter->setChildrenCollapsible(false);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(5 * kGrid / 2, kGrid / 2, 2 * kGrid, kGrid / 2);
    foot->addWidget(m_help, 1);
    foot->addWidget(m_saved);
    m_help->setWordWrap(false);
    m_help->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_help->setMinimumHeight(QFontMetrics(m_help->font()).height());
    m_saved->setWordWrap(false);
    m_saved->setObjectName(QStringLiteral("saved-state"));
    auto* footBox = new QWidget;
    footBox->setLayout(foot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_conflict);
    column->addWidget(new SentBar(session, edit));
    column->addWidget(m_splitter, 1);
    column->addWidget(footBox);

    for (const KindStep* step : m_form->form().steps()) m_entries.push_back({qs(step->name), step, nullptr});
    addSection(kLinks, new LinksView(session, edit));
    addSection(QStringLiteral("section-history"), new HistoryView(session, edit));
    addSection(kReview, m_review);
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        sayEntries();
        sayTitle();
    });
    connect(m_steps, &QListWidget::currentRowChanged, this, &RecordView::showEntry);
    connect(m_steps, &QListWidget::itemClicked, this, [this] { // whoever walks with the arrows stays in the list
        if (const RecordSection* section = currentSection(); section && section->focusProxy()) focusFace();
    });
    connect(m_review, &ReviewView::fieldAsked, this, &RecordView::focusField);
    connect(&m_form->form(), &FormView::helpChanged, m_help, [this](const QString& help) {
        m_help->setText(help);
        m_help->setToolTip(help);
    });
    connect(&edit, &RecordEdit::stateChanged, this, [this] {
        if (!m_edit.isOpen() || &m_edit.kind() != &m_kind) return;
        sayState();
        m_later.start();
    });
    words(this, [this] {
        m_steps->setAccessibleName(tr("Steps"));
        sayEntries();
        sayTitle();
        sayState();
    });
}

void RecordView::addSection(const QString& name, RecordSection* section, const QString& before)
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.name == before; });
    m_entries.insert(at, {name, nullptr, section});
    m_stack->addWidget(section);
    connect(section, &RecordSection::stateChanged, this, [this] { m_later.start(); });
}

void RecordView::replaceStep(const QString& step, RecordSection* section)
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.name == step; });
    m_readFirst = step;
    if (at != m_entries.end()) at->name = step + kDetails; // what else the step asks stays in the form
    m_entries.insert(at, {step, nullptr, section});
    m_stack->addWidget(section);
    connect(section, &RecordSection::stateChanged, this, [this] { m_later.start(); });
}

void RecordView::addAction(QWidget* widget)
{
    m_header->add(widget);
    m_header->add(m_main); // the accent button stays the last
}

void RecordView::showRecord()
{
    {
        const QSignalBlocker once(m_steps);
        m_steps->setCurrentRow(-1);
    }
    refreshRecord();
}

Face RecordView::faceOf(const RecordEdit& edit)
{
    return edit.isOpen() && !edit.isNew() && !edit.isEditable() ? Face::Document : Face::Form;
}

/// Of the two faces only the one that is seen is filled.
void RecordView::showFace()
{
    m_face = faceOf(m_edit);
    if (m_face == Face::Document) m_reading->showRecord();
    else m_form->showRecord();
}

/// Where a record that is opened begins: the form at its first step, the document at its words.
int RecordView::firstRow() const
{
    int first = -1;
    for (int row = 0; row < static_cast<int>(m_entries.size()); ++row) {
        if (m_steps->isRowHidden(row)) continue;
        if (m_face == Face::Document && m_entries[static_cast<std::size_t>(row)].name == m_readFirst) return row;
        if (first < 0) first = row;
    }
    return std::max(first, 0);
}

void RecordView::refreshRecord()
{
    if (!m_edit.isOpen()) return;
    showFace();
    for (const Entry& entry : m_entries) {
        if (entry.section) entry.section->showRecord();
    }
    recordShown();
    sayTitle();
    sayState();
    sayEntries();
    if (m_steps->currentRow() >= 0 && !m_steps->isRowHidden(m_steps->currentRow())) return showEntry(m_steps->currentRow());
    const QSignalBlocker once(m_steps);
    m_steps->setCurrentRow(firstRow());
    showEntry(m_steps->currentRow());
}

void RecordView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (width() < kNarrowPx && m_splitter->sizes().constFirst() > kFewStepsPx)
        m_splitter->setSizes({kFewStepsPx, width() - kFewStepsPx});
}

const RecordView::Entry* RecordView::currentEntry() const
{
    const int row = m_steps->currentRow();
    return row >= 0 && row < static_cast<int>(m_entries.size()) ? &m_entries[static_cast<std::size_t>(row)] : nullptr;
}

QString RecordView::currentStep() const { return currentEntry() ? currentEntry()->name : QString(); }

RecordSection* RecordView::currentSection() const { return currentEntry() ? currentEntry()->section : nullptr; }

void RecordView::showStep(const QString& name)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].name == name) m_steps->setCurrentRow(static_cast<int>(i));
    }
}

Json RecordView::place() const
{
    const QWidget* at = focusWidget(); // the last one in here, wherever the keyboard is now
    Json place = Json::object({{"step", utf8(currentStep())}, {"form_scroll", m_form->form().verticalScrollBar()->value()},
        {"reading_scroll", m_reading->verticalScrollBar()->value()}});
    if (const RecordSection* section = currentSection()) place["section"] = section->place();
    if (!at) return place;
    place["field"] = m_form->form().fieldAt(at);
    place["widget"] = utf8(at->objectName());
    if (const auto* text = qobject_cast<const QTextEdit*>(at)) {
        place["caret"] = text->textCursor().position();
        place["scroll"] = text->verticalScrollBar()->value();
    } else if (const auto* line = qobject_cast<const QLineEdit*>(at)) {
        place["caret"] = line->cursorPosition();
    }
    return place;
}

void RecordView::restorePlace(const Json& place)
{
    showStep(qs(place.stringOr("step")));
    const auto number = [place](const char* name) {
        const Json* value = place.find(name);
        return value && value->isInteger() ? static_cast<int>(value->integer()) : 0;
    };
    const std::string field = place.stringOr("field");
    if (!field.empty()) m_form->form().focusPath(field);
    QWidget* at = field.empty() ? findChild<QWidget*>(qs(place.stringOr("widget", "-"))) : m_form->form().focusWidget();
    QTimer::singleShot(0, this,
        [this, at = QPointer(at), caret = number("caret"), scroll = number("scroll"), formScroll = number("form_scroll"),
            readingScroll = number("reading_scroll"), sectionPlace = place.find("section") ? *place.find("section") : Json()] {
            if (at && isVisible()) at->setFocus(); // the page is in front by now
            if (auto* text = qobject_cast<QTextEdit*>(at.data())) {
                QTextCursor cursor = text->textCursor();
                cursor.setPosition(qBound(0, caret, text->document()->characterCount() - 1));
                text->setTextCursor(cursor);
                text->verticalScrollBar()->setValue(scroll);
            } else if (auto* line = qobject_cast<QLineEdit*>(at.data())) {
                line->setCursorPosition(caret);
            }
            m_form->form().verticalScrollBar()->setValue(formScroll);
            m_reading->verticalScrollBar()->setValue(readingScroll);
            if (RecordSection* section = currentSection(); section && sectionPlace.isObject() && isVisible())
                section->restorePlace(sectionPlace);
        });
}

void RecordView::showWords(const std::string& place, const QString& words)
{
    focusField(place);
    QTimer::singleShot(0, this, [this, place, typed = utf8(words), id = m_edit.id()] {
        if (!m_edit.isOpen() || m_edit.id() != id || m_session.isAlone()) return;
        const WordFinder finder = [&](const Field& field, const Json& object) {
            return m_session.vault().search().wordsIn(typed, field, object);
        };
        try {
            RecordSection* section = currentSection();
            if (section && section->showWords(place, finder)) return;
            if (m_face == Face::Form) m_form->form().showWords(place, finder);
        } catch (const Error& error) {
            m_session.announceError(error);
        }
    });
}

void RecordView::focusFirst(const std::string& step)
{
    for (const Field& field : m_kind.fields) {
        const bool isMeant = !field.generated && (step.empty() || field.step == step);
        if (isMeant && m_form->form().focusPath(field.name)) return;
    }
}

void RecordView::focusFace()
{
    if (RecordSection* section = currentSection(); section && section->focusProxy()) section->setFocus(Qt::OtherFocusReason);
    else if (!section && m_face == Face::Document) m_reading->setFocus(Qt::OtherFocusReason);
    else focusFirst(currentEntry() && currentEntry()->step ? currentEntry()->step->name : std::string());
}

void RecordView::showEntry(int row)
{
    if (row < 0 || row >= static_cast<int>(m_entries.size())) return;
    const Entry& entry = m_entries[static_cast<std::size_t>(row)];
    if (entry.step && m_face == Face::Document) {
        m_stack->setCurrentWidget(m_reading);
        m_reading->showStep(entry.step->name);
    } else if (entry.step) {
        m_stack->setCurrentWidget(m_form);
        m_form->form().showStep(entry.step->name);
    } else {
        m_stack->setCurrentWidget(entry.section);
        entry.section->reveal();
    }
}

void RecordView::sayEntries()
{
    const bool isOpen = m_edit.isOpen() && &m_edit.kind() == &m_kind;
    int row = 0, number = 0;
    for (const Entry& entry : m_entries) {
        const bool isCounted = m_face == Face::Form
            && std::any_of(
                m_kind.steps.begin(), m_kind.steps.end(), [&](const KindStep& step) { return qs(step.name) == entry.name; });
        const QString name = entry.section  ? entry.section->title()
            : entry.name.endsWith(kDetails) ? tr("%1: details").arg(labelText(entry.step->label))
                                            : labelText(entry.step->label);
        const auto [state, tone] = isOpen ? stateOf(entry) : std::pair(QString(), Tone::Quiet);
        m_steps->setStep(row, isCounted ? QStringLiteral("%1. %2").arg(++number).arg(name) : name, state, tone);
        m_steps->setStepVisible(
            row++, entry.section ? entry.section->isOn(m_face) : m_face == Face::Form || m_reading->says(entry.step->name));
    }
}

std::pair<QString, Tone> RecordView::stateOf(const Entry& entry) const
{
    if (entry.section) return {entry.section->state(), entry.section->tone()};
    if (m_face == Face::Document || entry.name.endsWith(kDetails)) return {QString(), Tone::Quiet};
    const Completeness done = completenessOf(m_kind, m_edit.fields(), entry.step->name);
    if (done.filled < done.needed) return {tr("%1 of %2").arg(done.filled).arg(done.needed), Tone::Attention};
    return {done.needed == 0 ? QString() : tr("nothing missing"), isAnswered(*entry.step) ? Tone::Good : Tone::Quiet};
}

bool RecordView::isAnswered(const KindStep& step) const
{
    return std::any_of(m_kind.fields.begin(), m_kind.fields.end(),
        [&](const Field& field) { return field.step == step.name && !field.generated && m_edit.fields().find(field.name); });
}

QString RecordView::subtitle() const
{
    QStringList parts;
    for (const std::string& name : m_kind.columns) {
        const Field* field = m_kind.find(name);
        const Json* value = field ? m_edit.fields().find(name) : nullptr;
        if (!value || field->sensitivity == Sensitivity::Identity || parts.size() >= 4) continue;
        if (field->type == FieldType::Date && value->isString()) parts.append(tellDateShortly(qs(value->string())));
        else if (field->type == FieldType::Code && value->isString()) parts.append(termText(field->vocabulary, value->string()));
        else if (field->type == FieldType::Text && value->isString()) parts.append(qs(value->string()));
    }
    return parts.join(QStringLiteral(" · "));
}

void RecordView::sayTitle()
{
    if (!m_edit.isOpen() || &m_edit.kind() != &m_kind) return;
    const QString kind = labelText(m_kind.label);
    m_header->setWords(m_edit.code().isEmpty() ? tr("New: %1").arg(kind.toLower())
                                               : QStringLiteral("%1 · %2").arg(m_edit.code(), kind.toLower()),
        subtitle());
}

void RecordView::sayState()
{
    if (!m_edit.isOpen() || &m_edit.kind() != &m_kind) return;
    m_status->setState(m_edit.isAmending() ? tr("amending") : statusText(m_edit.status()),
        m_edit.isAmending() ? Tone::Attention : statusTone(m_edit.status()));
    const Completeness done = completenessOf(m_kind, m_edit.fields());
    m_needed->setVisible(m_edit.isEditable() && done.filled < done.needed);
    m_needed->setState(tr("%1 of %2 needed answers given").arg(done.filled).arg(done.needed), Tone::Attention);
    m_save->setText(tr("Save"));
    m_save->setVisible(m_edit.isEditable() && !m_edit.isAmending());
    m_save->setEnabled(m_edit.isDirty() || m_edit.isNew());
    const bool mayAmend = m_session.canWrite() && !m_edit.isNew() && m_kind.hasDraft
        && (m_edit.status() == Status::Final || m_edit.status() == Status::Amended);
    m_main->setText(m_edit.isAmending() ? tr("Save the amendment…") : m_edit.isEditable() ? tr("Finalise") : tr("Amend…"));
    m_main->setVisible(m_edit.isEditable() ? m_kind.hasDraft : mayAmend);
    m_more->setText(tr("More…"));
    m_saved->setText(saySaved(m_edit));
    if (m_face == faceOf(m_edit)) return;
    showFace(); // an amendment begins, or was given up
    sayEntries();
    showEntry(m_steps->currentRow());
}

void RecordView::focusField(const std::string& path)
{
    const std::string name = path.substr(0, path.find_first_of("[."));
    const Field* field = m_kind.find(name);
    if (!field) return;
    const QString details = qs(field->step) + kDetails;
    const bool isBeside = !m_apart.contains(name)
        && std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.name == details; });
    showStep(isBeside ? details : qs(field->step));
    if (m_apart.contains(name)) return;
    if (m_face == Face::Document) m_reading->showField(name);
    else m_form->form().focusPath(path);
}

} // namespace zapis::ui
