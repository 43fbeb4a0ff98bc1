#include "ui/pages/bundles/unmarked_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/base/clock.h"
#include "core/base/date.h"
#include "core/base/text.h"
#include "core/model/kinds.h"
#include "ui/editing/list_row.h"
#include "ui/forms/record_popup.h"
#include "ui/jobs/writer_thread.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

enum Role { SentenceRole = Qt::UserRole, FromRole, LengthRole, NobodyRole };
constexpr int kMostLines = 4; // of a sentence

QString fieldWords(const Catalogue& catalogue, const UnmarkedRow& row)
{
    const std::string& field = row.name.field;
    if (field == "#condition") return UnmarkedPanel::tr("a condition of a consent");
    if (field == "#purpose") return UnmarkedPanel::tr("what you write: purpose");
    if (field == "#sender") return UnmarkedPanel::tr("what you write: sender");
    if (field == "#override") return UnmarkedPanel::tr("what you write: reason");
    return fieldText(catalogue, row.kind, field);
}

/// The record and field, its sentence with the name lit, and what was said of it.
class NameDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* list = static_cast<const QListWidget*>(option.widget);
        const int width = list->viewport()->width();
        QTextLayout layout;
        return {width, headPx() + laidOut(layout, index, width - 2 * kGrid) + 2 * kGrid};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem ground(option);
        initStyleOption(&ground, index);
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const Theme& t = theme();
        const QRect inner = option.rect.adjusted(kGrid, kGrid, -kGrid, 0);
        QRect head(inner.topLeft(), QSize(inner.width(), headPx()));
        if (index.data(NobodyRole).toBool()) {
            const QFont small = fontBy(-1);
            const QString said = UnmarkedPanel::tr("not a person");
            const QSize pill = Pill::sizeFor(small, said);
            Pill::paint(*painter, {inner.right() - pill.width(), inner.top()}, small, said, t.of(Tone::Quiet));
            head.setRight(inner.right() - pill.width() - kGrid);
        }
        const QFont small = fontBy(-0.5);
        painter->setFont(small);
        painter->setPen(t.dim);
        painter->drawText(head, Qt::AlignLeft | Qt::AlignTop,
            QFontMetrics(small).elidedText(index.data().toString(), Qt::ElideRight, head.width()));
        QTextLayout layout;
        laidOut(layout, index, inner.width());
        painter->setPen(t.text);
        layout.draw(painter, QPointF(inner.left(), inner.top() + headPx()));
    }

private:
    static int headPx() { return QFontMetrics(fontBy(-0.5)).height() + 2; }

    static int laidOut(QTextLayout& layout, const QModelIndex& index, int width)
    {
        const Theme& t = theme();
        layout.setFont(fontBy(0.5));
        layout.setText(index.data(SentenceRole).toString());
        QTextLayout::FormatRange lit;
        lit.start = index.data(FromRole).toInt();
        lit.length = index.data(LengthRole).toInt();
        lit.format.setFontWeight(QFont::Bold);
        if (!index.data(NobodyRole).toBool()) {
            lit.format.setBackground(t.of(Tone::Attention).ground);
            lit.format.setForeground(t.of(Tone::Attention).ink);
        }
        layout.setFormats({lit});
        layout.beginLayout();
        qreal height = 0;
        for (int line = 0; line < kMostLines; ++line) {
            QTextLine next = layout.createLine();
            if (!next.isValid()) break;
            next.setLineWidth(width);
            next.setPosition({0, height});
            height += next.height();
        }
        layout.endLayout();
        return qRound(height);
    }
};

} // namespace

std::vector<UnmarkedRow> explainNames(const RecordReader& reader, const std::vector<UnmarkedName>& names)
{
    std::vector<UnmarkedRow> rows;
    for (const UnmarkedName& name : names) {
        UnmarkedRow row{name, {}, {}, {}};
        if (const auto record = reader.row(name.record)) {
            row.kind = record->kind;
            row.title = record->title;
        }
        for (const RecordId& id : name.persons) row.persons.push_back(reader.nameOf(id));
        rows.push_back(std::move(row));
    }
    return rows;
}

