/// Paths between core and Qt, in this one place: what a person reads, what a person types, what another program hands over.
#pragma once

#include <QString>
#include <filesystem>

class QUrl;

namespace zapis::ui {

/// For eyes alone (core/base/path_text.h: shownPath); never turned back.
QString pathText(const std::filesystem::path& path);
/// As it stands in a line that a person may change: pathOf gives the same path, unless its name is no Unicode.
QString typedPath(const std::filesystem::path& path);
/// The path of what was typed, chosen in a dialog or given to the program.
std::filesystem::path pathOf(const QString& typed);
/// The path of a local file's address (`file:///…`), byte for byte: an address can hold names that are no Unicode.
std::filesystem::path pathOf(const QUrl& file);

} // namespace zapis::ui
