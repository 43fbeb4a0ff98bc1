#include "ui/pages/consents/asked_years.h"

#include <QCoreApplication>

#include "core/records/doubtful_years.h"
#include "ui/words/date_words.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

struct AskedYears {
    Q_DECLARE_TR_FUNCTIONS(AskedYears)
};

} // namespace

QString askedYear(Session& session, const std::vector<RecordChange>& consents)
{
    for (const RecordChange& change : consents) {
        const auto field = doubtfulYear(session.vault().reader(), change.fields);
        if (!field) continue;
        return AskedYears::tr("%1: %2. Is the year right? Press once more if it is.")
            .arg(fieldText(session.catalogue(), change.kind, *field), tellDateShortly(qs(change.fields.stringOr(*field))));
    }
    return {};
}

} // namespace zapis::ui
