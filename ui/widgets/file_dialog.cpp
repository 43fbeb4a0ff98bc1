#include "ui/widgets/file_dialog.h"

#include "core/base/file.h"
#include "ui/words/path_words.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QStorageInfo>
#include <QTreeView>
#include <QUrl>

namespace zapis::ui {
namespace {

/// Home and what is plugged in: never where somebody was before.
QList<QUrl> places()
{
    QList<QUrl> all{QUrl::fromLocalFile(QDir::homePath())};
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes())
        if (isRemovableMedium(pathOf(volume.rootPath()))) all.append(QUrl::fromLocalFile(volume.rootPath()));
    return all;
}

QFileDialog* makeDialog(QWidget* parent, const QString& title, PathsChosen chosen)
{
    auto* dialog = new QFileDialog(parent, title, QDir::homePath());
    dialog->setObjectName(QStringLiteral("file-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog->setHistory({});
    dialog->setSidebarUrls(places());
    if (auto* sidebar = dialog->findChild<QListView*>(QStringLiteral("sidebar")))
        sidebar->setAccessibleName(QFileDialog::tr("Sidebar"));
    if (auto* tree = dialog->findChild<QTreeView*>(QStringLiteral("treeView"))) tree->setAccessibleName(QFileDialog::tr("Files"));
    if (auto* list = dialog->findChild<QListView*>(QStringLiteral("listView"))) list->setAccessibleName(QFileDialog::tr("Files"));
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [take = std::move(chosen)](const QStringList& names) {
        std::vector<std::filesystem::path> paths;
        for (const QString& name : names) paths.push_back(pathOf(name));
        if (!paths.empty()) take(paths);
    });
    return dialog;
}

PathsChosen first(PathChosen chosen)
{
    return [take = std::move(chosen)](const std::vector<std::filesystem::path>& paths) { take(paths.front()); };
}

} // namespace

void chooseFolder(QWidget* parent, const QString& title, PathChosen chosen)
{
    QFileDialog* dialog = makeDialog(parent, title, first(std::move(chosen)));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->open();
}

void chooseFiles(QWidget* parent, const QString& title, const QString& filter, PathsChosen chosen)
{
    QFileDialog* dialog = makeDialog(parent, title, std::move(chosen));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    if (!filter.isEmpty()) dialog->setNameFilter(filter);
    dialog->open();
}

void chooseFile(QWidget* parent, const QString& title, const QString& filter, PathChosen chosen)
{
    QFileDialog* dialog = makeDialog(parent, title, first(std::move(chosen)));
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!filter.isEmpty()) dialog->setNameFilter(filter);
    dialog->open();
}

void chooseTarget(QWidget* parent, const QString& title, const QString& name, PathChosen chosen)
{
    QFileDialog* dialog = makeDialog(parent, title, first(std::move(chosen)));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(name);
    dialog->open();
}

} // namespace zapis::ui
