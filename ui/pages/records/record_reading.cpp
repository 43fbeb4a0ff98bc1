#include "ui/pages/records/record_reading.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

#include "ui/look/calm_style.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/folded_line.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/link_text.h"
#include "ui/widgets/narrative_format.h"
#include "ui/widgets/pill.h"
#include "ui/words/date_words.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
namespace {

constexpr int kColumnPx = 720; // of the document: lines stay short enough to be read
constexpr int kSidePx = 300;   // the words it rests on
constexpr int kBesidePx = 860; // narrower than this they stand beneath
constexpr int kLabelPx = 150, kQuoteLetters = 400, kBriefLetters = 44;
constexpr int kAllLetters = 1 << 20;
constexpr int kLettersAtOnce = 8000, kRowsAtOnce = 60; // the rest when somebody asks: the window does not wait for it
const QString kBetween = QStringLiteral(" · ");

/// The codes of answers, as they are read one after the other.
constexpr std::array<std::string_view, 4> kAnswers{"no", "partly", "yes", "not-applicable"};

/// Words of an account, with the line at their side that says they are a quotation.
class Quote : public QWidget {
public:
    explicit Quote(Tone tone) : m_tone(tone) { }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const QColor line = m_tone == Tone::Quiet ? theme().accent : theme().of(m_tone).ink;
        QPainter(this).fillRect(QRect(0, 0, 3, height()), line);
    }

private:
    Tone m_tone;
};

/// A hair between the rows of a table.
class Rule : public QWidget {
public:
    Rule() { setFixedHeight(theme().linePx); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), theme().line); }
};

QString labelOf(const SheetAnswer& said) { return labelText(said.item ? said.item->label : said.field->label); }

/// A value of one line that leaves room for another beside it.
bool isShort(const SheetValue& value)
{
    switch (value.field->type) {
    case FieldType::Integer:
    case FieldType::Code:
    case FieldType::Date:
    case FieldType::Clock: return !value.field->many && value.said.empty();
    default: return false;
    }
}

QVBoxLayout* columnOf(QWidget* widget, int gap)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    return column;
}

} // namespace

RecordReading::RecordReading(Session& session, RecordEdit& edit, const Kind& kind, std::set<std::string> apart, QWidget* parent)
    : QScrollArea(parent),
      m_session(session),
      m_edit(edit),
      m_kind(kind),
      m_apart(std::move(apart)),
      m_directory(session),
      m_channel(session.reader())
{
    setObjectName(QStringLiteral("record-reading"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&session, &Session::recordsChanged, this, [this] { askGrounds(); });
    words(this, [this] {
        if (m_row) showRecord();
    });
}

void RecordReading::showRecord()
{
    if (!m_edit.isOpen() || &m_edit.kind() != &m_kind) return;
    m_sections.clear();
    m_fields.clear();
    m_lit = nullptr;
    auto* page = new QWidget;
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_row->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    m_row->setSpacing(2 * kGrid);
    auto* document = new QWidget;
    document->setMaximumWidth(kColumnPx);
    QVBoxLayout* column = columnOf(document, 3 * kGrid / 2);
    m_side = new QWidget;
    columnOf(m_side, kGrid);
    m_side->hide();

    bool hidesNames = false;
    QStringList silent;
    for (const SheetSection& section : sheetOf(m_kind, m_edit.fields(), m_directory.identityOpen())) {
        hidesNames = hidesNames || section.hidesNames;
        QWidget* shown = section.saysNothing() ? nullptr : newSection(section);
        if (shown) column->addWidget(shown);
        else silent.append(labelText(section.step->label));
    }
    if (hidesNames) {
        QLabel* closed = dimLabel();
        closed->setText(tr("Names and contacts are closed. They are kept, and are not shown."));
        column->insertWidget(0, closed);
    }
    if (!silent.isEmpty()) {
        QLabel* rest = dimLabel();
        rest->setText(tr("Nothing is recorded under: %1.").arg(silent.join(QStringLiteral(", "))));
        column->addWidget(rest);
    }
    column->addStretch(1);
    m_row->addWidget(document, 10);
    m_row->addWidget(m_side, 0);
    m_row->addStretch(1);
    setWidget(page);
    setAccessibleName(tr("Record"));
    arrange();
    askGrounds();
}

bool RecordReading::says(const std::string& step) const { return m_sections.contains(step); }

void RecordReading::showStep(const std::string& step)
{
    const auto found = m_sections.find(step);
    if (found == m_sections.end()) return;
    QTimer::singleShot(0, found->second, [this, section = found->second] { // once it is laid out
        ensureWidgetVisible(section, 0, 0);
        verticalScrollBar()->setValue(section->mapTo(widget(), QPoint()).y() - kGrid);
    });
}

bool RecordReading::showField(const std::string& field)
{
    const auto found = m_fields.find(field);
    if (found == m_fields.end()) return false;
    if (m_lit) m_lit->setAutoFillBackground(false);
    m_lit = found->second;
    m_lit->setBackgroundRole(QPalette::AlternateBase);
    m_lit->setAutoFillBackground(true);
    setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, m_lit, [this, line = m_lit] { ensureWidgetVisible(line, 0, 4 * kGrid); });
    return true;
}

