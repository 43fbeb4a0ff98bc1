#include "ui/pages/evidence/intake_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"
#include "ui/words/path_words.h"

namespace zapis::ui {
namespace {

constexpr std::size_t kMostListed = 1000, kMostFolders = 3;

/// The folders of the originals, the first few of them.
QString placesOf(const IntakeAccount& account)
{
    std::vector<std::filesystem::path> folders;
    const auto add = [&folders](const std::filesystem::path& file) {
        if (const auto folder = file.parent_path(); std::ranges::find(folders, folder) == folders.end())
            folders.push_back(folder);
    };
    for (const auto& taken : account.taken) add(taken.path);
    for (const auto& left : account.left) add(left.path);
    QStringList shown;
    for (std::size_t i = 0; i < std::min(folders.size(), kMostFolders); ++i) shown += pathText(folders[i]);
    if (folders.size() > kMostFolders) shown += QStringLiteral("…");
    return shown.join(QStringLiteral("\n"));
}

} // namespace

IntakeDialog::IntakeDialog(
    const IntakeAccount& account, QWidget* parent, std::function<void(const std::vector<std::filesystem::path>&)> again)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_ShowWithoutActivating, !parent->isVisible());
    setObjectName(QStringLiteral("intake-dialog"));
    setWindowTitle(tr("Files added"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(3 * kGrid / 2);
    QLabel* line = headingLabel(0);
    line->setObjectName(QStringLiteral("intake-line"));
    line->setText(tr("Added: %1 of %2.").arg(account.taken.size()).arg(account.taken.size() + account.left.size()));
    column->addWidget(line);
    QLabel* places = textLabel();
    places->setObjectName(QStringLiteral("intake-places"));
    places->setText(tr("The originals were only read and still lie where they were:\n%1").arg(placesOf(account)));
    column->addWidget(places);

    auto* close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    if (!account.left.empty()) {
        auto* label = new PlainLabel(tr("Not added, and why"));
        auto* list = new QListWidget;
        list->setObjectName(QStringLiteral("intake-list"));
        list->setWordWrap(true);
        label->setBuddy(list);
        for (std::size_t i = 0; i < std::min(account.left.size(), kMostListed); ++i) {
            const LeftFile& left = account.left[i];
            const ErrorWords why = errorWords(left.why.what(), left.why.args);
            auto* item =
                new QListWidgetItem(QStringLiteral("%1\n%2 %3").arg(pathText(left.path), why.sentence, why.advice), list);
            item->setToolTip(item->text());
        }
        if (account.left.size() > kMostListed)
            list->addItem(tr("and %n more", nullptr, static_cast<int>(account.left.size() - kMostListed)));
        column->addWidget(label);
        column->addWidget(list, 1);
        auto* once = new QPushButton(tr("Try again"));
        once->setObjectName(QStringLiteral("intake-again"));
        std::vector<std::filesystem::path> paths;
        for (const LeftFile& left : account.left) paths.push_back(left.path);
        connect(once, &QPushButton::clicked, this, [this, paths, take = std::move(again)] {
            accept();
            take(paths);
        });
        buttons->addWidget(once);
    } else column->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    const QSize room = parent->window()->size();
    resize(std::min(640, room.width() - 60), account.left.empty() ? sizeHint().height() : std::min(480, room.height() - 60));
}

} // namespace zapis::ui
