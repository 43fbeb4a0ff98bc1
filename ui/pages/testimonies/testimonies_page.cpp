#include "ui/pages/testimonies/testimonies_page.h"

#include "core/model/kinds.h"
#include "ui/pages/testimonies/testimony_view.h"

namespace zapis::ui {

TestimoniesPage::TestimoniesPage(Session& session, QWidget* parent)
    : RecordsPage(session, QStringLiteral("testimonies"), kinds(), parent)
{
}

void TestimoniesPage::newRecord(const QString& kind, const Json& prefilled)
{
    setBeside(Beside::Nothing);
    RecordsPage::newRecord(kind, prefilled);
}

RecordView* TestimoniesPage::newView(const Kind& kind) { return new TestimonyView(session(), edit(), kind); }

QStringList TestimoniesPage::emptyWords() const
{
    return {tr("No testimonies yet"), tr("One interview is one testimony: the words first, facts and evidence from them."),
        tr("Begin a testimony")};
}

} // namespace zapis::ui