void RecordReading::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void RecordReading::arrange()
{
    if (!m_row) return;
    const bool beside = viewport()->width() >= kBesidePx;
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(beside ? kSidePx : 0);
    m_side->setMaximumWidth(beside ? kSidePx : kColumnPx);
}

QWidget* RecordReading::newSection(const SheetSection& section)
{
    const Card card = makeCard();
    QLabel* heading = headingLabel(1);
    heading->setText(labelText(section.step->label));
    card.column->addWidget(heading);
    card.column->setSpacing(kGrid);
    addValues(*card.column, section);
    addAnswers(*card.column, section);
    addNotKnown(*card.column, section);
    if (card.column->count() == 1) { // all it says stands in a section of its own
        delete card.frame;
        return nullptr;
    }
    addFolded(*card.column, section);
    m_sections[section.step->name] = card.frame;
    return card.frame;
}

void RecordReading::addValues(QVBoxLayout& column, const SheetSection& section)
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGrid);
    grid->setVerticalSpacing(kGrid / 2);
    int row = 0;
    bool isSecond = false; // beside a short value
    for (auto value = section.values.begin(); value != section.values.end(); ++value) {
        if (m_apart.contains(value->field->name)) continue;
        QLabel* label = dimLabel();
        label->setText(labelText(value->field->label));
        QWidget* words = newValue(*value);
        m_fields[value->field->name] = words;
        const bool isFirst = !isSecond && isShort(*value) && value + 1 != section.values.end() && isShort(value[1]);
        if (value->field->type == FieldType::Rows) {
            grid->addWidget(label, row++, 0, 1, 4);
            grid->addWidget(words, row, 0, 1, 4);
        } else {
            grid->addWidget(label, row, isSecond ? 2 : 0, Qt::AlignTop);
            grid->addWidget(words, row, isSecond ? 3 : 1, 1, isFirst || isSecond ? 1 : 3, Qt::AlignTop);
        }
        row += isFirst ? 0 : 1;
        isSecond = isFirst;
    }
    if (grid->count() == 0) return delete box;
    grid->setColumnMinimumWidth(0, kLabelPx);
    for (const auto& [at, stretch] : {std::pair(0, 2), {1, 4}, {2, 2}, {3, 3}}) grid->setColumnStretch(at, stretch);
    column.addWidget(box);
}