UnmarkedPanel::UnmarkedPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_directory(session),
      m_context{session.catalogue(), m_directory, today().year()},
      m_title(headingLabel(1)),
      m_line(dimLabel()),
      m_list(new QListWidget),
      m_mark(new QPushButton),
      m_nobody(new QPushButton),
      m_open(new QPushButton)
{
    setObjectName(QStringLiteral("unmarked-names"));
    m_list->setObjectName(QStringLiteral("unmarked-list"));
    m_mark->setObjectName(QStringLiteral("unmarked-mark"));
    m_nobody->setObjectName(QStringLiteral("unmarked-nobody"));
    m_open->setObjectName(QStringLiteral("unmarked-open"));
    m_list->setItemDelegate(new NameDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMinimumHeight(12 * kGrid);
    m_list->installEventFilter(this);
    m_title->setBuddy(m_list);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_mark);
    buttons->addWidget(m_nobody);
    buttons->addWidget(m_open);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &UnmarkedPanel::choose);
    connect(m_list, &QListWidget::itemActivated, m_open, &QPushButton::click);
    connect(m_mark, &QPushButton::clicked, this, &UnmarkedPanel::askWhose);
    connect(m_nobody, &QPushButton::clicked, this, &UnmarkedPanel::toggle);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const UnmarkedRow* row = current()) Q_EMIT m_session.openRecordAsked(row->name.record);
    });
    addShortcut(
        this, QKeySequence(QStringLiteral("Ctrl+M")), [] { return tr("Say whose name it is"); }, [this] { m_mark->click(); },
        Qt::WidgetWithChildrenShortcut);
    tellKey(m_list, QKeySequence(Qt::Key_Space), [] { return tr("Say that it is not a person"); });
    words(this, [this] { sayWords(); });
    hide();
}

void UnmarkedPanel::set(const std::vector<UnmarkedRow>& unmarked, const std::vector<UnmarkedRow>& saidNoPerson)
{
    const int at = m_at;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_rows.clear();
        for (const UnmarkedRow& row : unmarked) add(row, false);
        for (const UnmarkedRow& row : saidNoPerson) add(row, true);
    }
    setVisible(!m_rows.empty());
    if (!m_rows.empty()) m_list->setCurrentRow(std::min(at, m_list->count() - 1));
    if (std::exchange(m_hadFocus, false) && !m_rows.empty()) m_list->setFocus();
    sayWords();
}

void UnmarkedPanel::add(const UnmarkedRow& row, bool isNoPerson)
{
    const QString sentence = qs(row.name.sentence);
    const auto units = [&](std::size_t points) { return qs(codePointRange(row.name.sentence, 0, points)).size(); };
    const qsizetype from = units(row.name.nameFrom);
    auto* item = new QListWidgetItem(m_list);
    item->setText(QStringLiteral("%1 · %2").arg(
        lineOf(m_session.catalogue(), row.kind, qs(row.name.code), row.title), fieldWords(m_session.catalogue(), row)));
    item->setData(SentenceRole, sentence);
    item->setData(FromRole, from);
    item->setData(LengthRole, units(row.name.nameTo) - from);
    item->setData(NobodyRole, isNoPerson);
    item->setData(Qt::AccessibleTextRole,
        QStringLiteral("%1. %2. %3%4")
            .arg(qs(row.name.words()), sentence, item->text(),
                isNoPerson ? QStringLiteral(". ") + tr("not a person") : QString()));
    m_rows.push_back(row);
}

const UnmarkedRow* UnmarkedPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && std::size_t(row) < m_rows.size() ? &m_rows[std::size_t(row)] : nullptr;
}

int UnmarkedPanel::unanswered() const
{
    int count = 0;
    for (int row = 0; row < m_list->count(); ++row) count += !m_list->item(row)->data(NobodyRole).toBool();
    return count;
}

void UnmarkedPanel::choose()
{
    if (m_list->currentRow() >= 0) m_at = m_list->currentRow();
    sayWords();
}

