/// Qt's own file dialog, kept from remembering: no history, no folders visited, no native dialog that keeps recent files.
/// The dialog belongs to `parent` and goes with it (a lock closes it); `chosen` is not called when it is dismissed.
#pragma once

#include <QString>
#include <QWidget>
#include <filesystem>
#include <functional>
#include <vector>

namespace zapis::ui {

using PathChosen = std::function<void(const std::filesystem::path&)>;
using PathsChosen = std::function<void(const std::vector<std::filesystem::path>&)>;

void chooseFolder(QWidget* parent, const QString& title, PathChosen chosen);
void chooseFiles(QWidget* parent, const QString& title, const QString& filter, PathsChosen chosen);
void chooseFile(QWidget* parent, const QString& title, const QString& filter, PathChosen chosen);
/// A name to write to; asks before an existing file is replaced.
void chooseTarget(QWidget* parent, const QString& title, const QString& name, PathChosen chosen);

} // namespace zapis::ui