QWidget* RecordReading::newWords(const QString& label, const QString& text)
{
    QLabel* words = textLabel();
    const auto say = [words, label](const QString& said) {
        words->setText(said);
        words->setAccessibleName(QStringLiteral("%1: %2").arg(label, said));
    };
    if (text.size() <= kLettersAtOnce) {
        say(text);
        return words;
    }
    say(text.left(kLettersAtOnce) + u'…');
    auto* box = new QWidget;
    QVBoxLayout* column = columnOf(box, kGrid / 2);
    auto* all = new LinkText(tr("Show the whole text"));
    column->addWidget(words);
    column->addWidget(all);
    connect(all, &LinkText::clicked, this, [all, say, text] {
        all->hide();
        say(text);
    });
    return box;
}

QWidget* RecordReading::newValue(const SheetValue& value)
{
    const Field& field = *value.field;
    const QString label = labelText(field.label);
    if (field.type == FieldType::Rows) return newTable(value);
    if (field.type == FieldType::Link) return newLinks(value.value);
    if (field.type == FieldType::Narrative && value.value.isString())
        return newWords(label, narrativeText(field, value.value.string()));
    QString text = tellValue(field, value.value, &m_directory, kAllLetters);
    if (!value.said.empty()) text += kBetween + QStringLiteral("“%1”").arg(qs(value.said));
    return newWords(label, text);
}

/// Names stand where the text has its marks.
QString RecordReading::narrativeText(const Field& field, const std::string& kept)
{
    QString text = qs(kept);
    const Json* mentions = m_edit.fields().find(field.name + "_mentions");
    for (std::size_t i = 0; mentions && mentions->isArray() && i < mentions->items().size(); ++i) {
        const Json& mention = mentions->items()[i];
        const auto id = parseRecordId(mention.stringOr("to"));
        QString shown = qs(mention.stringOr("spoken"));
        if (shown.isEmpty() && id) shown = m_directory.nameOf(*id).value_or(QString());
        const qsizetype at = text.indexOf(QChar::ObjectReplacementCharacter);
        if (at >= 0) text.replace(at, 1, shown.isEmpty() ? tr("a person") : shown);
    }
    return text;
}

QWidget* RecordReading::newLinks(const Json& value)
{
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box);
    flow->setSpacing(kGrid / 2);
    const Json::Array one{value};
    for (const Json& link : value.isArray() ? value.items() : one) {
        const auto id = link.isString() ? parseRecordId(link.string()) : std::nullopt;
        const auto entry = id ? m_directory.entry(*id) : std::nullopt;
        if (!entry) {
            flow->addWidget(newWords({}, tr("a record that is not here")));
            continue;
        }
        auto* text = new LinkText(entry->name.isEmpty() ? entry->code : entry->name);
        text->setToolTip(entry->code);
        text->setAccessibleDescription(entry->code);
        connect(text, &LinkText::clicked, this, [this, id] { m_directory.show(*id); });
        flow->addWidget(text);
    }
    return box;
}

/// Only columns that some row fills.
QWidget* RecordReading::newTable(const SheetValue& value)
{
    std::vector<const Field*> columns;
    for (const Field& part : value.field->rows)
        if (!part.generated
            && std::ranges::any_of(value.value.items(), [&](const Json& row) { return row.find(part.name) != nullptr; }))
            columns.push_back(&part);
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(3 * kGrid / 2);
    grid->setVerticalSpacing(kGrid / 2);
    int at = 0;
    for (const Field* part : columns) {
        QLabel* head = dimLabel(-0.5);
        head->setText(labelText(part->label));
        grid->addWidget(head, 0, at, Qt::AlignTop);
        grid->setColumnStretch(at++, part->type == FieldType::Integer ? 1 : 3);
    }
    const auto addRow = [this, grid, columns, at](int number, const Json& object) {
        grid->addWidget(new Rule, 2 * number + 1, 0, 1, std::max(at, 1));
        for (int column = 0; column < at; ++column) {
            const Field& part = *columns[static_cast<std::size_t>(column)];
            if (const Json* cell = object.find(part.name))
                grid->addWidget(newValue({&part, *cell}), 2 * number + 2, column, Qt::AlignTop);
        }
    };
    const Json::Array& rows = value.value.items();
    const int count = static_cast<int>(rows.size()), first = std::min(count, kRowsAtOnce);
    for (int number = 0; number < first; ++number) addRow(number, rows[static_cast<std::size_t>(number)]);
    if (first == count) return box;
    auto* all = new LinkText(tr("Show all rows: %1").arg(count));
    grid->addWidget(all, 2 * count + 1, 0, 1, std::max(at, 1), Qt::AlignLeft);
    connect(all, &LinkText::clicked, this, [all, addRow, rows = rows, first, count] {
        all->hide();
        for (int number = first; number < count; ++number) addRow(number, rows[static_cast<std::size_t>(number)]);
    });
    return box;
}

