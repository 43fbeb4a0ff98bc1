#include "ui/words/path_words.h"

#include <QUrl>

#include "core/base/path_text.h"
#include "ui/words/language.h"

namespace zapis::ui {

QString pathText(const std::filesystem::path& path) { return qs(shownPath(path)); }

QString typedPath(const std::filesystem::path& path) { return qs(pathBytes(path)); }

std::filesystem::path pathOf(const QString& typed) { return pathFrom(typed.toStdString()); }

std::filesystem::path pathOf(const QUrl& file)
{
    // Not QUrl::toLocalFile: a QString cannot hold the bytes of a name in Windows-1251, which an old archive unpacks to.
    return pathFrom(QByteArray::fromPercentEncoding(file.path(QUrl::FullyEncoded).toLatin1()).toStdString());
}

} // namespace zapis::ui
