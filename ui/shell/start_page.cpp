#include "ui/shell/start_page.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <memory>

#include "core/facade/backup.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"
#include "ui/words/path_words.h"

namespace zapis::ui {
namespace {

namespace fs = std::filesystem;

constexpr int kColumnPx = 720, kRowPx = 60, kVaultsShown = 5;
enum Role { PathRole = Qt::UserRole, WhereRole };

/// A folder in `parent` that is not there yet, named as the notebook that the backup was made of.
fs::path restoredFolder(const fs::path& parent, const fs::path& backup)
{
    fs::path name = backup.filename();
    if (name.extension() == ".backup") name = name.stem();
    const fs::path stem = name.extension() == ".zapis" ? name.stem() : name;
    std::error_code failed;
    fs::path folder = parent / stem;
    folder += ".zapis";
    for (int number = 2; fs::exists(fs::symlink_status(folder, failed)); ++number) {
        folder = parent / stem;
        folder += "-" + std::to_string(number) + ".zapis";
    }
    return folder;
}

/// Name of the folder, beneath it where it lies, at the right how it was found.
class VaultDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, kRowPx}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect row = option.rect.adjusted(4, 2, -4, -2);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            paintBox(*painter, row, kRadius,
                option.state & QStyle::State_Selected ? theme().selection : between(theme().pane, theme().selection), {}, 0);
        if (option.state & QStyle::State_HasFocus) paintFocusRing(*painter, row, kRadius);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(row.left() + 14, row.center().y() - 11, 22, 22));
        const QString where = index.data(WhereRole).toString();
        const QFont small = fontBy(-1);
        const int pill = where.isEmpty() ? 0 : Pill::sizeFor(small, where).width() + 2 * kGrid;
        const QRect room = row.adjusted(50, 8, -pill - kGrid, -8);
        painter->setPen(theme().text);
        painter->setFont(fontBy(0.5, QFont::Bold));
        painter->drawText(
            room, Qt::AlignTop, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->setPen(theme().dim);
        painter->setFont(small);
        painter->drawText(room, Qt::AlignBottom,
            painter->fontMetrics().elidedText(index.data(PathRole).toString(), Qt::ElideMiddle, room.width()));
        if (pill)
            Pill::paint(*painter, {row.right() - pill, row.center().y() - Pill::sizeFor(small, where).height() / 2}, small, where,
                theme().of(Tone::Quiet));
    }
};

} // namespace