QWidget* RecordReading::newTerms(const std::vector<SheetAnswer>& said)
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(2);
    int row = 0, column = 0;
    for (const SheetAnswer& one : said) {
        QLabel* label = textLabel();
        label->setText(one.note.empty() ? labelOf(one) : QStringLiteral("%1 – %2").arg(labelOf(one), qs(one.note)));
        m_fields[one.field->name] = label;
        if (!one.note.empty() && column) {
            ++row;
            column = 0;
        }
        grid->addWidget(label, row, column, 1, one.note.empty() ? 1 : 2, Qt::AlignTop);
        column = one.note.empty() ? 1 - column : 0;
        row += column == 0;
    }
    for (int at = 0; at < 2; ++at) grid->setColumnStretch(at, 1);
    return box;
}

namespace {

/// An answer once, and beside it all that it answers.
QWidget* answered(Pill* answer, QWidget* what)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    auto* first = new QWidget;
    first->setMinimumWidth(kLabelPx / 2);
    QVBoxLayout* column = columnOf(first, 0);
    column->addWidget(answer, 0, Qt::AlignLeft | Qt::AlignTop);
    column->addStretch(1);
    row->addWidget(first);
    row->addWidget(what, 1);
    return box;
}

} // namespace

void RecordReading::addAnswers(QVBoxLayout& column, const SheetSection& section)
{
    std::vector<const Field*> checklists{nullptr}; // null: the fields of answers themselves
    for (const SheetAnswer& said : section.answers)
        if (said.item && std::ranges::find(checklists, said.field) == checklists.end()) checklists.push_back(said.field);
    for (const Field* checklist : checklists) {
        if (checklist && (checklists.size() > 2 || !section.values.empty())) {
            QLabel* label = dimLabel();
            label->setText(labelText(checklist->label));
            column.addWidget(label);
        }
        const auto add = [&](std::string_view answer) {
            std::vector<SheetAnswer> said;
            std::ranges::copy_if(section.answers, std::back_inserter(said),
                [&](const SheetAnswer& one) { return one.answer == answer && (one.item ? one.field : nullptr) == checklist; });
            if (said.empty()) return;
            auto* pill = new Pill(Tone::Quiet);
            pill->setState(answer.empty() ? tr("note") : termText(m_session.catalogue(), "checklist-answers", answer).toLower(),
                Tone::Quiet);
            column.addWidget(answered(pill, newTerms(said)));
        };
        for (const std::string_view answer : kAnswers) add(answer);
        add({});
    }
}

void RecordReading::addNotKnown(QVBoxLayout& column, const SheetSection& section)
{
    if (section.notKnown.empty()) return;
    auto* pill = new Pill(Tone::Attention);
    pill->setState(tr("asked, not known"), Tone::Attention);
    column.addWidget(answered(pill, newTerms(section.notKnown)));
}

