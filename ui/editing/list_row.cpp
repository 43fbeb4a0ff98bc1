#include "ui/editing/list_row.h"

#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
QString titleOf(const RecordRow& row)
{
    const QString title = tellTitle(row.title);
    return title == qs(row.code) ? QString() : title;
}

QString lineOf(const Catalogue& catalogue, std::string_view kind, const QString& code, const Title& title)
{
    QStringList parts{kindText(catalogue, kind), code};
    parts += titleParts(title);
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

} // namespace zapis::ui