void UnmarkedPanel::toggle()
{
    const UnmarkedRow* row = current();
    if (!row || !m_session.canWrite()) return;
    const int at = m_list->currentRow();
    const bool wasNobody = m_list->item(at)->data(NobodyRole).toBool();
    const NameAnswer answer = wasNobody ? NameAnswer::TakenBack : NameAnswer::NoPerson;
    m_nobody->setEnabled(false); // till it is in the journal
    m_session.writer().ask(
        this,
        [this, at, name = row->name, answer](Writing& writing) -> WriterThread::Done {
            writing.bundles().answer({name}, answer);
            return [this, at, name, answer] {
                if (std::size_t(at) >= m_rows.size() || m_rows[std::size_t(at)].name != name) return; // made anew meanwhile
                m_list->item(at)->setData(NobodyRole, answer == NameAnswer::NoPerson);
                m_hadFocus = m_list->hasFocus() || m_nobody->hasFocus();
                int next = at;
                while (next + 1 < m_list->count() && m_list->item(next)->data(NobodyRole).toBool()) ++next;
                if (answer == NameAnswer::NoPerson) m_list->setCurrentRow(next);
                if (m_hadFocus) m_list->setFocus();
                sayWords();
                Q_EMIT answered();
            };
        },
        [this](const Error& error) {
            m_session.announceError(error);
            sayWords();
        });
}

void UnmarkedPanel::askWhose()
{
    const UnmarkedRow* row = current();
    if (!row || !m_mark->isEnabled()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("unmarked-whose"));
    for (std::size_t i = 0; i < row->persons.size(); ++i)
        menu->addAction(
            qs(row->persons[i]).replace(u'&', QStringLiteral("&&")), this, [this, id = row->name.persons[i]] { mark(id); });
    menu->addAction(tr("Somebody else…"), this, [this] { askSomebody(m_mark); });
    menu->popup(m_mark->mapToGlobal(QPoint(0, m_mark->height())));
    menu->setActiveAction(menu->actions().constFirst());
}

void UnmarkedPanel::askSomebody(QWidget* anchor)
{
    const UnmarkedRow* row = current();
    if (!row) return;
    auto* popup = new RecordPopup({std::string(kinds::kPerson)}, m_context, tr("Whom do these words name?"), this);
    connect(popup, &RecordPopup::took, this, &UnmarkedPanel::mark);
    popup->setText(qs(row->name.words()));
    popup->popUp(anchor);
}

void UnmarkedPanel::mark(const RecordId& person)
{
    const UnmarkedRow* row = current();
    if (!row) return;
    m_hadFocus = true;
    m_mark->setEnabled(false);
    m_session.writer().ask(
        this,
        [this, name = row->name, person](Writing& writing) -> WriterThread::Done {
            // The texts have changed: the dry run is made anew, and with it this list.
            return [this, ids = writing.bundles().mark(name, person)] { m_session.announce(ids); };
        },
        [this](const Error& error) {
            m_session.announceError(error);
            sayWords();
        });
}

bool UnmarkedPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        toggle();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void UnmarkedPanel::sayWords()
{
    const int left = unanswered();
    m_title->setText(left > 0 ? tr("%n name(s) stand unmarked", nullptr, left) : tr("No name stands unmarked"));
    m_line->setText(tr("Say of each whose it is, or that it is not a person. Who said so is kept in the journal."));
    m_list->setAccessibleName(m_title->text());
    const UnmarkedRow* row = current();
    const bool isNobody = row && m_list->currentItem()->data(NobodyRole).toBool();
    m_mark->setText(tr("Whose name is it?…"));
    m_mark->setEnabled(row && row->name.mayBeMarked && !isNobody && m_session.canWrite());
    m_mark->setToolTip(row && !row->name.mayBeMarked
            ? tr("Nobody can be marked in this text: open the record and say it in other words")
            : tr("The words become a mention of this person; a final record is amended"));
    m_nobody->setText(isNobody ? tr("It is a person after all") : tr("Not a person"));
    m_nobody->setEnabled(row && m_session.canWrite());
    m_open->setText(tr("Open the record"));
    m_open->setEnabled(row != nullptr);
}

} // namespace zapis::ui