void RecordReading::addFolded(QVBoxLayout& column, const SheetSection& section)
{
    QStringList notAsked, empty;
    for (const SheetAnswer& said : section.notAsked) notAsked.append(labelOf(said));
    for (const Field* field : section.empty)
        if (!m_apart.contains(field->name)) empty.append(labelText(field->label));
    if (notAsked.isEmpty() && empty.isEmpty()) return;
    QLabel* whole = dimLabel();
    QStringList lines, brief;
    const auto say = [&](const QString& what, const QStringList& names) {
        if (names.isEmpty()) return;
        lines.append(QStringLiteral("%1: %2.").arg(what, names.join(QStringLiteral(", "))));
        const bool isFew = names.size() == 1 || lines.back().size() <= kBriefLetters;
        brief.append(isFew ? lines.back() : QStringLiteral("%1: %2.").arg(what).arg(names.size()));
    };
    say(tr("Not asked"), notAsked);
    say(tr("Nothing recorded"), empty);
    whole->setText(lines.join(u'\n'));
    auto* fold = new FoldedLine(whole);
    fold->setText(brief.join(u' '));
    column.addWidget(fold);
    column.addWidget(whole);
}

void RecordReading::askGrounds()
{
    if (!m_row || !m_edit.isOpen() || &m_edit.kind() != &m_kind || m_edit.isNew()) return;
    m_channel.ask([this, id = m_edit.id()](Reading& reading) -> ReaderThread::Answer {
        return [this, id, words = groundWords(reading.reader(), id)] {
            if (m_edit.isOpen() && m_edit.id() == id) fillGrounds(words);
        };
    });
}

void RecordReading::fillGrounds(const std::vector<GroundWords>& words)
{
    qDeleteAll(m_side->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    QLayout* column = m_side->layout();
    while (QLayoutItem* item = column->takeAt(0)) delete item;
    if (!words.empty()) {
        QLabel* heading = headingLabel(0.5);
        heading->setText(tr("Words it rests on"));
        column->addWidget(heading);
        for (const GroundWords& one : words) column->addWidget(newGround(one));
        static_cast<QBoxLayout*>(column)->addStretch(1);
    }
    m_side->setVisible(!words.empty());
}

QWidget* RecordReading::newGround(const GroundWords& words)
{
    const bool isAgainst = words.relation == kContradicts;
    auto* box = new Quote(isAgainst || !words.stands ? Tone::Bad : Tone::Quiet);
    QVBoxLayout* column = columnOf(box, 2);
    column->setContentsMargins(3 * kGrid / 2, 2, 0, 2);
    QString quote = qs(words.quote);
    for (const RecordId& named : words.named) {
        const qsizetype at = quote.indexOf(QChar::ObjectReplacementCharacter);
        if (at >= 0) quote.replace(at, 1, m_directory.nameOf(named).value_or(tr("a person")));
    }
    quote = quote.replace(QChar::ObjectReplacementCharacter, tr("a person")).simplified();
    if (quote.size() > kQuoteLetters) quote = quote.left(kQuoteLetters - 1) + u'…';
    QLabel* text = textLabel();
    QFont serif = narrativeFont(NarrativeEditor::Look::Page);
    serif.setPointSizeF(fontBy(0.5).pointSizeF());
    text->setFont(serif);
    text->setText(quote);
    column->addWidget(text);
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line);
    flow->setSpacing(kGrid / 2);
    const QString place =
        words.paragraph > 0 ? QStringLiteral("%1 ¶%2").arg(qs(words.accountCode)).arg(words.paragraph) : qs(words.accountCode);
    auto* open = new LinkText(place);
    connect(open, &LinkText::clicked, this,
        [this, account = words.account, passage = words.passage] { Q_EMIT m_session.openPassageAsked(account, passage); });
    flow->addWidget(open);
    const auto say = [&](const QString& said, Tone tone) {
        auto* pill = new Pill(tone);
        pill->setState(said, tone);
        flow->addWidget(pill);
    };
    const Catalogue& catalogue = m_session.catalogue();
    if (!words.basis.empty()) say(termText(catalogue, "knowledge-basis", words.basis).toLower(), Tone::Quiet);
    if (!words.relation.empty() && words.relation != "supports")
        say(termText(catalogue, "fact-relations", words.relation).toLower(), isAgainst ? Tone::Bad : Tone::Quiet);
    if (!words.stands) say(tr("withdrawn"), Tone::Bad);
    column->addWidget(line);
    return box;
}

} // namespace zapis::ui
