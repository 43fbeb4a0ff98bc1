#include "ui/pages/records/links_view.h"

#include <QHeaderView>
#include <QVBoxLayout>
#include <map>

#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
namespace {

enum Column { Title, Code, Where, ColumnCount };
constexpr int kIdRole = Qt::UserRole + 1;

} // namespace

LinksView::LinksView(Session& session, RecordEdit& edit, QWidget* parent)
    : RecordSection(session, edit, parent),
      m_tree(new QTreeWidget),
      m_empty(dimLabel()),
      m_channel(session.reader())
{
    m_tree->setObjectName(QStringLiteral("record-links"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setColumnCount(ColumnCount);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_tree->header()->resizeSection(Code, 130);
    m_tree->header()->resizeSection(Where, 240);
    m_empty->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_tree, 1);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const auto id = parseRecordId(item->data(0, kIdRole).toString().toStdString());
        if (id) Q_EMIT this->session().openRecordAsked(*id);
    });
    connect(&session, &Session::recordsChanged, this, [this] { ask(); });
    words(this, [this] {
        m_tree->setHeaderLabels({tr("Record"), tr("Code"), tr("Links here by")});
        m_tree->setAccessibleName(title());
        m_empty->setText(tr("Nothing points at this record yet."));
        ask();
    });
}

void LinksView::showRecord()
{
    m_count = -1;
    m_tree->clear();
    ask();
}

void LinksView::ask()
{
    if (!edit().isOpen() || edit().isNew()) return fill({});
    m_channel.ask([this, id = edit().id()](Reading& reading) -> ReaderThread::Answer {
        return [this, links = reading.reader().incoming(id)] { fill(links); };
    });
}

void LinksView::fill(const std::vector<IncomingLink>& links)
{
    m_tree->clear();
    std::map<std::string, QTreeWidgetItem*> groups;
    for (const IncomingLink& link : links) {
        const Kind& kind = session().catalogue().at(link.kind);
        QTreeWidgetItem*& group = groups[link.kind];
        if (!group) {
            group = new QTreeWidgetItem(m_tree, {labelText(kind.plural)});
            group->setFont(0, fontBy(0, QFont::Bold));
            group->setFirstColumnSpanned(true);
        }
        const QString title = tellTitle(link.title);
        const Field* field = kind.find(link.field.substr(0, link.field.find('.')));
        auto* item = new QTreeWidgetItem(
            group, {title.isEmpty() ? qs(link.code) : title, qs(link.code), field ? labelText(field->label) : qs(link.field)});
        item->setData(0, kIdRole, qs(toText(link.from)));
    }
    m_tree->expandAll();
    const int count = static_cast<int>(links.size());
    m_empty->setVisible(count == 0);
    if (std::exchange(m_count, count) != count) Q_EMIT stateChanged();
}

} // namespace zapis::ui