StartPage::StartPage(const std::optional<std::filesystem::path>& given, QWidget* parent)
    : QWidget(parent),
      m_given(given),
      m_list(new QListWidget),
      m_none(dimLabel()),
      m_wrong(errorLabel())
{
    setObjectName(QStringLiteral("start-page"));
    QVBoxLayout* column = makeColumn(this, kColumnPx);
    column->addStretch(1);
    auto* title = headingLabel(8);
    auto* line = dimLabel(0.5);
    column->addWidget(title);
    column->addWidget(line);
    column->addSpacing(kGrid);

    const Card card = makeCard();
    auto* found = headingLabel(0.5);
    m_list->setObjectName(QStringLiteral("vaults"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new VaultDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    found->setBuddy(m_list);
    card.column->addWidget(found);
    card.column->addWidget(m_list);
    card.column->addWidget(m_none);
    card.column->addWidget(m_wrong);
    column->addWidget(card.frame);
    fillActions(column);
    column->addStretch(2);

    connect(m_list, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem* item) { Q_EMIT openAsked(m_found.at(std::size_t(m_list->row(item))).folder); });
    connect(m_list, &QListWidget::itemClicked, m_list, &QListWidget::itemActivated);
    addShortcut(this, QKeySequence(Qt::Key_F5), [] { return tr("Look for notebooks again"); }, [this] { look(); });
    words(this, [=, this] {
        title->setText(tr("Notebook"));
        line->setText(tr("Everything stays on this computer, sealed. Nothing is sent anywhere."));
        found->setText(tr("Notebooks found here"));
        m_list->setAccessibleName(found->text());
        m_none->setText(
            tr("None beside the program and none on a plugged-in medium. Plug one in and press F5, or open a folder."));
        show(m_found);
    });
    m_list->hide();
}

void StartPage::fillActions(QVBoxLayout* column)
{
    struct Action {
        const char* name;
        const char* iconName;
        const char* key;
        const char* text;
        const char* help;
        void (*act)(StartPage*);
    };
    static const Action kActions[]{
        {"start-open", "document-open-folder", "Ctrl+O", QT_TR_NOOP("Open…"),
            QT_TR_NOOP("A notebook that lies in another folder"), [](StartPage* p) { p->chooseOther(); }},
        {"start-create", "folder-new", "Ctrl+N", QT_TR_NOOP("Create…"), QT_TR_NOOP("A new, empty notebook"),
            [](StartPage* p) { Q_EMIT p->createAsked(false); }},
        {"start-practice", "tools-wizard", "Ctrl+T", QT_TR_NOOP("Try with sample data…"),
            QT_TR_NOOP("Twelve invented testimonies to practise with"), [](StartPage* p) { Q_EMIT p->createAsked(true); }},
        {"start-restore", "view-history", "Ctrl+R", QT_TR_NOOP("Restore…"),
            QT_TR_NOOP("A notebook out of a backup, in a new folder"), [](StartPage* p) { p->chooseBackup(); }},
        {"start-verify", "dialog-ok", "Ctrl+B", QT_TR_NOOP("Verify a bundle…"),
            QT_TR_NOOP("Check what somebody handed over; needs no notebook"), [](StartPage* p) { Q_EMIT p->verifyAsked(); }}};
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(2 * kGrid);
    int place = 0;
    for (const Action& action : kActions) {
        auto* button = new QPushButton(icon(QString::fromLatin1(action.iconName)), {});
        button->setObjectName(QString::fromLatin1(action.name));
        button->setMinimumHeight(5 * kGrid);
        auto* help = dimLabel(-0.5);
        help->setAlignment(Qt::AlignTop);
        const QKeySequence key(QString::fromLatin1(action.key));
        auto* cell = new QVBoxLayout;
        cell->setSpacing(kGrid / 2);
        cell->addWidget(button);
        cell->addWidget(help);
        grid->addLayout(cell, place / 2, place % 2);
        ++place;
        connect(button, &QPushButton::clicked, this, [this, act = action.act] { act(this); });
        words(button, [=] {
            button->setText(tr(action.text));
            button->setShortcut(key);
            button->setAccessibleDescription(tr(action.help));
            help->setText(tr(action.help));
        });
    }
    column->addLayout(grid);
}

void StartPage::look()
{
    auto found = std::make_shared<std::vector<FoundVault>>();
    m_jobs.start(
        this, {}, [found, places = placesToLook(m_given)](const Job&) { *found = findVaults(places); },
        [this, found] { show(*found); });
    sayError(m_wrong, {});
}

void StartPage::show(const std::vector<FoundVault>& found)
{
    const int current = m_list->currentRow();
    m_found = found;
    m_list->clear();
    for (const FoundVault& vault : m_found) {
        auto* item = new QListWidgetItem(icon(QStringLiteral("view-list-details")), pathText(vault.folder.filename()), m_list);
        item->setData(PathRole, pathText(vault.folder.parent_path()));
        const QString where = isBackup(vault.folder)      ? tr("a backup")
            : vault.where == FoundVault::Where::Removable ? tr("on a medium")
                                                          : QString();
        item->setData(WhereRole, where);
        item->setData(Qt::AccessibleTextRole,
            QStringList{item->text(), pathText(vault.folder.parent_path()), where}.join(QStringLiteral(", ")));
    }
    const int rows = std::min(int(m_found.size()), kVaultsShown);
    m_list->setFixedHeight(rows * kRowPx + 2);
    m_list->setVisible(rows > 0);
    m_none->setVisible(rows == 0);
    const bool unfocused = isVisible() && (!window()->focusWidget() || !isAncestorOf(window()->focusWidget()));
    if (rows == 0) {
        if (unfocused) findChild<QPushButton*>(QStringLiteral("start-create"))->setFocus();
        return;
    }
    m_list->setCurrentRow(std::clamp(current, 0, int(m_found.size()) - 1));
    if (unfocused) m_list->setFocus();
}

void StartPage::chooseOther()
{
    chooseFolder(this, tr("Open a notebook"), [this](const std::filesystem::path& folder) {
        if (isVault(folder)) Q_EMIT openAsked(folder);
        else
            sayError(m_wrong,
                tr("%1 is no notebook of this program. Choose the folder itself, the one that holds the file “vault.key”.")
                    .arg(pathText(folder.filename())));
    });
}

void StartPage::chooseBackup()
{
    chooseFolder(this, tr("The backup to restore"), [this](const fs::path& backup) {
        if (!isBackup(backup))
            return sayError(m_wrong,
                tr("%1 is no backup. Choose the folder itself, the one that holds the file “backup.list”.")
                    .arg(pathText(backup.filename())));
        sayError(m_wrong, {});
        chooseFolder(this, tr("Where the notebook's folder is made"),
            [this, backup](const fs::path& parent) { Q_EMIT restoreAsked(backup, restoredFolder(parent, backup)); });
    });
}

} // namespace zapis::ui
